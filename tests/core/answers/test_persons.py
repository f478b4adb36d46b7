"""Whom "he", "she" and "they" mean, and how it is said to the listener."""

import pytest

from bot.core.answers.phrases.persons import addressed
from tests.core.answers.reading import workshop


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("he keeps his logbook", "you keep your logbook"),
        ("she was taught by her mother", "you were taught by your mother"),
        ("he bakes his darker than anyone", "you bake yours darker than anyone"),
        ("they let people stay with their dogs", "you let people stay with their dogs"),
        ("they pay their section leaders", "you pay your section leaders"),
        ("the partners answer their own phones", "the partners answer their own phones"),
        ("the van they use for deliveries", "the van you use for deliveries"),
        ("a mother who wants to wash her child herself",
         "a mother who wants to wash her child herself"),
        ("the drummer who plays on her brother's kit",
         "the drummer who plays on her brother's kit"),
        ("the rowing team he coaches", "the rowing team you coach"),
        ("his father who lost his way", "your father who lost his way"),
        ("how his father taught him to stand", "how your father taught you to stand"),
    ],
)  # fmt: skip
def test_the_listener_is_addressed_and_nobody_else(typed: str, said: str) -> None:
    shop = workshop()
    assert addressed(shop.read(typed), shop.words) == said


def test_a_text_of_him_and_her_is_left() -> None:
    shop = workshop()
    assert addressed(shop.read("she showed him the loom"), shop.words) is None


def test_they_who_were_named_before_are_not_the_listeners() -> None:
    shop = workshop()
    tree = shop.read("how they never look up")
    assert addressed(tree, shop.words, ("teenagers",)) is None
    assert addressed(tree, shop.words) == "how you never look up"
