"""Tells nouns, verbs and adjectives from each other by what stands around a word."""

from bot.core.drafts.neighbours import BE, DO, HAVE, NOMINAL, Place, takes_object
from bot.core.drafts.reading import FINITE, Tag

AFTER_SUBJECT = frozenset((Tag.I, Tag.SUBJECT))
_ADJECTIVE_ENDINGS = ("ful", "less", "ous", "able", "ible", "ish", "ical", "ive", "-old", "-hour")


_COMPOUND_ENDS = ("-up", "-in", "-out", "-off", "-down", "-over", "-on", "-by")


_MANNERS = frozenset(
    ("in-house", "on-site", "full-time", "part-time", "one-on-one", "face-to-face", "door-to-door",
     "end-to-end", "one-to-one", "single-handed", "hands-on", "first-hand")
)  # fmt: skip


def open_word(p: Place) -> Tag:
    """Return the class of a word that is no small word."""
    if p.token[:1].isupper() and p.low not in p.words.forms:
        return Tag.NOUN
    if p.low in _MANNERS:
        return Tag.ADJECTIVE if p.before_noun and p.last in NOMINAL else Tag.ADVERB
    if p.token[:1].isupper() and p.tags and p.last not in AFTER_SUBJECT:
        return Tag.NOUN
    if p.low.endswith(_COMPOUND_ENDS):
        return Tag.NOUN
    return _verbal(p) if p.readings else _nameless(p)


def _nameless(p: Place) -> Tag:
    """Return the class of a word that is no verb form."""
    if (
        p.before in ("i", "we", "they")
        and p.last in AFTER_SUBJECT
        and takes_object(p.following, p.words)
    ):
        return Tag.PRESENT
    if p.low.endswith("ed") and not p.adjective and _is_unlisted_past(p):
        return Tag.PAST
    if p.last in AFTER_SUBJECT and not p.noun and takes_object(p.following, p.words):
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


def _is_unlisted_past(p: Place) -> bool:
    """Whether a word in -ed that no list knows can only be a verb ("precepted 20 new nurses")."""
    opens = p.last in (None, Tag.COMMA, Tag.CONJUNCTION) and takes_object(p.following, p.words)
    return p.last in AFTER_SUBJECT or opens


def _verbal(p: Place) -> Tag:
    """Return the class of a word that can be a verb form."""
    names = {name for name, _ in p.readings}
    last = p.firm
    if "ing" in names and p.low.endswith("ing"):
        owned = last in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER) or (
            last is Tag.ADJECTIVE
            and p.last is Tag.ADJECTIVE
            and (p.following in ("", "up", ",", "and") or not takes_object(p.following, p.words))
        )
        return Tag.NOUN if owned else Tag.ING
    relative = p.before in ("who", "which", "that") and p.tags[-2:-1] == [Tag.NOUN]
    if relative and names & {"base", "third", "past"} and not _opens_subject(p):
        return Tag.PAST if "past" in names and "base" not in names else Tag.PRESENT
    if last in NOMINAL:
        return _inside_noun_phrase(p, names)
    if p.last in (Tag.PRESENT, Tag.PAST) and p.low in _ALSO_ADJECTIVES and p.before_noun:
        return Tag.ADJECTIVE
    if last in (Tag.TO, Tag.MODAL, Tag.DO):
        return Tag.PRESENT if "base" in names else Tag.NOUN
    if last in (Tag.BE, Tag.HAVE):
        return _after_helper(p, names)
    if last in AFTER_SUBJECT:
        return Tag.PAST if "past" in names else Tag.PRESENT
    if last is Tag.PREPOSITION:
        return Tag.NOUN if p.noun or "past" not in names else Tag.PARTICIPLE
    return _loose(p, names)


def _opens_subject(p: Place) -> bool:
    """Whether a word after "that" is the subject of what follows: "goals that families read"."""
    following = p.following
    auxiliary = following in BE | HAVE | DO or following in p.words.sets["modals"]
    acts = p.words.verb(following, "base", "past", "third") and not p.words.has("noun", following)
    return auxiliary or bool(acts)


def _inside_noun_phrase(p: Place, names: set[str]) -> Tag:
    if (p.adjective or names <= {"past", "participle"}) and p.before_noun:
        return Tag.ADJECTIVE
    if p.noun:
        return Tag.NOUN
    if p.adjective:
        return Tag.ADJECTIVE
    return Tag.PAST if "past" in names else Tag.NOUN


