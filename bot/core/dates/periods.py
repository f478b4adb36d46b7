"""Stretches of the calendar and their edges: "end of next week", "early December", "Q1", "KW 51".

Early, mid and late in a month end on the 10th, the 20th and the last day; in a week on Tuesday,
Wednesday and Friday. A week ends on its Friday; the first week of a month is its first full one.
"""

from dataclasses import replace
from datetime import date, timedelta

from bot.core.calendar import add_business_days, is_business_day
from bot.core.dates.explicit import find_explicit, join_spans, read_day_number, read_year
from bot.core.dates.festivals import find_festival
from bot.core.dates.rough import Rough
from bot.core.dates.spans import (
    FRIDAY,
    SATURDAY,
    Found,
    Frame,
    Span,
    day_span,
    make_date,
    month_span,
    week_of,
    weekday_from,
)
from bot.core.dates.weekdays import (
    WEEKS_AHEAD,
    find_deictic,
    find_weekday,
    nth_weekday,
    read_weekday,
)

_EARLY, _MID = 10, 20
_DAY = timedelta(days=1)
_WEEK_EDGES = {"start": 1, "mid": 2, "end": 4}


def find_period(frame: Frame, i: int) -> Found | None:
    """Find a stretch or an edge of one at token ``i``."""
    j = frame.skip(i, "article")
    return (
        _find_ending(frame, j)
        or _find_next_business_day(frame, j)
        or _find_nth(frame, j)
        or _find_half(frame, j)
        or _find_edge(frame, j)
        or _find_week_number(frame, j)
        or _find_week_of(frame, j)
        or _find_stretch(frame, i)
        or _find_shorthand(frame, j)
    )


def _find_ending(frame: Frame, i: int) -> Found | None:
    """Find "(before) the month is out"."""
    unit = frame.value(i, "unit")
    if unit not in {"week", "month", "quarter", "year"} or not frame.has(i + 1, "is_over"):
        return None
    return _edge_found(_stretch(frame, unit, 0), "end", unit, i + 2)


def _find_shorthand(frame: Frame, i: int) -> Found | None:
    """Find "eow", "eom", "eoq", "eoy" and their spelled-out forms."""
    unit = frame.value(i, "end_of")
    if not unit:
        return None
    j = frame.skip(i + 1, "of", "article")
    if unit == "week" and frame.has(j, "pointer", "next") and frame.has(j + 1, "unit", "week"):
        return _edge_found(_weeks(frame, 1), "end", "week", j + 2)
    if unit == "midweek":
        return _edge_found(_weeks(frame, 0), "mid", "week", i + 1)
    if unit == "day":
        return None
    return _edge_found(_current(frame, unit), "end", unit, i + 1)


def _current(frame: Frame, unit: str) -> tuple[Span, ...]:
    return _stretch(frame, unit, 0)


def _stretch(frame: Frame, unit: str, ahead: int) -> tuple[Span, ...]:
    if unit == "week":
        return _weeks(frame, ahead)
    if unit == "weekend":
        return join_spans(
            tuple(
                Span(week.first + timedelta(days=5), week.first + timedelta(days=6))
                for week in _weeks(frame, ahead)
            )
        )
    spans = []
    for anchor in frame.anchors:
        if unit == "month":
            spans.append(month_span(anchor.year, anchor.month + ahead))
        elif unit == "quarter":
            first = (anchor.month - 1) // 3 * 3 + 1 + 3 * ahead
            spans.append(_months(anchor.year, first, 3))
        elif unit == "year":
            spans.append(_months(anchor.year + ahead, 1, 12))
    return join_spans(tuple(spans))


def _months(year: int, month: int, count: int) -> Span:
    return Span(month_span(year, month).first, month_span(year, month + count - 1).last)


def _weeks(frame: Frame, ahead: int) -> tuple[Span, ...]:
    """Return the weeks some weeks ahead; on a weekend "this week" is the coming one."""
    return join_spans(
        tuple(
            week_of(day, ahead or int(day.weekday() >= SATURDAY)) for day in frame.anchors
        )
    )


