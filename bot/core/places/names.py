"""Names of places made comparable: small letters, no diacritics, one blank between words."""

import re
import unicodedata

_SPECIAL = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
_BREAK = re.compile(r"[^\w]+|_")


def fold_place(name: str) -> str:
    """Return a place's name as it is compared: "São Paulo" and "sao  paulo" are the same."""
    small = name.casefold().translate(_SPECIAL)
    bare = "".join(c for c in unicodedata.normalize("NFKD", small) if not unicodedata.combining(c))
    text = _BREAK.sub(" ", bare.replace("'", "").replace("’", "").replace("ʻ", "")).strip()
    return re.sub(r"^saint(?= )", "st", text)
