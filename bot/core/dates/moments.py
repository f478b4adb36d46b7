"""Moments: when an interview takes or took place, and until when to put a reminder off.

Results are local and naive. A day without an hour gets a stand-in: 9:00 for a reminder, noon for
an interview. Lengths in hours run in real time where ``now`` carries its zone.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from bot.core.calendar import Holidays
from bot.core.dates.clock import Clock, read_clock
from bot.core.dates.durations import Length, add_length, read_length
from bot.core.dates.explicit import find_explicit
from bot.core.dates.grammar import find_time
from bot.core.dates.readings import Moment, MomentChoice, MomentReading, Unclear
from bot.core.dates.spans import Found, Frame, day_span
from bot.core.dates.tokens import MOST_TOKENS, Token, split_text
from bot.core.dates.words import DateWords, Language, rank_languages, tag

_NOON, _REMINDER_HOUR = time(12), time(9)
_YEAR = timedelta(days=366)
_LONGEST = 12 * 60
_MOST_CHOICES = 3


class _NoHolidays:
    """A calendar that names no day."""

    def is_holiday(self, day: date) -> bool:  # noqa: ARG002  the protocol's parameter
        return False

    def named(self, year: int) -> dict[str, date]:  # noqa: ARG002  the protocol's parameter
        return {}


NO_HOLIDAYS: Holidays = _NoHolidays()


class _Setting(NamedTuple):
    now: datetime
    words: DateWords
    day_first: bool | None
    holidays: Holidays


class _Kind(NamedTuple):
    backward: bool
    default: time


_INTERVIEW = _Kind(backward=True, default=_NOON)
_SNOOZE = _Kind(backward=False, default=_REMINDER_HOUR)


@dataclass(slots=True)
class _Parts:
    """What was found in a text: days, clock times, a length, a distance from now."""

    days: list[Found] = field(default_factory=list)
    clocks: list[Clock] = field(default_factory=list)
    length: int | None = None
    shift: timedelta | None = None
    is_now: bool = False
    loose: bool = False


def read_interview(
    text: str,
    *,
    now: datetime,
    words: DateWords,
    day_first: bool | None,
    holidays: Holidays = NO_HOLIDAYS,
) -> MomentReading:
    """Return when an interview took or takes place. Never raises."""
    return _read(text, _Setting(now, words, day_first, holidays), _INTERVIEW)


def read_snooze(
    text: str,
    *,
    now: datetime,
    words: DateWords,
    day_first: bool | None,
    holidays: Holidays = NO_HOLIDAYS,
) -> MomentReading:
    """Return until when to wait; always after ``now``. Never raises."""
    return _read(text, _Setting(now, words, day_first, holidays), _SNOOZE)


def _read(text: str, setting: _Setting, kind: _Kind) -> MomentReading:
    tokens = split_text(text)
    if not tokens:
        return Unclear("not_understood" if text.strip() else "empty")
    if len(tokens) > MOST_TOKENS:
        return Unclear("long")
    for language in rank_languages(tokens, setting.words)[:2]:
        reading = _read_in(tokens, language, setting, kind)
        if reading != Unclear("not_understood"):
            return reading
    return Unclear("not_understood")


def _read_in(
    tokens: list[Token], language: Language, setting: _Setting, kind: _Kind
) -> MomentReading:
    today, tagged = setting.now.date(), tag(tokens, language)
    frame = Frame(
        today, today, setting.holidays, setting.day_first, tagged, backward=kind.backward
    )
    parts = _collect(frame)
    if parts.loose:
        return Unclear("not_understood")
    return _Answer(frame, parts, setting.now, kind).read()


def _collect(frame: Frame) -> _Parts:
    parts = _Parts()
    i = 0
    while i < len(frame.tokens):
        i = _take(frame, parts, i)
    return parts


def _take(frame: Frame, parts: _Parts, i: int) -> int:
    """Take what starts at token ``i`` into the parts; return the place after it."""
    if frame.has(i, "now") and not parts.days:
        parts.is_now = True
        return i + 1
    prefixed = frame.has(i, "ago_prefix")
    length = read_length(frame, frame.skip(i, "length_prep", "in", "approx", "ago_prefix"))
    if length and not frame.has(length.end, "from") and not _is_hour(frame, i, length):
        return _take_length(frame, parts, i, length, prefixed=prefixed)
    if frame.has(i, "unit", "hour") and frame.has(i + 1, "length_prep"):
        parts.length = 60
        return i + 2
    clock = _read_range(frame, parts, i)
    if clock:
        return clock
    found = find_time(frame, i)
    if found:
        parts.days.append(found)
        part = read_clock(frame, i) if frame.has(i, "part") else None
        if part and not part.spoken:
            parts.clocks.append(part)
        return max(found.end, i + 1)
    if frame.has(i, "pointer", "last") and frame.has(i + 1, "part"):
        return i + 1
    parts.loose = parts.loose or _is_loose(frame, i)
    return i + 1


def _is_hour(frame: Frame, i: int, length: Length) -> bool:
    """Whether "9h" names an hour of the day, as it does where no "in" or "for" precedes."""
    return frame.has(length.end - 1, "clock_unit") and not (
        frame.has(i, "in")
        or frame.has(i, "length_prep")
        or frame.has(i, "ago_prefix")
        or frame.has(length.end, "ago")
    )


def _is_loose(frame: Frame, i: int) -> bool:
    """Whether a number or a word of dates stays unexplained."""
    if frame.number(i) >= 0:
        return not (frame.has(i - 1, "numbered_noun") or frame.has(i + 1, "count_noun"))
    return frame.has(i, "month") or frame.has(i, "weekday")


def _take_length(
    frame: Frame, parts: _Parts, i: int, length: Length, *, prefixed: bool
) -> int:
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


def _read_range(frame: Frame, parts: _Parts, i: int) -> int | None:
    """Read "2pm", "3 to 4:30", "from 10 til noon" into the parts; return the place after it."""
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
    return not (frame.has(i - 1, "numbered_noun") and not frame.has(i - 1, "prep")) and not (
        frame.has(i + 1, "count_noun")
    )


@dataclass(slots=True)
class _Answer:
    """The parts of a text put together."""

    frame: Frame
    parts: _Parts
    now: datetime
    kind: _Kind

    def read(self) -> MomentReading:
        parts = self.parts
        problem = next((found.problem for found in parts.days if found.problem), "")
        if problem:
            return Unclear(problem)
        if parts.shift is not None and not parts.days:
            return self._finish([self._shifted(parts.shift)])
        if parts.is_now and not parts.days and not parts.clocks:
            return self._finish([self._here()])
        if not parts.days and not parts.clocks:
            return Unclear("not_understood")
        starts = [start for day in self._days() for start in self._at_hours(day)]
        return self._finish(starts)

    def _here(self) -> datetime:
        return self.now.replace(tzinfo=None, second=0, microsecond=0)

    def _shifted(self, shift: timedelta) -> datetime:
        if self.now.tzinfo is None:
            return self._here() + shift
        there = (self.now.astimezone(UTC) + shift).astimezone(self.now.tzinfo)
        return there.replace(tzinfo=None, second=0, microsecond=0)

    def _days(self) -> list[date]:
        if not self.parts.days:
            return [self._unsaid_day()]
        found = self.parts.days[0]
        for other in self.parts.days[1:]:
            shared = [s for s in found.spans if s in other.spans]
            found = Found(other.end, tuple(shared)) if shared else found
        after = timedelta(days=1)
        days = [span.last + after if found.after else span.first for span in found.spans]
        return self._by_tense(days) if self.kind.backward else days

    def _by_tense(self, days: list[date]) -> list[date]:
        if len(days) < 2:
            return days
        frame = self.frame
        past = any("past_tense" in t.tags for t in frame.tokens)
        future = any("future_tense" in t.tags for t in frame.tokens) or self.parts.length
        if past and not future:
            return [d for d in days if d <= frame.today] or days
        if future and not past:
            return [d for d in days if d >= frame.today] or days
        return days

    def _unsaid_day(self) -> date:
        today = self.frame.today
        if self.kind.backward:
            return today
        times = [self._combine(today, clock)[0] for clock in self.parts.clocks[-1:]]
        return today if times and times[0] > self._here() else today + timedelta(days=1)

    def _combine(self, day: date, clock: Clock) -> list[datetime]:
        return [datetime.combine(day, time(hour % 24, clock.minute)) for hour in clock.hours]

    def _at_hours(self, day: date) -> list[datetime]:
        clocks = [c for c in self.parts.clocks if c.spoken] or self.parts.clocks
        if not clocks:
            return [self._unsaid_hour(day)]
        clock = clocks[-1]
        named = next((c.part for c in self.parts.clocks if c.part and not c.spoken), "")
        if named and clock.spoken and not clock.part:
            clock = Clock(clock.end, clock.hour, clock.minute, clock.sure, named)
        times = self._combine(day, clock)
        if self.kind.backward and not clock.spoken and day == self.frame.today:
            return [min(times[0], max(self._here(), datetime.combine(day, time())))]
        return times

    def _unsaid_hour(self, day: date) -> datetime:
        if day == self.frame.today:
            return self._here()
        return datetime.combine(day, self.kind.default)

    def _finish(self, starts: list[datetime]) -> MomentReading:
        here = self._here()
        near = [s for s in starts if abs(s - here) <= _YEAR]
        if not near:
            return Unclear("far")
        if not self.kind.backward:
            near = [s for s in near if s > here]
            if not near:
                return Unclear("past")
        timed = bool(self.parts.clocks or self.parts.shift or self.parts.is_now)
        if len(near) == 1:
            return Moment(near[0], self.parts.length, timed)
        return MomentChoice(tuple(sorted(set(near))[:_MOST_CHOICES]), self.parts.length)
