"""Names of which a part was not kept: what stands for it is never taken for a name."""

import pytest

from bot.content.people import load_people_words
from bot.core.people import read_people

WORDS = load_people_words()


def read(text: str) -> list[tuple[str, str]]:
    return [(met.name, met.role) for met in read_people(text, WORDS) if met.named]


def nameless(text: str) -> list[tuple[str, str]]:
    return [(met.name, met.role) for met in read_people(text, WORDS) if not met.named]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Nkechi something", "Nkechi", ""),
        ("nkechi something", "nkechi", ""),
        ("Nkechi Something (CTO)", "Nkechi", "CTO"),
        ("Nkechi K. something, planner", "Nkechi K.", "planner"),
        ("Vera something-or-other, HR", "Vera", "HR"),
        ("vera something or other, department head", "vera", "department head"),
        ("Mr Paulo something, department head", "Mr Paulo", "department head"),
        ("Bram van something, director", "Bram", "director"),
        ("Orla O'something, nurse manager", "Orla", "nurse manager"),
        ("Ivana (something Serbian), lead dev", "Ivana", "lead dev"),
        ("Ivana something Serbian, lead dev", "Ivana", "lead dev"),
        ("Ivana ... something serbian, cto", "Ivana", "cto"),
        ("Ivana - something beginning with P - cto", "Ivana", "cto"),
        ("Ivana something with a P, cto", "Ivana", "cto"),
        ("Ivana (surname began with P), team lead", "Ivana", "team lead"),
        ("Leroy whatshisname", "Leroy", ""),
        ("Leroy whats-his-face from ops", "Leroy", "ops"),
        ("Leroy whatsit, warehouse", "Leroy", "warehouse"),
        ("Leroy whatever his surname is, site agent", "Leroy", "site agent"),
        ("Leroy so and so from procurement", "Leroy", "procurement"),
        ("leroy such-and-such from procurement", "leroy", "procurement"),
        ("Dave someone from ops", "Dave", "ops"),
        ("dave someone from ops", "dave", "ops"),
        ("Gus blah blah from finance", "Gus", "finance"),
        ("Gus thingy, the foreman", "Gus", "foreman"),
        ("Gus ??? from IT", "Gus", "IT"),
        ("Gus ___ (IT)", "Gus", "IT"),
        ("some guy called Gus something from IT", "Gus", "IT"),
        ("Gus B (think), site manager", "Gus B", "site manager"),
        ("Gus B (I believe), site manager", "Gus B", "site manager"),
        ("Nils (or Niels?), site manager", "Nils", "site manager"),
    ],
)
def test_a_surname_not_kept_is_left_out(text: str, name: str, role: str) -> None:
    assert read(text) == [(name, role)]
    assert nameless(text) == []


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Mrs Something", "Mrs Something", ""),
        ("Dr something, consultant", "Dr something", "consultant"),
        ("mr whatshisname the deputy head", "mr whatshisname", "deputy head"),
        ("whatshisname from sales", "whatshisname from sales", "sales"),
        ("someone from sales", "someone from sales", "sales"),
        ("something in logistics", "something in logistics", ""),
    ],
)
def test_somebody_of_whose_name_nothing_was_kept_has_none(text: str, name: str, role: str) -> None:
    assert read(text) == []
    (only,) = nameless(text)
    assert only[0] == name
    assert role in only[1]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Eoin, something to do with logistics", "Eoin", "something to do with logistics"),
        ("Som Thing, CFO", "Som Thing", "CFO"),
        ("Whitney Somers, CFO", "Whitney Somers", "CFO"),
        ("Noah Blau, CFO", "Noah Blau", "CFO"),
    ],
)
def test_what_only_resembles_a_stand_in_stays(text: str, name: str, role: str) -> None:
    assert read(text) == [(name, role)]


def test_two_without_their_surnames_are_still_two() -> None:
    assert read("Bea something and Tom something, both engineers") == [
        ("Bea", "engineer"),
        ("Tom", "engineer"),
    ]
    assert read("Yara and Kofi whatshisface (legal)") == [("Yara", ""), ("Kofi", "legal")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a guy from finance, Deji", [("Deji", "finance")]),
        ("Lin and a guy from finance, Deji something", [("Lin", ""), ("Deji", "finance")]),
        ("Lin and a finance bloke, Deji", [("Lin", ""), ("Deji", "finance")]),
        ("someone from finance, I think Deji", [("Deji", "finance")]),
        ("Lin, a guy from finance, maybe Deji", [("Lin", ""), ("Deji", "finance")]),
        ("Lin\na guy from finance, Deji\nZoë", [("Lin", ""), ("Deji", "finance"), ("Zoë", "")]),
        ("two devs, Ines and Marlon, and a manager, Petra", None),
        (
            "a recruiter, Otis, and the CTO, Hanna Voss",
            [("Otis", "recruiter"), ("Hanna Voss", "CTO")],
        ),
        ("Lin and one of the partners, Gilles Roche", [("Lin", ""), ("Gilles Roche", "partners")]),
        ("Lin and a woman, Deb", [("Lin", ""), ("Deb", "")]),
    ],
)
def test_a_name_behind_a_description_is_whose_it_is(
    text: str, expected: list[tuple[str, str]] | None
) -> None:
    assert read(text) == (expected or [("Ines", "dev"), ("Marlon", "dev"), ("Petra", "manager")])
    assert nameless(text) == []


@pytest.mark.parametrize(
    ("text", "named", "described"),
    [
        ("a guy from finance, Deji, Lin", ["Deji", "Lin"], ["a guy from finance"]),
        ("a guy from finance and Deji", ["Deji"], ["a guy from finance"]),
        ("Lin, a guy from finance, and Deji", ["Lin", "Deji"], ["a guy from finance"]),
        ("a guy from finance, friendly enough", [], ["a guy from finance"]),
        ("some people from HR, Deji", ["Deji"], ["some people from HR"]),
    ],
)
def test_a_name_that_may_be_of_somebody_else_is(
    text: str, named: list[str], described: list[str]
) -> None:
    assert [name for name, _ in read(text)] == named
    assert [name for name, _ in nameless(text)] == described


@pytest.mark.parametrize(
    ("typed", "role"),
    [
        ("Jess something on reception", "on reception"),
        ("Sam on the bar", "on the bar"),
        ("Lee on Zoom", ""),
        ("Tom on the phone", ""),
    ],
)
def test_where_somebody_works_is_kept_and_how_they_were_there_is_not(typed: str, role: str) -> None:
    assert [met.role for met in read_people(typed, WORDS)] == [role]
