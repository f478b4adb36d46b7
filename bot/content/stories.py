"""How people tell an interview in one go, from the files in the folder beside this module."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bot.core.story import StoryWords

_FOLDER = Path(__file__).parent / "stories"


@cache
def load_story_words() -> StoryWords:
    """Return the vocabulary of stories."""
    table = tomllib.loads((_FOLDER / "en.toml").read_text("utf-8"))
    return StoryWords(
        of_person=_patterns(table["of_person"]),
        of_all=_patterns(table["of_all"]),
        answers=re.compile("|".join(_lines(table["answers"])), re.IGNORECASE),
        splits=re.compile("|".join(_lines(table["splits"])), re.IGNORECASE),
    )


def _patterns(table: Mapping[str, str]) -> Mapping[str, tuple[re.Pattern[str], ...]]:
    return {
        key: tuple(re.compile(line, re.IGNORECASE) for line in _lines(text))
        for key, text in table.items()
    }


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line]
