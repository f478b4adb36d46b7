"""Answers that name each of their parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.openings import load_opening_words
from bot.core.parts import split_by_label, split_by_person

WORDS = load_opening_words()

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
def test_any_text_is_split_without_an_error_or_an_empty_part(text: str) -> None:
    assert all(split_by_person(text, NAMES, WORDS).values())
    assert all(split_by_label(text, "asked", WORDS).values())
