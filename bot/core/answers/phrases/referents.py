"""Puts the thing that "it" and "them" stand for in their place, where it was named just before."""

import re

from bot.core.answers.phrases.phrases import noun_phrase
from bot.core.answers.pieces import Workshop
from bot.core.english.tags import NOUNS
from bot.core.english.tree import Tree

_LONGEST = 4  # words of a thing that is named again
_HAVING = frozenset(("has", "have", "had", "keeps", "keep", "kept", "owns", "own", "got"))
_TOLD_OF = re.compile(r"(?<=\w) (?:joke|story|anecdote|rant|nickname|thing)$")
_MANY = frozenset(("them", "their", "those"))


def with_referent(text: str, named: str, shop: Workshop) -> str:
    """Return a statement with what was named right before it for "it", "them" or "their"."""
    tree = shop.read(text)
    place = next((i for i in range(len(tree)) if _points_back(tree, i)), None)
    named = _TOLD_OF.sub("", named)
    thing = noun_phrase(named, shop) if named and place is not None else None
    if thing is None or place is None or not thing.whole or len(thing.tree) > _LONGEST:
        return text
    many = thing.tree.tags[thing.head] in ("NNS", "NNPS") or "and" in thing.tree.words
    low = tree.words[place].lower()
    if many != (low in _MANY) or shop.words.has("persons", thing.tree.words[thing.head]):
        return text
    of = tree.words[place - 1].lower() == "of" and tree.tags[place - 2] == "CD"
    if of and thing.tree.tags[0] not in ("DT", "PRP$"):
        return text  # "two of them" is not "two of apprentices"
    words = list(thing.tree.words)
    if of and thing.tree.tags[0] == "PRP$" and tree.words[place - 3].lower() in _HAVING:
        # "He has eleven of them" is "he has eleven ferrets": they are his all.
        return " ".join((*tree.words[: place - 1], *words[1:], *tree.words[place + 1 :]))
    if low == "their":
        the = [] if thing.tree.tags[0] in ("DT", "PRP$") else ["the"]
        words = [*the, *words[:-1], f"{words[-1]}'"]
    return " ".join((*tree.words[:place], *words, *tree.words[place + 1 :]))


def _points_back(tree: Tree, place: int) -> bool:
    """Whether a word means a thing that the statement itself does not name."""
    if tree.words[place].lower() not in ("it", *_MANY) or place < 2:
        return False
    if tree.tags[place] == "DT" or tree.labels[place] == "subj":
        return False
    before = [i for i in range(1, place) if tree.tags[i] in NOUNS and tree.labels[i] != "subj"]
    return not before or tree.words[place - 1].lower() == "of"
