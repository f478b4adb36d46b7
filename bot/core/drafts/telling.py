"""Finds what the listener told of themselves in what was enjoyed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.core.drafts.pieces import Piece, Workshop
from bot.core.drafts.referring import with_referents
from bot.core.drafts.statements import statements

YOURS = re.compile(r"\b(?:you|your|yours)\b")
_MOST = 16  # words
_MANY = re.compile(r"\b(?:they|them|their)\b")
_SINGLE = re.compile(r"\b(?:he|she|his|her|him|hers)\b")
_VAGUE = re.compile(
    r"\b(?:an?|the|his|your|green|big|own) ones?\b|^yours\b|\bthem$|\btheir\b|"
    r"\bthe [a-z]+ ones?\b|\bone (?:out|in|up|on|at|a|every|each)\b|"
    r"^you(?:r [a-z]+)? [a-z]+ (?:it|them)\b|\bthere\b|\b(?:me|her|him|us) one\b|"
    r"^you (?:have|keep|had|kept|own) (?:an?|the) \w+$|"
    r"^(?:you|your \w+) (?:did|do|said|say|asked|had no|have no|are good|are nice|were nice)\b"
)


def told(enjoyed: Sequence[str], shop: Workshop) -> Iterator[Piece]:
    """Yield what the listener told of themselves: "you still use your father's drill"."""
    for part in with_referents(enjoyed, shop):
        for found in statements((part,), "enjoyed", shop):
            if _MANY.search(part) and not _SINGLE.search(part) and part != enjoyed[0]:
                continue
            piece = replace(found, text=found.text.split(". ")[0])
            theirs = YOURS.search(piece.text) and "I" not in piece.text.split()
            clear = not _VAGUE.search(piece.text) or _settles(part)
            if theirs and clear and piece.length <= _MOST:
                yield piece


_SETTLED = re.compile(
    r"\b[a-z]{3,}s\b.* their\b|\b[a-z]{3,}s (?:before|after|when|until|while|so)\b.* them$"
)


def _settles(part: str) -> bool:
    """Whether "their" belongs to something that the clause names."""
    return bool(_SETTLED.search(part))
