"""The words for people met, from ``people/`` and ``jobs/``."""

import re
import tomllib
from functools import cache
from pathlib import Path

from bot.core.people.words import PeopleWords, RoleWords

_HERE = Path(__file__).parent


@cache
def load_role_words() -> RoleWords:
    """Read the words of jobs."""
    table = tomllib.loads((_HERE / "jobs" / "roles.toml").read_text("utf-8"))
    return RoleWords(
        nouns=_words(table["nouns"]),
        modifiers=_words(table["modifiers"]),
        departments=_words(table["departments"]),
        surnames=_words(table["surnames"]),
    )


@cache
def load_people_words() -> PeopleWords:
    """Read how people speak of those they met."""
    table = tomllib.loads((_HERE / "people" / "en.toml").read_text("utf-8"))
    sets = (
        "telling",
        "duties",
        "called",
        "labels",
        "given",
        "unknown",
        "looks",
        "firsts",
        "doubled",
        "persons",
        "determiners",
        "fresh",
        "relations",
        "namesakes",
    )
    return PeopleWords(
        roles=load_role_words(),
        nobody=frozenset(_lines(table["nobody"])),
        nobody_starts=_lines(table["nobody_starts"]),
        leads=tuple(_patterns(table["leads"], "^")),
        unnamed=tuple(_patterns(table["unnamed"], "")),
        chatter=tuple(_patterns(table["chatter"], "")),
        naming=re.compile(table["naming"], re.IGNORECASE),
        guess=re.compile(table["guess"], re.IGNORECASE),
        numbers=table["numbers"],
        mailboxes=_words(table["mailboxes"]),
        offices=_words(table["offices"]),
        **{name: _words(table[name]) for name in sets},
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(text.casefold().split())


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.splitlines() if line)


def _patterns(text: str, prefix: str) -> list[re.Pattern[str]]:
    return [re.compile(prefix + line, re.IGNORECASE) for line in _lines(text)]
