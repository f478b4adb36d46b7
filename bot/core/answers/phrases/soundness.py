"""Whether a phrase names something that a note can speak of, clear by itself."""

import re

from bot.core.answers.phrases.frames import WH
from bot.core.answers.phrases.nouns import DOERS, describes
from bot.core.answers.phrases.phrases import Phrase
from bot.core.answers.pieces import Workshop
from bot.core.answers.sparing.kindness import is_grave
from bot.core.answers.words import Words
from bot.core.english.tags import NOUNS
from bot.core.english.tree import Tree

# Nouns that say nothing unless something describes them.
_VAGUE = frozenset(
    ("thing", "things", "stuff", "everything", "nothing", "something", "anything", "all", "part",
     "bit", "lot", "lots", "way", "one", "ones", "none", "vibe", "vibes", "guy", "lady",
     "person", "people", "much", "talk", "chat", "time", "story", "stories", "question",
     "questions", "interview", "energy", "conversation", "man", "woman", "someone", "somebody",
     "end", "start", "view", "idea", "ideas", "opinion", "take", "theory", "point", "example",
     "fun", "work", "job", "life", "day", "night", "week", "year", "place", "kind", "sort",
     "type", "topic", "side", "half", "rest", "most", "some", "fact", "reason", "answer", "joke",
     "jokes", "laugh", "laughs", "bits", "respect", "honest", "nowt", "nothin", "whole",
     "couple", "moment", "case", "yes", "no", "tour", "memory", "memories", "experience",
     "experiences", "times", "days", "feedback", "plan", "plans", "rant", "thoughts", "vision",
     "approach", "welcome", "banter", "hello", "hi")
)  # fmt: skip
_NEVER_TELLING = frozenset(("bit", "part", "thing", "stuff", "one", "ones", "guy", "lady", "side"))
# What somebody is like or looks like: no subject of a conversation, whatever describes it.
_MANNER = frozenset(
    ("smile", "laugh", "voice", "accent", "hair", "outfit", "tie", "shoes", "shirt", "dress",
     "eyes", "humour", "humor", "personality", "attitude", "manner", "warmth", "kindness",
     "honesty", "vibe", "energy", "patience", "enthusiasm", "presence", "handshake", "face",
     "style", "calmness", "frankness", "stammer", "stutter", "limp", "weight", "scar", "age",
     "directness", "hands", "hand", "posture", "boots", "jacket", "glasses", "openness", "beard",
     "perfume", "hat", "jumper", "lipstick", "haircut", "looks", "manners", "calm")
)  # fmt: skip
_TREATS = frozenset(
    ("coffee", "tea", "biscuit", "biscuits", "cookie", "cookies", "cake", "lunch", "snack",
     "snacks", "doughnut", "doughnuts", "donut", "donuts", "sandwich", "sandwiches", "sweets",
     "candy", "chai")
)  # fmt: skip
_SEVERAL = frozenset(("team", "crew"))
_POINTING = frozenset(
    ("it", "this", "that", "them", "these", "those", "here", "there", "theirs", "him", "he",
     "she", "others", "another", "such", "itself", "same")
)  # fmt: skip
_LOOSE_LAST = frozenset(("IN", "TO", "DT", "CC", "PRP$", "MD", "POS", "WDT", "WP", ","))
_SHORT = 2  # characters of a word that may be no word


def is_sound(found: Phrase, end: int, shop: Workshop) -> bool:
    """Whether a phrase, cut at an end, is clear and fit to be spoken of."""
    tree = found.tree
    low = [word.lower() for word in tree.words[:end]]
    if not is_complete(tree, end, shop):
        return False
    if tree.tags[found.head] == "CD" and end == 1:
        return False
    if tree.tags[found.head] not in NOUNS or found.head >= end:
        return len("".join(low)) > _SHORT
    return _is_noun_sound(found, low, end, shop)


def is_complete(tree: Tree, end: int, shop: Workshop) -> bool:
    """Whether a clause, cut at an end, wants nothing behind it and points at nothing unnamed."""
    low = [word.lower() for word in tree.words[:end]]
    cut = end < len(tree) and shop.words.has("prepositions", low[-1])
    small = [word for place, word in enumerate(tree.words[:end]) if not place or word.islower()]
    strange = _is_foreign([word.lower() for word in small], shop) or any(
        len(w) == 1 and w.isalpha() and w not in "ai" for w in tree.words[:end] if w.islower()
    )
    strange = strange or _is_half(low)
    strange = strange or any(word.isdigit() and not word.isdecimal() for word in low)
    strange = strange or bool({"minus", "divided", "multiplied", "equals"} & set(low))
    strange = strange or lacks_article(tree, end, shop)
    return not (cut or strange or _ends_loosely(tree, end) or _points(tree, end))


