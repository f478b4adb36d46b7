"""What was typed so loosely behind a claim that it cannot be joined to it."""

import re
from itertools import pairwise

from bot.core.answers.clauses import subject_of
from bot.core.answers.pieces import Workshop
from bot.core.answers.sentences.joining import joined_with
from bot.core.answers.sentences.supplying import MOVES
from bot.core.answers.stretches.stretches import Kind, Stretch

_PAIR = 2  # words of a clause that is hardly one
# What a clause is about was only set before it: "TMS I have started".
_LED_BY_THING = re.compile(r"[A-Z][\w+#]+ I ")


def is_loosely_typed(text: str, part: Stretch, shop: Workshop) -> bool:
    """Whether a stretch lacks a small word at its start or between two things: "cast iron did"."""
    tags = part.tree.tags
    if _LED_BY_THING.match(part.text):
        return True
    if len(tags) == _PAIR and part.kind is Kind.CLAUSE and tags[0] in ("NN", "NNS", "NNP"):
        return not part.low[0].endswith(("body", "one"))
    if part.kind is Kind.CLAUSE:
        subject = subject_of(part.tree, part.tree.root)
        if subject is None or tags[subject] != "NN" or tags[0] not in ("NN", "JJ"):
            return False
        noun = part.low[subject]
        figure = any(letter.isdigit() for letter in part.text)
        known = figure or noun.endswith(("body", "one", "thing")) or " from " in part.text
        return not (known or shop.words.plural(noun) or shop.words.has("mass", noun))
    moved = MOVES.match(part.text) and not joined_with(text, part, shop)
    if part.kind is Kind.BARE and (moved or _is_mixed(text, part, shop)):
        return True
    return tags[0] == "CD" and any(a == "NNS" and b == "NN" for a, b in pairwise(tags))


def _is_mixed(text: str, part: Stretch, shop: Workshop) -> bool:
    """Whether what was done once is set behind what can be done: "I can type 90 and tested it"."""
    if part.tree.tags[0] not in ("VBD", "VBN"):
        return False
    tree = shop.read(text)
    verb = shop.words.verb(tree.words[tree.root].lower(), "base")
    present = tree.tags[tree.root] == "VBP" and not tree.children(tree.root, "aux")
    sure = present and verb is not None and verb.past != verb.base
    return sure or text.startswith(("I can ", "I am "))
