"""Cutting an answer about people into pieces, each with what stood before it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.core.people.grammar import is_initial, is_suffix, is_title
from bot.core.people.titles import words_of

EMAIL = re.compile(
    r"(?:mailto:)?([\w.+%'-]+@[^\W_](?:[\w-]*[^\W_])?(?:\.[^\W_](?:[\w-]*[^\W_])?)+)"
)
_BULLET = re.compile(r"^\s*(?:[-*•·–—▪◦‣>]+|\(?\d{1,2}[.):]|\d{1,2}\s+-|[a-h]\))\s+")
_SHORT_FORMS = words_of("st mt ft dept asst no mohd muhd mhd abd wm chas geo thos sta sto jos")
_LINK = re.compile(r"<?\b(?:https?://|www\.|linkedin\.com)\S*>?", re.IGNORECASE)
_PHONE = re.compile(r"(?<!\w)\+?\d[\d\s()./-]{6,}\d(?![\w@])")
_EXTENSION = re.compile(r"\b(?:ext|extn|extension)\b\.?\s*\d{2,6}\b", re.IGNORECASE)
# Two capitals that are an office: a full stop behind one ends the sentence.
_OFFICES = words_of("hr it pr qa pm")
_ADDRESS_LEAD = re.compile(
    r"\b(?:(?:and\s+)?(?:her|his|their|whose|the)\s+(?:\w+\s+)?(?:e-?mail|mail|address)"
    r"|e-?mail|mail|addr)\b(?:\s+address)?(?:\s+(?:is|was))?\s*[:=]?\s*$",
    re.IGNORECASE,
)
# Titles that are whole words: a full stop behind one ends the sentence.
_WHOLE_WORDS = words_of("chef coach judge dean nurse uncle aunt major chief lord lady sir elder")
_LONGEST_ABBREVIATION = 5
_NOISE = re.compile(r"[\U0001F000-\U0001FAFF☀-➿️‍♂♀]+|[:;]-?[D)(P](?!\w)")


class Mark(StrEnum):
    """What stood before a piece."""

    LINE = "line"
    COMMA = "comma"
    AND = "and"
    DASH = "dash"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text between separators; ``emails`` are lifted out of it.

    ``listed`` is set where the text has several lines, each for somebody.
    """

    mark: Mark
    text: str
    emails: tuple[str, ...] = ()
    listed: bool = False


_JOIN = re.compile(
    r"\s*,\s*(?:and|&|plus|then|and\s+then|and\s+also|as\s+well\s+as)\s+"
    r"|\s+(?:and\s+then|and\s+also|along\s+with|together\s+with|as\s+well\s+as|and|n|plus|then|&)\s+"
    r"|\s*[&+]\s+|\s+[&+]\s*|\s[和与跟と및]\s"
    r"|\s*,?\s+(?:y|e|et|und)\s+(?:el|la|le|der|die|o|a)\s+(?=(?-i:[A-ZÀ-Þ]))"
    r"|\s(?:y|e|und|et)\s(?=(?-i:[A-ZÀ-Þ])\w+\s+(?-i:[A-ZÀ-Þ]))"
    r"|\s(?:und|et|og|och|cc)\s(?=(?-i:[A-ZÀ-Þ]))"
    r"|\s*,\s*(?:y|e|und|et|og|och)\s(?=(?-i:[A-ZÀ-Þ]))",
    re.IGNORECASE,
)
_COMMA = re.compile(r"\s*[,،、，]\s*|\s*\|\s*")
_DASH = re.compile(r"\s+[-–—=]+>?\s+|\s*[–—]\s*|:\s+|\s+\.\.+\s*|\.{2,}\s*")
_CUTS = ((_JOIN, Mark.AND), (_DASH, Mark.DASH), (_COMMA, Mark.COMMA))


def cut(text: str) -> Iterator[Piece]:
    """Yield the pieces of a text in order. Brackets and quotes are kept whole."""
    listed = len([line for line in re.split(r"[\r\n;；]+", text) if line.strip()]) > 1
    for line in _lines(text):
        for piece in _cut_line(line):
            yield replace(piece, listed=listed)


