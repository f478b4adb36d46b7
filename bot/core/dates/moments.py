"""Moments: when an interview takes or took place, and until when to put a reminder off.

Results are local and naive. A day without an hour gets a stand-in: 9:00 for a reminder, noon for
an interview. Lengths in hours run in real time where ``now`` carries its zone.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from bot.core.calendar import Holidays
from bot.core.dates.clock import Clock
from bot.core.dates.festivals import index_festivals
from bot.core.dates.parts import Parts, collect_parts
from bot.core.dates.readings import Moment, MomentChoice, MomentReading, Unclear
from bot.core.dates.spans import Found, Frame
from bot.core.dates.tokens import MOST_TOKENS, Token, split_text
from bot.core.dates.words import DateWords, Language, rank_languages, tag

_NOON, _REMINDER_HOUR = time(12), time(9)
_YEAR = timedelta(days=366)
_MOST_CHOICES = 3
_MORNING, _HALF_DAY = 8, 12  # hours


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
    festivals = index_festivals(setting.holidays, today.year)
    frame = Frame(
        today,
        today,
        setting.holidays,
        setting.day_first,
        tagged,
        festivals,
        backward=kind.backward,
        hours=True,
    )
    parts = collect_parts(frame)
    if parts.loose:
        return Unclear("not_understood")
    return _Answer(frame, parts, setting.now, kind).read()


@dataclass(slots=True)
class _Answer:
    """The parts of a text put together."""

    frame: Frame
    parts: Parts
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
        starts += self._tonight()
        return self._finish(starts)

    def _here(self) -> datetime:
        return self.now.replace(tzinfo=None, second=0, microsecond=0)

    def _shifted(self, shift: timedelta) -> datetime:
        if self.now.tzinfo is None:
            return self._here() + shift
        there = (self.now.astimezone(UTC) + shift).astimezone(self.now.tzinfo)
        return there.replace(tzinfo=None, second=0, microsecond=0)

    def _existing(self, start: datetime) -> datetime:
        """Return the time as the clocks show it: one that they skip comes as much later."""
        zone = self.now.tzinfo
        if zone is None:
            return start
        return start.replace(tzinfo=zone).astimezone(UTC).astimezone(zone).replace(tzinfo=None)

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
        future = any("future_tense" in t.tags for t in frame.tokens)
        if self.parts.length and not past:
            future = True
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

    def _tonight(self) -> list[datetime]:
        """Return the evening hour that a bare "9" may mean as well, said after nine."""
        clock = self.parts.clocks[-1] if self.parts.clocks else None
        written = any(token.text == ":" for token in self.frame.tokens)  # "9:00" is the morning's
        if self.kind.backward or self.parts.days or clock is None or written:
            return []
        if clock.sure or clock.part or not clock.spoken or not _MORNING <= clock.hour < _HALF_DAY:
            return []
        late = datetime.combine(self.frame.today, time(clock.hour + _HALF_DAY, clock.minute))
        early = late - timedelta(hours=_HALF_DAY)
        return [late] if early <= self._here() < late else []

    def _combine(self, day: date, clock: Clock) -> list[datetime]:
        return [datetime.combine(day, time(hour % 24, clock.minute)) for hour in clock.hours]

    def _at_hours(self, day: date) -> list[datetime]:
        if self.parts.same_time:
            return [datetime.combine(day, self._here().time())]
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
        starts = [self._existing(start) for start in starts]
        near = [s for s in starts if abs(s - here) <= _YEAR]
        if not near:
            return Unclear("far")
        if not self.kind.backward:
            near = [s for s in near if s > here]
            if not near:
                return Unclear("past")
        said = self.parts.clocks or self.parts.shift or self.parts.is_now or self.parts.same_time
        timed = bool(said)
        if len(near) == 1:
            return Moment(near[0], self.parts.length, timed)
        return MomentChoice(tuple(sorted(set(near))[:_MOST_CHOICES]), self.parts.length, timed)
