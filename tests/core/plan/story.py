"""Interviews told as a user would live them; moments are written as London's local time."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.core.interview import (
    Answer,
    Event,
    EventKind,
    Interview,
    Kind,
    Note,
    Person,
    Preferences,
    Step,
    StepKind,
)
from bot.core.plan import next_step, upcoming

LONDON = Preferences(zone="Europe/London")


@dataclass(frozen=True)
class DaysOff:
    """A country's holidays, listed."""

    days: frozenset[date] = frozenset()

    def is_holiday(self, day: date) -> bool:
        return day in self.days

    def named(self, year: int) -> dict[str, date]:
        return {str(day): day for day in self.days if day.year == year}


NO_HOLIDAYS = DaysOff()


def at(text: str, preferences: Preferences = LONDON) -> int:
    """Return the UTC seconds of a local time such as "2026-11-24 17:00"."""
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(preferences.zone)).timestamp())


class Story:
    """An interview on Tuesday 24 November 2026 from 15:00 to 15:45, told of at 16:00."""

    def __init__(
        self, *, told: str = "2026-11-24 16:00", held: str = "2026-11-24T15:00/45"
    ) -> None:
        people = (Person(1, "Priya"), Person(2, "Tomasz"))
        self.interview = Interview(1, 1, at(told), people)
        self.preferences = LONDON
        self.holidays = NO_HOLIDAYS
        self.answers("company", "Acme", "", told)
        if held:
            self.answers("held", "then", held, told)

    def answers(self, question: str, text: str, value: str, when: str) -> "Story":
        answer = Answer(question, text, value, at=at(when))
        known = {**self.interview.answers, (question, 0): answer}
        self.interview = replace(self.interview, answers=known)
        return self

    def happens(self, kind: EventKind, when: str, value: str = "") -> "Story":
        event = Event(kind, at(when), value, len(self.interview.events) + 1)
        self.interview = replace(self.interview, events=(*self.interview.events, event))
        return self

    def debriefed(self, when: str = "2026-11-24 16:20", they_said: str = "none") -> "Story":
        self.answers("timeline", "what they said", they_said, when)
        return self.happens(EventKind.DEBRIEFED, when)

    def sends(self, kind: Kind, when: str, people: Iterable[int] = (1, 2)) -> "Story":
        notes = tuple(Note(person, kind, at(when)) for person in people)
        self.interview = replace(self.interview, notes=self.interview.notes + notes)
        return self

    def thanks(self, when: str, people: Iterable[int] = (1, 2)) -> "Story":
        return self.sends(Kind.THANK_YOU, when, people)

    def sends_second(self, when: str, people: Iterable[int] = (1, 2)) -> "Story":
        return self.sends(Kind.SECOND, when, people)

    def knocked(self, kind: StepKind, when: str) -> "Story":
        return self.happens(EventKind.KNOCKED, when, kind.value)

    def tapped(self, when: str) -> "Story":
        return self.happens(EventKind.TAPPED, when)

    def moves(self, kind: StepKind, to: str, when: str) -> "Story":
        self.tapped(when)
        return self.happens(EventKind.MOVED, when, f"{kind} {at(to)}")

    def needs_longer(self, until: str, when: str) -> "Story":
        return self.happens(EventKind.LONGER, when, until)

    def next(self) -> Step:
        step = next_step(self.interview, self.preferences, self.holidays)
        assert step is not None
        return step

    @property
    def ended(self) -> bool:
        return next_step(self.interview, self.preferences, self.holidays) is None

    def says(self) -> str:
        """Return the next step as "second, Mon 07 Dec 09:00, date"."""
        return self.tell(self.next())

    def still_to_come(self) -> list[str]:
        steps = upcoming(self.interview, self.preferences, self.holidays)
        return [self.tell(step) for step in steps]

    def tell(self, step: Step) -> str:
        moment = datetime.fromtimestamp(step.at, ZoneInfo(self.preferences.zone))
        assert step.day == moment.date()
        return f"{step.kind}, {moment:%a %d %b %H:%M}, {step.reason}"
