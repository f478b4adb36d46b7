"""One time in a row of tokens, with what is said around it: "before", "two weeks after", "or".

Before a day is the day before it; after a day is that day. Of several days the last one counts.
"""

from dataclasses import replace
from datetime import date, timedelta

from bot.core.dates.durations import add_length, find_duration, read_length
from bot.core.dates.ellipses import find_elided
from bot.core.dates.explicit import find_explicit, join_spans
from bot.core.dates.festivals import find_festival, past_rest
from bot.core.dates.periods import find_period
from bot.core.dates.spans import (
    FRIDAY,
    SATURDAY,
    Found,
    Frame,
    Span,
    day_span,
    week_of,
    weekday_from,
)
from bot.core.dates.stretches import edge_found
from bot.core.dates.weekdays import find_deictic, find_weekday, read_weekday

_DAY = timedelta(days=1)
_MOST_OF_EVENT = 5  # words of an event before its day
# The sections whose words can start a time; every other word is passed over at once.
_STARTS = frozenset(
    (
        *("weekday", "weak_weekday", "month", "weak_month", "number", "ordinal", "unit", "half"),
        *("pointer", "edge", "end_of", "week_number", "week_of", "quarter_sign", "deictic"),
        *("article", "indefinite", "before", "after", "ago_prefix", "holiday", "in", "that"),
        *("week_after_next", "same_day", "month_week", "business_unit", "by_then"),
    )
)


def find_time(frame: Frame, i: int, previous: Found | None = None) -> Found | None:
    """Find a time that starts at token ``i``; "the week after" looks back to ``previous``."""
    token = frame.tokens[i]
    if token.number < 0 and _STARTS.isdisjoint(token.tags):
        return find_festival(frame, i)
    if frame.has(i, "ago_prefix"):
        gone = find_duration(frame, i)
        if gone:
            return gone
    if frame.has(i, "before"):
        if previous and previous.spans and frame.has(i + 1, "that"):
            first = previous.since or previous.spans[0].first
            shifted = (day_span(first - _DAY),)
            return _chain(frame, Found(i + 2, shifted, plain=previous.spans, refers=True))
        found = _find_plain(frame, frame.skip_prepositions(i + 1), previous)
        return shift_before(found) if found else None
    if frame.has(i, "after"):
        found = _find_plain(frame, frame.skip_prepositions(i + 1), previous)
        from_then = frame.has(i, "after", "from")
        return replace(past_rest(found), after=not from_then) if found else None
    return _find_plain(frame, i, previous)


def _find_plain(frame: Frame, i: int, previous: Found | None) -> Found | None:
    found = _find_edge_after(frame, i, previous) or _find_after(frame, i, previous)
    found = found or find_elided(frame, i, previous) or _find_one(frame, i)
    if found is None:
        return None
    if not found.spans:
        return replace(found, problem=found.problem or "not_understood")
    return _chain(frame, replace(found, end=_past_suffix(frame, found.end)))


def shift_before(found: Found) -> Found:
    """Return the last day before a time; before an end ("the end of May") it is still that."""
    if found.edge or (found.rough and not found.rough.month):
        return found
    spans = join_spans(tuple(day_span(_day_before(span)) for span in found.spans))
    return replace(found, spans=spans, plain=found.spans, bare=False, rough=None)


def _day_before(span: Span) -> date:
    day = span.first - _DAY
    if span.last - span.first not in (timedelta(days=FRIDAY), _DAY) or day.weekday() < SATURDAY:
        return day
    return day - timedelta(days=day.weekday() - FRIDAY)


def _past_suffix(frame: Frame, i: int) -> int:
    """Skip "-ish", "or so", "end of business"."""
    j = i + 1 if frame.text(i) == "-" else i
    if frame.has(j, "ish") or frame.has(j, "end_of", "day"):
        return j + 1
    return i


def _find_one(frame: Frame, i: int) -> Found | None:
    return _find_named(frame, i) or find_duration(frame, i)


def _find_named(frame: Frame, i: int) -> Found | None:
    """Find a time that is no mere length."""
    return _find_relative_length(frame, i) or _find_anchor(frame, i)


def _find_anchor(frame: Frame, i: int) -> Found | None:
    """Find a time without any length in it."""
    if i not in frame.times:
        frame.times[i] = _find_anew(frame, i)
    return frame.times[i]


def _find_anew(frame: Frame, i: int) -> Found | None:
    return (
        find_deictic(frame, i)
        or _find_end_of_day(frame, i)
        or find_explicit(frame, i)
        or find_weekday(frame, i)
        or find_period(frame, i)
        or _find_weekday_count(frame, i)
        or find_festival(frame, i)
    )


def _find_end_of_day(frame: Frame, i: int) -> Found | None:
    """Find "end of business", with the day it is of; alone it is today's."""
    if not frame.has(i, "end_of", "day"):
        return None
    j = frame.skip(i + 1, "of", "prep")
    if frame.text(j) == ",":
        j += 1
    return _find_plain_day(frame, j) or Found(i + 1, (day_span(frame.today),))


