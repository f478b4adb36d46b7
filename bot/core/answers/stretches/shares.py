"""Shares of what the user had in hand: "9 of the 11 donors I managed renewed last year"."""

import re

from bot.core.answers.pieces import Workshop

_N = (
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|"
    r"all|both|most|half)"
)
_TOLD = re.compile(
    rf"^(?:{_N}|\d+(?:%| percent)) (?:out )?of (?:(?:my|our) (?:{_N} )?|the {_N} )"
    r"(?:[\w-]+ ){0,2}?(?:\w+s|people|children|men|women)(?: (?:at|in|on|from) (?:the|my|our) \w+)?"
    r"(?P<own> (?:I|we) (?!and\b)(?:have )?\w+)?(?: (?:(?:last|this) \w+|in \d{4}))?"
    r"(?: (?:are still|were still|still|have been|have|had|are|were))? (?P<verb>[a-z]+)\b(?! of\b)",
    re.IGNORECASE,
)
_GOOD = frozenset(
    ("renew", "stay", "come", "return", "pass", "get", "go", "finish", "find", "become", "rebook",
     "reorder", "graduate", "qualify", "join", "keep", "win", "move", "start", "sell", "sign",
     "complete", "run", "work", "recover", "improve", "give",
     "fund", "approve", "accept", "award", "publish", "hire", "promote")
)  # fmt: skip


def is_share(text: str, shop: Workshop) -> bool:
    """Whether a text says whole how many of the user's people or things came to good."""
    told = _TOLD.match(text)
    if not told or not (told["own"] or re.search(r"\b(?:my|our)\b", told[0])):
        return False
    verb = shop.words.verb(told["verb"], "past", "base", "ing")
    return verb is not None and verb.base in _GOOD
