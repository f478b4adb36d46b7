"""The vocabulary that reading people needs; it comes from outside."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Words of jobs, in lower case: what names one, qualifies one, or names a part of a firm.

    ``surnames`` are those that are names as often ("Baker").
    """

    nouns: frozenset[str]
    modifiers: frozenset[str]
    departments: frozenset[str]
    surnames: frozenset[str]

    def is_noun(self, word: str) -> bool:
        """Whether a word names a job, in the singular or plural."""
        return word in self.nouns or (word.endswith("s") and word[:-1] in self.nouns)

    def is_known(self, word: str) -> bool:
        """Whether a word belongs to the language of jobs at all."""
        return self.is_noun(word) or word in self.modifiers or word in self.departments


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """How people speak of those they met; words in lower case, patterns compiled.

    ``forgotten`` finds what stands for a name not kept; its groups ``who`` and ``anybody`` tell
    whether that can be somebody whole.
    """

    roles: RoleWords
    nobody: frozenset[str]
    nobody_starts: tuple[str, ...]
    places: frozenset[str]
    leads: tuple[re.Pattern[str], ...]
    unnamed: tuple[re.Pattern[str], ...]
    chatter: tuple[re.Pattern[str], ...]
    telling: frozenset[str]
    duties: frozenset[str]
    called: frozenset[str]
    labels: frozenset[str]
    given: frozenset[str]
    unknown: frozenset[str]
    looks: frozenset[str]
    firsts: frozenset[str]
    doubled: frozenset[str]
    naming: re.Pattern[str]
    guess: re.Pattern[str]
    surmise: re.Pattern[str]
    forgotten: re.Pattern[str]
    persons: frozenset[str]
    several: frozenset[str]
    determiners: frozenset[str]
    fresh: frozenset[str]
    relations: frozenset[str]
    ways: frozenset[str]
    namesakes: frozenset[str]
    numbers: Mapping[str, int]
    mailboxes: frozenset[str]
    offices: frozenset[str]
