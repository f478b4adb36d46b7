"""What a text about a moment holds: days, times of the day, a length, a distance from now."""

from dataclasses import dataclass, field
from datetime import timedelta

from bot.core.dates.clock import Clock, read_clock
from bot.core.dates.durations import add_length, read_length
from bot.core.dates.explicit import find_explicit
from bot.core.dates.grammar import find_time
from bot.core.dates.spans import Found, Frame, Length, day_span

_LONGEST = 12 * 60  # minutes of an interview
_FOUR_DIGITS = 1000
_LONG_DAY = 7  # hours: hardly an interview lasts longer
_CLOSE = 17  # the hour at which a working day ends


@dataclass(slots=True)
class Parts:
    """What was found in a text: days, clock times, a length, a distance from now.

    ``same_time`` says that the time of the day is the one at which the text was typed.
    """

    days: list[Found] = field(default_factory=list)
    clocks: list[Clock] = field(default_factory=list)
    length: int | None = None
    shift: timedelta | None = None
    is_now: bool = False
    same_time: bool = False
    loose: bool = False


def collect_parts(frame: Frame) -> Parts:
    """Collect the parts of a text; what cannot be explained makes them ``loose``."""
    parts = Parts()
    i = 0
    while i < len(frame.tokens):
        i = _take(frame, parts, i)
    return parts


def _take(frame: Frame, parts: Parts, i: int) -> int:
    """Take what starts at token ``i`` into the parts; return the place after it."""
    if frame.has(i, "now") and not parts.days:
        parts.is_now = True
        return i + 1
    if frame.has(i, "same_time"):
        parts.same_time = True
        if not frame.has(i, "deictic"):
            return i + 1
    prefixed = frame.has(i, "ago_prefix")
    length = read_length(frame, frame.skip(i, "length_prep", "in", "approx", "ago_prefix"))
    if length and _counts_from(frame, i, length):
        length = None
    first = not parts.clocks
    if length and not frame.has(length.end, "from") and not _is_hour(frame, i, length, first=first):
        return _take_length(frame, parts, i, length, prefixed=prefixed)
    if frame.has(i, "unit", "hour") and frame.has(i + 1, "length_prep"):
        parts.length = 60
        return i + 2
    clock = None if frame.has(i, "deictic") else _read_range(frame, parts, i)
    if clock:
        return clock
    found = find_time(frame, i)
    if found and frame.has(i - 1, "negation"):
        return max(found.end, i + 1)  # "not tonight"
    if found:
        parts.days.append(found)
        part = read_clock(frame, i) if frame.has(i, "part") else None
        if part and not part.spoken:
            parts.clocks.append(part)
        elif _ends_day(frame, i, found):
            parts.clocks.append(Clock(found.end, _CLOSE))
        return max(found.end, i + 1)
    if frame.has(i, "pointer", "last") and frame.has(i + 1, "part"):
        return i + 1
    parts.loose = parts.loose or _is_loose(frame, i)
    return i + 1


def _ends_day(frame: Frame, i: int, found: Found) -> bool:
    """Whether the close of a day is meant: "Friday EOD", "end of tomorrow"."""
    if frame.has(i, "end_of", "day") or frame.has(found.end - 1, "end_of", "day"):
        return True
    edge = frame.value(frame.skip(i, "article"), "edge")
    return edge == "end" and frame.has(found.end - 1, "deictic")


def _counts_from(frame: Frame, i: int, length: Length) -> bool:
    """Whether a day follows that the length is counted from: "a week on Thursday"."""
    if length.minutes is not None or frame.has(length.end, "ago"):
        return False
    found = find_time(frame, i)
    return found is not None and bool(found.spans) and found.end > length.end


def _is_hour(frame: Frame, i: int, length: Length, *, first: bool) -> bool:
    """Whether "9h" names an hour of the day, as it does where no "in" or "for" precedes.

    An interview of so many hours is likely the ``first`` time of the day in the text.
    """
    least = _LONG_DAY if first else 12
    late = frame.backward and length.unit == "hour" and least < length.count < 24
    late = late or (length.unit == "hour" and length.count >= _FOUR_DIGITS)
    return (late or frame.has(length.end - 1, "clock_unit")) and not (
        frame.has(i, "in")
        or frame.has(i, "length_prep")
        or frame.has(i, "ago_prefix")
        or frame.has(length.end, "ago")
    )


