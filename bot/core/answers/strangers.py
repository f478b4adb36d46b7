"""Whether a phrase holds a word that no list knows, in a place where only a name could stand.

"Dentrix", typed small, would read as a slip; an unknown word that is plainly a common noun stays.
"""

from bot.core.answers.pieces import Workshop
from bot.core.english.tags import NOUNS
from bot.core.english.tree import Tree

_SHORTEST = 4  # letters; shorter ones are abbreviations and particles, judged elsewhere
_SHORTEST_HALF = 3
_MOST = 2  # strange words of one phrase; more are another language
_STEMS = (("ies", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
          ("er", ""), ("er", "e"), ("ier", "y"), ("ly", ""), ("less", ""), ("y", ""))  # fmt: skip
_OF_NOUNS = (
    *("tion", "sion", "ment", "ness", "ity", "ism", "ist", "ology", "graphy", "itis", "osis"),
    *("ing", "ance", "ence", "ware", "ship", "hood", "ery", "ics", "er", "or"),
)
_FRONTS = ("un", "re", "over", "under", "pre", "post", "non", "out", "mis", "inter", "micro")


def names_stranger(tree: Tree, end: int, shop: Workshop) -> bool:
    """Whether a phrase, cut at an end, holds an unknown small name or several unknown words."""
    strange = [i for i in range(end) if _is_strange(tree.words[i], shop)]
    if not strange:
        return False
    known = all(_reads_as_noun(tree, place) for place in strange)
    return len(strange) > _MOST or not known


def _reads_as_noun(tree: Tree, place: int) -> bool:
    word = tree.words[place]
    many = tree.tags[place] in ("NNS", "NNPS") and word.endswith("s")
    before = tree.tags[place - 1] if place else ""
    opened = before in ("DT", "PRP$", "JJ", "CD", "VBN", "POS") or before.startswith("VBG")
    return many or opened or word.endswith(_OF_NOUNS) or tree.tags[place] not in NOUNS


def _is_strange(word: str, shop: Workshop) -> bool:
    if len(word) < _SHORTEST or not word.isalpha() or not word.islower():
        return False
    return not (_is_known(word, shop) or _is_derived(word, shop) or _is_compound(word, shop))


def _is_known(word: str, shop: Workshop) -> bool:
    return shop.words.is_common(word) or word in shop.words.names


def _is_derived(word: str, shop: Workshop) -> bool:
    """Whether a known word is in it: "sandstorms", "relabelled", "scarier"."""
    for ending, instead in _STEMS:
        stem = word.removesuffix(ending) + instead
        if word.endswith(ending) and len(stem) >= _SHORTEST_HALF:
            doubled = stem[-1:] == stem[-2:-1] and _is_known(stem[:-1], shop)
            if _is_known(stem, shop) or doubled or _is_compound(stem, shop):
                return True
    return any(word.startswith(f) and _is_known(word.removeprefix(f), shop) for f in _FRONTS)


def _is_compound(word: str, shop: Workshop) -> bool:
    """Whether two known words are joined, the last of them a noun: "logbook"."""
    return any(
        shop.words.has("noun", word[place:])
        and not shop.words.has("adjective", word[place:])
        and _is_known(word[:place], shop)
        for place in range(_SHORTEST_HALF, len(word) - _SHORTEST_HALF + 1)
    )
