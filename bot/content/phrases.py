"""Loads what notes are made of: the phrase bank, the matters of doubts, English, the standard."""

import tomllib
from functools import cache
from pathlib import Path

from bot.content.english import load_english
from bot.content.standards import load_channel_words, load_standards
from bot.content.vocabulary import load_words
from bot.core.drafts.bank import Bank, Phrase, parse_phrase
from bot.core.drafts.matters import Matter, matter

_HERE = Path(__file__).parent


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
        phrases,
        structures,
        _load_matters(),
        load_english(),
        load_words(),
        load_channel_words(),
        load_standards(),
    )


def _load_matters() -> tuple[Matter, ...]:
    table = tomllib.loads((_HERE / "matters.toml").read_text("utf-8"))
    return tuple(
        matter(row["called"], row["signs"], row.get("unless", ())) for row in table["matters"]
    )
