"""Word classes in a typed sentence, and how far it can be read as good English.

The reading is a filter: what it cannot read from end to end is cut short where it still can, or not
used. It prefers to refuse.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.drafts.neighbours import NUMBER, looks_like_noun, takes_object
from bot.core.drafts.reading import FINITE, Reading, Tag
from bot.core.drafts.words import Verb, Words

_WORD = re.compile(r"[^\s,:()]*\d[\d,.:/]*\d[^\s,:()]*|[^\s,:()]+|[,:()]")


_NOMINAL = frozenset((Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER, Tag.ADJECTIVE))
_BE = frozenset(("am", "is", "are", "was", "were", "be", "been", "being"))
_HAVE = frozenset(("have", "has", "had"))
_DO = frozenset(("do", "does", "did"))


def read(text: str, words: Words) -> Reading:
    """Return a mended sentence with the class of each word."""
    tokens = tuple(_WORD.findall(text.rstrip("?")))
    tags: list[Tag] = []
    for index, token in enumerate(tokens):
        following = tokens[index + 1].lower() if index + 1 < len(tokens) else ""
        before = tokens[index - 1].lower() if index else ""
        tags.append(_tag(_Place(token, token.lower(), before, following, tags, words)))
    return Reading(tokens, tuple(tags))


@dataclass(frozen=True, slots=True)
class _Place:
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
        return self.low in self.words.classes["noun"] or self.low in self.words.classes["plural"]

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


def _tag(p: _Place) -> Tag:
    closed = _closed(p)
    return closed if closed is not None else _open(p)


def _closed(p: _Place) -> Tag | None:
    """Return the class of a small word, or None for any other."""
    simple = _SIMPLE.get(p.low)
    if simple is not None:
        return simple
    if p.token in (",", ":", "(", ")"):
        return Tag.COMMA
    numbers = p.words.sets["number_words"]
    first = p.low.partition("-")[0] if p.low.count("-") == 1 else p.low
    spelled = first in numbers and (first == p.low or p.low.rpartition("-")[2] in numbers)
    if NUMBER.match(p.token) or (spelled and p.low not in _ORDINARY):
        return Tag.NUMBER
    if p.low in _BE:
        return Tag.BE
    if p.low in _HAVE:
        return Tag.HAVE
    return Tag.DO if p.low in _DO else _small(p)


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


def _small(p: _Place) -> Tag | None:
    sets = p.words.sets
    if p.low in sets["modals"] and not (p.low in _ALSO_NOUNS and p.last in _NOMINAL):
        return Tag.MODAL
    if p.low in sets["possessives"]:
        return _possessive(p)
    if p.low in _POINTING:
        return _pointing(p)
    if p.low in sets["wh"]:
        return Tag.WH
    if p.low == "mine" and p.last in _NOMINAL:
        return Tag.NOUN
    if p.low in sets["subjects"] and p.low in sets["objects"]:
        return Tag.SUBJECT if p.last is None or p.last is Tag.SUBORDINATOR else Tag.OBJECT
    if p.low in ("you", "it"):
        return _you_or_it(p)
    if p.low in sets["subjects"]:
        return Tag.SUBJECT
    return Tag.OBJECT if p.low in sets["objects"] else _joining(p)


_ALSO_NOUNS = frozenset(("may", "will", "might", "can"))
_POINTING = frozenset(
    ("that", "this", "these", "those", "all", "both", "each", "some", "any", "which")
)


def _possessive(p: _Place) -> Tag:
    sets = p.words.sets
    opens = not p.following or p.following in sets["prepositions"] or p.following in (",", "and")
    if p.low == "her" and (opens or p.following in sets["determiners"] or p.following == "to"):
        return Tag.OBJECT
    return Tag.OBJECT if p.low == "his" and opens else Tag.POSSESSIVE


def _pointing(p: _Place) -> Tag:
    verbish = p.following in _BE | _HAVE | _DO or p.following in p.words.sets["modals"]
    if p.low == "which":
        return Tag.WH
    if p.low == "that" and p.last in (
        Tag.NOUN, Tag.ADJECTIVE, Tag.PAST, Tag.PRESENT, Tag.OBJECT,
    ):  # fmt: skip
        return Tag.SUBORDINATOR
    if p.low == "that" and p.following in p.words.sets["subjects"]:
        return Tag.SUBORDINATOR
    if verbish or not p.following or p.following in (",", "and"):
        return Tag.SUBJECT if p.last is None or p.last is Tag.COMMA else Tag.OBJECT
    return Tag.DETERMINER


def _you_or_it(p: _Place) -> Tag:
    if p.last in (Tag.PREPOSITION, Tag.TO, Tag.ING):
        return Tag.OBJECT
    verbish = (
        p.following in _BE | _HAVE | _DO
        or p.following in p.words.sets["modals"]
        or p.following in ("not", "never", "also", "still", "always", "just")
        or p.words.verb(p.following, "base", "past", "third") is not None
    )
    if p.last in (Tag.PAST, Tag.PRESENT, Tag.PARTICIPLE):
        return Tag.SUBJECT if p.following in _BE else Tag.OBJECT
    return Tag.SUBJECT if verbish or p.last is None else Tag.OBJECT


_TWOFOLD = frozenset(("as", "so", "since", "until", "before", "after", "though", "once"))
_MEASURED = frozenset(("about", "around", "over", "under", "up", "out", "off", "down"))
_EARLY = frozenset(
    ("nightly", "daily", "weekly", "monthly", "early", "late", "overnight", "hard", "fast")
)
_LONE = {"once": Tag.ADVERB, "so": Tag.ADVERB}


def _joining(p: _Place) -> Tag | None:
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


def _phrase_word(p: _Place) -> Tag | None:
    sets = p.words.sets
    if p.low in sets["prepositions"] and not (p.low == "like" and p.last in _AFTER_SUBJECT):
        return Tag.PREPOSITION
    if p.low in _EARLY and p.before_noun:
        return Tag.ADJECTIVE
    if p.low in sets["adverbs"] and not (p.low == "back" and p.last in _NOMINAL):
        return Tag.ADVERB
    return None


_AFTER_SUBJECT = frozenset((Tag.I, Tag.SUBJECT))
_ADJECTIVE_ENDINGS = ("ful", "less", "ous", "able", "ible", "ish", "ical", "ive", "-old", "-hour")


_COMPOUND_ENDS = ("-up", "-in", "-out", "-off", "-down", "-over", "-on", "-by")


def _open(p: _Place) -> Tag:
    """Return the class of a word that is no small word."""
    if p.token[:1].isupper() and p.low not in p.words.forms:
        return Tag.NOUN
    if p.low.endswith(_COMPOUND_ENDS):
        return Tag.NOUN
    return _verbal(p) if p.readings else _nameless(p)


def _nameless(p: _Place) -> Tag:
    """Return the class of a word that is no verb form."""
    if p.low.endswith("ed") and not p.adjective and _is_unlisted_past(p):
        return Tag.PAST
    if p.last in _AFTER_SUBJECT and not p.noun and takes_object(p.following, p.words):
        return Tag.PRESENT
    if p.adjective and (not p.noun or p.before_noun):
        return Tag.ADJECTIVE
    if p.noun:
        return Tag.NOUN
    if p.low in p.words.classes["adverb"] or (p.low.endswith("ly") and len(p.low) > 4):
        return Tag.ADVERB
    if p.low.endswith(("-old", "-olds")) and not p.before_noun:
        return Tag.NOUN
    described = p.low.endswith(_ADJECTIVE_ENDINGS) and p.before_noun
    return Tag.ADJECTIVE if p.adjective or described else Tag.NOUN


def _is_unlisted_past(p: _Place) -> bool:
    """Whether a word in -ed that no list knows can only be a verb ("precepted 20 new nurses")."""
    opens = p.last in (None, Tag.COMMA, Tag.CONJUNCTION) and takes_object(p.following, p.words)
    return p.last in _AFTER_SUBJECT or opens


def _verbal(p: _Place) -> Tag:
    """Return the class of a word that can be a verb form."""
    names = {name for name, _ in p.readings}
    last = p.firm
    if "ing" in names and p.low.endswith("ing"):
        owned = last in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER)
        return Tag.NOUN if owned else Tag.ING
    if last in _NOMINAL:
        return _inside_noun_phrase(p, names)
    if last in (Tag.TO, Tag.MODAL, Tag.DO):
        return Tag.PRESENT if "base" in names else Tag.NOUN
    if last in (Tag.BE, Tag.HAVE):
        return _after_helper(p, names)
    if last in _AFTER_SUBJECT:
        return Tag.PAST if "past" in names else Tag.PRESENT
    if last is Tag.PREPOSITION:
        return Tag.NOUN if p.noun or "past" not in names else Tag.PARTICIPLE
    return _loose(p, names)


def _inside_noun_phrase(p: _Place, names: set[str]) -> Tag:
    if (p.adjective or names <= {"past", "participle"}) and p.before_noun:
        return Tag.ADJECTIVE
    if p.noun:
        return Tag.NOUN
    if p.adjective:
        return Tag.ADJECTIVE
    return Tag.PAST if "past" in names else Tag.NOUN


def _after_helper(p: _Place, names: set[str]) -> Tag:
    if "participle" in names:
        return Tag.PARTICIPLE
    if p.adjective:
        return Tag.ADJECTIVE
    return Tag.NOUN if p.firm is Tag.HAVE or p.noun else Tag.PRESENT


def _loose(p: _Place, names: set[str]) -> Tag:
    """Tell a verb from a noun at a start, after a comma, a noun or a conjunction."""
    last = p.firm
    if _is_past(p, names) and not (p.adjective and p.before_noun and last is not Tag.NOUN):
        return Tag.PAST
    present = Tag.PAST if {"past", "base"} <= names else Tag.PRESENT
    takes = takes_object(p.following, p.words)
    if p.adjective and p.before_noun and not takes:
        return Tag.ADJECTIVE
    if last in (None, Tag.COMMA, Tag.CONJUNCTION) and (not p.noun or takes):
        return present
    if last is Tag.NOUN and (not p.noun or _follows_subject(p, names, takes=takes)):
        return present
    if p.adjective and (not p.noun or p.before_noun):
        return Tag.ADJECTIVE
    return Tag.NOUN if p.noun else Tag.PRESENT


def _is_past(p: _Place, names: set[str]) -> bool:
    first, verb = p.readings[0]
    irregular = first == "past" and verb.base != p.low and p.firm in (Tag.NOUN, Tag.COMMA, None)
    return irregular or (bool(names & {"past", "participle"}) and "base" not in names)


def _follows_subject(p: _Place, names: set[str], *, takes: bool) -> bool:
    """Whether a word that can be both is the verb: "testers join from the start"."""
    goes_on = takes or p.following in p.words.sets["prepositions"]
    many = "base" in names and p.words.plural(p.before)
    single = "third" in names and not p.words.plural(p.before) and _is_owned(p)
    placed = single and (takes or p.following in _AT)
    return (placed or (many and goes_on)) and not FINITE & set(p.tags)


_AT = frozenset(("in", "at", "through", "under", "around", "out", "up"))


def _is_owned(p: _Place) -> bool:
    """Whether the sentence starts with "my" or "the": a subject, no list of nouns."""
    return bool(p.tags) and p.tags[0] in (Tag.POSSESSIVE, Tag.DETERMINER)
