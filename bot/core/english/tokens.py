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
    ("he", "she", "it", "that", "there", "who", "what", "where", "how", "here", "when", "let")
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


# Compounds of which one word is a verb or an adjective when it stands alone, and a noun of the same
# number that is never anything else.
_SAWS = frozenset(
    ("band", "chain", "table", "hand", "circular", "coping", "tenon", "mitre", "miter", "hack",
     "scroll", "chop", "pole", "masonry", "concrete", "bone", "tile", "track", "panel", "fret")
)  # fmt: skip
_FAIRS = frozenset(
    ("book", "craft", "job", "jobs", "trade", "science", "county", "state", "street", "art",
     "health", "village", "career", "careers", "school", "toy", "horse", "wine", "food", "fun",
     "wedding", "plant", "maker", "university", "world")
)  # fmt: skip
_SECOND = {"saw": (_SAWS, "table"), "saws": (_SAWS, "tables"), "fair": (_FAIRS, "party"),
           "fairs": (_FAIRS, "parties")}  # fmt: skip
_FIRST = {
    "split": ("shift", "shifts", "bill", "bills"),
    "cut": ("flowers", "sheet", "sheets", "list", "lists"),
    "set": ("design", "designs", "list", "lists", "piece", "pieces", "menu", "menus"),
    "cold": ("calls", "calling", "calls"),
    "spot": ("checks", "check"),
    "lead": ("time", "times", "paint", "glass"),
    "run": ("sheet", "sheets"),
    "call": ("sheet", "sheets", "times", "centre", "center", "notes"),
    "test": ("runs", "cuts", "drives", "prints", "bakes", "pieces"),
    "lost": ("property", "luggage", "parcels"),
    "stock": ("takes", "counts", "checks", "control", "rotation"),
    "sound": ("checks", "check", "design"),
    "cover": ("letters", "letter", "shifts"),
    "drop": ("cloths", "offs", "ceilings"),
    "press": ("checks", "releases", "fit", "cuttings"),
    "fly": ("rods", "fishing", "ash", "tipping"),
    "pay": ("stations", "points"),
    "show": ("homes", "days", "jumping"),
    "tip": ("sheets", "jars"),
    "shop": ("floor", "talk", "fronts", "front", "drawings"),
}


def unmistakable(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words with a plain noun for what in a compound looks like a verb: "band saw"."""
    clear = list(words)
    for place in range(len(words) - 1):
        first, second = words[place].lower(), words[place + 1].lower()
        firsts, noun = _SECOND.get(second, (frozenset[str](), ""))
        if first in firsts:
            clear[place + 1] = noun
        elif second in _FIRST.get(first, ()):
            clear[place] = "stone"
    return tuple(clear)


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
