"""Before a further round: a reminder of the one before, two hours ahead and never at night."""

from bot.core.calendar import is_quiet, respect_quiet
from bot.core.interview import EventKind, Step, StepKind
from bot.core.plan.facts import Facts

_AHEAD = 2 * 60 * 60
_HOUR = 60 * 60
_HOURS_OF_A_DAY = 24


def brief_step(facts: Facts) -> Step | None:
    """Return the brief before a further round that was told of in advance.

    None once it has left, or where the round was told of too late for a reminder before it. A
    later time of the round brings a brief of its own.
    """
    starts_at, told_of_at = facts.interview_starts_at, facts.told_of_at
    further = ("previous_round", 0) in facts.interview.answers
    if not further or starts_at is None or starts_at <= told_of_at:
        return None
    left = facts.events(EventKind.KNOCKED)
    if any(knock.value == StepKind.BRIEF and knock.at >= told_of_at for knock in left):
        return None
    told = {"starts": str(starts_at)}
    moved = facts.moved_step(StepKind.BRIEF, since=told_of_at)
    if moved and moved.at < starts_at:
        return facts.step(StepKind.BRIEF, moved.at, "moved", told)
    at = _ahead(facts, starts_at)
    return facts.step(StepKind.BRIEF, at, "ahead", told) if at > told_of_at else None


def _ahead(facts: Facts, starts_at: int) -> int:
    """Return two hours before a moment; where that is quiet, the morning or the evening before."""
    at = starts_at - _AHEAD
    morning = respect_quiet(at, facts.preferences)
    if morning <= starts_at - _HOUR:
        return morning
    for _ in range(_HOURS_OF_A_DAY):
        if not is_quiet(at, facts.preferences):
            return at
        at -= _HOUR
    return at
