"""One draft before its judges: the draft taken apart, who will read it, the drafts beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from bot.core.debrief import Listener
from bot.core.drafts.checks.grounds import Grounds
from bot.core.drafts.checks.letters import Letter
from bot.core.drafts.checks.phrases import STOP
from bot.core.drafts.checks.standards import Standards
from bot.core.interview import Draft, Kind


@dataclass(frozen=True)
class Case:
    """What a rule looks at. ``others`` are the other drafts of the same interview."""

    draft: Draft
    grounds: Grounds
    listener: Listener
    others: Sequence[Draft] = ()

    @cached_property
    def letter(self) -> Letter:
        """The draft's text taken apart."""
        return self.grounds.letter(self.draft.text)

    @property
    def standards(self) -> Standards:
        """The word lists and lengths."""
        return self.grounds.standards

    @cached_property
    def masked(self) -> list[str]:
        """The body's words in lower case, names, role and company masked."""
        return self.grounds.mask(self.letter)

    @cached_property
    def capitals(self) -> list[tuple[str, bool]]:
        """Each capitalised word without its genitive, and whether it starts a sentence."""
        written = self.letter.written
        return [
            (word.removesuffix("'s"), before == STOP)
            for before, word in pairwise((STOP, *written))
            if word[0].isupper()
        ]

    @property
    def is_second(self) -> bool:
        """Whether this is the second follow-up."""
        return self.draft.kind is Kind.SECOND

    @cached_property
    def found(self) -> Mapping[str, list[int]]:
        """The lists of which the body holds a phrase, and the places of the phrases."""
        return self.standards.lists.find(self.masked)

    @cached_property
    def stems(self) -> list[str]:
        """The body's words in the simple form in which topics are compared."""
        return list(map(self.grounds.stem, self.masked))
