"""Whether a question, put into a sentence, is grammatical and clear to who asked it."""

import re

from bot.core.answers.closed_words import BE
from bot.core.answers.phrases.in_lists import is_countable
from bot.core.answers.phrases.nouns import describes
from bot.core.answers.pieces import Workshop
from bot.core.english.tags import FINITE, NOUNS
from bot.core.english.tree import Tree

# What these mean stood in what was said around the question, or is no English.
_POINTS = re.compile(
    r"\b(?:which one\b|the other (?!day|side|end|way)|(?<!and )one (?:is|was|has|does)\b|"
    r"that (?:is|was)$|including$|\b(?:say|says|said|called|calls|asks)' |"
    r"how (?:many|much) (?:I|you|we|they|he|she|of)\b|"
    r"(?:ok|okay|comfortable|fine|happy|alright) (?:\d|two|three|four|five|six)|"
    r"(?<!with )(?<!is )(?<!are )(?<!was )(?<!say )(?<!says )(?<!has )(?<!have )(?<!had )"
    r"no [a-z]+ no [a-z]+|(?:get|gets|got|go|do) (?:\w+ )?comfortable\b|"
    r"(?:without|for|after|before) to\b|so (?:small|low|bad|old|far)\b|"
    r"so (?:few|little)\b(?! (?:[a-z]+ ){1,2}[a-z]+)|as \w+ in\b|"
    r"an? (?:research|feedback|advice|software|equipment|homework|information|knowledge|training)"
    r"(?! \w*[a-z]er)(?=$| (?:that|which|who|is|was|for|in|on|at|about|and|from|i|you)\b))",
    re.IGNORECASE,
)
_MODALS = frozenset(("can", "could", "will", "would", "shall", "should", "may", "might", "must"))
_BETWEEN = frozenset(("not", "also", "still", "ever", "never", "I", "you", "to"))
_OPENING = frozenset(("DT", "PRP$", "CD", "POS", "PDT", "WP$", "WDT", "WP", "JJS"))
_KINDS = frozenset(
    ("kind", "sort", "type", "which", "what", "whose", "no", "any", "every", "per", "by", "as",
     "via", "each", "another", "half", "one")
)  # fmt: skip
# Single things without an article are common in these.
_FIXED = frozenset(
    ("home", "work", "night", "school", "hand", "time", "line", "place", "site", "shift", "lunch",
     "day", "month", "year", "stage", "court", "person", "trial", "mind", "bed", "everyone",
     "everybody", "someone", "somebody", "anyone", "anybody", "nobody", "church", "prison",
     "hospital", "college", "camera", "schedule", "detention", "custody", "court", "transit",
     "bulk", "stock", "practice", "advance", "crisis", "care", "curtain")
)  # fmt: skip


def is_askable(text: str, shop: Workshop) -> bool:
    """Whether a question can be named; slips of grammar and loose pointers cannot."""
    tree = shop.read(text)
    if {"we", "our", "us"} & set(text.lower().split()):
        return False
    if (
        is_loose(text)
        or _is_broken(tree, shop)
        or wants_article(tree, shop)
        or disagrees(tree, shop)
    ):
        return False
    words = text.split()
    if "versus" in words and len(words) > _MOST_WITH_VERSUS:
        return False
    return not any(_is_past_form(words, place, shop) for place in range(1, len(words)))


def _is_broken(tree: Tree, shop: Workshop) -> bool:
    """Whether two verbs meet behind one subject, or a question has none: "why leave nursing"."""
    low = [word.lower() for word in tree.words]
    headline = (
        low[0] == "why"
        and len(low) > 1
        and (
            low[1] == "not"
            or (shop.words.verb(low[1], "base") is not None and tree.tags[1] == "VB")
        )
    )
    if re.search(
        r"\b(?:with|for|of) (?:first|last|next) \d|\band \w+'s\b|\bdo phd\b", tree.text(), re.I
    ):
        return True
    return headline or any(
        low[place] in ("say", "says", "said", "think", "thinks", "want", "go")
        and low[place + 1] in (*BE, "is", "are", "were", "was")
        for place in range(1, len(low) - 1)
    )


