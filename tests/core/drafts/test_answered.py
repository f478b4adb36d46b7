import pytest

from bot.core.drafts.answered import answered, asked_only
from bot.core.drafts.copying import Typed
from bot.core.drafts.pieces import Workshop
from tests.core.drafts.panels import BANK, listener


def pair(text: str) -> tuple[str, str] | None:
    question, said = answered(listener(asked=text), Workshop(BANK.words, Typed.of([text])), ())
    return (question.text, said.text) if question and said else None


@pytest.mark.parametrize(
    ("typed", "question", "said"),
    [
        (
            "can i carry 20 kg up a ladder. told him i did roofs for 3 yrs",
            "whether I can carry 20 kg up a ladder",
            "I did roofs for three years",
        ),
        (
            "nights, and if i would ever skip the log, i said i never skip it",
            "whether I would ever skip the log",
            "I never skip it",
        ),
        (
            "what if the pump fails. I said I call the shift lead first",
            "what I would do if the pump failed",
            "I call the shift lead first",
        ),
    ],
)
def test_an_answer_typed_behind_a_question_goes_with_it(
    typed: str, question: str, said: str
) -> None:
    assert pair(typed) == (question, said)


@pytest.mark.parametrize("typed", ["why here. i did not know", "shifts. i like shifts"])
def test_an_answer_without_a_question_or_worth_is_left_out(typed: str) -> None:
    assert pair(typed) is None


@pytest.mark.parametrize(
    ("typed", "question", "said"),
    [
        (
            "would i work brunch - yes, i like brunch",
            "whether I would work brunch",
            "I like brunch",
        ),
        (
            "what would you do if a client shows up at your house? I told her I'd talk on the "
            "porch, then call my supervisor",
            "what I would do if a client showed up at my house",
            "I would talk on the porch and then call my supervisor",
        ),
        (
            "what I'd do about 4,000 objects without numbers. My answer was start with the shelf "
            "nearest the door",
            "what I would do about 4,000 objects without numbers",
            "I would begin with the shelf nearest the door",
        ),
        (
            "how I test screens. Answer: with a screen reader first, then with a friend",
            "how I test screens",
            "I do so with a screen reader first and then with a friend",
        ),
    ],
)
def test_an_answer_is_found_in_all_usual_wordings(typed: str, question: str, said: str) -> None:
    assert pair(typed) == (question, said)


def test_a_subject_alone_may_have_an_answer() -> None:
    typed = "angry callers. I said I lower my voice first"
    question, said = answered(listener(asked=typed), Workshop(BANK.words, Typed.of([typed])), ())
    assert question is None
    assert said is not None
    assert said.text == "I lower my voice first"


def test_an_answer_is_no_subject_that_was_asked_about() -> None:
    shop = Workshop(BANK.words, Typed.of([]))
    assert asked_only("noise; I said the whistle and the neighbour", shop) == "noise"
