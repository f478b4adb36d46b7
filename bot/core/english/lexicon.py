"""Which classes a word can have, as far as word lists know: a hint for words seldom seen."""

from collections.abc import Mapping, Set
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word lists in lower case by the letter that stands for the class in a code.

    The letters: n noun, s plural noun, j adjective, r adverb, m name, b base form of a verb,
    d past, p past participle, g form in -ing, z third person.
    """

    lists: Mapping[str, Set[str]]

    def code(self, word: str) -> str:
        """Return the letters of the classes that a word in lower case can have."""
        return "".join([letter for letter, words in self.lists.items() if word in words])
