"""Numbers as they occur in texts, in digits or in words, brought to one form."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

_DIGITS = re.compile(r"\d+(?:[.,:/]\d+)*")
_PART = re.compile(r"\d+")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_SCALES = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000}
_HUNDRED = 100


def digits_in(word: str) -> set[str]:
    """Return every number that digits in a word may stand for: "4.15" is 4.15, 4 and 15."""
    found: set[str] = set()
    for match in _DIGITS.finditer(word):
        whole = _THOUSANDS.sub("", match.group())
        found |= {_plain(whole), *map(_plain, _PART.findall(whole))}
        scale = _SCALES.get(word[match.end() :].lower().strip("+"))
        if scale and whole.replace(".", "", 1).isdigit():
            found.add(str(int(float(whole) * scale)))
    return found


def principal(word: str) -> str:
    """Return the one number that digits in a word stand for, or an empty text."""
    match = _DIGITS.search(word)
    return _plain(_THOUSANDS.sub("", match.group())) if match else ""


def _plain(number: str) -> str:
    return number.lstrip("0") or "0"


def counted(
    words: Sequence[str], values: Mapping[str, int], units: Collection[str]
) -> Iterator[int]:
    """Yield the value of each number in words; "one" is a number only before a unit."""
    for place, length, value in spelled(words, values):
        following = words[place + length] if place + length < len(words) else ""
        if value != 1 or following.removesuffix("s") in units:
            yield value


def spelled(words: Sequence[str], values: Mapping[str, int]) -> Iterator[tuple[int, int, int]]:
    """Yield place, length in words and value of each number in words ("one hundred and forty")."""
    place = 0
    while place < len(words):
        length, value = 0, 0
        if words[place] in values or "-" in words[place]:
            length, value = _read(words, place, values)
        if length:
            yield place, length, value
        place += length or 1


def _read(words: Sequence[str], place: int, values: Mapping[str, int]) -> tuple[int, int]:
    total = current = 0
    length = 0
    while place + length < len(words):
        parts = words[place + length].split("-")
        if not all(part in values for part in parts):
            joined = words[place + length] == "and" and current >= _HUNDRED
            if joined and place + length + 1 < len(words) and words[place + length + 1] in values:
                length += 1
                continue
            break
        added = [values[part] for part in parts]
        if length and not _continues(current, added[0]):
            break
        for value in added:
            total, current = _add(total, current, value)
        length += 1
    return length, total + current


def _continues(current: int, value: int) -> bool:
    return value >= _HUNDRED or current % _HUNDRED == 0 or (current % 10 == 0 and value < 10)


def _add(total: int, current: int, value: int) -> tuple[int, int]:
    if value == _HUNDRED:
        return total, max(current, 1) * value
    if value > _HUNDRED:
        return total + max(current, 1) * value, 0
    return total, current + value
