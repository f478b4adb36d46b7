"""Lengths of time: "two weeks", "5 to 7 business days", "a week and a half", "within 48 hours".

Where two lengths are given the longer one counts. Half a unit more is rounded up to whole days.
Business days skip weekends and the public holidays of the user's country.
"""

from dataclasses import replace
from datetime import date, timedelta
from math import ceil

from bot.core.calendar import add_business_days
from bot.core.dates.rough import Rough
from bot.core.dates.spans import MINUTES, Found, Frame, Length, add_months, day_span

_DAYS = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_LONGEST = 5000
_OPENS = frozenset(("number", "half", "indefinite", "unit", "article", "next_length"))


def read_count(frame: Frame, i: int) -> tuple[float, int]:
    """Return the number at token ``i`` and the place after it; (-1, i) if there is none."""
    whole = float(frame.number(i))
    j = i + 1
    if whole < 0:
        j = i if frame.has(i, "number") else frame.skip(i, "article")
        word = frame.value(j, "number")
        if not word:
            return -1, i
        whole, j = float(word), j + 1
    elif frame.text(j) in {".", ","} and frame.number(j + 1) >= 0 and frame.tokens[j].glued:
        whole, j = float(f"{frame.number(i)}.{frame.number(j + 1)}"), j + 2
    if frame.number(j) == 1 and frame.text(j + 1) == "/" and frame.number(j + 2) == 2:
        return whole + 0.5, j + 3
    if frame.text(j) == "(" and frame.number(j + 1) == whole and frame.text(j + 2) == ")":
        j += 3
    if frame.text(j) == "+":
        return whole, j + 1
    if frame.has(j, "half"):
        # "One half hour", "eine halbe Stunde".
        alone = whole == 1 and frame.has(j + 1, "unit")
        return 0.5 if alone else whole + 0.5, j + 1
    if frame.has(j, "join") and frame.has(j + 1, "half") and not frame.has(j + 2, "of"):
        return whole + 0.5, j + 2
    return whole, j


def read_length(frame: Frame, i: int) -> Length | None:
    """Read a length at token ``i``: a number or article, perhaps a range, and a unit."""
    if i not in frame.lengths:
        frame.lengths[i] = _read_length(frame, i)
    return frame.lengths[i]


def _read_length(frame: Frame, i: int) -> Length | None:
    if frame.number(i) < 0 and _OPENS.isdisjoint(frame.tags(i)):
        return None
    if frame.has(i, "half"):
        return _read_half(frame, i)
    count, j = read_count(frame, i)
    if count < 0:
        if not _counts_one(frame, i):
            return None
        count, j = 1, i + 1 - int(frame.has(i, "unit"))
    if not 0 < count <= _LONGEST:
        return None
    later, after = _read_later(frame, j)
    most, j = (later, after) if later > count else (count, j)
    j = frame.skip(j, "of", "filler_count", "ending")
    business = frame.has(j, "business")
    j += int(business)
    unit = frame.value(j, "unit")
    if frame.has(j, "business_unit"):
        unit, business = frame.value(j, "business_unit"), True
    if not unit:
        return None
    vague = frame.value(i, "vague") or frame.value(i + 1, "vague")
    length = Length(j + 1, most, unit, business, count, vague if most == count else "")
    return _add_minutes(frame, length) if unit == "hour" else _extend(frame, length)


def _add_minutes(frame: Frame, length: Length) -> Length:
    """Add the minutes in "1 hour 30", "2 hours and 15 minutes"."""
    j = frame.skip(length.end, "join")
    minutes = frame.number(j)
    clock = frame.text(j + 1) == ":" or frame.has(j + 1, "meridiem") or frame.has(j + 1, "oclock")
    if not 0 < minutes < 60 or clock or length.count % 1:
        return _extend(frame, length)
    end = j + 1 + int(frame.has(j + 1, "unit", "minute"))
    if end == j + 1 and (frame.has(end, "unit") or j > length.end):
        return _extend(frame, length)
    return Length(end, length.count * 60 + minutes, "minute")


def _counts_one(frame: Frame, i: int) -> bool:
    """Whether one unit follows: "a week", "within the next month", or "week" before "or two"."""
    if frame.has(i, "indefinite"):
        # "40 hours a week" is a rate.
        rate = ("unit", "money", "count_noun")
        return frame.number(i - 1) < 0 and not any(frame.has(i - 1, s) for s in rate)
    before = frame.back(i)
    if frame.has(before, "next_length") and frame.has(i, "unit") and not frame.has(i, "plural"):
        return True
    j = i + 1
    if not frame.has(i, "unit") or frame.has(i - 1, "pointer") or frame.has(i - 1, "article"):
        return False
    if (
        frame.has(i, "unit", "fortnight")
        or frame.has(j, "ish")
        or (frame.has(j, "on") and frame.has(j + 1, "weekday"))
    ):
        return True
    j += int(frame.text(j) == ",")
    after = frame.skip(j, "join", "hedge")
    half = frame.has(frame.skip(after, "article"), "half")
    return after > j and (half or read_count(frame, after)[0] > 1)


