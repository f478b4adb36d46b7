"""When a name looks like a misspelled repeat of one already known."""

import re
import unicodedata
from collections.abc import Sequence

from bot.core.people.grammar import split_name

_SOUNDS = (
    (r"ph", "f"),
    (r"ck|q|c(?![eiyh])", "k"),
    (r"c(?=[eiy])|z", "s"),
    (r"sch|sh|ch|cz|tsch", "x"),
    (r"th", "t"),
    (r"gh|h", ""),
    (r"y|j|ie|ee|ea", "i"),
    (r"v", "f"),
    (r"(.)\1+", r"\1"),
)


def similar_name(name: str, known: Sequence[str]) -> str | None:
    """Return the known name that ``name`` seems to repeat with another spelling, if any.

    "Catherine" repeats "Katharine"; "Priya" repeats "Priya Nair"; an equal name repeats nothing.
    """
    if name in known:
        return None
    typed = split_name(name)
    return next(
        (o for o in known if _alike(typed.proper, o) or typed.proper == split_name(o).nickname),
        None,
    )


def fold(text: str) -> str:
    """Return a text in lower case, without diacritics and without anything but letters."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    decomposed = decomposed.replace("ł", "l").replace("ø", "o").replace("đ", "d").replace("ı", "i")
    return "".join(c for c in decomposed if c.isalpha())


def distance(a: str, b: str) -> int:
    """Return the number of letters to insert, drop, replace or swap with a neighbour."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, other in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]


def _alike(name: str, other: str) -> bool:
    mine, theirs = name.split(), split_name(other).proper.split()
    if not mine or not theirs:
        return False
    if fold(name) == fold("".join(theirs)):
        return True
    if len(mine) == 1 or len(theirs) == 1:
        return _alike_word(mine[0], theirs[0]) or _is_surname_alone(mine, theirs)
    if fold(mine[0]) == fold(theirs[0]) and _alike_surname(fold(mine[-1]), fold(theirs[-1])):
        return True
    return _alike_word(mine[0], theirs[0]) and _alike_word(mine[-1], theirs[-1])


def _is_surname_alone(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether a single word is the surname of the other ("Dr. McAlister")."""
    if len(mine) == len(theirs):
        return False
    left, right = fold(mine[-1]), fold(theirs[-1])
    return left == right or (min(len(left), len(right)) > 5 and distance(left, right) <= 1)


def _alike_surname(left: str, right: str) -> bool:
    """Whether two surnames behind the same given name are likely one ("Nair", "Nayar")."""
    near = left[:1] == right[:1] and 3 < max(len(left), len(right)) <= 40
    return near and distance(left, right) <= 2


def _alike_word(a: str, b: str) -> bool:
    left, right = fold(a), fold(b)
    if not left or not right:
        return a == b
    if left == right:
        return True
    sound, echo = _sound(left), _sound(right)
    if sound == echo:
        return True
    if sound[-1:] != echo[-1:] and {sound[-1:], echo[-1:]} & {"a", "o"}:
        return False  # Maria and Mario, Eric and Erica are two people
    longest = max(len(left), len(right))
    if longest > 40:
        return False
    slips = 2 if longest > 7 else 1
    return longest >= 5 and distance(left, right) <= slips


def _sound(word: str) -> str:
    for pattern, sound in _SOUNDS:
        word = re.sub(pattern, sound, word)
    return word
