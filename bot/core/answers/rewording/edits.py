"""Edits: small changes to a sentence, each of them possible by itself.

An edit replaces words, puts words before others or moves a stretch; edits that claim none of the
same places can be made together.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bot.core.answers.rewording.typed import Run

# What an edit costs: how likely a careful reader is to see that something was changed.
UNSEEN, PLAIN, MARKED = 0.5, 1.0, 2.0


@dataclass(frozen=True)
class Edit:
    """A change with its cost.

    ``puts`` replaces words by place, ``befores`` puts words before a place, ``moved`` takes the
    stretch between two places to a third. ``name`` says which operation it is.
    """

    name: str
    cost: float
    puts: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    befores: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    moved: tuple[int, int, int] | None = None
    alone: bool = False  # no second change of the order within its clause
    clause: int = 0  # where the clause begins whose order it changes
    once: str = ""  # of what is said once in a sentence
    same: frozenset[int] = frozenset()  # places whose words are counted as before

    @cached_property
    def claims(self) -> frozenset[int | str]:
        """The places that no other edit may touch."""
        claims: set[int | str] = {2 * place for place in self.puts}
        claims |= {2 * place + 1 for place in self.befores}
        cut = {place for place, words in self.puts.items() if not words}
        if len(cut) > 1:
            claims |= {2 * place + 1 for place in cut}
        if self.alone:
            claims.add(f"order {self.clause}")
        if self.once:
            claims.add(self.once)
        if self.moved:
            start, end, to = self.moved
            reach = range(start, end) if self.alone else range(min(start, to), max(end, to))
            claims |= {f"moved {place}" for place in reach}
        return frozenset(claims)

    def breaks(self, run: Run) -> bool:
        """Whether a run of words is no longer one run after the edit."""
        first, last = run
        if any(first <= place <= last for place in self.puts if place not in self.same):
            return True
        if any(first <= place < last for place in self.same if len(self.puts[place]) > 1):
            return True
        if any(first < place <= last and _says(words) for place, words in self.befores.items()):
            return True
        if not self.moved:
            return False
        start, end, to = self.moved
        inside = min(last, end - 1) - max(first, start) + 1
        return 0 < inside < last - first + 1 or first < to <= last


def _says(words: Sequence[str]) -> bool:
    return any(word[0].isalnum() for word in words)


def edited(words: Sequence[str], edits: Iterable[Edit]) -> list[str]:
    """Return the words of a sentence after some edits that can be made together."""
    puts: dict[int, tuple[str, ...]] = {}
    befores: dict[int, tuple[str, ...]] = {}
    order = list(range(len(words)))
    for edit in edits:
        puts |= edit.puts
        befores |= edit.befores
        if edit.moved:
            start, end, to = edit.moved
            stretch = order[start:end]
            rest = [place for place in order if not start <= place < end]
            cut = rest.index(to) if to in rest else len(rest)
            order = rest[:cut] + stretch + rest[cut:]
    out: list[str] = []
    for place in order:
        out += befores.get(place, ())
        out += puts.get(place, (words[place],))
    return out
