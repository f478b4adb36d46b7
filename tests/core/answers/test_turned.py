"""What was typed in the order of speech comes out in the order of a written sentence."""

import pytest

from bot.core.answers.evidence.evidence import STRENGTH, evidence
from bot.core.answers.material import usable
from bot.core.answers.pieces import Workshop
from bot.core.answers.rewording import Typed
from tests.core.answers.reading import workshop


def said(answer: str, source: str = "reply", *, typed: bool = False) -> list[str]:
    """Return the statements made of an answer; ``typed``: none may copy seven of its words."""
    shop = workshop()
    if typed:
        shop = Workshop(shop.english, shop.words, Typed.of([answer]), 0)
    trees = [shop.read(part) for part in usable(answer, shop, (), strict=True)]
    return [piece.text for piece in evidence(trees, source, shop).statements]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (
            "in those 3 years I was alone at the Mbita kiosk and served 90 people a day",
            "for 3 years I was alone at the Mbita kiosk and served 90 people a day",
        ),
        (
            "Out of the 14 trainees I have taught, 11 have passed theory at first attempt",
            "11 of the 14 trainees I have taught have passed theory on the first attempt",
        ),
        (
            "the tide tables I already know because I printed the harbour guide in 2021",
            "I already know the tide tables because I printed the harbour guide in 2021",
        ),
        (
            "the thesis is with the examiners at Ghent since May",
            "my thesis has been with the examiners at Ghent since May",
        ),
        ("those placements were all extended", "all of my placements were extended"),
        (
            "each of those contracts was renewed at least twice",
            "each of my contracts was renewed at least twice",
        ),
        (
            "on my shift nobody walked out over the harvest and we were 24",
            "we were 24 people on my shift and nobody walked out over the harvest",
        ),
        (
            "my class had spelling club on Fridays, 17 of 20 moved up a reading level",
            "my class of 20 had spelling club on Fridays, and 17 of them moved up a reading level",
        ),
        (
            "I was also training the new starters for 3 months last year",
            "I trained the new starters for three months last year",
        ),
        (
            "doing go since may, built a small tide clock in it",
            "I have been doing Go since May and built a small tide clock in Go",
        ),
        (
            "I also ran the Sunday market for two years",
            "I ran the Sunday market for two years",
        ),
        (
            "In 9 years of payroll the auditors never found one error",
            "in nine years of payroll the auditors never found one error",
        ),
        (
            "The agency sent me all the Basque files of its two courts",
            "the agency sent me all the Basque files of its two courts",
        ),
        (
            "did the 5:15 round at the dairy all thru college",
            "I did the 5:15 round at the dairy all through college",
        ),
        ("I cover the hole night shift on Sundays", "I cover the whole night shift on Sundays"),
        (
            "I rewired four barns w/ my guy checking",
            "I rewired four barns under supervision",
        ),
    ],
)
def test_a_reply_is_put_in_order(typed: str, meant: str) -> None:
    assert meant in said(typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (
            "automation: the weekly stock list took 2 days, with my Excel macros it takes 3 hours",
            "with my Excel macros I cut the time for the weekly stock list from two days to three "
            "hours",
        ),
        (
            "keepin tenants. kept 19 of 21 last year",
            "I kept 19 of 21 tenants last year",
        ),
        (
            "I booked 40 something tours last year half of them en francais",
            "I booked 40 something tours last year, half of them in French",
        ),
    ],
)
def test_a_strength_is_put_in_order(typed: str, meant: str) -> None:
    assert meant in said(typed, STRENGTH)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (
            "I have worked nights for 9 years at Bellfield and I took three sick days in that time",
            "I have worked nights for nine years at Bellfield",
        ),
        (
            "raised three and cooked for 80 at the lodge every Friday for ten years",
            "I cooked for 80 at the lodge every Friday for ten years",
        ),
        (
            "been sailing the firth since I was 9 and rebuilt a boat with my daughter last May",
            "I have been sailing the firth since I was 9",
        ),
        (
            "I did the linen for 12 years at my church",
            "",
        ),
    ],
)
def test_a_private_half_takes_nothing_from_the_deed(typed: str, kept: str) -> None:
    assert said(typed) == ([kept] if kept else [])


@pytest.mark.parametrize(
    "typed",
    [
        "I did the level 3 course and I did not finish because of my kids",
        "I have never missed a shift but I was off sick twice",
        "we have the house paid and 14 months put by with my wife",
    ],
)
def test_half_of_what_went_wrong_is_not_told(typed: str) -> None:
    assert not said(typed)


def test_a_plan_keeps_its_date() -> None:
    assert said("I will take HSK 5 in July", typed=True) == ["in July I will take HSK 5"]


def test_the_time_that_a_change_took_stands_in_front() -> None:
    told = said("I brought waste from 9 to 4 percent in 8 months", typed=True)
    assert all(text.startswith("in 8 months I brought waste") for text in told)


def test_of_two_means_not_one_is_told_alone() -> None:
    told = said(
        "I ran breakfast for 200 beds and cut waste by a third just by weighing it and posting "
        "the number",
        STRENGTH,
        typed=True,
    )
    assert all(("weigh" in text) == ("post" in text) for text in told)


def test_what_goes_on_is_not_joined_with_what_was_done_once() -> None:
    told = said(
        "keeping tenants. I call every one of them on Mondays, kept 19 of 21 last year", STRENGTH
    )
    assert "I kept 19 of 21 tenants last year" in told
