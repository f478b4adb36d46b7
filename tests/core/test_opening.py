"""Several answers in one message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.openings import load_opening_words
from bot.core.opening import Opening, read_opening, split_by_label, split_by_person

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


NAMES = {1: "Ana Holt", 2: "Tom Ito", 3: "Katarzyna 'Kasia' Dąbrowska", 4: "Dr. Oluchi Tennant"}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Ana: kubernetes, Tom - his bike", {1: "kubernetes", 2: "his bike"}),
        ("Ana: kubernetes\nTom: his bike, and dogs", {1: "kubernetes", 2: "his bike, and dogs"}),
        ("ana kubernetes\ntom his bike", {1: "kubernetes", 2: "his bike"}),
        ("ana holt: tests; kasia: bread", {1: "tests", 3: "bread"}),
        ("Kasia - grasses; Dr. Tennant: cats", {3: "grasses", 4: "cats"}),
        ("Dabrowska: bread\nTennant: cats", {3: "bread", 4: "cats"}),
        ("Ana: kubernetes; Tom: same", {1: "kubernetes", 2: "kubernetes"}),
        ("Ana: kubernetes", {1: "kubernetes"}),
        ("Ana asked about kubernetes and Tom his bike", {}),
        ("Ana, kubernetes", {}),
        ("scaling, Tom: bikes", {}),
        ("kubernetes", {}),
        ("", {}),
    ],
)
def test_an_answer_for_several_people_is_split_by_their_names(
    text: str, parts: dict[int, str]
) -> None:
    assert split_by_person(text, NAMES, WORDS) == parts


def test_a_name_that_two_people_share_splits_nothing() -> None:
    assert split_by_person("Dan: bikes", {1: "Dan Reed", 2: "Dan Cole"}, WORDS) == {}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("scaling. doubt: too junior", {"asked": "scaling", "concern": "too junior"}),
        (
            "asked: scaling\ndoubt: too junior\nanswer: i learn fast",
            {"asked": "scaling", "concern": "too junior", "reply": "i learn fast"},
        ),
        ("scaling / doubt: too junior", {"asked": "scaling", "concern": "too junior"}),
        ("no doubt about it, scaling", {}),
        ("scaling, growth", {}),
        ("ratio was 3: 1", {}),
    ],
)
def test_labelled_answers_are_split_by_their_labels(text: str, parts: dict[str, str]) -> None:
    assert split_by_label(text, "asked", WORDS) == parts


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert isinstance(read_opening(text, WORDS), Opening)
    assert all(split_by_person(text, NAMES, WORDS).values())
    assert all(split_by_label(text, "asked", WORDS).values())
