"""Turns what users say of themselves into clauses: "did 4 airport runs 8 yrs" is mended and said.

Only what can be read from end to end as a clause is used, or what remains of it when an addition at
its end is dropped. Fragments with a figure in them are kept apart: they stand only after a colon.
"""

import re
from collections.abc import Generator, Iterator, Sequence
from itertools import pairwise

from bot.core.drafts import parsing
from bot.core.drafts.grammar import read
from bot.core.drafts.pieces import Piece, Shape, Workshop
from bot.core.drafts.reading import FINITE, Reading, Tag, join
from bot.core.drafts.repairing import correct, repair
from bot.core.drafts.sight import is_plain_sentence
from bot.core.drafts.turning import address

_LONGEST = 27  # words of a clause
_LEAST = 4
_VAGUE = frozenset(
    ("it", "this", "that", "these", "those", "they", "he", "she", "there", "which", "what")
)
_BACK = re.compile(r"\b(?:that|this|one|those|these|there|so|same|do|did)$|\blike (?:that|this)$")


def statements(
    parts: Sequence[str], source: str, shop: Workshop, head: str = ""
) -> Iterator[Piece]:
    """Yield the clauses in the sentences of an answer; ``head`` is what "it" stands for."""
    for part in correct(parts):
        chunks = part.split(", ")
        start = 0
        while start < len(chunks):
            start = yield from _longest(chunks, start, source, shop, head)


def _longest(
    chunks: Sequence[str], start: int, source: str, shop: Workshop, head: str
) -> Generator[Piece, None, int]:
    """Yield the longest statement from a comma on; return where to go on."""
    for end in range(len(chunks), start, -1):
        piece = _statement(", ".join(chunks[start:end]), source, shop, head)
        if piece:
            measured = _with_measure(piece, chunks[end : end + 1], shop)
            yield measured or piece
            return end + bool(measured)
    return start + 1


_MEASURE = re.compile(
    r"^(?:about |around |up to )?"
    r"(?:\d[\d.,]*|once|twice|two|three|four|five|six|seven|eight|nine|ten)"
    r"(?: [a-z]+)?(?: an?| per| each| every)? ?(?:hours?|days?|nights?|weeks?|months?|years?|times|"
    r"minutes|shifts?|seasons?)?$"
)


def _with_measure(piece: Piece, following: Sequence[str], shop: Workshop) -> Piece | None:
    """Return a clause with the measure that was typed after it: "I write reports, 28 a week"."""
    for chunk in following:
        if _MEASURE.match(chunk) and len(chunk.split()) > 1 and "," not in piece.text:
            return shop.finished(Shape.CLAUSE, f"{piece.text}, {chunk}", piece.source)
    return None


def _statement(text: str, source: str, shop: Workshop, head: str) -> Piece | None:
    if text.endswith("?"):
        return None
    turned = address(repair(text), source, shop.words)
    full = _with_subject(_resolve(turned, head), source, shop) if turned else None
    if not full:
        return None
    r = read(full, shop.words)
    front, r = _split_lead(r)
    if not _LEAST <= len(r) <= _LONGEST or not (_is_sound(r, source) and _is_known(r, shop)):
        return None
    ends = parsing.clause(r, 0)
    if not ends or ends[-1] != len(r):
        if not is_plain_sentence(r):
            return None
        ends = (len(r),)
    return _worded(front, r, ends, source, shop)


def _with_subject(text: str, source: str, shop: Workshop) -> str | None:
    """Return a clause with "I" in front where the subject was left out."""
    r = read(text, shop.words)
    if not len(r):
        return None
    if source == "stood_out":
        return text
    first = r.tags[0]
    second = r.tags[1] if len(r) > 1 else None
    if r.words[0].lower() in _LICENSED and second in (Tag.PREPOSITION, Tag.TO, Tag.SUBORDINATOR):
        return f"I have been {text}" if "since" in r.words else f"I am {text}"
    if first is Tag.PAST and second is Tag.NOUN and shop.words.has("adjective", r.words[0].lower()):
        return None
    if first is Tag.PAST or (first in (Tag.DO, Tag.HAVE) and second not in (Tag.I, Tag.SUBJECT)):
        return "" if first is Tag.DO and r.words[0].lower() != "did" else f"I {text}"
    if first is Tag.NOT and second is Tag.PAST:
        return f"I {text}"
    if first is Tag.PRESENT and second in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER):
        verb = shop.words.verb(r.words[0].lower(), "base")
        return f"I {text}" if verb else None
    if source in ("strength", "reply") and _describes(r, shop):
        return f"I have been {text}" if "since" in r.words else f"I am {text}"
    return text


