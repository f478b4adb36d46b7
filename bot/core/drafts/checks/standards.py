"""The standard a note is held to, as values: word lists, lengths and names of days."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.drafts.checks.phrases import Lists


@dataclass(frozen=True, slots=True)
class Length:
    """A range of words, both ends allowed."""

    least: int
    most: int

    def holds(self, count: int) -> bool:
        """Whether a number of words lies in the range."""
        return self.least <= count <= self.most


@dataclass(frozen=True, slots=True, eq=False)
class Standards:
    """Everything about words that the rules need.

    ``lists`` are matched in lower case with names masked; what they hold, lists.toml says.
    ``leftovers`` are whole words of the chat, in lower case; no sentence ends with one of ``cut``.
    ``lengths`` are by channel, ``phone``, ``thin`` (almost nothing known of the person) and
    ``second``. ``familiar_titles`` go with a first name ("Sister Agnes"). ``asking``,
    ``auxiliaries`` and ``subjects`` are how a question starts; ``ing_verbs`` end like a participle
    and are none. ``numbers`` maps number words to values, ``units`` are the nouns before which
    "one" counts. ``advice`` has a sentence for each code.
    """

    lists: Lists
    leftovers: frozenset[str]
    cut: frozenset[str]
    asking: frozenset[str]
    auxiliaries: frozenset[str]
    subjects: frozenset[str]
    ing_verbs: frozenset[str]
    lengths: Mapping[str, Length]
    greetings: frozenset[str]
    nameless: str
    titles: frozenset[str]
    familiar_titles: frozenset[str]
    suffixes: frozenset[str]
    particles: frozenset[str]
    abbreviations: frozenset[str]
    feasts: frozenset[str]
    ordinary: frozenset[str]
    kin: frozenset[str]
    pronouns: frozenset[str]
    numbers: Mapping[str, int]
    units: frozenset[str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    vowels: tuple[str, ...]
    consonants: tuple[str, ...]
    advice: Mapping[str, str]
