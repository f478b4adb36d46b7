"""The words for people met, from ``people/`` and ``jobs/``."""

import re
import tomllib
from functools import cache
from pathlib import Path

from bot.content.patterns import any_of, lines, words
from bot.core.people.words import PeopleWords, RoleWords

_HERE = Path(__file__).parent


@cache
def load_role_words() -> RoleWords:
    """Read the words of jobs."""
    table = tomllib.loads((_HERE / "jobs" / "roles.toml").read_text("utf-8"))
    return RoleWords(
        nouns=words(table["nouns"]),
        modifiers=words(table["modifiers"]),
        departments=words(table["departments"]),
        surnames=words(table["surnames"]),
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
        "places",
        "given",
        "unknown",
        "looks",
        "firsts",
        "doubled",
        "persons",
        "several",
        "determiners",
        "fresh",
        "relations",
        "ways",
        "namesakes",
    )
    return PeopleWords(
        roles=load_role_words(),
        nobody=frozenset(lines(table["nobody"])),
        nobody_starts=lines(table["nobody_starts"]),
        leads=tuple(_patterns(table["leads"], "^")),
        unnamed=tuple(_patterns(table["unnamed"], "")),
        chatter=tuple(_patterns(table["chatter"], "")),
        naming=re.compile(table["naming"], re.IGNORECASE),
        guess=re.compile(table["guess"], re.IGNORECASE),
        surmise=any_of(table["surmise"]),
        forgotten=_stand_ins(table["forgotten"]),
        numbers=table["numbers"],
        mailboxes=words(table["mailboxes"]),
        offices=words(table["offices"]),
        **{name: words(table[name]) for name in sets},
    )


def _stand_ins(table: dict[str, str]) -> re.Pattern[str]:
    kinds = "|".join(
        f"(?P<{kind}>{'|'.join(lines(table[kind]))})" for kind in ("who", "anybody", "part")
    )
    tail = "|".join(lines(table["tail"]))
    return re.compile(rf"(?<![\w(\"'’-])(?:{kinds})(?:{tail})?(?![\w’'-])", re.IGNORECASE)


def _patterns(text: str, prefix: str) -> list[re.Pattern[str]]:
    return [re.compile(prefix + line, re.IGNORECASE) for line in lines(text)]
