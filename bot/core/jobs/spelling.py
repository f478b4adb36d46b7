"""A slip of one letter in a word of jobs: what was probably meant, for the user to confirm."""

from collections.abc import Callable

from bot.core.people.likeness import distance
from bot.core.people.words import RoleWords

_SHORTEST = 5


def propose_role(role: str, words: RoleWords, is_common: Callable[[str], bool]) -> str:
    """Return a role as it was probably meant, "coordinator" for "cordinator"; else empty.

    ``is_common`` tells ordinary English words (lower case), which are never taken for slips. A
    word that could be two words of jobs stays.
    """
    meant = " ".join(_mend(word, words, is_common) for word in role.split(" "))
    return meant if meant != role else ""


def _mend(word: str, words: RoleWords, is_common: Callable[[str], bool]) -> str:
    small = word.casefold()
    if len(small) < _SHORTEST or not small.isalpha() or not word[1:].islower():
        return word
    if words.is_known(small) or is_common(small):
        return word
    known = words.nouns | words.modifiers | words.departments
    near = [one for one in known if _is_near(small, one)]
    if len(near) != 1:
        return word
    return near[0].capitalize() if word[0].isupper() else near[0]


def _is_near(word: str, known: str) -> bool:
    if len(known) < _SHORTEST or abs(len(known) - len(word)) > 1 or not known.isalpha():
        return False
    return distance(word, known) == 1
