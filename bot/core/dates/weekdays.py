"""Weekdays and words like "tomorrow".

A bare weekday is the first after the day it is counted from. "Next Friday" can mean this coming
one or the one after, so it has both readings. A weekday beside a date must agree with it; where it
does not, both are readings.
"""

from dataclasses import replace
from datetime import date, timedelta

from bot.core.dates.durations import add_length, read_length
from bot.core.dates.explicit import find_explicit, find_hyphened, join_spans, place_in_month
from bot.core.dates.spans import Found, Frame, Span, day_span, week_of, weekday_from

WEEKS_AHEAD = {"last": -1, "this": 0, "coming": 1, "next": 1, "following": 1, "after_next": 2}
_WEEK = timedelta(weeks=1)
_SUNDAY = 6
_LEADS = ("by", "before", "pointer", "join", "prep", "after", "end_of", "hedge", "conclusion")


def find_deictic(frame: Frame, i: int) -> Found | None:
    """Find "today", "tomorrow", "the day after tomorrow" at token ``i``."""
    value = frame.value(i, "deictic")
    if not value:
        return None
    shift = timedelta(days=int(value))
    anchors = frame.anchors if int(value) > 0 else (frame.today,)
    end = i + 1
    if frame.has(end, "week_later"):
        shift, end = shift + _WEEK * int(frame.value(end, "week_later")), end + 1
    return Found(end, join_spans(tuple(day_span(a + shift) for a in anchors)))


def find_weekday(frame: Frame, i: int) -> Found | None:
    """Find a weekday with all that belongs to it at token ``i``."""
    start = frame.skip(i, "article")
    pointer = frame.value(start, "pointer")
    j = start + 1 if pointer else start
    weekday = read_weekday(frame, j)
    if weekday < 0:
        return None
    end = j + 1
    if pointer == "last" and _starts_month(frame, end):
        return None
    if frame.has(end, "before") and frame.has(end + 1, "pointer", "last"):
        day = weekday_from(frame.today - 2 * _WEEK, weekday)
        return Found(end + 2, (day_span(day),), weekday=weekday)
    if frame.text(end) == "." and frame.tokens[end].glued and frame.number(end + 1) >= 0:
        end += 1
    if pointer:
        return Found(end, _pointed(frame, weekday, pointer), weekday=weekday)
    return (
        _find_dated(frame, end, weekday)
        or _find_ahead(frame, end, weekday)
        or _find_with_week(frame, end, weekday)
        or _find_with_pointer(frame, end, weekday)
    )


def _find_ahead(frame: Frame, i: int, weekday: int) -> Found | None:
    """Find the length in "Friday in two weeks"."""
    length = read_length(frame, i + 1) if frame.has(i, "in") else None
    if length is None:
        return None
    days = (add_length(frame, span.last, length) for span in _coming(frame, weekday))
    return Found(length.end, tuple(day_span(day) for day in days if day), weekday=weekday)


def _starts_month(frame: Frame, i: int) -> bool:
    """Whether "of January" or "of the month" follows, so that "last" counts."""
    j = frame.skip(i, "of", "in", "article", "pointer")
    return j > i and any(frame.has(j, s) for s in ("month", "weak_month", "unit"))


def read_weekday(frame: Frame, i: int) -> int:
    """Return the weekday at token ``i``, -1 if there is none or only a word that looks like it."""
    value = frame.value(i, "weekday")
    if not value and frame.has(i, "weak_weekday") and _is_placed(frame, i):
        value = frame.value(i, "weak_weekday")
    return int(value) if value else -1


def _is_placed(frame: Frame, i: int) -> bool:
    """Whether a short weekday such as "sat" stands where only a day can stand."""
    before = any(frame.has(i - 1, section) for section in _LEADS)
    if frame.has(i - 1, "pointer") or (frame.has(i + 1, "at") and frame.number(i + 2) >= 0):
        return True
    after = frame.has(i + 1, "part") or frame.has(i + 1, "join") or frame.number(i + 1) >= 0
    after = after or frame.has(i + 1, "month") or frame.has(i + 1, "article")
    edge = i + 1 >= len(frame.tokens) or not frame.tokens[i + 1].is_word
    beside = frame.has(i - 1, "weekday") or frame.has(i + 1, "weekday")
    beside = beside or (frame.has(i + 1, "pointer") and frame.has(i + 2, "unit", "week"))
    return (edge and (before or i == 0 or not frame.tokens[i - 1].is_word)) or after or beside


def _find_dated(frame: Frame, i: int, weekday: int) -> Found | None:
    j = i + 1 if frame.text(i) in {",", "("} else i
    j = frame.skip_prepositions(frame.skip(j, "of"))
    hyphened = find_hyphened(frame, j)
    if hyphened and any(span.last.weekday() == weekday for span in hyphened.spans):
        found: Found | None = hyphened
    else:
        found = find_explicit(frame, j) or _find_day_number(frame, j, weekday)
    if found is None or found.problem:
        return found
    agreeing = [span for span in found.spans if span.last.weekday() == weekday]
    if agreeing:
        return replace(found, spans=tuple(agreeing), weekday=weekday)
    if len(found.spans) > 1:
        return replace(found, weekday=weekday)
    day = found.spans[0].last
    near = [weekday_from(day, weekday), weekday_from(day, weekday) - _WEEK]
    coming = [other for other in near if other > frame.today] if not frame.backward else near
    closest = min(coming or near, key=lambda other: abs(other - day))
    return replace(found, spans=join_spans((found.spans[0], day_span(closest))), weekday=weekday)


