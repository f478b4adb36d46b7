"""Whether a finished sentence may stand in a note: whole, of the user, no admission of a lack."""

import re

from bot.core.answers.admitting import OURS, OWN, admits
from bot.core.answers.clauses import subject_of
from bot.core.answers.outcomes import came_to_good, ends_badly
from bot.core.answers.pieces import Workshop
from bot.core.answers.pointing import is_clear, speaks_to_reader
from bot.core.answers.stretches import is_told, lead_of
from bot.core.english.tags import FINITE, NOMINAL
from bot.core.english.tree import Tree

_MOST = 32  # words


_LEAST = 3
_NUMBERED = re.compile(
    r"^(?!.*\b(?:passed|scored|finished|got)\b).*\bwith \d{1,2}$|^(?:my|our) \w+ (?:is|was) \d{2}$"
)
_FROM = re.compile(
    r"^(?:I am|we are) (?:from|older|younger) |^I can be (?:gone|away|off)\b|^we are \w+ brothers\b"
)


_SUPPORTED = frozenset(("root", "conj", "advcl", "relcl", "comp", "acl", "aux", "cop", "subj"))


_LOOSE_ENDS = ("DT", "CC", "PRP$", "TO", "MD", "WDT", "WP", "WRB")


def is_sound(tree: Tree, shop: Workshop, *, own: bool = True) -> bool:
    """Whether a text is a whole sentence that can be understood and speaks for the user."""
    if not _LEAST <= len(tree) <= _MOST or speaks_to_reader(tree):
        return False
    if _FROM.match(tree.text()) or _NUMBERED.search(tree.text()):
        return False
    return (
        _is_whole(tree, shop)
        and (not own or is_own(tree, shop))
        and is_clear(tree, shop.words)
        and not admits(tree, shop)
        and is_plain(tree, shop)
        and not ends_badly(tree)
    )


def is_plain(tree: Tree, shop: Workshop) -> bool:
    """Whether no small word is foreign to English; such a word may turn the sense round."""
    for word in tree.words:
        low = word.lower()
        if low in shop.words.sets["foreign"] or low in _SPOKEN:
            return False
        if word.islower() and word.isalpha() and not set("aeiouy") & set(low) and low not in _UNITS:
            return False
        short = len(word) <= _SHORT and word.islower() and word.isalpha()
        if short and not shop.words.is_common(low) and low not in _UNITS:
            return False
    return True


_SHORT = 2


_SPOKEN = frozenset(("yes", "yeah", "yep", "nah", "nope", "lol", "idk", "eh", "lor", "lah"))
_UNITS = frozenset(
    ("km", "kg", "cm", "mm", "mb", "gb", "kw", "ml", "ha", "to", "a", "i", "m", "t", "k")
)


def _is_whole(tree: Tree, shop: Workshop) -> bool:
    lead = lead_of(tree)
    body = shop.read(tree.text(range(lead, len(tree)))) if lead else tree
    return _is_clause(body, shop) or (lead > 0 and _is_clause(tree, shop))


def _is_clause(tree: Tree, shop: Workshop) -> bool:
    """Whether a text is one sentence from its subject to its end, every word in its place."""
    root = tree.root
    subject = subject_of(tree, root)
    if not is_told(tree, root, shop.words) or subject is None or subject > root:
        return False
    led = tree.words[0].lower() in OWN
    if len(tree) < _SHORTEST and not led:
        return False
    if (
        tree.tags[subject] == "NNS"
        and tree.tags[root] == "VBZ"
        and not tree.children(subject, "cc", "conj")
    ):
        return False
    if _says_nothing(tree, root) or _only_lasted(tree, root, shop) or _tells_nobody(tree, root):
        return False
    if _BACK.search(tree.text().lower()) or _is_unnamed_one(tree) or _trails(tree):
        return False
    if (
        _counts_nothing(tree, root, shop)
        or _lasts_still(tree, root, shop)
        or _is_led_loosely(tree, subject)
        or len(tree.children(root, "subj")) > 1
    ):
        return False
    if any(_doubles(tree, place) or _clashes(tree, place) for place in range(1, len(tree))):
        return False
    last = tree.tags[-1]
    if last in _LOOSE_ENDS or tree.words[-1].lower() in (
        "with",
        "from",
        "the",
        "than",
        "not",
        "never",
    ):
        return False
    return all(_is_held(tree, place, root) for place in range(len(tree)))


