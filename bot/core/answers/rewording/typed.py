"""What was typed, in runs of seven words: none of them may stand in a note.

Words are counted in two ways, since "step-down" and "3.5" are one word to some readers and two to
others; a run that is too long by either way is too long. An apostrophe parts no word.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.core.answers.mending.capitals import written_capitals

LONGEST = 6  # words in a row that may be as typed
_FINE = re.compile(r"[^\W_]+")
_PLAIN = re.compile(r"\d+(?:[.,:/]\d+)*[^\W\d_]*|[^\W_]+(?:[&/-][^\W_]+)*")
_WAYS = (_FINE, _PLAIN)

Run = tuple[int, int]  # the first and the last word of a run, by place


@dataclass(frozen=True)
class Typed:
    """Every run of seven words that was typed, in lower case, by either way of counting.

    ``capitals``: the words that were typed with a capital within a sentence.
    """

    runs: frozenset[tuple[str, ...]]
    capitals: frozenset[str] = frozenset()

    @classmethod
    def of(cls, lines: Iterable[str]) -> "Typed":
        """Collect the runs of each line."""
        runs: set[tuple[str, ...]] = set()
        lines = tuple(lines)
        for line in lines:
            for way in _WAYS:
                words = way.findall(_plain(line))
                runs |= {tuple(words[i : i + LONGEST + 1]) for i in range(len(words) - LONGEST)}
        return cls(frozenset(runs), written_capitals(lines))

    def copied(self, words: Sequence[str]) -> tuple[Run, ...]:
        """Return the runs of a sentence, split into words, that are too long."""
        found = {run for way in _WAYS for run in self._copied(words, way)}
        return tuple(sorted(found))

    def _copied(self, words: Sequence[str], way: re.Pattern[str]) -> Iterable[Run]:
        counted: list[str] = []
        places: list[int] = []
        for place, word in enumerate(words):
            parts = _parts(word, way)
            if word in _MARKS and counted:
                counted[-1] += "".join(parts)
                continue
            counted += parts
            places += [place] * len(parts)
        for i in range(len(counted) - LONGEST):
            if tuple(counted[i : i + LONGEST + 1]) in self.runs:
                yield places[i], places[i + LONGEST]

    def count(self, text: str) -> int:
        """Return how many runs that are too long a text has."""
        total = 0
        for way in _WAYS:
            words = way.findall(_plain(text))
            ends = range(len(words) - LONGEST)
            total += sum(tuple(words[i : i + LONGEST + 1]) in self.runs for i in ends)
        return total


_MARKS = frozenset(("'s", "’s", "'", "’"))


@lru_cache(maxsize=4096)
def _parts(word: str, way: re.Pattern[str]) -> tuple[str, ...]:
    return tuple(way.findall(_plain(word)))


def forget() -> None:
    """Drop the words that are kept in memory."""
    _parts.cache_clear()


def _plain(text: str) -> str:
    low = text.lower().replace("’", "'").replace("cannot", "can not")
    return low.replace("'", "")
