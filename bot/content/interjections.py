"""What people put in between, whatever was asked, from the files in the folder beside this."""

import tomllib
from functools import cache
from pathlib import Path

from bot.content.patterns import each
from bot.core.interjections import Instruction, InterjectionWords, Question

_FOLDER = Path(__file__).parent / "interjections"


@cache
def load_interjection_words() -> InterjectionWords:
    """Return the vocabulary of interjections."""
    table = tomllib.loads((_FOLDER / "en.toml").read_text("utf-8"))
    return InterjectionWords(
        surely=each(table["surely"]),
        perhaps=each(table["perhaps"]),
        renames=each(table["renames"]),
        respells=each(table["respells"]),
        corrects=each(table["corrects"]),
        words=each(table["words"]),
        same=each(table["same"]),
        known=each(table["known"]),
        nobody=each(table["nobody"]),
        gone=each(table["gone"]),
        questions={Question(key): each(text) for key, text in table["questions"].items()},
        instructions={Instruction(key): each(text) for key, text in table["instructions"].items()},
    )
