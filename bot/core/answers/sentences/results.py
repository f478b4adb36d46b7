"""How a claim is joined with what came of it: "with none sent back", "with overtime down 22%"."""

import re

from bot.core.answers.pieces import Workshop
from bot.core.answers.stretches.stretches import Kind, Stretch


def with_result(text: str, part: Stretch, shop: Workshop) -> str:
    """Return words with what came of it: "with none sent back", "with overtime down 22%"."""
    low, said = part.low, part.text
    if low[0] in ("now", "then", "its"):
        return ""
    if part.kind is Kind.RESULT or low[0] == "without":
        return f"{text}, with {said}" if part.kind is Kind.RESULT else f"{text} {said}"
    if low[:2] == ("not", "one") and _PAIR < len(low) <= _FEW:
        return f"{text}, with {said}"
    if low[0] in ("none", "nothing"):
        return _with_none(text, part, shop)
    said = re.sub(r"^0 ", "no ", said)
    if _NOBODY_DID.match(" ".join(part.tree.tags)) and low[0] == "no":
        return f"{text}, and {said}"
    if (
        not _PAIR <= len(low) <= _FEW
        or low[1] in _LACKING
        or not part.tree.tags[1].startswith(("NN", "JJ", "VBN"))
    ):
        return ""
    return f"{text}, with {said}"


_FEW = 9
# "no customer lost a slot"
_NOBODY_DID = re.compile(r"DT (?:NN|NNS) VBD (?:DT|PRP\$|CD) ")
_LACKING = frozenset(
    (
        "experience",
        "training",
        "degree",
        "idea",
        "clue",
        "problem",
        "licence",
        "license",
        "bother",
        "worries",
        "worry",
        "hassle",
        "drama",
        "sweat",
        "problems",
        "kids",
        "family",
    )
)


def _with_none(text: str, part: Stretch, shop: Workshop) -> str:
    """Return "..., with none sent back", "..., and none complained"."""
    if len(part.low) < _PAIR:
        return ""
    if part.low[1] == "with":
        return f"{text}, {part.text}"
    if part.low[1] == "of":
        closed = shop.words.verb(part.low[-1], "participle")
        return f"{text}, with {part.text}" if closed and closed.base not in HAPPENS else ""
    if part.low[1] in _SPOILT and len(part.low) == _PAIR:
        return f"{text}, with {part.text}"
    verb = shop.words.verb(part.low[1], "participle")
    if verb and verb.base not in HAPPENS:
        return f"{text}, with {part.text}"
    return f"{text}, and {part.text}" if shop.words.verb(part.low[1], "past") else ""


_PAIR = 2
_SPOILT = frozenset(("short", "missing", "late", "wrong", "bad", "loose", "overdue", "open"))
HAPPENS = frozenset(
    ("complain", "die", "quit", "fail", "crash", "fall", "come", "go", "happen", "walk",
     "stay", "object", "stop", "drop", "rise", "grow", "improve", "increase", "decrease",
     "halve", "double", "shrink", "climb", "jump", "slip", "last", "work", "survive", "pass",
     "qualify", "graduate", "finish", "return")
)  # fmt: skip
