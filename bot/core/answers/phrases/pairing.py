"""Puts a thing together with what was said of it right after: "dogs and your old greyhound"."""

import re

from bot.core.answers.phrases.phrases import noun_phrase
from bot.core.answers.phrases.soundness import is_sound
from bot.core.answers.phrases.wording import worded
from bot.core.answers.pieces import Piece, Shape, Workshop
from bot.core.english.tags import NOUNS

_MOST = 15  # words of a thing and a clause together
_ASKED = re.compile(r" and (?:how|why|whether|where|when|what|who|the way|the reasons|ways to)\b")
_OTHERS = frozenset(("he", "she", "his", "her", "him", "it", "they", "their", "them", "i", "my"))
_SHOWING = frozenset(("photos", "pictures", "pics", "videos", "slides", "opinions", "views"))
_BARE = 2  # words of a thing that says little
_HAS = re.compile(
    r"(?:he|she|they) (?:(?:still|also) )?(?:has|have|keeps|keep|owns|collects) "
    r"(?!(?:done|run|kept|made|gone|seen|had|taught|[a-z]{3,}ed)\b)(?:(?:got|a|an) )*"
    r"((?!(?:no|an?|got|the|his|her|it|to|them|been|\w+ of (?:them|it|those))\b)\w+(?: .+)?)"
)
_BACK = frozenset(("it", "its", "them", "they", "their", "yours", "that", "those", "one", "ones"))


def has(text: str) -> bool:
    """Whether a statement says what the listener has."""
    return _HAS.match(text) is not None


_COUNTS = frozenset(
    ("dozens", "hundreds", "thousands", "tons", "loads", "plenty", "lots", "piles", "many", "some",
     "several", "few", "more", "most", "all", "none", "enough", "heaps")
)  # fmt: skip


def with_own(piece: Piece, after: str, source: str, shop: Workshop) -> Piece | None:
    """Return "dogs and your retired greyhound" where "she has a retired greyhound" comes next."""
    had = _HAS.match(after)
    if not had or piece.shape is not Shape.NOUN or " and " in piece.text:
        return None
    found = noun_phrase(f"your {had[1]}", shop)
    counted = had[1].split()[0] in _COUNTS  # "she has dozens"
    if counted or (_OTHERS | _SHOWING) & set(had[1].split()):
        return None
    named = found is not None and found.whole and found.tree.tags[found.head] in NOUNS
    if found is None or not named or not is_sound(found, len(found.tree), shop):
        return None
    own = found.tree.text()
    text = own if own.endswith(f" {piece.text}") else f"{piece.text} and {own}"
    return worded(Shape.NOUN, text, source, shop)


def paired(first: Piece, clause: Piece, shop: Workshop) -> tuple[Piece, ...]:
    """Return a thing and the clause named behind it, the better first.

    A clause that points back ("why kids hate it") stands only together with its thing; any other
    goes before a bare thing, which is mostly small talk.
    """
    if clause.shape is Shape.NOUN and _ASKED.search(clause.text):
        return (clause, first)
    if first.shape not in (Shape.NOUN, Shape.GERUND) or clause.shape is not Shape.EMBEDDED:
        return (first, clause)
    if not _BACK & set(clause.text.split()):
        return (clause, first) if first.length <= _BARE else (first, clause)
    text = f"{first.text} and {clause.text}"
    fits = first.length + clause.length < _MOST and " and " not in first.text
    both = worded(Shape.NOUN, text, first.source, shop) if fits else None
    return (both, first) if both and both.text.startswith(first.text) else (first,)