def _after_helper(p: Place, names: set[str]) -> Tag:
    if "participle" in names:
        return Tag.PARTICIPLE
    if p.adjective:
        return Tag.ADJECTIVE
    return Tag.NOUN if p.firm is Tag.HAVE or p.noun else Tag.PRESENT


def _loose(p: Place, names: set[str]) -> Tag:
    """Tell a verb from a noun at a start, after a comma, a noun or a conjunction."""
    last = p.firm
    ended = p.adjective or not p.following
    if ended and p.last in (Tag.PRESENT, Tag.PAST) and names <= {"past", "participle"}:
        return Tag.ADJECTIVE
    if "participle" in names and not names & {"past", "base"}:
        return Tag.PARTICIPLE
    if _is_past(p, names) and not (p.adjective and p.before_noun and last is not Tag.NOUN):
        return Tag.PAST
    present = Tag.PAST if {"past", "base"} <= names else Tag.PRESENT
    takes = takes_object(p.following, p.words) or p.following in ("what", "how")
    if p.adjective and p.before_noun and not takes:
        return Tag.ADJECTIVE
    if last in (None, Tag.COMMA, Tag.CONJUNCTION) and (not p.noun or takes):
        return present
    if p.low in _ACTING_MANY and p.last is Tag.NOUN and p.words.plural(p.before):
        return Tag.PRESENT
    if p.low in _ACTING and p.last is Tag.NOUN and not p.words.plural(p.before) and _is_owned(p):
        return Tag.PRESENT
    if last is Tag.NOUN and (not p.noun or _follows_subject(p, names, takes=takes)):
        return present
    if p.adjective and (not p.noun or p.before_noun):
        return Tag.ADJECTIVE
    return Tag.NOUN if p.noun else Tag.PRESENT


# Rarely nouns, although the lists know them as such.
_ACTING = frozenset(
    ("comes", "goes", "gets", "takes", "needs", "works", "starts", "makes", "keeps", "stays",
     "looks", "helps", "gives", "says", "knows", "wants", "sends", "asks", "calls", "finds",
     "brings")
)  # fmt: skip


_ALSO_ADJECTIVES = frozenset(("live", "open", "clean", "dry", "slow", "calm", "complete", "clear"))
_ACTING_MANY = frozenset(
    ("come", "go", "get", "take", "need", "start", "make", "keep", "stay", "look", "help", "give",
     "say", "know", "want", "send", "ask", "call", "find", "bring", "tell", "use", "leave", "trust")
)  # fmt: skip


def _is_past(p: Place, names: set[str]) -> bool:
    first, verb = p.readings[0]
    irregular = first == "past" and verb.base != p.low and p.firm in (Tag.NOUN, Tag.COMMA, None)
    return irregular or (bool(names & {"past", "participle"}) and "base" not in names)


def _follows_subject(p: Place, names: set[str], *, takes: bool) -> bool:
    """Whether a word that can be both is the verb: "testers join from the start"."""
    goes_on = takes or p.following in p.words.sets["prepositions"]
    many = "base" in names and p.words.plural(p.before)
    single = "third" in names and not p.words.plural(p.before) and _is_owned(p)
    placed = single and (takes or p.following in _AT)
    before = p.tags[-3:-1]
    relative = before == [Tag.NOUN, Tag.POSSESSIVE] and "third" in names
    if relative and p.following in ("", ","):
        return True
    described = single and p.following.endswith(("ly", "ed")) and not p.before_noun
    return (placed or described or (many and goes_on)) and not FINITE & set(p.tags)


_AT = frozenset(("in", "at", "through", "under", "around", "out", "up"))


def _is_owned(p: Place) -> bool:
    """Whether what stands before starts with "my" or "the": a subject, no list of nouns."""
    index = len(p.tags) - 1
    while index > 0 and p.tags[index] in (Tag.NOUN, Tag.ADJECTIVE):
        index -= 1
    opened = bool(p.tags) and p.tags[index] in (Tag.POSSESSIVE, Tag.DETERMINER)
    before = p.tags[index - 1] if index > 0 else None
    free = before in (None, Tag.SUBORDINATOR, Tag.WH, Tag.CONJUNCTION)
    return bool(p.tags) and (p.tags[0] in (Tag.POSSESSIVE, Tag.DETERMINER) or (opened and free))
