"""What a stretch of an answer between two marks is: a clause, a thing, a time, a result, proof."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.core.answers.clauses import is_finite, subject_of
from bot.core.answers.pieces import Workshop
from bot.core.answers.stretches.changes import is_change
from bot.core.answers.stretches.shares import is_share
from bot.core.answers.stretches.surface import is_plainly_built
from bot.core.answers.words import Words
from bot.core.english.tags import FINITE, NOMINAL
from bot.core.english.tree import Tree


class Kind(StrEnum):
    """What a stretch of an answer is."""

    CLAUSE = "clause"  # with a subject and a finite verb
    BARE = "bare"  # a finite verb whose subject was left out
    GERUND = "gerund"
    THING = "thing"
    RESULT = "result"  # "overtime down 22%"
    NONE = "none"  # "none sent back", "no complaints"
    QUALITY = "quality"
    TIME = "time"  # "two summers"
    OFTEN = "often"  # "every Friday", "28 a week"
    PLACE = "place"  # what opens with a preposition
    TAIL = "tail"  # "because ...", "which ..."
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between two marks: what stands before them, how they are built and what they are.

    ``joint`` is "." at the start of a sentence, else the mark, or the word that joins on.
    """

    joint: str
    tree: Tree
    kind: Kind

    @property
    def text(self) -> str:
        """Return its words."""
        return self.tree.text()

    @property
    def low(self) -> tuple[str, ...]:
        """Return its words in small letters."""
        return tuple(word.lower() for word in self.tree.words)


COUNT = (
    r"(?:\d[\d.,/]*k?\+?|an?|half a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty)"
    r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|several|a few|a couple of)"
)


SPAN = (
    r"(?:years?|months?|weeks?|days?|seasons?|summers?|winters?|springs?|harvests?|semesters?|terms?|nights?|"
    r"decades?|shifts?)"
)


_ROUGHLY = r"(?:(?:about|over|almost|nearly|around|some|more than|at least|just over|just under) )?"


YEARS = re.compile(rf"^{_ROUGHLY}{COUNT} {SPAN}\b", re.IGNORECASE)


_TIME = re.compile(
    rf"^(?:for )?{_ROUGHLY}{COUNT} {SPAN}(?: and {COUNT} {SPAN})?"
    r"(?: (?:straight|running|now|total|in total|in a row|so far|altogether|already))?$",
    re.IGNORECASE,
)


_DAY = (
    r"(?:\w+day|day|night|week|month|year|season|shift|morning|evening|hour|weekend|term|quarter)s?"
)


_OFTEN = re.compile(
    rf"^(?:every|each|most|all|last|this|twice a|once a) (?:single |other )?{_DAY}"
    r"(?: (?:morning|night|evening))?$|"
    rf"^{COUNT} times(?: (?:over|now|running))?$|"
    rf"^{_ROUGHLY}(?:{COUNT} (?:(?:times|nights|days|hours|shifts|evenings) )?"
    rf"(?:an?|per|every|each) {_DAY}|daily|weekly|monthly)$",
    re.IGNORECASE,
)


_RESULT = re.compile(
    r"^(?!\d)[\w' -]+ (?:(?:down|up) (?:by |from |to |about )*|(?:at|from|under|over|below|above) "
    r"(?:about )?)[$€£¥₦₹]?\d[\w.,/%]*(?: \w+)*$"
)


_RATE = re.compile(
    r"^[a-z-]+ (?:rates?|scores?|ratio|level) (?:under|over|below|above|at|down|up) (?:to )?\d",
    re.IGNORECASE,
)


_NONE = frozenset(("no", "none", "zero", "0", "without", "nothing"))


_TAILS = frozenset(
    ("because", "which", "who", "whose", "where", "when", "while", "until", "before", "after",
     "although", "if", "since", "as", "unless", "that", "whenever", "once", "even")
)  # fmt: skip


def stretch_of(joint: str, text: str, shop: Workshop) -> Stretch:
    """Return words as a stretch."""
    tree = shop.read(text)
    if not len(tree):
        return Stretch(joint, tree, Kind.OTHER)
    if is_change(text, shop) or is_share(text, shop) or is_plainly_built(tree, shop.words):
        return Stretch(joint, tree, Kind.CLAUSE)
    if OF_THEM.match(text):
        return Stretch(joint, tree, Kind.CLAUSE)
    if tree.tags[:3] in _FELL and tree.tags[3:4] in (("IN",), ("RB",)):
        return Stretch(joint, tree, Kind.CLAUSE)  # "repeat visits fell"
    proof = _PROOF.search(text)
    named = shop.read(text[: proof.start()]) if proof else tree
    if proof and not FINITE & set(named.tags) and named.tags[0] in ("CD", "DT", "NN", "NNS", "JJ"):
        return Stretch(joint, tree, Kind.THING)
    return Stretch(joint, tree, _kind(tree, text, shop.words))


