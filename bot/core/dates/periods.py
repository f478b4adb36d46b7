"""Parts of the calendar by name: "end of next week", "early December", "Q1", "KW 51".

A week or a month as a whole lasts until its Friday or its last day.
"""

from dataclasses import replace
from datetime import date, timedelta

from bot.core.dates.explicit import find_explicit, read_day_number
from bot.core.dates.ordinals import find_business_day, find_half, find_nth
from bot.core.dates.rough import Rough
from bot.core.dates.spans import FRIDAY, Found, Frame, Span, day_span, make_date, week_of
from bot.core.dates.stretches import EARLY, edge_found, named_month, read_stretch, stretch, weeks
from bot.core.dates.weekdays import find_deictic, find_weekday, read_weekday

_DAY = timedelta(days=1)


def find_period(frame: Frame, i: int) -> Found | None:
    """Find a stretch or an edge of one at token ``i``."""
    j = frame.skip(i, "article")
    return (
        _find_ending(frame, j)
        or find_business_day(frame, j)
        or find_nth(frame, j)
        or find_half(frame, j)
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
    return edge_found(stretch(frame, unit, 0), "end", unit, i + 2)


def _find_shorthand(frame: Frame, i: int) -> Found | None:
    """Find "eow", "eom", "eoq", "eoy" and their spelled-out forms."""
    unit = frame.value(i, "end_of")
    if not unit:
        return None
    j = frame.skip(i + 1, "of", "article")
    if unit in {"week", "midweek"} and frame.has(i + 1, "pointer", "after_next"):
        edge = "end" if unit == "week" else "mid"
        return edge_found(weeks(frame, 2), edge, "week", i + 2)
    if unit == "week" and frame.has(j, "pointer", "next") and frame.has(j + 1, "unit", "week"):
        return edge_found(weeks(frame, 1), "end", "week", j + 2)
    if unit == "midweek":
        following = read_stretch(frame, frame.skip(i + 1, "of", "article"))
        if following and following[1] == "week" and frame.has(following[2] - 2, "pointer"):
            return edge_found(following[0], "mid", "week", following[2])
        return edge_found(weeks(frame, 0), "mid", "week", i + 1)
    if unit == "day":
        return None
    return edge_found(stretch(frame, unit, 0), "end", unit, i + 1)


def _find_edge(frame: Frame, i: int) -> Found | None:
    """Find "end of next week", "early December", "mid-January", "end of Q1"."""
    edge = frame.value(i, "edge")
    # "Start in January" is about the job.
    if not edge or (frame.has(i, "other") and _dates_the_job(frame, i + 1)):
        return None
    j = i + 1
    if frame.text(j) in {"-", "/"} or frame.has(j, "join"):
        later = frame.skip(j + 1, "join")
        if frame.has(later, "edge"):
            return _find_edge(frame, later)
        j += int(frame.text(j) == "-")
    j = frame.skip(j, "of", "article", "in")
    whole = find_nth(frame, j) or find_deictic(frame, j)
    if whole is None and not frame.has(j, "weak_weekday"):
        whole = find_weekday(frame, j)
    if whole:
        return replace(whole, edge=True, bare=False)
    shorthand = frame.value(j, "end_of")
    if shorthand:
        return edge_found(stretch(frame, shorthand, 0), "end", shorthand, j + 1)
    named = read_stretch(frame, j)
    if named is None:
        return None
    spans, unit, end = named
    if unit == "month" and read_day_number(frame, end)[0] > 0 and not frame.has(end, "ordinal"):
        return None
    found = edge_found(spans, edge, unit, end)
    if unit == "month":
        found = replace(found, rough=_rough(found, "late" if frame.has(i, "late") else edge))
    gone = frame.today if edge == "end" else frame.today + _DAY
    if frame.has(j, "unit") and all(span.last < gone for span in found.spans):
        return edge_found(stretch(frame, unit, 1), edge, unit, end)
    return found


def _dates_the_job(frame: Frame, i: int) -> bool:
    """Whether "in January" or a day stands right after "start", which then opens no stretch."""
    return frame.has(i, "in") or frame.has(i, "weekday") or find_explicit(frame, i) is not None


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
    joined = frame.skip(found.end, "join")
    other = find_explicit(frame, frame.skip(joined, "article")) if joined > found.end else None
    last = other if other and other.spans else found
    return Found(last.end, tuple(week_of(span.last) for span in last.spans))


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
    named = read_stretch(frame, start)
    if named is None:
        return None
    spans, unit, end = named
    if unit == "week":
        return _refine_week(frame, Found(end, spans, unit=unit))
    if unit == "month" and frame.has(start, "pointer"):
        return _refine_month(frame, Found(end, spans, unit=unit))
    if unit == "weekend" and frame.has(frame.back(i + 1), "by"):
        spans = tuple(day_span(span.first - _DAY) for span in spans)
    named_month = frame.has(start, "month") or frame.has(start, "weak_month")
    if frame.has(i - 1, "by") and (named_month or unit == "quarter"):
        # "By December" can mean before it begins or before it is over.
        spans = tuple(day_span(day) for span in spans for day in (span.first, span.last))
    found = Found(end, spans, unit=unit)
    return replace(found, rough=_rough(found, "month")) if named_month else found


def _rough(found: Found, kind: str) -> Rough | None:
    months = {span.last.month for span in found.spans}
    return Rough(kind, month=months.pop()) if len(months) == 1 else None


def _find_new_year(frame: Frame, i: int) -> Found | None:
    """Find "in the new year": early in January, or in the course of it."""
    if not frame.has(i, "holiday", "new year") or not frame.has(frame.back(i), "in"):
        return None
    january = named_month(frame, 1, 0)
    return Found(i + 1, (day_span(january.first.replace(day=EARLY)), day_span(january.last)))


def _refine_week(frame: Frame, found: Found) -> Found:
    """Take the day in "next week, Tuesday", the second week in "this week and next"."""
    if _ends_in_next(frame, found.end):
        return Found(found.end + 2, weeks(frame, 1))
    edge = frame.value(found.end + 1, "edge")
    if edge and frame.has(found.end, "join") and _ends_in_next(frame, found.end + 1, "edge"):
        return edge_found(weeks(frame, 1), edge, "week", found.end + 3)
    j = found.end + int(frame.text(found.end) == ",")
    j = frame.skip(frame.skip_prepositions(j), "article")
    weekday = read_weekday(frame, j)
    if frame.has(j, "end_of", "midweek"):
        return edge_found(found.spans, "mid", "week", j + 1)
    if weekday < 0 or frame.has(j - 1, "pointer") or frame.has(j + 1, "pointer"):
        return found
    if find_explicit(frame, j + 1):
        return found
    days = (span.first + timedelta(days=weekday) for span in found.spans)
    return Found(j + 1, tuple(day_span(day) for day in days), weekday=weekday)


def _ends_in_next(frame: Frame, i: int, section: str = "join") -> bool:
    """Whether "and next" or "early next" follows, without a noun of its own."""
    led = frame.has(i, section) and frame.has(i + 1, "pointer", "next")
    return led and not frame.has(i + 2, "unit") and read_weekday(frame, i + 2) < 0


def _refine_month(frame: Frame, found: Found) -> Found:
    """Take the day in "next month on the 11th"."""
    j = frame.skip_prepositions(found.end + int(frame.text(found.end) == ","))
    number = frame.skip(j, "article")
    day, end = read_day_number(frame, number)
    if day < 0 or (number == j and end == number + 1):
        return found
    days = [make_date(span.first.year, span.first.month, day) for span in found.spans]
    return Found(end, tuple(day_span(d) for d in days if d))


def _has_pointer(frame: Frame, i: int) -> bool:
    return frame.value(i + 1, "pointer") in {"next", "coming", "after_next"}
