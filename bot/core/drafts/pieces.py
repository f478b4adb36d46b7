"""Turns typed answers into pieces: bits of good English of a known kind that a phrase can hold.

A noun phrase can follow "about"; an embedded question can follow "you asked"; a clause can stand as
a sentence. What is none of these is not made a piece.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.core.drafts import parsing
from bot.core.drafts.copying import Typed, reword
from bot.core.drafts.grammar import read
from bot.core.drafts.reading import FINITE, Reading, Tag
from bot.core.drafts.repairing import repair
from bot.core.drafts.turning import to_listener
from bot.core.drafts.words import Words


class Shape(StrEnum):
    """What a piece is, and so where it may stand."""

    NOUN = "noun"
    GERUND = "gerund"
    EMBEDDED = "embedded"
    CLAUSE = "clause"
    ADJECTIVE = "adjective"


@dataclass(frozen=True, slots=True)
class Piece:
    """A bit of good English, in lower case at its start, and the answer that it came from."""

    shape: Shape
    text: str
    source: str

    @property
    def length(self) -> int:
        """Return the number of words."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Workshop:
    """What making a piece needs: the vocabulary, what was typed, and which way round to word it."""

    words: Words
    typed: Typed
    turn: int = 0

    def finished(self, shape: Shape, text: str, source: str) -> Piece | None:
        """Return a piece with its numbers and copied runs mended, or None where that fails."""
        if not _PROSE.fullmatch(text):
            return None
        spelled = spell_small(text)
        whole = shape is Shape.CLAUSE
        worded = reword(spelled, self.typed, self.words, self.turn, clause=whole)
        return Piece(shape, worded, source) if worded else None


# The marks that prose may hold; anything else in an answer is no English.
_PROSE = re.compile(r"[\w\s'’.,:/&%$€£¥₦₹₱#+°-]+")
_SPELLED = re.compile(
    r"(?<![\w.,:/$€£¥₦-])([1-9])(?=[ -](?:[a-z]{3,}|a (?:day|week|month|year))|$|, )"
    r"(?! (?:percent|a\.m|p\.m|and|hours? \d|of \d|to \d|or \d))"
)
_WORDS = dict(
    enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], 1)
)


def spell_small(text: str) -> str:
    """Return text with lone small numbers before a noun in words."""
    return _SPELLED.sub(_spelled, text)


_NUMBERED = frozenset(
    ("station", "route", "engine", "room", "unit", "bus", "line", "bay", "gate", "ward", "level",
     "grade", "class", "phase", "step", "stage", "floor", "type", "version")
)  # fmt: skip


def _spelled(match: re.Match[str]) -> str:
    """Return the number in words, unless it belongs to a name: "ROS 2"."""
    before = match.string[: match.start()].split()[-1:]
    named = any((word[0].isupper() and word != "I") or word in _NUMBERED for word in before)
    return match[0] if named else _WORDS[int(match[1])]


_LEADS = re.compile(
    r"^(?:(?:we (?:both )?)?(?:talk(?:ed|ing)|chat(?:ted|ting)?|spoke|bond(?:ed|ing)) "
    r"(?:about|over|on) |about |hearing about |"
    r"(?:her|his|their) (?:story|stories) (?:about|of) (?=\w+ing )|just |mostly |also |and |"
    r"well |definitely |how about )",
    re.IGNORECASE,
)
_TAKEN_TAILS = frozenset(
    (Tag.PREPOSITION, Tag.CONJUNCTION, Tag.TO, Tag.DETERMINER, Tag.POSSESSIVE, Tag.COMMA)
)
_MOST = 11  # words of a topic: longer ones are cut at an earlier end


def topics(parts: tuple[str, ...], source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield what can follow "about", from the sentences of an answer."""
    for part in parts:
        text = repair(_LEADS.sub("", part).split(", ")[0])
        turned = to_listener(text, shop.words)
        if turned is None or _is_foreign(turned, shop.words):
            continue
        piece = _topic(read(turned, shop.words), source, shop)
        if piece:
            yield piece


def _is_foreign(text: str, words: Words) -> bool:
    """Whether words of another language than English hold the phrase together."""
    return any(word in words.sets["foreign"] for word in text.lower().split())


def _topic(r: Reading, source: str, shop: Workshop) -> Piece | None:
    if not len(r):
        return None
    first = r.tags[0]
    if shop.words.has("number_adjectives", r.words[0].lower()) and r.tags[1:2] in (
        (),
        (Tag.PREPOSITION,),
    ):
        return None
    if first is Tag.ING and (ends := parsing.gerund(r, 0)):
        return _cut(r, ends, Shape.GERUND, source, shop)
    if first is Tag.WH and r.words[0].lower() in ("how", "why", "what", "where", "who"):
        ends = parsing.clause(r, 1)
        return _cut(r, tuple(e for e in ends if e > 3), Shape.EMBEDDED, source, shop)
    ends = parsing.noun_phrases(r, 0)
    if ends and len(r) > ends[0] and _is_statement(r, ends):
        return None
    return _cut(r, ends, Shape.NOUN, source, shop) if ends else None


def _is_statement(r: Reading, ends: parsing.Ends) -> bool:
    """Whether the noun phrase is only the subject of a sentence."""
    if _RELATIVE & set(r.tags[: ends[-1] + 1]):
        return any(parsing.verb_phrase(r, end) for end in ends[:1])
    return any(parsing.verb_phrase(r, end) for end in ends) or bool(
        FINITE & set(r.tags[ends[-1] :])
    )


_RELATIVE = frozenset((Tag.WH, Tag.THAN, Tag.SUBORDINATOR, Tag.SUBJECT, Tag.I))


def _cut(r: Reading, ends: parsing.Ends, shape: Shape, source: str, shop: Workshop) -> Piece | None:
    """Make a piece of the longest end that is not too long and can be worded."""
    for end in reversed(ends):
        if end > _MOST or r.tags[end - 1] in _TAKEN_TAILS or not _breaks_well(r, end):
            continue
        text = r.text(0, end)
        piece = shop.finished(shape, text, source)
        if piece and _is_sound(piece):
            return piece
    return None


def _breaks_well(r: Reading, end: int) -> bool:
    """Whether a sentence may be cut here: not between words that belong together."""
    if end >= len(r):
        return True
    if r.words[end].lower() in _PARTICLES or r.words[end - 1].lower() in (
        "apart",
        "instead",
        "because",
    ):
        return False
    return r.tags[end] in _JOINTS or r.words[end].lower() in _OPENERS


_OPENERS = frozenset(("when", "where", "because", "while", "who", "which"))
_JOINTS = frozenset((Tag.PREPOSITION, Tag.CONJUNCTION, Tag.COMMA))


_PARTICLES = frozenset(("up", "out", "off", "down", "back", "away", "over"))


_UNSOUND = re.compile(
    r"\b(?:it|this|that|one|them|him|her|he|she|hers|thing|things|stuff|etc)\b$|^(?:it|this|that|he|she|they|them|me|I|you|yours?|mine)$"
)


def _is_sound(piece: Piece) -> bool:
    return len(piece.text) > 2 and not _UNSOUND.search(piece.text)
