"""The phrase bank: phrases by sentence function and register, each with the blanks it needs."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property

from bot.core.answers.words import Words
from bot.core.drafts.channel import ChannelWords
from bot.core.drafts.checks import Standards
from bot.core.drafts.matters import Matter
from bot.core.english import English
from bot.core.jobs import JobWords

_BLANK = re.compile(r"\{(\w+)\}")
_TELLING = 4  # words
_PART = "part_"
_FILLED = 24  # characters that fill a blank, about


class Register(StrEnum):
    """How a note speaks."""

    FORMAL = "formal"
    PLAIN = "plain"
    WARM = "warm"
    SOLEMN = "solemn"
    LIGHT = "light"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence or several with blanks such as ``{role}``, fit for some registers.

    ``telling`` are its parts between the blanks, where they have some words.
    """

    text: str
    needs: frozenset[str]
    registers: frozenset[Register]
    telling: tuple[str, ...] = ()

    @property
    def own(self) -> str:
        """Return the words between the blanks; none if it is made of blanks alone."""
        return _own(self.text)

    @property
    def length(self) -> int:
        """Return about how many characters it has when filled."""
        return _length(self.text)

    def fill(self, values: Mapping[str, str]) -> str:
        """Return the phrase with its blanks filled; each must have a value."""
        return _BLANK.sub(lambda match: values[match[1]], self.text)


# Asked thousands of times for each note.
@cache
def _own(phrase: str) -> str:
    return " ".join(re.findall(r"[a-z']+", _BLANK.sub(" ", phrase).lower()))


@cache
def _length(phrase: str) -> int:
    return len(_BLANK.sub("", phrase)) + _FILLED * len(_BLANK.findall(phrase))


@dataclass(frozen=True, eq=False)
class Bank:
    """Phrases by sentence function ("thanks", "topic", "offer" ...), and what goes with them.

    ``structures`` are, by kind of note, the orders in which the functions may follow each other;
    ``matters`` what doubts are about.
    """

    phrases: Mapping[str, tuple[Phrase, ...]]
    structures: Mapping[str, tuple[str, ...]]
    matters: tuple[Matter, ...]
    english: English
    words: Words
    channels: ChannelWords
    standards: Standards

    @cached_property
    def parts(self) -> frozenset[str]:
        """Return the names of what is part of a sentence, in small letters and capitalized."""
        names = [name for name in self.phrases if name.startswith(_PART)]
        return frozenset([*names, *(name.capitalize() for name in names)])

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Return the words of all phrases, in lower case."""
        return frozenset(
            word
            for found in self.phrases.values()
            for phrase in found
            for word in phrase.own.split()
        )

    @property
    def jobs(self) -> JobWords:
        """Return the words for roles and employers."""
        return self.channels.jobs

    def fitting(
        self, function: str, register: Register, values: Mapping[str, str]
    ) -> tuple[Phrase, ...]:
        """Return the phrases of a function that suit the register and can be filled."""
        return tuple(
            phrase
            for phrase in self.phrases.get(function, ())
            if register in phrase.registers and phrase.needs <= values.keys()
        )


def parse_phrase(text: str, registers: str) -> Phrase:
    """Read a phrase; ``registers`` is "any" or names joined by "+" (ValueError if unknown)."""
    chosen = tuple(Register) if registers == "any" else tuple(map(Register, registers.split("+")))
    parts = re.split(r"\{\w+\}", text)
    telling = tuple(part.strip() for part in parts if len(part.split()) >= _TELLING)
    return Phrase(text, frozenset(_BLANK.findall(text)), frozenset(chosen), telling)