def _only_lasted(tree: Tree, root: int, shop: Workshop) -> bool:
    """Whether a sentence says how long but not what or where: "I stayed for 6 years"."""
    verb = shop.words.verb(tree.words[root].lower())
    others = [i for i in tree.children(root) if i > root]
    timed = all(shop.words.has("rewording_times", tree.words[i].lower()) for i in others)
    return verb is not None and verb.base in _LASTS and timed


_SHORTEST = 4  # words of a sentence about something else than the user


_BACK = re.compile(
    r"\bthe (?:next|same|following|other) (?:day|morning|night|week|one|year)$|"
    r"\b(?:that|this|those|these|there|so|same|do|did|after|before|then|too|no|yes|all)$|"
    r"\blike (?:that|this)$|"
    r"\bthe (?:last|first|other|previous|new|old|next)(?: \w+ (?:myself|alone)| \d+)?$|"
    r"\bodd that\b|\b(?:passed|did|finished|got) the (?:first|second|third) (?:with|in|on)\b|"
    r"\bthe (?:last|other|previous|new|old) (?:in|on|at|to)\b|"
    r"\b(?:is|was|are) (?:same|since)\b"
)
_ONE = re.compile(r"\b(?:current|last|other|new|old|first|same|next|previous|second) ones?\b")


def _is_unnamed_one(tree: Tree) -> bool:
    """Whether "the last one" is said where nothing counted was named before it."""
    found = _ONE.search(tree.text().lower())
    before = len(tree.text()[: found.start()].split()) if found else 0
    against = {"old", "new"} <= {word.lower() for word in tree.words}
    return found is not None and not against and "NNS" not in tree.tags[:before]


def _trails(tree: Tree) -> bool:
    """Whether "so" or "because" is followed by no clause: "so CIP"."""
    low = [word.lower() for word in tree.words]
    return any(
        word in ("so", "because") and not FINITE & set(tree.tags[place:])
        for place, word in enumerate(low)
        if tree.tags[place + 1 : place + 2] and not tree.tags[place + 1].startswith(("JJ", "RB"))
    )


def _doubles(tree: Tree, place: int) -> bool:
    """Whether two plurals stand side by side under a number: "17 duplicates invoices"."""
    both = tree.tags[place - 1] == tree.tags[place] == "NNS" and tree.heads[place - 1] == place
    return (
        both and tree.tags[place - 2] == "CD" and tree.words[place - 1].lower() not in _PLURAL_ONLY
    )


def _clashes(tree: Tree, place: int) -> bool:
    """Whether a helping verb stands where none can: "I red X would a jet"."""
    helping = tree.tags[place - 1] == "MD" and tree.words[place - 1].lower() != "will"
    return helping and tree.tags[place] in ("DT", "PRP$", "IN", "CD")


_PLURAL_ONLY = frozenset(
    ("sales", "sports", "operations", "communications", "systems", "goods", "accounts")
)


def _counts_nothing(tree: Tree, root: int, shop: Workshop) -> bool:
    """Whether a number is the object, and what it counts was not named: "I had 48"."""
    verb = shop.words.verb(tree.words[root].lower())
    if verb is not None and verb.base in ("score", "get", "hit", "reach", "pass", "turn"):
        return False
    place = root + 1
    bare = tree.tags[place : place + 1] == ("CD",) and tree.words[place].replace(",", "").isdigit()
    named = any(tag in ("NNS", "NNPS") for tag in tree.tags[:place])
    open_ended = tree.tags[place + 1 : place + 2] in ((), ("IN",), ("CC",), ("RB",), (",",))
    if bare and not named and open_ended and tree.words[place + 1 : place + 2] != ("of",):
        return True
    return tree.words[-3:-1] == ("more", "than") and tree.words[-1].isdigit()


