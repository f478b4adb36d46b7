"""How numbers are read that are not typed as a letter has them."""

import pytest

from bot.core.answers.mending.written_numbers import counted_whole


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("I found 3 600 euros of rent", "I found 3,600 euros of rent"),
        ("we planted 31 000 trees in 4 000 days", "we planted 31,000 trees in 4,000 days"),
        ("1 250 000 kr saved", "1,250,000 kr saved"),
        ("I filed 8 000 Greek letters", "I filed 8,000 Greek letters"),
        ("I count stock 2x a week", "I count stock twice a week"),
    ],
)
def test_a_number_with_blanks_is_one_number(typed: str, said: str) -> None:
    assert counted_whole(typed) == said


@pytest.mark.parametrize(
    "typed",
    [
        "in 2021 400 plants died",
        "in unit 2 400 boxes were packed",
        "ring 0171 234 567",
        "3 250 kg bags",
    ],
)
def test_two_numbers_stay_two(typed: str) -> None:
    assert counted_whole(typed) == typed
