"""Pieces: bits of good English of a known shape that a phrase can hold.

A noun phrase can follow "about"; an embedded question can follow "you asked"; a clause can stand as
a sentence. What is none of these is not made a piece.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.core.answers.mending.strangers import with_names
from bot.core.answers.rewording import Typed, reworded
from bot.core.answers.words import Words
from bot.core.english import English
from bot.core.english.tree import Tree


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

    ``small``: small talk, as it shares no word with the job or with what was asked. ``grave``: of
    something that no note is glad of.
    """

    shape: Shape
    text: str
    source: str
    small: bool = False
    grave: bool = False

    @property
    def length(self) -> int:
        """Return the number of words."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Workshop:
    """What making a piece needs: English, the vocabulary, what was typed, and which way to word.

    ``free``: worded also with changes that a reader may notice.
    """

    english: English
    words: Words
    typed: Typed
    turn: int = 0
    free: bool = False

    @property
    def freer(self) -> "Workshop":
        """The same workshop, for what finds no wording nearer to what was typed."""
        return replace(self, free=True)

    def read(self, text: str) -> Tree:
        """Return a sentence as it is built."""
        return self.english.read(text)

    def finished(self, shape: Shape, text: str, source: str) -> Piece | None:
        """Return a piece with no run as typed that is too long, or None where that fails."""
        named = with_names(self.read(text), self.words) if _PROSE.fullmatch(text) else None
        if named is None:
            return None
        tree = self.read(named)
        worded = reworded(tree, self.typed, self.words, self.turn, freely=self.free)
        return Piece(shape, worded, source) if worded else None


# The marks that prose may hold; anything else in an answer is no English.
_PROSE = re.compile(r"[\w\s'’.,:/&%$€£¥₦₹₱#+°-]+")
