"""A text cut into clauses, and which of its times answers the question.

A time belongs to the nearest cue before it in its clause: to the answer ("hear", "call",
"decide") or to something else ("start date", "notice", "second round"). Something else that has
to be over first ("after the board meets on the 14th") counts if nothing better was said.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum

from bot.core.dates.clock import Clock, read_clock
from bot.core.dates.grammar import find_time, shift_before, weekdays_after
from bot.core.dates.spans import Found, Frame

_SIGNS = frozenset(".,;:!?()\n-=~")
_FRAGMENT = frozenset(("prep", "hedge", "article", "join", "approx", "in", "by", "ish", "before"))
_FULL_STOPS = frozenset(".!?\n")
_MONEY = frozenset("$€£")
_LEFTOVER = ("unit", "month", "weekday", "deictic", "week_number", "holiday")


# A short unknown word right before a day may well turn its meaning round.
_SHORT_WORD = 3


_LAST_HOUR = 12


class Claim(IntEnum):
    """How strongly a time stands for the answer; a greater claim wins."""

    OTHER = 0
    EVENT = 1
    NEUTRAL = 2
    ANSWER = 3


@dataclass(slots=True)
class Mention:
    """A time in a text: its claim, whether it is denied, and whether it corrects an earlier one."""

    found: Found
    start: int
    claim: Claim = Claim.NEUTRAL
    denied: bool = False
    corrects: bool = False
    clause: int = 0


@dataclass(slots=True)
class Clause:
    """A stretch of tokens between signs and conjunctions, with the times found in it.

    ``opening`` is the sign or word that starts it; a ``fragment`` holds little but a time.
    """

    opening: int
    tokens: list[int] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    clocks: list[Clock] = field(default_factory=list)
    fragment: bool = False


def cut_clauses(frame: Frame) -> list[Clause]:
    """Cut the tokens into clauses and find the times in each."""
    clauses = [Clause(-1)]
    previous: Found | None = None
    i = 0
    while i < len(frame.tokens):
        named = _past_name(frame, i)
        if named > i:
            clauses[-1].tokens.append(i)
            i = named
            continue
        found = find_time(frame, i, previous)
        if found and frame.has(found.end, "address"):
            found = None
        after_day = previous is not None and previous.end == i
        clock = None
        if found is None or found.problem:
            clock = _read_clock(frame, i, after_day=after_day)
        if found and not clock:
            clauses[-1].mentions.append(Mention(found, i, clause=len(clauses) - 1))
            previous, i = found, max(found.end, i + 1)
        elif clock:
            clauses[-1].clocks.append(clock)
            i = clock.end
        else:
            if _splits(frame, i):
                clauses.append(Clause(i))
            clauses[-1].tokens.append(i)
            i += 1
    for clause in clauses:
        _weigh(frame, clause)
    _mark_corrections(frame, clauses)
    _inherit(frame, clauses)
    return clauses


def _inherit(frame: Frame, clauses: Sequence[Clause]) -> None:
    """Let an afterthought (", by the 16th") stand for what the clause before it stands for."""
    for earlier, later in zip(clauses, clauses[1:], strict=False):
        tied = frame.text(later.opening) not in _FULL_STOPS or frame.has(later.opening + 1, "join")
        later.fragment = tied and all(_FRAGMENT & frame.tokens[i].tags.keys() for i in later.tokens[1:])
        if later.fragment and earlier.mentions:
            for mention in later.mentions:
                _follow(mention, earlier.mentions[-1])


def _follow(mention: Mention, earlier: Mention) -> None:
    mention.claim = max(mention.claim, earlier.claim)
    found = mention.found
    if found.bare and not (earlier.denied or mention.corrects):
        spans = weekdays_after(earlier.found, found.weekday)
        if spans and spans[-1].last > found.spans[-1].last:
            mention.found = replace(found, spans=spans)


def _mark_corrections(frame: Frame, clauses: Sequence[Clause]) -> None:
    mentions = [mention for clause in clauses for mention in clause.mentions]
    for earlier, later in zip(mentions, mentions[1:], strict=False):
        between = range(earlier.found.end, later.start)
        later.corrects = any(frame.has(i, "correction") for i in between)


def _past_name(frame: Frame, i: int) -> int:
    """Return the place after a title and the name that follows it, else ``i``."""
    if not frame.has(i, "title"):
        return i
    j = i + 1 + int(frame.text(i + 1) == ".")
    if j < len(frame.tokens) and frame.tokens[j].is_word:
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


def _splits(frame: Frame, i: int) -> bool:
    token = frame.tokens[i]
    if token.text in _SIGNS:
        return not (token.glued and token.text in ".-" and _glued_after(frame, i))
    return "split" in token.tags or "and" in token.tags or "correction" in token.tags


def _glued_after(frame: Frame, i: int) -> bool:
    return i + 1 < len(frame.tokens) and frame.tokens[i + 1].glued


def _weigh(frame: Frame, clause: Clause) -> None:
    cues = [
        (i, "answer" in frame.tokens[i].tags)
        for i in clause.tokens
        if "answer" in frame.tokens[i].tags or "other" in frame.tokens[i].tags
    ]
    waits = any(frame.has(i, "event") or frame.has(i, "after") for i in clause.tokens)
    waits = waits and any(frame.has(i, "absence") for i in clause.tokens)
    waits = waits or _gathers(frame, clause)
    denials = [i for i in clause.tokens if frame.has(i, "negation")]
    conditional = any(frame.has(i, "condition") for i in clause.tokens)
    for mention in clause.mentions:
        if any(i < mention.start and frame.has(i, "before") for i in clause.tokens):
            mention.found = shift_before(mention.found)
        mention.claim = _claim(cues, mention.start, waits=waits)
        if _is_short(frame, mention):
            mention.claim = Claim.OTHER
        mention.denied = not conditional and any(i < mention.start for i in denials)
        if mention.denied and _lifts(frame, mention):
            mention.denied = False
            if mention.found.plain:
                mention.found = _plain(mention.found)


def _gathers(frame: Frame, clause: Clause) -> bool:
    """Whether those who decide meet, rather than more candidates or the user."""
    others = any(frame.has(i, "count_noun") or frame.has(i, "self") for i in clause.tokens)
    return not others and any(frame.has(i, "gathering") for i in clause.tokens)


def _is_short(frame: Frame, mention: Mention) -> bool:
    """Whether a length of minutes or hours is no distance ("I waited 20 minutes")."""
    rough = mention.found.rough
    short = rough is not None and rough.unit in {"minute", "hour"} and rough.count < 24
    led = frame.has(mention.start, "in") or frame.has(frame.back(mention.start), "in")
    return short and not led and mention.start > 0


def _plain(found: Found) -> Found:
    return Found(found.end, found.plain, weekday=found.weekday)


def _lifts(frame: Frame, mention: Mention) -> bool:
    """Whether "not … until Friday" was said, which names Friday."""
    i = mention.start
    return any(frame.has(j, "wait") for j in (i, i - 1, i - 2))


def _claim(cues: Sequence[tuple[int, bool]], start: int, *, waits: bool) -> Claim:
    before = [cue for cue in cues if cue[0] < start]
    nearest = before[-1] if before else (cues[0] if cues else None)
    if nearest is None:
        return Claim.NEUTRAL
    if nearest[1]:
        return Claim.ANSWER
    return Claim.EVENT if waits else Claim.OTHER


def unexplained(frame: Frame, clause: Clause) -> tuple[int, int]:
    """Return how many loose numbers or date words and how many unknown words a clause leaves."""
    loose = unknown = 0
    for i in clause.tokens:
        token = frame.tokens[i]
        if token.number >= 0:
            loose += not _is_counted(frame, i)
        elif token.is_word and any(section in token.tags for section in _LEFTOVER):
            loose += not {"filler", "none", "answer", "other"} & token.tags.keys()
        elif token.is_word and not token.tags:
            unknown += 1
            loose += len(token.text) <= _SHORT_WORD and any(i + 1 == m.start for m in clause.mentions)
        elif "weak_weekday" in token.tags and "filler" not in token.tags:
            loose += 1
        elif frame.has(i, "edge") and frame.has(i + 1, "pointer"):
            loose += 1
    return loose, unknown


def _is_counted(frame: Frame, i: int) -> bool:
    """Whether a number counts people or names a room, or is part of a telephone number."""
    after = any(frame.has(i + 1, s) for s in ("count_noun", "money"))
    before = frame.has(i - 1, "numbered_noun") or frame.text(i - 1) in _MONEY
    token = frame.tokens[i]
    long = token.end - token.start > 4
    beside = any(
        frame.number(j) >= 0 and frame.tokens[j].end - frame.tokens[j].start >= 3
        for j in (i - 1, i, i + 1)
        if 0 <= j < len(frame.tokens)
    )
    return after or before or long or beside
