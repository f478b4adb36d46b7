"""Where a topic may be cut off: only where what is left still means the same.

A clause is kept whole or left out whole, save for what says when or why behind it; a thing that is
left without its clause must be clear by itself, as "the box" and "patients" are not.
"""

from bot.core.answers.closed_words import SUBJECTS
from bot.core.answers.phrases.frames import AND, WH
from bot.core.answers.phrases.nouns import DOERS, describes
from bot.core.answers.phrases.phrases import Phrase, may_be_verb
from bot.core.answers.pieces import Workshop
from bot.core.english.tags import FINITE, NOUNS
from bot.core.english.tree import Tree

_ASIDE = frozenset(("so", "because", "although", "though"))
_OPENED = frozenset(("the", "a", "an", "one", "that", "this"))
PLACED = frozenset(
    ("in", "on", "at", "during", "after", "before", "behind", "outside", "near", "since")
)  # fmt: skip
_SAYING = 5  # words with a clause that say enough without where it was
_BARE = 2  # words of an owned thing that nothing describes
_SAYS_WHAT = frozenset(("that", "of", "to", "about", "on", "for", "why", "how", "where"))
_COUNTS = frozenset(("number", "amount", "cost", "price", "size", "difference", "importance"))
_YEAR = 4  # digits
_LEAST = 3  # words of a thing with an article that lost what described it
_MEANS = frozenset(("by", "with", "from", "through", "using", "out"))  # what "how" asks for
_NEEDED = frozenset(("of", "as", "than", "like", "about", "into", "between", "without", "to"))


def keeps_thing(found: Phrase, end: int, shop: Workshop) -> bool:
    """Whether a thing, cut at an end, still says what was meant."""
    tree = found.tree
    if end == len(tree):
        return True
    if tree.words[0].lower() in ("all", "every") or tree.words[found.head].lower() in _COUNTS:
        return False
    start = clause_at(tree, found.head + 1)
    if end > start:
        return end > start + 2 and (_is_aside(tree, end) or ends_before_place(tree, end, _SAYING))
    if _is_second_bare(found, end) or _loses_its_sense(found, end):
        return False
    doer = shop.words.has("persons", tree.words[found.head - 1].lower())
    acts = doer and tree.words[end].lower() not in AND and may_be_verb(tree, found.head, shop)
    doing = tree.words[end - 1].endswith("ing") and tree.words[end].lower() not in AND
    if doing or acts:
        return False
    if tree.tags[end] in ("DT", "PRP$") and not any(tag in FINITE for tag in tree.tags[end:]):
        return False
    return _is_clear(found, end, shop)


def _loses_its_sense(found: Phrase, end: int) -> bool:
    """Whether who somebody is would be cut off, or as what: "for the lady | who"."""
    tree = found.tree
    if tree.words[end].lower() in _AS_WHAT and not _is_aside(tree, end):
        return True
    named = tree.tags[end - 1] == "NNP"
    return tree.tags[end] in WH and end > found.head + 1 and not named


_AS_WHAT = frozenset(("as", "than", "between", "without", "into", "like"))


def _is_second_bare(found: Phrase, end: int) -> bool:
    """Whether what describes the second of two things is cut off: "vinyl and the shop"."""
    tree = found.tree
    joint = next((i for i in range(found.head + 1, end) if tree.words[i].lower() in AND), 0)
    described = tree.tags[end] in (*WH, "IN", "TO") or tree.words[end].lower() in SUBJECTS
    opened = tree.tags[joint + 1 : joint + 2] in (("DT",), ("PRP$",))
    return bool(joint) and described and (opened or tree.tags[end] in WH)


def ends_before_place(tree: Tree, end: int, least: int) -> bool:
    """Whether nothing is cut off, or only where, when or for whom it was, behind enough words."""
    if end == len(tree):
        return True
    low, after = tree.words[end].lower(), tree.tags[end + 1 : end + 2]
    placed = low in PLACED or (low == "for" and after in (("DT",), ("PRP$",)))
    plain = placed and tree.tags[end - 1] in NOUNS
    left = tree.tags[end + 1 :]
    return plain and end >= least and not any(t in (*FINITE, *WH, "CC", "VBG") for t in left)


def clause_at(tree: Tree, start: int) -> int:
    """Return where the first clause that describes a thing begins, or the length of the tree."""
    return next((i for i in range(start, len(tree)) if _opens(tree, i)), len(tree))


