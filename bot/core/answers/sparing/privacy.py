"""Keeps out of every note what somebody asked and should not have, or nobody wants to read again.

Marriage, children, age, faith, origin, health, money, habits, a record, a home; and why the user
left, what they are bad at, why they of all should be taken. In doubt a question is left out.
"""

import re
from functools import lru_cache

from bot.core.answers.words import Vocabulary, Words

_WORD = re.compile(r"[\w'-]+")
_JOINT = re.compile(r"\s+(?:and(?! islands)|or|&|plus|then)\s+|\s*[/+]\s+", re.IGNORECASE)
_ANY = re.compile(r"(?!)")


def may_be_named(asked: str, words: Words) -> bool:
    """Whether what was asked may be named in a note."""
    low = " ".join(_WORD.findall(asked.lower().replace("’", "'")))
    low = _FOR_FOOD.sub("lunch", low)
    if not low:
        return True
    shape = _pattern(Vocabulary(words), "never_asked").search(low)
    return not (shape or _names_alone(low, words, "private_alone", "discriminatory_alone"))


_FOR_FOOD = re.compile(r"\b(?:lunch|dinner|milk) money\b")


def is_discriminatory(asked: str, words: Words) -> bool:
    """Whether in one of its sentences something was asked that no employer should ask.

    It is asked of the user; "how I calm a child" is asked of the work.
    """
    plain = _QUOTE.sub("", asked.lower().replace("’", "'"))
    return any(_is_of_user(part, words) for part in _PART.split(plain))


def _is_of_user(part: str, words: Words) -> bool:
    low = " ".join(_WORD.findall(part))
    if _names_alone(low, words, "discriminatory_alone"):
        return True
    shape = _pattern(Vocabulary(words), "discriminatory").search(low)
    return bool(shape and _OF_USER.search(low) and not _OF_WORK.search(low))


_QUOTE = re.compile(r"(?<!\w)['\"]|['\"](?!\w)")
_PART = re.compile(r"[.;,!?\n]+| and (?!safety\b)")
_OF_USER = re.compile(r"\b(?:i|me|my|am|im|i'm|ive|i've|you|your)\b")
_OF_WORK = re.compile(
    r"^(?:how|what) (?:(?:do|would|will|can|could) i|i|i'd|id|to)\b|\bhealth and safety\b|"
    r"\b(?:good|work|worked|working|experience) with\b"
)


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
    return _pattern(Vocabulary(words), "screening").search(low) is not None


_CLAUSE = frozenset(
    ("i", "you", "am", "is", "are", "was", "do", "did", "have", "can", "would", "whether", "if",
     "why", "how", "who", "what", "when", "where", "which", "my", "your")
)  # fmt: skip


def _is_clause(part: str) -> bool:
    return bool(_CLAUSE & set(part.lower().split()))


def _names_alone(low: str, words: Words, *lists: str) -> bool:
    """Whether nothing is named but a matter of some lists: "kids", "family status", "my health"."""
    left = [word for word in low.split() if not words.has("private_beside", word)]
    return bool(left) and all(any(words.has(name, word) for name in lists) for word in left)


@lru_cache(maxsize=8)
def _pattern(key: Vocabulary, name: str) -> re.Pattern[str]:
    return _any_of(key.words.sets.get(name, frozenset()))


def _any_of(expressions: frozenset[str]) -> re.Pattern[str]:
    shapes = sorted(expressions)
    return re.compile(rf"(?<![\w'])(?:{'|'.join(shapes)})(?![\w])") if shapes else _ANY
