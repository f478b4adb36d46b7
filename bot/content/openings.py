"""How several answers stand in one message, from ``openings/``."""

import re
import tomllib
from functools import cache
from pathlib import Path

from bot.content.jobs import load_job_words
from bot.content.patterns import any_of, words
from bot.content.people import load_people_words
from bot.content.vocabulary import load_words
from bot.core.coming_words import ComingWords
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
        medium_told=any_of(table["medium_told"]),
        times=words(table["times"]),
        coming=_load_coming(table["coming"]),
    )


def _load_coming(table: dict[str, str]) -> ComingWords:
    events = words(table["events"])
    people = load_people_words()
    either = "|".join(sorted(events))

    def patterns(key: str) -> re.Pattern[str]:
        return any_of(table[key].replace("{event}", either))

    return ComingWords(
        around=words(table["around"]) | events,
        spelled_large=words(table["spelled_large"]),
        events=events,
        places=patterns("places"),
        meetings=patterns("meetings"),
        hirings=patterns("hirings"),
        telling=patterns("telling"),
        over=patterns("over"),
        ends=patterns("ends"),
        finished=patterns("finished"),
        feelings=words(table["feelings"]),
        besides=words(table["besides"]),
        firms=words(table["firms"]),
        firm_endings=tuple(table["firm_endings"].split()),
        given=people.firsts | people.namesakes,
        is_common=load_words().is_common,
        parting=words(table["parting"]),
        never=patterns("never"),
        just=patterns("just"),
    )
