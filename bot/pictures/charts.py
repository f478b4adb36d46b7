"""Two pictures for a phone's screen: what happens when in one interview, and how many stand where.

Both are narrow and tall, in large letters on white, so that nothing has to be enlarged.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw

from bot.pictures.lettering import font, shorten, wrap

WIDTH = 800
MOST_ROWS = 16
_EDGE, _LETTERS, _SMALL, _HEAD = 40, 28, 24, 34
_INK, _PALE, _DONE, _COMING, _BAR = "#222222", "#666666", "#2f6f4f", "#c2660a", "#3b6ea5"
_LINE = "#c8c8c8"


@dataclass(frozen=True, slots=True)
class Mark:
    """A line of a timeline: when, what, and whether it is still to come."""

    when: str
    what: str
    coming: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A line of a chart: what is counted, how many there are, and which."""

    label: str
    count: int
    names: str = ""


def draw_timeline(head: str, marks: Sequence[Mark]) -> bytes:
    """Return marks below each other on a line, done ones filled, coming ones hollow; a PNG."""
    left = _EDGE + 44
    room = WIDTH - left - _EDGE
    marks = marks[:MOST_ROWS]
    blocks = [wrap(mark.what, _LETTERS, room)[:3] for mark in marks]
    heights = [_SMALL + 14 + len(block) * (_LETTERS + 10) + 26 for block in blocks]
    image, pen, top = _begin(head, sum(heights))
    dot = _EDGE + 12
    pen.line((dot, top + 12, dot, top + sum(heights[:-1]) + 12), fill=_LINE, width=4)
    for mark, block, height in zip(marks, blocks, heights, strict=True):
        colour = _COMING if mark.coming else _DONE
        circle = (dot - 12, top + 2, dot + 12, top + 26)
        pen.ellipse(circle, fill="white" if mark.coming else colour, outline=colour, width=4)
        pen.text((left, top), mark.when, fill=_PALE, font=font(_SMALL))
        for number, line in enumerate(block):
            at = top + _SMALL + 12 + number * (_LETTERS + 10)
            pen.text((left, at), line, fill=_INK, font=font(_LETTERS))
        top += height
    return _save(image)


def draw_bars(head: str, bars: Sequence[Bar]) -> bytes:
    """Return a bar for each count, with its number and the names below it; a PNG."""
    bars = bars[:MOST_ROWS]
    most = max((bar.count for bar in bars), default=0) or 1
    height = 136
    image, pen, top = _begin(head, len(bars) * height)
    room = WIDTH - 2 * _EDGE
    longest = room - 70
    for bar in bars:
        pen.text((_EDGE, top), bar.label, fill=_INK, font=font(_LETTERS))
        length = max(round(longest * bar.count / most), 4)
        pen.rectangle((_EDGE, top + 42, _EDGE + length, top + 70), fill=_BAR)
        pen.text((_EDGE + length + 14, top + 40), str(bar.count), fill=_INK, font=font(_LETTERS))
        names = shorten(bar.names, _SMALL, room)
        pen.text((_EDGE, top + 80), names, fill=_PALE, font=font(_SMALL))
        top += height
    return _save(image)


def _begin(head: str, height: int) -> tuple[Image.Image, ImageDraw.ImageDraw, int]:
    """Return a white sheet with its headline, and where the rest begins."""
    lines = wrap(head, _HEAD, WIDTH - 2 * _EDGE)[:3]
    top = _EDGE + len(lines) * (_HEAD + 12) + 24
    image = Image.new("RGB", (WIDTH, top + height + _EDGE // 2), "white")
    pen = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        at = (_EDGE, _EDGE + number * (_HEAD + 12))
        pen.text(at, line, fill=_INK, font=font(_HEAD))
    return image, pen, top


def _save(image: Image.Image) -> bytes:
    file = BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()
