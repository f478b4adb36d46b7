"""A name that was spelled otherwise before: by its address, or put right in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.people import double, mend_titles, put_right, spelled_in_address

TITLES = [
    ("frau Hartman", "Frau Hartman"),
    ("mrs Weber", "Mrs Weber"),
    ("dr. Krüger", "Dr. Krüger"),
    ("herr dr. Krüger", "Herr Dr. Krüger"),
    ("prof. Dr. Ada Lin", "Prof. Dr. Ada Lin"),
    ("Frau Weber", "Frau Weber"),
    ("frau weber", "frau weber"),
    ("don Weber", "don Weber"),
    ("Anna Berg", "Anna Berg"),
    ("the Rev. Tim Low", "the Rev. Tim Low"),
]


@pytest.mark.parametrize(("typed", "meant"), TITLES)
def test_a_title_before_a_capital_has_one_too(typed: str, meant: str) -> None:
    assert mend_titles(typed) == meant


SPELLED = [
    ("Frau Hartman", "petra.hartmann@kessler.de", "Frau Hartmann"),
    ("Petra Hartman", "p.hartmann@kessler.de", "Petra Hartmann"),
    ("Petra Hartman", "phartmann@kessler.de", "Petra Hartmann"),
    ("Frau Hartmann", "petra.hartmann@kessler.de", ""),
    ("Petra Hartmann", "phartmann@kessler.de", ""),
    ("Jörg Müller", "joerg.mueller@acme.com", ""),
    ("Jörg Müller", "jorg.muller@acme.com", ""),
    ("Bjørn Strauß", "bjoern.strauss@acme.com", ""),
    ("Ana Pérez", "ana.perez@acme.com", ""),
    ("Sam Lee", "sam.leek@acme.com", ""),
    ("Priya Nair", "careers@acme.com", ""),
    ("Dr. Iyer", "", ""),
]


@pytest.mark.parametrize(("name", "address", "meant"), SPELLED)
def test_an_address_one_letter_off_tells_another_spelling(
    name: str, address: str, meant: str
) -> None:
    assert spelled_in_address(name, address) == meant


PUT_RIGHT = [
    ("Frau Hartman", "Petra Hartmann", "Frau Petra Hartmann"),
    ("Petra Hartman", "Hartmann", "Petra Hartmann"),
    ("Frau Hartman", "Hartmann", "Frau Hartmann"),
    ("Petra Hartman", "Dr. Hartmann", "Dr. Hartmann"),
    ("Petra Hartmann", "Petra", ""),
    ("Petra", "Petra Voss", "Petra Voss"),
]


@pytest.mark.parametrize(("known", "said", "meant"), PUT_RIGHT)
def test_a_name_put_right_keeps_its_title_and_what_was_left_unsaid(
    known: str, said: str, meant: str
) -> None:
    assert put_right(known, said) == meant


@pytest.mark.parametrize(
    ("name", "letter", "meant"),
    [("Hartman", "n", "Hartmann"), ("Hartmann", "n", "Hartmann"), ("Weber", "x", "Weber")],
)
def test_a_letter_said_to_be_there_twice_is(name: str, letter: str, meant: str) -> None:
    assert double(name, letter) == meant


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_text_is_too_odd(name: str, other: str) -> None:
    assert mend_titles(name).casefold() == name.casefold()
    spelled_in_address(name, other)
    put_right(name, other)
    double(name, other[:1] or "n")
