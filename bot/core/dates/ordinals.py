"""Counted days: "first week of February", "last Friday in January", "next working day".

The first week of a month is its first full one; a week ends on its Friday.
"""

from datetime import date, timedelta

from bot.core.calendar import add_business_days, is_business_day
from bot.core.dates.explicit import find_explicit
from bot.core.dates.festivals import find_festival
from bot.core.dates.spans import FRIDAY, Found, Frame, Span, day_span, weekday_from
from bot.core.dates.stretches import edge_found, named_month, read_stretch, stretch
from bot.core.dates.weekdays import nth_weekday, read_weekday

_DAY = timedelta(days=1)


def find_nth(frame: Frame, i: int) -> Found | None:
    """Find "first week of February", "last Friday in January", "last day of the month"."""
    count, j = _read_nth(frame, i)
    if not count:
        return None
    j += int(frame.has(j, "business") or frame.has(j, "filler_count"))
    compound = frame.value(j, "month_week")
    if compound:
        month = named_month(frame, int(compound), 0)
        day = _nth_day(month, FRIDAY, count, full=True)
        return Found(j + 1, (day_span(day),), edge=True) if day else None
    full = frame.has(j, "unit", "week") or frame.has(j, "week_of")
    weekday = FRIDAY if full else read_weekday(frame, j)
    is_day = frame.has(j, "unit", "day")
    if weekday < 0 and not is_day:
        return None
    after = frame.skip(j + 1, "of", "in", "article", "prep", "ago")
    named = read_stretch(frame, after)
    if named is None or named[1] not in {"month", "year", "quarter"}:
        return None
    spans, unit, end = named
    if is_day:
        return edge_found(spans, "end", "month", end) if count == -1 else None
    days = [_nth_day(span, weekday, count, full) for span in spans]
    if frame.has(after, "unit") and all(day and day < frame.today for day in days):
        days = [_nth_day(s, weekday, count, full) for s in stretch(frame, unit, 1)]
    if not all(days):
        return None
    monday = days[0] - timedelta(days=FRIDAY) if full and days[0] else None
    return Found(end, tuple(day_span(d) for d in days if d), edge=True, since=monday)


def _read_nth(frame: Frame, i: int) -> tuple[int, int]:
    word = frame.value(i, "ordinal")
    if word:
        return int(word), i + 1
    if frame.has(i, "pointer", "last"):
        return -1, i + 1
    if frame.number(i) in range(1, 6) and frame.has(i + 1, "ordinal_suffix"):
        return frame.number(i), i + 2
    return 0, i


def _nth_day(span: Span, weekday: int, count: int, full: bool) -> date | None:
    first = weekday_from(span.first, 0) if full else span.first
    return nth_weekday(first, span.last, weekday, count)


def find_half(frame: Frame, i: int) -> Found | None:
    """Find "first half of January", "second half of next month"."""
    count = frame.value(i, "ordinal")
    if not count or not (frame.has(i + 1, "half") or frame.has(i + 1, "unit", "fortnight")):
        return None
    named = read_stretch(frame, frame.skip(i + 2, "of", "article"))
    if named is None or named[1] not in {"month", "week", "year"}:
        return None
    spans, unit, end = named
    middle = {"month": 14, "week": 2, "year": 180}[unit]
    days = (s.last if count != "1" else s.first + timedelta(days=middle) for s in spans)
    return Found(end, tuple(day_span(day) for day in days), edge=True)


def find_business_day(frame: Frame, i: int) -> Found | None:
    """Find "next working day", "the first business day after New Year", "… of January"."""
    count, j = _read_nth(frame, i)
    if frame.has(i, "pointer", "next"):
        count, j = 1, i + 1
    business = frame.has(j, "business") and frame.has(j + 1, "unit", "day")
    j += 1 + int(business)
    if not count or not (business or frame.has(j - 1, "business_unit", "day")):
        return None
    if frame.has(j, "after"):
        anchor = find_festival(frame, j + 1) or find_explicit(frame, j + 1)
        return _business_days(frame, anchor.spans, count, anchor.end) if anchor else None
    named = read_stretch(frame, frame.skip(j, "of", "in", "article"))
    if named and named[1] in {"month", "year", "quarter"}:
        edges = (s.last + _DAY if count < 0 else s.first - _DAY for s in named[0])
        return _business_days(frame, tuple(day_span(day) for day in edges), count, named[2])
    if not frame.has(i, "pointer", "next"):
        return None
    return _business_days(frame, tuple(day_span(day) for day in frame.anchors), 1, j)


def _business_days(frame: Frame, spans: tuple[Span, ...], count: int, end: int) -> Found:
    days = []
    for span in spans:
        day = span.last - _DAY
        while count < 0 and not is_business_day(day, frame.holidays):
            day -= _DAY
        days.append(day if count < 0 else add_business_days(span.last, count, frame.holidays))
    return Found(end, tuple(day_span(day) for day in days), edge=True)
