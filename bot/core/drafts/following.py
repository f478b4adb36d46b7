"""Reads what follows a clause: a second clause, or a measure: "I taught eleven, nine passed"."""

import re
from collections.abc import Iterator, Sequence

from bot.core.drafts import parsing
from bot.core.drafts.joints import led, opens_clause
from bot.core.drafts.pieces import Piece, Shape, Workshop
from bot.core.drafts.reading import Reading, Tag
from bot.core.drafts.sight import is_plain_sentence
from bot.core.drafts.times import TIMES

_LEAST = 4  # words of the first clause
_LOOSE = frozenset(("it", "that", "this", "he", "she", "there", "which", "you", "these", "those"))


def two_clauses(r: Reading) -> Iterator[str]:
    """Yield the ways to say two clauses that stand side by side, each of them whole."""
    for index in range(_LEAST, len(r) - 1):
        behind = _behind_joint(r, index)
        if not behind or not opens_clause(r, behind) or not _may_follow(r, behind):
            continue
        before = Reading(r.words[:index], r.tags[:index])
        after = Reading(r.words[behind:], r.tags[behind:])
        if _is_whole(before) and _is_whole(after):
            first, second = r.text(0, index), r.text(behind)
            if r.words[behind - 1].lower() == "so":
                yield f"{first}, so {second}"
                yield f"{first}, and so {second}"
                return
            if r.tags[index] is Tag.CONJUNCTION or len(second.split()) > 3:
                yield f"{first}, and {second}"
            yield f"{first}. {second[0].upper()}{second[1:]}"
            return


def _is_whole(r: Reading) -> bool:
    """Whether a clause can be read to its end, or looks like a plain one."""
    lead = led(r)
    own = Reading(r.words[lead:], r.tags[lead:])
    ends = parsing.clause(own, 0)
    return (bool(ends) and ends[-1] == len(own)) or is_plain_sentence(own)


def _behind_joint(r: Reading, index: int) -> int:
    """Return where the second clause begins after a comma, "and" or both; 0: no joint here."""
    if r.tags[index] is Tag.COMMA:
        return index + 1 + (r.words[index + 1].lower() in ("and", "so"))
    return index + 1 if r.words[index] == "and" else 0


def _object_start(r: Reading, behind: int) -> int:
    """Return where the thing at the end of the first clause begins, article and all."""
    index = behind - 1
    opened = (Tag.DETERMINER, Tag.POSSESSIVE)
    while index > 1 and r.tags[index] not in (*opened, Tag.PREPOSITION, Tag.PAST):
        index -= 1
    return index if r.tags[index] in opened else len(r)


def _may_follow(r: Reading, behind: int) -> bool:
    """Whether it is plain of what the second clause speaks."""
    low = r.words[behind].lower()
    if low == "now":
        return True
    if "them" in r.words[behind : behind + 3]:
        named = (w.lower() for w in r.words[:behind] if w.endswith("s"))
        return any(word not in TIMES and word not in ("was", "this", "is") for word in named)
    if low == "it":
        last = parsing.noun_phrase(r, _object_start(r, behind))
        return last is not None and not r.words[last - 1].endswith("s")
    if low == "they":
        return any(word.endswith("s") for word in r.words[:behind])
    return low not in _LOOSE


_MEASURE = re.compile(
    r"^(?:about |around |up to )?"
    r"(?:\d[\d.,]*|once|twice|two|three|four|five|six|seven|eight|nine|ten)"
    r"(?: [a-z]+)?(?: an?| per| each| every)? ?(?:hours?|days?|nights?|weeks?|months?|years?|times|"
    r"minutes|shifts?|seasons?)?$"
)


def with_measure(piece: Piece, following: Sequence[str], shop: Workshop) -> Piece | None:
    """Return a clause with the measure that was typed after it: "I write reports, 28 a week"."""
    for chunk in following:
        if _MEASURE.match(chunk) and len(chunk.split()) > 1 and "," not in piece.text:
            return shop.finished(Shape.CLAUSE, f"{piece.text}, {chunk}", piece.source)
    return None