def _find_edge(frame: Frame, i: int) -> Found | None:
    """Find "end of next week", "early December", "mid-January", "end of Q1"."""
    edge = frame.value(i, "edge")
    # "Start in January" is about the job.
    if not edge or (frame.has(i, "other") and frame.has(i + 1, "in")):
        return None
    j = i + 1
    if frame.text(j) in {"-", "/"} or frame.has(j, "join"):
        later = frame.skip(j + 1, "join")
        if frame.has(later, "edge"):
            return _find_edge(frame, later)
        j += int(frame.text(j) == "-")
    j = frame.skip(j, "of", "article", "in")
    whole = _find_nth(frame, j) or find_deictic(frame, j)
    if whole is None and not frame.has(j, "weak_weekday"):
        whole = find_weekday(frame, j)
    if whole:
        return replace(whole, edge=True, bare=False)
    shorthand = frame.value(j, "end_of")
    if shorthand:
        return _edge_found(_current(frame, shorthand), "end", shorthand, j + 1)
    named = _read_stretch(frame, j)
    if named is None:
        return None
    spans, unit, end = named
    found = _edge_found(spans, edge, unit, end)
    if unit == "month":
        found = replace(found, rough=_rough(found, "late" if frame.has(i, "late") else edge))
    if frame.has(j, "unit") and all(span.last < frame.today for span in found.spans):
        return _edge_found(_stretch(frame, unit, 1), edge, unit, end)
    return found


def _read_stretch(frame: Frame, i: int) -> tuple[tuple[Span, ...], str, int] | None:
    """Read a month's name, a quarter, or (this, next) week, month, quarter, year."""
    month = frame.value(i, "month") or frame.value(i, "weak_month")
    if not month and frame.has(i, "holiday", "new year") and frame.has(i - 1, "article"):
        month = "1"
    if month:
        year, end = read_year(frame, i + 1)
        return (_named_month(frame, int(month), year),), "month", end
    quarter = _read_quarter(frame, i)
    if quarter:
        return quarter
    if frame.has(i, "week_after_next"):
        return _weeks(frame, 2), "week", i + 1
    pointer, j = frame.value(i, "pointer"), i
    if pointer:
        j += 1
    unit = frame.value(j, "unit")
    if unit not in {"week", "month", "quarter", "year", "weekend"}:
        return None
    end = j + 1
    if not pointer and frame.value(end, "pointer") in WEEKS_AHEAD:
        pointer, end = frame.value(end, "pointer"), end + 1
    ahead = WEEKS_AHEAD.get(pointer, 0)
    if unit == "weekend" and pointer == "coming":
        ahead = 0
    return _stretch(frame, unit, ahead), unit, end


def _read_quarter(frame: Frame, i: int) -> tuple[tuple[Span, ...], str, int] | None:
    if not frame.has(i, "quarter_sign") or frame.number(i + 1) not in {1, 2, 3, 4}:
        return None
    year, end = read_year(frame, i + 2)
    month = frame.number(i + 1) * 3 - 2
    span = _months(year or frame.today.year, month, 3)
    if not year and span.last < frame.today:
        span = _months(frame.today.year + 1, month, 3)
    return (span,), "quarter", end


def _named_month(frame: Frame, month: int, year: int) -> Span:
    if year:
        return month_span(year, month)
    span = month_span(frame.today.year, month)
    return span if span.last >= frame.today else month_span(frame.today.year + 1, month)


def _edge_found(spans: tuple[Span, ...], edge: str, unit: str, end: int) -> Found:
    days = []
    for span in spans:
        length = (span.last - span.first).days + 1
        if edge == "end":
            days.append(span.last)
        elif unit == "week":
            days.append(span.first + timedelta(days=_WEEK_EDGES[edge]))
        elif unit == "month" or (unit == "year" and edge == "start"):
            days.append(span.first.replace(day=_EARLY if edge == "start" else _MID))
        else:
            part = length // 3 if edge == "start" else length * 2 // 3
            days.append(span.first + timedelta(days=part - 1))
    return Found(end, tuple(day_span(day) for day in days), edge=True)