def lacks_article(tree: Tree, end: int, shop: Workshop) -> bool:
    """Whether a single thing that can be counted stands bare: "during home visit"."""
    for place in range(1, end):
        low = tree.words[place].lower()
        counted = shop.words.has("counted", low) and tree.tags[place] == "NN"
        within = place + 1 < len(tree) and (
            tree.tags[place + 1] in NOUNS or tree.tags[place + 1] == "POS"
        )
        if not counted or within:
            continue
        first = place
        while first > 0 and (
            tree.tags[first - 1] in ("JJ", "NN", "JJR", "VBN") or describes(tree, first - 1)
        ):
            first -= 1
        ruling = tree.tags[first - 1] in ("VB", "VBP", "VBZ", "VBD", "VBG") if first else False
        link = tree.words[first - 1].lower() if first else ""
        placed = low in _AREAS and link in ("in", "at", "from", "of")
        if first and (ruling or placed or link in _BEFORE_THINGS):
            return True
    return False


_AREAS = frozenset(
    ("area", "department", "team", "company", "field", "industry", "sector", "region")
)
_BEFORE_THINGS = frozenset(("during", "with", "for", "about", "into", "onto", "behind", "near"))


def _is_half(low: list[str]) -> bool:
    """Whether what must follow is cut off: "the difference between a mallet", "how it looks"."""
    if low[-1] in ("looks", "look", "sounds", "feels", "smells", "seems", "looked", "sounded"):
        return True
    return "between" in low and "and" not in low and not low[-1].endswith("s")


def _is_noun_sound(found: Phrase, low: list[str], end: int, shop: Workshop) -> bool:
    tree, head = found.tree, low[found.head]
    behind = end > found.head + 1
    before = found.head > 0 and tree.tags[found.head - 1] in (
        *NOUNS,
        "JJ",
        "VBG",
        "VBN",
        "POS",
        "CD",
    )
    if head in _VAGUE and not behind and not _names_kind(tree, found.head):
        return False
    if head in _MANNER and (low[0] in ("his", "her", "their", "the", "my") or not before):
        return False
    if _says_little(tree, low, head, end, found.head):
        return False
    if head in _TREATS and low[0] in ("the", "free", "good", "nice", "great", "my", "a", "an"):
        return behind
    if low[0] == "my" and any(head.endswith(person) for person in shop.words.sets["persons"]):
        return False
    if low[0] in ("a", "an") and end > 2:
        return True
    owned = tree.tags[0] in ("PRP$", "DT") and low[0] not in ("our", "all", "these", "their")
    single = tree.tags[found.head] in ("NN", "NNP")
    other = shop.words.has("animals", head) or head in _SEVERAL
    person = shop.words.has("persons", head) and not other
    return not (person and owned and single and not behind)


def _says_little(tree: Tree, low: list[str], head: str, end: int, at: int) -> bool:
    """Whether the first or the last word leaves open what is meant; ``at``: the noun's place."""
    if low[0] in ("a", "an", "the") and end == 2 and (low[0] != "the" or head in DOERS):
        return True
    if low[-1] in ("one", "ones") and tree.tags[end - 2 : end - 1] in (("NN",), ("NNS",)):
        return True
    if low[:2] == ["the", "same"]:
        return True
    if low[0] in ("best", "worst") and (end <= at + 1 <= 2 or head in _VAGUE):
        return True
    return low[0] in _OPEN_FIRST or low[-1] in _OPEN_LAST or bool(_NOTHING & set(low))


_SMALL_TALK = frozenset(
    ("weather", "traffic", "parking", "snow", "hail", "sleet", "rain", "fog", "wind", "ice", "heat",
     "frost", "mud", "worksheets", "forms", "labels", "waiting", "falling", "contrast", "meetings",
     "emails", "war", "wars", "disaster", "disasters")
)  # fmt: skip
# Two words thrown in behind what was told.
_REMARKS = frozenset(
    tuple(remark.split())
    for remark in (
        "small world", "good pun", "fair play", "fair enough", "good times", "happy days",
        "true story", "great minds", "nice touch", "good laugh", "proper legend", "absolute legend",
        "old school", "funny story", "funny coincidence", "big respect", "massive respect",
        "what a coincidence", "good stuff", "top marks", "good vibes", "instant connection",
    )
)  # fmt: skip
# Nobody liked hearing of these alone, but of what came of them.
_IN_THE_ROOM = frozenset(("dog", "cat", "puppy", "kitten"))
_FEW = 3  # words of what only names a disaster
_LINKS = frozenset(
    ("in", "on", "of", "at", "to", "for", "with", "and", "or", "the", "after", "before", "during",
     "through", "following", "about", "without", "your", "my")
)  # fmt: skip
_WHERE = re.compile(r" (?:of|in|at|on|near) (?!.* (?:when|that|who|where|and|you|your) )[\w ]+$")


