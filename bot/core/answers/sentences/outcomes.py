"""How what is told came out: a result that is the user's work, or a mishap without its good end."""

import re

from bot.core.answers.pieces import Workshop
from bot.core.english.tree import Tree

_RECOVERED = frozenset(
    ("but", "still", "back", "finished", "kept", "saved", "never", "no", "without", "none",
     "anyway", "nobody", "not", "thanked", "until", "so", "then", "now", "everybody",
     "everyone", "all", "safely", "fixed",
     "within", "every")
)  # fmt: skip
_MISHAPS = re.compile(
    r"^(?:I|we|one of (?:my|our) \w+|(?:my|our|the) (?:\w+ ){0,5}?\w+)(?: once| just)? "
    r"(?:had to (?:sack|fire|let|close|shut|cancel|quit|leave|move)|"
    r"(?:broke(?! .*\b(?:story|stories|news|records?|ground|even)\b)|"
    r"lost(?! (?:only|just) (?:\d|one|two|three))|fell|crashed|failed|"
    r"spilled|burned|burnt|died|quit|sacked|hit a|"
    r"(?:was|were|went) (?:down|broken|late|closed|off(?! by)|out of|short|sick|ill)\b|"
    r"got (?:sacked|fired|laid|sick|hurt|divorced|robbed)|was (?:sacked|fired|ill|sick)|"
    r"(?:sat|took|failed) [\w ]*(?:exam|test|bar|boards)[\w ]* (?:twice|\w+ times)$|"
    r"(?:job[- ])?hopped\b|job[- ]hopped|"
    r"had (?:\d+%|many|lots of) (?:drop|no-?show|sick|staff|turnover|loss|waste)|"
    r"had (?:an?|one) \w+ who\b|"
    r"had an? (?:\w+ )?\w+ (?:go|get|have|start|come|pass|come|throw|try|bolt|seize) |"
    r"had an? (?:\w+ )?(?:accident|crash|complaint|fight|fire|leak|flood|breakdown|"
    r"\w+ (?:walk|quit|die|shout|faint|fall|leave|refuse|scream|cry|"
    r"collapse|choke|cancel|complain|break|fail)\b)))",
    re.IGNORECASE,
)


def ends_badly(tree: Tree) -> bool:
    """Whether a mishap is told without the good end that it came to."""
    low = {word.lower() for word in tree.words}
    return bool(_MISHAPS.match(tree.text())) and not low & _RECOVERED


_GOOD_END = re.compile(
    r"\b(?:approv\w+|passed|first (?:go|try|time|attempt)|on time|(?:under|over|ahead of|within) "
    r"(?:budget|schedule|target)|early|sold out|won|no|zero|none|without|award|"
    r"\d[\d.,]*%? ?\w* (?:under|over|early|ahead|less|more|faster|up)|still|"
    r"from (?:about )?\S*\d\S*.* to (?:about |under |over )?\S*\d)\b"
)
_ENDS = frozenset(
    ("go", "come", "get", "pass", "win", "sell", "open", "ship", "launch", "run", "survive",
     "stay", "drop", "fall", "rise", "grow", "double", "finish", "land", "hold", "last", "take",
     "clear", "reach", "beat", "raise", "save", "work", "stand")
)  # fmt: skip


_CHANGED = re.compile(r"\bfrom \S*\d.* to \S*\d|\b(?:doubled|tripled|halved)\b")


def came_to_good(tree: Tree, subject: int, shop: Workshop) -> bool:
    """Whether a thing that the user speaks of as known came to a good end by the user's work."""
    verb = shop.words.verb(tree.words[tree.root].lower(), "past", "participle")
    counted = tree.tags[subject] == "NNS" or shop.words.has("mass", tree.words[subject].lower())
    opened = tree.words[0].lower() == "the" or (
        counted and subject <= 1 and _CHANGED.search(tree.text()) is not None
    )
    opened = opened and subject < len(tree) // 2
    named = tree.tags[subject].startswith("NN") and not shop.words.has(
        "persons", tree.words[subject].lower().removesuffix("s")
    )
    ended = verb is not None and verb.base in _ENDS
    other = {"they", "he", "she", "their", "his", "her", "company", "market", "economy"}
    alone = not other & {word.lower() for word in tree.words}
    return opened and named and ended and alone and bool(_GOOD_END.search(tree.text().lower()))
