"""Lengths that begin with an event nobody dated: "two weeks after the board sits".

No day follows from one. It is only known that it will not be over sooner than counted from now.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.core.dates.claims import Clause, Mention
from bot.core.dates.durations import add_length, read_length
from bot.core.dates.readings import Day, NoDate
from bot.core.dates.spans import Frame

_WAIT = timedelta(days=10)  # what is waited anyway where no date was given
_STOPS = frozenset(".,;!?\n")
_OWN = ("self", "rival", "that")
_OTHER = ("self", "other", "matter", "negation", "rival", "none")
_SHORTEST = 4  # letters of what an event is called


def read_undated(text: str, frame: Frame, clauses: Sequence[Clause]) -> Day | NoDate | None:
    """Return what a length after an undated event comes to; None where the text tells no such.

    Of a length beyond the usual wait that is the first day on which it can be over.
    """
    mentions = [mention for clause in clauses for mention in clause.mentions]
    if len(mentions) != 1 or mentions[0].denied:
        return None
    start, end = _behind(frame, mentions[0]) or _before(frame, mentions[0]) or (-1, -1)
    last = _count(frame, mentions[0])
    if start < 0 or last is None:
        return None
    told = text[frame.tokens[start].start : frame.tokens[end - 1].end].strip(" ,-")
    usual = (frame.interview or frame.base) + _WAIT
    return Day(last, event=told) if last > usual else NoDate(told)


def _count(frame: Frame, mention: Mention) -> date | None:
    length = read_length(frame, mention.start)
    return add_length(frame, frame.base, length) if length else None


def _behind(frame: Frame, mention: Mention) -> tuple[int, int] | None:
    """Return where the event stands that a length is counted from: "a week after the synod"."""
    length = read_length(frame, mention.start)
    after = frame.skip(length.end, "guessed") if length else 0
    if length is None or (mention.found.problem != "not_understood" and after == length.end):
        return None
    opening = after + int(frame.has(after, "from"))
    of = frame.has(after, "of") and frame.has(after + 1, "article")
    linked = of or _opens(frame, opening)
    if not linked or any(frame.has(i, name) for i in range(mention.start) for name in _OTHER):
        return None
    end = _sentence_end(frame, opening)
    words = range(opening + 1, end)
    named = any(frame.tokens[i].is_word and len(frame.text(i)) >= _SHORTEST for i in words)
    own = any(frame.has(i, name) for i in words for name in _OWN)
    return (opening + int(of), end) if named and not own else None


def _before(frame: Frame, mention: Mention) -> tuple[int, int] | None:
    """Return where the event stands behind which a length follows: "once it is signed, then"."""
    end = mention.found.end
    later = any(frame.has(i, "afterwards") for i in (end - 1, end))
    if mention.found.rough is None or not (later or frame.has(mention.start - 1, "sequel")):
        return None
    opening = next((i for i in range(mention.start) if _opens(frame, i)), -1)
    return (opening, mention.start - 1) if opening >= 0 else None


def _opens(frame: Frame, i: int) -> bool:
    """Whether an event is told behind a word such as "after" or "once"."""
    linked = frame.has(i, "after") or frame.has(i, "conjunction")
    return linked and frame.has(i, "event")


def _sentence_end(frame: Frame, start: int) -> int:
    end = len(frame.tokens)
    return next((i for i in range(start, end) if frame.text(i) in _STOPS), end)
