"""Names of which the user was not sure: "some guy from QA, Jon? John?" names nobody."""

import re

from bot.core.people.likeness import similar_name
from bot.core.people.runs import is_plain_word
from bot.core.people.words import PeopleWords

_NAME = r"([^\W\d_](?:[^\W\d_]|['’-](?=\w))+)"
_EITHER = (
    r"(?:\s*\?+\s*,?\s*(?:or\s+|/\s*)?(?:maybe\s+|was\s+it\s+)?|\s*/\s*|\s+or\s+(?:maybe\s+)?)"
)
# Two names for one person, of which the last is asked: "Jon? John?", "Mark or Mike?".
_ALTERNATIVES = re.compile(rf"\b{_NAME}{_EITHER}{_NAME}\s*\?+")
# The same where nothing is asked: "HR guy, Brandon or Brendan".
_CHOICE = re.compile(rf"\b{_NAME}(?:\s+or\s+|\s*,?\s+(?:or\s+)?maybe\s+){_NAME}\b")
_SINGLE = re.compile(rf"(?<=, ){_NAME}\s*\?+(?=\s*(?:$|[.,;\n(]))")
_BOUND = re.compile(r"[,;\n]|\band\b")
_NOBODY = "someone"


def drop_doubted(text: str, words: PeopleWords) -> str:
    """Return what was typed of people without the names that were only guessed at.

    Behind a description nothing takes their place; elsewhere "someone" does.
    """

    def forget(found: re.Match[str]) -> str:
        names = [name for name in found.groups() if name]
        if not all(is_plain_word(name, words) for name in names):
            return found[0]
        if _describes(text[: found.start()], words):
            return ""
        return _NOBODY if len(names) > 1 and _are_alike(*names) else found[0]

    for pattern in (_ALTERNATIVES, _CHOICE, _SINGLE):
        text = pattern.sub(forget, text)
    return text


def _are_alike(one: str, other: str) -> bool:
    """Whether two names can be one name heard badly: "Jon" and "John", "Kate" and "Cate"."""
    same = one[0].casefold() == other[0].casefold()
    return same or similar_name(one, (other,)) is not None


def _describes(before: str, words: PeopleWords) -> bool:
    """Whether a description of one person, with a comma, is all that stands before a name."""
    if not before.rstrip().endswith(","):
        return False
    told = _BOUND.split(before.rstrip(" ,"))[-1].casefold().split()
    known = words.persons | words.determiners
    return bool(told) and (told[0] in words.determiners or bool(known & set(told[-1:])))