def is_loose(text: str) -> bool:
    """Whether a text points at what it does not name, or is no English: "a research"."""
    return _POINTS.search(text) is not None


_MOST_WITH_VERSUS = 9


def wants_article(tree: Tree, shop: Workshop, start: int = 1) -> bool:
    """Whether a single thing or person that can be counted stands bare: "with contractor who".

    ``start``: the place of the first word that is looked at.
    """
    for place in range(start, len(tree)):
        low = tree.words[place].lower()
        single = tree.tags[place] == "NN" and tree.words[place] == low and low not in _FIXED
        listed = is_countable(low, shop)
        within = tree.tags[place + 1 : place + 2] != () and tree.tags[place + 1] in (*NOUNS, "POS")
        if within and shop.words.verb(tree.words[place + 1].lower(), "third"):
            start_of = _clause_start(tree, place)
            within = any(
                tag in FINITE for tag in (*tree.tags[start_of:place], *tree.tags[place + 1 :])
            )
        if not (single and listed) or within or shop.words.plural(low):
            continue
        first = place
        while first > start and (
            tree.tags[first - 1] in ("JJ", "JJR", "NN", "NNP", "NNS", "POS", "VBN", "VBG")
            or describes(tree, first - 1)
        ):
            if tree.tags[first - 1] in _OPENING:
                break
            first -= 1
        opened = any(tree.tags[i] in _OPENING for i in range(max(0, first - 1), place))
        before = tree.words[first - 1].lower() if first else ""
        if not opened and before not in _KINDS and tree.words[first][0].islower():
            return True
    return False


def _clause_start(tree: Tree, place: int) -> int:
    """Return where the clause begins in which a word stands: "if fire alarm rings" wants a verb."""
    openers = (i for i in range(place, -1, -1) if tree.words[i].lower() in _OPENERS)
    return next(openers, 0)


_OPENERS = frozenset(("if", "when", "that", "who", "which", "because", "while", "how", "why"))


def has_lost(worded: str, way: str) -> bool:
    """Whether rewording has taken the end of a sentence off, or several words of it."""
    low = worded.lower().split()
    return len(low) + 2 < len(way.split()) or not set(way.lower().split()[-_NEAR:]) & set(low)


_NEAR = 3  # last words of a sentence, of which one must be left


def disagrees(tree: Tree, shop: Workshop) -> bool:
    """Whether a single subject has the verb of several: "the drawing do not match"."""
    for place in range(1, len(tree) - 1):
        low, verb = tree.words[place].lower(), tree.words[place + 1].lower()
        if tree.tags[place] != "NN" or shop.words.plural(low) or low in _GROUPS:
            continue
        if tree.tags[place + 1] not in FINITE or tree.labels[place] not in ("subj", "nsubj"):
            continue
        joined = any(word in ("and", "or") for word in tree.words[max(0, place - 4) : place])
        several = verb in ("do", "have", "are", "were") or (
            tree.tags[place + 1] in ("VBP", "VB")
            and verb not in (*_MODALS, *BE, "does", "has")
            and (known := shop.words.verb(verb, "base")) is not None
            and verb not in (known.past, known.third)
        )
        if several and not joined and (verb != "were" or "if" not in tree.words):
            return True
    return False


_GROUPS = frozenset(("staff", "team", "crew", "police", "family", "management", "data", "board"))


def _is_past_form(words: list[str], place: int, shop: Workshop) -> bool:
    """Whether a word behind "would" has the form of the past: "how I would reduced"."""
    back = place - 1
    while back > 0 and words[back] in _BETWEEN:
        back -= 1
    low = words[place].lower()
    if words[back] not in _MODALS or words[place] in _BETWEEN:
        return False
    known = shop.words.verb(low, "past", "participle")
    return known is not None and shop.words.verb(low, "base") is None and low not in BE
