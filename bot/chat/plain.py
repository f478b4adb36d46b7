"""Plain mode: what the bot says without symbols, and its choices as numbers that can be typed.

Nothing inside a note's text is touched: what the user copies stays as it was composed.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence

_FIRST_SYMBOL = 0x2190  # below lie signs that belong to words, such as © and °
_SKIN_TONES = range(0x1F3FB, 0x1F400)
SIGNS = "·…•→‹›"
"""Signs that have a word of their own, the sentence ``symbol.<sign>``."""

_JOINERS = "\ufe0f\u200d\u20e3"
_KEPT = re.compile(r"(<(?:pre|code)\b.*?</(?:pre|code)>)", re.DOTALL)
_OWN_NUMBER = re.compile(r"^\d+\. (?=\S)")
_NUMBER = re.compile(r"#?\s*([0-9]{1,3})\s*[.)]?")


def without_symbols(text: str, words: Mapping[str, str]) -> str:
    """Return a text (HTML) without emoji and symbols; ``words`` says what some are read as."""
    parts = _KEPT.split(text)
    return "".join(p if _KEPT.fullmatch(p) else _in_words(p, words) for p in parts)


def _in_words(text: str, words: Mapping[str, str]) -> str:
    for sign, word in words.items():
        lead = " ?" if word == "," else ""
        text = re.sub(lead + re.escape(sign), word, text)
    if not any(map(_is_symbol, text)):
        return text
    kept, gone = "", False
    for character in text:
        was_gone, gone = gone, _is_symbol(character) or (gone and character in _JOINERS)
        # The space after a symbol goes with it.
        kept += "" if gone or (was_gone and character == " ") else character
    return kept


def _is_symbol(character: str) -> bool:
    point = ord(character)
    if point < _FIRST_SYMBOL:
        return False
    return unicodedata.category(character) in {"So", "Sm"} or point in _SKIN_TONES


def number_choices(labels: Sequence[str], first: int) -> str:
    """Return choices as a line to read: "1 Just now, 2 Earlier today".

    A number that a label itself begins with ("3. Acme") would only confuse.
    """
    labels = [_OWN_NUMBER.sub("", label) for label in labels]
    comma = "; " if any("," in label for label in labels) else ", "
    return comma.join(f"{number} {label}" for number, label in enumerate(labels, first))


def typed_choice(text: str, offered: Sequence[str]) -> str | None:
    """Return the data of the choice whose number was typed; None if no number of one was."""
    found = _NUMBER.fullmatch(text.strip())
    number = int(found[1]) if found else 0
    return offered[number - 1] if 1 <= number <= len(offered) else None