def _find_half(frame: Frame, i: int) -> Found | None:
    """Find "first half of January", "second half of next month"."""
    count = frame.value(i, "ordinal")
    if not count or not frame.has(i + 1, "half"):
        return None
    named = _read_stretch(frame, frame.skip(i + 2, "of", "article"))
    if named is None or named[1] not in {"month", "week", "year"}:
        return None
    spans, unit, end = named
    middle = {"month": 14, "week": 2, "year": 180}[unit]
    days = (s.last if count != "1" else s.first + timedelta(days=middle) for s in spans)
    return Found(end, tuple(day_span(day) for day in days), edge=True)


def _find_nth(frame: Frame, i: int) -> Found | None:
    """Find "first week of February", "last Friday in January", "last day of the month"."""
    count, j = _read_nth(frame, i)
    if not count:
        return None
    j += int(frame.has(j, "business") or frame.has(j, "filler_count"))
    compound = frame.value(j, "month_week")
    if compound:
        month = _named_month(frame, int(compound), 0)
        day = _nth_day(month, FRIDAY, count, full=True)
        return Found(j + 1, (day_span(day),), edge=True) if day else None
    full = frame.has(j, "unit", "week") or frame.has(j, "week_of")
    weekday = FRIDAY if full else read_weekday(frame, j)
    is_day = frame.has(j, "unit", "day")
    if weekday < 0 and not is_day:
        return None
    after = frame.skip(j + 1, "of", "in", "article", "prep", "ago")
    named = _read_stretch(frame, after)
    if named is None or named[1] not in {"month", "year", "quarter"}:
        return None
    spans, unit, end = named
    if is_day:
        return _edge_found(spans, "end", "month", end) if count == -1 else None
    days = [_nth_day(span, weekday, count, full) for span in spans]
    if frame.has(after, "unit") and all(day and day < frame.today for day in days):
        days = [_nth_day(s, weekday, count, full) for s in _stretch(frame, unit, 1)]
    return Found(end, tuple(day_span(d) for d in days if d), edge=True) if all(days) else None


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


def _find_week_number(frame: Frame, i: int) -> Found | None:
    """Find "KW 51", "week 51", "calendar week 3": a numbered week of ISO 8601."""
    if not (frame.has(i, "week_number") or frame.has(i, "unit", "week")):
        return None
    j = frame.skip(i + 1, "number_sign")
    week = frame.number(j)
    if not 1 <= week <= 53 or frame.has(j + 1, "ordinal_suffix"):
        return None
    for year in (frame.today.isocalendar().year, frame.today.isocalendar().year + 1):
        try:
            friday = date.fromisocalendar(year, week, FRIDAY + 1)
        except ValueError:
            continue
        if friday >= frame.today:
            return Found(j + 1, (Span(friday - timedelta(days=FRIDAY), friday),))
    return Found(j + 1, problem="impossible")


def _find_week_of(frame: Frame, i: int) -> Found | None:
    """Find "week of the 7th", "week commencing 7 December"."""
    if not frame.has(i, "week_of"):
        return None
    j = i + 1
    weekday = read_weekday(frame, j)
    if weekday >= 0:
        j += 1
    found = find_explicit(frame, frame.skip(j, "of", "prep"))
    if found is None or found.problem:
        return found
    if frame.has(i, "week_of", "ending"):
        return found
    return Found(found.end, tuple(week_of(span.last) for span in found.spans))


