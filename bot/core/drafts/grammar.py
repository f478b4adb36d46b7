"""Word classes in a typed sentence, and how far it can be read as good English.

The reading is a filter: what it cannot read from end to end is cut short where it still can, or not
used. It prefers to refuse.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.drafts.words import Words

_WORD = re.compile(r"[^\s,:()]*\d[\d,.:/]*\d[^\s,:()]*|[^\s,:()]+|[,:()]")
_NUMBER = re.compile(r"^[$€£¥₦₹₱#]?\d[\d.,:/]*(?:%|[kKmMxX+]|st|nd|rd|th|mm|cm|kg|mb|gb|s)?$")


class Tag(StrEnum):
    """The class of a word in its place."""

    I = "I"  # noqa: E741  the user, as a subject
    SUBJECT = "S"
    OBJECT = "O"
    POSSESSIVE = "G"
    DETERMINER = "D"
    NUMBER = "C"
    PREPOSITION = "P"
    CONJUNCTION = "&"
    SUBORDINATOR = "B"
    WH = "W"
    TO = "T"
    NOT = "X"
    ADVERB = "R"
    ADJECTIVE = "J"
    NOUN = "N"
    BE = "="
    HAVE = "H"
    DO = "A"
    MODAL = "M"
    PAST = "V"
    PRESENT = "v"
    PARTICIPLE = "E"
    ING = "g"
    COMMA = ","
    THAN = "t"


FINITE = frozenset((Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL, Tag.PAST, Tag.PRESENT))
_NOMINAL = frozenset((Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER, Tag.ADJECTIVE))
_BE = frozenset(("am", "is", "are", "was", "were", "be", "been", "being"))
_HAVE = frozenset(("have", "has", "had"))
_DO = frozenset(("do", "does", "did"))


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence as words with their classes."""

    words: tuple[str, ...]
    tags: tuple[Tag, ...]

    def __len__(self) -> int:
        return len(self.words)

    def text(self, start: int = 0, end: int | None = None) -> str:
        """Return part of the sentence as typed text."""
        return join(self.words[start:end])

    def shape(self) -> str:
        """Return the classes as a string, one letter a word."""
        return "".join(self.tags)


def join(words: Sequence[str]) -> str:
    """Return words as text, punctuation closed up."""
    return re.sub(r"\s+([,:)])", r"\1", " ".join(words)).replace("( ", "(")


def read(text: str, words: Words) -> Reading:
    """Return a mended sentence with the class of each word."""
    tokens = tuple(_WORD.findall(text.rstrip("?")))
    tags: list[Tag] = []
    for index, token in enumerate(tokens):
        following = tokens[index + 1].lower() if index + 1 < len(tokens) else ""
        tags.append(_tag(token, following, tags, tokens[:index], words))
    return Reading(tokens, tuple(tags))


def _tag(
    token: str, following: str, tags: Sequence[Tag], before: Sequence[str], words: Words
) -> Tag:
    low = token.lower()
    last = tags[-1] if tags else None
    closed = _closed(token, low, following, last, before, words)
    if closed is not None:
        return closed
    return _open(token, low, following, tags, words)


def _closed(
    token: str, low: str, following: str, last: Tag | None, before: Sequence[str], words: Words
) -> Tag | None:
    """Return the class of a small word, or None for any other."""
    simple = _SIMPLE.get(low)
    if simple is not None:
        return simple
    if token in (",", ":", "(", ")"):
        return Tag.COMMA
    if _NUMBER.match(token) or (low in words.sets["number_words"] and low not in _ORDINARY):
        return Tag.NUMBER
    if low in _BE:
        return Tag.BE
    if low in _HAVE:
        return Tag.HAVE
    if low in _DO:
        return Tag.DO
    return _small(low, following, last, before, words)


_ORDINARY = frozenset(("second", "half", "couple", "dozen", "last", "next", "first"))
_SIMPLE = {
    "i": Tag.I,
    "to": Tag.TO,
    "not": Tag.NOT,
    "never": Tag.NOT,
    "than": Tag.THAN,
    "first": Tag.ADJECTIVE,
    "last": Tag.ADJECTIVE,
    "next": Tag.ADJECTIVE,
    "half": Tag.DETERMINER,
    "own": Tag.ADJECTIVE,
    "same": Tag.ADJECTIVE,
    "other": Tag.ADJECTIVE,
}


