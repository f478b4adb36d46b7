"""The orders in which a clause may be said, and where an addition at its end may be dropped."""

import re
from collections.abc import Iterator
from itertools import pairwise

from bot.core.drafts import parsing
from bot.core.drafts.reading import FINITE, Reading, Tag, join
from bot.core.drafts.times import TIMES

_HARD = frozenset((Tag.SUBORDINATOR, Tag.WH, Tag.NOT, Tag.THAN))
_RATED = frozenset((Tag.NOUN, Tag.NUMBER, Tag.PARTICIPLE, Tag.ADVERB))
_JOINTS = frozenset((Tag.PREPOSITION, Tag.CONJUNCTION, Tag.COMMA, Tag.ADVERB, Tag.SUBORDINATOR))
_SPENT = 8  # words that say on what the time was spent
_WHOLE = 6  # words of a clause that may stand without the next one
_OPENING = frozenset((Tag.I, Tag.SUBJECT, Tag.DETERMINER, Tag.POSSESSIVE))
_KEPT = 0.6  # of the words must be left when an addition is dropped
_PARTICLES = frozenset(
    ("up", "out", "off", "down", "back", "away", "over", "through", "around", "along", "when")
)
_UNFINISHED = frozenset(
    ("apart", "instead", "because", "rather", "such", "as", "more", "less", "not", "just", "only",
     "even", "so", "too", "both", "either", "first", "last", "every", "all", "like")
)  # fmt: skip


def may_drop(r: Reading, end: int) -> bool:
    """Whether what comes after a place may be left out without turning the sense round."""
    rest = r.tags[end:]
    if r.words[0].lower() in ("nobody", "no", "none", "never"):
        return False
    mine = {"my", "me", "I"}
    owned = r.tags[end] is Tag.PREPOSITION and mine & set(r.words[end:])
    if owned and not mine & set(r.words[:end]):
        return False
    if "never" in r.words[:end] or ({"spent", "spend"} & set(r.words[:end]) and end < _SPENT):
        return False
    another = r.words[end] == "and" and r.tags[end + 1 : end + 2] and r.tags[end + 1] in _OPENING
    most = min(_WHOLE, len(r) * _KEPT) if another else len(r) * _KEPT
    said = end - 1
    while said > 0 and r.tags[said] in (Tag.ADVERB, Tag.NOT):
        said -= 1
    if r.tags[said] is Tag.BE:
        return False
    if r.words[end].lower() == "and" and r.tags[end + 1 : end + 2] == (Tag.NOT,):
        return False
    if r.words[end].lower() in _PARTICLES or end < most or r.tags[end - 1] in FINITE:
        return False
    low = r.words[end].lower()
    if low in ("by", "once", "twice", "including") or {"between", "both"} & set(r.words[:end]):
        return False
    if low == "and" and {w.lower() for w in r.words[end - 1 : end + 2 : 2]} <= TIMES:
        return False
    loose = r.tags[end] in _JOINTS or parsing.is_time(r, end)
    if not loose:
        return False
    rated = low in ("a", "an", "per", "each", "every", "by")
    if rated and r.tags[end - 1] in _RATED:
        return False
    joined = low in ("but", "or", "than", "of", "to", "from", "without", "with", "unless", "only")
    return not joined and not _HARD & set(rest[:2]) and r.words[end - 1].lower() not in _UNFINISHED


def orders(front: str, r: Reading, end: int, ends: parsing.Ends, turn: int) -> list[str]:
    """Return the clause as it stands, and with one of its additions in front or behind."""
    first = r.words[0] if r.words[0] == "I" else r.words[0][:1].lower() + r.words[0][1:]
    plain = r.text(0, end)
    found = [front + plain, *_lead_behind(front, r, end)]
    if not front:
        marks = [e for e in ends if e <= end]
        found += _swapped(r, end, marks)
        found += _in_front(r, end, marks, first, timely=r.words[0] == "you")
        found += _split(r, end)
    shift = turn % len(found)
    return found[shift:] + found[:shift]


_SWAPPING = frozenset(("with", "in", "on", "at", "during"))


def _swapped(r: Reading, end: int, marks: list[int]) -> Iterator[str]:
    """Yield the clause with its last two additions the other way round."""
    pronoun = r.tags[end - 1] is Tag.OBJECT
    if len(marks) < 3 or marks[-1] != end or marks[-3] < 4 or pronoun:
        return
    first, second = marks[-3], marks[-2]
    lows = (r.words[first].lower(), r.words[second].lower())
    if set(lows) <= _SWAPPING and lows[0] != lows[1] and r.tags[first - 1] is Tag.NOUN:
        yield f"{r.text(0, first)} {r.text(second, end)} {r.text(first, second)}"


