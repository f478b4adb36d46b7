"""Reads a chunk in the frame that it is meant for: "we talked about ..." or "we heard that ...".

By itself "the binder she still makes" is easily taken for a sentence; in a frame it is not.
"""

from dataclasses import replace

from bot.core.answers.pieces import Workshop
from bot.core.answers.words import Words
from bot.core.english.tags import FINITE, NOUNS
from bot.core.english.tree import Tree

WH = frozenset(("WRB", "WP", "WDT", "WP$"))
ANYBODY = frozenset(("nobody", "everybody", "everyone", "somebody", "someone"))
AND = frozenset(("and", "or", "&", "versus", "but", "nor"))
FRAME = "we talked about"


def framed(text: str, shop: Workshop) -> Tree:
    """Return a chunk as it is built behind "we talked about"; it may have several roots.

    A word that no list knows, between "the" and a noun, is read as if it were "old".
    """
    plain = shop.read(f"{FRAME} {text}")
    n = len(FRAME.split())
    strange = [place for place in range(n, len(plain)) if _is_strange(plain, place, shop)]
    kin = [place for place in range(n, len(plain)) if plain.words[place].lower() in _HOMELY]
    tree = plain
    if strange or kin:
        words = [_KNOWN if i in strange else word for i, word in enumerate(plain.words)]
        words = ["mother" if i in kin else word for i, word in enumerate(words)]
        tree = shop.read(" ".join(words))
        tree = tree if len(tree) == len(plain) else plain
    return _less(replace(tree, words=plain.words), n, shop.words)


def alone(text: str, shop: Workshop) -> Tree:
    """Return a text read by itself, its tags put right."""
    return _less(shop.read(text), 0, shop.words)


def behind(frame: str, text: str, shop: Workshop) -> Tree:
    return _less(shop.read(f"{frame} {text}"), len(frame.split()), shop.words)


def _less(tree: Tree, n: int, words: Words) -> Tree:
    """Return a tree without its first words; what hung on them hangs on nothing."""
    heads = tuple(max(head - n, -1) for head in tree.heads[n:])
    tags = tuple(_tag(tree, place, words) for place in range(n, len(tree)))
    return Tree(tree.words[n:], tags, heads, tree.labels[n:])


def _tag(tree: Tree, place: int, words: Words) -> str:
    """Return a word's tag; a capital within a sentence makes a name, a subject a finite verb."""
    tag, word = tree.tags[place], tree.words[place]
    after = tree.tags[place + 1] if place + 1 < len(tree) else ""
    if word[0].isupper() and word != "I" and (tag.startswith("V") or tag in ("RB", "IN", "MD")):
        return "NNP"
    if tag == "RP" and tree.labels[place] == "case":
        return "IN"
    if tag == "NNS" and place and tree.words[place - 1].lower() in ANYBODY:
        return "VBZ"  # "the bread nobody buys"
    if tag in ("VB", "VBP") and tree.words[place - 3 : place - 2] in _LETTING:
        return "VB"  # "letting the apprentices make mistakes"
    if tag == "RB" and word.lower() == "home" and after in NOUNS:
        return "NN"  # "home lab"
    if tag == "VBZ" and _is_plural(tree, place, words):
        return "NNS"
    before = tree.words[place - 1].lower() if place else ""
    if tag == "UH" and word.lower() == "well" and place and tree.tags[place - 1] in ("JJ", *NOUNS):
        return "NN"  # "the old well at the farm"
    acts = word.endswith("ing") and words.has("kin", before) and after in ("DT", "PRP$")
    if tag == "NN" and acts:
        return "VBG"  # "his mum testing every version"
    owned = place > 0 and tree.tags[place - 1] in ("PRP$", "DT") and before not in _FLOATING
    if owned and tag in ("VB", "VBP", "MD") and after not in NOUNS | {"JJ", "MD", *FINITE}:
        return "NN"
    if tag == "JJ" and word[0].isupper() and after not in NOUNS | {"JJ"}:
        return "NNP"
    if tag == "VB" and tree.labels[place] in ("root", "conj", "relcl", "comp"):
        subject = place - 1 in tree.children(place, "subj")
        helped = tree.children(place, "aux", "mark") and tree.labels[place] != "comp"
        causing = tree.tags[tree.heads[place]].startswith("V") and tree.labels[place] == "comp"
        return "VBP" if subject and not helped and not causing else "VB"
    return tag


def _is_plural(tree: Tree, place: int, words: Words) -> bool:
    """Whether a word taken for a verb is several things: "choosing paint colours"."""
    if tree.tags[max(place - 2, 0) : place] == ("VBG", "NN"):
        return True
    if len(tree) == place + 1 and _is_pair(tree, place, words):
        return True
    going = tree.tags[place + 1 : place + 2] == ("VBG",) and place > 0
    named = going and tree.tags[place - 1] in NOUNS  # "page uploads timing out"
    return named and tree.words[place].lower() not in _ACTING_ON


_LETTING = (("letting",), ("making",), ("watching",), ("seeing",), ("hearing",), ("helping",))


def _is_pair(tree: Tree, place: int, words: Words) -> bool:
    """Whether the last word is a plural that a bare thing stands before, and nothing else does."""
    first = tree.words[place - 1].lower()
    bare = place == 1 or tree.words[: place - 1] == tuple(FRAME.split())
    thing = words.has("noun", first) or not words.is_common(first)
    thing = thing and not words.has("persons", first) and first not in ANYBODY
    thing = thing and not words.is_small(first) and tree.words[place - 1].islower()
    return bare and thing and words.plural(tree.words[place].lower())


_ACTING_ON = frozenset(
    ("is", "has", "keeps", "starts", "stops", "loves", "hates", "enjoys", "likes", "involves",
     "means", "goes", "comes", "tries", "begins", "avoids", "minds", "risks", "includes",
     "requires", "needs", "gets", "helps", "quits", "dreads", "misses", "prefers", "was")
)  # fmt: skip
_FLOATING = frozenset(("both", "all", "each"))
_KNOWN = "old"
# Homely words for kin, which the reader of edited English takes for adjectives.
_HOMELY = frozenset(("mum", "mam", "nan", "gran", "nonna", "abuela", "granny", "daddy", "mama"))


def _is_strange(tree: Tree, place: int, shop: Workshop) -> bool:
    """Whether a word that no list knows stands where only an adjective or a noun can."""
    word = tree.words[place]
    opened = tree.tags[place - 1] in ("DT", "PRP$")
    after = tree.words[place + 1].lower() if place + 1 < len(tree) else ""
    known = shop.words.is_common(word.lower()) or word.lower() in shop.words.names
    followed = any(shop.words.has(kind, after) for kind in ("noun", "plural"))
    return opened and word.islower() and word.isalpha() and not known and followed