def _small(
    low: str, following: str, last: Tag | None, before: Sequence[str], words: Words
) -> Tag | None:
    sets = words.sets
    if low in sets["modals"] and not (low in ("may", "will", "might", "can") and last in _NOMINAL):
        return Tag.MODAL
    if low in ("his", "her") or low in sets["possessives"]:
        return _possessive(low, following, words)
    if low in ("that", "this", "these", "those", "all", "both", "each", "some", "any", "which"):
        return _pointing(low, following, last, words)
    if low in sets["wh"]:
        return Tag.WH
    if low == "mine" and last in _NOMINAL:
        return Tag.NOUN
    if low in sets["subjects"] and low in sets["objects"]:
        return Tag.SUBJECT if last is None or last is Tag.SUBORDINATOR else Tag.OBJECT
    if low in ("you", "it"):
        return _you_or_it(following, last, words)
    if low in sets["subjects"]:
        return Tag.SUBJECT
    if low in sets["objects"]:
        return Tag.OBJECT
    return _joining(low, following, last, words)


def _possessive(low: str, following: str, words: Words) -> Tag:
    opens = not following or following in words.sets["prepositions"] or following in (",", "and")
    if low == "her" and (opens or following in words.sets["determiners"] or following == "to"):
        return Tag.OBJECT
    return Tag.OBJECT if low == "his" and opens else Tag.POSSESSIVE


def _pointing(low: str, following: str, last: Tag | None, words: Words) -> Tag:
    verbish = following in _BE | _HAVE | _DO or following in words.sets["modals"]
    if low == "which":
        return Tag.WH
    if low == "that" and last in (Tag.NOUN, Tag.ADJECTIVE, Tag.PAST, Tag.PRESENT, Tag.OBJECT):
        return Tag.SUBORDINATOR
    if following in words.sets["subjects"] and low == "that":
        return Tag.SUBORDINATOR
    if verbish or not following or following in (",", "and"):
        return Tag.SUBJECT if last is None or last is Tag.COMMA else Tag.OBJECT
    return Tag.DETERMINER


def _you_or_it(following: str, last: Tag | None, words: Words) -> Tag:
    if last in (Tag.PREPOSITION, Tag.TO, Tag.ING):
        return Tag.OBJECT
    verbish = (
        following in _BE | _HAVE | _DO
        or following in words.sets["modals"]
        or following in ("not", "never", "also", "still", "always", "just")
        or words.verb(following, "base", "past", "third") is not None
    )
    if last in (Tag.PAST, Tag.PRESENT, Tag.ING, Tag.PARTICIPLE):
        return Tag.OBJECT if not following or following not in _BE else Tag.SUBJECT
    return Tag.SUBJECT if verbish or last is None else Tag.OBJECT


def _joining(low: str, following: str, last: Tag | None, words: Words) -> Tag | None:
    sets = words.sets
    if low in sets["conjunctions"]:
        return Tag.CONJUNCTION
    if low in ("as", "so", "since", "until", "before", "after", "though", "once"):
        clause = following in sets["subjects"] or following in ("my", "the", "there")
        return (
            Tag.SUBORDINATOR
            if clause or low in ("though", "so")
            else _LONE.get(low, Tag.PREPOSITION)
        )
    if low in sets["subordinators"] and low not in sets["adverbs"]:
        return Tag.SUBORDINATOR
    if low in ("about", "around", "over", "under", "up", "out", "off", "down") and (
        _NUMBER.match(following) or following in sets["number_words"]
    ):
        return Tag.ADVERB if low in ("about", "around", "over", "under") else Tag.PREPOSITION
    if low in sets["determiners"]:
        return Tag.DETERMINER
    if low in sets["prepositions"] and not (low == "like" and last in (Tag.I, Tag.SUBJECT)):
        return Tag.PREPOSITION
    if low in ("nightly", "daily", "weekly", "monthly", "early", "late", "overnight", "hard", "fast") and (
        _nounish(following, words)
    ):
        return Tag.ADJECTIVE
    if low in sets["adverbs"] and not (low == "back" and last in _NOMINAL):
        return Tag.ADVERB
    return None


_LONE = {"once": Tag.ADVERB, "so": Tag.ADVERB}
_AFTER_SUBJECT = frozenset((Tag.I, Tag.SUBJECT))
_HELPERS = frozenset((Tag.BE, Tag.HAVE))


def _open(token: str, low: str, following: str, tags: Sequence[Tag], words: Words) -> Tag:
    last = _last_firm(tags)
    names = {name for name, _ in words.forms.get(low.rpartition("-")[2] or low, ())}
    noun = low in words.classes["noun"] or low in words.classes["plural"]
    adjective = low in words.classes["adjective"] or low in words.sets["number_adjectives"]
    if token[:1].isupper() and low not in words.forms:
        return Tag.NOUN
    if not names:
        return _nameless(low, adjective=adjective, noun=noun, following=following, words=words)
    return _verbal(low, names, following, last, tags, noun=noun, adjective=adjective, words=words)


