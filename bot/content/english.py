"""Loads the reader of English sentences from the model in the folder beside this."""

from functools import cache
from pathlib import Path

from bot.content.vocabulary import load_words
from bot.core.english import English, Lexicon

_MODEL = Path(__file__).parent / "english" / "model.gz"


@cache
def load_english() -> English:
    """Return the reader; the same value every time."""
    return English.load(_MODEL.read_bytes(), load_lexicon())


@cache
def load_lexicon() -> Lexicon:
    """Return the word classes of the vocabulary."""
    words = load_words()
    classes, verbs = words.classes, words.verbs
    return Lexicon(
        {
            "n": classes["noun"],
            "s": classes["plural"],
            "j": classes["adjective"],
            "r": classes["adverb"],
            "m": frozenset(name.lower() for name in classes["name"]),
            "b": frozenset(verb.base for verb in verbs),
            "d": frozenset(verb.past for verb in verbs),
            "p": frozenset(verb.participle for verb in verbs),
            "g": frozenset(verb.ing for verb in verbs),
            "z": frozenset(verb.third for verb in verbs),
        }
    )
