import pytest

from bot.content.phrases import load_bank
from bot.core.drafts.matters import name_matter

MATTERS = load_bank().matters


@pytest.mark.parametrize(
    ("doubt", "called"),
    [
        ("that I'll leave after a year", "staying"),
        ("thinks i am overqualified", "staying"),
        ("I'm a bit rusty on the tax side", "being up to date"),
        ("never led a crew this big", "leading people"),
        ("too quiet for the floor", "speaking up"),
        ("whether I can keep up on a Saturday night", "the pace"),
        ("my German is only B2", "the language"),
        ("i have never worked in a clinic", "experience"),
    ],
)
def test_a_doubt_is_named_in_neutral_words(doubt: str, called: str) -> None:
    assert name_matter(doubt, MATTERS) == called


@pytest.mark.parametrize(
    "doubt",
    [
        "my age",
        "the gap in 2019",
        "that I'd want more money",
        "analysts who never leave the desk",
        "",
    ],
)
def test_what_is_private_or_unknown_stays_unnamed(doubt: str) -> None:
    assert name_matter(doubt, MATTERS) == ""


@pytest.mark.parametrize(
    "doubt",
    [
        "never done a care home, and I think she thought the hours too",
        "that I am slow. and the commute",
        "no degree; night shifts",
        "not technical enough? I know SQL but slow",
    ],
)
def test_of_two_doubts_none_is_named(doubt: str) -> None:
    assert not name_matter(doubt, MATTERS)
