"""What people put in between, whatever was asked, from the files in the folder beside this."""

import re
import tomllib
from functools import cache
from pathlib import Path

from bot.core.interjections import Instruction, InterjectionWords, Question

_FOLDER = Path(__file__).parent / "interjections"


@cache
def load_interjection_words() -> InterjectionWords:
    """Return the vocabulary of interjections."""
    table = tomllib.loads((_FOLDER / "en.toml").read_text("utf-8"))
    return InterjectionWords(
        surely=_patterns(table["surely"]),
        perhaps=_patterns(table["perhaps"]),
        renames=_patterns(table["renames"]),
        respells=_patterns(table["respells"]),
        corrects=_patterns(table["corrects"]),
        words=_patterns(table["words"]),
        same=_patterns(table["same"]),
        known=_patterns(table["known"]),
        questions={Question(key): _patterns(text) for key, text in table["questions"].items()},
        instructions={
            Instruction(key): _patterns(text) for key, text in table["instructions"].items()
        },
    )


def _patterns(text: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(line, re.IGNORECASE) for line in text.splitlines() if line)
