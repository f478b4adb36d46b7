"""What a doubt is about, in neutral words: a note names that much of it, and no more."""

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Matter:
    """A kind of doubt: what to call it in a note ("staying", or "" for never), and its signs.

    With a word of ``unless`` the signs tell of something else: "English law" is no language.
    """

    called: str
    signs: re.Pattern[str]
    unless: re.Pattern[str] | None = None

    def is_about(self, doubt: str) -> bool:
        """Whether a doubt is of this kind."""
        other = self.unless is not None and self.unless.search(doubt)
        return bool(self.signs.search(doubt) and not other)


def matter(called: str, signs: Iterable[str], unless: Iterable[str] = ()) -> Matter:
    """Return a matter that is told by words, or beginnings of words marked with a star."""
    others = tuple(unless)
    return Matter(called, _any_of(signs), _any_of(others) if others else None)


def _any_of(signs: Iterable[str]) -> re.Pattern[str]:
    patterns = (re.escape(sign).replace(r"\*", r"\w*") for sign in signs)
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)


def name_matter(doubt: str, matters: Iterable[Matter]) -> str:
    """Return what a doubt is about, or "" where it is unknown or better left unnamed.

    Of two doubts in one answer, or where it may be about either of two things, nobody can tell
    which the reply is to; then it is unnamed as well.
    """
    if _TWO.search(doubt):
        return ""
    found = [known.called for known in matters if known.is_about(doubt)]
    named = [called for called in found if called != _GENERAL] or found
    return named[0] if "" not in found and len(named) == 1 else ""


# What nearly every doubt is about as well.
_GENERAL = "experience"


_TWO = re.compile(
    r"\btoo(?=\s*(?:[.,;]|$))|\b(?:also|as well|plus|another thing|secondly)\b|;|\. \w|\.\.|"
    r"(?:,| and| or) (?:that |whether |if )?(?:i|he|she|my|the|they)\b|"
    r"\b(?:and|but) (?:will|would|might|can'?t|could|couldn'?t|wouldn'?t|won'?t|may)\b",
    re.IGNORECASE,
)
