"""How much of a text is read: what is longer than any answer is not searched through."""

import re

_LONGEST_WORD = 80  # letters


def bounded(text: str, most: int) -> str:
    """Return at most so many characters of a text, and of any endless word its first letters."""
    return re.sub(rf"(\S{{{_LONGEST_WORD}}})\S+", r"\1", text[:most])
