"""Picks phrases of the bank: never one twice in a panel, and others for every version.

The phrases of a function stand in an order that the interview decides; a turn says where in that
order to begin. So two versions, or two people, never begin at the same phrase.
"""

import random
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from bot.core.answers.pieces import Piece
from bot.core.answers.rewording import Typed
from bot.core.drafts.bank import Bank, Phrase, Register


@dataclass(frozen=True, slots=True)
class Line:
    """A phrase as filled, the answers it came from, and the move that it makes."""

    text: str
    sources: tuple[str, ...] = ()
    move: str = ""


class Size(StrEnum):
    """Which phrases are preferred: the shortest, the shorter, any, or the longer."""

    BRIEF = "brief"
    SHORT = "short"
    USUAL = "usual"
    LONG = "long"


@dataclass(frozen=True)
class Shelf:
    """The phrases that one interview's notes may use, in its own order."""

    bank: Bank
    register: Register
    values: Mapping[str, str]
    seed: str
    typed: Typed = field(default_factory=lambda: Typed(frozenset()))
    ordered: dict[tuple[str, frozenset[str]], tuple[Phrase, ...]] = field(default_factory=dict)
    by_size: dict[tuple[str, frozenset[str], Size], tuple[Phrase, ...]] = field(
        default_factory=dict
    )

    def phrases(self, function: str, given: frozenset[str]) -> tuple[Phrase, ...]:
        """Return a function's phrases that use every piece given, in this interview's order."""
        key = function, given
        if key not in self.ordered:
            known = self.values.keys() | given | {name.capitalize() for name in given}
            known |= self.bank.parts
            fitting = self.bank.fitting(function, self.register, dict.fromkeys(known, ""))
            found = [p for p in fitting if given <= {need.lower() for need in p.needs}]
            random.Random(f"{self.seed}{function}").shuffle(found)  # noqa: S311  no secret
            self.ordered[key] = tuple(found)
        return self.ordered[key]

    def sized(self, function: str, given: frozenset[str], size: Size) -> tuple[Phrase, ...]:
        """Return those of a function's phrases that are short or long enough."""
        if size in (Size.SHORT, Size.LONG) and function in self.bank.parts:
            size = Size.USUAL  # a word more or less; there should be many to choose from
        key = function, given, size
        if key not in self.by_size:
            self.by_size[key] = _of_size(self.phrases(function, given), size)
        return self.by_size[key]


