"""A story's text, read line by line into what is to be done again; see STORY.md."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.sandbox.story import Sign
from bot.sandbox.transcript import BUTTONS, COMMENT, HEAD, MORE, PERSON

# The bot's side of a story, which a replay leaves to the bot.
_HEARD = (Sign.BOT_SAYS, Sign.BOT_EDITS, Sign.TOAST, BUTTONS)
_THINGS = ("sticker", "photo", "voice", "contact", "location", "forward", "document")
MOST_LINES = 20_000


class ScriptError(Exception):
    """A text is no story; the message is one line that names the line at fault."""


@dataclass(frozen=True, slots=True)
class Doing:
    """One thing to be done, and the number of its line; `number` as in an Entry."""

    line: int
    sign: Sign
    text: str
    number: int = 1


@dataclass(frozen=True, slots=True)
class Script:
    """Who lives the story, and what they do; `lines` is the number of its last line."""

    first_name: str
    last_name: str
    language: str
    doings: tuple[Doing, ...]
    lines: int


def read_script(source: str) -> Script:
    """Read a story. Raises ScriptError for the first line that is not understood."""
    lines = source.removeprefix("\ufeff").splitlines()
    if not lines or lines[0].strip() != HEAD:
        raise ScriptError(f"line 1: a story begins with the line “{HEAD}”")
    if len(lines) > MOST_LINES:
        raise ScriptError(f"line {MOST_LINES + 1}: a story has at most {MOST_LINES} lines")
    name, language, doings = "Sam", "", []
    for number, text in _gather(lines):
        if text.startswith(PERSON):
            name, language = _read_person(number, text)
        elif not text.startswith((*_HEARD, COMMENT)):
            doings.append(_read_doing(number, text))
    if not doings:
        raise ScriptError(f"line {len(lines)}: the story ends before anything is done")
    first, _, last = name.partition(" ")
    return Script(first, last.strip(), language, tuple(doings), len(lines))


def _gather(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield each thing with the number of its first line; further lines of a text are joined."""
    begun: tuple[int, str] | None = None
    for number, line in enumerate(lines[1:], 2):
        if line.startswith(MORE):
            if begun is None:
                raise ScriptError(f"line {number}: “{MORE}” goes on with a text, but none is begun")
            begun = (begun[0], f"{begun[1]}\n{line[1:].removeprefix(' ')}")
            continue
        if begun:
            yield begun
        begun = (number, line) if line.strip() else None
    if begun:
        yield begun


def _read_person(number: int, text: str) -> tuple[str, str]:
    name, _, language = text[1:].partition(",")
    if not name.strip():
        raise ScriptError(f"line {number}: “{PERSON}” needs a name, like “{PERSON} Sam Lee, en-GB”")
    return name.strip(), language.strip()


def _read_doing(number: int, text: str) -> Doing:
    sign, rest = text[0], text[1:].removeprefix(" ")
    match sign:
        case Sign.TAPS:
            return _read_tap(number, text)
        case Sign.SAYS if rest.strip():
            return Doing(number, Sign.SAYS, rest)
        case Sign.REPLIES | Sign.EDITS:
            return _read_counted(number, Sign(sign), rest)
        case Sign.CLOCK:
            return _read_clock(number, rest.strip())
        case Sign.BLOCKS if rest.strip() in ("block", "unblock"):
            return Doing(number, Sign.BLOCKS, rest.strip())
        case Sign.SENDS if rest.split() and rest.split()[0] in _THINGS:
            return _check_thing(Doing(number, Sign.SENDS, rest))
    known = " ".join(sign.value for sign in Sign if sign not in _HEARD)
    shown = text.partition("\n")[0][:40]
    raise ScriptError(f"line {number}: “{shown}” is none of {known}, or lacks something")


def _read_tap(number: int, text: str) -> Doing:
    found = re.fullmatch(r"\[(.+)\](?: +([1-9]\d{0,3}))?", text.strip())
    if not found:
        raise ScriptError(f"line {number}: a tap is a button in brackets, like “[Just now]”")
    return Doing(number, Sign.TAPS, found[1], int(found[2] or 1))


def _read_counted(number: int, sign: Sign, rest: str) -> Doing:
    found = re.fullmatch(r"([1-9]\d{0,3}) (.*\S.*)", rest, re.DOTALL)
    if not found:
        raise ScriptError(
            f"line {number}: “{sign}” needs a number and a text, like “{sign} 1 Thank you”"
        )
    return Doing(number, sign, found[2], int(found[1]))


def _read_clock(number: int, text: str) -> Doing:
    doing = Doing(number, Sign.CLOCK, text)
    if text == "next" or re.fullmatch(r"[+-]\d{1,9}[dhms]", text):
        return doing
    for form in ("%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S"):
        try:
            moment = datetime.strptime(text, form).replace(tzinfo=UTC)
        except ValueError:
            continue
        return replace(doing, text=str(int(moment.timestamp())))
    raise ScriptError(
        f"line {number}: the clock goes to “next”, by “+1d”, or to “2026-11-24 15:00” (UTC)"
    )


def _check_thing(doing: Doing) -> Doing:
    kind, _, rest = doing.text.partition(" ")
    fits = {
        "location": r"-?\d{1,2}(\.\d+)? -?\d{1,3}(\.\d+)?",
        "forward": r"[^:\n]+: .*\S.*",
        "document": r"[^\n]+\n[A-Za-z0-9+/=\s]+",
    }.get(kind, r"")
    if not re.fullmatch(fits, rest.strip(), re.DOTALL):
        raise ScriptError(f"line {doing.line}: “+ {kind}” is not complete; STORY.md shows its form")
    return doing
