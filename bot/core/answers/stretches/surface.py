"""Whether a sentence is plain English by the order of its words alone, however it was parsed.

Every finite verb has its subject or a word that opens its clause, and nothing is left hanging.
"""

from bot.core.answers.words import Words
from bot.core.english.tags import FINITE, NOUNS
from bot.core.english.tree import Tree

_OPENERS = frozenset(
    ("and", "but", "so", "because", "when", "where", "while", "after", "before", "until", "since",
     "as", "if", "that", "which", "who", "whose", "what", "how", "why", "whether", "once", "than",
     "i", "we", "they", "he", "she", "it", "nobody", "everyone", "everybody")
)  # fmt: skip
_FEWEST = 5  # words


def is_plainly_built(tree: Tree, words: Words) -> bool:
    """Whether a text is "I", "we" or what is theirs, its verb and clauses opened one by one."""
    verb = _verb_place(tree)
    if not verb or len(tree) < _FEWEST or "," in tree.words or tree.tags[-1] in _ENDS:
        return False
    opened = False
    for place in range(verb + 1, len(tree)):
        low = tree.words[place].lower()
        if low in _OPENERS:
            opened = True
        elif _is_verb(tree, place):
            if not opened:
                return False
            opened = False
        elif _is_set_beside(tree, place, words):
            return False
    return True


def _is_verb(tree: Tree, place: int) -> bool:
    """Whether a finite verb stands at a place; behind "are" it can only be a noun: "are cooks"."""
    helping = tree.labels[place] in ("aux", "cop")
    named = tree.tags[place] == "VBZ" and tree.words[place - 1].lower() in ("are", "were")
    return tree.tags[place] in FINITE and not helping and not named


_ENDS = frozenset(("DT", "CC", "PRP$", "TO", "MD", "WDT", "WP", "WRB", "IN"))
_WITHIN = frozenset(("NN", "NNS", "NNP", "JJ", "CD", "VBG", "VBN", "IN", "DT", "PRP$", "POS", "RP"))


def _verb_place(tree: Tree) -> int:
    """Return where the finite verb of the first subject stands; 0: there is none that is sure."""
    low = [word.lower() for word in tree.words]
    if low[0] in ("i", "we"):
        place = 1
    else:
        place = next((i for i, tag in enumerate(tree.tags) if tag not in _WITHIN), 0)
        mine = {"my", "our"} & set(low[: min(place, 7)])
        named = place > 0 and (tree.tags[place - 1] in NOUNS or low[place - 1] == "own")
        if not mine or not named or low[place - 1] == "of":
            return 0
    while place < len(tree) and tree.tags[place] == "RB":
        place += 1
    return place if place < len(tree) and tree.tags[place] in FINITE else 0


# What has its number behind it: "in week one".
_NUMBERED = frozenset(("week", "day", "year", "grade", "level", "term", "module", "stage", "phase"))


def _is_set_beside(tree: Tree, place: int, words: Words) -> bool:
    """Whether a thing stands right behind another one, with no word between that joins them."""
    opens = tree.tags[place] in ("DT", "CD", "PRP$", "PRP") and tree.words[place].islower()
    if tree.tags[place - 1] not in NOUNS or not opens:
        return False
    after = [word.lower() for word in tree.words[place + 1 : place + 3]]
    timed = any(words.has("rewording_times", word) or word == "times" for word in after)
    timed = timed or tree.words[place - 1].lower() in _NUMBERED
    return not timed and not tree.words[place].isdigit()
