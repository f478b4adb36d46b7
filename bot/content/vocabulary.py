"""Loads the English vocabulary: word classes, verb forms, and the tables that mend typing."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from bot.core.answers.words import Words, split_forms

_HERE = Path(__file__).parent


@cache
def load_words() -> Words:
    """Return the vocabulary."""
    folder = _HERE / "words"
    tables = tomllib.loads((folder / "tables.toml").read_text("utf-8"))
    exchanges = tomllib.loads((folder / "rewording.toml").read_text("utf-8"))
    private = tomllib.loads((folder / "private.toml").read_text("utf-8"))
    named = tables.pop("sets") | exchanges.pop("sets") | private["sets"]
    sets = {name: frozenset(words) for name, words in named.items()}
    sets["never_asked"] = frozenset(_shapes(private, private["shapes"]))
    sets["discriminatory"] = frozenset(_shapes(private, private["discriminatory"]))
    sets["terms"] = frozenset(_lines(folder / "terms.txt"))
    choices = {
        f"rewording {name}": {key: tuple(value) for key, value in table.items()}
        for name, table in exchanges.items()
    }
    return Words(
        verbs=split_forms((folder / "verbs.txt").read_text("utf-8").splitlines()),
        classes=_classes(folder / "classes.txt") | _classes(folder / "spelling.txt"),
        sets=sets,
        pairs=tables,
        choices=choices,
    )


def _shapes(private: dict[str, Any], kinds: Iterable[str]) -> Iterator[str]:
    """Yield the regular expressions of some kinds, each part's name replaced by what it means."""
    parts = private["parts"]
    for kind in kinds:
        for line in private["shapes"][kind]:
            yield re.sub(r"<(\w+)>", lambda found: str(parts[found[1]]), line)


def _lines(path: Path) -> list[str]:
    lines = path.read_text("utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def _classes(path: Path) -> dict[str, frozenset[str]]:
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return {
        name: frozenset(words.split()) for name, _, words in (line.partition(":") for line in lines)
    }
