"""Days that count only if nothing was heard: "if not, the week after", "if not, call Monday".

They are what the user does next, or hopes for, and do not move the employer's own day.
"""

from collections.abc import Sequence

from bot.core.dates.claims import Claim, Clause, Mention
from bot.core.dates.clauses import is_unknown
from bot.core.dates.spans import Frame

_FULL_STOPS = frozenset(".!?\n")
_REACH = 5  # words between "if" and its "not"


def mark_fallbacks(frame: Frame, clauses: Sequence[Clause]) -> None:
    """Lower the claim of days that hang on silence; where two can be meant, mark both."""
    mentions = [mention for clause in clauses for mention in clause.mentions]
    openings = [i for i in range(len(frame.tokens)) if opens_fallback(frame, i)]
    for opening in reversed(openings):
        _weigh_sentence(frame, mentions, opening)
    _mark_rivals(frame, clauses, mentions)


def _mark_rivals(frame: Frame, clauses: Sequence[Clause], mentions: Sequence[Mention]) -> None:
    """Mark days that two people named, and a later "by" that may hold for the user as well."""
    answers = [m for m in mentions if m.claim is Claim.ANSWER and not m.denied]
    sources = [_source(frame, clauses[m.clause]) for m in answers]
    if all(sources) and len(set(sources)) > 1:
        for answer in answers:
            answer.either = True
    for mention in mentions:
        if _is_rival(frame, clauses[mention.clause], mention, answers):
            mention.claim = Claim.ANSWER
            for answer in (mention, *answers):
                answer.either = True


def _source(frame: Frame, clause: Clause) -> str:
    """Return who says what a clause tells ("Tom" in "Tom said Friday"), empty if nobody does."""
    telling = next((i for i in clause.tokens if frame.has(i, "reports")), 0)
    return frame.text(telling - 1) if telling else ""


def _is_rival(frame: Frame, clause: Clause, mention: Mention, answers: Sequence[Mention]) -> bool:
    """Whether "by" sets a later day in a clause that is about nothing else."""
    if (
        mention.claim is not Claim.NEUTRAL
        or mention.denied
        or not frame.has(mention.start - 1, "by")
    ):
        return False
    if any(frame.has(i, "self") or is_unknown(frame, i) for i in clause.tokens):
        return False
    spans = [s for answer in answers if answer.start < mention.start for s in answer.found.spans]
    own = [span.last for span in mention.found.spans]
    return bool(spans and own) and max(span.last for span in spans) < own[-1]


def opens_fallback(frame: Frame, i: int) -> bool:
    """Whether token ``i`` opens a condition that nothing is heard."""
    if frame.has(i, "fallback"):
        return True
    reach = range(i + 1, i + 1 + _REACH)
    return frame.has(i, "condition") and any(
        frame.has(j, "negation") or frame.has(j, "none") for j in reach
    )


def _weigh_sentence(frame: Frame, mentions: Sequence[Mention], opening: int) -> None:
    end = next(
        (i for i in range(opening, len(frame.tokens)) if frame.text(i) in _FULL_STOPS),
        len(frame.tokens),
    )
    earlier = [m for m in mentions if m.start < opening and m.claim >= Claim.NEUTRAL]
    earlier = [m for m in earlier if not m.denied]
    hanging = [m for m in mentions if opening < m.start < end and m.claim >= Claim.NEUTRAL]
    if not hanging:
        return
    first, later = hanging[0], hanging[1:]
    if later and not frame.has(opening, "fallback") and _is_employers(frame, opening, later[0]):
        return
    if frame.has(opening, "fallback") and not earlier:
        for mention in hanging:
            mention.either = bool(later)
        return
    if not frame.has(opening, "fallback") and _is_waited_for(frame, opening, first.start):
        for mention in (first, *earlier):
            mention.either = bool(earlier)
    elif earlier:
        later = hanging
    for mention in later:
        mention.claim = Claim.FALLBACK


def _is_employers(frame: Frame, opening: int, later: Mention) -> bool:
    """Whether the employer's own second day is told: "if it's not Thursday it'll be Monday"."""
    said = range(opening, later.start)
    return not any(frame.has(i, "answer") or frame.has(i, "self") for i in said)


def _is_waited_for(frame: Frame, opening: int, start: int) -> bool:
    """Whether a day belongs to the condition itself ("if I don't hear by Friday")."""
    return sum(frame.has(i, "answer") for i in range(opening, start)) <= 1 and not any(
        frame.has(i, "split") for i in range(opening + 1, start)
    )
