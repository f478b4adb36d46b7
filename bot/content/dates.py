"""The vocabularies of dates: one file per language in the folder beside this module.

``rough.toml`` holds the words in which a rough time is echoed.
"""

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from bot.core.dates import DateWords, Language, compile_language
from bot.core.dates.rough import RoughWords

_FOLDER = Path(__file__).parent / "dates"


def list_languages() -> tuple[str, ...]:
    """Return the codes of the languages there are files for, English first."""
    codes = (path.stem for path in _FOLDER.glob("*.toml"))
    return tuple(sorted(codes, key=lambda code: (code != "en", code)))


def load_date_words(languages: Iterable[str] = ()) -> DateWords:
    """Return the vocabularies of some languages (codes such as "de"), by default of all."""
    codes = tuple(languages) or list_languages()
    return DateWords(tuple(_load(code) for code in codes), _load_rough())


@cache
def _load_rough() -> RoughWords:
    with _FOLDER.with_name("rough.toml").open("rb") as file:
        table = tomllib.load(file)
    units = {unit: (one, several) for unit, (one, several) in table["units"].items()}
    months, numbers = tuple(table["months"]), tuple(table["numbers"])
    return RoughWords(table["templates"], units, months, numbers, table["feasts"])


@cache
def _load(code: str) -> Language:
    with (_FOLDER / f"{code}.toml").open("rb") as file:
        return compile_language(code, tomllib.load(file))
