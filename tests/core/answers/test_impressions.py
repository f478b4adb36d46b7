"""What stood out about a place is said to its people."""

import pytest

from bot.core.answers.impressions import impressions
from tests.core.answers.reading import trees, workshop


def found(text: str) -> list[str]:
    return [piece.text for piece in impressions(trees(text), "stood_out", workshop())]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("they call every tenant back after one week", "you call every tenant back after one week"),
        ("they train their own welders", "you train your own welders"),
        ("the partners answer their own phones", "the partners answer their own phones"),
        ("dancers choose one evening themselves", "dancers choose one evening themselves"),
        ("they let guests keep their dogs with them", "you let guests keep their dogs with them"),
        ("their apprentices win medals", "your apprentices win medals"),
        ("there is a free breakfast for the children", "a free breakfast for the children"),
        ("a garden on the roof where patients grow tomatoes",
         "a garden on the roof where patients grow tomatoes"),
        ("they work always in pairs", "you always work in pairs"),
    ],
)  # fmt: skip
def test_a_place_is_praised_to_its_people(typed: str, said: str) -> None:
    assert found(typed)[0] == said


@pytest.mark.parametrize(
    "typed", ["nice", "very clean and modern", "I was so nervous", "it is big"]
)
def test_what_says_nothing_of_the_place_is_left(typed: str) -> None:
    assert not found(typed)
