"""The article of a title in a note."""

import pytest

from bot.core.answers.pieces import Piece, Shape
from bot.core.drafts.works import title_keeper


@pytest.mark.parametrize(
    ("typed", "said", "kept"),
    [
        ("we staged A Lantern for Ida last year", "a Lantern for Ida", "A Lantern for Ida"),
        ("her dad ran The Anchor", "the Anchor", "The Anchor"),
        ("A Toyota with no doors", "a Toyota with no doors", "a Toyota with no doors"),
        ("The Salt and the Poor, my only book", "the Salt and the Poor", "The Salt and the Poor"),
        ("The Harbour Trust and its two boats", "the Harbour Trust", "the Harbour Trust"),
        ("We Spoke About The Harbour", "the Harbour", "the Harbour"),
        ("the tide tables", "the tide tables", "the tide tables"),
    ],
)
def test_the_article_of_a_title_is_written_as_it_was_typed(
    typed: str, said: str, kept: str
) -> None:
    piece = title_keeper(typed)(Piece(Shape.NOUN, said, "enjoyed"))
    assert piece is not None
    assert piece.text == kept


def test_where_nothing_was_said_nothing_is_kept() -> None:
    assert title_keeper("A Lantern")(None) is None
