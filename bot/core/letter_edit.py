"""What is read from, or changed in, a text that was shown: names, and the word for its day."""

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
_DAY = re.compile(r" ?\b(?:today|yesterday|this (?:morning|afternoon))(['’]s)?\b", re.IGNORECASE)


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


def names_day(text: str) -> int:
    """Return how often a text says on which day something was, as seen from when it is read."""
    return len(_DAY.findall(text))


def move_day(text: str, days: int) -> str:
    """Return a text with its words for the interview's day as they are ``days`` later.

    The day after it, "today" and "this morning" are "yesterday"; from then on no word is needed.
    """
    return _DAY.sub(lambda found: _moved(found, days), text)


def _moved(found: re.Match[str], days: int) -> str:
    lead = " " if found[0].startswith(" ") else ""
    genitive = found[1] or ""
    if days == 1:
        said = found[0].strip()
        return f"{lead}{'Yesterday' if said[0].isupper() else 'yesterday'}{genitive}"
    return f"{lead}the" if genitive else ""
