"""Whether a finished sentence may stand in a note: whole, of the user, no admission of a lack."""

import re

from bot.core.answers.clauses import subject_of
from bot.core.answers.pieces import Workshop
from bot.core.answers.sentences.admitting import OURS, OWN, admits
from bot.core.answers.sentences.outcomes import came_to_good, ends_badly
from bot.core.answers.sentences.pointing import is_clear, speaks_to_reader
from bot.core.answers.sentences.sense import has_its_sense
from bot.core.answers.stretches.changes import is_change
from bot.core.answers.stretches.learned import lacks_small_words
from bot.core.answers.stretches.shares import is_share
from bot.core.answers.stretches.stretches import is_told, lead_of
from bot.core.answers.stretches.surface import is_plainly_built
from bot.core.english.tags import FINITE, NOMINAL
from bot.core.english.tree import Tree

_MOST = 32  # words


_LEAST = 3
_NUMBERED = re.compile(
    r"^(?!.*\b(?:passed|scored|finished|got)\b).*\bwith (?:(?:two|three|four|five|six)$|"
    r"\d{1,2}(?:$| (?:at|in|on|when|by)\b))|"
    r"^(?:my|our) \w+ (?:is|was) \d{2}$|\bwith no [A-Z]\w+(?:ish|ese|ian|man|ch)$|\bmy guys?\b"
)
_FROM = re.compile(
    r"^of |^(?:the |my |our )?(?:last|other|first|new|old) ones? |"
    r"^(?:I am|we are) (?:from|older|younger) |^I can be (?:gone|away|off)\b|^we are \w+ brothers\b"
)


_SUPPORTED = frozenset(("root", "conj", "advcl", "relcl", "comp", "acl", "aux", "cop", "subj"))


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
        and not lacks_small_words(tree, shop.words)
    )


def is_plain(tree: Tree, shop: Workshop) -> bool:
    """Whether no small word is foreign to English; such a word may turn the sense round."""
    for place, word in enumerate(tree.words):
        low = word.lower()
        agreed = low == "yes" and tree.words[place + 1 : place + 2] == ("to",)
        if low in shop.words.sets["foreign"] or (low in _SPOKEN and not agreed):
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
    ("km", "kg", "cm", "mm", "mb", "gb", "kw", "ml", "ha", "to", "a", "i", "m", "t", "k", "wpm",
     "mph", "kmh", "kph", "rpm", "psi", "fps", "kwh", "khz", "mhz", "ghz", "ppm", "rps", "ms",
     "pm", "bc", "mg", "nm", "tb")
)  # fmt: skip


def _is_whole(tree: Tree, shop: Workshop) -> bool:
    lead = lead_of(tree)
    body = shop.read(tree.text(range(lead, len(tree)))) if lead else tree
    return _is_clause(body, shop) or (lead > 0 and _is_clause(tree, shop))


def _is_clause(tree: Tree, shop: Workshop) -> bool:
    """Whether a text is one sentence from its subject to its end, every word in its place."""
    text = tree.text()
    plain = is_plainly_built(tree, shop.words) or is_change(text, shop) or is_share(text, shop)
    return (plain or _is_parsed_whole(tree, shop)) and has_its_sense(tree, shop)


def _is_parsed_whole(tree: Tree, shop: Workshop) -> bool:
    root = tree.root
    subject = subject_of(tree, root)
    if not is_told(tree, root, shop.words) or subject is None or subject > root:
        return False
    if len(tree) < _SHORTEST and tree.words[0].lower() not in OWN:
        return False
    if (
        tree.tags[subject] == "NNS"
        and tree.tags[root] == "VBZ"
        and not tree.children(subject, "cc", "conj")
    ):
        return False
    if _is_led_loosely(tree, subject) or len(tree.children(root, "subj")) > 1:
        return False
    return all(_is_held(tree, place, root) for place in range(len(tree)))


def _is_led_loosely(tree: Tree, subject: int) -> bool:
    """Whether a thing was only set before "I ...": "black Friday I packed"."""
    led = tree.words[subject].lower() in OWN and tree.words[0].lower() not in OWN
    return led and not lead_of(tree) and tree.tags[0] not in ("RB", "IN", "EX")


_SHORTEST = 4  # words of a sentence about something else than the user


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
    if _describes(tree, place):
        return True
    if label == "dep" and tree.heads[place] == root and tag in NOMINAL | FINITE:
        return False
    bare = tag in FINITE and label == "conj" and subject_of(tree, place) is None
    made = any(word.lower() in _CAUSES for word in tree.words[max(place - 4, 0) : place])
    return not bare or made or _is_joined(tree, place)


