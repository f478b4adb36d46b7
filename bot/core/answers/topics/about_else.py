"""Whether what was typed names no topic: it is of the user, of the talk itself, or of none."""

import re
from collections.abc import Sequence

from bot.core.answers.phrases.soundness import says_too_little
from bot.core.answers.pieces import Workshop
from bot.core.answers.topics.starts import Chunk
from bot.core.english.tree import Tree

# That there was no talk: "not much chance", "hardly any time to chat".
_DENIED = re.compile(
    r"(?:(?:we|he|she|they) )?(?:not (?!\w+ing\b)|hardly |barely |scarcely |"
    r"(?:did not|never) (?:really |actually )?(?:talk|chat|speak|click|connect)|"
    r"(?:no|little|very little|zero) (?:real |proper |actual |much )?"
    r"(?:chance|time|opportunity|talk|chat|chitchat|small talk|rapport|conversation)\b)",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"(?:(?:absolutely|honestly|really) )?(?:nothing|none|nope|nah)"
    r"(?: (?:much|really|special|particular|in particular|to say|at all|personal))*",
    re.IGNORECASE,
)
_TALKING = frozenset(("talking", "chatting", "joking", "laughing", "speaking", "bonding"))
BACK = frozenset(
    (
        "nobody",
        "no",
        "never",
        "not",
        "it",
        "they",
        "them",
        "their",
        "that",
        "this",
        "those",
        "one",
        "there",
        "here",
    )
)


_REASONS = frozenset(("he", "she", "they", "it", "we", "straight", "just", "only", "too", "all"))


def of_talk(answer: Sequence[Chunk]) -> list[Chunk]:
    """Return the chunks of an answer without what follows on that there was no talk."""
    kept: list[Chunk] = []
    denied = False
    for place, chunk in enumerate(answer):
        if place == 0 and _NOTHING.fullmatch(chunk.text):
            return []
        goes_on = not chunk.first or chunk.text.split(" ")[0].lower() in _REASONS
        denied = _DENIED.match(chunk.text) is not None or (denied and goes_on)
        kept += [] if denied else [chunk]
    return kept


def is_about_else(tree: Tree, chunk: Chunk, shop: Workshop) -> bool:
    """Whether a chunk tells of the talk, of the user, or of what was named before it."""
    low = [word.lower() for word in tree.words]
    if low[0] == "when" and low[1:2] not in (["to"], ["not"]):
        return True
    if low[0] in {"mostly", "mainly", "only", *_TALKING}:
        return True
    if {"me", "i"} & set(low) or ("my" in low[:2] and "experience" not in low):
        return True
    if low[0] == "one" and shop.words.verb(" ".join(low[1:2]), "past"):
        return True  # "one wrote ..."
    if chunk.before and "them" in low and low[0] in ("nobody", "everyone", "everybody"):
        return True  # "nobody plans for them"
    others = chunk.before and not says_too_little(chunk.before[-1], shop.words)
    return bool(others) and not chunk.first and bool({"they", "them", "their"} & set(low))
