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
        ("always worked alone in the shed", "working in a team"),
        ("the call volume is higher here", "the pace"),
        ("my diploma is only from evening school", "qualifications"),
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
        "that I would be afraid to sign off a scaffold on my own",
        "I might find it too quiet after Lagos",
        "I have been moving jobs a lot",
        "3000 hours is not many on this type",
        "would I bring my clients along",
        "my papers are all with my supervisor",
        "too technical, will the board follow me",
        "only knows English law",
        "blood pressure cuffs confuse me",
        "that I come from a big firm and will upsell",
        "I've not done my level 2 yet",
    ],
)
def test_a_heading_that_is_not_surely_the_doubt_is_not_used(doubt: str) -> None:
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
