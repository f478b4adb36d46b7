"""A name spelled otherwise before: by its owner's e-mail address, or put right in words."""

import re
import unicodedata
from collections.abc import Iterator

from bot.core.people.addresses import local_part
from bot.core.people.case import mend_case
from bot.core.people.grammar import is_title, plain, split_name
from bot.core.people.likeness import distance, fold

_SHORTEST = 5
"""Letters; in a shorter word one letter more or less makes another name."""

_WRITTEN_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "æ": "ae", "œ": "oe"}


def mend_titles(name: str) -> str:
    """Return a name whose titles begin with capitals: "frau Weber" becomes "Frau Weber"."""
    titles = split_name(name).titles
    words = name.split(" ")
    if not titles or words[: len(titles)] != list(titles) or is_title(words[-1]):
        return name
    rest = words[len(titles) :]
    if not rest[0][:1].isupper():
        return name
    mended = [mend_case(title) if title.islower() and title != "the" else title for title in titles]
    return " ".join([*mended, *rest])


def spelled_in_address(name: str, address: str) -> str:
    """Return a name as its owner's address spells it, where that is one letter off; else empty."""
    words = name.split(" ")
    parts = [fold(part) for part in re.split(r"[._-]+", local_part(address)) if part.isalpha()]
    for place, word in enumerate(words):
        letters = fold(word)
        ways = {letters, fold(_write_out(word))}
        if len(letters) < _SHORTEST or (is_title(word) and not place) or ways & set(parts):
            continue
        meant = next((part for part in _tails(parts, words) if _is_slip(letters, part)), "")
        if meant and not ways & set(_tails(parts, words)):
            return " ".join([*words[:place], mend_case(meant), *words[place + 1 :]])
    return ""


def _tails(parts: list[str], words: list[str]) -> Iterator[str]:
    """Yield the parts of an address, and what follows a given name's initial in one."""
    initials = {fold(word)[:1] for word in words}
    for part in parts:
        yield part
        if part[:1] in initials:
            yield part[1:]


def _is_slip(word: str, part: str) -> bool:
    return len(part) >= _SHORTEST and word[0] == part[0] and distance(word, part) == 1


def _write_out(word: str) -> str:
    return "".join(_WRITTEN_OUT.get(letter, letter) for letter in _composed(word))


def _composed(word: str) -> str:
    return unicodedata.normalize("NFKC", word.casefold())


def double(name: str, letter: str) -> str:
    """Return a name with a letter in it twice ("with two n"): the last one, if none is yet."""
    small = name.casefold()
    at = small.rfind(letter.casefold())
    if letter.casefold() * 2 in small or at < 0 or len(small) != len(name):
        return name
    return f"{name[: at + 1]}{letter.casefold()}{name[at + 1 :]}"


def put_right(known: str, said: str) -> str:
    """Return a known name as it was said now; its title stays, and so does what was left unsaid.

    "Petra Hartmann" makes "Frau Hartman" "Frau Petra Hartmann", and "Hartmann" makes
    "Petra Hartman" "Petra Hartmann". Empty where nothing of it changes.
    """
    new = said.split()
    parts = split_name(known)
    words = known.split()
    spoken = {plain(word) for word in new}
    if not new or spoken <= {plain(word) for word in words}:
        return ""
    if len(new) == 1 and parts.given and parts.surname:
        nearest = min(words, key=lambda word: distance(fold(word), fold(said)))
        return " ".join(said if word == nearest else word for word in words)
    if split_name(said).titles:
        return said
    return " ".join([*parts.titles, *new])
