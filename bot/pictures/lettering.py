"""The font of all pictures: how wide a text is, where its lines break, what cannot be drawn.

DejaVu Sans knows Latin with all its marks, Greek, Cyrillic, Hebrew and Arabic; not Chinese,
Japanese, Korean, Indian scripts and emoji. Its licence lies beside it.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from io import BytesIO

from PIL import ImageFont

_MISSING = "\U0010ffff"  # no font has a picture of it
_TRIED = 24  # pixels at which two glyphs are told apart


@lru_cache(maxsize=64)
def font(size: int) -> ImageFont.FreeTypeFont:
    """Return the font in a size (pixels)."""
    return ImageFont.truetype(BytesIO(_outlines()), size)


@lru_cache(maxsize=1)
def _outlines() -> bytes:
    """Return the font's file, once for all sizes."""
    return files("bot.pictures").joinpath("DejaVuSans.ttf").read_bytes()


def width(text: str, size: int) -> float:
    """Return how wide a line is, in pixels."""
    return font(size).getlength(text)


def undrawable(text: str) -> str:
    """Return the characters of a text that the font has no picture of, each once."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(c for c in dict.fromkeys(composed) if not (c.isspace() or _is_drawn(c)))


@lru_cache(maxsize=4096)
def _is_drawn(character: str) -> bool:
    found, missing = font(_TRIED).getmask(character), font(_TRIED).getmask(_MISSING)
    return found.size != missing.size or bytes(found) != bytes(missing)


def wrap(text: str, size: int, widest: float) -> list[str]:
    """Return a paragraph as lines of at most so many pixels; a longer word is broken."""
    lines: list[str] = []
    line = ""
    for word in _words(text, size, widest):
        longer = f"{line} {word}" if line else word
        if line and width(longer, size) > widest:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line] if line else lines


def _words(text: str, size: int, widest: float) -> Iterator[str]:
    for word in text.split():
        while width(word, size) > widest and len(word) > 1:
            fitting = next(n for n in range(len(word) - 1, 0, -1) if _fits(word[:n], size, widest))
            yield word[:fitting]
            word = word[fitting:]
        yield word


def _fits(part: str, size: int, widest: float) -> bool:
    return len(part) == 1 or width(part, size) <= widest


def shorten(text: str, size: int, widest: float) -> str:
    """Return a text on one line, cut with an ellipsis where it is wider than so many pixels."""
    line = " ".join(text.split())
    if width(line, size) <= widest:
        return line
    while line and width(f"{line}…", size) > widest:
        line = line[:-1]
    return f"{line.rstrip()}…"
