"""Word lists as something to search a text with: phrases found word by word, stems with a star."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

STOP = "."  # stands between sentences, so that no phrase is found across two of them
_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*[^\W\d_]*%?|[^\W_]+(?:['&/-][^\W_]+)*")
_STEM = 3


def words_of(text: str) -> list[str]:
    """Return the words of a text as written: numbers whole, hyphens and apostrophes inside."""
    return _TOKEN.findall(text.replace("’", "'"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of a list, word by word; a word ending in ``*`` stands for all that begin so."""

    of: str
    words: tuple[str, ...]

    def fits(self, words: Sequence[str], place: int) -> bool:
        """Whether the phrase stands at a place."""
        if place + len(self.words) > len(words):
            return False
        return all(map(_same, words[place:], self.words))


def _same(word: str, wanted: str) -> bool:
    return word == wanted or (wanted[-1] == "*" and word.startswith(wanted[:-1]))


class Lists:
    """Several named lists of phrases, searched for in one pass.

    Whole words are looked up with the word after them, stems by their first three letters.
    """

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self._first: set[str] = set()
        self._whole: dict[tuple[str, str], list[Phrase]] = defaultdict(list)
        self._stems: dict[str, list[Phrase]] = defaultdict(list)
        for name, phrases in lists.items():
            for phrase in phrases:
                self._add(Phrase(name, tuple(phrase.split())))

    def _add(self, phrase: Phrase) -> None:
        first, second = (*phrase.words, "")[:2]
        if first.endswith("*"):
            self._stems[first[:_STEM]].append(phrase)
        else:
            self._first.add(first)
            self._whole[first, "" if second.endswith("*") else second].append(phrase)

    def find(self, words: Sequence[str]) -> Mapping[str, list[int]]:
        """Return, for each list with a phrase in the words, the places where one stands."""
        found: dict[str, list[int]] = {}
        for place, (word, second) in enumerate(pairwise((*words, STOP))):
            phrases = self._stems.get(word[:_STEM], ())
            if word in self._first:
                whole = self._whole
                phrases = (*phrases, *whole.get((word, ""), ()), *whole.get((word, second), ()))
            for phrase in phrases:
                if phrase.fits(words, place):
                    found.setdefault(phrase.of, []).append(place)
        return found
