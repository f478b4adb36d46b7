"""Times that leave out what the time before them said: "two weeks, but she said three".

The unit left out is that of the time before: a week in "this week, maybe next", a month in "end of
the month or early next".
"""

from datetime import timedelta

from bot.core.dates.durations import add_length, read_count, read_length
from bot.core.dates.rough import Rough
from bot.core.dates.spans import Found, Frame, Length, day_span, month_span, week_of, weekday_from
from bot.core.dates.stretches import edge_found, stretch
from bot.core.dates.weekdays import read_weekday

_DAY = timedelta(days=1)
_REACH = 4  # words between "then" and its length
# What introduces a count without its unit, and what may follow one.
_LEADS = ("answer", "hedge", "correction", "approx", "join", "split", "feast_tail", "length_prep")
_ENDS = ("hedge", "split", "join", "approx", "ish", "they", "hence")


def find_elided(frame: Frame, i: int, previous: Found | None) -> Found | None:
    """Find a time at token ``i`` that is whole only with the one before it."""
    if previous is None or not previous.spans:
        return None
    if frame.has(i, "by_then"):
        return Found(i + 1, previous.spans, refers=True)
    return (
        _find_count(frame, i, previous)
        or _find_that_weekday(frame, i, previous)
        or _find_sequel(frame, i, previous)
        or _find_that_week(frame, i, previous)
        or _find_edge(frame, i, previous)
        or _find_next(frame, i, previous)
    )


def _find_count(frame: Frame, i: int, previous: Found) -> Found | None:
    """Find the count in "two weeks, but she said three"; within a range the range stands."""
    rough = previous.rough or Rough("length", unit=previous.unit)
    count, end = read_count(frame, i)
    led = any(frame.has(i - 1, s) for s in _LEADS) or frame.has(end, "hence")
    if not (rough.unit and led):
        return None
    if count < 1 or count % 1 or not _ends_there(frame, end):
        return None
    if rough.least <= count <= rough.count and rough.least < rough.count:
        count = rough.count
    unit = rough.unit.removeprefix("business_")
    length = Length(end, count, unit, business=unit != rough.unit)
    day = add_length(frame, frame.base, length)
    kept = Rough("length", count, count, rough.unit)
    return Found(end, (day_span(day),), rough=kept, refers=True) if day else None


def _find_sequel(frame: Frame, i: int, previous: Found) -> Found | None:
    """Find the length in "test on Monday, then it takes a week": counted from that Monday.

    A weekday ("test on Monday, then a decision by Friday") is the first one after that Monday.
    """
    between = range(max(previous.end, i - _REACH), i)
    changed = any(frame.has(j, "correction") for j in between)
    if changed or not any(frame.has(j, "sequel") for j in between):
        return None
    weekday = read_weekday(frame, i)
    if weekday >= 0 and previous.weekday >= 0:
        after = (weekday_from(span.last + _DAY, weekday) for span in previous.spans)
        return Found(i + 1, tuple(day_span(day) for day in after), weekday=weekday)
    length = read_length(frame, i)
    if length is None or length.minutes is not None or not previous.point:
        return None
    days = [add_length(frame, span.last, length) for span in previous.spans]
    return Found(length.end, tuple(day_span(day) for day in days if day))


def _find_that_week(frame: Frame, i: int, previous: Found) -> Found | None:
    """Find "that week", "that same month": the one of the day before."""
    if not frame.has(i, "that") and not frame.has(i, "pointer", "this"):
        return None
    unit, end = frame.value(i + 1, "unit"), i + 2
    if unit not in {"week", "month"} or not previous.point or frame.text(i) == "this":
        return None
    spans = tuple(
        week_of(s.last) if unit == "week" else month_span(s.last.year, s.last.month)
        for s in previous.spans
    )
    return Found(end, spans, unit=unit)


def _find_that_weekday(frame: Frame, i: int, previous: Found) -> Found | None:
    """Find "the Monday" after a later day was named: the first Monday after that day."""
    if not (frame.has(i, "pointing_article") and previous.point):
        return None
    weekday, end = read_weekday(frame, i + 1), i + 2
    told = end < len(frame.tokens) and frame.tokens[end].is_word
    if weekday < 0 or (told and not any(frame.has(end, s) for s in _ENDS)):
        return None
    if weekday_from(frame.base + _DAY, weekday) > previous.spans[0].last:
        return None
    days = (weekday_from(span.last + _DAY, weekday) for span in previous.spans)
    return Found(end, tuple(day_span(day) for day in days), weekday=weekday)


def _ends_there(frame: Frame, i: int) -> bool:
    if i >= len(frame.tokens) or not (frame.tokens[i].is_word or frame.number(i) >= 0):
        return frame.text(i) not in {":", "/", "-", "%"}
    return any(frame.has(i, s) for s in _ENDS) and not frame.has(i, "count_noun")


def _find_edge(frame: Frame, i: int, previous: Found) -> Found | None:
    """Find "early next" after "the end of the month"."""
    edge = frame.value(i, "edge")
    j = frame.skip(i + 1, "of")
    if not (edge and previous.unit and frame.has(j, "pointer", "next")):
        return None
    if j + 1 < len(frame.tokens) and frame.tokens[j + 1].is_word and not frame.has(j + 1, "hedge"):
        return None
    return edge_found(stretch(frame, previous.unit, 1), edge, previous.unit, j + 1)


def _find_next(frame: Frame, i: int, previous: Found) -> Found | None:
    """Find the week in "not this week, maybe next", "not this Friday but the next one"."""
    j = frame.skip(i, "article")
    if previous.point and not previous.unit:
        pointed = frame.has(j, "pointer", "next") and frame.has(j + 1, "number", "1")
        following = frame.has(j, "number", "1") and frame.has(j + 1, "after")
        if previous.weekday < 0 or not (pointed or following):
            return None
        return Found(j + 2, tuple(day_span(s.last + timedelta(weeks=1)) for s in previous.spans))
    one_after = frame.has(j, "number", "1") and frame.has(j + 1, "after")
    end = j + 2 if one_after else i + 1
    if not (one_after or frame.has(i, "pointer", "next")):
        return None
    if end < len(frame.tokens) and frame.tokens[end].is_word and not frame.has(end, "hedge"):
        return None
    if previous.unit in {"month", "quarter", "year"}:
        return Found(end, stretch(frame, previous.unit, 1), unit=previous.unit)
    return Found(end, (week_of(previous.spans[0].first, 1),))
