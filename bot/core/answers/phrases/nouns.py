"""Where a noun phrase without additions ends, by the tags of its words."""

from bot.core.english.tags import FINITE, NOUNS
from bot.core.english.tree import Tree

_WITHIN = NOUNS | {"DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "CD", "POS", "$", "FW", "NNP", "HYPH"}


def base(tree: Tree, start: int) -> tuple[int, int] | None:
    """Return where the noun phrase without additions at a place ends, and its noun; or None."""
    head, place = -1, start
    while place < len(tree):
        tag = tree.tags[place]
        if not (tag in _WITHIN or describes(tree, place) or _is_noun_at_end(tree, place, head)):
            break
        if tree.words[place].lower() in _NO_NOUNS or _begins_clause(tree, place, head):
            break
        opens = tag in ("DT", "PRP$", "PDT", "PRP") and head >= 0 and tree.tags[place - 1] != "POS"
        if opens and tree.words[place - 1].lower() != "all":
            break
        if (
            tag in NOUNS
            or tag in ("VB", "VBP")
            or (tag == "CD" and head < 0)
            or (tag in ("FW",) and place > start)
        ):
            head = place
        elif tag in ("JJ", "JJR", "JJS") and head >= 0 and not _leads_to_noun(tree, place):
            break
        place += 1
    if head < 0:
        head = _described_only(tree, start, place)
    if head < 0 or _is_bare_pointer(tree, start, head):
        return None
    end = max(head + 1, place if tree.tags[place - 1] == "CD" else head + 1)
    return end, head


def _begins_clause(tree: Tree, place: int, head: int) -> bool:
    """Whether a word behind a noun is who does something with it: "questions people ask"."""
    after = tree.tags[place + 1 : place + 2]
    acts = after != () and after[0] in FINITE | {"VB"}
    return head >= 0 and acts and tree.words[place].lower() in DOERS


DOERS = frozenset(
    ("people", "kids", "children", "students", "pupils", "customers", "guests", "patients",
     "visitors", "residents", "parents", "clients", "players", "neighbours", "neighbors", "men",
     "women", "girls", "boys", "staff", "folk", "folks")
)  # fmt: skip
_NO_NOUNS = frozenset(
    ("everybody", "everyone", "nobody", "anybody", "anyone", "somebody", "someone", "hers",
     "mine", "theirs", "yours")
)  # fmt: skip


def _is_noun_at_end(tree: Tree, place: int, head: int) -> bool:
    """Whether a word taken for a verb can only be a noun: "her" before, or the last of a name."""
    if tree.words[place].lower() == "her" and head < 0:
        return tree.tags[place + 1 : place + 2] != () and tree.tags[place + 1] in _WITHIN
    last = place == len(tree) - 1
    return last and head == place - 1 and tree.tags[place] == "VB" and tree.tags[head] != "NNS"


def _described_only(tree: Tree, start: int, place: int) -> int:
    """Return the place of a word that must be a noun though it is not tagged as one."""
    owned = tree.tags[start : start + 1] == ("PRP$",)
    last = place - 1
    return last if owned and last > start and tree.tags[last] == "JJ" else -1


def _is_bare_pointer(tree: Tree, start: int, head: int) -> bool:
    return start == head and tree.words[head].lower() in ("this", "that", "these", "those")


def describes(tree: Tree, place: int) -> bool:
    """Whether a participle or adverb stands before the noun that it describes."""
    tag = tree.tags[place]
    if tag in ("VBN", "VBG", "VBD"):
        return tree.labels[place] in ("amod", "cmp") and tree.heads[place] > place
    if tag in ("RB", "RBR", "RBS"):
        return tree.tags[place + 1 : place + 2] in (("JJ",), ("VBN",), ("CD",), ("JJR",))
    return False


def _leads_to_noun(tree: Tree, place: int) -> bool:
    """Whether an adjective behind a noun or an owner stands before a further noun."""
    after = place + 1
    while tree.tags[place - 1] == "POS" and tree.tags[after : after + 1] == ("JJ",):
        after += 1
    return after < len(tree) and tree.tags[after] in NOUNS


def verb_follows(tree: Tree, found: tuple[int, int] | None) -> bool:
    return (
        found is not None
        and tree.tags[found[0] : found[0] + 1] != ()
        and (tree.tags[found[0]] in FINITE)
    )