def _lines(text: str) -> Iterator[str]:
    text = _NOISE.sub(" ", _LINK.sub(" ", text.replace("\u00a0", " ")))
    for raw in re.split(r"[\r\n;；]+", text):
        line = _EXTENSION.sub(" ", _PHONE.sub(" ", _BULLET.sub("", raw)))
        yield from sentences(" ".join(line.strip().replace("\t", ", ").split()))


def sentences(line: str) -> Iterator[str]:
    """Yield the sentences of a line; a full stop of a title, initial or suffix ends none."""
    start = 0
    for stop in re.finditer(r"[.!?。]+\s+", line):
        before = line[start : stop.start()].split()
        if line.count("(", 0, stop.start()) > line.count(")", 0, stop.start()):
            continue
        if not before or _is_short_form(before[-1], line[stop.end() :]):
            continue
        yield line[start : stop.start()]
        start = stop.end()
    yield line[start:]


def _is_short_form(token: str, rest: str) -> bool:
    """Whether a full stop after a token belongs to it: a title, an initial, "Jr."."""
    token = token.strip("(\"'“‘")
    if token.casefold() in _OFFICES and token.isupper():
        return False
    if is_initial(token) or is_initial(token + "."):
        return True
    if is_title(token):
        short = len(token) <= _LONGEST_ABBREVIATION or "." in token  # "Dipl.-Ing."
        return short and token.casefold() not in _WHOLE_WORDS
    return is_suffix(token) or (token.casefold() in _SHORT_FORMS and rest[:1].isupper())


def _cut_line(line: str) -> Iterator[Piece]:
    mark = Mark.LINE
    for start, end, following in _separators(line):
        yield from _lift(mark, line[start:end])
        mark = following


def _separators(line: str) -> Iterator[tuple[int, int, Mark]]:
    """Yield each stretch with the mark that follows it."""
    depth, start, index = 0, 0, 0
    while index < len(line):
        char = line[index]
        depth = max(0, depth + (char in "([<“") - (char in ")]>”"))
        found = None if depth else _separator_at(line, index)
        if found:
            end, mark = found
            yield start, index, mark
            start = index = end
        else:
            index += 1
    yield start, len(line), Mark.LINE


def _separator_at(line: str, index: int) -> tuple[int, Mark] | None:
    if not _may_cut(line[index]):
        return None
    for pattern, mark in _CUTS:
        found = pattern.match(line, index)
        if found and found.end() > index and (mark is not Mark.DASH or found.start() > 0):
            return found.end(), mark
    return None


def _may_cut(char: str) -> bool:
    return char.isspace() or char in ",،、，|–—:&+.="


def _lift(mark: Mark, text: str) -> Iterator[Piece]:
    """Lift addresses out of a stretch; one that stands free in it ends a piece."""
    start = 0
    for found in EMAIL.finditer(text):
        if _bracketed(text, found.start()):
            continue
        yield Piece(mark, _without(text[start : found.start()]), (found[1].strip(".'-"),))
        mark, start = Mark.LINE, found.end()
    rest = text[start:]
    inside = tuple(found[1] for found in EMAIL.finditer(rest))
    if start == 0 or rest.strip(" <>()[],.;") or inside:
        yield Piece(mark, _without(rest), inside)


def _bracketed(text: str, index: int) -> bool:
    before = text[:index]
    return before.count("(") > before.count(")") and before.rstrip()[-1:] != "<"


def _without(text: str) -> str:
    """Drop the addresses in brackets, and brackets left empty."""
    text = EMAIL.sub(" ", text)
    text = re.sub(r"[(\[]\s*[,;:/-]*\s*[)\]]|[<>]|\(\s*$", " ", text)
    text = _ADDRESS_LEAD.sub(" ", text)
    return " ".join(text.split()).strip(" ,;:-–—")
