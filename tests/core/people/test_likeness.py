"""Names that look like a misspelled repeat of one known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.people import similar_name

REPEATS = [
    ("Catherine", "Katharine"),
    ("Katherine Doyle", "Catherine Doyle"),
    ("Jon", "John"),
    ("Marc", "Mark"),
    ("Stephen", "Steven"),
    ("Sara", "Sarah"),
    ("Siobhan Ni Dhuill", "Siobhán Ní Dhúill"),
    ("Dusan", "Dušan"),
    ("Lukasz", "Łukasz"),
    ("Priyanaka", "Priyanka"),
    ("Halvorson", "Halvorsen"),
    ("Mohammed", "Mohamed"),
    ("Ingrid", "Ingrid Halvorsen"),
    ("Dr. Halvorsen", "Dr. Halverson"),
]


@pytest.mark.parametrize(("name", "known"), REPEATS)
def test_a_misspelled_repeat_is_noticed(name: str, known: str) -> None:
    assert similar_name(name, ["Zebulon", known]) == known


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Tim", "Tom"),
        ("Maria", "Mario"),
        ("Eric", "Erica"),
        ("Ana Ruiz", "Ana Holt"),
        ("Bo", "Jo"),
        ("Daniel", "Daniela"),
        ("Ingrid", "Astrid"),
        ("Lena", "Lars"),
        ("李娜", "王伟"),
    ],
)
def test_two_different_names_are_two_people(name: str, known: str) -> None:
    assert similar_name(name, [known]) is None


def test_the_same_name_is_no_misspelling() -> None:
    assert similar_name("Ingrid", ["Ingrid"]) is None


@given(st.text(max_size=40), st.lists(st.text(max_size=40), max_size=4))
def test_what_is_found_is_one_of_those_known(name: str, known: list[str]) -> None:
    found = similar_name(name, known)
    assert found is None or found in known


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Priya Nayar", "Priya Nair"),
        ("Dr McAlister", "Dr Ellen McAllister"),
        ("Tomek", "Tomasz 'Tomek' Wójcik"),
    ],
)
def test_a_repeat_by_surname_or_nickname_is_noticed(name: str, known: str) -> None:
    assert similar_name(name, [known]) == known