OF_THEM = re.compile(
    rf"^(?:{COUNT}|all|both|most) of (?:them|us) (?:is|are|was|were|has|have|had|got|came|went|"
    r"became|won|\w+ed)\b"
)
_FELL = (("VB", "NNS", "VBD"), ("VBP", "NNS", "VBD"), ("VB", "NNS", "VBN"), ("VBP", "NNS", "VBN"))
_PROOF = re.compile(r" (?:with (?:none|no|zero|nothing|not (?:one|a))|without) ")


def _kind(tree: Tree, text: str, words: Words) -> Kind:
    low = [word.lower() for word in tree.words]
    finite = any(
        tag in FINITE and (tag == "MD" or words.verb(word) or word in _BE)
        for tag, word in zip(tree.tags, low, strict=True)
    )
    acts = tree.tags[0] in ("VB", "VBD") and tree.tags[1:2] in (("PRP$",), ("DT",))
    return (
        _by_measure(low, text)
        or _by_opening(tree, low, words, finite=finite)
        or (Kind.BARE if is_redone(tree, low, words) else None)
        or (Kind.RESULT if not (finite or acts) and _RESULT.match(text) else None)
        or _by_form(tree, low, words, finite=finite)
        or _by_head(tree, low, words)
    )


def is_redone(tree: Tree, low: Sequence[str], words: Words) -> bool:
    """Whether what was done again opens a stretch: "retyped statements at 60 wpm"."""
    again = low[0].startswith("re") and words.verb(low[0][2:], "past") is not None
    return again and tree.tags[1:2] in (("NNS",), ("DT",), ("PRP$",), ("CD",))


def _by_measure(low: Sequence[str], text: str) -> Kind | None:
    """Return whether words are a time, how often, or that there was none of something."""
    if _TIME.match(text):
        return Kind.TIME
    if _OFTEN.match(text):
        return Kind.OFTEN
    if _RATE.match(text):
        return Kind.RESULT
    told = {"was", "were", "is", "are", "has", "have", "had"} & set(low[1:])
    none = (low[0] in _NONE and not told) or tuple(low[:2]) in (("not", "one"), ("not", "a"))
    return Kind.NONE if none else None


def _by_opening(tree: Tree, low: Sequence[str], words: Words, *, finite: bool) -> Kind | None:
    """Return what words are by the small word that opens them."""
    if low[0] == "never" and words.verb(low[1] if len(low) > 1 else ""):
        return Kind.BARE
    everybody = low[0] in ("nobody", "everybody", "everyone") and len(low) == _PAIR
    if low[0] in _OWNED and tuple(low[2:4]) == ("and", "i") and FINITE & set(tree.tags[4:5]):
        return Kind.CLAUSE
    if lead_of(tree) or (everybody and words.verb(low[1], "past")):
        return Kind.CLAUSE
    own = subject_of(tree, tree.root)
    if own is not None and low[own] in ("i", "we") and FINITE & set(tree.tags[:own]):
        return Kind.CLAUSE
    if low[0] in _TAILS and len(low) > 1 and (finite or low[0] in ("because", "which")):
        return Kind.TAIL
    return Kind.OTHER if _asks(tree) else None


_PAIR = 2  # words


_OWNED = frozenset(("the", "my", "our"))
_OBJECTS = ("DT", "CD", "PRP$", "$", "PRP")


def _by_form(tree: Tree, low: Sequence[str], words: Words, *, finite: bool) -> Kind | None:
    """Return what words are by the form of the first, as far as that is sure."""
    doing = (words.verb(low[0], "ing") is not None or low[0] == "being") and len(low) > 1
    named = tree.tags[0] == "JJ" or low[0] == "being" or tree.tags[tree.root] == "VB"
    following = tree.tags[1] if len(low) > 1 else ""
    if doing and (tree.children(tree.root, "mark") or named):
        return Kind.GERUND
    if low[0] in ("never", "not") and following == "VBG":
        return Kind.GERUND
    past = words.verb(low[0], "past") is not None and tree.tags[0] in ("VBN", "VBD")
    if past and following in _OBJECTS:
        return Kind.BARE
    described = tree.tags[0].startswith("JJ") and following == "IN" and not finite
    if described or (words.has("qualities", low[0]) and following in ("", "CC", "IN")):
        return Kind.QUALITY
    compound = tree.tags[tree.root] == "VBG" and tree.tags[0].startswith("NN") and not finite
    return Kind.THING if compound else None


