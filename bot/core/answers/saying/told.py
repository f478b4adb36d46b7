"""What a claim is built of: its subject, its verb, and how the verb can be taken up by "do"."""

import re
from dataclasses import dataclass

from bot.core.answers.pieces import Workshop
from bot.core.answers.stretches.stretches import SPAN
from bot.core.english.tags import FINITE, NOUNS
from bot.core.english.tree import Tree

UNIT = rf"(?:{SPAN}|hours?|minutes?|weekends?|evenings?|mornings?|afternoons?|sessions?|goes)"
ROUGH = r"(?:just |only |about |around |under |over |nearly |almost |less than |barely )*"


@dataclass(frozen=True, slots=True)
class Told:
    """A claim: its words in small letters, its subject, its verb and how the verb is taken up.

    ``doing``: "I did", "we have done"; "" where what is told is nothing that somebody does.
    """

    tree: Tree
    low: tuple[str, ...]
    subject: str
    verb: int
    base: str
    doing: str
    past: bool

    def rest(self, place: int) -> str:
        """Return the words from a place on."""
        return self.tree.text(range(place, len(self.tree)))


def told_of(tree: Tree, shop: Workshop) -> Told | None:
    """Return a claim with its subject and its verb, as its words show them."""
    low = tuple(word.lower() for word in tree.words)
    first = next((i for i, tag in enumerate(tree.tags) if tag in FINITE), None)
    if first is None or first < 1 or "?" in low:
        return None
    own = next((i for i in range(first) if low[i] in ("i", "we")), None)
    verb = first
    while low[verb] in ("have", "been") and tree.tags[verb + 1 : verb + 2] in _AFTER_HELPERS:
        verb += 1
    known = shop.words.verb(low[verb])
    if known is None or (own is not None and first - own > _NEAR):
        return None
    subject = "" if own is None else tree.words[own]
    past = tree.tags[first] == "VBD" or (known.past == known.base and is_change(tree.text()))
    done = own is not None and known.base not in _NOT_DONE and has_object(tree, verb, known.base)
    doing = f"{subject} {_taken_up(first, verb, past=past)}" if done else ""
    return Told(tree, low, subject, verb, known.base, doing, past)


_NEAR = 2  # words between a pronoun and its verb
_AFTER_HELPERS = (("VBN",), ("VBG",), ("RB",))


def _taken_up(first: int, verb: int, *, past: bool) -> str:
    """Return the form of "do" that stands for a verb with its helping verbs."""
    if first == verb:
        return "did" if past else "do"
    return "have done" if verb - first == 1 else "have been doing"


def has_object(tree: Tree, verb: int, base: str) -> bool:
    """Whether a verb has what it is done to behind it, or needs nothing."""
    place = verb + 1
    while tree.tags[place : place + 1] in (("RP",), ("RB",)):
        place += 1
    held = tree.tags[place : place + 1] and tree.tags[place] in _OPENS_THING
    return bool(held) or base in _BY_ITSELF


_OPENS_THING = ("DT", "PRP$", "CD", "JJ", "PRP", "PDT", "VBG", "$", *NOUNS)
_BY_ITSELF = frozenset(("volunteer", "teach", "work", "shadow", "train", "study", "practise"))
# What somebody comes to, has or is, but does not do.
_NOT_DONE = frozenset(
    ("be", "have", "know", "own", "want", "like", "love", "see", "hear", "find", "win", "lose",
     "pass", "receive", "understand", "remember", "miss", "become", "reach", "earn", "need",
     "feel", "mean", "belong", "cost", "fall", "hit", "live", "stay", "stand", "enjoy", "believe",
     "get", "say", "tell", "think", "notice", "meet", "come", "go", "grow", "inherit", "hope",
     "prefer", "suffer", "speak", "deserve", "catch", "survive", "can", "will")
)  # fmt: skip


_CHANGE = re.compile(r"\bfrom \S*\d.* to \S*\d|\b(?:doubled|tripled|halved)\b")


def is_change(text: str) -> bool:
    """Whether figures tell of a change: "from 11 to 4"."""
    return _CHANGE.search(text) is not None


def is_one_clause(told: Told, place: int) -> bool:
    """Whether nothing is joined on behind the first clause of a tail."""
    return not any(
        told.low[i] in ("and", "but", "so", ",", "which", "who")
        and (FINITE & set(told.tree.tags[i:]) or told.low[i] == ",")
        for i in range(place + 1, len(told.low))
    )
