"""Keeps out of every note what somebody asked and should not have, or nobody wants to read again.

Marriage, children, age, faith, origin, health, money, habits, a record, a home; and why the user
left, what they are bad at, why they of all should be taken. In doubt a question is left out.
"""

import re
from functools import lru_cache

from bot.core.answers.words import Vocabulary, Words

_WORD = re.compile(r"[\w'-]+")
_JOINT = re.compile(r"\s+(?:and|or|&|plus|then)\s+|\s*[/+]\s+", re.IGNORECASE)
_ANY = re.compile(r"(?!)")


def may_be_named(asked: str, words: Words) -> bool:
    """Whether what was asked may be named in a note."""
    low = " ".join(_WORD.findall(asked.lower().replace("’", "'")))
    if not low:
        return True
    return not (_shapes(Vocabulary(words)).search(low) or _names_alone(low, words))


def without_private(asked: str, words: Words) -> str:
    """Return what was asked without the private ones of several joined things; "" if none is left.

    "Rota and kids" is "rota"; a question of which a part is private is private as a whole.
    """
    parts = _JOINT.split(asked)
    kept = [part for part in parts if may_be_named(part, words)]
    if len(kept) == len(parts) and may_be_named(asked, words):
        return asked
    if len(kept) == len(parts) or any(_is_clause(part) for part in parts):
        return ""
    return " and ".join(kept)


def is_screening(asked: str, words: Words) -> bool:
    """Whether what was asked is asked of everybody who applies: notice, a licence, overtime."""
    low = " ".join(_WORD.findall(asked.lower().replace("’", "'")))
    return _screening(Vocabulary(words)).search(low) is not None


_CLAUSE = frozenset(
    ("i", "you", "am", "is", "are", "was", "do", "did", "have", "can", "would", "whether", "if",
     "why", "how", "who", "what", "when", "where", "which", "my", "your")
)  # fmt: skip


def _is_clause(part: str) -> bool:
    return bool(_CLAUSE & set(part.lower().split()))


def _names_alone(low: str, words: Words) -> bool:
    """Whether nothing is named but a private matter: "kids", "family status", "my health"."""
    left = [word for word in low.split() if not words.has("private_beside", word)]
    return bool(left) and all(words.has("private_alone", word) for word in left)


@lru_cache(maxsize=4)
def _screening(key: Vocabulary) -> re.Pattern[str]:
    return _any_of(key.words.sets.get("screening", frozenset()))


@lru_cache(maxsize=4)
def _shapes(key: Vocabulary) -> re.Pattern[str]:
    return _any_of(key.words.sets.get("never_asked", frozenset()))


def _any_of(expressions: frozenset[str]) -> re.Pattern[str]:
    shapes = sorted(expressions)
    return re.compile(rf"(?<![\w'])(?:{'|'.join(shapes)})(?![\w])") if shapes else _ANY