def _find_plain_day(frame: Frame, i: int) -> Found | None:
    return find_deictic(frame, i) or find_explicit(frame, i) or find_weekday(frame, i)


def _find_weekday_count(frame: Frame, i: int) -> Found | None:
    """Find "two Fridays from now"."""
    word = frame.value(i, "number")
    count = int(word) if word.isdecimal() else frame.number(i)
    weekday = read_weekday(frame, i + 1)
    if not 1 <= count <= 52 or weekday < 0 or not frame.has(i + 2, "hence"):
        return None
    day = weekday_from(frame.base + _DAY, weekday) + timedelta(weeks=count - 1)
    return Found(i + 3, (day_span(day),))


def _find_relative_length(frame: Frame, i: int) -> Found | None:
    """Find "two weeks from Friday", "a week on Monday", "three days before Christmas"."""
    length = read_length(frame, frame.skip(i, "in"))
    if length is None:
        return None
    j, sign = length.end, 1
    if frame.has(j, "before"):
        sign, j = -1, j + 1
    elif any(frame.has(j, s) for s in ("after", "from", "on", "of")):
        j += 1
    elif not (frame.has(j, "deictic") or _starts_weekday(frame, j, length.unit)):
        return None
    anchor = _find_anchor(frame, frame.skip_prepositions(j))
    if anchor is None and frame.has(j - 1, "after"):
        anchor = _find_dated_event(frame, j)
    if anchor is None or not anchor.spans:
        return None
    if sign < 0:
        length = replace(length, count=-length.count, business=False)
    ahead = [span for span in anchor.spans if span.last >= frame.today]
    days = [add_length(frame, span.last, length) for span in ahead or anchor.spans]
    return Found(anchor.end, tuple(day_span(day) for day in days if day))


def _find_dated_event(frame: Frame, i: int) -> Found | None:
    """Find the day in "the final interview tomorrow", "the deadline on 27 November"."""
    for j in range(i, min(i + _MOST_OF_EVENT, len(frame.tokens))):
        if not frame.tokens[j].is_word or frame.has(j, "split") or frame.has(j, "negation"):
            return None
        anchor = _find_anchor(frame, frame.skip_prepositions(j + 1))
        if anchor:
            return anchor
    return None


def _find_edge_after(frame: Frame, i: int, previous: Found | None) -> Found | None:
    """Find "early the week after", "the end of the following week"."""
    start = frame.skip(i, "article")
    edge = frame.value(start, "edge")
    if not edge:
        return None
    j = frame.skip(start + 1, "of")
    found = _find_after(frame, j, previous) if frame.has(j, "article") else None
    if found is None or found.point:
        return None
    return edge_found(found.spans, edge, "week", found.end)


def _starts_weekday(frame: Frame, i: int, unit: str) -> bool:
    """Whether a weekday follows weeks: "a week next Monday", "two weeks Friday"."""
    if unit not in {"week", "fortnight"} or frame.has(i, "pointer", "last"):
        return False
    return read_weekday(frame, i + int(frame.has(i, "pointer"))) >= 0


def _find_after(frame: Frame, i: int, previous: Found | None) -> Found | None:
    """Find "the Monday after Thanksgiving", "the week before Easter", "the following day"."""
    j = frame.skip(i, "article")
    if frame.has(j, "same_day"):
        return replace(previous, end=j + 1) if previous else None
    if frame.has(i, "indefinite") or frame.has(i, "in"):
        return _find_later(frame, frame.skip(i, "in"), previous)
    that = frame.has(i, "that") and not frame.has(i, "pointer")
    if previous and that and frame.has(i + 1, "weekday"):
        return _step(frame, previous, read_weekday(frame, i + 1), "", i + 2)
    following = frame.has(j, "pointer", "following") or (
        frame.has(j, "pointer", "next") and frame.value(j + 1, "unit") == "day"
    )
    j += int(following)
    weekday, unit = read_weekday(frame, j), frame.value(j, "unit")
    if weekday < 0 and unit not in {"day", "week", "month"}:
        return _find_later(frame, i, previous)
    if following:
        return _step(frame, previous, weekday, unit, j + 1)
    if frame.has(j + 1, "before"):
        return _find_before(frame, j + 2, weekday, unit)
    if not frame.has(j + 1, "after"):
        return None
    anchor = _find_one(frame, frame.skip_prepositions(j + 2))
    if anchor and anchor.spans:
        return _step(frame, anchor, weekday, unit, anchor.end)
    last = j + 2 >= len(frame.tokens) or not frame.tokens[j + 2].is_word
    last = last or frame.has(j + 2, "hedge")
    if i == j and not (previous and last and frame.number(j + 2) < 0):
        return None
    return _step(frame, previous, weekday, unit, frame.skip(j + 2, "that"))


