"""Puts right what hurried or learned English leaves out, only where there is no doubt about it."""

from bot.core.answers.closed_words import BE
from bot.core.answers.pieces import Workshop
from bot.core.english.tree import Tree

_BECOMING = frozenset(
    ("start", "begin", "work", "train", "serve", "qualify", "live", "act", "volunteer")
)  # fmt: skip
_SOONER = frozenset(("always", "never", "often", "still", "usually", "only"))
_BEING = frozenset(("be", "been", "being", "is", "are", "was", "were"))


def supplied(tree: Tree, shop: Workshop) -> str:
    """Return a statement with the article of a trade, and its adverbs in their places."""
    words = list(tree.words)
    for place in range(len(words) - 1, 0, -1):
        if _lacks_article(tree, place, shop):
            words.insert(place, "an" if words[place][0] in "aeiou" else "a")
    return " ".join(_aged(_moved(words, tree)))


def with_the(tree: Tree, shop: Workshop) -> Tree:
    """Return a clause with "the" before a single person who does something and lacks it."""
    for place in range(1, len(tree) - 1):
        opened = tree.words[place - 1].lower() in _OPENERS
        low = tree.words[place].lower()
        alone = tree.tags[place] == "NN" and shop.words.has("persons", low)
        alone = (alone and not shop.words.is_small(low)) or low in _ONE_THERE
        acts = tree.tags[place + 1] in ("MD", "VBZ", "VBD") or tree.words[place + 1] == "is"
        if opened and alone and acts:
            return shop.read(" ".join((*tree.words[:place], "the", *tree.words[place:])))
    return tree


_BARE_VERBS = frozenset(("do", "have", "go"))


def in_agreement(tree: Tree, shop: Workshop) -> Tree:
    """Return a clause whose single person has a verb of several with its own verb.

    "If driver refuse" is "if the driver refuses", "if a guest complain" "if a guest complains".
    """
    for place in range(2, len(tree) - 1):
        low, acts = tree.words[place].lower(), tree.words[place + 1].lower()
        acting = tree.tags[place + 1] in ("VBP", "VB") or "".join(
            tree.words[place + 2 : place + 3]
        ).lower() in ("to", "the", "a", "an", "his", "me", "my")
        verb = shop.words.verb(acts, "base") if acting else None
        one = shop.words.has("persons", low) or (
            tree.words[place - 1].lower() in ("a", "an") and tree.words[place + 2 :][:1] == ("to",)
        )
        single = tree.tags[place] == "NN" and one
        opened = tree.words[place - 1].lower() in ("if", "when", "a", "an", "the", "my")
        if not (verb and single and opened) or shop.words.plural(low) or verb.base in _BARE_VERBS:
            continue
        if not {"if", "when"} & {word.lower() for word in tree.words[max(0, place - 2) : place]}:
            continue
        article = [] if tree.tags[place - 1] in ("DT", "PRP$") else ["the"]
        rest = tree.words[place + 2 :]
        words = (*tree.words[:place], *article, tree.words[place], verb.third, *rest)
        return shop.read(" ".join(words))
    return tree


# Of these there is one where people work: "if system goes down".
_ONE_THERE = frozenset(
    ("system", "server", "network", "internet", "wifi", "power", "boiler", "generator", "printer",
     "alarm", "software", "database", "website", "line", "kitchen", "till")
)  # fmt: skip
_OPENERS = frozenset(("whether", "if", "when", "how", "why", "that", "where", "while", "because"))


def placed(text: str, shop: Workshop) -> str:
    """Return a chunk without the "there" or "here" that means the place itself."""
    tree = shop.read(text)
    gone = [
        i
        for i, word in enumerate(tree.words)
        if i
        and word.lower() in ("there", "here")
        and tree.tags[i] == "RB"
        and tree.tags[i - 1] != "IN"
        and tree.words[i - 1] not in _BEING
    ]
    return tree.text([i for i in range(len(tree)) if i not in gone])


def _lacks_article(tree: Tree, place: int, shop: Workshop) -> bool:
    """Whether a word opens what somebody started as: "started as bellgirl"."""
    if tree.words[place - 1].lower() != "as" or place < 2:
        return False
    verb = shop.words.verb(tree.words[place - 2].lower())
    last = place
    while last + 1 < len(tree) and tree.tags[last + 1] in ("NN", "NNP"):
        last += 1
    words = tree.words[place : last + 1]
    bare = tree.tags[place] not in ("DT", "PRP$", "CD", "NNS", "IN", "WRB", "PRP")
    single = not shop.words.plural(words[-1].lower()) and not shop.words.has("mass", words[-1])
    named = words[-1].islower() and not words[-1].endswith("ing")
    return bool(verb and verb.base in _BECOMING) and bare and single and named


def _moved(words: list[str], tree: Tree) -> list[str]:
    """Return "you always work in pairs" for "you work always in pairs"."""
    for place in range(1, len(words) - 1):
        verbal = place < len(tree) and tree.tags[place] in ("VBZ", "VBP", "VBD")
        after = words[place + 1]
        opens = len(tree) > place + 2 and tree.tags[place + 2] in ("IN", "DT", "PRP$", "CD", "NNS")
        if verbal and after in _SOONER - {"only"} and opens and words[place].lower() not in BE:
            return [*words[:place], after, words[place], *words[place + 2 :]]
    return words


def _aged(words: list[str]) -> list[str]:
    """Return "is 26 years old" for "is 26-year-old"."""
    if (
        len(words) > 2
        and words[-2] in BE
        and words[-1].endswith("-old")
        and words[-1].count("-") == 2
    ):
        number, unit, old = words[-1].split("-")
        return [*words[:-1], number, unit if number in ("1", "one") else f"{unit}s", old]
    return words
