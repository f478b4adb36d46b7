"""Business days, and the user's hours: local days and hours on one side, UTC seconds on the other.

A business day is neither a Saturday, a Sunday nor a public holiday of the user's country.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from bot.core.interview import Preferences

_SATURDAY = 5
_NIGHT_ENDS = 4


class Holidays(Protocol):
    """The public holidays of a country."""

    def is_holiday(self, day: date) -> bool:
        """Whether the country rests on this day."""
        ...

    def named(self, year: int) -> Mapping[str, date]:
        """Return the holidays of a year by their names in lower case."""
        ...


def is_weekend(day: date) -> bool:
    """Whether a day is a Saturday or a Sunday."""
    return day.weekday() >= _SATURDAY


def is_business_day(day: date, holidays: Holidays) -> bool:
    """Whether people work on a day: no weekend, no public holiday."""
    return not is_weekend(day) and not holidays.is_holiday(day)


def business_day_from(day: date, holidays: Holidays) -> date:
    """Return the day itself if it is a business day, else the first one after it."""
    while not is_business_day(day, holidays):
        day += timedelta(days=1)
    return day


def next_business_day(day: date, holidays: Holidays) -> date:
    """Return the first business day after a day, never the day itself."""
    return business_day_from(day + timedelta(days=1), holidays)


def add_business_days(day: date, count: int, holidays: Holidays) -> date:
    """Return the ``count``-th business day after a day; a count of 0 gives the day itself."""
    for _ in range(count):
        day = next_business_day(day, holidays)
    return day


def local(at: int, zone: str) -> datetime:
    """Return a moment (UTC seconds) as the aware local time of a zone (IANA name)."""
    return datetime.fromtimestamp(at, ZoneInfo(zone))


def moment(naive: datetime, zone: str) -> int:
    """Return the UTC seconds of a local time.

    A time that a clock change skips comes as much later as the clock was put forward; of a time
    that happens twice, the first is meant (the ``fold=0`` reading of PEP 495).
    """
    return int(naive.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC).timestamp())


def at_hour(day: date, preferences: Preferences) -> int:
    """Return the UTC seconds of the user's hour on a local day.

    Where that hour is quiet, the end of the quiet hours of the same day takes its place, so that a
    reminder for a Friday does not slip into the Saturday.
    """
    quiet = is_quiet_hour(preferences.hour, preferences)
    hour = preferences.quiet_to if quiet else preferences.hour
    at = moment(datetime.combine(day, time(hour)), preferences.zone)
    # Only a clock change can have pushed it back into the quiet hours.
    return respect_quiet(at, preferences)


def next_morning(at: int, preferences: Preferences) -> int:
    """Return the user's hour on the day after a moment (UTC seconds).

    Who is still up after midnight means by "next morning" the one after that night.
    """
    here = local(at, preferences.zone)
    same_day = at_hour(here.date(), preferences)
    if here.hour < _NIGHT_ENDS and same_day > at:
        return same_day
    return at_hour(here.date() + timedelta(days=1), preferences)


def next_monday(at: int, preferences: Preferences) -> int:
    """Return the user's hour on the first Monday after a moment (UTC seconds)."""
    day = local(at, preferences.zone).date()
    while day.weekday() or at_hour(day, preferences) <= at:
        day += timedelta(days=1)
    return at_hour(day, preferences)


def is_quiet_hour(hour: int, preferences: Preferences) -> bool:
    """Whether an hour of the day (local, 0 to 23) lies in the user's quiet hours."""
    start, end = preferences.quiet_from, preferences.quiet_to
    if start <= end:
        return start <= hour < end
    return hour >= start or hour < end


def is_quiet(at: int, preferences: Preferences) -> bool:
    """Whether a moment lies in the user's quiet hours; equal bounds mean that there are none."""
    return is_quiet_hour(local(at, preferences.zone).hour, preferences)


def respect_quiet(at: int, preferences: Preferences) -> int:
    """Return the moment itself (UTC seconds), or the end of the quiet hours that it lies in."""
    while is_quiet(at, preferences):
        # Hour by hour on the true clock: that also ends where a zone puts its clock back.
        here = local(at, preferences.zone)
        at += 3600 - here.minute * 60 - here.second
    return at