def _is_loose(frame: Frame, i: int) -> bool:
    """Whether a number or a word of dates stays unexplained."""
    if frame.number(i) >= 0:
        counted = frame.has(i - 1, "of_what") or frame.has(i + 1, "count_noun")
        return not (counted or frame.has(i - 1, "numbered_noun"))
    return frame.has(i, "month") or frame.has(i, "weekday")


def _take_length(frame: Frame, parts: Parts, i: int, length: Length, *, prefixed: bool) -> int:
    end = length.end
    back = prefixed or frame.has(end, "ago")
    ahead = frame.has(end, "hence") or any(
        frame.has(j, "in") for j in range(i, max(i + 1, end - 2))
    )
    end += int(frame.has(end, "hence") or frame.has(end, "ago"))
    minutes = length.minutes
    if minutes is None:
        day = add_length(frame, frame.today, _signed(length, back=back))
        if day is None or not (back or ahead or not frame.backward):
            parts.loose = True
        else:
            parts.days.append(Found(end, (day_span(day),)))
        return end
    plain = not frame.backward and not parts.clocks and not frame.has(i, "length_prep")
    if back or ahead or (plain and not parts.days):
        parts.shift = timedelta(minutes=-minutes if back else minutes)
    elif 0 < minutes <= _LONGEST:
        parts.length = minutes
    else:
        parts.loose = True
    return end


def _signed(length: Length, *, back: bool) -> Length:
    return Length(length.end, -length.count if back else length.count, length.unit)


def _read_range(frame: Frame, parts: Parts, i: int) -> int | None:
    """Read "2pm", "3 to 4:30", "from 10 til noon" into the parts; return the place after it."""
    i += int(frame.has(i, "between"))
    if frame.number(i) >= 0 and not _is_clock_like(frame, i):
        return None
    clock = read_clock(frame, i, loose=_may_be_bare(frame, i))
    if clock is None:
        return None
    j = clock.end
    if frame.text(j) == "-" or frame.has(j, "join") or frame.has(j, "until"):
        j = frame.skip(j + 1, "approx", "at")
        until = read_clock(frame, j, loose=True) if clock.spoken else None
        if until and until.spoken and not frame.has(j, "article"):
            parts.length = _minutes_between(clock, until)
            if not clock.sure and until.sure:
                clock = _like(clock, until)
            parts.clocks.append(clock)
            return until.end
    if parts.clocks and clock.spoken and frame.has(i - 1, "ends_at"):
        parts.length = _minutes_between(parts.clocks[-1], clock)
        return clock.end
    parts.clocks.append(clock)
    return clock.end


def _like(clock: Clock, until: Clock) -> Clock:
    """Return the start of "2-3pm" in the half of the day that its end is in."""
    late = clock.hour + 12
    if clock.hour < 12 and late * 60 + clock.minute < until.hour * 60 + until.minute:
        return Clock(clock.end, late, clock.minute)
    return Clock(clock.end, clock.hour, clock.minute, sure=until.sure)


def _minutes_between(clock: Clock, until: Clock) -> int | None:
    start, end = clock.hour * 60 + clock.minute, until.hour * 60 + until.minute
    span = (end - start) % (12 * 60 if not (clock.sure and until.sure) else 24 * 60)
    return span if 0 < span <= _LONGEST else None


def _is_clock_like(frame: Frame, i: int) -> bool:
    """Whether a number is not the start of a date such as 3/12 or 4 December."""
    found = find_explicit(frame, i)
    return found is None or bool(found.problem)


def _may_be_bare(frame: Frame, i: int) -> bool:
    if frame.has(i + 1, "count_noun") or frame.has(i - 1, "of_what") or _is_ahead(frame, i):
        return False
    return not frame.has(i - 1, "numbered_noun") or frame.has(i - 1, "prep")


def _is_ahead(frame: Frame, i: int) -> bool:
    """Whether "in 20" was said, of which the unit is missing."""
    return frame.has(i - 1, "in") and not frame.has(i - 2, "weekday")
