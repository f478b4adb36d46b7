"""Splitting a mended sentence into words as the treebank of the model splits them.

A number with its unit or sign, a word with a hyphen or slash and an abbreviation stay one word. A
possessive mark is a word of its own. A contraction is two words, spelled out.
"""

import re

_PIECE = re.compile(
    r"(?:[A-Za-z]\.){2,}"  # U.S., a.m.
    r"|(?:Dr|Mr|Mrs|Ms|Jr|Sr|St|Prof|vs|etc|Inc|Ltd|Co|No|approx)\.(?=\s|$)"
    r"|https?://\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|[#$€£¥~<>+-]*\d+(?:[.,:/]\d+)*(?:[^\W\d_]+\b)?[%+°]*(?:[-/][\w%]+)*"  # $4.2M, 9:30, 90%
    r"|\.{2,}|…"
    r"|\w+(?:[-/&+]+\w+|['’](?!s\b)\w+)*[+#]*"  # step-down, w/e, R&D, C++, don't
    r"|['’]s\b|['’]"
    r"|[^\s\w]"
)
_JOINED = re.compile(r"(\w+?)(n['’]t|['’](?:m|re|ve|ll|d|s))", re.IGNORECASE)
_ENDINGS = {"n't": "not", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will"}
_CUT_SHORT = {"ca": "can", "wo": "will", "sha": "shall"}
_BEFORE_IS = frozenset(
    (
        *("i", "he", "she", "it", "that", "this", "there", "here", "who", "what", "where", "when"),
        *("how", "why", "let", "everything", "everyone", "everybody", "nobody", "somebody"),
        *("someone", "something", "nothing"),
    )
)
_AFTER_HAS = frozenset(("been", "got", "had", "never", "always", "already", "since", "ever"))
_WHOLE = {"cannot": ("can", "not"), "gonna": ("going", "to"), "wanna": ("want", "to")}


def split(text: str) -> tuple[str, ...]:
    """Return the words of a sentence, contractions spelled out."""
    pieces: list[str] = _PIECE.findall(text)
    words: list[str] = []
    for index, piece in enumerate(pieces):
        after = pieces[index + 1].lower() if index + 1 < len(pieces) else ""
        words += _parts(piece, words[-1] if words else "", after)
    return tuple(words)


def _parts(piece: str, before: str, after: str) -> tuple[str, ...]:
    low = piece.lower().replace("’", "'")
    if low == "'s" and before.lower() in _BEFORE_IS:
        return (_short_s(before.lower(), after),)
    if low in _WHOLE:
        return _cased(piece, _WHOLE[low])
    joined = _JOINED.fullmatch(piece)
    if joined is None or "'" not in low:
        return (piece,)
    stem, ending = joined[1], joined[2].lower().replace("’", "'")
    if ending == "'d":
        return stem, "had" if after in ("been", "better", "never", "already") else "would"
    if ending in ("n't", "'m", "'re", "'ve", "'ll"):
        return _cased(stem, (_CUT_SHORT.get(stem.lower(), stem), _ENDINGS[ending]))
    return (piece,)


def _short_s(before: str, after: str) -> str:
    if before == "let":
        return "us"
    return "has" if after in _AFTER_HAS else "is"


def _cased(typed: str, parts: tuple[str, str]) -> tuple[str, str]:
    """Return two words, the first with the capital that was typed."""
    first, second = parts
    return (first.capitalize() if typed[0].isupper() and first.islower() else first), second
