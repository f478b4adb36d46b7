"""Judges at sight whether words are a plain sentence that the full reading could not follow.

It asks for a subject with its verb, no more verbs than there are joints between them, no heap of
nouns and a whole end. So an unknown word does not cost the user a sound sentence.
"""

from bot.core.drafts import parsing
from bot.core.drafts.reading import FINITE, Reading, Tag

_JOINTS = frozenset((Tag.CONJUNCTION, Tag.SUBORDINATOR, Tag.WH, Tag.THAN))
_LOOSE_ENDS = frozenset(
    (Tag.CONJUNCTION, Tag.DETERMINER, Tag.POSSESSIVE, Tag.TO, Tag.SUBORDINATOR, Tag.COMMA,
     Tag.SUBJECT, Tag.I, Tag.MODAL)
)  # fmt: skip
_AFTER_COMMA = frozenset((Tag.CONJUNCTION, Tag.PREPOSITION, Tag.NOT, Tag.WH))
_CHAIN = frozenset((Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL, Tag.NOT, Tag.ADVERB))
_PARTICLES = frozenset(("up", "out", "off", "down", "in", "on", "over", "through", "about", "with"))
_NUMBERED = frozenset(
    ("clause", "section", "room", "page", "chapter", "article", "platform", "line", "ward", "year",
     "level", "grade", "bay", "unit", "gate", "stage", "phase", "class", "route", "band", "table")
)  # fmt: skip
_MOST = 24  # words


def is_plain_sentence(r: Reading) -> bool:
    """Whether a reading looks like a whole, single sentence."""
    if not 4 <= len(r) <= _MOST or not _opens_well(r) or not _ends_well(r):
        return False
    joints = sum(tag in _JOINTS for tag in r.tags)
    verbs = sum(_starts_chain(r, index) for index in range(len(r)))
    most = 1 + joints + (r.tags[0] is Tag.I or r.words[0] == "we")
    return 1 <= verbs <= most and "NNNN" not in r.shape() and _flows(r)


def _opens_well(r: Reading) -> bool:
    if r.tags[0] in (Tag.I, Tag.SUBJECT):
        return bool(FINITE & set(r.tags[1:4]))
    for end in parsing.noun_phrases(r, 0):
        index = end
        while index < len(r) and r.tags[index] in (Tag.ADVERB, Tag.NOT):
            index += 1
        if index < len(r) and r.tags[index] in FINITE:
            return r.tags[0] in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER) or _is_many(r, end)
    return False


def _is_many(r: Reading, end: int) -> bool:
    """Whether a subject without an article is a plural: "visitors sign the book"."""
    return r.words[end - 1].endswith("s") or r.words[0][:1].isupper()


def _ends_well(r: Reading) -> bool:
    if r.tags[-1] is Tag.PREPOSITION:
        return r.words[-1].lower() in _PARTICLES
    return r.tags[-1] not in _LOOSE_ENDS


def _starts_chain(r: Reading, index: int) -> bool:
    """Whether a finite verb starts here, helpers and all."""
    if r.tags[index] not in FINITE:
        return False
    before = index - 1
    while before >= 0 and r.tags[before] in (Tag.ADVERB, Tag.NOT):
        before -= 1
    if before >= 0 and r.words[before].lower() in ("get", "gets", "got"):
        return False
    return before < 0 or r.tags[before] not in _CHAIN | {Tag.TO}


def _flows(r: Reading) -> bool:
    """Whether nothing stands side by side that cannot."""
    for index in range(1, len(r)):
        last, tag = r.tags[index - 1], r.tags[index]
        if last is Tag.COMMA and tag not in _AFTER_COMMA:
            return False
        counted = r.words[index - 1].lower() in _NUMBERED or not r.words[index - 1].islower()
        if last is Tag.NOUN and tag is Tag.NUMBER and not counted:
            return False
        if last in (Tag.DETERMINER, Tag.POSSESSIVE) and tag in (Tag.PREPOSITION, Tag.CONJUNCTION):
            return False
        if last is Tag.I and tag in (Tag.ING, Tag.PARTICIPLE, Tag.NOUN, Tag.PREPOSITION):
            return False
    return True
