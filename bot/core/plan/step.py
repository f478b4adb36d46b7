"""Which phase an interview is in, and so what comes next; and everything still to come."""

from dataclasses import replace

from bot.core.calendar import Holidays
from bot.core.interview import Event, EventKind, Interview, Kind, Preferences, Step, StepKind
from bot.core.plan.closing import closing_step
from bot.core.plan.debrief import debrief_step
from bot.core.plan.facts import Facts
from bot.core.plan.notes import note_step
from bot.core.plan.promises import promise_step

# More reminders than an interview without promises can still bring without a tap in between.
_LONGEST = 12


def next_step(interview: Interview, preferences: Preferences, holidays: Holidays) -> Step | None:
    """Return what comes next about an interview; None once it has ended.

    ``at`` may lie in the past: such a step is due and late. A step is done when a KNOCKED event
    with its kind is recorded. A promise to the employer comes between the steps of the interview.
    """
    step = own_step(interview, preferences, holidays)
    promise = promise_step(Facts(interview, preferences, holidays)) if step else None
    return promise if step and promise and promise.at <= step.at else step


def own_step(interview: Interview, preferences: Preferences, holidays: Holidays) -> Step | None:
    """Return what comes next about an interview, its promises left aside."""
    facts = Facts(interview, preferences, holidays)
    if interview.outcome or facts.knocks(StepKind.MOVE_ON):
        return None
    finished = facts.events(EventKind.DEBRIEFED)
    if not finished:
        return debrief_step(facts)
    if facts.notes(Kind.SECOND):
        return closing_step(facts)
    return note_step(facts, finished[0].at)


def step_at(
    interview: Interview, preferences: Preferences, holidays: Holidays, now: int
) -> Step | None:
    """Return the next step as it is to be taken at ``now`` (UTC seconds).

    It is ``next_step``, except when reminders could not leave in time: a brief is skipped once the
    interview has begun, and those of thank-yous are in favour of a second follow-up that has
    fallen due since and carries the thanks.
    """
    first = step = next_step(interview, preferences, holidays)
    if step and step.kind is StepKind.BRIEF and int(step.values["starts"]) <= now:
        interview = _knock(interview, step)
        first = step = next_step(interview, preferences, holidays)
    while step and step.kind is StepKind.NUDGE_THANK_YOU:
        interview = _knock(interview, step)
        step = next_step(interview, preferences, holidays)
    return step if step and step.at <= now else first


def upcoming(
    interview: Interview, preferences: Preferences, holidays: Holidays
) -> tuple[Step, ...]:
    """Return every message still to come if the user never taps: the last one is moving on."""
    steps: list[Step] = []
    longest = _LONGEST + sum(event.kind is EventKind.PROMISED for event in interview.events)
    while len(steps) < longest and (step := next_step(interview, preferences, holidays)):
        steps.append(step)
        interview = _knock(interview, step)
    return tuple(steps)


def _knock(interview: Interview, step: Step) -> Interview:
    """Return the interview after the step's reminder has left, on time or as late as it is."""
    known = [event.at for event in interview.events]
    known += [answer.at for answer in interview.answers.values()]
    at = max(step.at, interview.created_at, *known, *(note.at for note in interview.notes))
    event_id = 1 + max((event.id for event in interview.events), default=0)
    knock = Event(EventKind.KNOCKED, at, step.kind.value, event_id)
    return replace(interview, events=(*interview.events, knock))