def says_too_little(text: str, words: Words) -> bool:
    """Whether a topic is only the weather, a disaster, or "the dog", which was in the room."""
    low = _WHERE.sub("", text.lower()).split()
    if not low:
        return True
    alone = low[1:] if low[0] == "the" else low
    if tuple(low) in _REMARKS or (len(alone) == 1 and alone[0] in _SMALL_TALK):
        return True
    bare = len(alone) <= _FEW and not _LINKS & set(alone)
    here = alone != low and len(alone) == 1 and alone[0] in _IN_THE_ROOM
    return here or (bare and is_grave(low[-1], words))


_OPEN_FIRST = frozenset(
    ("everything", "everyone", "everybody", "anything", "me", "him", "us", "same", "no", "both")
)
_OPEN_LAST = frozenset(("something", "anything", "stuff", "things", "everything"))
_NOTHING = frozenset(("nothing", "nothin", "nowt"))


def _names_kind(tree: Tree, head: int) -> bool:
    """Whether a noun or owner before a vague noun makes it telling: "night shift stories"."""
    if tree.words[head].lower() in _NEVER_TELLING:
        return False
    return head > 0 and tree.tags[head - 1] in (*NOUNS, "POS", "VBG", "VBN")


def _is_foreign(low: list[str], shop: Workshop) -> bool:
    return any(shop.words.has("foreign", word) for word in low)


def _ends_loosely(tree: Tree, end: int) -> bool:
    """Whether what comes last wants something behind it."""
    last = tree.tags[end - 1]
    if last in ("WP", "WDT") and end == len(tree) and end > 2:
        return False
    if last == "IN" and any(tag in (*WH, "VBZ", "VBP", "VBD") for tag in tree.tags[: end - 1]):
        return False
    if tree.words[end - 1].lower() in ("any", "each", "both") and "NNS" in tree.tags[: end - 1]:
        return False  # "moving hens without losing any"
    return last in _LOOSE_LAST


def _points(tree: Tree, end: int) -> bool:
    """Whether a word means something that the phrase does not name before it."""
    for place in range(end):
        low = tree.words[place].lower()
        after = tree.tags[place + 1 : place + 2]
        if low == "its" and not (after and after[0][:2] in ("NN", "JJ", "VB")):
            return True
        if low not in _POINTING:
            continue
        nouns = [i for i in range(place) if tree.tags[i] in NOUNS]
        if low in ("it", "them", "itself") and nouns:
            continue
        if low in ("he", "she", "him") and tree.tags[place] == "PRP":
            continue
        expletive = tree.words[place + 1 : place + 2] in (("is",), ("was",), ("takes",), ("took",))
        if low == "it" and expletive and "to" in tree.words[place:end]:
            continue
        if low == "it" and place and tree.words[place - 1].lower() == "what":
            continue
        if low == "one" and (tree.labels[place] in ("num", "det") or nouns):
            continue
        if low == "that" and place and place + 1 < end:
            continue
        if low in ("there", "such", "another", "same") and place + 1 < end:
            continue
        if low in ("this", "that", "these", "those") and place + 1 < end and nouns:
            continue
        return True
    return False


_RANKED = frozenset(
    ("first", "last", "next", "biggest", "hardest", "longest", "oldest", "best",
     "worst")
)  # fmt: skip


def with_article(found: Phrase, end: int, shop: Workshop) -> tuple[str, ...]:
    """Return the words of a phrase, with "a" before a single person or time that lacks it."""
    words = found.tree.words[:end]
    head = words[found.head].lower()
    if found.head == 0 and head == "experience" and end > 1:
        return ("my", *words)
    if words[0].lower() in _RANKED:
        return ("the", *words)
    after = found.tree.tags[found.head + 1 : found.head + 3]
    if found.head == 0 and after in (("IN", "PRP$"), ("IN", "DT")) and words[1:2] == ("of",):
        return ("the", *words) if found.tree.tags[0] == "NN" else words
    bare = found.tree.tags[0] in ("JJ", "NN") and found.tree.tags[found.head] == "NN"
    single = shop.words.has("persons", head) or shop.words.has("counted", head)
    counted = single or (head == "time" and end > found.head + 1)
    if not (bare and counted):
        return words
    if end == found.head + 1 and found.head and not shop.words.has("persons", head):
        return (*words[:-1], _plural(words[-1]))
    return ("an" if words[0][0].lower() in "aeiou" else "a", *words)


def _plural(word: str) -> str:
    """Return the plural of a thing that is named bare: "morning meeting" as "morning meetings"."""
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    if word.endswith(("s", "x", "ch", "sh")):
        return f"{word}es"
    return f"{word[:-1]}ves" if word.endswith(("shelf", "loaf")) else f"{word}s"
