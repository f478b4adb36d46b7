"""Whose e-mail address is whose."""

import pytest

from bot.content.people import load_people_words
from bot.core.people import Met, read_people

WORDS = load_people_words()


def read(text: str) -> list[Met]:
    return list(read_people(text, WORDS))


ADDRESSES = [
    ("Ana and Tom. ana@x.example, tom.b@x.example", ["ana@x.example", "tom.b@x.example"]),
    ("Ana and Tom. tom.b@x.example, ana@x.example", ["ana@x.example", "tom.b@x.example"]),
    (
        "Ana Holt and Tom Ito, tito@x.example, aholt@x.example",
        ["aholt@x.example", "tito@x.example"],
    ),
    ("Ana (CTO), some HR lady, careers@x.example", ["", "careers@x.example"]),
    ("careers@x.example, Ana", ["careers@x.example"]),
    ("Ana ana@x.example\nTom tom@x.example", ["ana@x.example", "tom@x.example"]),
    ("Ana Holt (mailto:ana@x.example)", ["ana@x.example"]),
]


@pytest.mark.parametrize(("text", "emails"), ADDRESSES)
def test_an_address_goes_to_whom_it_fits(text: str, emails: list[str]) -> None:
    assert [met.email for met in read(text)] == emails


def test_an_address_alone_proposes_the_name_in_it() -> None:
    (met,) = read("ana.holt@x.example")
    assert (met.proposal, met.email) == ("Ana Holt", "ana.holt@x.example")
    (office,) = read("careers@x.example")
    assert not office.named
