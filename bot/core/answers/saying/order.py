"""Whether a sentence said otherwise still tells the same of the same thing."""

import re

from bot.core.answers.pieces import Workshop
from bot.core.english.tags import FINITE
from bot.core.english.tree import Tree

# What describes a thing was taken for what the user did: "I returned forms dropped from 40".
_WHAT_CHANGED = (
    r"\w+ed (?:[a-z-]+ )?[a-z-]+s (?:went|fell|rose|dropped|grew|climbed|came|"
    r"halved|doubled|shrank)\b"
)
_TAKEN_FOR_DEED = re.compile(rf"\b(?:I|we) (?:have )?{_WHAT_CHANGED}")
# The day of a date is no number of things: "I can start one March".
_DAY_SPELLED = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:January|February|"
    r"March|April|June|July|August|September|October|November|December)$"
)
_REACH = 5  # words from an "and" to the verb of the clause behind it


def is_mixed_up(said: str, worded: str, shop: Workshop) -> bool:
    """Whether a clause behind "and" got the last word before it for its subject.

    "I wrote it in go and errors fell" may not become "I wrote it in errors and go fell".
    """
    if _TAKEN_FOR_DEED.search(worded) or _DAY_SPELLED.search(worded):
        return True
    tree, low = shop.read(said), f" {worded.lower()} "
    for place, word in enumerate(tree.words[1:-1], 1):
        if word.lower() != "and":
            continue
        before = tree.words[place - 1].lower().strip(",")
        verb = _verb_behind(tree, place)
        if verb and re.search(rf" {re.escape(before)} {re.escape(verb)} ", low):
            return True
    return False


def is_what_changed(text: str) -> bool:
    """Whether a past form only describes what changed: "returned forms dropped from 40"."""
    return re.match(_WHAT_CHANGED, text) is not None


def _verb_behind(tree: Tree, place: int) -> str:
    """Return the verb of a clause with a subject of its own behind an "and", or nothing."""
    behind = range(place + 2, min(place + 2 + _REACH, len(tree)))
    return next((tree.words[i].lower() for i in behind if tree.tags[i] in FINITE), "")
