"""What a text about a time can turn out to mean."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Day:
    """One day, the last one to wait for.

    ``rough`` is how a rough time may be echoed ("a couple of weeks"); empty for an exact date.
    ``event`` is what a length is counted from that nobody dated; the day is then the earliest.
    """

    day: date
    rough: str = ""
    event: str = ""


@dataclass(frozen=True, slots=True)
class NoDate:
    """No date was given; ``event`` is what the answer waits for, as typed, if that was said."""

    event: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Two or three days that the text can mean, in order."""

    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A local time (naive) and the length in minutes, if one was said.

    ``timed`` is false where the text named a day only and the hour is a stand-in.
    """

    start: datetime
    minutes: int | None = None
    timed: bool = True


@dataclass(frozen=True, slots=True)
class MomentChoice:
    """Two or three local times that the text can mean, in order; ``timed`` as in Moment."""

    starts: tuple[datetime, ...]
    minutes: int | None = None
    timed: bool = True


@dataclass(frozen=True, slots=True)
class Unclear:
    """Nothing certain could be read.

    ``reason`` is one of: empty, not_understood, past, impossible, far, other_date (the only date
    belongs to something else), negated (a day was only ruled out), long.
    """

    reason: str


DeadlineReading = Day | NoDate | Choice | Unclear
MomentReading = Moment | MomentChoice | Unclear