def _last_firm(tags: Sequence[Tag]) -> Tag | None:
    """Return the class before, looking through adverbs and "not"."""
    for tag in reversed(tags):
        if tag not in (Tag.ADVERB, Tag.NOT):
            return tag
    return None


def _nameless(low: str, *, adjective: bool, noun: bool, following: str, words: Words) -> Tag:
    if adjective and (not noun or _nounish(following, words)):
        return Tag.ADJECTIVE
    if noun:
        return Tag.NOUN
    if low in words.classes["adverb"] or (low.endswith("ly") and len(low) > 4):
        return Tag.ADVERB
    if adjective or (low.endswith(_ADJECTIVE_ENDINGS) and _nounish(following, words)):
        return Tag.ADJECTIVE
    return Tag.NOUN


_ADJECTIVE_ENDINGS = (
    "ful",
    "less",
    "ous",
    "able",
    "ible",
    "ish",
    "ical",
    "ive",
    "year-old",
    "-hour",
)


def _nounish(word: str, words: Words) -> bool:
    return bool(word) and (
        word in words.classes["noun"]
        or word in words.classes["plural"]
        or word in words.classes["adjective"]
        or (word.isalpha() and not words.is_common(word))
    )


def _verbal(
    low: str,
    names: set[str],
    following: str,
    last: Tag | None,
    tags: Sequence[Tag],
    *,
    noun: bool,
    adjective: bool,
    words: Words,
) -> Tag:
    if "ing" in names and low.endswith("ing"):
        return Tag.NOUN if last in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER) else Tag.ING
    if last in _NOMINAL:
        return _inside_noun_phrase(
            low, names, following, noun=noun, adjective=adjective, words=words
        )
    if last is Tag.TO or last is Tag.MODAL or last is Tag.DO:
        return Tag.PRESENT if "base" in names else Tag.NOUN
    if last in _HELPERS:
        return _after_helper(
            names, last, noun=noun, adjective=adjective, following=following, words=words
        )
    if last in _AFTER_SUBJECT:
        return Tag.PAST if "past" in names else Tag.PRESENT
    if last is Tag.PREPOSITION:
        return Tag.NOUN if noun or "past" not in names else Tag.PARTICIPLE
    return _loose(low, names, following, last, tags, noun=noun, adjective=adjective, words=words)


def _inside_noun_phrase(
    low: str, names: set[str], following: str, *, noun: bool, adjective: bool, words: Words
) -> Tag:
    if (adjective or names <= {"past", "participle"}) and _nounish(following, words):
        return Tag.ADJECTIVE
    if noun:
        return Tag.NOUN
    if adjective:
        return Tag.ADJECTIVE
    if "past" in names:
        return Tag.PAST
    return Tag.NOUN


def _after_helper(
    names: set[str], last: Tag | None, *, noun: bool, adjective: bool, following: str, words: Words
) -> Tag:
    if "participle" in names:
        return Tag.PARTICIPLE
    if adjective:
        return Tag.ADJECTIVE
    if last is Tag.HAVE or noun:
        return Tag.NOUN
    return Tag.PRESENT


def _loose(
    low: str,
    names: set[str],
    following: str,
    last: Tag | None,
    tags: Sequence[Tag],
    *,
    noun: bool,
    adjective: bool,
    words: Words,
) -> Tag:
    """Tell a verb from a noun at a start, after a comma, a noun or a conjunction."""
    first = words.forms[low.rpartition("-")[2]][0]
    irregular = first[0] == "past" and first[1].base != low and last in (Tag.NOUN, Tag.COMMA, None)
    past = irregular or (bool(names & {"past", "participle"}) and "base" not in names)
    both = "past" in names and "base" in names
    if past and not (adjective and _nounish(following, words) and last is not Tag.NOUN):
        return Tag.PAST
    takes = _takes_object(following, words)
    if last in (None, Tag.COMMA, Tag.CONJUNCTION) and (not noun or takes):
        return Tag.PAST if both else Tag.PRESENT
    if last is Tag.NOUN and not noun:
        return Tag.PAST if both else Tag.PRESENT
    if adjective and (not noun or _nounish(following, words)):
        return Tag.ADJECTIVE
    return Tag.NOUN if noun else Tag.PRESENT


def _takes_object(word: str, words: Words) -> bool:
    sets = words.sets
    return (
        word in sets["determiners"]
        or word in sets["possessives"]
        or word
        in (
            "it",
            "them",
            "me",
            "you",
            "him",
            "up",
            "out",
            "down",
            "back",
            "off",
            "about",
            "everything",
        )
        or bool(_NUMBER.match(word))
    )
