"""Whether a sentence lacks the small words of English that learners leave out: "in laboratory"."""

from bot.core.answers.words import Words
from bot.core.english.tree import Tree

# What is never named in the singular without an article or an owner.
_COUNTED = frozenset(
    ("shop", "hotel", "kitchen", "office", "factory", "warehouse", "laboratory", "lab", "camp",
     "restaurant", "company", "door", "bridge", "newspaper", "ship", "house", "room", "car",
     "machine", "team", "boss", "project", "computer", "diploma", "building", "farm", "garden",
     "store", "bank", "clinic", "ward", "tractor", "truck", "bus", "brick", "box", "meter",
     "metre", "book", "table", "tool", "language", "customer", "canteen", "village",
     "street", "branch", "department", "workshop", "studio", "salon", "bakery", "garage",
     "certificate", "licence", "license", "exam", "contract", "supermarket", "system")
)  # fmt: skip
_NUMBERED = frozenset(
    ("hour", "minute", "year", "month", "week", "patient", "product", "report", "order", "client")
)
_BARE = frozenset(("as", "by", "per", "than", "like", "each", "every", "no", "any", "another"))
_HEADED = ("NN", "NNS", "NNP", "NNPS", "CD", "POS", "VBG")
_ALIKE = frozenset(("head", "chair", "captain", "lead", "deputy", "staff", "crew"))


def lacks_small_words(tree: Tree, words: Words) -> bool:
    """Whether a thing that must be counted stands bare, or alone behind a number."""
    return any(_is_bare(tree, i, words) or _is_one_of_many(tree, i) for i in range(1, len(tree)))


def _is_bare(tree: Tree, place: int, words: Words) -> bool:
    low = tree.words[place].lower()
    if tree.tags[place] != "NN" or tree.words[place] != low or low in _ALIKE:
        return False
    if tree.tags[place + 1 : place + 2] and tree.tags[place + 1] in _HEADED:
        return False
    if low.endswith(("body", "one")):
        return False
    if low not in _COUNTED and not words.has("persons", low):
        return False
    start = place
    while start and tree.tags[start - 1] in ("NN", "JJ", "VBN", "JJR", "JJS", "NNP"):
        start -= 1
    before = tree.words[start - 1].lower() if start else "a"
    joins = tree.tags[start - 1] in ("IN", "VBD", "VBP", "VB") if start else False
    return joins and before not in _BARE and tree.labels[place] in ("obj", "obl", "nmod")


def _is_one_of_many(tree: Tree, place: int) -> bool:
    """Whether one thing stands behind a number over one: "900 brick per day"."""
    number = tree.words[place - 1].replace(",", "").rstrip("+")
    many = tree.tags[place - 1] == "CD" and number not in ("1", "one") and number.isdigit()
    alone = tree.tags[place + 1 : place + 2] in ((), ("IN",), (",",), ("CC",), ("RB",))
    return many and alone and tree.tags[place] == "NN" and tree.words[place] in _COUNTED | _NUMBERED
