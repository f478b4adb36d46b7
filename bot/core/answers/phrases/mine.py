"""Speaks of a question as the user: "you" is the user, "he" and "she" are who asked.

A question is echoed ("how I would lift it") or quoted ("how would you lift it"); where both are
mixed, or somebody else is spoken of, it is open who is meant.
"""

import re
from collections.abc import Sequence

from bot.core.answers.closed_words import MINE
from bot.core.answers.phrases.in_lists import is_doer
from bot.core.answers.phrases.persons import addressed
from bot.core.answers.pieces import Workshop
from bot.core.english.tree import Tree

_ME = {"your": "my", "yours": "mine", "yourself": "myself"}
_BE = {"are": "am", "were": "was"}
_SECOND = frozenset(("you", "your", "yours", "yourself"))


def as_mine(words: Sequence[str], shop: Workshop, before: Sequence[str] = ()) -> str | None:
    """Return the words of a question as the user says it to who asked, or None if unclear."""
    low = {word.lower() for word in words}
    first, second = bool(MINE & low), bool(_SECOND & low)
    if first and second:
        return None
    tree = shop.read(" ".join(words))
    if second:
        return tree.text() if (tree := _of_me(tree)) else None
    somebody = _somebody_named(tree, shop)
    if somebody is not None:
        return tree.text() if somebody else None
    return addressed(tree, shop.words, before)


_SOMEBODY = frozenset(
    ("somebody", "someone", "anybody", "anyone", "everybody", "everyone", "nobody")
)
_THIRD = frozenset(("he", "him", "his", "she", "her", "hers", "himself", "herself"))
_ANY = frozenset(("a", "an", "another", "one", "every", "each"))
_NEAR = 4  # words from "a" to whom it describes
_DOER = re.compile(r"(?:guy|lad|man|woman|lady|fella|chap|bloke|kid|boy|girl|bride|groom)$")


def _somebody_named(tree: Tree, shop: Workshop) -> bool | None:
    """Whether "his" means somebody whom the question names: "if a guy won't leave his truck".

    False where a thing is named instead, so that it is open; None where nothing is.
    """
    low = [word.lower() for word in tree.words]
    meant = next((place for place, word in enumerate(low) if word in _THIRD), None)
    if meant is None or low[0] in ("he", "she"):
        return None
    if _SOMEBODY & set(low[:meant]):
        return True
    named = [
        word
        for place, word in enumerate(low[:meant])
        if tree.tags[place] == "NN" and _ANY & set(low[max(0, place - _NEAR) : place])
    ]
    if not named:
        return None
    if any(low[i] in _ANY and low[i + 2] == "who" for i in range(meant - 2)):
        return True  # "an S2 who says he is bored"
    return any(_DOER.search(w) or shop.words.has("persons", w) or is_doer(w, shop) for w in named)


def _of_me(tree: Tree) -> Tree:
    """Return a question with the user for "you"."""
    turned = list(tree.words)
    for place, word in enumerate(tree.words):
        low = word.lower()
        if low == "you":
            turned[place] = "I" if _acts(tree, place) else "me"
        elif low in _ME:
            turned[place] = _ME[low]
        elif low in _BE and place and tree.words[place - 1].lower() == "you":
            turned[place] = _BE[low]
    return Tree(tuple(turned), tree.tags, tree.heads, tree.labels)


def _acts(tree: Tree, place: int) -> bool:
    """Whether "you" is the subject of what follows it."""
    after = place + 1
    while after < len(tree) and tree.tags[after] == "RB":
        after += 1
    verbal = after < len(tree) and tree.tags[after] in ("VBP", "VBD", "MD", "VB", "VBZ")
    ruled = place > 0 and tree.tags[place - 1] in ("VB", "VBZ", "IN", "TO", "VBG")
    return verbal and not (ruled and tree.labels[place] != "subj")
