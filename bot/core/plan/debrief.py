"""Until the debrief is made, the bot asks for it twice, then leaves it alone and moves on."""

from collections.abc import Mapping

from bot.core.calendar import next_morning
from bot.core.interview import EventKind, Step, StepKind
from bot.core.plan.brief import brief_step
from bot.core.plan.closing import move_on
from bot.core.plan.facts import Facts

_AFTER_THE_END = 30 * 60
_AFTER_SILENCE = 2 * 60 * 60
_ASKED = (StepKind.ASK_DEBRIEF, StepKind.OFFER_DEBRIEF)


def debrief_step(facts: Facts) -> Step:
    """Return the step of an interview whose debrief is not finished.

    A further round that is still to come has its brief first.
    An interview told of in advance is asked about 30 minutes after its end; a debrief left
    half-way or parked is offered again after two hours of silence. Either comes once more the next
    morning. Whatever the user does about it in between starts the two offers anew.
    """
    brief = brief_step(facts)
    if brief:
        return brief
    answered_at = max((a.at for a in facts.interview.answers.values()), default=0)
    moved = facts.moved_step(*_ASKED, StepKind.MOVE_ON, since=answered_at)
    if moved:
        return moved
    touched_at = _touched_at(facts, answered_at)
    knocks = [knock.at for knock in facts.knocks(*_ASKED) if knock.at > touched_at]
    if len(knocks) > 1:
        return move_on(facts, knocks[-1], "debrief_unmade")
    over_at = facts.interview_ended_at
    if over_at and facts.announced and touched_at < over_at:
        first_at = over_at + _AFTER_THE_END
        return _ask(facts, StepKind.ASK_DEBRIEF, "over", first_at, knocks)
    left = {"left": facts.day(touched_at).isoformat()}
    first_at = touched_at + _AFTER_SILENCE
    return _ask(facts, StepKind.OFFER_DEBRIEF, "left", first_at, knocks, left)


def _ask(
    facts: Facts,
    kind: StepKind,
    reason: str,
    first_at: int,
    knocks: list[int],
    told: Mapping[str, str] | None = None,
) -> Step:
    if not knocks:
        return facts.step(kind, first_at, reason, told)
    return facts.step(kind, next_morning(knocks[-1], facts.preferences), "again", told)


def _touched_at(facts: Facts, answered_at: int) -> int:
    """Return when the user last did anything about the debrief."""
    done = (EventKind.PARKED, EventKind.TAPPED, EventKind.REOPENED)
    latest = (facts.interview.latest(kind) for kind in done)
    return max(facts.interview.created_at, answered_at, *(e.at for e in latest if e))
