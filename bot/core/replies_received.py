"""How long employers took to answer, as far as few answers allow to say so.

An answer is an outcome that the employer decided. The time runs from the day of the interview to
the day the user told of the answer, in days.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import median_low

from bot.core.calendar import local
from bot.core.interview import EventKind, Interview, Kind, Outcome

ENOUGH = 5
"""With fewer answers than this, there is too little to say."""

ANSWERS = frozenset({Outcome.OFFER, Outcome.REJECTION, Outcome.NEXT_ROUND, Outcome.OTHER})


@dataclass(frozen=True, slots=True)
class Times:
    """Some reply times: how many, the middle one and the longest, in days."""

    count: int
    middle: int
    longest: int

    @property
    def enough(self) -> bool:
        """Whether there are enough of them to say anything."""
        return self.count >= ENOUGH


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts of interviews and notes, and reply times: all, by round (from 1), by company."""

    open: int
    answered: int
    unanswered: int
    notes_sent: int
    second_notes_sent: int
    times: Times
    by_round: Mapping[int, Times]
    by_company: Mapping[str, Times]


def survey(interviews: Sequence[Interview], zone: str) -> Overview:
    """Return what all interviews of a chat say together; ``zone`` is the user's (IANA name)."""
    outcomes = [interview.outcome for interview in interviews]
    kinds = Counter(note.kind for interview in interviews for note in interview.notes)
    rounds = _rounds(interviews)
    days = [(one, found) for one in interviews if (found := reply_days(one, zone)) is not None]
    by_round: dict[int, list[int]] = defaultdict(list)
    by_company: dict[str, list[int]] = defaultdict(list)
    names: dict[str, str] = {}
    for interview, taken in days:
        by_round[rounds[interview.id]].append(taken)
        if interview.company:
            name = names.setdefault(_fold(interview.company), interview.company)
            by_company[name].append(taken)
    return Overview(
        open=sum(outcome is None for outcome in outcomes),
        answered=sum(outcome in ANSWERS for outcome in outcomes),
        unanswered=sum(outcome is not None and outcome not in ANSWERS for outcome in outcomes),
        notes_sent=kinds[Kind.THANK_YOU],
        second_notes_sent=kinds[Kind.SECOND],
        times=_times(taken for _, taken in days),
        by_round={number: _times(taken) for number, taken in sorted(by_round.items())},
        by_company={name: _times(taken) for name, taken in by_company.items()},
    )


def reply_days(interview: Interview, zone: str) -> int | None:
    """Return the days from the interview to the employer's answer; None if there is none yet."""
    held, ended = interview.held, interview.latest(EventKind.ENDED)
    if held is None or ended is None or interview.outcome not in ANSWERS:
        return None
    return max((local(ended.at, zone).date() - held.start.date()) // timedelta(days=1), 0)


def _rounds(interviews: Iterable[Interview]) -> dict[int, int]:
    """Return which round at its company each interview was: earlier ones that led on, plus one."""
    led_on: Counter[str] = Counter()
    rounds = {}
    for interview in sorted(interviews, key=lambda one: (one.created_at, one.id)):
        company = _fold(interview.company)
        rounds[interview.id] = 1 + (led_on[company] if company else 0)
        led_on[company] += interview.outcome is Outcome.NEXT_ROUND
    return rounds


def _fold(company: str) -> str:
    return " ".join(company.casefold().split())


def _times(days: Iterable[int]) -> Times:
    taken = sorted(days)
    return Times(len(taken), median_low(taken), taken[-1]) if taken else Times(0, 0, 0)
