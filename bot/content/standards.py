"""The standard a note is held to, from ``standards/``: word lists, lengths, sentences of advice."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from bot.content.jobs import load_job_words
from bot.core.drafts.channel import ChannelWords
from bot.core.drafts.checks import Length, Standards
from bot.core.drafts.checks.phrases import Lists

_HERE = Path(__file__).parent / "standards"
_SETS = (
    "greetings", "titles", "familiar_titles", "suffixes", "particles", "abbreviations", "feasts",
    "kin", "pronouns", "units", "leftovers", "cut", "asking", "auxiliaries", "subjects",
    "ing_verbs",
)  # fmt: skip


@cache
def load_standards() -> Standards:
    """Read the standard; the same value every time."""
    words = _read("words.toml")
    return Standards(
        lists=Lists(_read("lists.toml")),
        lengths={name: Length(*ends) for name, ends in words["lengths"].items()},
        nameless=words["nameless"],
        ordinary=frozenset(_read("ordinary.toml")["ordinary"].split()),
        numbers=words["numbers"],
        months=words["months"],
        weekdays=words["weekdays"],
        vowels=tuple(words["vowels"]),
        consonants=tuple(words["consonants"]),
        advice=_read("advice.toml"),
        **{name: frozenset(words[name]) for name in _SETS},
    )


@cache
def load_channel_words() -> ChannelWords:
    """Read what choosing a channel needs to know of workplaces and roles."""
    return ChannelWords(load_job_words(), load_standards().lists)


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_HERE / name).read_text("utf-8"))
