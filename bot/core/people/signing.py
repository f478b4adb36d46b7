"""Whether what was typed is somebody's own name, so that it may stand under their notes."""

import re
from collections.abc import Callable, Collection

from bot.core.people.case import own_name
from bot.core.people.titles import PARTICLES, SMALL_PARTICLES

_LEAD = re.compile(
    r"(?:and\s+)?(?:my\s+(?:full\s+)?name(?:\s+is|'s|’s|:)|name:|i\s+sign(?:\s+as|\s+with)?|sign\s+(?:as|with)|"
    r"(?:please\s+)?(?:put|write|have)\s+(?:me\s+down\s+as|me\s+as|my\s+name\s+as)|"
    r"call\s+me|(?:i\s+am|i'm|i’m|im|it\s+is|it's|it’s|as|just)(?=\s+[A-ZÀ-Þ]))\s+",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.-](?=[^\W\d_]))*\.?")
_CUT = re.compile(r"\s*(?:[\n;,!]+|\.\s+|\band\b)\s*", re.IGNORECASE)
_MOST_WORDS = 5
_LONGEST = 100


def read_own_name(text: str, is_common: Callable[[str], bool], namesakes: Collection[str]) -> str:
    """Return the name that somebody says is theirs, its case mended; empty where it is none.

    ``is_common`` tells ordinary words (lower case); ``namesakes`` are those of them that are names
    as often ("mark"). A single word is a name only with a capital; words in small letters only
    where none of them is ordinary.
    """
    bare = " ".join(_LEAD.sub("", text.strip(), count=1).split()).rstrip(",;!")
    words = bare.split()
    if "\n" in text.strip() or len(bare) > _LONGEST or not 0 < len(words) <= _MOST_WORDS:
        return ""
    if not all(map(_WORD.fullmatch, words)) or not _is_name(words, is_common, namesakes):
        return ""
    # A full stop belongs to an initial only.
    is_initial = len(words[-1].rstrip(".")) == 1
    return own_name(bare if is_initial else bare.rstrip("."))


def _is_name(
    words: list[str], is_common: Callable[[str], bool], namesakes: Collection[str]
) -> bool:
    particles = SMALL_PARTICLES | PARTICLES
    telling = [word for word in words if word.casefold() not in particles]
    if words[-1] not in telling or "I" in words or "i" in words:
        return False
    small = [word.casefold().rstrip(".") for word in telling]
    ordinary = [word for word in small if len(word) > 1 and is_common(word)]
    foreign = [word for word in ordinary if word not in namesakes]
    capitalised = all(word[0].isupper() for word in telling)
    if len(telling) == 1:
        return len(small[0]) > 1 and capitalised and not foreign
    return len(foreign) < len(telling) if capitalised else not foreign


def split_statements(text: str) -> tuple[str, ...]:
    """Return the parts of a message that can each say something of its own."""
    return tuple(part for part in _CUT.split(text) if part.strip())
