"""English as the composer knows it: word classes, verb forms and the tables that mend chat English.

The words themselves are data that is passed in; this module only answers questions about them.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Verb:
    """The five forms of a verb."""

    base: str
    past: str
    participle: str
    ing: str
    third: str


@dataclass(frozen=True)
class Words:
    """The vocabulary: verbs, word classes and named tables.

    ``sets`` are lists of words (or of phrases), ``pairs`` map a spelling to its replacement.
    """

    verbs: tuple[Verb, ...]
    classes: Mapping[str, frozenset[str]]
    sets: Mapping[str, frozenset[str]]
    pairs: Mapping[str, Mapping[str, str]]
    choices: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)

    @cached_property
    def forms(self) -> Mapping[str, tuple[tuple[str, Verb], ...]]:
        """Map each verb form to its readings: (form name, verb), irregular pasts first."""
        found: dict[str, list[tuple[str, Verb]]] = {}
        for verb in self.verbs:
            for name in ("past", "participle", "base", "third", "ing"):
                found.setdefault(getattr(verb, name), []).append((name, verb))
        return {word: tuple(sorted(r, key=_irregular_first)) for word, r in found.items()}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Map a proper noun in lower case to its right spelling."""
        known = {name.lower(): name for name in self.classes.get("name", frozenset())}
        return known | self.terms

    @cached_property
    def proper(self) -> Mapping[str, str]:
        """Map what is a name and nothing else, in lower case without accents, to its spelling."""
        names = (*self.classes.get("name", ()), *self.classes.get("proper", ()))
        known = {plain_letters(name.lower()): name for name in names}
        return {
            low: name
            for low, name in known.items()
            if len(low) > _SHORTEST_NAME and not self.knows(low)
        }

    @cached_property
    def terms(self) -> dict[str, str]:
        """Map a term in lower case to its right spelling."""
        return {term.lower(): term for term in self.sets["terms"]}

    @cached_property
    def small(self) -> frozenset[str]:
        """Return the small words that hold sentences together."""
        return frozenset().union(*(self.sets[name] for name in _CLOSED))

    def has(self, table: str, word: str) -> bool:
        """Whether a word stands in a list or word class."""
        return word in self.sets.get(table, ()) or word in self.classes.get(table, ())

    def verb(self, word: str, *names: str) -> Verb | None:
        """Return the verb of which ``word`` is one of the named forms."""
        for name, verb in self.forms.get(word, ()):
            if not names or name in names:
                return verb
        return None

    def is_common(self, word: str) -> bool:
        """Whether a word is an ordinary English word, never a name."""
        return (
            word in _LONE
            or word in self.forms
            or any(word in self.classes[name] for name in _COMMON)
            or word in self.small
        )

    def knows(self, word: str) -> bool:
        """Whether a word, in lower case, stands in a list of plain English words."""
        return self.is_common(word) or word in self.classes.get("plain", ())

    def is_small(self, word: str) -> bool:
        """Whether a word is one of the small words that hold sentences together."""
        return word in self.small

    def plural(self, word: str) -> bool:
        """Whether a noun is plural, by the lists and then by its ending."""
        if word in self.classes["plural"] or self.has("plurals", word):
            return True
        if word in self.classes["noun"]:
            return False
        return word.endswith("s") and not word.endswith(("ss", "us", "is"))


class Vocabulary:
    """Lets a vocabulary, which cannot be hashed by content, take part in a cache's key."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def __hash__(self) -> int:
        return id(self.words)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Vocabulary) and other.words is self.words


_SHORTEST_NAME = 2  # letters; what is shorter is rather a slip or a word of another language
_LONE = frozenset(("to", "than", "not", "never"))
_COMMON = ("noun", "plural", "adjective", "adverb")
_CLOSED = (
    "determiners",
    "prepositions",
    "conjunctions",
    "subordinators",
    "adverbs",
    "possessives",
    "subjects",
    "objects",
    "auxiliaries",
    "modals",
    "wh",
    "number_words",
)


def plain_letters(word: str) -> str:
    """Return a word without accents."""
    if word.isascii():
        return word
    parted = unicodedata.normalize("NFD", word)
    return "".join(c for c in parted if not unicodedata.combining(c))


def _irregular_first(reading: tuple[str, Verb]) -> tuple[bool, bool]:
    name, verb = reading
    regular = verb.past.endswith("ed")
    return (name in ("past", "participle") and regular, name not in ("past", "participle"))


def split_forms(lines: Iterable[str]) -> tuple[Verb, ...]:
    """Read verbs from lines of five forms each; comments and empty lines are passed over."""
    return tuple(Verb(*line.split()) for line in lines if line.strip() and line[0] != "#")
