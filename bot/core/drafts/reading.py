"""A sentence as words with their classes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Tag(StrEnum):
    """The class of a word in its place."""

    I = "I"  # noqa: E741  the user, as a subject
    SUBJECT = "S"
    OBJECT = "O"
    POSSESSIVE = "G"
    DETERMINER = "D"
    NUMBER = "C"
    PREPOSITION = "P"
    CONJUNCTION = "&"
    SUBORDINATOR = "B"
    WH = "W"
    TO = "T"
    NOT = "X"
    ADVERB = "R"
    ADJECTIVE = "J"
    NOUN = "N"
    BE = "="
    HAVE = "H"
    DO = "A"
    MODAL = "M"
    PAST = "V"
    PRESENT = "v"
    PARTICIPLE = "E"
    ING = "g"
    COMMA = ","
    THAN = "t"


FINITE = frozenset((Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL, Tag.PAST, Tag.PRESENT))


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence as words with their classes."""

    words: tuple[str, ...]
    tags: tuple[Tag, ...]

    def __len__(self) -> int:
        return len(self.words)

    def text(self, start: int = 0, end: int | None = None) -> str:
        """Return part of the sentence as typed text."""
        return join(self.words[start:end])

    def shape(self) -> str:
        """Return the classes as a string, one letter a word."""
        return "".join(self.tags)


def join(words: Sequence[str]) -> str:
    """Return words as text, punctuation closed up."""
    return re.sub(r"\s+([,:)])", r"\1", " ".join(words)).replace("( ", "(")
