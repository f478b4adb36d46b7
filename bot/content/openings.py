"""How several answers stand in one message, from ``openings/``."""

import tomllib
from functools import cache
from pathlib import Path

from bot.content.jobs import load_job_words
from bot.content.patterns import any_of
from bot.content.people import load_people_words
from bot.core.opening import OpeningWords

_HERE = Path(__file__).parent / "openings"


@cache
def load_opening_words() -> OpeningWords:
    """Read how people put several answers into one message."""
    table = tomllib.loads((_HERE / "en.toml").read_text("utf-8"))
    labels = {label: key for key, names in table["labels"].items() for label in names}
    return OpeningWords(
        people_words=load_people_words(),
        job_words=load_job_words(),
        timeline=any_of(table["timeline"]),
        medium=any_of(table["medium"]),
        medium_alone=any_of(table["medium_alone"]),
        held=any_of(table["held"]),
        just=table["just"],
        people=any_of(table["people"]),
        position=any_of(table["position"]),
        same=any_of(table["same"]),
        labels=labels,
    )
