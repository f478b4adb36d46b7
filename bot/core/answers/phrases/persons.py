"""Speaks of the listener to the listener: "he keeps his logbook" becomes "you keep your logbook".

Whom a word means is taken from the answer itself: "they" are the listener's people unless several
others were named before, and "he" beside "she" leaves it open who the listener is.
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.core.answers.clauses import subject_of
from bot.core.answers.words import Words
from bot.core.english.tags import FINITE, NOUNS
from bot.core.english.tree import Tree

_HE = frozenset(("he", "him", "his", "himself"))
_SHE = frozenset(("she", "her", "hers", "herself"))
_THEY = frozenset(("they", "them", "their", "theirs", "themselves"))
_SUBJECT = frozenset(("he", "she", "they"))
_OBJECT = frozenset(("him", "her", "them"))
_IRREGULAR = {"is": "are", "was": "were", "has": "have", "does": "do", "am": "are"}
_MANY = frozenset(
    (
        "someone",
        "somebody",
        "anyone",
        "anybody",
        "everyone",
        "everybody",
        "people",
        "staff",
        "nobody",
        "crew",
        "team",
        "no-one",
    )
)


def addressed(tree: Tree, words: Words, before: Sequence[str] = ()) -> str | None:
    """Return a text with the third person turned into the second, or None where it is open who.

    ``before``: the words of the same answer that came before.
    """
    low = [word.lower() for word in tree.words]
    if {"he", "him", "his", "himself"} & set(low) and _SHE & set(low):
        return None
    turned = list(tree.words)
    others = _others(tree, words)
    if others is None:
        return None
    if low[1:4] == ["they", "used", "to"] and {"us", "we"} & set(low):
        return tree.text()  # people of the past, whom nobody in the room was
    theirs: list[int] = []
    for place, word in enumerate(low):
        if word in _THEY:
            named = _named_before(tree, place) or (_plural_in(before, words) and not theirs)
            if not named or (word in ("they", "their") and _same(tree, place, theirs)):
                theirs.append(place)
            elif not _several(tree, place):
                return None
    alone = frozenset(theirs)
    for place in range(len(low)):
        if place not in others:
            turned[place] = _turned(tree, place, words, alone)
    return replace(tree, words=tuple(turned)).text()


def _others(tree: Tree, words: Words) -> frozenset[int] | None:
    """Return the places of words that mean somebody named in the text; None where that is open.

    "His father, who ..." goes on about the father; "how his father taught him" means the listener.
    """
    found: set[int] = set()
    person: int | None = None
    for place, word in enumerate(tree.words):
        low = word.lower()
        if low in _HE | _SHE and person is not None and tree.words[place - 1].lower() != "of":
            if low in ("himself", "herself") and tree.words[0].lower() in ("he", "she"):
                continue
            asked = person + 1 == place - 2 and tree.words[place - 2] == "who"
            if low in _OBJECT and asked and not (low == "her" and _owns(tree, place)):
                continue  # "the child who asked him", but "the penguin who finds her nest"
            if low in ("he", "she") and person == place - 1:
                continue  # "the man he trained"
            owner = _owner_at(tree, person)
            owned = owner is not None and owner not in found
            within = tree.words[person + 1 : person + 2] in (("who",), ("that",))
            if not owned or within:
                found.add(place)
            elif low in ("he", "she") and not _is_reduced_subject(tree, place):
                return None
        elif tree.tags[place] in ("NN", "NNP") and (
            _is_somebody(low, words) or _is_told_of(tree, place)
        ):
            person = place
    verbs = {
        place
        for place in range(len(tree))
        if tree.tags[place] in FINITE and _subject_at(tree, place) in found
    }
    return frozenset(found | verbs)


def _owner_at(tree: Tree, person: int) -> int | None:
    """Return the place of "her" in "her first boss"."""
    place = person - 1
    while place >= 0 and tree.tags[place].startswith(("JJ", "NN", "CD")):
        place -= 1
    return place if place >= 0 and tree.tags[place] == "PRP$" else None


# Words for people whom neither "he" nor "she" means.
_SEVERAL = frozenset(("team", "crew", "family", "head"))


def _is_somebody(word: str, words: Words) -> bool:
    """Whether "he" or "she" can stand for a word."""
    return words.has("persons", word) and not words.has("animals", word) and word not in _SEVERAL


def _is_told_of(tree: Tree, place: int) -> bool:
    """Whether "who" shows a word to be somebody: "the goalkeeper who plays in her gloves"."""
    return tree.words[place + 1 : place + 2] == ("who",)


def _is_reduced_subject(tree: Tree, place: int) -> bool:
    """Whether "he" begins a clause right behind a thing: "his dad's stool he still uses"."""
    return place > 0 and tree.tags[place - 1] in NOUNS and tree.tags[place - 1] != "NNP"


def _named_before(tree: Tree, place: int) -> bool:
    """Whether "they" are others; never what a clause right behind them describes."""
    right_behind = place > 0 and tree.tags[place - 1] in ("NNS", "NN")
    if tree.words[place].lower() == "they" and right_behind:
        before = range(place)
        if not any(tree.tags[i] in FINITE or tree.words[i].lower() == "and" for i in before):
            return False  # "the letters from soldiers they found": found by the listener's people
        return any(tree.tags[i] == "NNS" and tree.labels[i] != "cmp" for i in range(place - 1))
    return _several(tree, place)


def _same(tree: Tree, place: int, theirs: Sequence[int]) -> bool:
    """Whether "they" means again whom it meant just before, with nobody named in between."""
    return bool(theirs) and not any(
        tree.tags[i] in ("NNS", "NNPS")
        or tree.words[i].lower() in _MANY
        or tree.words[i - 1 : i + 1] == ("no", "one")
        for i in range(theirs[-1] + 1, place)
    )


def _several(tree: Tree, place: int) -> bool:
    """Whether several were named before a word, so that "they" are those."""
    return any(
        tree.tags[i] == "NNS"
        or tree.words[i - 1 : i + 1] == ("no", "one")
        or tree.words[i].lower() in _MANY
        or (tree.labels[i] == "conj" and tree.tags[i] in NOUNS)
        or _for_each(tree, i)
        for i in range(place)
    )


def _for_each(tree: Tree, place: int) -> bool:
    """Whether a word names one of many: "every child", "each new joiner", "a client"."""
    opened = any(
        tree.words[i].lower() in ("every", "each", "any", "a", "an", "no")
        for i in tree.children(place, "det")
    )
    return tree.tags[place] == "NN" and opened and tree.labels[place] in ("subj", "obj")


def _plural_in(before: Sequence[str], words: Words) -> bool:
    return any(words.plural(word.lower()) and len(word) > 3 for word in before)


def _turned(tree: Tree, place: int, words: Words, theirs: frozenset[int]) -> str:
    """Return a word as it goes in a sentence said to the listener."""
    low = tree.words[place].lower()
    if low in _THEY and place not in theirs:
        return tree.words[place]
    if low in _SUBJECT:
        return "you"
    if low in ("himself", "herself"):
        return "yourself"
    if low == "themselves":
        return "yourselves"
    if low in ("hers", "theirs") or (low == "his" and not _owns(tree, place)):
        return "yours"
    if low in ("his", "their") or (low == "her" and _owns(tree, place)):
        return "your"
    if low in _OBJECT:
        return "you"
    return _agreeing(tree, place, words, theirs)


def _owns(tree: Tree, place: int) -> bool:
    """Whether "his" or "her" stands before the thing that is owned."""
    after = tree.tags[place + 1 : place + 2]
    if not after:
        return False
    if tree.words[place].lower() == "his":
        second = tree.tags[place + 2 : place + 3]
        than = [word.lower() for word in tree.words[place + 2 : place + 3]] == ["than"]
        if after[0] in ("JJR", "RBR") and than:
            return False
        if after[0].startswith("RB"):
            return bool(second) and second[0].startswith(("JJ", "NN", "VBN"))
        return after[0].startswith(("NN", "JJ", "CD", "FW", "VBG", "VBN"))
    held = tree.labels[place] == "poss" or tree.tags[place] == "PRP$"
    return held and after[0].startswith(("NN", "JJ", "VBG", "VBN", "CD", "RB", "FW", "$"))


def _agreeing(tree: Tree, place: int, words: Words, theirs: frozenset[int]) -> str:
    """Return a verb as it goes with "you" where its subject is one that becomes "you"."""
    word = tree.words[place]
    if tree.tags[place] not in FINITE:
        return word
    subject = _subject_at(tree, place)
    said = tree.words[subject].lower() if subject is not None else ""
    if said not in ("he", "she") and not (said == "they" and subject in theirs):
        return word
    low = word.lower()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if tree.tags[place] != "VBZ":
        return word
    verb = words.verb(low, "third")
    return verb.base if verb else low.removesuffix("s")  # "memorises"


def _subject_at(tree: Tree, place: int) -> int | None:
    """Return the subject of a verb: what stands right before it, or what the parser says."""
    before = place - 1
    while before >= 0 and (tree.tags[before] == "RB" or tree.words[before].lower() == "both"):
        before -= 1
    if before >= 0 and tree.words[before].lower() in _SUBJECT:
        return before
    head = tree.heads[place] if tree.labels[place] in ("aux", "cop") else place
    subject = subject_of(tree, head)
    while subject is None and tree.labels[head] == "conj":
        head = tree.heads[head]
        subject = subject_of(tree, head)
    return subject
