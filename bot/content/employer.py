"""How employers put their answers, from the files in the folder beside this module."""

import re
import tomllib
from functools import cache
from pathlib import Path

from bot.core.employer_reply import ReplyKind, ReplyWords
from bot.core.employer_told import ToldWords

_FOLDER = Path(__file__).parent / "employer"


@cache
def load_reply_words() -> ReplyWords:
    """Return the vocabulary of employers' answers."""
    table = tomllib.loads((_FOLDER / "en.toml").read_text("utf-8"))
    return ReplyWords(
        ends=_any_of(table["ends"]),
        greets=_any_of(table["greets"]),
        alternatives=_any_of(table["alternatives"]),
        further=_any_of(table["further"]),
        news=_any_of(table["news"]),
        moved=_any_of(table["moved"]),
        letters=_any_of(table["letters"]),
        salutes=_any_of(table["salutes"]),
        signs_off=_any_of(table["signs_off"]),
        withdrew=_any_of(table["withdrew"]),
        supposes=_any_of(table["supposes"]),
        denies=_any_of(table["denies"]),
        kinds={ReplyKind(kind): _any_of(text) for kind, text in table["kinds"].items()},
    )


@cache
def load_told_words() -> ToldWords:
    """Return the vocabulary of users who tell what an employer answered."""
    table = tomllib.loads((_FOLDER / "told.toml").read_text("utf-8"))
    they = table["they"].strip()
    return ToldWords(
        heard=_any_of(table["heard"].replace("<they>", they)),
        supposes=_any_of(table["supposes"]),
        wanted=_any_of(table["wanted"]),
        letter=_any_of(table["letter"]),
        nothing=_any_of(table["nothing"]),
        kinds={ReplyKind(kind): _any_of(text) for kind, text in table["kinds"].items()},
    )


def _any_of(text: str) -> re.Pattern[str]:
    lines = [f"(?:{line})" for line in text.splitlines() if line]
    return re.compile("|".join(lines), re.IGNORECASE | re.MULTILINE)