def _find_day_number(frame: Frame, i: int, weekday: int) -> Found | None:
    """Find the bare day of the month in "Tuesday 8", if that day is such a weekday."""
    number, after = frame.number(i), frame.tokens[i + 1 : i + 2]
    timed = frame.has(i + 1, "at")
    if (
        (frame.hours and not timed)
        or not frame.has(i - 1, "weekday")
        or not 1 <= number <= 31
        or (not timed and any(t.tags or t.text in "-:/" for t in after))
    ):
        return None
    days = [d for d in place_in_month(frame, number) if d.weekday() == weekday]
    return Found(i + 1, tuple(day_span(day) for day in days)) if days else None


def _find_with_week(frame: Frame, i: int, weekday: int) -> Found | None:
    """Find what follows in "Friday week", "Friday next week", "Friday of the week after next"."""
    if frame.has(i, "week_later"):
        later = int(frame.value(i, "week_later"))
        return Found(i + 1, _coming(frame, weekday, later), weekday=weekday)
    j = frame.skip(i, "of", "article", "prep") if not frame.has(i, "pointer") else i
    if frame.text(j) == ",":
        j += 1
    weeks = _weeks_ahead(frame, j)
    if weeks:
        ahead, end = weeks
        return Found(end, week_days(frame, weekday, ahead), weekday=weekday)
    return None


def _weeks_ahead(frame: Frame, i: int) -> tuple[int, int] | None:
    pointer = frame.value(i, "pointer")
    if pointer in WEEKS_AHEAD and frame.has(i + 1, "unit", "week"):
        return WEEKS_AHEAD[pointer], i + 2
    if frame.has(i, "unit", "week") and frame.value(i + 1, "pointer") in WEEKS_AHEAD:
        return WEEKS_AHEAD[frame.value(i + 1, "pointer")], i + 2
    if frame.has(i, "week_after_next"):
        return 2, i + 1
    ends = i + 2 >= len(frame.tokens) or not frame.tokens[i + 2].is_word
    if frame.has(i, "unit", "week") and frame.has(i + 1, "after") and ends:
        return 1, i + 2
    return None


def week_days(frame: Frame, weekday: int, weeks: int) -> tuple[Span, ...]:
    """Return the weekday of the week that is some weeks after each anchor's."""
    return join_spans(
        tuple(
            day_span(week_of(anchor, weeks).first + timedelta(days=weekday))
            for anchor in frame.anchors
        )
    )


def _find_with_pointer(frame: Frame, i: int, weekday: int) -> Found:
    pointer = frame.value(i, "pointer")
    if pointer and pointer != "this" and not frame.has(i + 1, "unit"):
        return Found(i + 1, _pointed(frame, weekday, pointer), weekday=weekday)
    if frame.backward:
        return Found(i, _around(frame, weekday), weekday=weekday, bare=True)
    return Found(i, _coming(frame, weekday), weekday=weekday, bare=True)


def _coming(frame: Frame, weekday: int, weeks: int = 0) -> tuple[Span, ...]:
    shift = timedelta(weeks=weeks)
    return join_spans(
        tuple(
            day_span(weekday_from(anchor + timedelta(days=1), weekday) + shift)
            for anchor in frame.anchors
        )
    )


def _around(frame: Frame, weekday: int) -> tuple[Span, ...]:
    before = weekday_from(frame.today - _WEEK, weekday)
    return (day_span(before), day_span(weekday_from(frame.today + timedelta(days=1), weekday)))


def _pointed(frame: Frame, weekday: int, pointer: str) -> tuple[Span, ...]:
    coming = _coming(frame, weekday)
    if pointer == "next":
        return join_spans(coming + _coming(frame, weekday, 1))
    if pointer == "after_next":
        return join_spans(_coming(frame, weekday, 1) + _coming(frame, weekday, 2))
    if pointer == "last":
        return (day_span(weekday_from(frame.today - _WEEK, weekday)),)
    if pointer == "this":
        return _this(frame, weekday)
    return coming


def _this(frame: Frame, weekday: int) -> tuple[Span, ...]:
    """Return the weekday of this week; gone by, the coming one unless days back are allowed."""
    here = week_of(frame.today).first + timedelta(days=weekday)
    coming = weekday_from(frame.today + timedelta(days=1), weekday)
    if here == frame.today:
        return (day_span(here), day_span(coming))
    if here > frame.today:
        return (day_span(here),)
    both = frame.backward and frame.today.weekday() != _SUNDAY
    return (day_span(here), day_span(coming)) if both else (day_span(coming),)


def nth_weekday(first: date, last: date, weekday: int, count: int) -> date | None:
    """Return the ``count``-th such weekday between two days (-1: the last one)."""
    if count < 0:
        return weekday_from(last - timedelta(days=6), weekday)
    day = weekday_from(first, weekday) + timedelta(weeks=count - 1)
    return day if day <= last else None
