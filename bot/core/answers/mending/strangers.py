"""Whether a piece holds a word that no list knows, in a place where only a name could stand.

"Dentrix", typed small, gets its capital; an unknown word that is plainly a common noun stays small.
"""

import re
from dataclasses import replace

from bot.core.answers.mending.capitals import is_initials
from bot.core.answers.mending.spelling import is_english
from bot.core.answers.words import Words
from bot.core.english.tags import NOUNS
from bot.core.english.tree import Tree

_SHORTEST = 3  # letters
_LONG = 5  # letters
_PREFIX = re.compile(
    r"(?:macro|geo|hydro|multi|sub|ultra|inter|electro|photo|thermo|nano|neuro|immuno|cyto|phyto|"
    r"bio|cardio|physio|agro|aero|radio|micro(?!soft)|pre|re|un|non)([a-z]+)$"
)
_MOST = 2  # strange words of one phrase; more are another language
_OF_NOUNS = (
    *("tion", "sion", "ment", "ness", "ity", "ism", "ist", "ology", "graphy", "itis", "osis"),
    *("ing", "ance", "ence", "ware", "ship", "hood", "ery", "ics"),
    *(
        "ella",
        "oma",
        "emia",
        "aemia",
        "ectomy",
        "otomy",
        "oscopy",
        "pathy",
        "penia",
        "uria",
        "azole",
    ),
    *(
        "cillin",
        "mycin",
        "olol",
        "pril",
        "statin",
        "lysis",
        "cillus",
        "coccus",
        "ectasis",
        "plasty",
    ),
)
_JOINING = frozenset(("to", "and", "or", "versus"))
_BEFORE_NAMES = frozenset(
    ("in", "at", "from", "to", "through", "near", "learned", "learnt", "learn", "learning", "use",
     "used", "using", "know", "knew", "called", "named", "joined", "versus")
)  # fmt: skip
_OPENING = frozenset(("DT", "PRP$", "JJ", "CD", "POS"))


def with_names(tree: Tree, words: Words) -> str | None:
    """Return a text with a capital where an unknown word can only be a name.

    None for small initials and for a text that is another language.
    """
    strange = [i for i in range(len(tree)) if _is_strange(tree.words[i], words)]
    if len(strange) > _MOST or any(is_initials(tree.words[i], words) for i in strange):
        return None
    if len(strange) == _MOST and strange[1] - strange[0] > 1:
        between = {word.lower() for word in tree.words[strange[0] + 1 : strange[1]]}
        if not between & _JOINING:
            return None  # "marunong ka ba makinig"
    named = {i for i in strange if not _reads_as_noun(tree, i) and _is_placed(tree, i)}
    said = tuple(w.capitalize() if i in named else w for i, w in enumerate(tree.words))
    return replace(tree, words=said).text()


def _reads_as_noun(tree: Tree, place: int) -> bool:
    """Whether an unknown word is plainly the name of a kind: "a matatu", "two chaiwalas"."""
    word = tree.words[place]
    if word.endswith(_OF_NOUNS) or tree.tags[place] not in NOUNS:
        return True
    many = tree.tags[place] in ("NNS", "NNPS") and word.endswith("s")
    describes = tree.tags[place + 1 : place + 2] != () and tree.tags[place + 1] in NOUNS
    opened = place > 0 and tree.tags[place - 1] in _OPENING
    return (many or opened) and not describes


def _is_placed(tree: Tree, place: int) -> bool:
    """Whether a word stands where names do: "in zorvex", "learned zorvex", "the zorvex office"."""
    before = tree.words[place - 1].lower() if place else ""
    described = before == "the" and tree.tags[place + 1 : place + 2] != ()
    return described or before in _BEFORE_NAMES


def _is_strange(word: str, words: Words) -> bool:
    if len(word) < _SHORTEST or not word.replace("-", "").isalpha() or not word.islower():
        return False
    prefixed = _PREFIX.match(word)
    if prefixed and len(prefixed[1]) >= _LONG and is_english(prefixed[1], words):
        return False  # "macroalgae"
    known = word in words.names or words.has("clipped", word)
    return not (known or is_english(word, words))
