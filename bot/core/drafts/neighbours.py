"""What the word after another tells about it: whether it looks like a noun, or like an object."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.drafts.reading import Tag
from bot.core.drafts.words import Verb, Words

NUMBER = re.compile(r"^[$€£¥₦₹₱#]?\d[\d.,:/]*(?:%|[kKmMxX+]|st|nd|rd|th|mm|cm|kg|mb|gb|s)?$")


def looks_like_noun(word: str, words: Words) -> bool:
    """Whether a word can be a noun, or stand before one."""
    return bool(word) and (
        word in words.classes["noun"]
        or word in words.classes["plural"]
        or word in words.classes["adjective"]
        or (word.isalpha() and not words.is_common(word))
    )


def takes_object(word: str, words: Words) -> bool:
    """Whether a word opens an object, so that the one before it is a verb."""
    sets = words.sets
    known = word in sets["determiners"] or word in sets["possessives"] or word in _OBJECTS
    return known or bool(NUMBER.match(word))


_OBJECTS = frozenset(
    ("it", "them", "me", "you", "him", "up", "out", "down", "back", "off", "about", "everything")
)


BE = frozenset(("am", "is", "are", "was", "were", "be", "been", "being"))
HAVE = frozenset(("have", "has", "had"))
DO = frozenset(("do", "does", "did"))
NOMINAL = frozenset((Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER, Tag.ADJECTIVE))


@dataclass(frozen=True, slots=True)
class Place:
    """A word with what stands around it; ``tags`` are the classes found so far."""

    token: str
    low: str
    before: str
    following: str
    tags: Sequence[Tag]
    words: Words

    @property
    def last(self) -> Tag | None:
        """Return the class of the word before."""
        return self.tags[-1] if self.tags else None

    @property
    def firm(self) -> Tag | None:
        """Return the class before, looking through adverbs and "not"."""
        return next((t for t in reversed(self.tags) if t not in (Tag.ADVERB, Tag.NOT)), None)

    @property
    def readings(self) -> Sequence[tuple[str, Verb]]:
        """Return the verb forms that the word can be; of a compound, its last part."""
        return self.words.forms.get(self.low.rpartition("-")[2] or self.low, ())

    @property
    def noun(self) -> bool:
        """Whether the word can be a noun."""
        nouns = self.words.classes["noun"]
        many = self.low.endswith("s") and not self.low.endswith("ss") and self.low[:-1] in nouns
        return many or self.low in nouns or self.low in self.words.classes["plural"]

    @property
    def adjective(self) -> bool:
        """Whether the word can be an adjective."""
        return self.low in self.words.classes["adjective"] or self.words.has(
            "number_adjectives", self.low
        )

    @property
    def before_noun(self) -> bool:
        """Whether the next word looks like a noun or what belongs to one."""
        return looks_like_noun(self.following, self.words)
