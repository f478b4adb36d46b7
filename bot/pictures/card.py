"""A card to print or to copy by hand: one panel, ruled, broken into lines of handwriting's length.

The pitch is the largest at which the text fits, so that what is on one line here is on one line
by hand too.
"""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw

from bot.pictures.lettering import font, wrap

DPI = 200
PITCHES = (8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
"""Distances of the ruled lines that one can write on, in millimetres."""

_MARGIN = 10.0  # millimetres
_TALL = 0.52  # a letter's size as a part of the pitch
_INK, _RULE, _EDGE = 40, 205, 170  # greys


@dataclass(frozen=True, slots=True)
class Paper:
    """A panel of a card, in millimetres."""

    name: str
    width: float
    height: float


A6 = Paper("A6", 105, 148)
FIVE_BY_SEVEN = Paper("5 × 7 in", 127, 177.8)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a text breaks on a panel; ``pitch`` in millimetres. Empty lines part paragraphs."""

    paper: Paper
    lines: tuple[str, ...]
    pitch: float


def lay_out(text: str, paper: Paper) -> Layout | None:
    """Return the largest layout in which a text fits on one panel; None if none does."""
    for pitch in PITCHES:
        lines = _break(text, paper, pitch)
        if (len(lines) + 1) * pitch <= paper.height - 2 * _MARGIN:
            return Layout(paper, tuple(lines), pitch)
    return None


def _break(text: str, paper: Paper, pitch: float) -> list[str]:
    widest = _pixels(paper.width - 2 * _MARGIN)
    lines: list[str] = []
    for line in text.strip().splitlines():
        lines += wrap(line, _size(pitch), widest) or [""]
    return lines


def draw(layout: Layout) -> Image.Image:
    """Return a panel: light rules, the text on them, a thin edge to cut along."""
    paper = layout.paper
    size = (_pixels(paper.width), _pixels(paper.height))
    image = Image.new("L", size, 255)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, size[0] - 1, size[1] - 1), outline=_EDGE)
    left, right = _pixels(_MARGIN), size[0] - _pixels(_MARGIN)
    letters = font(_size(layout.pitch))
    rules = int((paper.height - 2 * _MARGIN) / layout.pitch)
    for number in range(1, rules + 1):
        base = _pixels(_MARGIN + number * layout.pitch)
        pen.line((left, base + 4, right, base + 4), fill=_RULE)
        if number <= len(layout.lines):
            pen.text((left, base), layout.lines[number - 1], fill=_INK, font=letters, anchor="ls")
    return image


def to_png(image: Image.Image) -> bytes:
    """Return a picture as a PNG that prints in its true size."""
    return _save(image, "PNG", dpi=(DPI, DPI))


def to_pdf(image: Image.Image) -> bytes:
    """Return a picture as a PDF of one page in its true size."""
    return _save(image, "PDF", resolution=DPI)


def _save(image: Image.Image, kind: str, **options: object) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def _pixels(millimetres: float) -> int:
    return round(millimetres / 25.4 * DPI)


def _size(pitch: float) -> int:
    return _pixels(pitch * _TALL)
