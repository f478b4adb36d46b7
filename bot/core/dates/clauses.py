"""A text cut into clauses, and what is left of each once its times are read.

Every word is accounted for: as part of a time, as harmless, or as a reason to ask.
"""

from bot.core.dates.claims import Clause, Mention, weigh_clauses
from bot.core.dates.clock import Clock, read_clock
from bot.core.dates.grammar import find_time
from bot.core.dates.spans import Found, Frame

_SIGNS = frozenset(".,;:!?()\n-=~")
_MONEY = frozenset("$€£")
_LEFTOVER = ("unit", "month", "weekday", "deictic", "week_number", "holiday")
# A short unknown word right before a day may well turn its meaning round.
_SHORT_WORD = 3
_LAST_HOUR = 12
# Sections that mark a word without explaining it.
_UNSAID = frozenset(("ordinary", "errand", "weighty"))
_LONG_NUMBER, _PHONE_PART = 5, 3


def cut_clauses(frame: Frame) -> list[Clause]:
    """Cut the tokens into clauses and find the times in each."""
    clauses = [Clause(-1)]
    previous: Found | None = None
    i, day_end = 0, -1
    while i < len(frame.tokens):
        named = _past_name(frame, i)
        if named > i:
            clauses[-1].tokens.append(i)
            i = named
            continue
        found = find_time(frame, i, previous)
        if found and _is_address(frame, i, found):
            found = None
        after_day = day_end == i and not frame.has(i - 1, "holiday")
        clock = None
        if (found is None or found.problem) and not _is_room(frame, i):
            clock = _read_clock(frame, i, after_day=after_day)
        if found and not clock:
            clauses[-1].mentions.append(Mention(found, i, clause=len(clauses) - 1))
            previous, i = found, max(found.end, i + 1)
            day_end = found.end
        elif clock:
            clauses[-1].clocks.append(clock)
            i = clock.end
            day_end = i if after_day and not clock.spoken else day_end
        else:
            if _splits(frame, i) and not _labels(frame, clauses[-1], i):
                clauses.append(Clause(i))
            clauses[-1].tokens.append(i)
            i += 1
    weigh_clauses(frame, clauses)
    return clauses


def _past_name(frame: Frame, i: int) -> int:
    """Return the place after a title and the name that follows it, else ``i``."""
    if not frame.has(i, "title"):
        return i
    j = i + 1 + int(frame.text(i + 1) == ".")
    if j < len(frame.tokens) and frame.tokens[j].is_word and not frame.has(j, "reports"):
        both = frame.tokens[j].capital and j + 1 < len(frame.tokens)
        return j + 2 if both and frame.tokens[j + 1].capital else j + 1
    return j


def _read_clock(frame: Frame, i: int, *, after_day: bool) -> Clock | None:
    """Read a time of the day; beside a day a bare number is one ("by 4 tomorrow", "Friday 9-5")."""
    j = i + int(frame.has(i, "clock_prep"))
    beside = frame.number(j) <= _LAST_HOUR and any(
        frame.has(j + 1, section) for section in ("deictic", "weekday", "on")
    )
    clock = read_clock(frame, i, loose=after_day or beside)
    if clock and after_day and (frame.has(clock.end, "join") or frame.text(clock.end) == "-"):
        return read_clock(frame, clock.end + 1, loose=True) or clock
    return clock


def _is_address(frame: Frame, i: int, found: Found) -> bool:
    """Whether numbers belong to a street or a room: "12 May Street", "room 3.14"."""
    return frame.has(found.end, "address") or _is_room(frame, i)


def _is_room(frame: Frame, i: int) -> bool:
    led = frame.has(i - 1, "numbered_noun") and not frame.has(i - 1, "prep")
    return led and frame.number(i) >= 0


def _splits(frame: Frame, i: int) -> bool:
    token = frame.tokens[i]
    if token.text in _SIGNS:
        return not (token.glued and token.text in ".-" and _glued_after(frame, i))
    return "split" in token.tags or "and" in token.tags or "correction" in token.tags


def _labels(frame: Frame, clause: Clause, i: int) -> bool:
    """Whether a colon follows a day that heads its line ("Friday: call")."""
    spoken = any(frame.tokens[j].is_word for j in clause.tokens if j != clause.opening)
    return frame.text(i) == ":" and bool(clause.mentions) and not spoken


def _glued_after(frame: Frame, i: int) -> bool:
    return i + 1 < len(frame.tokens) and frame.tokens[i + 1].glued


def unexplained(frame: Frame, clause: Clause) -> tuple[int, int]:
    """Return how many loose numbers or date words and how many unknown words a clause leaves."""
    loose = sum(_is_loose(frame, clause, i) for i in clause.tokens)
    return loose, sum(is_unknown(frame, i) for i in clause.tokens)


def is_unknown(frame: Frame, i: int) -> bool:
    """Whether token ``i`` is a word that no vocabulary explains."""
    token = frame.tokens[i]
    return token.is_word and not token.tags.keys() - _UNSAID


def _is_loose(frame: Frame, clause: Clause, i: int) -> bool:
    """Whether a token left over could change what its clause says of a day."""
    token = frame.tokens[i]
    if token.number >= 0:
        return not _is_counted(frame, i)
    if not token.is_word:
        return False
    before_a_day = any(i + 1 == mention.start for mention in clause.mentions)
    if "every" in token.tags and any(i + 2 == mention.start for mention in clause.mentions):
        return True
    if before_a_day and (not token.tags or "every" in token.tags):
        return len(token.text) <= _SHORT_WORD or "every" in token.tags
    if not token.tags:
        return False
    if "half" in token.tags:
        return any(m.start - 2 <= i < m.start for m in clause.mentions)
    if "number" in token.tags and "filler" not in token.tags:
        return not (frame.has(i + 1, "count_noun") or frame.has(i + 1, "answer"))
    if any(section in token.tags for section in _LEFTOVER):
        return not {"filler", "none", "answer", "other"} & token.tags.keys()
    if "weak_weekday" in token.tags:
        spoken = "filler" in token.tags or frame.has(i + 1, "answer")
        return not (spoken or frame.has(i - 1, "they") or frame.has(i - 1, "self"))
    return frame.has(i, "edge") and frame.has(i + 1, "pointer")


def _is_counted(frame: Frame, i: int) -> bool:
    """Whether a number counts people or names a room, or is part of a telephone number."""
    after = frame.has(i + 1, "count_noun") or frame.has(i + 1, "money")
    before = frame.has(i - 1, "numbered_noun") or frame.text(i - 1) in _MONEY
    lengths = [_digits(frame, j) for j in (i - 1, i, i + 1)]
    return after or before or lengths[1] >= _LONG_NUMBER or max(lengths) >= _PHONE_PART


def _digits(frame: Frame, i: int) -> int:
    return frame.tokens[i].end - frame.tokens[i].start if frame.number(i) >= 0 else 0
