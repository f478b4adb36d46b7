"""Whether a sentence owns up to a lack, or takes a stand that speaks for the user."""

import re

from bot.core.answers.clauses import subject_of
from bot.core.answers.pieces import Workshop
from bot.core.english.tree import Tree

OWN = frozenset(("i", "we"))
OURS = frozenset(("my", "our", "mine", "ours"))
# What is missed, lost or broken: never to have done it is a merit.
_HARMS = frozenset(
    ("bore", "tire", "miss", "lose", "drop", "fail", "skip", "break", "crash", "burn", "forget",
     "cancel", "spill", "ruin", "scratch", "dent", "damage", "injure", "hurt", "delay", "waste",
     "send", "refuse", "leave", "walk", "call", "let", "disappoint", "run", "overrun", "exceed",
     "go", "come", "get", "cut", "take", "close", "cross", "shout", "raise", "hit", "scrap",
     "botch", "mess", "blow", "bounce", "default", "cheat", "steal", "abandon", "misplace",
     "panic", "guess", "complain", "rush", "gossip", "argue", "faint", "contaminate",
     "double-book", "overbook", "turn", "be", "have", "see", "need", "ask", "stop", "give",
     "quit", "sleep", "arrive", "tear", "hide", "lie", "mix", "overcharge", "underbid",
     "slack", "slow", "wreck", "bluff", "pretend", "oversell")
)  # fmt: skip


_FEARS = frozenset(("afraid", "scared", "worried", "shy", "bothered", "fussy", "squeamish"))


_ADMITTED = frozenset(
    ("have", "know", "think", "want", "like", "speak", "drive", "get", "mind", "understand",
     "remember", "see")
)  # fmt: skip


_LACKS = frozenset(
    ("experience", "training", "background", "knowledge", "idea", "clue", "english",
     "references", "portfolio", "reference", "degree", "certificate", "licence", "license",
     "qualification", "qualifications", "diploma", "car", "problem", "problems", "luck", "money")
)  # fmt: skip


# What became of jobs, and a bare figure of the past.
_OWNED_UP = re.compile(
    r"^(?:i|we) (?:was|were|am|get|got) (?:\w+ )?"
    r"(?:scared|afraid|nervous|bad|weak|terrible|rusty) |"
    r"^my [a-z]+ (?:is|was) (?:slow|weak|bad|poor|rusty|basic|limited|short|thin|small)\b|"
    r"^(?:i|we) (?:want|wanted|need|needed|hope|hoped|prefer|wish|expect) |^i would rather |"
    r"^(?:i|we) (?:used|had|did) .* until (?:19|20)\d\d$|"
    r"^i am not an? |\bcommute\b|"
    r"\bleft school\b|^i left (?:the|my|our|a) .*\b(?:because|cause)\b|"
    r"\bgot (?:my )?[a-z]+ back\b|\bi am the one (?!who|that)|"
    r"\b(?:moved|changed|switched|left|hopped|lost) (?:my )?(?:jobs?|employers?)\b|"
    r"^(?:my|our) (?:\w+ ){1,3}(?:was|were|took|needed|lasted) \d[\d.,]*%?"
    r"(?: [a-z]+s)?(?: on average)?$|\bso i need\b|"
    r"^(?:my|our) (?:last|old|former|present|current) (?:place|job|work|company|employer) "
    r"(?:is|was) an? (?:[a-z]+ ){0,2}[a-z]+$"
)


def admits(tree: Tree, shop: Workshop) -> bool:
    """Whether a sentence owns up to a lack."""
    low = [word.lower() for word in tree.words]
    if _OWNED_UP.search(tree.text().lower()):
        return True
    if "not" in low[:-1] and low[low.index("not") + 1] == "one":
        return False
    if "not" in low and not _is_stand(tree, low) and not _has_not_harmed(low, shop):
        return True
    if "no" in low[:-1] and low[low.index("no") + 1] in _LACKS and low[0] in OWN:
        return True
    few = next((i for i, w in enumerate(low[:-2]) if w in ("only", "just")), -1)
    if few >= 0 and tree.tags[few + 1] == "CD" and low[few - 1] in ("have", "did", "had", "has"):
        return shop.words.has("rewording_times", low[few + 2])
    if "only" in low[1:4] and low[0] in OWN:
        return True
    if low[1:4] == ["used", "to", "be"] or low[1:3] == ["would", "need"]:
        return True
    if "never" in low[:4]:
        return not _is_merit(tree, low.index("never"), shop)
    return any(
        word in ("unfortunately", "sadly", "sorry", "admittedly", "maybe", "perhaps")
        for word in low
    )