def _in_front(r: Reading, end: int, marks: list[int], first: str, *, timely: bool) -> Iterator[str]:
    for start, stop in pairwise(marks):
        if start > 2 and _may_lead(r, start, stop) and _keeps_object(r, start):
            if timely and not names_a_time(r, start + 1, stop):
                continue
            pairs = pairwise(r.tags[1:start])
            if any(a is Tag.PREPOSITION and b is Tag.ING for a, b in pairs):
                continue
            rest = join((*r.words[1:start], *r.words[stop:end]))
            rest = re.sub(r"(?<!,) and (?=(?:I|my|we|our|the|you|they) )", ", and ", rest)
            comma = "," if stop - start > 4 else ""
            yield f"{r.text(start, stop)}{comma} {first} {rest}"


def _lead_behind(front: str, r: Reading, end: int) -> Iterator[str]:
    """Yield "you light the boiler on Fridays, and ..." for "on Fridays you light ..."."""
    lead = front.rstrip(", ")
    if not lead or len(lead.split()) > 5:
        return
    for index in range(2, end - 2):
        joined = r.tags[index] in (Tag.CONJUNCTION, Tag.SUBORDINATOR)
        if r.tags[index] is Tag.COMMA:
            return
        if joined and r.tags[index + 1] in _SUBJECTS:
            yield f"{r.text(0, index)} {lead}, {r.text(index, end)}"
            return
    yield f"{r.text(0, end)} {lead}"


_SUBJECTS = frozenset((Tag.I, Tag.SUBJECT, Tag.OBJECT))


def _split(r: Reading, end: int) -> Iterator[str]:
    """Yield the clause in two sentences: "I show up. I also like ..."."""
    for index in range(3, end - 3):
        joint = r.tags[index] is Tag.CONJUNCTION and r.words[index] == "and"
        if joint and r.words[index + 1 : index + 2] == ("I",) and r.words[0] in ("I", "my"):
            verb = index + 2
            if r.tags[verb] in (Tag.BE, Tag.HAVE, Tag.MODAL, Tag.DO):
                verb += 1
            if r.tags[index + 2] is not Tag.NOT:
                before = r.text(0, index).rstrip(", ")
                also = " also " if r.words[0] == "I" else " "
                helper = r.text(index + 2, verb)
                yield re.sub(" +", " ", f"{before}. I {helper}{also}{r.text(verb, end)}")


def _keeps_object(r: Reading, start: int) -> bool:
    """Whether the verb has something left beside it when what starts here is moved."""
    return r.tags[start - 1] not in (Tag.PAST, Tag.PRESENT, Tag.BE, Tag.ING, Tag.PARTICIPLE)


_PLACED = re.compile(
    r"\b(?:put|puts|place[sd]?|set|sets|ke(?:ep|eps|pt)|leave[sd]?|left|load(?:s|ed)?|drop(?:s|ped)?|"
    r"send|sent|t[ao]k(?:e|es|en)|took|bring|brought|drive|drove|carr(?:y|ied)|land(?:s|ed)?|let|lets|"
    r"walk(?:s|ed)?|sign(?:s|ed)?|spen[dt]s?|is|are|was|were|am|been|live[sd]?|study|studied|pass(?:ed)?|"
    r"sit|sits|sat|stand|stands|stood|mov(?:e|es|ed)|talk(?:s|ed)?|have|has|had|with|wr[io]te)\b"
)


_STATED = re.compile(
    r"\b(?:is|are|was|were|am|been|live[sd]?|study|studied|stay(?:s|ed)?|work(?:s|ed)?|look(?:s|ed)?|"
    r"land(?:s|ed)?|pass(?:ed)?|stop(?:s|ped)?|arrive[sd]?|start(?:s|ed)?|good|point(?:s|ed)?)\b"
)


def _may_lead(r: Reading, start: int, end: int) -> bool:
    """Whether an addition may stand in front of the clause: a time, or a place after an object."""
    low = r.words[start].lower()
    whole = end == len(r) or r.words[end].lower() != "of"
    if not whole or end - start < 2:
        return False
    if low in ("every", "each", "last", "this"):
        return names_a_time(r, start, end)
    if r.tags[start] is not Tag.PREPOSITION:
        return False
    if low == "in" and r.words[start + 1].lower() in _SPOKEN:
        return True
    timed = names_a_time(r, start + 1, end) or r.text(start, end) in _TIMELY
    if timed and low in (
        "for",
        "in",
        "during",
        "since",
        "at",
        "on",
        "after",
        "before",
        "over",
        "within",
        "by",
    ):
        return True
    placed = low in ("at", "in", "on") and r.words[start + 1].lower() in _HELD
    settled = _STATED if low == "at" else _PLACED
    return placed and end - start <= 6 and not settled.search(r.text(0, start))


_SPOKEN = frozenset(("english", "german", "french", "spanish", "dutch", "italian", "portuguese"))
_HELD = frozenset(("my", "our", "the"))
_TIMELY = frozenset(("at night", "at the weekend", "on weekends", "in winter", "in summer"))
_YEAR = re.compile(r"(?:19|20)\d\d$")


def names_a_time(r: Reading, start: int, end: int) -> bool:
    """Whether words name a time: "every two weeks", "2024"."""
    last = r.words[end - 1].lower()
    ended = r.words[start : start + 3] == ("the", "end", "of") or r.words[start] == "end"
    return end > start and (last in TIMES or bool(_YEAR.match(last)) or ended)
