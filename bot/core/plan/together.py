"""Several interviews of one chat: when to wake it up, and which reminders share a message."""

from collections.abc import Iterable, Mapping

from bot.core.calendar import (
    Holidays,
    at_hour,
    business_day_from,
    is_business_day,
    local,
    respect_quiet,
)
from bot.core.interview import Interview, Preferences, Step, StepKind
from bot.core.plan.step import step_at

_NOON = 12
_IN_THEIR_OWN_TIME = (StepKind.BRIEF, StepKind.ASK_DEBRIEF, StepKind.OFFER_DEBRIEF)
_FOLLOW_UPS = (StepKind.SECOND, StepKind.NUDGE_SECOND)


def may_leave(step: Step, now: int, preferences: Preferences, holidays: Holidays) -> int:
    """Return when a step may reach the user (UTC seconds), seen from ``now``.

    On time that is the step's own moment. A late one leaves at once, but never in quiet hours,
    and a second follow-up waits for a business day unless the user chose the moment.
    """
    if step.at >= now:
        return step.at
    at = respect_quiet(now, preferences)
    day = local(at, preferences.zone).date()
    any_day = step.kind not in _FOLLOW_UPS or step.reason == "moved"
    if any_day or is_business_day(day, holidays):
        return at
    return at_hour(business_day_from(day, holidays), preferences)


def chat_due(
    interviews: Iterable[Interview],
    preferences: Preferences,
    holidays: Holidays,
    busy_until: int | None = None,
    now: int = 0,
) -> int | None:
    """Return when the next reminder of a chat is due (UTC seconds); None if there is none.

    A debrief in progress (``busy_until``: ten minutes after its last message) postpones every
    reminder. With ``now`` given, a late reminder is due when it may leave.
    """
    earliest = max(now, busy_until or 0)
    steps = (step_at(interview, preferences, holidays, earliest) for interview in interviews)
    moments = (may_leave(step, earliest, preferences, holidays) for step in steps if step)
    return min(moments, default=None)


def due_together(
    steps: Mapping[int, Step], now: int, preferences: Preferences, holidays: Holidays
) -> tuple[int, ...]:
    """Return the interviews (keys of ``steps``) to be reminded of now, by due time.

    As soon as one may leave, all of the same morning do; but nobody is asked about an interview
    before it is over.
    """
    due = {
        key: step
        for key, step in steps.items()
        if step.at <= now and may_leave(step, now, preferences, holidays) <= now
    }
    if due:
        due |= {key: step for key, step in steps.items() if _same_morning(step, now, preferences)}
    return tuple(sorted(due, key=lambda key: (due[key].at, key)))


def _same_morning(step: Step, now: int, preferences: Preferences) -> bool:
    """Whether a step is due later in the morning of ``now`` and may well come early."""
    if step.at <= now or step.kind in _IN_THEIR_OWN_TIME:
        return False
    here, there = local(now, preferences.zone), local(step.at, preferences.zone)
    return here.date() == there.date() and there.hour < _NOON
