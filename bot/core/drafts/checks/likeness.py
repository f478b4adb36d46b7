"""Rules about a note beside the others of its interview: nobody may recognise a skeleton."""

from bot.core.drafts.checks.case import Case
from bot.core.drafts.overlap import opening, shared
from bot.core.interview import Draft, Kind

_PANEL = 0.10
_SECONDS = 0.25
_VERSIONS = 0.30


def resembles_another(case: Case) -> bool:
    """More shared sequences than the pair of notes may have."""
    grounds = case.grounds
    own = grounds.sequences(case.draft.text)
    return any(
        shared(own, grounds.sequences(other.text)) > _allowed(case.draft, other)
        for other in case.others
        if other != case.draft
    )


def _allowed(draft: Draft, other: Draft) -> float:
    if draft.kind is not other.kind:
        return _PANEL if draft.person == other.person else 1.0
    if draft.person == other.person:
        return _VERSIONS
    return _PANEL if draft.kind is Kind.THANK_YOU else _SECONDS


def opens_like_another(case: Case) -> bool:
    """The same first six words as another person's note of the same kind."""
    own = opening(case.draft.text)
    return any(
        opening(other.text) == own
        for other in case.others
        if other.kind is case.draft.kind and other.person != case.draft.person
    )
