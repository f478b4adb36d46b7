"""Settings as people type them: an hour, quiet hours, a country, how long something is kept.

Where a text says nothing of the kind, the answer is None; nothing is guessed.
"""

import re

from bot.core.people.bounds import bounded
from bot.core.places import Places
from bot.core.places.names import fold_place

LEAST_DAYS, MOST_DAYS = 30, 3650
"""How short and how long closed interviews may be kept, in days."""

_LONGEST = 60  # characters
_CLOCK = r"(\d{1,2})(?:\s*[:.h]\s*(\d{2}))?\s*([ap]\.?\s?m\b\.?)?(?:\s*o'?clock)?"
_HOUR = re.compile(rf"(?:at|around|about)?\s*{_CLOCK}")
_SPAN = re.compile(rf"(?:from|between)?\s*{_CLOCK}\s*(?:-|–|—|to|until|till|and)\s*{_CLOCK}")
_LENGTH = re.compile(r"(?:for\s+)?(\d{1,4}|an?|one|half\s+an?|half\s+a)\s*(day|week|month|year)?s?")
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_NAMED_HOURS = {"noon": 12, "midday": 12, "midnight": 0}
_NONE = {"none", "off", "no", "never", "no quiet hours"}
_ALWAYS = {"forever", "for ever", "always", "never", "never delete", "off", "keep", "keep all"}


def read_hour(text: str) -> int | None:
    """Read a full hour of the day, 0 to 23: "9", "9am", "21:00", "noon"."""
    plain = _plain(text)
    if plain in _NAMED_HOURS:
        return _NAMED_HOURS[plain]
    found = _HOUR.fullmatch(plain)
    return _hour(*found.groups()) if found else None


def read_quiet_hours(text: str) -> tuple[int, int] | None:
    """Read quiet hours as first and last hour: "22-7", "10pm to 8am"; "off" has equal bounds."""
    plain = _plain(text)
    if plain in _NONE:
        return (0, 0)
    for name, hour in _NAMED_HOURS.items():
        plain = re.sub(rf"\b{name}\b", f"{hour}:00", plain)
    found = _SPAN.fullmatch(plain)
    if not found:
        return None
    groups = found.groups()
    start, end = _hour(*groups[:3]), _hour(*groups[3:])
    return None if start is None or end is None or start == end else (start, end)


def _hour(digits: str, minutes: str | None, half: str | None) -> int | None:
    """Return the hour of a clock time; only full hours are kept, "24:00" is midnight."""
    hour = int(digits)
    if minutes and int(minutes):
        return None
    if half:
        return hour % 12 + (12 if half.startswith("p") else 0) if 1 <= hour <= 12 else None
    return hour % 24 if hour <= 24 else None


def read_country(text: str, places: Places) -> str | None:
    """Read a country by its name or its two capital letters; return its ISO code."""
    bare = bounded(text, _LONGEST).strip(" .,!?")
    if len(bare) == 2 and bare.upper() in places.country_names:
        return bare.upper()
    folded = fold_place(bare)
    return places.countries.get(folded) or places.countries.get(folded.removeprefix("the "))


def read_retention(text: str) -> int | None:
    """Read how many days closed interviews are kept: "90 days", "2 years"; 0 means for ever.

    A bare number is one of days. None also for less than LEAST_DAYS and more than MOST_DAYS.
    """
    plain = _plain(text)
    if plain in _ALWAYS:
        return 0
    found = _LENGTH.fullmatch(plain)
    if not found:
        return None
    amount, unit = found.groups()
    if unit is None and not amount.isdigit():
        return None
    days = _DAYS[unit or "day"]
    total = int(amount) * days if amount.isdigit() else days
    if amount.startswith("half"):
        total = days // 2
    return total if LEAST_DAYS <= total <= MOST_DAYS else None


def _plain(text: str) -> str:
    return " ".join(bounded(text, _LONGEST).casefold().split()).strip(" .!")
