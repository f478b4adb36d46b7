"""What the writer of an answer forbade to put into a note is in none of it."""

import pytest

from bot.core.answers.material import usable
from bot.core.answers.sparing.wanted import wanted
from tests.core.answers.reading import workshop


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "I like the early shift, I study law in the evening, no, dont put the law. "
            "Only that I like the early shift",
            "I like the early shift",
        ),
        (
            "I ran the kiosk for 4 years. My brother owns it. Don't mention my brother",
            "I ran the kiosk for 4 years.",
        ),
        (
            "I fixed the lathe in 2 days. they nearly sacked me, leave that out",
            "I fixed the lathe in 2 days.",
        ),
        ("the sourdough starter, not the politics", "the sourdough starter"),
        ("we both lost a parent but please dont mention that", ""),
        (
            "I know the route by heart. I failed the test once, do not write that",
            "I know the route by heart.",
        ),
    ],
)
def test_what_is_forbidden_is_left_out(typed: str, said: str) -> None:
    assert wanted(typed) == said


@pytest.mark.parametrize(
    "typed",
    [
        "I dont put people on hold for longer than a minute",
        "no complaints, only that I was late once",
        "I leave it out overnight and shape at five",
        "I keep the children out of the kitchen",
        "I told the crew dont mention the storm",
    ],
)
def test_what_orders_nothing_stays_as_typed(typed: str) -> None:
    assert wanted(typed) == typed


def test_a_thing_that_was_taken_back_enters_no_sentence() -> None:
    typed = "I like nights and write a novel, no, dont put the novel. Only that I like nights"
    assert all("novel" not in part for part in usable(typed, workshop(), (), strict=True))
