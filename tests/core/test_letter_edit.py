"""What an own text teaches about names."""

import pytest

from bot.core.letter_edit import respelled, signature


@pytest.mark.parametrize(
    ("greeting", "name", "spelt"),
    [
        ("Dear Priyah,", "Priya Nair", "Priyah Nair"),
        ("Hi Dr. Iyengar,", "Dr. Iyengaar", "Dr. Iyengar"),
        ("Hello Łukasz", "Lukasz Nowak", ""),
        ("Dear Priya,", "Priya Nair", ""),
        ("Dear all,", "Priya Nair", ""),
        ("Dear Tom,", "Priya Nair", ""),
        ("To the point:", "Priya Nair", ""),
        ("", "", ""),
    ],
)
def test_a_greeting_tells_how_a_name_is_spelt(greeting: str, name: str, spelt: str) -> None:
    assert respelled(f"{greeting}\n\nThank you.", name) == spelt


@pytest.mark.parametrize(
    ("end", "name"),
    [
        ("Kind regards,\nSam Lee", "Sam Lee"),
        ("Best,\nAna de la Cruz", "Ana de la Cruz"),
        ("Best,\nSam", ""),
        ("I would be glad to hear from you.", ""),
        ("Thanks,\nsee you soon", ""),
    ],
)
def test_the_last_line_is_the_signature_if_it_is_a_name(end: str, name: str) -> None:
    assert signature(f"Dear Priya,\n\nThank you.\n\n{end}") == name
