"""Whether a time was told of something else: "I did 3 months in Lisbon", "Sunday Okafor".

Where no word is about an answer, a time that stands alone is the answer; among many unknown words,
or in a story, it may be anything.
"""

from collections.abc import Sequence
from datetime import timedelta

from bot.core.dates.claims import Claim, Clause, Mention
from bot.core.dates.clauses import is_unknown, unexplained
from bot.core.dates.spans import Frame

# Unknown words in all of a text; around a time itself there may be one, if it is put as a limit.
_MOST_UNKNOWN_ABOUT = 3
# Nobody is told in November to wait until June: so far off, a month is likely the last one.
_FAR = timedelta(days=120)
_CLOSING = ("hedge", "join", "split", "prep", "approx")


def is_off_topic(frame: Frame, clauses: Sequence[Clause], chosen: Sequence[Mention]) -> bool:
    """Whether times stand among words of which none is about an answer."""
    if all(frame.has(m.found.end - 1, "habit") for m in chosen):
        return all(m.claim is not Claim.EVENT for m in chosen)
    if any(m.claim is not Claim.NEUTRAL for m in chosen):
        return False
    if any(frame.has(m.found.end - 1, "habit") or _is_name(frame, m) for m in chosen):
        return True
    if any(_names_an_event(frame, m) for m in chosen):
        return True
    if any("answer" in t.tags and "other" not in t.tags for t in frame.tokens):
        return False
    if any(frame.has(i, "habit") for m in chosen for i in (m.start - 1, m.found.end)):
        return True
    if any(_is_working_week(frame, m) or _is_spent(frame, m) for m in chosen):
        return True
    if any(_describes(frame, m) or is_own_matter(frame, clauses[m.clause]) for m in chosen):
        return True
    if any(_is_told_of(frame, clauses[m.clause], m) for m in chosen):
        return True
    unknown = [unexplained(frame, clause)[1] for clause in clauses]
    waits = any(frame.has(i, "event") or frame.has(i, "after") for i in (0, 1))
    if sum(unknown) > _MOST_UNKNOWN_ABOUT or (
        not waits and any(unknown[m.clause] > int(_is_limit(frame, m)) for m in chosen)
    ):
        return True
    told = any(frame.has(i, "story", "did", "done") for i in range(len(frame.tokens)))
    return told and any(_measures(frame, m) for m in chosen)


def _is_told_of(frame: Frame, clause: Clause, mention: Mention) -> bool:
    """Whether a time stands in a clause about work or life, and is not put as a limit."""
    return not _is_limit(frame, mention) and any(frame.has(i, "weighty") for i in clause.tokens)


def _is_limit(frame: Frame, mention: Mention) -> bool:
    """Whether a time is put as a limit ("by", "within"), as answers are."""
    places = (mention.start, mention.start - 1, mention.start - 2)
    limits: tuple[str, ...] = ("by", "by_then", "before", "wait", "after")
    if mention.found.rough and mention.found.rough.unit:
        limits = (*limits, "in")
    return any(frame.has(i, s) for i in places for s in limits) or frame.has(
        mention.found.end - 1, "hence"
    )


def _describes(frame: Frame, mention: Mention) -> bool:
    """Whether a weekday only describes the word after it ("a Friday drinks thing")."""
    i, after = mention.start, mention.found.end
    if not frame.has(i, "weekday"):
        i += 1
    led = frame.has(i - 1, "indefinite") and frame.has(i, "weekday")
    following = after < len(frame.tokens) and frame.tokens[after].is_word
    return led and following and not any(frame.has(after, s) for s in _CLOSING)


def is_own_matter(frame: Frame, clause: Clause) -> bool:
    """Whether a clause tells what the user does then ("I see my GP on Thursday")."""
    own = [i for i in clause.tokens if frame.has(i, "self", "subject")]
    return any(not any(frame.has(j, "belief") for j in range(i - 1, i + 4)) for i in own)


def _measures(frame: Frame, mention: Mention) -> bool:
    """Whether a time is a length, or a month far off, as stories have them."""
    rough = mention.found.rough
    if rough is None:
        return False
    return bool(rough.unit) or mention.found.spans[-1].last - frame.today > _FAR


def _names_an_event(frame: Frame, mention: Mention) -> bool:
    """Whether a word makes a holiday part of a name ("Black Friday campaign")."""
    named = frame.has(mention.start, "holiday") or frame.has(mention.found.end - 1, "holiday")
    if frame.has(mention.start - 1, "prep"):
        return False
    return named and mention.found.end < len(frame.tokens) and is_unknown(frame, mention.found.end)


def _is_working_week(frame: Frame, mention: Mention) -> bool:
    """Whether the days are the hours of a job: "Monday to Friday"."""
    last = mention.found.end - 1
    return frame.value(mention.start, "weekday") == "0" and frame.value(last, "weekday") == "4"


def _is_spent(frame: Frame, mention: Mention) -> bool:
    """Whether a length was spent somewhere: "24 hours in A&E", "two years at Boots"."""
    rough, end = mention.found.rough, mention.found.end
    led = frame.has(mention.start - 1, "prep") or frame.has(mention.start, "in")
    return bool(rough and rough.unit) and not led and any(frame.has(end, s) for s in ("in", "at"))


def _is_name(frame: Frame, mention: Mention) -> bool:
    """Whether a surname follows ("Sunday Okafor"), or what tells of somebody ("Jan from sales")."""
    i = mention.start
    if frame.has(i, "name_too") and any(frame.has(i + 1, s) for s in ("from", "story", "reports")):
        return True
    if mention.found.end != i + 1 or i + 1 >= len(frame.tokens) or frame.has(i - 1, "prep"):
        return False
    return frame.tokens[i].capital and frame.tokens[i + 1].capital and is_unknown(frame, i + 1)
