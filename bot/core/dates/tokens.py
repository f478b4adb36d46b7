"""A text as a row of tokens; capitals, accents, apostrophes and emoji make no difference."""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

Tags = dict[str, str]

# Telegram's limit for a message; what is longer was not typed by hand.
_LONGEST = 4096
# Some 120 words: who writes more has told a story, and is asked for the day alone.
MOST_TOKENS = 140
_PIECE = re.compile(r"\d+|[^\W\d_]+(?:['’`´][^\W\d_]+)*|[-.,;:/?!()&+~@–—…\n=🤷$€£%]")
_DOMAIN = re.compile(r"(?i)\bwww\.|[a-z]\.(?:com|org|net|io|co\.uk)\b")
_SAME_SIGN = {"–": "-", "—": "-", "…": ".", "´": "'"}


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    """Return a word in lower case without accents and apostrophes."""
    word = word.lower()
    if word.isascii():
        return word.replace("'", "").replace("`", "")
    plain = unicodedata.normalize("NFKD", word.replace("ß", "ss"))
    return "".join(c for c in plain if c.isalnum())


@dataclass(slots=True)
class Token:
    """A word, phrase, number or sign: its folded text, its place, and its tags by section.

    ``number`` is the value of digits, else -1; ``glued`` says that no space precedes, ``common``
    that some vocabulary knows the word, so that it is no slip, ``elided`` that an apostrophe stands
    in it, as in "we'd".
    """

    text: str
    start: int
    end: int
    glued: bool
    number: int = -1
    tags: Tags = field(default_factory=dict)
    capital: bool = False
    common: bool = False
    elided: bool = False

    @property
    def is_word(self) -> bool:
        """Whether the token is neither a number nor a sign."""
        return self.number < 0 and self.text[-1].isalpha()


def _blank_addresses(text: str) -> str:
    """Put spaces for links and e-mail addresses: their digits are no dates."""
    if "@" not in text and "://" not in text and not _DOMAIN.search(text):
        return text
    words = re.split(r"(\s+)", text)
    return "".join(" " * len(word) if _is_address(word) else word for word in words)


def _is_address(word: str) -> bool:
    name, at, domain = word.partition("@")
    return "://" in word or bool(_DOMAIN.search(word) or (name and at and "." in domain))


def split_text(text: str) -> list[Token]:
    """Split a text into untagged tokens."""
    tokens: list[Token] = []
    end = -1
    for piece in _PIECE.finditer(_blank_addresses(text[:_LONGEST])):
        raw = piece[0]
        word = _SAME_SIGN.get(raw, raw)
        token = Token(word, piece.start(), piece.end(), piece.start() == end)
        if raw.isdecimal():
            # Digits of other scripts count as digits; a row of ten is no part of a date.
            token.number = int(raw[:10])
        elif raw[0].isalpha():
            token.capital = raw[0].isupper()
            token.elided = not raw.isalpha()
            token.text = fold(raw.replace("’", "'").replace("´", "'"))
        if token.text:
            tokens.append(token)
            end = piece.end()
    return tokens