def _lasts_still(tree: Tree, root: int, shop: Workshop) -> bool:
    """Whether what goes on "since" a time is told in the plain present: "I log them since 2017"."""
    if tree.tags[root] not in ("VBP", "VBZ") or tree.children(root, "aux", "cop"):
        return False
    verb = shop.words.verb(tree.words[root].lower())
    text = tree.text()
    return verb is not None and bool(re.search(r"\bsince (?:\d{4}|last|[A-Z]\w+)\b", text))


def _is_led_loosely(tree: Tree, subject: int) -> bool:
    """Whether a thing was only set before "I ...": "black Friday I packed"."""
    led = tree.words[subject].lower() in OWN and tree.words[0].lower() not in OWN
    return led and not lead_of(tree) and tree.tags[0] not in ("RB", "IN", "EX")


def _says_nothing(tree: Tree, root: int) -> bool:
    """Whether a verb of saying stands without what was said."""
    saying = tree.words[root].lower() in ("said", "says", "say", "thought", "think", "thinks")
    return saying and not any(i > root for i in tree.children(root, "comp", "obj", "advcl", "conj"))


def _tells_nobody(tree: Tree, root: int) -> bool:
    """Whether somebody "told" without a listener, which is no English: "my manager has told"."""
    return tree.words[root].lower() in ("told", "tell", "tells") and not any(
        tree.tags[i].startswith(("PRP", "NN")) and tree.words[i - 1].lower() not in ("to", "of")
        for i in tree.children(root, "obj")
        if not tree.children(i, "num")
    )


_LASTS = frozenset(("stay", "work", "last", "remain", "live", "serve"))


def _is_held(tree: Tree, place: int, root: int) -> bool:
    """Whether a word has its place in the sentence, and is none that was only set beside it."""
    label, tag = tree.labels[place], tree.tags[place]
    if label == "para" and (
        tree.tags[min(tree.subtree(place))] == "IN"
        or any(tree.tags[i] == "WRB" for i in tree.children(place))
    ):
        return True
    if label == "para":
        first = min(tree.subtree(place))
        opened = tree.words[first].lower() in ("so", "and", "but")
        return opened and subject_of(tree, place) is not None
    if tag in FINITE and label not in _SUPPORTED:
        return False
    if label == "dep" and tree.heads[place] == root and tag in NOMINAL | FINITE:
        return False
    bare = tag in FINITE and label == "conj" and subject_of(tree, place) is None
    made = any(word.lower() in _CAUSES for word in tree.words[max(place - 4, 0) : place])
    return not bare or made or _is_joined(tree, place)


_CAUSES = frozenset(
    ("make", "makes", "made", "making", "let", "lets", "help", "helps", "helped", "see", "saw",
     "hear", "heard", "watch")
)  # fmt: skip


def _is_joined(tree: Tree, place: int) -> bool:
    """Whether a verb that has no subject of its own stands behind "and" in its row."""
    row = [place, *tree.children(tree.heads[place], "conj")]
    return any(tree.children(i, "cc") for i in row)


def is_own(tree: Tree, shop: Workshop) -> bool:
    """Whether a sentence is about the user, or about what is the user's."""
    if lead_of(tree):
        return True
    subject = subject_of(tree, tree.root)
    if subject is None:
        return False
    low = {tree.words[i].lower() for i in tree.subtree(subject)}
    said = tree.words[subject].lower()
    if tree.tags[subject] == "PRP" or said in OWN:
        return said in OWN
    if low & OURS or tree.words[0].lower() in OURS:
        praised = {"i", "me"} & {word.lower() for word in tree.words[subject + 2 :]}
        counted = "CD" in tree.tags and tree.tags[tree.root] != "CD"
        return not _is_somebody(tree, subject, shop) or counted or bool(praised)
    if said in ("none", "nothing"):
        return False
    if said == "nobody":
        return bool({"me", "my"} & {word.lower() for word in tree.words})
    if came_to_good(tree, subject, shop):
        return True
    mine = any(word.lower() in OWN | OURS | {"me", "us"} for word in tree.words)
    return mine and said not in ("that", "this", "there", "these", "those", "which", "what")


def _is_somebody(tree: Tree, subject: int, shop: Workshop) -> bool:
    """Whether the subject is one other person."""
    return tree.tags[subject] == "NN" and shop.words.has("persons", tree.words[subject].lower())