def _find_stretch(frame: Frame, i: int) -> Found | None:
    """Find "next week", "this month", "in January", "the weekend", "Q1"."""
    start = frame.skip(i, "article")
    unit = frame.value(start, "unit")
    if unit and unit != "weekend" and not _has_pointer(frame, start):
        return None
    if frame.has(start, "holiday"):
        return _find_new_year(frame, start)
    if frame.has(start, "weak_month") and not frame.has(i - 1, "placing"):
        return None
    named = _read_stretch(frame, start)
    if named is None:
        return None
    spans, unit, end = named
    if unit == "week":
        return _refine_week(frame, Found(end, spans))
    if unit == "month" and frame.has(start, "pointer"):
        return _refine_month(frame, Found(end, spans))
    if unit == "weekend" and frame.has(frame.back(i + 1), "by"):
        spans = tuple(day_span(span.first - _DAY) for span in spans)
    named_month = frame.has(start, "month") or frame.has(start, "weak_month")
    if frame.has(i - 1, "by") and (named_month or unit == "quarter"):
        # "By December" can mean before it begins or before it is over.
        spans = tuple(day_span(day) for span in spans for day in (span.first, span.last))
    found = Found(end, spans)
    return replace(found, rough=_rough(found, "month")) if named_month else found


def _rough(found: Found, kind: str) -> Rough | None:
    months = {span.last.month for span in found.spans}
    return Rough(kind, month=months.pop()) if len(months) == 1 else None


def _find_new_year(frame: Frame, i: int) -> Found | None:
    """Find "in the new year": early in January, or in the course of it."""
    if not frame.has(i, "holiday", "new year") or not frame.has(frame.back(i), "in"):
        return None
    january = _named_month(frame, 1, 0)
    return Found(i + 1, (day_span(january.first.replace(day=_EARLY)), day_span(january.last)))


def _refine_week(frame: Frame, found: Found) -> Found:
    """Take the day in "next week, Tuesday", the second week in "this week and next"."""
    if frame.has(found.end, "join") and frame.has(found.end + 1, "pointer", "next"):
        if not frame.has(found.end + 2, "unit") and read_weekday(frame, found.end + 2) < 0:
            return Found(found.end + 2, _weeks(frame, 1))
    j = found.end + int(frame.text(found.end) == ",")
    j = frame.skip(frame.skip_prepositions(j), "article")
    weekday = read_weekday(frame, j)
    if frame.has(j, "end_of", "midweek"):
        return _edge_found(found.spans, "mid", "week", j + 1)
    if weekday < 0 or frame.has(j - 1, "pointer") or frame.has(j + 1, "pointer"):
        return found
    if find_explicit(frame, j + 1):
        return found
    days = (span.first + timedelta(days=weekday) for span in found.spans)
    return Found(j + 1, tuple(day_span(day) for day in days), weekday=weekday)


def _refine_month(frame: Frame, found: Found) -> Found:
    """Take the day in "next month on the 11th"."""
    j = frame.skip_prepositions(found.end + int(frame.text(found.end) == ","))
    number = frame.skip(j, "article")
    day, end = read_day_number(frame, number)
    if day < 0 or (number == j and end == number + 1):
        return found
    days = [make_date(span.first.year, span.first.month, day) for span in found.spans]
    return Found(end, tuple(day_span(d) for d in days if d))


def _find_next_business_day(frame: Frame, i: int) -> Found | None:
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
    named = _read_stretch(frame, frame.skip(j, "of", "in", "article"))
    if named and named[1] in {"month", "year", "quarter"}:
        edges = (s.last + _DAY if count < 0 else s.first - _DAY for s in named[0])
        return _business_days(frame, tuple(day_span(day) for day in edges), count, named[2])
    if not frame.has(i, "pointer", "next"):
        return None
    return _business_days(frame, tuple(day_span(day) for day in frame.anchors), 1, j)


def _business_days(
    frame: Frame, spans: tuple[Span, ...], count: int, end: int
) -> Found:
    days = []
    for span in spans:
        day = span.last - _DAY
        while count < 0 and not is_business_day(day, frame.holidays):
            day -= _DAY
        days.append(day if count < 0 else add_business_days(span.last, count, frame.holidays))
    return Found(end, tuple(day_span(day) for day in days), edge=True)


def _has_pointer(frame: Frame, i: int) -> bool:
    return frame.value(i + 1, "pointer") in {"next", "coming", "after_next"}
