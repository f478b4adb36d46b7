"""How people tell an interview in one go, from the files in the folder beside this module."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bot.content.patterns import any_of, each
from bot.core.story import StoryWords

_FOLDER = Path(__file__).parent / "stories"


@cache
def load_story_words() -> StoryWords:
    """Return the vocabulary of stories."""
    table = tomllib.loads((_FOLDER / "en.toml").read_text("utf-8"))
    return StoryWords(
        of_person=_patterns(table["of_person"]),
        of_all=_patterns(table["of_all"]),
        answers=any_of(table["answers"]),
        splits=any_of(table["splits"]),
    )


def _patterns(table: Mapping[str, str]) -> Mapping[str, tuple[re.Pattern[str], ...]]:
    return {key: each(text) for key, text in table.items()}
