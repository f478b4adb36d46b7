"""Whether every verb of a stretch is held by something, and where a stretch can be cut.

Verbs and what opens their clauses are counted, so that no single slip of the parser makes bad
English.
"""

from collections.abc import Iterator

from bot.core.answers.closed_words import SUBJECTS
from bot.core.answers.phrases.frames import AND, ANYBODY, WH
from bot.core.answers.phrases.nouns import base, verb_follows
from bot.core.english.tags import FINITE, NOUNS
from bot.core.english.tree import Tree

OPENING = frozenset(
    ("that", "if", "whether", "because", "when", "while", "where", "why", "how", "unless",
     "although", "though", "who", "which")
)  # fmt: skip
MAYBE_OPENING = frozenset(("after", "before", "since", "until", "as", "than", "so", "once", "till"))
_SPARED = frozenset(("obl", "advcl", "relcl", "acl", "adv", "para", "appos", "conj", "nmod", "dep"))


def loose_verbs(tree: Tree, end: int) -> int:
    """Return how many finite verbs up to a place are held by nothing that opens a clause."""
    loose = opened = 0
    seen = False
    for place in range(end):
        if _opens_clause(tree, place):
            opened += 1
        elif tree.tags[place] in FINITE and not _is_noun_all_the_same(tree, place):
            if opened:
                opened -= 1
            elif not (seen and _is_joined_verb(tree, place)) and not _is_reduced(tree, place):
                loose += 1
            seen = True
    return loose


def _is_noun_all_the_same(tree: Tree, place: int) -> bool:
    """Whether a word taken for a verb stands before a helping verb: "rounds should"."""
    after = tree.tags[place + 1 : place + 2]
    sure = after == ("MD",) or tree.words[place + 1 : place + 2] in (("is",), ("are",), ("was",))
    return sure and tree.tags[place] in ("VBZ", "VBP") and tree.labels[place] not in ("cop", "aux")


def _opens_clause(tree: Tree, place: int) -> bool:
    low = tree.words[place].lower()
    if tree.tags[place] in WH:
        return place + 1 < len(tree) and tree.words[place + 1].lower() != "to"
    if low == "that":
        return tree.labels[place] != "det" or _verb_soon(tree, place)
    if low in OPENING:
        return True
    return low in MAYBE_OPENING and tree.labels[place] == "mark"


def _verb_soon(tree: Tree, place: int) -> bool:
    """Whether a finite verb follows a noun behind "that", as in "the idea that silence is"."""
    found = base(tree, place + 1)
    return verb_follows(tree, found) and place > 0 and tree.tags[place - 1] in NOUNS


def _is_joined_verb(tree: Tree, place: int) -> bool:
    """Whether a verb is joined to one before it by "and"."""
    before = place - 1
    while before > 0 and tree.tags[before] in ("RB", "PRP"):
        before -= 1
    return before > 0 and tree.words[before].lower() in ("and", "or", "but", ",", "then")


def _is_reduced(tree: Tree, place: int) -> bool:
    """Whether a verb belongs to a clause that nothing opens: "the roof he built"."""
    before = place - 1
    while before > 0 and tree.tags[before] == "RB":
        before -= 1
    low = tree.words[before].lower()
    said = low in ("it", "there") and tree.tags[before - 1] in _SAYING_TAGS
    own = before > 0 and (low in SUBJECTS | ANYBODY or said)
    if own and tree.tags[before - 1] in NOUNS | {"CD", "RP", "PRP"} | _SAYING_TAGS:
        return True
    if tree.labels[place] not in ("relcl", "acl", "comp") or tree.children(place, "obj"):
        return False
    subjects = [i for i in tree.children(place, "subj") if tree.heads[place] < i < place]
    start = min(tree.subtree(subjects[0])) if subjects else 0
    return start > 1 and tree.tags[start - 1] in NOUNS


_SAYING_TAGS = frozenset(("VBP", "VBZ", "VBD", "VB"))


def cuts(tree: Tree, least: int, end: int) -> Iterator[int]:
    """Yield the ends, falling, to which a stretch can be cut without loss of grammar."""
    while end >= least:
        yield end
        starts = [start for start in _tails(tree, end) if start >= least]
        if not starts:
            return
        end = max(starts)
        while end > least and tree.words[end - 1].lower() in AND | {","}:
            end -= 1


def _tails(tree: Tree, end: int) -> Iterator[int]:
    """Yield where the additions that end at a place begin."""
    for head in range(end):
        own = [i for i in tree.subtree(head) if i < end]
        lone_wh = len(own) == 1 and tree.tags[own[0]] in WH
        whole = not lone_wh and own == list(range(own[0], end)) if own else False
        of = own and tree.words[own[0]].lower() == "of"
        if whole and _belongs(tree, own):
            continue
        if whole and tree.labels[head] in _SPARED and not of:
            yield own[0]


def _belongs(tree: Tree, own: list[int]) -> bool:
    """Whether an addition cannot be left out: an alternative, or the last noun of a name."""
    if tree.words[own[0]].lower() == "or":
        return True
    if (
        own[0]
        and tree.words[own[0]].lower() == "by"
        and tree.words[own[0] - 1] == tree.words[own[-1]]
    ):
        return True  # "street by street"
    if own[0] and tree.words[own[0]].lower() == "like" and tree.tags[own[0] - 1] in FINITE:
        return True  # "what it sounds like"
    bare = all(tree.tags[i] in NOUNS for i in own)
    return bare and own[0] > 0 and tree.tags[own[0] - 1] in NOUNS
