"""Turns typed answers into pieces: bits of good English of a known kind that a phrase can hold.

A noun phrase can follow "about"; an embedded question can follow "you asked"; a clause can stand as
a sentence. What is none of these is not made a piece.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.core.drafts.copying import Typed, reword
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
    """A bit of good English, in lower case at its start, and the answer that it came from.

    ``small``: small talk, as it shares no word with the job or with what was asked.
    """

    shape: Shape
    text: str
    source: str
    small: bool = False

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
        worded = reword(spelled, self.typed, self.words, self.turn)
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


# "from 4% to 1": the second number looks like the first.
_FROM = re.compile(r"\bfrom [$€£]?(?:\d[\d.,]+|\d[%a-zA-Z])\S*(?: [a-z]+){0,2} to $")


def _spelled(match: re.Match[str]) -> str:
    """Return the number in words, unless it belongs to a name: "ROS 2"."""
    before = match.string[: match.start()].split()[-1:]
    if before == ["to"] and _FROM.search(match.string[: match.start()]):
        return match[0]
    named = any((word[0].isupper() and word != "I") or word in _NUMBERED for word in before)
    return match[0] if named else _WORDS[int(match[1])]