def _is_merit(tree: Tree, place: int, shop: Workshop) -> bool:
    """Whether never to have done it speaks for the user."""
    after = next(
        (w.lower() for w in tree.words[place + 1 :] if w.lower() not in ("have", "once")), ""
    )
    verb = shop.words.verb(after)
    if after in ("been", "had", "was"):
        return bool(
            (TROUBLES | _SPOILT) & {w.lower().removesuffix("s") for w in tree.words[place + 1 :]}
        )
    return (verb is not None and verb.base in _HARMS) or after in _OFF


_OFF = frozenset(("late", "absent", "off", "short"))
_SPOILT = frozenset(
    ("late", "absent", "sick", "off", "short", "fine", "sacked", "stopped", "robbed", "lost",
     "stuck", "injured", "caught", "bored", "infected", "failed", "rejected", "returned", "broken",
     "missing", "stolen", "spoiled", "spoilt", "damaged", "overdue", "contaminated")
)  # fmt: skip
# What it is a merit to have had none of.
TROUBLES = frozenset(
    ("complaint", "callback", "accident", "incident", "return", "refund", "error", "mistake",
     "injury", "fault", "no-show", "absence", "claim", "breakdown", "breakage", "loss", "outage",
     "correction", "finding", "grievance", "casualty", "fall", "infection", "recall", "reject",
     "rework", "crash", "adjustment", "grade", "write-off", "stockout", "shortage", "citation",
     "deduction", "discrepancy", "call", "visit", "variance", "near-miss", "collision",
     "violation", "leak", "spill",
     "mix-up", "dropout", "theft", "stoppage", "misprint",
     "escape", "mishap", "write-up", "remake", "redo", "delay")
)  # fmt: skip
# Not to have done these is a merit by itself.
_PLAIN_HARMS = frozenset(
    ("miss", "lose", "drop", "skip", "break", "crash", "forget", "cancel", "spill", "damage",
     "injure", "waste", "overrun", "scrap", "panic", "complain", "call")
)  # fmt: skip


def _has_not_harmed(low: list[str], shop: Workshop) -> bool:
    """Whether "not" is said of a mishap: "I have not missed a date", "not been late once"."""
    place = low.index("not")
    after = low[place + 1] if place + 1 < len(low) else ""
    verb = shop.words.verb(after)
    if after == "been":
        return bool(_SPOILT & set(low[place + 2 : place + 3]))
    perfect = low[place - 1] in ("have", "has", "had", "did")
    return perfect and verb is not None and verb.base in _PLAIN_HARMS


def _is_of_others(tree: Tree, place: int) -> bool:
    """Whether "not" is said of something else than the user: "so stings do not bother me"."""
    head = tree.heads[place]
    if head < 0 or place < _FIRST:
        return False
    subject = subject_of(tree, head)
    if subject is None or subject == subject_of(tree, tree.root):
        return False
    return not {tree.words[i].lower() for i in tree.subtree(subject)} & (OWN | OURS)


_FIRST = 4  # words before a "not" that is not the claim's own


def _is_stand(tree: Tree, low: list[str]) -> bool:
    """Whether "not" sets one thing against another, or is what the user stands by."""
    place = low.index("not")
    if _is_of_others(tree, place):
        return True
    if low[place - 1] in ("but", "and") and place > _FIRST - 1:
        return True
    verb = low[place + 1] if place + 1 < len(low) else ""
    if low[place - 1] in ("do", "did") and verb in _ADMITTED:
        return False
    if "yet" in low[place:]:
        return False
    if low[:2] in (["i", "do"], ["i", "did"], ["i", "am"]) and place == 2:
        return "," in low or "but" in low or verb in _HARMS | _FEARS
    contrast = tree.tags[place + 1 : place + 2]
    return (
        place > 3
        and len(low) > place + 2
        and contrast[0] in ("DT", "IN", "NN", "NNS", "CD", "PRP$", "VBG", "JJ")
    )
