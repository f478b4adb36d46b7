"""Stretches of the calendar: weeks, months, quarters and years, and the days at their edges.

Early, mid and late in a month end on the 10th, the 20th and the last day; in a week on Tuesday,
Wednesday and Friday. On a weekend "this week" is the coming one.
"""

from datetime import timedelta

from bot.core.dates.explicit import join_spans, read_year
from bot.core.dates.spans import SATURDAY, Found, Frame, Span, day_span, month_span, week_of
from bot.core.dates.weekdays import WEEKS_AHEAD

EARLY, MID = 10, 20
_WEEK_EDGES = {"start": 1, "mid": 2, "end": 4}


def stretch(frame: Frame, unit: str, ahead: int) -> tuple[Span, ...]:
    if unit == "week":
        return weeks(frame, ahead)
    if unit == "weekend":
        return join_spans(
            tuple(
                Span(week.first + timedelta(days=5), week.first + timedelta(days=6))
                for week in weeks(frame, ahead)
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


def weeks(frame: Frame, ahead: int) -> tuple[Span, ...]:
    """Return the weeks some weeks ahead; on a weekend "this week" is the coming one."""
    return join_spans(
        tuple(week_of(day, ahead or int(day.weekday() >= SATURDAY)) for day in frame.anchors)
    )


def read_stretch(frame: Frame, i: int) -> tuple[tuple[Span, ...], str, int] | None:
    """Read a month's name, a quarter, or (this, next) week, month, quarter, year."""
    month = frame.value(i, "month") or frame.value(i, "weak_month")
    if not month and frame.has(i, "holiday", "new year") and frame.has(i - 1, "article"):
        month = "1"
    if month:
        year, end = read_year(frame, i + 1)
        return (named_month(frame, int(month), year),), "month", end
    quarter = _read_quarter(frame, i)
    if quarter:
        return quarter
    if frame.has(i, "week_after_next"):
        return weeks(frame, 2), "week", i + 1
    pointer, j = frame.value(i, "pointer"), i
    if pointer:
        j += 1 + int(frame.has(j + 1, "business"))
    unit = frame.value(j, "unit")
    if unit not in {"week", "month", "quarter", "year", "weekend"}:
        return None
    end = j + 1
    if not pointer and frame.value(end, "pointer") in WEEKS_AHEAD:
        pointer, end = frame.value(end, "pointer"), end + 1
    ahead = WEEKS_AHEAD.get(pointer, 0)
    if unit == "weekend" and pointer == "coming":
        ahead = 0
    return stretch(frame, unit, ahead), unit, end


def _read_quarter(frame: Frame, i: int) -> tuple[tuple[Span, ...], str, int] | None:
    if not frame.has(i, "quarter_sign") or frame.number(i + 1) not in {1, 2, 3, 4}:
        return None
    year, end = read_year(frame, i + 2)
    month = frame.number(i + 1) * 3 - 2
    span = _months(year or frame.today.year, month, 3)
    if not year and span.last < frame.today:
        span = _months(frame.today.year + 1, month, 3)
    return (span,), "quarter", end


def named_month(frame: Frame, month: int, year: int) -> Span:
    if year:
        return month_span(year, month)
    span = month_span(frame.today.year, month)
    return span if span.last >= frame.today else month_span(frame.today.year + 1, month)


def edge_found(spans: tuple[Span, ...], edge: str, unit: str, end: int) -> Found:
    days = []
    for span in spans:
        length = (span.last - span.first).days + 1
        if edge == "end":
            days.append(span.last)
        elif unit == "week":
            days.append(span.first + timedelta(days=_WEEK_EDGES[edge]))
        elif unit == "month" or (unit == "year" and edge == "start"):
            days.append(span.first.replace(day=EARLY if edge == "start" else MID))
        else:
            part = length // 3 if edge == "start" else length * 2 // 3
            days.append(span.first + timedelta(days=part - 1))
    return Found(end, tuple(day_span(day) for day in days), edge=True, unit=unit)
