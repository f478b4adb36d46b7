"""Whether a time was told of something else: "I did 3 months in Lisbon", "Sunday Okafor".

Where no word is about an answer, a time that stands alone is the answer; among many unknown words,
or in a story, it may be anything.
"""

from collections.abc import Sequence
from datetime import timedelta

from bot.core.dates.claims import Claim, Clause, Mention
from bot.core.dates.clauses import is_unknown, unexplained
from bot.core.dates.spans import Frame

_MOST_UNKNOWN, _MOST_UNKNOWN_AROUND_LENGTH = 3, 1
# Nobody is told in November to wait until June: so far off, a month is likely the last one.
_FAR = timedelta(days=120)


def is_off_topic(frame: Frame, clauses: Sequence[Clause], chosen: Sequence[Mention]) -> bool:
    """Whether times stand among words of which none is about an answer."""
    if any(m.claim is not Claim.NEUTRAL for m in chosen):
        return False
    if any(frame.has(m.found.end - 1, "habit") or _is_name(frame, m) for m in chosen):
        return True
    if any("answer" in t.tags and "other" not in t.tags for t in frame.tokens):
        return False
    unknown = sum(unexplained(frame, clause)[1] for clause in clauses)
    if not any(_measures(frame, m) for m in chosen):
        return unknown > _MOST_UNKNOWN
    told = any(frame.has(i, "story", "did", "done") for i in range(len(frame.tokens)))
    return told or unknown > _MOST_UNKNOWN_AROUND_LENGTH


def _measures(frame: Frame, mention: Mention) -> bool:
    """Whether a time is a length, or a month far off, as stories have them."""
    rough = mention.found.rough
    if rough is None:
        return False
    return bool(rough.unit) or mention.found.spans[-1].last - frame.today > _FAR


def _is_name(frame: Frame, mention: Mention) -> bool:
    """Whether a surname follows ("Sunday Okafor")."""
    i = mention.start
    if mention.found.end != i + 1 or i + 1 >= len(frame.tokens) or frame.has(i - 1, "prep"):
        return False
    return frame.tokens[i].capital and frame.tokens[i + 1].capital and is_unknown(frame, i + 1)
