"""The sentences the bot says: looked up by key, blanks filled, every filled-in value escaped."""

import tomllib
from collections.abc import Mapping
from html import escape
from importlib.resources import files
from string import Formatter


class Markup(str):
    """Text that is HTML already, so that filling it into a sentence must not escape it."""

    __slots__ = ()


class Replies:
    """All sentences and button labels of the bot, by key."""

    def __init__(self, sentences: Mapping[str, str]) -> None:
        self._sentences = dict(sentences)

    def __call__(self, key: str, **blanks: object) -> Markup:
        """Return the sentence with its blanks filled; KeyError for an unknown key or blank."""
        values = {
            name: value if isinstance(value, Markup) else escape(str(value), quote=False)
            for name, value in blanks.items()
        }
        return Markup(self._sentences[key].strip().format_map(values))

    def plain(self, key: str, **blanks: object) -> str:
        """Return a sentence for a place that knows no markup: a button, a toast, a file."""
        return self._sentences[key].strip().format_map(blanks)

    def blanks(self, key: str) -> tuple[str, ...]:
        """Return the names of a sentence's blanks."""
        parsed = Formatter().parse(self._sentences[key])
        return tuple(name for _, name, _, _ in parsed if name)

    def extended(self, sentences: Mapping[str, str]) -> "Replies":
        """Return these sentences and some more."""
        return Replies({**self._sentences, **sentences})

    def __contains__(self, key: str) -> bool:
        return key in self._sentences

    def keys(self) -> list[str]:
        """Return every key, for tests that read all sentences."""
        return list(self._sentences)


def load_replies() -> Replies:
    """Read replies.toml; a section and a name make the key ``section.name``."""
    raw = tomllib.loads(files("bot.content").joinpath("replies.toml").read_text("utf-8"))
    return Replies(
        {
            f"{section}.{name}": text
            for section, names in raw.items()
            for name, text in names.items()
        }
    )


def load_small_talk() -> Mapping[str, str]:
    """Read small_talk.toml: what people type without a purpose, and the key of the reply."""
    text = files("bot.content").joinpath("small_talk.toml").read_text("utf-8")
    return {word: key for key, words in tomllib.loads(text).items() for word in words}