def _describes(r: Reading, shop: Workshop) -> bool:
    """Whether the words describe the user ("calm with people", "bilingual")."""
    first = r.words[0].lower()
    plain = first in shop.words.sets["number_adjectives"] or first in _LICENSED
    return plain and (len(r) == 1 or r.tags[1] in (Tag.PREPOSITION, Tag.TO, Tag.COMMA))


_LICENSED = frozenset(
    ("certified", "licensed", "licenced", "trained", "qualified", "authorized", "authorised",
     "registered", "accredited", "insured", "bonded", "apprenticed", "bilingual", "experienced")
)  # fmt: skip
_LEADS = frozenset(
    ["every", "each", "last", "this", "in", "at", "on", "for", "during", "since", "the"]
)


def _split_lead(r: Reading) -> tuple[str, Reading]:
    """Return the time or place that leads a clause, with a comma, and the clause itself."""
    for index in range(2, min(len(r), 9)):
        if r.tags[index] is Tag.I or (r.tags[index] is Tag.SUBJECT and r.words[index] == "we"):
            stop = index - (r.tags[index - 1] is Tag.COMMA)
            timely = r.words[0].lower() != "the" or r.words[1].lower() in ("last", "past")
            if timely and r.words[0].lower() in _LEADS and stop in parsing.complements(r, 0):
                return f"{r.text(0, stop)}, ", Reading(r.words[index:], r.tags[index:])
            break
    return "", r


def _resolve(text: str, head: str) -> str:
    """Put the thing that "it" stands for in its place, once."""
    if not head or len(head.split()) > 4:
        return text
    return re.sub(
        r"\b(set|built|made|started|wrote|rolled|put|brought|taught|led) it\b",
        rf"\1 {head}",
        text,
        count=1,
    )


def _is_known(r: Reading, shop: Workshop) -> bool:
    """Whether no small word is foreign to English; such a word may turn the sense round."""
    if any(word.lower() in shop.words.sets["foreign"] for word in r.words):
        return False
    return all(
        len(word) > 2
        or not word.islower()
        or not word.isalpha()
        or word == "to"
        or shop.words.is_common(word)
        for word in r.words
    )


def _is_sound(r: Reading, source: str) -> bool:
    """Whether a clause can be understood without the sentence before it."""
    lows = [word.lower() for word in r.words]
    if _lacks_article(r):
        return False
    if lows[0] in _VAGUE or (r.tags[0] is Tag.NUMBER and r.tags[1] in FINITE):
        return False
    if lows[0] == "the" and r.tags[1] is Tag.NUMBER and r.tags[2] in FINITE:
        return False
    if "not" in lows and not _denies_plainly(lows):
        return False
    if r.tags[0] is Tag.NUMBER and lows[1] in parsing.TIMES:
        return False
    if r.tags[0] is Tag.WH or lows[0] in ("if", "because", "when", "as"):
        return False
    return source == "asked" or not _points_back(r, lows)


_ADMITS = frozenset(
    ("have", "know", "think", "want", "like", "speak", "drive", "really", "get", "yet", "mind")
)


def _denies_plainly(lows: list[str]) -> bool:
    """Whether "I do not ..." is a stand that the user takes, no lack."""
    return lows[:3] == ["i", "do", "not"] and lows[3] not in _ADMITS


def _lacks_article(r: Reading) -> bool:
    """Whether something countable is the subject without an article: "buyout is possible"."""
    verb = next((i for i, tag in enumerate(r.tags) if tag in FINITE), 0)
    bare = all(tag in (Tag.NOUN, Tag.ADJECTIVE, Tag.PREPOSITION) for tag in r.tags[:verb])
    return bare and r.tags[verb] is Tag.BE and r.words[verb].lower() in ("is", "was")


