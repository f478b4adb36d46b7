"""What a debrief gives the composer: every value as the user typed it.

A value that was skipped or never asked is empty. Nothing is read or mended here; the modules that
use a value read it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.core.interview import EmployerDate, Medium, Person

_EVENT = re.compile(r"\b(?:after|before|efter|afore|once|when|until|till|following)\b")
_MONTHS = "jan|febr|march|april|june|july|aug|sept|octo|nov|dece"
_DAY = re.compile(
    r"\b(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)\b|"
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\d|\b(?:tomorrow|tmrw|today|tonight)\b|"
    rf"\b(?:before|until|till|by|after) (?:{_MONTHS})|"
    rf"\b(?:first|second|third|\w+th|\w+-first) of (?:{_MONTHS}|feb|mar|apr|may)|"
    r"\bafter the weekend\b|\byear[- ]?end\b|"
    r"\b(?:weeks?|days?)\b(?! (?:or|and) that)|\bend of (?:the |this |next )?(?:month|year)\b"
)
_BEFORE_THAT = re.compile(
    r"\b(?:\d\w*|first|second|third|fourth|last) (?:week|wk) .*\bbefore that\b"
)
# How long a check takes is not when they decide.
_STEP = re.compile(
    r"\b(?:checks?|vetting|verification|ref(?:erence)?s|test|screen(?:ing)?|clearance|dbs|medicals?)"
    r" (?:\w+ )?(?:takes?|is|are)\b"
)
# Nor is it when some of the candidates are seen again.
_LATER_ROUND = re.compile(
    r"\b(?:second|2nd|third|3rd|final|next|follow[- ]up|callback) (?:(?:round|stage) (?:of )?)?"
    r"(?:interviews|rounds|round)\b"
)
_OUTCOME = re.compile(
    r"\b(?:decid\w*|decisions?|hear\w*|answers?|know|news|offers?|tell|contact\w*|choos\w*)\b"
)
_CLAUSE = re.compile(r"[,;.]|\b(?:but|and|then)\b")
_LENGTH = re.compile(r"\d|\b(?:days?|weeks?|wks?|months?|fortnights?)\b")
_TELLING = re.compile(
    r"\b([\w.]+) (?:said|says|reckon(?:s|ed)|thinks|thought|told|mentioned|promised)\b"
)
_TWO_SPEAK = 2


@dataclass(frozen=True, slots=True)
class Listener:
    """A person met, and what was typed about the talk with them.

    ``asked`` is what they asked or cared about, ``concern`` a doubt they had, ``reply`` what the
    user would answer to it now, ``enjoyed`` what the user liked talking about with them.
    """

    person: Person
    asked: str = ""
    concern: str = ""
    reply: str = ""
    enjoyed: str = ""

    def answers(self) -> Iterator[tuple[str, str]]:
        """Yield each question key with its raw answer."""
        yield "asked", self.asked
        yield "concern", self.concern
        yield "reply", self.reply
        yield "enjoyed", self.enjoyed


@dataclass(frozen=True, slots=True)
class Debrief:
    """One interview as remembered by the user, ready to be turned into notes.

    ``now`` is the user's local time, without a zone. ``employer_date`` is None while nothing was
    asked about it; an asked-for but unknown date is ``EmployerDate(None)``. ``country`` is an ISO
    code or empty; ``day_first`` is the user's own habit of writing dates, where known.
    """

    user: str
    company: str
    role: str
    now: datetime
    people: tuple[Listener, ...] = field(default_factory=tuple)
    held: date | None = None
    held_text: str = ""
    medium: Medium | None = None
    medium_text: str = ""
    workplace: str = ""
    country: str = ""
    day_first: bool | None = None
    went_well: str = ""
    went_wrong: str = ""
    stood_out: str = ""
    issues: str = ""
    strength: str = ""
    timeline: str = ""
    employer_date: EmployerDate | None = None

    @property
    def names_time(self) -> bool:
        """Whether a time was named for the decision, exact or rough.

        A day that was only worked out ("after the fair", "before the harvest") is nobody's word,
        and one of two that two people named is not everybody's.
        """
        date = self.employer_date
        if date is None or date.day is None:
            return False
        said = _BEFORE_THAT.sub("before that", self.timeline.lower())
        speakers = set(_TELLING.findall(said)) - {"i"}
        if len(speakers) >= _TWO_SPEAK or _times_a_step(said):
            return False
        return bool(date.rough or _DAY.search(said) or not _EVENT.search(said))

    def answers(self) -> Iterator[tuple[str, str]]:
        """Yield each question key about the interview as a whole with its raw answer."""
        yield "went_well", self.went_well
        yield "went_wrong", self.went_wrong
        yield "stood_out", self.stood_out
        yield "issues", self.issues
        yield "strength", self.strength
        yield "timeline", self.timeline
        yield "medium", self.medium_text
        yield "workplace", self.workplace
        yield "held", self.held_text

    def typed(self) -> str:
        """Return everything the user typed, one answer a line."""
        lines = [self.user, self.company, self.role, *(text for _, text in self.answers())]
        for listener in self.people:
            lines += [listener.person.name, listener.person.role, listener.person.email]
            lines += [text for _, text in listener.answers()]
        return "\n".join(line for line in lines if line)


def _times_a_step(said: str) -> bool:
    """Whether the time named is that of a check or a later round, or is counted from a check."""
    if _LATER_ROUND.search(said) and not _OUTCOME.search(said):
        return True
    parts = _CLAUSE.split(said)
    timed = next((part for part in parts if _LENGTH.search(part) or _DAY.search(part)), "")
    waits = any(_STEP.search(part) and _EVENT.search(part) for part in parts)
    return waits or _STEP.search(timed) is not None