def _read_half(frame: Frame, i: int) -> Length | None:
    j = frame.skip(i + 1, "article")
    unit = frame.value(j, "unit")
    return Length(j + 1, 0.5, unit) if unit in {*_DAYS, *_MONTHS, *MINUTES} else None


def _read_later(frame: Frame, i: int) -> tuple[float, int]:
    """Read the "to 3", "-3", "or three", ", maybe three" of a range."""
    j = i
    if frame.text(j) in {"-", "/", ","}:
        j += 1
    j = frame.skip(j, "join", "hedge")
    return read_count(frame, j) if j > i else (-1, i)


def _extend(frame: Frame, length: Length) -> Length:
    """Add what may follow the unit: "and a half", "or two", "to 3 weeks", "and 30 minutes"."""
    j = length.end
    if frame.has(j, "clock_plus", "30"):
        half = length.count + 0.5
        return replace(length, end=j + 1, count=half, shortest=half)
    if frame.has(j, "join") and frame.has(frame.skip(j + 1, "article"), "half"):
        end = frame.skip(j + 1, "article") + 1
        return replace(length, end=end, count=length.count + 0.5, shortest=length.count + 0.5)
    start = j + int(frame.text(j) == ",")
    after = frame.skip(start, "join", "hedge") if frame.text(j) not in {"-", "/"} else j + 1
    if after == start:
        return length
    other = read_length(frame, after)
    if other and other.unit and _is_longer(other, length):
        return other
    count, end = read_count(frame, after)
    bare = not frame.has(end, "unit") and not frame.has(end, "business")
    whole = not count % 1
    if count > length.count and bare and whole and frame.has(after - 1, "join", "or"):
        return replace(length, end=end, count=count)
    return length


def _is_longer(other: Length, length: Length) -> bool:
    if other.minutes is not None or length.minutes is not None:
        return False
    return _roughly(other) >= _roughly(length)


def _roughly(length: Length) -> int:
    days = _DAYS.get(length.unit, 30 * _MONTHS.get(length.unit, 0)) * length.count
    return round(days * (7 / 5 if length.business else 1))


def add_length(frame: Frame, day: date, length: Length) -> date | None:
    """Return the day a length after a day, None where the calendar ends or it is over a decade."""
    try:
        return _add(frame, day, length)
    except (OverflowError, ValueError):
        return None


def _add(frame: Frame, day: date, length: Length) -> date:
    if length.business and length.unit in {"day", "week"}:
        days = ceil(length.count * (5 if length.unit == "week" else 1))
        return add_business_days(day, min(days, 400), frame.holidays)
    if length.unit in _DAYS:
        return day + timedelta(days=ceil(length.count * _DAYS[length.unit]))
    if length.unit in _MONTHS:
        months = length.count * _MONTHS[length.unit]
        return add_months(day, int(months)) + timedelta(days=ceil(months % 1 * 30))
    minutes = length.count * MINUTES[length.unit]
    return day + timedelta(days=ceil(minutes / (24 * 60)) if minutes >= 24 * 60 else 0)


def find_duration(frame: Frame, i: int) -> Found | None:
    """Find a length counted from the base; "two weeks ago" has passed."""
    prefixed = frame.has(i, "ago_prefix")
    length = read_length(frame, i + prefixed)
    if length is None or length.unit == "weekend":
        return None
    if prefixed or frame.has(length.end, "ago"):
        return Found(length.end + (not prefixed), problem="past")
    end = frame.skip(length.end, "hence", "filler_count")
    if end == length.end and any(frame.has(end, s) for s in ("after", "from", "of_what")):
        # "Two weeks after" something that is no day.
        return Found(end + 1, problem="not_understood")
    day = add_length(frame, _start(frame, length, end), length)
    if day is None:
        return Found(end, problem="far")
    return Found(end, (day_span(day),), rough=_rough(length, guessed=_is_guessed(frame, i, end)))


def _rough(length: Length, *, guessed: bool) -> Rough | None:
    unit = f"business_{length.unit}" if length.business else length.unit
    kind = length.vague or "length"
    about = guessed and kind == "length" and length.shortest == length.count
    rough = Rough(kind, length.count, length.shortest, unit, about=about)
    return rough if length.count >= 1 else None


def _is_guessed(frame: Frame, start: int, end: int) -> bool:
    """Whether "about" stands before a length, or "or so" behind it."""
    behind = end + int(frame.text(end) == "-")
    return any(frame.has(i, "guessed") for i in (start - 1, end - 1, behind))


def _start(frame: Frame, length: Length, end: int) -> date:
    """Return the day to count from: the interview if it was named, today for a few hours."""
    named = any(frame.has(i, "hence", "interview") for i in range(length.end, end))
    if named and frame.interview:
        return frame.interview
    short = length.minutes is not None and length.minutes < 24 * 60
    return frame.today if short else frame.base
