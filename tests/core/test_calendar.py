"""Business days and the user's hours."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendar import (
    add_business_days,
    at_hour,
    business_day_from,
    is_business_day,
    is_quiet,
    local,
    moment,
    next_business_day,
    next_morning,
    respect_quiet,
)
from bot.core.interview import Preferences
from tests.core.plan.story import NO_HOLIDAYS, DaysOff

CHRISTMAS = DaysOff(frozenset({date(2026, 12, 25), date(2026, 12, 28)}))
ZONES = (
    "UTC",
    "Europe/London",
    "America/New_York",
    "America/St_Johns",
    "America/Santiago",
    "Africa/Cairo",
    "Asia/Beirut",
    "Asia/Kathmandu",
    "Asia/Tokyo",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
    "Antarctica/Troll",
)

days = st.dates(date(2024, 1, 1), date(2031, 12, 31))
day_sets = st.frozensets(days, max_size=30)
preferences = st.builds(
    Preferences,
    zone=st.sampled_from(ZONES),
    hour=st.integers(0, 23),
    quiet_from=st.integers(18, 23),
    quiet_to=st.integers(5, 10),
) | st.builds(
    Preferences,
    zone=st.sampled_from(ZONES),
    hour=st.integers(0, 23),
    quiet_from=st.just(0),
    quiet_to=st.integers(0, 9),
)


def utc(text: str) -> int:
    return int(datetime.fromisoformat(f"{text}+00:00").timestamp())


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 12, 24), True),
        (date(2026, 12, 25), False),
        (date(2026, 12, 26), False),
        (date(2026, 12, 27), False),
        (date(2026, 12, 28), False),
        (date(2026, 12, 29), True),
    ],
)
def test_weekends_and_holidays_are_no_business_days(day: date, works: bool) -> None:
    assert is_business_day(day, CHRISTMAS) is works


def test_the_business_day_from_a_day_may_be_the_day_itself_and_the_next_one_never_is() -> None:
    thursday, tuesday = date(2026, 12, 24), date(2026, 12, 29)
    assert business_day_from(thursday, CHRISTMAS) == thursday
    assert business_day_from(date(2026, 12, 25), CHRISTMAS) == tuesday
    assert next_business_day(thursday, CHRISTMAS) == tuesday


@pytest.mark.parametrize(
    ("day", "count", "last"),
    [
        (date(2026, 12, 7), 0, date(2026, 12, 7)),
        (date(2026, 12, 7), 5, date(2026, 12, 14)),
        (date(2026, 12, 5), 1, date(2026, 12, 7)),
        (date(2026, 12, 23), 2, date(2026, 12, 29)),
    ],
)
def test_business_days_are_counted_from_the_day_after(day: date, count: int, last: date) -> None:
    assert add_business_days(day, count, CHRISTMAS) == last


@given(days, st.integers(1, 15), day_sets)
def test_as_many_business_days_pass_as_were_asked_for(
    day: date, count: int, days_off: frozenset[date]
) -> None:
    holidays = DaysOff(days_off)
    last = add_business_days(day, count, holidays)
    passed = (day + timedelta(days=n) for n in range(1, (last - day).days + 1))
    assert sum(is_business_day(each, holidays) for each in passed) == count
    assert is_business_day(last, holidays)


@pytest.mark.parametrize(
    ("naive", "expected"),
    [
        ("2026-07-01T09:00", "2026-07-01T08:00"),
        ("2026-12-01T09:00", "2026-12-01T09:00"),
        # 1:30 is skipped on this night: it comes an hour later by the clock on the wall.
        ("2026-03-29T01:30", "2026-03-29T01:30"),
        # 1:30 comes twice on this night: the first one counts.
        ("2026-10-25T01:30", "2026-10-25T00:30"),
    ],
)
def test_a_local_time_is_one_moment_even_where_the_clocks_change(naive: str, expected: str) -> None:
    assert moment(datetime.fromisoformat(naive), "Europe/London") == utc(expected)


@pytest.mark.parametrize(
    ("hour", "expected"), [(9, 9), (20, 20), (21, 8), (23, 8), (0, 8), (7, 8), (8, 8)]
)
def test_an_hour_in_the_quiet_hours_becomes_their_end_on_the_same_day(
    hour: int, expected: int
) -> None:
    day = date(2026, 12, 4)
    there = local(at_hour(day, Preferences("Asia/Kathmandu", hour=hour)), "Asia/Kathmandu")
    assert (there.date(), there.hour, there.minute) == (day, expected, 0)


@given(days, preferences)
def test_the_users_hour_falls_on_its_day_and_never_into_the_quiet_hours(
    day: date, user: Preferences
) -> None:
    at = at_hour(day, user)
    assert local(at, user.zone).date() == day
    assert not is_quiet(at, user)


@given(st.datetimes(datetime(2024, 1, 1), datetime(2031, 12, 31)), preferences)  # noqa: DTZ001  local
def test_a_moment_in_the_quiet_hours_moves_to_their_very_end_and_any_other_stays(
    naive: datetime, user: Preferences
) -> None:
    at = moment(naive.replace(microsecond=0), user.zone)
    respected = respect_quiet(at, user)
    assert not is_quiet(respected, user)
    assert respected == at or is_quiet(respected - 1, user)
    assert (respected == at) is not is_quiet(at, user)
    assert respected - at < 26 * 3600


@given(st.integers(utc("2024-01-01T00:00"), utc("2031-12-31T00:00")), preferences)
def test_the_next_morning_is_ahead_and_at_most_two_days_away(at: int, user: Preferences) -> None:
    morning = next_morning(at, user)
    assert at < morning < at + 49 * 3600
    assert local(morning, user.zone).date() >= local(at, user.zone).date()


@pytest.mark.parametrize(
    ("now", "morning"),
    [
        ("2026-11-24T16:00", "2026-11-25T09:00"),
        ("2026-11-24T23:59", "2026-11-25T09:00"),
        ("2026-11-25T00:30", "2026-11-25T09:00"),
        ("2026-11-25T04:00", "2026-11-26T09:00"),
        ("2026-11-25T09:00", "2026-11-26T09:00"),
    ],
)
def test_after_midnight_the_next_morning_is_the_one_after_that_night(
    now: str, morning: str
) -> None:
    assert next_morning(utc(now), Preferences("UTC")) == utc(morning)


def test_equal_bounds_mean_that_no_hour_is_quiet() -> None:
    user = Preferences("UTC", quiet_from=8, quiet_to=8)
    assert not any(is_quiet(hour * 3600, user) for hour in range(24))


def test_quiet_hours_within_one_day_are_respected() -> None:
    user = Preferences("UTC", quiet_from=12, quiet_to=14)
    assert respect_quiet(utc("2026-12-01T12:30"), user) == utc("2026-12-01T14:00")
    assert respect_quiet(utc("2026-12-01T23:30"), user) == utc("2026-12-01T23:30")


def test_a_moment_is_shown_in_the_users_zone() -> None:
    there = local(utc("2026-12-01T00:00"), "Asia/Tokyo")
    assert there == datetime(2026, 12, 1, 9, tzinfo=ZoneInfo("Asia/Tokyo"))
    assert NO_HOLIDAYS.named(2026) == {}
