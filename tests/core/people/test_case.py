"""Slipped capitals of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.people import mend_case, own_name

OWN = [
    ("kaylin rae ortega", "Kaylin Rae Ortega"),
    ("léo marchand-singh", "Léo Marchand-Singh"),
    ("moira mcallister", "Moira McAllister"),
    ("MOIRA MCALLISTER", "Moira McAllister"),
    ("niamh o’brien", "Niamh O’Brien"),
    ("jan van der berg", "Jan van der Berg"),
    ("beatriz de la cruz", "Beatriz de la Cruz"),
    ("van morrison", "Van Morrison"),
    ("aj styles", "AJ Styles"),
    ("j.p. morgan", "J.P. Morgan"),
    ("henry ford iii", "Henry Ford III"),
    ("ann lee phd", "Ann Lee PhD"),
    ("ng mei", "Ng Mei"),
    ("ışık demir", "Işık Demir"),
    ("ærlig ørsted", "Ærlig Ørsted"),
    ("Moira McAllister", "Moira McAllister"),
    ("Théo de Vries", "Théo de Vries"),
    ("Liam macDonald", "Liam macDonald"),
    ("joost van der Berg", "Joost van der Berg"),
    ("JT", "JT"),
    ("  Moira   McAllister ", "Moira McAllister"),
    ("李娜", "李娜"),
    ("", ""),
]


@pytest.mark.parametrize(("typed", "expected"), OWN)
def test_the_users_own_name_is_mended_only_where_its_case_slipped(
    typed: str, expected: str
) -> None:
    assert own_name(typed) == expected


@given(st.text(max_size=60))
def test_mending_changes_the_case_of_letters_and_nothing_else(name: str) -> None:
    mended = mend_case(name)
    assert mended.casefold().replace("i̇", "i") == name.casefold().replace("i̇", "i") or "ı" in name


@given(st.text(max_size=60))
def test_a_name_that_was_mended_stays_as_it_is(name: str) -> None:
    once = own_name(name)
    assert own_name(once).casefold() == once.casefold()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Hemi ruatapu", "Hemi Ruatapu"),
        ("Ludwig van aken", "Ludwig van Aken"),
        ("Liam mcallister", "Liam McAllister"),
        ("Kate née Holt", "Kate née Holt"),
        ("Siti binti Omar", "Siti binti Omar"),
        ("Tama te Rangi", "Tama te Rangi"),
    ],
)
def test_a_part_of_ones_own_name_left_small_gets_its_capital(typed: str, expected: str) -> None:
    assert own_name(typed) == expected