def _find_later(frame: Frame, i: int, previous: Found | None) -> Found | None:
    """Find "two days later": after the time before it, else after the base."""
    length = read_length(frame, i)
    if length is None or previous is None:
        return None
    led = any(frame.has(length.end, s) for s in ("after", "of_what", "from"))
    that = led and frame.has(length.end + 1, "that")
    if not (that or frame.has(length.end, "afterwards")):
        return None
    days = (add_length(frame, span.last, length) for span in previous.spans)
    return Found(length.end + 1 + int(that), tuple(day_span(day) for day in days if day))


def _find_before(frame: Frame, i: int, weekday: int, unit: str) -> Found | None:
    anchor = _find_one(frame, frame.skip_prepositions(i))
    if anchor is None or not anchor.spans:
        return None
    if weekday >= 0:
        days = [weekday_from(span.first - timedelta(weeks=1), weekday) for span in anchor.spans]
    elif unit == "week":
        days = [week_of(span.first, -1).last for span in anchor.spans]
    else:
        days = [span.first - _DAY for span in anchor.spans]
    return Found(anchor.end, tuple(day_span(day) for day in days))


def _step(frame: Frame, anchor: Found | None, weekday: int, unit: str, end: int) -> Found | None:
    spans = anchor.spans if anchor else tuple(day_span(day) for day in frame.anchors)
    stepped = join_spans(tuple(_after(span, weekday, unit) for span in spans))
    if anchor is None and weekday >= 0:
        later = tuple(day_span(span.last + timedelta(weeks=1)) for span in stepped)
        stepped = join_spans(stepped + later)
    feast = anchor.feast if anchor and unit == "week" and weekday < 0 else ""
    return Found(end, stepped, feast=feast, week_after=bool(feast))


def _after(span: Span, weekday: int, unit: str) -> Span:
    if weekday >= 0:
        return day_span(weekday_from(span.last + _DAY, weekday))
    if unit == "week":
        return week_of(span.last, 1)
    if unit == "month":
        return day_span(span.last + timedelta(days=30))
    return day_span(span.last + _DAY)


def _chain(frame: Frame, found: Found) -> Found:
    """Join what follows in "Monday or Tuesday", "the 5th and the 8th", "Thu/Fri"."""
    joined = _join(frame, found)
    while joined is not found:
        found, joined = joined, _join(frame, joined)
    return found


def _join(frame: Frame, found: Found) -> Found:
    j = frame.skip(found.end, "hedge")
    if frame.text(j) in {"/", "-"}:
        j += 1
    j = frame.skip(j, "join", "hedge")
    unsure = any(frame.has(k, "fallback") for k in range(found.end, j))
    if unsure and j > found.end + 1:
        return found
    listed = (found.bare or _is_week(found)) and read_weekday(frame, j) >= 0
    if (j == found.end and not listed) or found.problem or not found.spans:
        return found
    later = _find_edge_after(frame, j, found) or _find_after(frame, j, found)
    later = later or find_elided(frame, j, found)
    later = later or _find_named(frame, frame.skip(j, "by"))
    if later is None or later.problem or not later.spans:
        return found
    since = found.since or found.spans[0].first
    spans = _later_spans(found, later)
    if (
        listed
        and _is_week(found)
        and not any(
            frame.has(k, "join", "or") and not frame.has(k, "hedge") for k in range(found.end, j)
        )
    ):
        spans = weekdays_within(found, later.weekday)
    if unsure:
        spans = join_spans(found.spans + spans)
    return replace(later, spans=spans, since=since, feast="")


def _later_spans(found: Found, later: Found) -> tuple[Span, ...]:
    if later.bare and later.weekday >= 0:
        return weekdays_beside(found, later.weekday) or weekdays_after(found, later.weekday)
    last = max(found.spans[-1].last, later.spans[-1].last)
    if later.spans[-1].last == last:
        return later.spans
    return found.spans


def weekdays_beside(found: Found, weekday: int) -> tuple[Span, ...]:
    """Return the weekday that "early next week, probably Monday" names; empty if it is another."""
    if not (found.edge and found.unit == "week"):
        return ()
    near = [s.last for s in found.spans if abs(s.last.weekday() - weekday) <= 1]
    return tuple(day_span(day + timedelta(days=weekday - day.weekday())) for day in near)


def _is_week(found: Found) -> bool:
    return all(span.last - span.first == timedelta(days=FRIDAY) for span in found.spans)


def weekdays_within(found: Found, weekday: int) -> tuple[Span, ...]:
    """Return the weekday of each reading of a week."""
    return tuple(day_span(weekday_from(span.first, weekday)) for span in found.spans)


def weekdays_after(found: Found, weekday: int) -> tuple[Span, ...]:
    """Return the first such weekday after each reading of a time."""
    return join_spans(tuple(day_span(weekday_from(s.last + _DAY, weekday)) for s in found.spans))
