"""Word classes in a typed sentence, and how far it can be read as good English.

The reading is a filter: what it cannot read from end to end is cut short where it still can, or not
used. It prefers to refuse.
"""

import re
from functools import lru_cache

from bot.core.drafts.neighbours import BE, DO, HAVE, NOMINAL, NUMBER, Place
from bot.core.drafts.open_words import AFTER_SUBJECT, open_word
from bot.core.drafts.reading import Reading, Tag
from bot.core.drafts.words import Vocabulary, Words

_WORD = re.compile(r"[^\s,:()]*\d[\d,.:/]*\d[^\s,:()]*|[^\s,:()]+|[,:()]")


def read(text: str, words: Words) -> Reading:
    """Return a mended sentence with the class of each word."""
    return _read(text, Vocabulary(words))


def forget() -> None:
    """Drop the readings that are kept in memory."""
    _read.cache_clear()


@lru_cache(maxsize=1024)
def _read(text: str, vocabulary: Vocabulary) -> Reading:
    words = vocabulary.words
    tokens = tuple(_WORD.findall(text.rstrip("?")))
    tags: list[Tag] = []
    for index, token in enumerate(tokens):
        following = tokens[index + 1].lower() if index + 1 < len(tokens) else ""
        before = tokens[index - 1].lower() if index else ""
        tags.append(_tag(Place(token, token.lower(), before, following, tags, words)))
    return Reading(tokens, tuple(tags))


def _tag(p: Place) -> Tag:
    closed = _closed(p)
    return closed if closed is not None else open_word(p)


def _closed(p: Place) -> Tag | None:
    """Return the class of a small word, or None for any other."""
    simple = _SIMPLE.get(p.low)
    if simple is not None:
        return simple
    if p.token in ("IT", "OR", "US", "ER", "HR"):
        return Tag.NOUN
    if p.token in (",", ":", "(", ")"):
        return Tag.COMMA
    numbers = p.words.sets["number_words"]
    first = p.low.partition("-")[0] if p.low.count("-") == 1 else p.low
    spelled = first in numbers and (first == p.low or p.low.rpartition("-")[2] in numbers)
    if NUMBER.match(p.token) or (spelled and p.low not in _ORDINARY):
        return Tag.NUMBER
    if p.low in BE:
        return Tag.BE
    if p.low in HAVE:
        return Tag.HAVE
    return Tag.DO if p.low in DO else _small(p)


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


def _small(p: Place) -> Tag | None:
    sets = p.words.sets
    if p.last is not None and p.token in ("May",):
        return Tag.NOUN
    if p.low in sets["modals"] and not (p.low in _ALSO_NOUNS and p.last in NOMINAL):
        return Tag.MODAL
    if p.low in sets["possessives"]:
        return _possessive(p)
    if p.low in _POINTING:
        return _pointing(p)
    if p.low in sets["wh"]:
        return Tag.WH
    if p.low == "mine" and p.last in NOMINAL:
        return Tag.NOUN
    if p.low in sets["subjects"] and p.low in sets["objects"]:
        acts = p.last in (Tag.NOUN, Tag.COMMA, Tag.CONJUNCTION) and _is_verb(p.following, p.words)
        return Tag.SUBJECT if acts or p.last in (None, Tag.SUBORDINATOR) else Tag.OBJECT
    if p.low in ("you", "it"):
        return _you_or_it(p)
    if p.low in sets["subjects"]:
        return Tag.SUBJECT
    return Tag.OBJECT if p.low in sets["objects"] else _joining(p)


def _is_verb(word: str, words: Words) -> bool:
    known = words.verb(word, "third", "past") is not None
    return known or word in BE | HAVE | DO or word in words.sets["modals"]


_ALSO_NOUNS = frozenset(("may", "will", "might", "can"))
_POINTING = frozenset(
    ("that", "this", "these", "those", "all", "both", "each", "some", "any", "which")
)


def _possessive(p: Place) -> Tag:
    sets = p.words.sets
    opens = not p.following or p.following in sets["prepositions"] or p.following in (",", "and")
    if p.low == "her" and (opens or p.following in sets["determiners"] or p.following == "to"):
        return Tag.OBJECT
    return Tag.OBJECT if p.low == "his" and opens else Tag.POSSESSIVE


def _pointing(p: Place) -> Tag:
    verbish = p.following in BE | HAVE | DO or p.following in p.words.sets["modals"]
    if p.low == "which":
        return Tag.WH
    if p.low in ("both", "all", "each") and p.before in ("we", "they", "you"):
        return Tag.ADVERB
    if p.low == "that" and p.before == "so":
        return Tag.SUBORDINATOR
    if p.low == "that" and p.last in (
        Tag.NOUN, Tag.ADJECTIVE, Tag.PAST, Tag.PRESENT, Tag.OBJECT,
    ):  # fmt: skip
        return Tag.SUBORDINATOR
    if p.low == "that" and p.following in p.words.sets["subjects"]:
        return Tag.SUBORDINATOR
    if verbish or not p.following or p.following in (",", "and"):
        return Tag.SUBJECT if p.last is None or p.last is Tag.COMMA else Tag.OBJECT
    return Tag.DETERMINER


def _you_or_it(p: Place) -> Tag:
    if p.last in (Tag.PREPOSITION, Tag.TO, Tag.ING):
        return Tag.OBJECT
    verbish = (
        p.following in BE | HAVE | DO
        or p.following in p.words.sets["modals"]
        or p.following in ("not", "never", "also", "still", "always", "just")
        or p.words.verb(p.following, "base", "past", "third") is not None
    )
    if p.last in (Tag.PAST, Tag.PRESENT, Tag.PARTICIPLE):
        return Tag.SUBJECT if p.following in BE else Tag.OBJECT
    return Tag.SUBJECT if verbish or p.last is None else Tag.OBJECT


_TWOFOLD = frozenset(("as", "so", "since", "until", "before", "after", "though", "once"))
_MEASURED = frozenset(("about", "around", "over", "under", "up", "out", "off", "down"))
_EARLY = frozenset(
    ("nightly", "daily", "weekly", "monthly", "early", "late", "overnight", "hard", "fast")
)
_LONE = {"once": Tag.ADVERB, "so": Tag.ADVERB}


def _joining(p: Place) -> Tag | None:
    sets = p.words.sets
    if p.low in sets["conjunctions"]:
        return Tag.CONJUNCTION
    if p.low in _TWOFOLD:
        clause = p.following in sets["subjects"] or p.following in ("my", "the", "there")
        either = Tag.SUBORDINATOR if clause else _LONE.get(p.low, Tag.PREPOSITION)
        return Tag.SUBORDINATOR if p.low in ("though", "so") else either
    if p.low in sets["subordinators"] and p.low not in sets["adverbs"]:
        return Tag.SUBORDINATOR
    counted = NUMBER.match(p.following) or p.following in sets["number_words"]
    if p.low in _MEASURED and counted:
        near = p.low in ("about", "around", "over", "under")
        return Tag.ADVERB if near else Tag.PREPOSITION
    if p.low in sets["determiners"]:
        return Tag.DETERMINER
    return _phrase_word(p)


def _phrase_word(p: Place) -> Tag | None:
    sets = p.words.sets
    if p.low in sets["prepositions"] and not (p.low == "like" and p.last in AFTER_SUBJECT):
        return Tag.PREPOSITION
    if p.low in _EARLY and p.before_noun:
        return Tag.ADJECTIVE
    if p.low == "home" and p.before_noun:
        return Tag.NOUN
    if p.low in sets["adverbs"] and not (p.low == "back" and p.last in NOMINAL):
        return Tag.ADVERB
    return None
