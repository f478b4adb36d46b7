"""What Telegram shows of the bot by itself, in each language that has a file beside this module."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "profile"


@dataclass(frozen=True, slots=True)
class Introduction:
    """The bot's descriptions and what each command does; ``language`` is empty for all others."""

    language: str
    description: str
    short: str
    commands: Mapping[str, str]


@cache
def load_introductions() -> tuple[Introduction, ...]:
    """Return the introductions of the other languages."""
    tables = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in _FOLDER.glob("*.toml")}
    return tuple(
        Introduction(language, table["description"].strip(), table["short"], table["command"])
        for language, table in sorted(tables.items())
    )
