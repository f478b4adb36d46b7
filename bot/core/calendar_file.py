"""A calendar file (RFC 5545) with moments in UTC, so that it needs no time zone of its own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

_LINE = 75  # octets, without the line break: RFC 5545, 3.1


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: its name for ever, start and end (UTC seconds), title and description."""

    uid: str
    start: int
    end: int
    title: str
    description: str = ""


def write_calendar(entries: Iterable[Entry], now: int) -> bytes:
    """Return a calendar; with the same ``uid``, a later file replaces the entry in a program.

    ``now`` is the moment of writing (UTC seconds). A calendar must have at least one entry.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Afterword//Afterword//EN"]
    for entry in entries:
        lines += _entry(entry, now)
    lines.append("END:VCALENDAR")
    return b"".join(part + b"\r\n" for line in lines for part in _fold(line))


def _entry(entry: Entry, now: int) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{entry.uid}",
        f"DTSTAMP:{_moment(now)}",
        f"DTSTART:{_moment(entry.start)}",
        f"DTEND:{_moment(entry.end)}",
        f"SUMMARY:{_escape(entry.title)}",
    ]
    if entry.description:
        lines.append(f"DESCRIPTION:{_escape(entry.description)}")
    return [*lines, "END:VEVENT"]


def _moment(at: int) -> str:
    return f"{datetime.fromtimestamp(at, UTC):%Y%m%dT%H%M%SZ}"


def _escape(text: str) -> str:
    """Escape a text value: RFC 5545, 3.3.11; other control characters are not allowed at all."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    text = "\\n".join(text.splitlines())
    return "".join(c for c in text if c >= " " and c != "\x7f")


def _fold(line: str) -> Iterator[bytes]:
    """Yield a line in parts of at most 75 octets, never breaking a character."""
    part = b""
    for character in line:
        octets = character.encode()
        if len(part) + len(octets) > _LINE:
            yield part
            part = b" "
        part += octets
    yield part
