"""What was typed, in runs of seven words: none of them may stand in a note.

Words are counted in two ways, since "step-down" and "3.5" are one word to some readers and two to
others; a run that is too long by either way is too long. An apostrophe parts no word, and what was
only written out ("w/" as "with", "im" as "I am") is the same words still.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
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
                runs |= {run for run, _, _ in _runs(way.findall(_plain(line)))}
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
        for run, first, last in _runs(counted):
            if run in self.runs:
                yield places[first], places[last]

    def count(self, text: str) -> int:
        """Return how many runs that are too long a text has."""
        found = (run for way in _WAYS for run, _, _ in _runs(way.findall(_plain(text))))
        return sum(run in self.runs for run in found)


_MARKS = frozenset(("'s", "’s", "'", "’"))


@lru_cache(maxsize=4096)
def _parts(word: str, way: re.Pattern[str]) -> tuple[str, ...]:
    return tuple(way.findall(_plain(word)))


def forget() -> None:
    """Drop the words that are kept in memory."""
    _parts.cache_clear()


_SHORT = re.compile(r"\bw/o\b|\bw/ ?|\bb/c\b|\bcannot\b")
_IN_FULL = {"w/o": "without", "w/": "with ", "b/c": "because", "cannot": "can not"}


def _plain(text: str) -> str:
    low = text.lower().replace("’", "'")
    return _SHORT.sub(lambda short: _IN_FULL[short[0].strip()], low).replace("'", "")


def _drawn(words: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Yield words with what can be one word drawn together, and the first and last place of it."""
    place = 0
    while place < len(words):
        denied = words[place + 2 : place + 3] == ["not"]  # "I haven't", not "I've not"
        one = "" if denied else _AS_ONE.get(tuple(words[place : place + 2]), "")
        last = place + bool(one)
        yield one or words[place], place, last
        place = last + 1


_AS_ONE: dict[tuple[str, ...], str] = {
    ("i", "am"): "im",
    ("can", "not"): "cant",
    **{(who, "have"): f"{who}ve" for who in ("i", "we", "they", "you")},
    **{
        (verb, "not"): f"{verb}nt"
        for verb in (*("do", "does", "did", "is", "was", "are", "were", "have", "has", "had"),
                     *("could", "would", "should"))
    },
}  # fmt: skip


def _runs(words: Sequence[str]) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """Yield every run that is too long, and its places; also with words drawn together."""
    plain = [(word, place, place) for place, word in enumerate(words)]
    drawn = list(_drawn(words))
    for said in (plain, drawn) if len(drawn) < len(plain) else (plain,):
        for i in range(len(said) - LONGEST):
            run = said[i : i + LONGEST + 1]
            yield tuple(word for word, _, _ in run), run[0][1], run[-1][2]
