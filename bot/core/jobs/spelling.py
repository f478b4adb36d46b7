"""A slip of one letter in a word of jobs: what was probably meant, for the user to confirm."""

from collections.abc import Callable

from bot.core.people.likeness import distance
from bot.core.people.words import RoleWords

_SHORTEST = 5
_SHORTEST_NOUN = 4
"""Of the last word, which says what the job is: "leed" is a lead."""


def propose_role(role: str, words: RoleWords, is_common: Callable[[str], bool]) -> str:
    """Return a role as it was probably meant, "coordinator" for "cordinator"; else empty.

    ``is_common`` tells ordinary English words (lower case), which are never taken for slips. A
    word that could be two words of jobs stays.
    """
    *others, noun = role.split(" ")

    def mend(word: str, find: Callable[[str, RoleWords], list[str]]) -> str:
        return _mend(word, find, words) if _may_be_slip(word, words, is_common) else word

    mended = [mend(word, _near_words) for word in others]
    mended.append(mend(noun, _near_last if others else _near_words))
    meant = " ".join(mended)
    return meant if meant != role else ""


def _may_be_slip(word: str, words: RoleWords, is_common: Callable[[str], bool]) -> bool:
    small = word.casefold()
    if not small.isalpha() or not word[1:].islower():
        return False
    return not words.is_known(small) and not is_common(small)


def _mend(word: str, find: Callable[[str, RoleWords], list[str]], words: RoleWords) -> str:
    near = find(word.casefold(), words)
    if len(near) != 1:
        return word
    return near[0].capitalize() if word[0].isupper() else near[0]


def _near_last(word: str, words: RoleWords) -> list[str]:
    return _near_nouns(word, words) or _near_words(word, words)


def _near_nouns(word: str, words: RoleWords) -> list[str]:
    """Return the nouns of four letters that one of four, with the same first one, can be."""
    if len(word) != _SHORTEST_NOUN:
        return []
    same = (one for one in words.nouns if len(one) == len(word) and one[0] == word[0])
    return [one for one in same if distance(word, one) == 1]


def _near_words(word: str, words: RoleWords) -> list[str]:
    if len(word) < _SHORTEST:
        return []
    known = words.nouns | words.modifiers | words.departments
    return [one for one in known if _is_near(word, one)]


def _is_near(word: str, known: str) -> bool:
    if len(known) < _SHORTEST or abs(len(known) - len(word)) > 1 or not known.isalpha():
        return False
    return distance(word, known) == 1