def _of_size(phrases: tuple[Phrase, ...], size: Size) -> tuple[Phrase, ...]:
    if size is Size.USUAL or not phrases:
        return phrases
    lengths = sorted(phrase.length for phrase in phrases)
    if size is Size.LONG:
        return tuple(p for p in phrases if p.length >= lengths[len(lengths) * 2 // 3])
    share = 3 if size is Size.BRIEF else 1.5
    return tuple(p for p in phrases if p.length <= lengths[int(len(lengths) / share)])


@dataclass(slots=True)
class Pen:
    """Writes the lines of one note. ``used`` are the phrases that are taken; it grows.

    Phrases that ``shown``, what the reader's drafts said before, holds already come last.
    """

    shelf: Shelf
    turn: int
    used: set[str]
    size: Size = Size.USUAL
    shown: str = ""

    def line(
        self,
        function: str,
        pieces: Mapping[str, Piece | None] | None = None,
        longest: int = 0,
        unlike: str = "",
        told: str = "",
        *,
        once: bool = False,
    ) -> Line | None:
        """Return a phrase of a function with its blanks filled; None if none is left.

        ``longest`` is the most characters it may have, if any; with ``unlike`` it shares no telling
        word with that text and, if its last sentence begins with "I", begins otherwise; it names
        neither role nor employer where ``told`` does. With ``once`` it is taken however little is
        noticed of it.
        """
        given = {name: piece for name, piece in (pieces or {}).items() if piece}
        values = dict(self.shelf.values)
        values |= _with_capitals({name: piece.text for name, piece in given.items()})
        said = _long(unlike)
        for phrase in self._fresh(function, frozenset(given), any_size=not unlike):
            parts = self._parts(phrase, said)
            if parts is None or said & _telling(phrase.own):
                continue
            filled = {name: part.fill(values) for name, part in parts.items()}
            text = tidy(phrase.fill(values | _with_capitals(filled)))
            if _says_twice(phrase.own, given.values()):
                continue
            if not (longest and len(text) > longest) and self._goes_with(text, unlike, told):
                taken = [p for p in (phrase, *parts.values()) if _is_known_again(p)]
                self.used |= {p.text for p in [*taken, *([phrase] if once else [])]}
                return Line(text, tuple(dict.fromkeys(piece.source for piece in given.values())))
        return None

    def _goes_with(self, text: str, before: str, told: str) -> bool:
        """Whether a line copies nothing typed, begins otherwise, and names what was not named."""
        both = _I.match(text) and _I.match(_last(before))
        names = (*self._names(), *_TURNS)
        again = any(name in text and name in told for name in names)
        again = again or bool(_openings(text) & _openings(told))
        return not (both or again or self.shelf.typed.count(f"{_last(before)} {text}"))

    def _fresh(
        self, function: str, given: frozenset[str], *, any_size: bool = False
    ) -> Iterator[Phrase]:
        """Yield the phrases of a function that are not taken; those shown before come last.

        With ``any_size`` those of another size come behind all others.
        """
        sized = self.shelf.sized(function, given, self.size)
        start = self.turn % len(sized) if sized else 0
        phrases = [p for p in (*sized[start:], *sized[:start]) if p.text not in self.used]
        yield from sorted(phrases, key=self._is_worn) if self.shown else phrases
        for phrase in self.shelf.phrases(function, given) if any_size else ():
            if phrase not in sized and phrase.text not in self.used:
                yield phrase

    def _names(self) -> tuple[str, ...]:
        """Return the role and the employer, as far as they are known."""
        values = self.shelf.values
        return tuple(values[name] for name in ("role", "company") if name in values)

    def _parts(self, phrase: Phrase, said: set[str]) -> dict[str, Phrase] | None:
        """Return a part for each blank that wants one, without words that were said.

        None if one has none left.
        """
        names = {need.lower() for need in phrase.needs} & self.shelf.bank.parts
        told, parts = said | _telling(phrase.own), dict[str, Phrase]()
        for name in sorted(names):
            fresh = self._fresh(name, frozenset())
            part = next((p for p in fresh if not told & _telling(p.own)), None)
            if part:
                parts[name] = part
                told |= _telling(part.own)
        return parts if len(parts) == len(names) else None

    def _is_worn(self, phrase: Phrase) -> bool:
        """Whether a text that was shown before holds some words in a row of a phrase."""
        return any(part.lower() in self.shown for part in phrase.telling)

    def choose(self, function: str, unlike: str = "") -> str:
        """Return a phrase of a function that may be repeated, such as a greeting.

        If possible one that does not stand in the text ``unlike``.
        """
        phrases = self.shelf.phrases(function, frozenset())
        start = self.turn % len(phrases)
        turned = (*phrases[start:], *phrases[:start])
        new = (p.text for p in turned if not _holds(unlike, p.text))
        return next(new, turned[0].text)

    def structures(self, kind: str) -> tuple[str, ...]:
        """Return the orders of moves, beginning at another for each turn."""
        orders = self.shelf.bank.structures[kind]
        start = (self.turn + int(self.shelf.seed[:4], 16)) % len(orders)
        return orders[start:] + orders[:start]


# Turns of small words that are noticed a second time.
_TURNS = ("let me know", "would like to", "to hear more")


def _says_twice(own: str, pieces: Iterable[Piece]) -> bool:
    """Whether a phrase and what it holds both say "also": "I should also add that I also swim"."""
    small = _SMALL_SAID & set(own.split())
    return any(small & set(piece.text.lower().split()) for piece in pieces)


_SMALL_SAID = frozenset(("also", "too", "already", "especially", "particularly"))


def _openings(text: str) -> set[tuple[str, ...]]:
    """Return the first words of each sentence of a text: "I came away"."""
    sentences = (part.lower().split()[:_OPENING] for part in _PAUSE.split(text))
    return {tuple(words) for words in sentences if len(words) == _OPENING}


_OPENING = 3  # words by which two sentences are heard to begin alike
_PAUSE = re.compile(r"[.;:!?]\s+")


def _holds(text: str, words: str) -> bool:
    return re.search(rf"\b{re.escape(words)}\b", text, re.IGNORECASE) is not None


def _with_capitals(values: Mapping[str, str]) -> dict[str, str]:
    """Return values as they stand in a sentence and, by a capital name, at its start."""
    return dict(values) | {name.capitalize(): capital(text) for name, text in values.items()}


def _long(text: str) -> set[str]:
    """Return the stems of the words that are noticed when they come again: "timing", "meet"."""
    words = re.findall(r"[a-z]+", text.lower())
    return {_stem(word) for word in words if len(word) > _SHORT_WORD or word in _NOTICED} - _COMMON


def _stem(word: str) -> str:
    return "meet" if word == "met" else re.sub(r"(?:ing|ed|s|ly)$", "", word)


@cache
def _telling(phrase: str) -> frozenset[str]:
    """Return the same for the words of a phrase of the bank, which are few and asked for often."""
    return frozenset(_long(phrase))


def _is_known_again(phrase: Phrase) -> bool:
    """Whether a phrase would be noticed a second time: "thank you" would not."""
    return phrase.own.count(" ") > 1


_I = re.compile(r"I\b")


def _last(text: str) -> str:
    """Return the last sentence of a line."""
    return text.rsplit(". ", 1)[-1]


_SHORT_WORD = 4
_NOTICED = frozenset(
    (
        "glad",
        "good",
        "meet",
        "met",
        "talk",
        "told",
        "also",
        "too",
        "hope",
        "join",
        "keen",
        "hear",
        "work",
        "job",
        "best",
        "well",
        "want",
        "idea",
    )
)
_COMMON = frozenset(
    ("would", "could", "about", "there", "which", "still", "after", "thank", "plea")
)


def capital(text: str) -> str:
    """Return text with its first letter a capital."""
    return text[:1].upper() + text[1:]


def tidy(text: str) -> str:
    """Return a filled phrase with a capital at its start, single blanks and none before a stop.

    A name that ends in a full stop ends the sentence with it: "at Hill Ltd."
    """
    return capital(_TWO_STOPS.sub(".", _BEFORE_STOP.sub(r"\1", " ".join(text.split()))))


_BEFORE_STOP = re.compile(r" ([.,;:])")
_TWO_STOPS = re.compile(r"\.\.(?!\.)")
