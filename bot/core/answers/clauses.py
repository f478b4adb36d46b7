"""What a head of a clause is: finite or not, and with which subject."""

from bot.core.english.tags import FINITE
from bot.core.english.tree import Tree


def subject_of(tree: Tree, head: int) -> int | None:
    """Return the place of a verb's or a predicate's own subject."""
    own = tree.child(head, "subj")
    helpers = tree.children(head, "cop", "aux") if own is None else ()
    return next((i for helper in helpers for i in tree.children(helper, "subj")), own)


def is_finite(tree: Tree, head: int) -> bool:
    """Whether a head, or a helping verb of it, is finite."""
    helpers = tree.children(head, "aux", "cop")
    if helpers:
        return any(tree.tags[i] in FINITE for i in helpers)
    return tree.tags[head] in FINITE
