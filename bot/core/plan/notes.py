"""After the debrief: reminders of thank-yous that are not marked sent, then the second follow-up.

The second follow-up comes on the first business day after the employer's date, or ten days after
the interview; it is offered once and, without a tap, once more. An offer that a newer fact has
overtaken (a later date, a thank-you sent since) does not count. After a debrief cut short on a
rough day, the rest of it is offered next morning before anything else.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum

from bot.core.calendar import next_morning
from bot.core.interview import Event, EventKind, Interview, Kind, Preferences, Step, StepKind
from bot.core.plan.closing import ask_after_reopening, move_on
from bot.core.plan.facts import Facts, age, interview_day

_THANK_YOU_NUDGES = 2
_DAYS_AFTER_THANK_YOU = 3
_THANK_YOU_FIRST_DAYS = 5
_BUSINESS_DAYS_BEFORE_NUDGE = 2

_SECOND = (StepKind.SECOND, StepKind.NUDGE_SECOND)
# Of two steps of one morning the first here is taken: the second follow-up carries the thanks.
_SAME_MORNING = (*_SECOND, StepKind.OFFER_DEBRIEF, StepKind.NUDGE_THANK_YOU)


class Offer(StrEnum):
    """Which draft a person gets when the second follow-up is due."""

    THANK_YOU = "thank_you"
    SECOND = "second"
    COMBINED = "combined"  # one second follow-up that carries the thanks, too


def offers(interview: Interview, day: date, preferences: Preferences) -> Mapping[int, Offer]:
    """Return the draft for each person that the second follow-up was not sent to yet.

    Whoever has had no thank-you gets one first if the interview is less than five days ago on
    ``day``; later, the second follow-up carries the thanks.
    """
    thanked = {note.person for note in interview.notes if note.kind is Kind.THANK_YOU}
    done = {note.person for note in interview.notes if note.kind is Kind.SECOND}
    early = _is_early(interview_day(interview, preferences), day)
    without = Offer.THANK_YOU if early else Offer.COMBINED
    return {
        person.id: Offer.SECOND if person.id in thanked else without
        for person in interview.people
        if person.id not in done
    }


def note_step(facts: Facts, debriefed_at: int) -> Step:
    """Return the step of a debriefed interview whose second follow-up was sent to nobody."""
    offers_made = _offers_made(facts)
    if not offers_made and _offered_before_closing(facts):
        return ask_after_reopening(facts)
    if offers_made:
        moved = facts.moved_step(*_SECOND, StepKind.MOVE_ON)
        return _with_thanks(facts, moved or _after_offer(facts, offers_made[-1]))
    steps = [facts.moved_step(*_SECOND, since=facts.word.at) or _second(facts, debriefed_at)]
    steps += [s for s in (_thank_you_nudge(facts, debriefed_at), _rest(facts, debriefed_at)) if s]
    step = min(steps, key=lambda step: (step.at, _SAME_MORNING.index(step.kind)))
    return _with_thanks(facts, step)


def _with_thanks(facts: Facts, step: Step) -> Step:
    """Return the step, telling how an offer makes up for thank-yous that nobody has had."""
    if step.kind not in _SECOND or facts.notes(Kind.THANK_YOU):
        return step
    carried = "thank_you_first" if _is_early(facts.interview_day, step.day) else "combined"
    return replace(step, values={**step.values, carried: "yes"})


def _is_early(interviewed_on: date, day: date) -> bool:
    return (day - interviewed_on).days < _THANK_YOU_FIRST_DAYS


def _offers_made(facts: Facts) -> tuple[Event, ...]:
    """Return the offers of the second follow-up that still stand, oldest first."""
    thanked_at = max((note.at for note in facts.notes(Kind.THANK_YOU)), default=0)
    said_at, due = facts.word.at, facts.due_day
    return tuple(
        knock
        for knock in facts.knocks(*_SECOND)
        if knock.at >= thanked_at and (knock.at >= said_at or facts.day(knock.at) >= due)
    )


def _offered_before_closing(facts: Facts) -> bool:
    """Whether the second follow-up was offered before the interview was closed and reopened."""
    left = (knock for knock in facts.events(EventKind.KNOCKED) if knock.value in _SECOND)
    return any(knock.at <= facts.reopened_at for knock in left)


def _second(facts: Facts, debriefed_at: int) -> Step:
    """Return the first offer of the second follow-up."""
    due, told = facts.due_day, {}
    for reason, since, days in _waits(facts, debriefed_at):
        earliest = facts.business_day(since, days)
        if earliest > due:
            due, told = earliest, {"waited_for": reason, "waited_since": since.isoformat()}
    return facts.step_on(StepKind.SECOND, due, facts.due_reason, told)


def _waits(facts: Facts, debriefed_at: int) -> tuple[tuple[str, date, int], ...]:
    """Return what the second follow-up keeps a distance to: a code, its day and the days."""
    waits = [("debrief", facts.day(debriefed_at), 1)]
    if facts.reopened_at:
        waits.append(("reopened", facts.day(facts.reopened_at), 1))
    thanked = facts.notes(Kind.THANK_YOU)
    if thanked:
        waits.append(("thank_you", facts.day(thanked[-1].at), _DAYS_AFTER_THANK_YOU))
    else:
        # Until then the thank-you goes first, and its own reminders see to that.
        waits.append(("interview", facts.interview_day, _THANK_YOU_FIRST_DAYS))
    return tuple(waits)


def _after_offer(facts: Facts, offer: Event) -> Step:
    """Return what follows an offer: without a tap, one more; then moving on."""
    tapped = facts.interview.latest(EventKind.TAPPED)
    if tapped and age(tapped) > age(offer):
        return move_on(facts, tapped.at, "second_unsent")
    if offer.value == StepKind.NUDGE_SECOND:
        return move_on(facts, offer.at, "untapped")
    offered_on = facts.day(offer.at)
    day = facts.business_days_after(offered_on, _BUSINESS_DAYS_BEFORE_NUDGE)
    told = {"offered": offered_on.isoformat()}
    return facts.step_on(StepKind.NUDGE_SECOND, day, "again", told)


def _rest(facts: Facts, debriefed_at: int) -> Step | None:
    """Return the offer to go on with a debrief that a rough day cut short; it comes once."""
    mood = facts.interview.answers.get(("mood", 0))
    answered_at = max((a.at for a in facts.interview.answers.values()), default=0)
    left = facts.knocks(StepKind.OFFER_DEBRIEF, *_SECOND)
    offered = any(knock.at >= debriefed_at for knock in left)
    if mood is None or mood.value != "rough" or offered or answered_at > debriefed_at:
        return None
    at = next_morning(debriefed_at, facts.preferences)
    return facts.step(StepKind.OFFER_DEBRIEF, at, "rest")


def _thank_you_nudge(facts: Facts, debriefed_at: int) -> Step | None:
    """Return the next reminder of thank-yous; None once one was sent or both reminders left."""
    if facts.notes(Kind.THANK_YOU):
        return None
    moved = facts.moved_step(StepKind.NUDGE_THANK_YOU, since=debriefed_at)
    if moved:
        return moved
    knocks = facts.knocks(StepKind.NUDGE_THANK_YOU)
    if len(knocks) >= _THANK_YOU_NUDGES:
        return None
    # The offer to go on after a rough day takes the morning of the first reminder.
    rest = facts.knocks(StepKind.OFFER_DEBRIEF)
    since = max(debriefed_at, facts.reopened_at, rest[-1].at if rest else 0)
    last_at = knocks[-1].at if knocks else since
    reason = "again" if knocks else "unsent"
    at = next_morning(last_at, facts.preferences)
    return facts.step(StepKind.NUDGE_THANK_YOU, at, reason)
