"""Several answers in one message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.openings import load_opening_words
from bot.core.opening import Opening, read_opening

WORDS = load_opening_words()

OPENINGS = [
    (
        "just had a video interview for data engineer at Acme with Ana Holt (CTO) and Tom"
        " from platform, they'll decide by next Friday",
        Opening(
            "interview for data engineer at Acme",
            "just now",
            "video",
            "Ana Holt (CTO) and Tom from platform",
            "they'll decide by next Friday",
        ),
    ),
    (
        "nurse at St. Mary's, yesterday at 3, on zoom with Dr. Lee and Sam Ortiz."
        " they said they'd get back to me by end of next week",
        Opening(
            "nurse at St. Mary's",
            "yesterday at 3",
            "on zoom",
            "Dr. Lee and Sam Ortiz",
            "they said they'd get back to me by end of next week",
        ),
    ),
    (
        "just came out of an interview w otterholt s.r.o. for c# developer",
        Opening("at otterholt s.r.o. for c# developer", "just now", "", ""),
    ),
    (
        "just came from an interview at Homes for Otters, support worker role, met Agnes and Piet",
        Opening("at Homes for Otters, support worker role", "just now", "", "Agnes and Piet"),
    ),
    (
        "interviewed today with Deloitte, audit associate. second interviews the week of May 3",
        Opening(
            "with Deloitte, audit associate",
            "today",
            timeline="second interviews the week of May 3",
        ),
    ),
    (
        "interview was for porter at The Anchor, met the owner Sive, she'll text by Friday",
        Opening(
            "interview was for porter at The Anchor",
            people="the owner Sive",
            timeline="she'll text by Friday",
        ),
    ),
    (
        "volunteer coordinator with Friends of the Lake, in person w/ Bob Hale and Ines",
        Opening(
            "volunteer coordinator with Friends of the Lake",
            medium="in person",
            people="Bob Hale and Ines",
        ),
    ),
    (
        "Data engineer, Acme\nZoom\nAna Holt (CTO), Tom\nthey'll decide next Friday",
        Opening(
            "Data engineer, Acme", "", "Zoom", "Ana Holt (CTO), Tom", "they'll decide next Friday"
        ),
    ),
    (
        "Tesco, shelf stacker. in person today with the manager Dave."
        " should hear back within a week",
        Opening(
            "Tesco, shelf stacker",
            "today",
            "in person",
            "the manager Dave",
            "should hear back within a week",
        ),
    ),
    (
        "barista at Joe's, met the owner Joe, he'll text me tomorrow",
        Opening("barista at Joe's", "", "", "the owner Joe", "he'll text me tomorrow"),
    ),
    (
        "met Ana Holt and Ben about the lecturer job at Leeds Uni",
        Opening("about the lecturer job at Leeds Uni", "", "", "Ana Holt and Ben", ""),
    ),
    (
        "Interviewed with Acme this morning for a buyer role",
        Opening("Interviewed with Acme for a buyer role", "this morning", "", "", ""),
    ),
    (
        "tomorrow at 10 at Acme, product manager",
        Opening("at Acme, product manager", "tomorrow at 10", "", "", ""),
    ),
    ("this morning with Ana Holt and Tom", Opening("", "this morning", "", "Ana Holt and Tom", "")),
    (
        "role: nurse\ncompany: Mercy\nwhen: today",
        Opening("role: nurse\ncompany: Mercy", "today", "", "", ""),
    ),
    (
        "lab tech @ Quest, in person, Dr. Meera Rao and Louis. will hear back in 2 weeks",
        Opening(
            "lab tech @ Quest",
            "",
            "in person",
            "Dr. Meera Rao and Louis",
            "will hear back in 2 weeks",
        ),
    ),
    (
        "I interviewed yesterday for a warehouse job at DHL with Steve",
        Opening("I interviewed for a warehouse job at DHL", "yesterday", "", "Steve", ""),
    ),
    ("today at half 5", Opening(held="today at half 5")),
    ("just now", Opening(held="just now")),
    ("yesterday at 3 for an hour", Opening(held="yesterday at 3 for an hour")),
    ("data engineer at Acme", Opening("data engineer at Acme")),
    ("video editor at Zoom", Opening("video editor at Zoom")),
    ("reporter at USA Today", Opening("reporter at USA Today")),
    ("phone sales rep, Acme", Opening("phone sales rep, Acme")),
    ("head of customer support at Teams Ltd", Opening("head of customer support at Teams Ltd")),
    ("Acme", Opening()),
    ("", Opening()),
]


@pytest.mark.parametrize(("text", "expected"), OPENINGS)
def test_all_that_a_first_message_gives_is_used(text: str, expected: Opening) -> None:
    assert read_opening(text, WORDS) == expected


def test_the_question_asked_is_left_out_of_the_others() -> None:
    opening = Opening("nurse at Acme", "today", "", "Ana", "")
    assert dict(opening.others("position")) == {"held": "today", "people": "Ana"}


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert isinstance(read_opening(text, WORDS), Opening)
