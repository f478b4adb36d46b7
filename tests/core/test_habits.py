"""Settings as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content import load_content
from bot.core.habits import (
    LEAST_DAYS,
    MOST_DAYS,
    read_country,
    read_hour,
    read_quiet_hours,
    read_retention,
)


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("9", 9), ("9am", 9), ("9 PM", 21), ("at 18:00", 18), ("7.00", 7), ("12am", 0),
        ("12 p.m.", 12), ("noon", 12), ("midnight", 0), ("8 o'clock", 8), ("24:00", 0),
        ("9:30", None), ("25", None), ("13pm", None), ("soon", None), ("", None), ("9-10", None),
    ],
)  # fmt: skip
def test_an_hour_is_a_full_hour_of_the_day(text: str, hour: int | None) -> None:
    assert read_hour(text) == hour


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("22-7", (22, 7)), ("10pm to 8am", (22, 8)), ("from 23:00 until 6:00", (23, 6)),
        ("22 – 7", (22, 7)), ("midnight to 9", (0, 9)), ("off", (0, 0)), ("None.", (0, 0)),
        ("22", None), ("9-9", None), ("22:30-7", None), ("25-7", None), ("nights", None),
    ],
)  # fmt: skip
def test_quiet_hours_are_two_full_hours_or_none(text: str, hours: tuple[int, int] | None) -> None:
    assert read_quiet_hours(text) == hours


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("90", 90), ("90 days", 90), ("6 months", 180), ("a year", 365), ("for 2 years", 730),
        ("half a year", 182), ("forever", 0), ("Never", 0), ("29 days", None), ("11 years", None),
        ("soon", None), ("a", None), ("-90", None), ("9999 years", None),
    ],
)  # fmt: skip
def test_a_time_to_keep_is_between_a_month_and_ten_years(text: str, days: int | None) -> None:
    assert read_retention(text) == days


@pytest.mark.parametrize(
    ("text", "code"),
    [("Germany", "DE"), ("de", "DE"), ("the Netherlands", "NL"), ("uk", "GB"), ("USA", "US"),
     ("Atlantis", None), ("", None), ("XX", None)],
)  # fmt: skip
def test_a_country_goes_by_its_name_or_two_letters(text: str, code: str | None) -> None:
    assert read_country(text, load_content().places) == code


@given(st.text(max_size=200))
def test_any_text_is_read_without_trouble(text: str) -> None:
    hour, span, days = read_hour(text), read_quiet_hours(text), read_retention(text)
    assert hour is None or 0 <= hour < 24
    assert span is None or all(0 <= h < 24 for h in span)
    assert days is None or days == 0 or LEAST_DAYS <= days <= MOST_DAYS