_BE = frozenset(("am", "is", "are", "was", "were", "has", "have", "had", "do", "does", "did"))


def is_told(tree: Tree, head: int, words: Words) -> bool:
    """Whether a verb is finite, or a past form ("sold out") with a plain subject before it."""
    if is_finite(tree, head):
        return True
    subject = subject_of(tree, head)
    if subject is not None and tree.tags[head] == "VB" and not tree.children(head, "aux", "mark"):
        verb = words.verb(tree.words[head].lower(), "base")
        alike = verb is not None and verb.past == verb.base and tree.tags[subject] == "NN"
        return alike or tree.tags[subject] == "NNS" or tree.words[subject].lower() in ("i", "we")
    if subject is None or tree.tags[head] != "VBN" or tree.children(head, "aux", "cop"):
        return False
    opened = tree.tags[min(tree.subtree(subject))] in ("PRP$", "DT", "PRP")
    return opened and words.verb(tree.words[head].lower(), "past") is not None


def _by_head(tree: Tree, low: Sequence[str], words: Words) -> Kind:
    root = tree.root
    tag = tree.tags[root]
    subject = subject_of(tree, root)
    if lead_of(tree):
        return Kind.CLAUSE
    if is_told(tree, root, words):
        if subject is not None and subject < root:
            return _numbered(tree, subject, root)
        return Kind.BARE if _opens_with_verb(tree) else Kind.OTHER
    if low[0] in ("been", "done") or (low[0] in _ADVERBS and tree.tags[1:2] == ("VBD",)):
        return Kind.BARE
    if tree.tags[0] in ("IN", "TO") and tag not in ("VBG",):
        return Kind.PLACE
    if tag == "VBG" and not tree.children(root, "det", "subj"):
        return Kind.GERUND if root <= 1 else Kind.OTHER
    if tag in NOMINAL and tag != "PRP":
        return Kind.THING
    if tag in ("JJ", "JJR", "VBN", "JJS"):
        return Kind.QUALITY
    if tag in ("VB", "VBD") and _opens_with_verb(tree):
        return Kind.BARE
    return Kind.OTHER


def lead_of(tree: Tree) -> int:
    """Return how many words of time or place stand before "I ..." or "we ..."; 0: none."""
    for place in range(1, min(len(tree) - 1, _LEAD + 1)):
        if tree.tags[place] in FINITE:
            return 0
        mine = tree.words[place].lower() in ("my", "our") and tree.tags[place - 1][:2] == "NN"
        if mine and tree.words[0].lower() in _LEADS:
            return place
        if tree.words[place].lower() in ("i", "we"):
            opened = tree.words[0].lower() in _LEADS or tree.words[place - 1].lower() == "ago"
            if tree.words[0].lower() in ("every", "each", "most"):
                opened = _TIMED.fullmatch(tree.words[place - 1].lower()) is not None
            return place if opened and tree.tags[place - 1] not in ("IN", "CC") else 0
    return 0


def _numbered(tree: Tree, subject: int, root: int) -> Kind:
    """Return what a clause is whose subject may be a mere number: "2 queries back"."""
    many = any(tree.words[i].lower() not in ("one", "1") for i in tree.children(subject, "num"))
    if many and tree.tags[root] == "VBZ":
        return Kind.THING
    digits = tree.words[subject][0].isdigit() and not tree.children(subject, "nmod")
    if digits and tree.tags[root] == "VBZ":
        return Kind.THING
    past = tree.tags[root] in ("VBD", "VBN") and not tree.children(root, "obj")
    return Kind.QUALITY if digits and past and tree.tags[subject] != "NNS" else Kind.CLAUSE


_LEAD = 7  # words
_TIMED = re.compile(rf"{_DAY}|{SPAN}|times?|sundays?|christmas|easter|ramadan")


_LEADS = frozenset(
    ("every", "each", "last", "this", "in", "at", "on", "during", "for", "most", "under", "with",
     "over", "before", "after", "between", "back", "as", "by", "since")
)  # fmt: skip


_ADVERBS = frozenset(("never", "still", "always", "also", "already", "just", "once", "even"))


def _opens_with_verb(tree: Tree) -> bool:
    first = 1 if tree.words[0].lower() in _ADVERBS and len(tree) > 1 else 0
    return tree.tags[first] in ("VBD", "VBP", "VB", "VBZ", "MD")


def _asks(tree: Tree) -> bool:
    if tree.tags[0] in ("WRB", "WP", "WDT", "WP$"):
        return True
    helper = tree.tags[0] in FINITE and tree.labels[0] in ("aux", "cop")
    return helper and tree.tags[1:2] == ("PRP",)