def _describes(tree: Tree, place: int) -> bool:
    """Whether a past form only describes a thing that is counted: "300 orphaned cards"."""
    before, after = tree.tags[place - 1 : place], tree.tags[place + 1 : place + 2]
    named = bool(after) and after[0] in ("NN", "NNS")
    return before == ("CD",) and named and tree.words[place].lower().endswith("ed")


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
    if lead_of(tree) or tree.words[0].lower() in OWN:
        return True
    if is_change(tree.text(), shop) or is_share(tree.text(), shop):
        return True
    if tree.words[0].lower() in _GRUDGING:
        return False
    if _USUAL.search(tree.text()) or _ENTRUSTED.search(tree.text()):
        return True
    subject = subject_of(tree, tree.root)
    if subject is not None and shop.words.has("animals", tree.words[subject].lower()):
        return False
    if subject is None:
        return is_plainly_built(tree, shop.words)
    low = {tree.words[i].lower() for i in tree.subtree(subject)}
    said = tree.words[subject].lower()
    if tree.tags[subject] == "PRP" or said in OWN:
        return said in OWN or (said == "they" and _is_kind(tree, shop))
    own = bool({"i", "me", "us"} & {word.lower() for word in tree.words})
    if low & OURS or tree.words[0].lower() in OURS:
        counted = "CD" in tree.tags and tree.tags[tree.root] != "CD"
        return not _is_somebody(tree, subject, shop) or counted or own
    if said in ("none", "nothing"):
        return False
    return _joins_own(tree) or _is_kind(tree, shop) or came_to_good(tree, subject, shop)


# What is nothing new to the user: "4 a.m. is lunch time to me".
_USUAL = re.compile(
    r"\b(?:is|are) (?:normal|routine|nothing new|no problem|easy|second nature|home|lunch ?time|"
    r"breakfast) (?:for|to|with) me\b"
)


# What happened in the user's own years or crew, and what only the user was given.
_ENTRUSTED = re.compile(
    r"^in (?:\w+|my \w+) (?:years|seasons|terms) of (?!his|her|their)|"
    r"^in (?:my|our) (?:crew|team|shift|class|group|line|section|unit)\b|"
    r"^(?:my|our) (?:team|crew|class|group|squad|shift) |"
    r"^the [\w' ]+ (?:is|are) my [a-z]+$|^the [\w ]+ I [a-z]+ [\w ]*\bis still in use$|"
    r"^(?:nobody|no one) (?:has )?(?:ever )?(?:left|quit|failed) (?:my|our) |"
    r"\b(?:sent|sends|gave|gives|brought|brings|passed) me (?:all|every|each|their) |"
    r"^[\w ]+ of my (?:contracts|placements|jobs|posts|positions|roles|internships|assignments) "
    r"(?:was|were) (?:extended|renewed|prolonged)",
    re.IGNORECASE,
)


def _joins_own(tree: Tree) -> bool:
    """Whether a clause of the user's own is joined on: "..., and we finished in 18"."""
    return any(
        tree.words[i].lower() in OWN
        for verb in tree.children(tree.root, "conj")
        for i in tree.children(verb, "subj")
    )


def _is_kind(tree: Tree, shop: Workshop) -> bool:
    """Whether others think well of the user, or something does not trouble the user."""
    affected = {tree.words[i].lower() for i in tree.children(tree.root, "obj", "obl")}
    verb = shop.words.verb(tree.words[tree.root].lower())
    if "only" in tree.words:
        return False
    kind = bool({"not", "nobody", "none"} & set(tree.words)) or (
        verb is not None and verb.base in _KINDNESSES
    )
    return bool({"me", "us"} & affected) and kind


# What others do to somebody whom they think well of.
_KINDNESSES = frozenset(
    ("ask", "trust", "teach", "let", "thank", "pick", "choose", "hire", "rehire", "promote", "call",
     "request", "give", "name", "invite", "nominate", "vote", "elect", "award", "recommend",
     "rate", "make")
)  # fmt: skip


# A count that is made light of, or a time that must have been named before.
_GRUDGING = frozenset(("only", "just", "out", "now", "then", "maybe"))


def _is_somebody(tree: Tree, subject: int, shop: Workshop) -> bool:
    """Whether the subject is one other person."""
    return tree.tags[subject] == "NN" and shop.words.has("persons", tree.words[subject].lower())
