"""How somebody is addressed: by the name and title the user gave, never by a guessed one."""

import re

from bot.core.people.grammar import NameParts, is_initial, plain, split_name
from bot.core.people.titles import (
    COURTESY,
    DOUBLE_FIRST,
    DOUBLE_SECOND,
    EPITHETS,
    FAMILY_FIRST,
    FAMILY_OR_GIVEN,
    GIVEN_TITLES,
    HONORIFICS,
    SMALL_PARTICLES,
    SPOKEN_WITH_NAME,
    WHOLE_TITLES,
    YIELDING,
)

# Put before a name and no given names themselves: most of those called Anna are Annas.
_IN_FRONT = HONORIFICS - {"anna", "pan", "pi", "phi", "mei", "miss", "abi", "ge", "chan", "kun"}
# Put behind the name: "Ravi bhai", "Rahul sir".
_BEHIND = HONORIFICS - {"pan", "chan", "bros", "mei", "abi", "baba", "nana", "dada", "amo", "rra"}
_SYLLABLE = re.compile(r"[^aeiouy]{0,3}[aeiouy]{1,3}(?:ng|n|m|h|k|p|t)?")


def address(name: str, formal: bool) -> str:
    """Return what stands after "Dear": "Dr. von Hallberg", "Jace", "Walt", "Ayşe Karadağ".

    A typed title is kept and takes the surname. Without one, a formal setting takes the full name,
    any other the nickname or the first name. Where it is not plain which half is the given name,
    the full name is used. Suffixes and degrees are dropped.
    """
    parts = split_name(name)
    if parts.titles:
        spoken = _with_title(parts)
    elif formal:
        spoken = parts.proper
    else:
        spoken = parts.nickname or _familiar(parts)
    return spoken.strip() or " ".join(name.split())


def first_name(name: str) -> str:
    """Return the given name, or the full name where it cannot be told."""
    return _familiar(split_name(name)) or " ".join(name.split())


def surname(name: str) -> str:
    """Return the surname with its particles; empty for a mononym."""
    return " ".join(split_name(name).surname)


def short_name(name: str) -> str:
    """Return the short form for prompts and buttons: "Priya", "Dr. Iyer", "Jace"."""
    return address(name, formal=False)


def _with_title(parts: NameParts) -> str:
    titles = _spoken_titles(parts.titles)
    last = plain(titles[-1])
    if not parts.surname:
        rest = parts.given
    elif last in GIVEN_TITLES:
        rest = parts.given[:1]
    elif last in WHOLE_TITLES or _family_first(parts) or _is_particle(parts.given):
        rest = (*parts.given, *parts.surname)
    else:
        rest = parts.surname
    return " ".join((*titles, *rest))


def _is_particle(given: tuple[str, ...]) -> bool:
    """Whether what looks like a given name belongs to the surname: "Mr. Van Dyke"."""
    return len(given) == 1 and plain(given[0]) in SMALL_PARTICLES


def _spoken_titles(titles: tuple[str, ...]) -> tuple[str, ...]:
    """Drop what is written on an envelope but not said: "The Rev. Dr." is addressed as "Dr."."""
    kept = tuple(title for title in titles if plain(title) not in YIELDING)
    if not kept:
        kept = tuple(title for title in titles if plain(title) != "the")
    words = [plain(title) for title in kept]
    if words[:1] == ["prof"] and len(words) > 1 and words[1] == "dr":
        return kept[:1]
    if len(words) > 1 and words[0] in COURTESY and words[1] not in COURTESY:
        return kept[1:]
    return kept


def _familiar(parts: NameParts) -> str:
    if not parts.given:
        return parts.proper
    first = parts.given[0]
    if not parts.surname or _family_first(parts) or _is_epithet(first, parts):
        return parts.proper
    if plain(first) in _IN_FRONT:
        return " ".join((*parts.given, *parts.surname)[:2])
    two = len(parts.given) + len(parts.surname) == 2
    if two and (plain(first) in SPOKEN_WITH_NAME or plain(parts.surname[-1]) in _BEHIND):
        return parts.proper
    if first.endswith(".") and not is_initial(first):
        return parts.proper  # "Mohd. Faisal"
    if is_initial(first):
        return first if len(first.replace(".", "")) > 1 else parts.proper
    return _double(parts) or first


def _double(parts: NameParts) -> str:
    """Return a given name of two words: "Ji Woo", "Mary Ann"; empty for one of a single word."""
    names = (*parts.given, *parts.surname)
    if len(names) != _DOUBLE_NAME:
        return ""
    first, second, last = (plain(name) for name in names)
    eastern = last in FAMILY_FIRST and len(second) <= _SYLLABLE_LETTERS and "-" not in first
    both = eastern or (first in DOUBLE_FIRST and second in DOUBLE_SECOND)
    return " ".join(names[:2]) if both else ""


_DOUBLE_NAME = 3  # words of a name, the surname included
_SYLLABLE_LETTERS = 5


def _is_epithet(first: str, parts: NameParts) -> bool:
    return plain(first) in EPITHETS and len(parts.given) + len(parts.surname) == 2


def _family_first(parts: NameParts) -> bool:
    tokens = [plain(token) for token in (*parts.given, *parts.surname)]
    if parts.titles and len(tokens) == 3 and all(_SYLLABLE.fullmatch(word) for word in tokens):
        return True  # "Ms Fong Siew Lan": nobody can tell which part is the family's
    if len(tokens) < 2 or tokens[0] not in FAMILY_FIRST:
        return False
    if tokens[0] in FAMILY_OR_GIVEN:
        return "-" in tokens[1] or not tokens[0].isascii()
    return True
