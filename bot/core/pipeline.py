"""Where each interview stands: one stage at a time, from planned to answered."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from bot.core.interview import EventKind, Interview, Kind, Outcome


class Stage(StrEnum):
    """How far an interview has come; in order."""

    PLANNED = "planned"
    UNTOLD = "untold"  # the debrief is not finished
    THANKING = "thanking"  # no thank-you has been sent
    WAITING = "waiting"
    REMINDED = "reminded"  # a second note was sent
    NEXT_ROUND = "next_round"
    OFFER = "offer"
    REJECTION = "rejection"
    CLOSED = "closed"  # for another reason, or without a word


_DECIDED = {
    Outcome.NEXT_ROUND: Stage.NEXT_ROUND,
    Outcome.OFFER: Stage.OFFER,
    Outcome.REJECTION: Stage.REJECTION,
}


def stage_of(interview: Interview, now: datetime) -> Stage:
    """Return the stage of an interview; ``now`` is local time without a zone."""
    if interview.outcome is not None:
        return _DECIDED.get(interview.outcome, Stage.CLOSED)
    if interview.latest(EventKind.DEBRIEFED) is None:
        to_come = interview.held is not None and interview.held.start > now
        return Stage.PLANNED if to_come else Stage.UNTOLD
    kinds = {note.kind for note in interview.notes}
    if Kind.SECOND in kinds:
        return Stage.REMINDED
    return Stage.WAITING if Kind.THANK_YOU in kinds else Stage.THANKING


def by_stage(interviews: Iterable[Interview], now: datetime) -> dict[Stage, list[Interview]]:
    """Return the interviews of each stage that has any, in the order of stages."""
    found: dict[Stage, list[Interview]] = {stage: [] for stage in Stage}
    for interview in interviews:
        found[stage_of(interview, now)].append(interview)
    return {stage: ones for stage, ones in found.items() if ones}