def _points_back(r: Reading, lows: list[str]) -> bool:
    """Whether "it" or "them" comes before any noun that it could mean."""
    for index, low in enumerate(lows):
        points = low in ("it", "them", "they", "that", "this")
        free = points and r.tags[index] in (Tag.OBJECT, Tag.SUBJECT)
        if free and Tag.NOUN not in r.tags[1:index]:
            return True
    return False


_HARD = frozenset((Tag.SUBORDINATOR, Tag.WH, Tag.NOT, Tag.THAN))


def _worded(
    front: str, r: Reading, ends: parsing.Ends, source: str, shop: Workshop
) -> Piece | None:
    """Return the clause, whole or without its last addition, worded so that it is no copy."""
    least = _LEAST
    for end in reversed(ends):
        if end < least or (end < len(r) and not _may_drop(r, end)):
            continue
        for text in _orders(r, end, ends, shop.turn):
            piece = shop.finished(Shape.CLAUSE, _joined_verbs(text, shop), source)
            here = source == "stood_out" and piece and piece.text.endswith(" there")
            if piece and (here or "never" in piece.text or not _BACK.search(piece.text.lower())):
                whole = shop.finished(Shape.CLAUSE, front + piece.text, source)
                if whole:
                    return whole
    return None


def _may_drop(r: Reading, end: int) -> bool:
    rest = r.tags[end:]
    if r.words[0].lower() in ("nobody", "no", "none"):
        return False
    if r.words[end].lower() in _PARTICLES or end < len(r) * _KEPT or r.tags[end - 1] in FINITE:
        return False
    joined = r.words[end].lower() in ("but", "or", "than", "of", "to", "from")
    return not joined and not _HARD & set(rest[:2]) and r.words[end - 1].lower() not in _UNFINISHED


_KEPT = 0.6  # of the words must be left when an addition is dropped
_PARTICLES = frozenset(
    ("up", "out", "off", "down", "back", "away", "over", "through", "around", "along", "when")
)
_UNFINISHED = frozenset(("apart", "instead", "because", "rather", "such", "as", "more", "less"))


def _orders(r: Reading, end: int, ends: parsing.Ends, turn: int) -> list[str]:
    """Return the clause as it stands, and with each of its additions in front."""
    orders = [r.text(0, end)]
    marks = [e for e in ends if e <= end]
    for start, stop in pairwise(marks):
        if start > 2 and _may_lead(r, start, stop) and _keeps_object(r, start):
            first = r.words[0] if r.tags[0] is Tag.I else r.words[0][:1].lower() + r.words[0][1:]
            rest = join((*r.words[1:start], *r.words[stop:end]))
            orders.append(f"{r.text(start, stop)}, {first} {rest}")
    shift = turn % len(orders)
    return orders[shift:] + orders[:shift]


def _keeps_object(r: Reading, start: int) -> bool:
    """Whether the verb has something left beside it when what starts here is moved."""
    return r.tags[start - 1] not in (Tag.PAST, Tag.PRESENT, Tag.BE, Tag.ING, Tag.PARTICIPLE)


def _may_lead(r: Reading, start: int, end: int) -> bool:
    low = r.words[start].lower()
    timely = low in ("every", "each", "last", "this")
    place = low in ("for", "in", "during", "since") and _names_a_time(r, start + 1, end)
    whole = end == len(r) or r.words[end].lower() != "of"
    return whole and end - start > 1 and (timely or (place and r.tags[start] is Tag.PREPOSITION))


_YEAR = re.compile(r"(?:19|20)\d\d$")


def _names_a_time(r: Reading, start: int, end: int) -> bool:
    last = r.words[end - 1].lower()
    return end > start and (last in parsing.TIMES or bool(_YEAR.match(last)))


_ASYNDETIC = re.compile(r", ([a-z]+)\b")


def _joined_verbs(text: str, shop: Workshop) -> str:
    """Return "made three, saved two" as "made three and saved two"."""

    def join(match: re.Match[str]) -> str:
        verb = shop.words.verb(match[1], "past")
        return f" and {match[1]}" if verb else match[0]

    return _ASYNDETIC.sub(join, text, count=1)
