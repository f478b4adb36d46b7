"""An answer that puts a name or a label before each of its parts, taken apart by them."""

import re
from collections.abc import Mapping

from bot.core.opening import OpeningWords
from bot.core.people import address, first_name, surname
from bot.core.people.grammar import split_name
from bot.core.people.likeness import fold


def split_by_person(text: str, names: Mapping[int, str], words: OpeningWords) -> dict[int, str]:
    """Return each person's part of an answer that puts names before its parts, else nothing.

    "Priya: kubernetes, Tom - his bike", or one person a line. A part that says "same" repeats the
    one before it. Nothing is split off unless every part of the text has its name.
    """
    calls = _calls(names)
    if not calls:
        return {}
    either = "|".join(re.escape(call) for call in sorted(calls, key=len, reverse=True))
    mark = re.compile(
        rf"(?:^|(?<=[\n,;.]))\s*(?:[-*•]\s*)?(?:and\s+)?({either})(?:\s*[:=]\s*|\s+[-–—>]+\s+|\s*[–—]\s*)",
        re.IGNORECASE,
    )
    found = list(mark.finditer(text))
    if not found:
        found = _by_line(text, either)
    if not found or text[: found[0].start()].strip():
        return {}
    return _collect(text, found, calls, words)


def _collect(
    text: str, found: list[re.Match[str]], calls: Mapping[str, int], words: OpeningWords
) -> dict[int, str]:
    parts: dict[int, str] = {}
    before = ""
    for index, match in enumerate(found):
        end = found[index + 1].start() if index + 1 < len(found) else len(text)
        part = text[match.end() : end].strip(" \n,;")
        part = before if before and words.same.fullmatch(part.strip(" .!").casefold()) else part
        person = calls[match[1].casefold()]
        parts[person] = f"{parts[person]}; {part}" if person in parts else part
        before = part
    return {person: part for person, part in parts.items() if part}


def _by_line(text: str, either: str) -> list[re.Match[str]]:
    """Return the names that open each line, if every line of several has one of its own."""
    mark = re.compile(rf"^[ \t]*(?:[-*•]\s*)?({either})[ \t,]+(?=\S)", re.IGNORECASE | re.MULTILINE)
    found = list(mark.finditer(text))
    lines = [line for line in text.splitlines() if line.strip()]
    several = len(lines) > 1 and len(found) == len(lines)
    return found if several and len({f[1].casefold() for f in found}) == len(lines) else []


def _calls(names: Mapping[int, str]) -> dict[str, int]:
    """Return by which names, in small letters, each person alone can be called."""
    calls: dict[str, int] = {}
    shared: set[str] = set()
    for person, name in names.items():
        for call in _calls_of(name):
            if calls.setdefault(call, person) != person:
                shared.add(call)
    return {call: person for call, person in calls.items() if call not in shared}


def _calls_of(name: str) -> set[str]:
    parts = split_name(name)
    spoken = {name, parts.proper, first_name(name), surname(name), address(name, formal=False)}
    spoken |= {parts.nickname, *parts.given[:1]}
    folded = {fold(call) for call in (first_name(name), surname(name)) if call.isascii() is False}
    return {call.casefold() for call in spoken | folded if len(call) > 1}


def split_by_label(text: str, asked: str, words: OpeningWords) -> dict[str, str]:
    """Return the answers in a text that names them before a colon, else nothing.

    "scaling. doubt: too junior", asked for what they cared about, gives both; what stands before
    the first label answers the question asked.
    """
    either = "|".join(re.escape(label) for label in sorted(words.labels, key=len, reverse=True))
    mark = re.compile(rf"(?:^|(?<=[\n,;.!?/]))\s*(?:[-*•]\s*)?({either})\s*[:=]\s*", re.IGNORECASE)
    found = list(mark.finditer(text.replace("’", "'")))
    if not found:
        return {}
    parts: dict[str, str] = {}
    first = text[: found[0].start()].strip(" \n,;/")
    if first:
        parts[asked] = first.rstrip(".")
    for index, match in enumerate(found):
        end = found[index + 1].start() if index + 1 < len(found) else len(text)
        key = words.labels[match[1].casefold()]
        part = text[match.end() : end].strip(" \n,;/")
        parts[key] = (
            f"{parts[key]}; {part}" if key in parts and part else part or parts.get(key, "")
        )
    return {key: part for key, part in parts.items() if part}
