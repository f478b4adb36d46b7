"""How long employers took to answer."""

from datetime import UTC, datetime, timedelta

from bot.core.interview import Answer, Event, EventKind, Interview, Kind, Note, Outcome
from bot.core.replies_received import Times, reply_days, survey

START = datetime(2026, 11, 2, 14, 0, tzinfo=UTC)


def interview(
    number: int, company: str, days: int | None, outcome: Outcome = Outcome.REJECTION
) -> Interview:
    """Return an interview on the number-th day, answered after so many days."""
    held = START + timedelta(days=number)
    answers = [Answer("company", company), Answer("held", "x", f"{held:%Y-%m-%dT%H:%M}/45")]
    ended = int((held + timedelta(days=days or 0)).timestamp())
    return Interview(
        number,
        1,
        int(held.timestamp()),
        answers={(a.question, 0): a for a in answers},
        notes=(Note(1, Kind.THANK_YOU, ended),),
        events=() if days is None else (Event(EventKind.ENDED, ended, outcome, 1),),
    )


def test_four_answers_are_too_few_and_five_are_enough() -> None:
    four = [interview(n, "Acme", 3 + n) for n in range(1, 5)]
    assert not survey(four, "UTC").times.enough
    five = survey([*four, interview(5, "ACME ", 30)], "UTC")
    assert five.times == Times(5, 6, 30)
    assert five.times.enough
    assert five.by_company == {"Acme": Times(5, 6, 30)}


def test_moving_on_and_stopping_are_no_answers() -> None:
    moved_on = interview(1, "Acme", 20, Outcome.MOVED_ON)
    stopped = interview(2, "Globex", 2, Outcome.STOPPED)
    found = survey([moved_on, stopped, interview(3, "Initech", None)], "UTC")
    assert (found.open, found.answered, found.unanswered) == (1, 0, 2)
    assert found.times.count == 0
    assert found.notes_sent == 3


def test_a_further_round_counts_from_the_one_that_led_to_it() -> None:
    rounds = [interview(1, "Acme", 2, Outcome.NEXT_ROUND), interview(9, "acme", 5, Outcome.OFFER)]
    found = survey([*rounds, interview(10, "Globex", 7)], "UTC")
    assert {number: times.count for number, times in found.by_round.items()} == {1: 2, 2: 1}


def test_the_days_are_those_of_the_users_zone() -> None:
    assert reply_days(interview(1, "Acme", 1), "Asia/Tokyo") == 1
    late = interview(1, "Acme", 0)
    assert reply_days(late, "Pacific/Kiritimati") == 1
