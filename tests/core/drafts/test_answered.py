import pytest

from bot.core.drafts.answered import answered
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
