"""What a doubt is about, in neutral words: a note names that much of it, and no more."""

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Matter:
    """A kind of doubt: what to call it in a note ("staying", or "" for never), and its signs."""

    called: str
    signs: re.Pattern[str]


def matter(called: str, signs: Iterable[str]) -> Matter:
    """Return a matter that is told by words, or beginnings of words marked with a star."""
    patterns = (re.escape(sign).replace(r"\*", r"\w*") for sign in signs)
    return Matter(called, re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE))


def name_matter(doubt: str, matters: Iterable[Matter]) -> str:
    """Return what a doubt is about, or "" where it is unknown or better left unnamed.

    Of two doubts in one answer, or where it may be about either of two things, nobody can tell
    which the reply is to; then it is unnamed as well.
    """
    if _TWO.search(doubt):
        return ""
    found = [known.called for known in matters if known.signs.search(doubt)]
    named = [called for called in found if called != _GENERAL] or found
    return named[0] if "" not in found and len(named) == 1 else ""


# What nearly every doubt is about as well.
_GENERAL = "experience"


_TWO = re.compile(
    r"\btoo(?=\s*(?:[.,;]|$))|\b(?:also|as well|plus|another thing|secondly)\b|;|\. \w|\.\.|"
    r"(?:,| and| or) (?:that |whether |if )?(?:i|he|she|my|the|they)\b",
    re.IGNORECASE,
)
