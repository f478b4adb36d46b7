"""How alike two texts are: shared sequences of five words, names and numbers masked.

The measure is the share of the shorter body's sequences that the other body has too. A sequence
with two or more masks says nothing and is dropped.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

MASK = "¤"
_SIZE = 5
_OPENING = 6
_WORD = re.compile(r"[^\W_]+(?:['’.,:/&-][^\W_]+)*")
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_SPRING = "January February March April May June"
_AUTUMN = "July August September October November December"
_DATE_WORDS = frozenset(f"{_DAYS} {_SPRING} {_AUTUMN}".split())
_UNITS = "two three four five six seven eight nine"
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million"
_NUMBER_WORDS = frozenset(f"{_UNITS} {_TEENS} {_TENS}".split())

Run = tuple[str, ...]


def body_of(text: str) -> str:
    """Return what stands between the greeting and the closing."""
    return "\n\n".join(text.split("\n\n")[1:-1])


def opening(text: str) -> str:
    """Return the first six words of the body, in lower case."""
    start = " ".join(body_of(text).lower().split(maxsplit=2 * _OPENING)[: 2 * _OPENING])
    return " ".join(_WORD.findall(start)[:_OPENING])


def overlap(a: str, b: str, masks: Sequence[str]) -> float:
    """Return how much of the shorter text the other shares, from 0 to 1.

    ``masks`` are the strings that every note of an interview must hold: names, role, company.
    """
    masking = Masking.of(masks)
    return shared(sequences(body_of(a), masking), sequences(body_of(b), masking))


@dataclass(frozen=True, slots=True)
class Masking:
    """Strings to mask: single names, only as written ("Will" is not "will"), and phrases.

    ``phrases`` are by their first word, in lower case, the longest first.
    """

    names: frozenset[str]
    phrases: Mapping[str, Sequence[Run]]

    @classmethod
    def of(cls, masks: Iterable[str]) -> "Masking":
        """Prepare strings; the order does not matter."""
        names: set[str] = set()
        phrases: dict[str, list[Run]] = defaultdict(list)
        for written in (tuple(_WORD.findall(mask)) for mask in masks):
            if len(written) == 1 and written[0][0].isupper():
                names.add(written[0])
            elif written:
                phrase = tuple(word.lower() for word in written)
                phrases[phrase[0]].append(phrase)
        ordered = {first: sorted(found, key=len)[::-1] for first, found in phrases.items()}
        return cls(frozenset(names), ordered)

    def length(self, written: Sequence[str], words: Sequence[str], place: int) -> int:
        """Return how many words are to be masked from a place on."""
        word = words[place]
        for phrase in self.phrases.get(word, ()):
            if tuple(map(_bare, words[place : place + len(phrase)])) == tuple(map(_bare, phrase)):
                return len(phrase)
        name = written[place]
        return int(name in self.names or _bare(name) in self.names or _counts(name, word))


def sequences(body: str, masking: Masking) -> frozenset[Run]:
    """Return a body's sequences of five words; neighbouring masks are one."""
    written = _WORD.findall(body)
    words = [word.lower() for word in written]
    masked: list[str] = []
    place = 0
    while place < len(words):
        length = masking.length(written, words, place)
        if not length:
            masked.append(words[place])
        elif masked[-1:] != [MASK]:
            masked.append(MASK)
        place += length or 1
    runs = zip(*(masked[start:] for start in range(_SIZE)), strict=False)
    return frozenset(run for run in runs if run.count(MASK) < 2)


def shared(a: frozenset[Run], b: frozenset[Run]) -> float:
    """Return the shared sequences over those of the shorter text."""
    fewer = min(len(a), len(b))
    return len(a & b) / fewer if fewer else 0.0


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s")) else word


def _counts(written: str, word: str) -> bool:
    if written in _DATE_WORDS or word in _NUMBER_WORDS or word[0].isdigit():
        return True
    return "-" in word and all(part in _NUMBER_WORDS for part in word.split("-"))
