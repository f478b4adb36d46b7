"""Which question comes next: the first declared one that the facts do not answer yet.

Questions are data (their order is the order of declaration); consecutive questions about a person
are asked person by person, those for missing names before all others.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.core.interview import Interview


@dataclass(frozen=True, slots=True)
class Question:
    """Something the debrief asks.

    ``reads`` names the way an answer is understood. ``fills`` are the answers that one message to
    this question can give (by default just its own). ``after`` is a question that must have been
    answered, not skipped, for this one to make sense; ``nameless`` asks only about people whose
    name is not known. ``may_stop`` tells whether the notes can be asked for from here on.
    """

    key: str
    reads: str = "text"
    per_person: bool = False
    fills: tuple[str, ...] = ()
    after: str = ""
    nameless: bool = False
    may_stop: bool = False
    optional: bool = True


@dataclass(frozen=True, slots=True)
class Asked:
    """A question put about a person, or (``person`` 0) about the interview as a whole."""

    question: Question
    person: int = 0


def next_question(questions: Sequence[Question], interview: Interview) -> Asked | None:
    """Return the first question that the interview leaves open, or None."""
    return next((a for a in in_order(questions, interview) if _is_open(a, interview)), None)


def previous_question(
    questions: Sequence[Question], interview: Interview, current: Asked
) -> Asked | None:
    """Return the question that was answered before the current one in the order of asking."""
    before = None
    for asked in in_order(questions, interview):
        if (asked.question.key, asked.person) == (current.question.key, current.person):
            break
        if not _is_open(asked, interview) and _makes_sense(asked, interview):
            before = asked
    return before


def in_order(questions: Iterable[Question], interview: Interview) -> Iterator[Asked]:
    """Yield every question for every person it concerns, in the order of asking."""
    for (per_person, _), group in groupby(questions, key=lambda q: (q.per_person, q.nameless)):
        block = tuple(group)
        if not per_person:
            yield from (Asked(question) for question in block)
        else:
            yield from (Asked(q, person.id) for person in interview.people for q in block)


def _is_open(asked: Asked, interview: Interview) -> bool:
    keys = asked.question.fills or (asked.question.key,)
    unanswered = all((key, asked.person) not in interview.answers for key in keys)
    return unanswered and _makes_sense(asked, interview)


def _makes_sense(asked: Asked, interview: Interview) -> bool:
    question = asked.question
    if question.nameless and any(p.named for p in interview.people if p.id == asked.person):
        return False
    return not question.after or bool(interview.answer(question.after, asked.person))
