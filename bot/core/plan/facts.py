"""An interview's facts as the clock reads them: in local days, newest first, voided ones left out.

"Newer" is decided by the moment of a fact and, within one second, by its id; the order in which
the facts are listed never matters.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.core.calendar import (
    Holidays,
    add_business_days,
    at_hour,
    business_day_from,
    local,
    moment,
    next_business_day,
    respect_quiet,
)
from bot.core.interview import (
    EmployerDate,
    Event,
    EventKind,
    Interview,
    Kind,
    Note,
    Preferences,
    Step,
    StepKind,
)

_DAYS_WITHOUT_DATE = 10


@dataclass(frozen=True, slots=True)
class Word:
    """What the employer was last said to have said about when they will answer.

    ``at`` is when the user told it; ``longer`` whether it was "they need longer".
    """

    date: EmployerDate
    at: int = 0
    longer: bool = False


def employer_word(interview: Interview) -> Word:
    """Return the newest word on when the employer answers: the debrief's, or "they need longer".

    "They need longer" without a day is kept as no date.
    """
    found = interview.answers.get(("timeline", 0))
    said = Word(EmployerDate.parse(found.value), found.at) if found and found.value else None
    longer = interview.latest(EventKind.LONGER)
    if longer and (said is None or longer.at >= said.at):
        return Word(EmployerDate.parse(longer.value or "none"), longer.at, longer=True)
    return said or Word(EmployerDate(None))


def interview_day(interview: Interview, preferences: Preferences) -> date:
    """Return the day of an interview; while it is unknown, the day the user first told of it."""
    if interview.held:
        return interview.held.start.date()
    return local(interview.created_at, preferences.zone).date()


def age(event: Event) -> tuple[int, int]:
    """Return what events are ordered by, oldest first."""
    return event.at, event.id


@dataclass(frozen=True, slots=True)
class Facts:
    """One interview, read with its user's preferences and the holidays of the country."""

    interview: Interview
    preferences: Preferences
    holidays: Holidays

    def day(self, at: int) -> date:
        """Return the user's local day of a moment (UTC seconds)."""
        return local(at, self.preferences.zone).date()

    def business_day(self, day: date, after_days: int = 0) -> date:
        """Return the first business day at least ``after_days`` days after a day."""
        return business_day_from(day + timedelta(days=after_days), self.holidays)

    def business_days_after(self, day: date, count: int) -> date:
        """Return the ``count``-th business day after a day."""
        return add_business_days(day, count, self.holidays)

    @property
    def interview_day(self) -> date:
        """The user's local day of the interview."""
        return interview_day(self.interview, self.preferences)

    @property
    def interview_ended_at(self) -> int | None:
        """When the interview ends or ended (UTC seconds)."""
        held = self.interview.held
        if held is None:
            return None
        return moment(held.start + timedelta(minutes=held.minutes), self.preferences.zone)

    @property
    def interview_starts_at(self) -> int | None:
        """When the interview starts or started (UTC seconds)."""
        held = self.interview.held
        return moment(held.start, self.preferences.zone) if held else None

    @property
    def told_of_at(self) -> int:
        """When the user said when the interview is (UTC seconds)."""
        answer = self.interview.answers.get(("held", 0))
        return answer.at if answer and answer.at else self.interview.created_at

    @property
    def announced(self) -> bool:
        """Whether the user told of the interview before it began."""
        starts_at = self.interview_starts_at
        return starts_at is not None and starts_at > self.told_of_at

    @property
    def word(self) -> Word:
        """What the employer last said about when they will answer."""
        return employer_word(self.interview)

    @property
    def due_day(self) -> date:
        """The business day on which the employer's silence begins to count.

        That is the first one after the employer's date, which replaces the ten days that are
        waited without a date; and never the day itself on which the user tells of a delay.
        """
        word = self.word
        told_on = self.day(word.at) if word.longer else self.interview_day
        if word.date.day is None:
            return self.business_day(told_on, _DAYS_WITHOUT_DATE)
        due = next_business_day(word.date.day, self.holidays)
        return max(due, self.business_day(told_on, 1)) if word.longer else due

    @property
    def due_reason(self) -> str:
        """The code of why the due day is the due day."""
        word = self.word
        if word.longer:
            return "longer" if word.date.day else "longer_ten_days"
        return "date" if word.date.day else "ten_days"

    @property
    def reopened_at(self) -> int:
        """When the interview was last reopened; 0 if it never was."""
        reopened = self.interview.latest(EventKind.REOPENED)
        return reopened.at if reopened else 0

    def events(self, kind: EventKind) -> tuple[Event, ...]:
        """Return the events of a kind, oldest first."""
        return tuple(sorted((e for e in self.interview.events if e.kind is kind), key=age))

    def knocks(self, *kinds: StepKind) -> tuple[Event, ...]:
        """Return the reminders of these kinds that left since the last reopening, oldest first."""
        reopened = self.interview.latest(EventKind.REOPENED)
        return tuple(
            knock
            for knock in self.events(EventKind.KNOCKED)
            if knock.value in kinds and (reopened is None or age(knock) > age(reopened))
        )

    def notes(self, kind: Kind) -> tuple[Note, ...]:
        """Return the notes of a kind that were sent, oldest first."""
        sent = (note for note in self.interview.notes if note.kind is kind)
        return tuple(sorted(sent, key=lambda note: (note.at, note.person)))

    def step(
        self, kind: StepKind, at: int, reason: str, values: Mapping[str, str] | None = None
    ) -> Step:
        """Return a step out of the quiet hours, its values completed with what every step tells."""
        at = respect_quiet(at, self.preferences)
        day = self.day(at)
        return Step(kind, at, day, reason, self._told(day) | dict(values or {}))

    def step_on(
        self, kind: StepKind, day: date, reason: str, values: Mapping[str, str] | None = None
    ) -> Step:
        """Return a step at the user's hour of a day."""
        return self.step(kind, at_hour(day, self.preferences), reason, values)

    def moved_step(self, *kinds: StepKind, since: int = 0) -> Step | None:
        """Return the step of one of these kinds that the user moved, at the moment they chose.

        Only the newest move counts, and only until a reminder of these kinds has left or a fact of
        the moment ``since`` has overtaken it.
        """
        moves = [m for m in self.events(EventKind.MOVED) if m.value.split(" ")[0] in kinds]
        if not moves:
            return None
        newest = moves[-1]
        left = [k for k in self.events(EventKind.KNOCKED) if k.value in kinds]
        if newest.at < max(since, self.reopened_at) or (left and age(left[-1]) > age(newest)):
            return None
        kind, _, at = newest.value.partition(" ")
        moved = {"moved": self.day(newest.at).isoformat()}
        return self.step(StepKind(kind), int(at), "moved", moved)

    def _told(self, day: date) -> dict[str, str]:
        """Return what every reason may mention: the interview's day and the employer's date."""
        word = self.word
        told = {
            "interview": self.interview_day.isoformat(),
            "days": str((day - self.interview_day).days),
        }
        if word.date.day:
            told |= {"date": word.date.day.isoformat(), "rough": word.date.rough}
        if word.longer:
            told["longer"] = self.day(word.at).isoformat()
        return told
