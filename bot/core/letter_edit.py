"""What the user's own text of a note tells about names: the reader's spelling, the writer's own."""

import re
from difflib import SequenceMatcher

_GREETING = re.compile(
    r"\s*(?:dear|hello|hi|hey|good (?:morning|afternoon|evening))\s+([^\n,!:]{1,80}?)\s*[,!:]?\s*",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_MOST_WORDS = 5
_PARTICLES = frozenset(
    ["von", "van", "de", "der", "den", "del", "della", "di", "da", "la", "le", "bin", "ibn", "al"]
)
_ALIKE = 0.7


def respelled(text: str, name: str) -> str:
    """Return a reader's name as the greeting of a text spells it; empty if it is the same.

    Only a word much like one of the name counts: whoever is greeted otherwise is not respelled.
    """
    first, _, _ = text.strip().partition("\n")
    found = _GREETING.fullmatch(first)
    words = name.split()
    fresh = [word for word in found[1].split() if word not in words] if found else []
    if len(fresh) != 1:
        return ""
    ratios = {word: _alike(fresh[0], word) for word in words}
    nearest = max(ratios, key=lambda word: ratios[word], default="")
    if not nearest or ratios[nearest] < _ALIKE or fresh[0].casefold() == nearest.casefold():
        return ""
    return " ".join(fresh[0] if word == nearest else word for word in words)


def _alike(one: str, other: str) -> float:
    if one[:1].casefold() != other[:1].casefold():
        return 0.0
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio()


def signature(text: str) -> str:
    """Return the name that a text is signed with; empty if its last line is none."""
    lines = [line.strip() for line in text.strip().splitlines()]
    if len(lines) < 3 or not lines[-2].endswith(","):
        return ""
    words = lines[-1].split()
    is_name = 1 < len(words) <= _MOST_WORDS and all(map(_is_name_word, words))
    return " ".join(words) if is_name else ""


def _is_name_word(word: str) -> bool:
    if not _NAME_WORD.fullmatch(word):
        return False
    return word in _PARTICLES or not word[0].islower()
