"""What speaks for the user in an answer, by the frame of a note that can hold it.

Every piece is whole and clear by itself; what depends on something that was not said is not used.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.core.answers import counts, traits
from bot.core.answers.claims import claims
from bot.core.answers.finishing import first_named, first_worded
from bot.core.answers.flow import flow
from bot.core.answers.pieces import Piece, Shape, Workshop
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
    found = list(counts.counted(parts, shop))

    def finished(texts: Iterable[str], shape: Shape) -> tuple[Piece, ...]:
        made = (shop.finished(shape, text, source) for text in dict.fromkeys(texts))
        return tuple(piece for piece in made if piece)

    told = tuple(claim.ways for claim in claims(parts, shop, strength=source == STRENGTH))
    said = tuple(chain.from_iterable(first_worded(ways, source, shop) for ways in told))
    if source != STRENGTH:
        said = tuple(piece for piece in said if not _NOBODYS.match(piece.text))
    named = traits.skills(parts, shop) if source == STRENGTH else ()
    kinds = traits.roles(parts, shop) if source == STRENGTH else ()
    supplied = [
        *counts.never(parts, shop),
        *counts.had(parts, shop),
        *(counts.shifts(parts, shop) if source == STRENGTH else ()),
        *(list(traits.spoken(whole, shop)) or traits.spoken([part.tree for part in parts], shop)),
    ]
    supplied = [text for text in supplied if not any(_tail(text) in ways[0] for ways in told)]
    served = [text for kind, text in found if kind == "years"]
    served = [text for text in served if not any(text in said for said in supplied)]
    pointed = [text for kind, text in found if kind == "things"]
    counted = [*pointed, *counts.rates(parts), *counts.shares(parts)]
    things = first_named(counted, source, shop)
    return Evidence(
        statements=(*finished(supplied, Shape.CLAUSE), *said),
        things=tuple(piece for piece in things if counts.says_enough(piece.text)),
        years=finished(served, Shape.NOUN),
        papers=finished(traits.papers(parts, shop), Shape.NOUN),
        skills=finished(named, Shape.NOUN),
        qualities=finished([*kinds, *traits.qualities(parts, source, shop)], Shape.ADJECTIVE),
    )


# What changed, where it is not said whose work that was.
_NOBODYS = re.compile(r"[a-z-]+ (?:\w+ )?(?:went|rose|fell|dropped|grew) from \S*\d")


def _tail(text: str) -> str:
    """Return the last words of a sentence, by which it is known again within another."""
    return " ".join(text.split()[-_ALIKE:])


_ALIKE = 4  # words
