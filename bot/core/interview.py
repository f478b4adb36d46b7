"""The values of the product: an interview is its people, its answers and what has happened since.

Everything here is a fact that somebody stated or that took place. Steps, questions and drafts are
derived from these facts by other modules.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Medium(StrEnum):
    """How an interview was held."""

    ON_SITE = "on_site"
    VIDEO = "video"
    PHONE = "phone"


class Kind(StrEnum):
    """Which of the two notes to a person a draft is."""

    THANK_YOU = "thank_you"
    SECOND = "second"


class Channel(StrEnum):
    """The way a note travels: by e-mail, on a card, through somebody else, or on LinkedIn."""

    EMAIL = "email"
    CARD = "card"
    PASS_ON = "pass_on"  # noqa: S105  a channel, not a password
    LINKEDIN = "linkedin"

    @property
    def is_letter(self) -> bool:
        """Whether a note has a subject and paragraphs; else it is one short text."""
        return self in {Channel.EMAIL, Channel.PASS_ON}


class Outcome(StrEnum):
    """How an interview ended."""

    OFFER = "offer"
    REJECTION = "rejection"
    NEXT_ROUND = "next_round"
    OTHER = "other"
    STOPPED = "stopped"
    MOVED_ON = "moved_on"
    CALLED_OFF = "called_off"
    WITHDRAWN = "withdrawn"


class StepKind(StrEnum):
    """What the bot will do next about an interview."""

    BRIEF = "brief"
    ASK_DEBRIEF = "ask_debrief"
    OFFER_DEBRIEF = "offer_debrief"
    NUDGE_THANK_YOU = "nudge_thank_you"
    SECOND = "second"
    NUDGE_SECOND = "nudge_second"
    ASK_ANSWER = "ask_answer"
    MOVE_ON = "move_on"
    PROMISE = "promise"


class EventKind(StrEnum):
    """What can happen to an interview, besides answers and notes."""

    DEBRIEFED = "debriefed"  # the debrief was finished, or cut short to get the notes
    PARKED = "parked"  # the debrief was put aside by the user
    KNOCKED = "knocked"  # a reminder was sent; value: its StepKind
    TAPPED = "tapped"  # the user reacted to a reminder
    MOVED = "moved"  # the user moved a step; value: "<StepKind> <UTC seconds>"
    LONGER = "longer"  # the employer needs longer; value: the new day, ISO
    ENDED = "ended"  # value: an Outcome
    REOPENED = "reopened"
    EXPIRING = "expiring"  # the user was told that it will be deleted in a week
    KEPT = "kept"  # the user keeps it for the set time again
    HEARD = "heard"  # an answer holds a promise; value: "<ISO day> <what>"
    PROMISED = "promised"  # the user wants to be reminded of it; value: "<ISO day> <what>"
    SETTLED = "settled"  # a promise was kept or dropped; value: the id of its PROMISED event
    FORGOTTEN = "forgotten"  # what was known of the people there was removed
    CONTACT = "contact"  # a contact was shared; value: "<e-mail> <name>", the e-mail may be empty


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody met at an interview.

    ``name`` is exactly as the user wants it written; with ``named`` false it is only a description
    ("the tall engineer") and never a form of address.
    """

    id: int
    name: str
    role: str = ""
    email: str = ""
    named: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """What the user answered to one question, about one person or (``person`` 0) the interview.

    ``text`` is as typed; a skipped question has an empty text. ``value`` is the canonical reading
    where the question has one (a medium, a day, a moment), else empty. ``at`` is in UTC seconds.
    """

    question: str
    text: str
    value: str = ""
    person: int = 0
    at: int = 0

    @property
    def skipped(self) -> bool:
        """Whether the user passed the question over."""
        return not self.text


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to an interview at a moment (UTC seconds)."""

    kind: EventKind
    at: int
    value: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """A draft that the user marked sent: to whom, which one, when (UTC seconds)."""

    person: int
    kind: Kind
    at: int


@dataclass(frozen=True, slots=True)
class Held:
    """When an interview takes or took place: local date and time, and its length in minutes."""

    start: datetime
    minutes: int = 45

    @classmethod
    def parse(cls, value: str) -> "Held":
        """Read the canonical form ``2026-11-24T15:30/45``."""
        start, _, minutes = value.partition("/")
        return cls(datetime.fromisoformat(start), int(minutes))

    def __str__(self) -> str:
        return f"{self.start:%Y-%m-%dT%H:%M}/{self.minutes}"


@dataclass(frozen=True, slots=True)
class EmployerDate:
    """The last day to wait for the employer's answer.

    ``day`` is None where no date was given. ``rough`` is how a rough time may be echoed in a note
    ("a couple of weeks", "early December"); it is empty for an exact date.
    """

    day: date | None
    rough: str = ""

    @classmethod
    def parse(cls, value: str) -> "EmployerDate":
        """Read the canonical form: ``none``, ``2026-12-04`` or ``2026-12-04~a couple of weeks``."""
        if value == "none":
            return cls(None)
        day, _, rough = value.partition("~")
        return cls(date.fromisoformat(day), rough)

    def __str__(self) -> str:
        if self.day is None:
            return "none"
        return f"{self.day.isoformat()}~{self.rough}" if self.rough else self.day.isoformat()


@dataclass(frozen=True, slots=True)
class Interview:
    """One meeting with one employer, with all that is known about it.

    ``answers`` is keyed by question and person (0: the interview as a whole).
    """

    id: int
    chat: int
    created_at: int
    people: tuple[Person, ...] = ()
    answers: Mapping[tuple[str, int], Answer] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    events: tuple[Event, ...] = ()

    def answer(self, question: str, person: int = 0) -> str:
        """Return the text of an answer; empty if the question was skipped or not asked yet."""
        found = self.answers.get((question, person))
        return found.text if found else ""

    def _value(self, question: str) -> str:
        found = self.answers.get((question, 0))
        return found.value if found else ""

    @property
    def company(self) -> str:
        """The employer's name as typed."""
        return self.answer("company")

    @property
    def role(self) -> str:
        """The job's title as typed."""
        return self.answer("role")

    @property
    def held(self) -> Held | None:
        """When it takes or took place, in the user's local time."""
        value = self._value("held")
        return Held.parse(value) if value else None

    @property
    def medium(self) -> Medium | None:
        """How it was held."""
        value = self._value("medium")
        return Medium(value) if value else None

    @property
    def employer_date(self) -> EmployerDate | None:
        """When the employer will answer; None while the question is open."""
        value = self._value("timeline")
        return EmployerDate.parse(value) if value else None

    @property
    def outcome(self) -> Outcome | None:
        """How it ended; None while it is open."""
        marks = [e for e in self.events if e.kind in (EventKind.ENDED, EventKind.REOPENED)]
        last = max(marks, key=lambda e: (e.at, e.id), default=None)
        return Outcome(last.value) if last and last.kind is EventKind.ENDED else None

    def latest(self, kind: EventKind) -> Event | None:
        """Return the newest event of a kind."""
        return max(
            (e for e in self.events if e.kind is kind), key=lambda e: (e.at, e.id), default=None
        )


@dataclass(frozen=True, slots=True)
class Receipt:
    """A sentence of a draft and the answers it came from (question keys; none: own words)."""

    sentence: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A composed text for one person.

    ``text`` is greeting, blank line, body, blank line, closing and name. A card has no subject.
    """

    person: int
    kind: Kind
    channel: Channel
    text: str
    subject: str = ""
    receipts: tuple[Receipt, ...] = ()
    variant: int = 0


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the clock needs to know of a user: zone (IANA name), hour and quiet hours (local)."""

    zone: str = "UTC"
    country: str = ""
    hour: int = 9
    quiet_from: int = 21
    quiet_to: int = 8


@dataclass(frozen=True, slots=True)
class Step:
    """What comes next about an interview: when (UTC seconds and local day) and why.

    ``reason`` is a code; the sentence for it, and its blanks filled from ``values``, is content.
    """

    kind: StepKind
    at: int
    day: date
    reason: str
    values: Mapping[str, str] = field(default_factory=dict)
