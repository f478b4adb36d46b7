"""A clause that stands by itself speaks for the user, and keeps every fact in its place."""

import pytest

from tests.core.answers.test_severed import told


@pytest.mark.parametrize(
    "typed",
    [
        "I left because of a rota of 60 hours, not because of the people",
        "im always on time. 5 am start for 8 yrs at the dairy, missed 2 days",
        "the way there is fine, I have already checked the buses",
        "im up at 5 anyway and theres a bus",
        "my aunt's flat is 10 minutes away and I am already painting the hall",
        "been doing home visits since",
        "two boats were sold under us. i dont walk out on people",
    ],
)
def test_what_answers_nothing_by_itself_is_left_out(typed: str) -> None:
    assert told(typed) == []


def test_a_clause_behind_and_keeps_its_subject() -> None:
    for text in told("rewrote our booking api in rust and p95 came down from 700ms to 90"):
        assert "in P95" not in text
        assert "rust came" not in text


def test_what_describes_a_thing_is_no_deed() -> None:
    for text in told("i changed the rota and missed visits went from 10 a month to 2"):
        assert "I missed" not in text


def test_the_day_of_a_date_is_not_spelled_out() -> None:
    assert all("one March" not in text for text in told("I can start 1 March"))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("8 yrs on cranes never dropped a load", "in eight years on cranes I have never dropped"),
        ("missed 2 days in 9 years", "I have missed only two days in nine years"),
        ("fixed 50ish radios last summer", "about 50"),
        ("I covered the night ward alone, 30 patients", "with 30 patients"),
    ],
)
def test_a_figure_is_told_with_what_it_is_of(typed: str, said: str) -> None:
    (text, *_) = told(typed)
    assert said in text.replace("around", "about")
