"""What speaks for the user in an answer, by the frame of a note that can hold it.

Every piece is whole and clear by itself; what depends on something that was not said is not used.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.core.answers import counts, traits
from bot.core.answers.claims import Claim, apart, claims
from bot.core.answers.finishing import first_named, first_worded
from bot.core.answers.flow import flow
from bot.core.answers.pieces import Piece, Shape, Workshop
from bot.core.answers.stretches import Stretch
from bot.core.english.tree import Tree

STRENGTH = "strength"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an answer says for the user, each kind in the order in which it was typed.

    ``statements`` are complete sentences. ``things`` can follow "I can point to", ``years`` "I have
    ... behind me", ``papers`` "I have" (with "since" in it "I have had"), ``skills`` "my strong
    side is", ``qualities`` "I am".
    """

    statements: tuple[Piece, ...] = ()
    things: tuple[Piece, ...] = ()
    years: tuple[Piece, ...] = ()
    papers: tuple[Piece, ...] = ()
    skills: tuple[Piece, ...] = ()
    qualities: tuple[Piece, ...] = ()


def evidence(sentences: Sequence[Tree], source: str, shop: Workshop) -> Evidence:
    """Return what the mended sentences of one answer say for the user.

    ``source`` is the question that was answered; only a strength is named by a bare thing.
    """
    whole = [tree for tree in sentences if len(tree)]
    parts = flow(whole, shop)
    strong = source == STRENGTH
    made = tuple(claims(parts, shop, strength=strong))
    told = tuple(claim.ways for claim in made)
    said = tuple(chain.from_iterable(_all_worded(made, source, shop)))
    if not strong:
        said = tuple(piece for piece in said if not _is_nobodys(piece.text))
    supplied = [
        text
        for text in _supplied(parts, whole, shop, strong=strong)
        if not any(_tail(text) in ways[0] for ways in told)
    ]
    found = list(counts.counted(parts, shop))
    served = [text for kind, text in found if kind == "years"]
    served = [text for text in served if not any(text in said for said in supplied)]
    counted = [text for kind, text in found if kind == "things"]
    named = first_named([*counted, *counts.rates(parts), *counts.shares(parts)], source, shop)
    statements = (*_finished(supplied, Shape.CLAUSE, source, shop), *said)
    things = tuple(piece for piece in named if counts.says_enough(piece.text))
    years = _finished(served, Shape.NOUN, source, shop)
    skills = traits.skills(parts, shop) if strong and (statements or things or years) else ()
    return Evidence(
        statements=statements,
        things=things,
        years=years,
        papers=_finished(traits.papers(parts, shop), Shape.NOUN, source, shop),
        skills=_finished(skills, Shape.NOUN, source, shop),
        qualities=_finished(traits.qualities(parts, shop), Shape.ADJECTIVE, source, shop),
    )


def _all_worded(made: Sequence[Claim], source: str, shop: Workshop) -> Iterator[tuple[Piece, ...]]:
    """Yield claims as they can be said; no result where what it came of cannot be."""
    before: tuple[Piece, ...] | None = None
    for claim in made:
        said = () if claim.is_result and before == () else _worded(claim, source, shop)
        before = said
        yield said


def _worded(claim: Claim, source: str, shop: Workshop) -> tuple[Piece, ...]:
    """Return a claim as it can be said; if it cannot as a whole, the first part that can."""
    ways = (one.ways for one in (claim, *apart(claim, shop)))
    worded = (first_worded(way, source, shop) for way in ways)
    return next((said for said in worded if said and not _TORN.search(said[0].text)), ())


# What goes on cannot have been "before it is done"; a small blemish is no sentence of its own.
_TORN = re.compile(
    r"\. That was (?:before|after|when|while|until) [^.]*\b(?:is|are|has|have)\b|"
    r"\. I had (?:\d|one|two|three|four|five) (?:sent back|complaints?|errors?|mistakes?|faults?)\b"
)


def _supplied(
    parts: Sequence[Stretch], whole: Sequence[Tree], shop: Workshop, *, strong: bool
) -> Iterator[str]:
    """Yield sentences of which only what they tell was typed: "never late in 4 years"."""
    yield from counts.never(parts, shop)
    yield from counts.had(parts, shop)
    if strong:
        yield from counts.shifts(parts, shop)
    yield from list(traits.spoken(whole, shop)) or traits.spoken([p.tree for p in parts], shop)


def _finished(texts: Iterable[str], shape: Shape, source: str, shop: Workshop) -> tuple[Piece, ...]:
    """Return those of some texts that can be worded, each once."""
    made = (shop.finished(shape, text, source) for text in dict.fromkeys(texts))
    return tuple(piece for piece in made if piece)


def _is_nobodys(text: str) -> bool:
    """Whether it is told what changed, and not whose work that was."""
    own = re.search(r"\b(?:I|we|my|our|me|us)\b", text)
    return own is None and _CHANGED.match(text) is not None


_CHANGED = re.compile(r"[\w' -]+ (?:went|rose|fell|dropped|grew)(?: up| down)? from \S*\d")


def _tail(text: str) -> str:
    """Return the last words of a sentence, by which it is known again within another."""
    return " ".join(text.split()[-_ALIKE:])


_ALIKE = 4  # words
