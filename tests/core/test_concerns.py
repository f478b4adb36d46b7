"""A doubt that keeps coming up, and the answer to it that went well."""

from bot.core.concerns import recurring
from bot.core.interview import Answer, Event, EventKind, Interview, Outcome, Person

PLAIN = frozenset({"about", "they", "that", "years", "experience", "enough", "thought"})


def told(number: int, concern: str, reply: str = "", outcome: Outcome | None = None) -> Interview:
    """Return an interview in which somebody had a doubt."""
    answers = [Answer("company", f"Firm {number}"), Answer("concern", concern, person=1)]
    answers += [Answer("reply", reply, person=1)] if reply else []
    ended = [Event(EventKind.ENDED, number + 1, str(outcome))] if outcome else []
    events = (Event(EventKind.DEBRIEFED, number), *ended)
    known = {(a.question, a.person): a for a in answers}
    return Interview(number, 1, number, (Person(1, "Priya"),), known, (), events)


def test_three_of_five_make_a_pattern_with_the_answer_that_went_well() -> None:
    mine = [
        told(1, "no kubernetes", "I am learning it"),
        told(2, "my notice period"),
        told(3, "too little Kubernetes", "I ran a cluster at home", Outcome.NEXT_ROUND),
        told(4, "salary"),
        told(5, "asked whether I know kubernetes"),
    ]
    found = recurring(mine, PLAIN)
    assert found
    assert (found.times, found.of) == (3, 5)
    assert found.concern == "asked whether I know kubernetes"
    assert found.reply == "I ran a cluster at home"
    assert found.company == "Firm 3"


def test_without_an_answer_that_went_well_none_is_claimed() -> None:
    mine = [told(n, "no kubernetes", "learning it", Outcome.REJECTION) for n in range(1, 6)]
    found = recurring(mine, PLAIN)
    assert found
    assert found.reply == ""


def test_two_of_five_are_no_pattern() -> None:
    mine = [told(n, "no kubernetes" if n < 3 else "abc"[n - 3] * 6) for n in range(1, 6)]
    assert recurring(mine, PLAIN) is None


def test_fewer_than_five_interviews_are_no_pattern() -> None:
    assert recurring([told(n, "no kubernetes") for n in range(1, 5)], PLAIN) is None


def test_common_words_make_no_pattern() -> None:
    mine = [told(n, f"thought about experience {'abcde'[n - 1] * 5}") for n in range(1, 6)]
    assert recurring(mine, PLAIN) is None


def test_no_doubt_is_none() -> None:
    assert recurring([told(n, "") for n in range(1, 6)], PLAIN) is None
