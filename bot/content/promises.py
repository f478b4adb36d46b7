"""How people put promises, from the files in the folder beside this module."""

import re
import tomllib
from functools import cache
from pathlib import Path

from bot.core.promises import PromiseWords

_FOLDER = Path(__file__).parent / "promises"


@cache
def load_promise_words() -> PromiseWords:
    """Return the vocabulary of promises."""
    table = tomllib.loads((_FOLDER / "en.toml").read_text("utf-8"))
    lead = _any_of(table["leads"])
    made = f"(?:{lead}){table['between'].strip()}(?P<act>(?:{table['verbs'].strip()})\\b)"
    return PromiseWords(
        made=re.compile(made, re.IGNORECASE),
        ends=re.compile(_any_of(table["ends"]), re.IGNORECASE),
        times=re.compile(_any_of(table["times"]), re.IGNORECASE),
        empty=re.compile(_any_of(table["empty"]), re.IGNORECASE),
        turned=table["turned"],
    )


def _any_of(text: str) -> str:
    return "|".join(line for line in text.splitlines() if line)
