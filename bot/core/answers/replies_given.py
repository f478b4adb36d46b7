"""A question together with what the user answered to it, where both are certain."""

from collections.abc import Sequence

from bot.core.answers.fitness import is_fit
from bot.core.answers.pieces import Piece, Shape, Workshop
from bot.core.answers.sayings import statement
from bot.core.answers.soundness import is_complete
from bot.core.answers.telling import points_outside

_SAYING = frozenset(("told", "said", "say", "answered", "explained", "replied"))
_HEARERS = frozenset(("him", "her", "them", "that", "i"))
_LEAST = 5  # words of an answer
_MOST = 30


def answer_behind(chunks: Sequence[str], source: str, shop: Workshop) -> Piece | None:
    """Return the first of some chunks as an own statement: "I would ask for help"."""
    return _said(chunks[0], source, shop) if chunks else None


def _said(chunk: str, source: str, shop: Workshop) -> Piece | None:
    text = _content(chunk)
    said = statement(text, shop)
    if said is None or said.tree.words[0] != "I" or len(said.tree) > _MOST:
        return None
    tree = said.tree
    whole = is_complete(tree, len(tree), shop) and not points_outside(tree)
    whole = whole and len(tree) >= _LEAST and is_fit(text, shop.words, strict=True)
    strange = {"he", "she", "they", "his", "her", "their", "you", "it", "them", "one", "not"} & {
        w.lower() for w in tree.words
    }
    return shop.finished(Shape.CLAUSE, tree.text(), source) if whole and not strange else None


def _content(chunk: str) -> str:
    """Return what was said without "I told him" in front."""
    words = chunk.split()
    place = 0
    while place < len(words) and words[place].lower() in _SAYING | _HEARERS - {"i"} | {"I", "i"}:
        if words[place].lower() == "i" and (
            words[place + 1 : place + 2] == [] or words[place + 1].lower() not in _SAYING
        ):
            break
        place += 1
    return " ".join(words[place:])
