"""Two people named in one field."""

import pytest

from bot.content.people import load_people_words
from bot.core.people import read_one

WORDS = load_people_words()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rory & Meera", "Rory and Meera"),
        ("Mr and Mrs Colby", "Mr and Mrs Colby"),
        ("hanna and jonas", "Hanna and Jonas"),
        ("Hanna Lind", "Hanna Lind"),
    ],
)
def test_two_people_stay_together(text: str, name: str) -> None:
    met = read_one(text, WORDS)
    assert met
    assert (met.proposal or met.name) == name


def test_nobody_is_named_by_nothing() -> None:
    assert read_one("", WORDS) is None
