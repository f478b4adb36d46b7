"""Which phrases are taken for what is to be said."""

import pytest

from bot.core.answers.pieces import Piece, Shape
from bot.core.drafts.bank import Register
from bot.core.drafts.compose import compose
from bot.core.drafts.pen import Pen, Shelf
from bot.core.interview import Kind
from tests.core.drafts.panels import BANK, debrief, listener


@pytest.mark.parametrize("turn", range(8))
def test_also_is_not_said_twice_in_a_sentence(turn: int) -> None:
    pen = Pen(Shelf(BANK, Register.PLAIN, {}, "seed"), turn, set())
    line = pen.line("answer_added", {"answer": Piece(Shape.CLAUSE, "I also swim", "reply")})
    assert line is not None
    assert line.text.lower().split().count("also") == 1


@pytest.mark.parametrize("day", range(10, 20))
def test_nobody_is_asked_to_let_the_user_know_twice(day: int) -> None:
    people = (listener(1), listener(2, name="Tom Baker"), listener(3, name="Ana Ruiz"))
    told = debrief(*people, company=f"Acme {day}")
    for draft in compose(told, Kind.SECOND, BANK):
        assert draft.text.lower().count("let me know") <= 1