def _opens(tree: Tree, place: int) -> bool:
    tag, low = tree.tags[place], tree.words[place].lower()
    if tag in WH or tag in FINITE or low in SUBJECTS or low == "that":
        return True
    if tag in ("VBG", "VBN"):
        return not describes(tree, place)
    if tag == "TO":
        return tree.tags[place + 1 : place + 2] == ("VB",)
    return tag in ("DT", "PRP$") and tree.tags[place - 1] in NOUNS


def _is_clear(found: Phrase, end: int, shop: Workshop) -> bool:
    """Whether a thing without what described it is more than "the box" or "patients"."""
    tree, next_word = found.tree, found.tree.words[end].lower()
    low = [word.lower() for word in tree.words[:end]]
    year = low[-1].isdecimal() and len(low[-1]) == _YEAR and low[-2:-1] == ["of"]
    if low[-1] in DOERS or (tree.tags[end - 1] == "CD" and not year):
        return False
    if tree.tags[0] == "PRP$" and end <= found.head + 1 <= _BARE and next_word in _SAYS_WHAT:
        return False  # "her rule that ...", "his plan for ..."
    if next_word in SUBJECTS and {"calls", "call", "called"} & {*tree.words[end:]}:
        return False
    if next_word in SUBJECTS and low[0] not in _OPENED:
        return end > 1
    if next_word == "of":
        joined = len(low) >= _LEAST and tree.tags[found.head - 1] in NOUNS
        return "of" in low or joined
    if "between" in low or next_word in AND:
        return "between" not in low
    if tree.tags[0] == "PRP$":
        return not _are_people(low[found.head], shop)
    people = _are_people(low[found.head], shop)
    return len(low) >= (_LEAST if low[0] in _OPENED else 2) and not people


def _are_people(noun: str, shop: Workshop) -> bool:
    single = f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")
    return shop.words.has("persons", single) and not shop.words.has("animals", single)


def keeps_clause(tree: Tree, end: int, least: int = 5) -> bool:
    """Whether a clause or a doing, cut at an end, has lost no more than a time or a reason.

    ``least``: how many words are left where a last "in ..." is taken off.
    """
    if end == len(tree) or _is_aside(tree, end) or _is_second_deed(tree, end):
        return True
    if {"same", "only"} & {*tree.words[max(end - 3, 0) : end]} or _awaits_verb(tree, end):
        return False  # "doing the same job in three languages"
    needed = _NEEDED | (_MEANS if tree.words[0].lower() == "how" else frozenset())
    if tree.tags[end] != "IN" or tree.words[end].lower() in needed or "to" in tree.words[end:]:
        return False
    return end >= least and tree.tags[end - 1] in NOUNS


def _is_second_deed(tree: Tree, end: int) -> bool:
    """Whether a second thing that somebody does is cut off: "how you run it | and rotate"."""
    acting = tree.tags[end + 1 : end + 2]
    joined = tree.words[end].lower() in AND and acting in (("VB",), ("VBP",), ("VBD",), ("VBZ",))
    first = [i for i in range(end) if tree.tags[i] in FINITE]
    if not joined or end < _FULL or {"both", "either", "first"} & {*tree.words[:end]}:
        return False
    return tree.labels[end + 1] == "conj" and tree.heads[end + 1] in first


_FULL = 7  # words that are a matter of their own


def _awaits_verb(tree: Tree, end: int) -> bool:
    """Whether what somebody is made to do would be cut off: "how she gets the lads | to sing"."""
    moved = [i for i in range(end) if tree.words[i].lower() in _MOVING]
    if not moved or any(tag in _ACTING for tag in tree.tags[moved[-1] + 1 : end]):
        return False
    later = range(end, len(tree))
    return any(tree.tags[i] in _ACTING and not describes(tree, i) for i in later)


_ACTING = frozenset(("VB", "VBN", "VBG"))


_MOVING = frozenset(
    ("get", "gets", "got", "getting", "make", "makes", "made", "making", "let", "lets", "letting",
     "have", "has", "had", "having", "help", "helps", "helped", "helping", "persuade", "persuades",
     "persuaded", "persuading", "want", "wants", "teach", "teaches", "taught", "teaching", "ask",
     "asks", "asked", "asking", "keep", "keeps", "kept", "keeping", "see", "sees", "saw", "hear",
     "hears", "heard", "train", "trains", "trained", "training", "use", "uses", "used", "using")
)  # fmt: skip


def _is_aside(tree: Tree, end: int) -> bool:
    low = tree.words[end].lower()
    likened = low == "like" and any(tag in FINITE for tag in tree.tags[end:])
    return likened or low in _ASIDE
