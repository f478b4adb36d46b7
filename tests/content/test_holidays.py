"""Public holidays and days known by name."""

from datetime import date

import pytest

from bot.content.holidays import PublicHolidays


def test_a_public_holiday_belongs_to_its_country() -> None:
    thanksgiving = date(2026, 11, 26)
    assert PublicHolidays("US").is_holiday(thanksgiving)
    assert not PublicHolidays("GB").is_holiday(thanksgiving)


def test_a_holiday_moved_off_a_weekend_is_a_day_of_rest() -> None:
    assert PublicHolidays("GB").is_holiday(date(2026, 12, 28))


def test_where_a_countrys_parts_differ_the_most_populous_counts() -> None:
    assert PublicHolidays("GB").is_holiday(date(2026, 8, 31))
    assert PublicHolidays("CA").is_holiday(date(2026, 10, 12))


def test_americans_elect_on_a_tuesday() -> None:
    assert PublicHolidays("US").named(2026)["election day"] == date(2026, 11, 3)
    assert "election day" not in PublicHolidays("GB").named(2026)


def test_a_country_without_a_calendar_has_no_holidays() -> None:
    assert not PublicHolidays("").is_holiday(date(2026, 12, 25))
    assert not PublicHolidays("ZZ").is_holiday(date(2026, 12, 25))


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("christmas", date(2026, 12, 25)),
        ("valentine's day", date(2026, 2, 14)),
        ("easter", date(2026, 4, 5)),
        ("thanksgiving", date(2026, 11, 26)),
        ("diwali", date(2026, 11, 8)),
        ("eid al-fitr", date(2026, 3, 20)),
        ("presidents' day", date(2026, 2, 16)),
        ("memorial day", date(2026, 5, 25)),
    ],
)
def test_days_that_everybody_names_are_known_everywhere(name: str, day: date) -> None:
    assert PublicHolidays("GB").named(2026)[name] == day


def test_thanksgiving_in_canada_is_in_october() -> None:
    assert PublicHolidays("CA").named(2026)["thanksgiving"] == date(2026, 10, 12)


def test_the_countrys_own_holidays_are_named_too() -> None:
    assert PublicHolidays("IE").named(2026)["saint brigid's day"] == date(2026, 2, 2)


def test_a_day_that_replaces_a_holiday_does_not_take_its_name() -> None:
    assert PublicHolidays("GB").named(2026)["boxing day"] == date(2026, 12, 26)


def test_mothers_and_fathers_have_their_day_by_country() -> None:
    assert PublicHolidays("GB").named(2027)["mother's day"] == date(2027, 3, 7)
    assert PublicHolidays("US").named(2027)["mother's day"] == date(2027, 5, 9)
    assert PublicHolidays("AU").named(2026)["father's day"] == date(2026, 9, 6)


def test_a_feast_of_elsewhere_is_known_everywhere() -> None:
    assert PublicHolidays("IN").named(2027)["holi"] == date(2027, 3, 22)


@pytest.mark.parametrize("country", ["AU", "CA", "GB", "IE", "NZ"])
def test_christmas_at_a_weekend_is_made_up_for(country: str) -> None:
    days = PublicHolidays(country)

    assert days.is_holiday(date(2026, 12, 28))
    assert days.is_holiday(date(2027, 12, 27))
    assert days.is_holiday(date(2027, 12, 28))
    assert not days.is_holiday(date(2027, 12, 29))


@pytest.mark.parametrize(
    ("country", "name", "day"),
    [
        ("US", "independence day", date(2026, 7, 4)),
        ("FI", "independence day", date(2026, 12, 6)),
        ("IN", "independence day", date(2026, 8, 15)),
        ("IN", "republic day", date(2026, 1, 26)),
        ("MX", "independence day", date(2026, 9, 16)),
        ("PL", "independence day", date(2026, 11, 11)),
        ("GH", "independence day", date(2026, 3, 6)),
        ("KE", "independence day", date(2026, 12, 12)),
        ("PH", "independence day", date(2026, 6, 12)),
        ("BR", "independence day", date(2026, 9, 7)),
        ("PK", "independence day", date(2026, 8, 14)),
        ("NG", "independence day", date(2026, 10, 1)),
        ("ID", "independence day", date(2026, 8, 17)),
        ("FI", "national day", date(2026, 12, 6)),
        ("FR", "national day", date(2026, 7, 14)),
        ("DE", "national day", date(2026, 10, 3)),
        ("NL", "king's day", date(2026, 4, 27)),
        ("NO", "constitution day", date(2026, 5, 17)),
        ("US", "labor day", date(2026, 9, 7)),
        ("CA", "labor day", date(2026, 9, 7)),
        ("ZA", "labor day", date(2026, 5, 1)),
        ("NL", "labor day", date(2026, 5, 1)),
        ("US", "may day", date(2026, 5, 1)),
        ("ZA", "family day", date(2026, 4, 6)),
        ("SE", "midsummer", date(2026, 6, 19)),
        ("FI", "midsummer", date(2026, 6, 19)),
        ("BR", "carnival", date(2026, 2, 17)),
        ("TH", "mother's day", date(2026, 8, 12)),
        ("FR", "mother's day", date(2026, 5, 31)),
        ("NG", "mother's day", date(2026, 3, 15)),
    ],
)
def test_a_day_of_a_common_name_is_the_countrys_own(country: str, name: str, day: date) -> None:
    assert PublicHolidays(country).named(2026)[name] == day


@pytest.mark.parametrize(
    ("country", "name"),
    [
        ("GB", "independence day"),
        ("KR", "independence day"),
        ("GB", "national day"),
        ("IN", "national day"),
        ("FI", "republic day"),
        ("BE", "king's day"),
        ("GB", "family day"),
        ("GB", "midsummer"),
        ("KR", "mother's day"),
        ("FI", "carnival"),
        ("", "labor day"),
    ],
)
def test_a_day_that_a_country_does_not_have_is_not_borrowed(country: str, name: str) -> None:
    assert name not in PublicHolidays(country).named(2026)


def test_a_feast_by_the_moon_is_that_of_the_countrys_calendar() -> None:
    assert PublicHolidays("IN").named(2027)["eid al-fitr"] == date(2027, 3, 10)
    assert PublicHolidays("AE").named(2027)["eid al-fitr"] == date(2027, 3, 9)
