"""Loads what notes are made of: the phrase bank, the English vocabulary, the standard."""

import tomllib
from functools import cache
from pathlib import Path

from bot.content.standards import load_channel_words, load_standards
from bot.core.drafts.bank import Bank, Phrase, parse_phrase
from bot.core.drafts.matters import Matter, matter
from bot.core.drafts.words import Words, split_forms

_HERE = Path(__file__).parent


@cache
def load_words() -> Words:
    """Return the vocabulary."""
    folder = _HERE / "words"
    tables = tomllib.loads((folder / "tables.toml").read_text("utf-8"))
    sets = {name: frozenset(words) for name, words in tables.pop("sets").items()}
    sets["terms"] = frozenset(_lines(folder / "terms.txt"))
    choices = {
        name: {key: tuple(value) for key, value in table.items()}
        for name, table in tables.pop("choices").items()
    }
    return Words(
        verbs=split_forms((folder / "verbs.txt").read_text("utf-8").splitlines()),
        classes=_classes(folder / "classes.txt"),
        sets=sets,
        pairs=tables,
        choices=choices,
    )


def _lines(path: Path) -> list[str]:
    lines = path.read_text("utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def _classes(path: Path) -> dict[str, frozenset[str]]:
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return {
        name: frozenset(words.split()) for name, _, words in (line.partition(":") for line in lines)
    }


@cache
def load_bank() -> Bank:
    """Return the phrase bank with its vocabulary and the standard; the same value every time."""
    phrases: dict[str, tuple[Phrase, ...]] = {}
    structures: dict[str, tuple[str, ...]] = {}
    for path in sorted((_HERE / "phrases").glob("*.toml")):
        table = tomllib.loads(path.read_text("utf-8"))
        structures |= {kind: tuple(lines) for kind, lines in table.pop("structures", {}).items()}
        for function, groups in table.items():
            phrases[function] = tuple(
                parse_phrase(text, registers)
                for registers, texts in groups.items()
                for text in texts
            )
    return Bank(
        phrases, structures, _load_matters(), load_words(), load_channel_words(), load_standards()
    )


def _load_matters() -> tuple[Matter, ...]:
    table = tomllib.loads((_HERE / "matters.toml").read_text("utf-8"))
    return tuple(matter(row["called"], row["signs"]) for row in table["matters"])
