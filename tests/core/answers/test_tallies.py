"""Figures of what was kept and how little was lost become a sentence; loose ones do not."""

import pytest

from bot.core.answers.evidence.evidence import STRENGTH, Evidence, evidence
from bot.core.answers.material import usable
from tests.core.answers.reading import workshop


def told(typed: str) -> list[str]:
    shop = workshop()
    trees = [shop.read(part) for part in usable(typed, shop, (), strict=True)]
    found = evidence([tree for tree in trees if len(tree)], STRENGTH, shop)
    return [p.text for kind in Evidence.__slots__ for p in getattr(found, kind)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "keeping customers. 60 shops on my round, 47 still with me",
            "of the 60 shops on my round, 47 are still with me",
        ),
        (
            "keeping customers. 51 shops on my round in 2022, 48 are still with me",
            "all but three of the 51 shops that I had on my round in 2022 are still with me",
        ),
        (
            "buddy scheme i started, 24 new drivers, 20 still here after 1 year",
            "all but four of the 24 new drivers in the buddy scheme that I started "
            "are still there after a year",
        ),
        (
            "order picking. 300 lines a day and no order lost in 6 months",
            "with 300 lines a day, I have had no order lost in 6 months",
        ),
    ],
)
def test_what_was_kept_is_told_whole(typed: str, said: str) -> None:
    assert told(typed) == [said]


def test_how_little_was_lost_is_told() -> None:
    assert told("bees. lost only 3 hives in 4 winters") == [
        "I have lost only three hives in four winters"
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "retention. 12 juniors, 11 still here after 2 years",
        "45 members in our choir, 60 still with us",
    ],
)
def test_what_nobody_can_place_is_not_told(typed: str) -> None:
    assert told(typed) == []


def test_a_comma_within_a_number_ends_no_clause() -> None:
    said = told("while the shop was shut I counted all 1,400 jars")
    assert said == ["I counted all 1,400 jars while the shop was shut"]
