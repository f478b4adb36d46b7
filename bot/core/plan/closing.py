"""How an interview ends by itself: what follows the second follow-up, and moving on."""

from collections.abc import Mapping
from datetime import date

from bot.core.interview import EventKind, Kind, Step, StepKind
from bot.core.plan.facts import Facts

_AFTER_SECOND = 5
_AFTER_SILENCE = 10


def closing_step(facts: Facts) -> Step:
    """Return the step of an interview whose second follow-up was sent to somebody.

    Five business days later it is time to move on. Only if the employer asked for longer
    meanwhile, or named a date beyond that day, the bot first asks once, on the business day after
    the date, whether an answer came; no third note is ever proposed.
    """
    first = facts.notes(Kind.SECOND)[0]
    word = facts.word
    asked_longer = word.longer and word.at >= first.at
    since = max(first.at, word.at) if asked_longer else first.at
    moved = facts.moved_step(StepKind.ASK_ANSWER, StepKind.MOVE_ON, since=since)
    if moved:
        return moved
    sent_on = facts.day(first.at)
    closing = facts.business_days_after(sent_on, _AFTER_SECOND)
    told = {"sent": sent_on.isoformat()}
    if not asked_longer and (word.date.day is None or word.date.day < closing):
        return _close(facts, closing, "unanswered", told)
    return _ask_then_close(facts, told)


def _ask_then_close(facts: Facts, told: Mapping[str, str]) -> Step:
    asked = [
        knock
        for knock in facts.events(EventKind.KNOCKED)
        if knock.value == StepKind.ASK_ANSWER and knock.at >= facts.word.at
    ]
    if asked:
        asked_on = facts.day(asked[-1].at)
        closing = facts.business_days_after(asked_on, _AFTER_SECOND)
        return _close(facts, closing, "asked", {**told, "asked": asked_on.isoformat()})
    due = facts.due_day
    if facts.reopened_at:
        due = max(due, facts.business_day(facts.day(facts.reopened_at), 1))
    return facts.step_on(StepKind.ASK_ANSWER, due, facts.due_reason, told)


def ask_after_reopening(facts: Facts) -> Step:
    """Return the step of an interview reopened after its second follow-up was offered.

    Whoever opens it again has heard from them or waits on: the bot asks once, then moves on. No
    further note is proposed.
    """
    moved = facts.moved_step(StepKind.ASK_ANSWER, StepKind.MOVE_ON, since=facts.word.at)
    if moved:
        return moved
    asked = [k for k in facts.knocks(StepKind.ASK_ANSWER) if k.at >= facts.word.at]
    if asked:
        return move_on(facts, asked[-1].at, "untapped")
    due = facts.business_day(facts.day(facts.reopened_at), 1)
    if facts.due_day > due:
        return facts.step_on(StepKind.ASK_ANSWER, facts.due_day, facts.due_reason)
    return facts.step_on(StepKind.ASK_ANSWER, due, "opened")


def move_on(facts: Facts, silent_since: int, reason: str) -> Step:
    """Return moving on, ten business days after the last sign (UTC seconds) of bot or user."""
    since = facts.day(silent_since)
    closing = facts.business_days_after(since, _AFTER_SILENCE)
    return _close(facts, closing, reason, {"since": since.isoformat()})


def _close(facts: Facts, closing: date, reason: str, told: Mapping[str, str]) -> Step:
    """Return moving on, at the earliest after the employer's date.

    A reopened interview stays open for ten business days, as after a reminder.
    """
    if facts.word.date.day:
        closing = max(closing, facts.due_day)
    if facts.reopened_at:
        reopened = facts.day(facts.reopened_at)
        kept_open = facts.business_days_after(reopened, _AFTER_SILENCE)
        if kept_open > closing:
            closing, reason = kept_open, "reopened"
            told = {**told, "reopened": reopened.isoformat()}
    return facts.step_on(StepKind.MOVE_ON, closing, reason, told)
