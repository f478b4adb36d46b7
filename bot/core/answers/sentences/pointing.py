"""The small words that point back ("it", "they", "one", "there"), and what they point at."""

from dataclasses import replace

from bot.core.answers.pieces import Workshop
from bot.core.answers.words import Words
from bot.core.english.tags import NOUNS
from bot.core.english.tree import Tree

_PERSON = frozenset(("he", "she", "him", "his", "her", "hers", "himself", "herself"))
_MANY = frozenset(("they", "them", "their", "theirs", "themselves", "ones"))
_IT = frozenset(("it", "its", "itself"))
_THAT = frozenset(("that", "this", "these", "those"))
_READER = frozenset(("you", "your", "yours", "yourself", "u", "ur"))
_GROUPS = frozenset(("people", "family", "team", "crew", "staff", "police", "class", "company"))


_ANYBODY = frozenset(("nobody", "everybody", "everyone", "anyone", "each", "every"))


def is_clear(tree: Tree, words: Words) -> bool:
    """Whether every small word of a text points at something named before it in the text."""
    return first_unclear(tree, words) is None


def first_unclear(tree: Tree, words: Words) -> int | None:
    """Return the place of the first small word that points at nothing named before it."""
    return next((i for i in range(len(tree)) if not _is_known(tree, i, words)), None)


_BEFORE_NOUN = frozenset(("the", "a", "an", "this", "that", "my", "our", "gold", "coal"))
_TOLD = 3  # words of a claim of which "and it ..." can speak


def speaks_to_reader(tree: Tree) -> bool:
    """Whether a text says "you"."""
    return any(word.lower() in _READER for word in tree.words)


def _is_known(tree: Tree, place: int, words: Words) -> bool:
    low = tree.words[place].lower()
    if low in _PERSON:
        return any(_is_person(tree, i, words) or _is_ones_own(tree, i, words) for i in range(place))
    if low in ("mine", "ours"):
        return _is_known_mine(tree, place, words)
    if low == "others":
        return tree.labels[place] != "obj"
    if low in ("one", "ones") and _is_told_who(tree, place):
        return True
    if low in _MANY:
        return _are_known(tree, place, words)
    if low in _IT:
        return _is_known_it(tree, place, words)
    if low in _THAT:
        return _is_known_that(tree, place, words)
    if low == "there":
        left = tree.words[place - 1].lower() == "still" and "them" in tree.words[:place]
        return left or tree.tags[place] == "EX" or _names_place(tree, place, words)
    if low == "same":
        return _is_same_as_told(tree, place)
    if low == "one" and place and tree.words[place - 1].lower() == "only":
        return True
    return low not in _NUMBERS or _is_known_number(tree, place, words)


_LOOSE = frozenset(("while", "when", "because", "since", "after"))


def _is_known_mine(tree: Tree, place: int, words: Words) -> bool:
    """Whether "mine" is a pit, or something of which another was named."""
    if place and tree.words[place].lower() == "mine" and _is_pit(tree, place):
        return True
    if place and tree.words[place - 1].lower() in _LOOSE:
        return False
    return _before(tree, place, words, many=True) or _before(tree, place, words)


def _are_known(tree: Tree, place: int, words: Words) -> bool:
    """Whether "they", "them" or "their" has several before it, or is anybody."""
    low = tree.words[place].lower()
    if low == "they" and (_is_anybody(tree, place) or _are_employers(tree, place)):
        return True
    if low == "their" and _ANYBODY & {word.lower() for word in tree.words[:place]}:
        return True
    somebody = low == "they" and any(
        _is_person(tree, i, words) and tree.words[i - 1].lower() in ("a", "an", "each", "every")
        for i in range(1, place)
    )
    return somebody or _before(tree, place, words, many=True)


def _is_known_it(tree: Tree, place: int, words: Words) -> bool:
    """Whether "it" is something named before it, what was told, or stands for what follows."""
    told = place > _TOLD and tree.words[place].lower() == "it"
    told = told and tree.words[place - 1] in ("and", "so")
    told = told and tree.tags[place + 2 : place + 3] != ("CD",)
    named = told or tree.words[place] == "IT" or _is_empty(tree, place)
    return named or _before(tree, place, words)


def _is_told_who(tree: Tree, place: int) -> bool:
    """Whether "the one" and "the ones" are told by what they do: "the one on our unit who asks"."""
    after = [word.lower() for word in tree.words[place + 1 : place + _WHO]]
    named = tree.words[place - 1].lower() == "the"
    opened = tree.words[place + 1 : place + 2] == ("the",) and tree.tags[place + 2] == "NNS"
    return named and (any(word in ("who", "that") for word in after) or opened)


_WHO = 5  # places from "the one" to its "who"


def _is_pit(tree: Tree, place: int) -> bool:
    """Whether "mine" is a pit: "the mine", "a gold mine"."""
    before = tree.words[place - 1].lower() in _BEFORE_NOUN
    return before or tree.tags[place - 1] in ("VBN", "JJ", "NN")


def _names_place(tree: Tree, place: int, words: Words) -> bool:
    """Whether something that "there" can stand for was named before it."""
    return any(
        tree.tags[i] in NOUNS
        and not _is_person(tree, i, words)
        and not words.has("rewording_times", tree.words[i].lower())
        for i in range(place)
    )


_NUMBERS = frozenset(("one", "none", "some", "both", "all", "any", "each", "another", "most"))


def _is_known_number(tree: Tree, place: int, words: Words) -> bool:
    """Whether what a small word of number counts is told with it or before it."""
    if _counts(tree, place):
        return True
    if tree.words[place].lower() == "another":
        return "one" in (word.lower() for word in tree.words[:place])
    if tree.words[place].lower() == "one" and tree.labels[place] == "obj":
        return "never" in tree.words[:place]
    return _before(tree, place, words, many=True, group=False)


def _is_anybody(tree: Tree, place: int) -> bool:
    """Whether "they" are the people there: "I built the schedule, and they still use it"."""
    still = tree.words[place - 1] == "and" and tree.words[place + 1 : place + 2] == ("still",)
    joined = still or tree.words[place - 2 : place] == (",", "and")
    return joined and any(
        word.lower() in ("it", "them", "that") for word in tree.words[place + 1 :]
    )


def _are_employers(tree: Tree, place: int) -> bool:
    """Whether "they" are those for whom the user worked: "and they asked me to stay"."""
    said = [word.lower() for word in tree.words[place + 1 : place + _WHO]]
    placed = tree.words[0].lower() in ("in", "at") and place > 1
    return (place > _TOLD or placed) and said[:1] != [] and said[0] in _KINDLY and "me" in said[:3]


_KINDLY = frozenset(
    ("asked", "gave", "offered", "kept", "made", "trusted", "hired", "rehired", "promoted",
     "called", "invited", "let", "call", "ask", "send", "want")
)  # fmt: skip


def _is_same_as_told(tree: Tree, place: int) -> bool:
    """Whether "the same" is said by itself ("the same way") or with what it is the same as."""
    if any(word.lower() in ("years", "seasons", "decade") for word in tree.words[:place]):
        return True
    after = [word.lower() for word in tree.words[place + 1 :]]
    return bool(after) and (
        after[0] in ("way", "time", "thing", "day", "evening", "place", "morning", "person")
        or bool({"as", "for", "every", "that", "who", "over", "since"} & set(after))
        or any(word in after for word in ("years", "months", "decade", "seasons"))
    )


def _is_known_that(tree: Tree, place: int, words: Words) -> bool:
    """Whether "that" joins a clause on, or is said of what was told just before it."""
    following = tree.tags[place + 1 : place + 2]
    after = tree.words[place + 1].lower() if following else ""
    if tree.words[place].lower() in ("that", "those") and words.has("rewording_times", after):
        return any(tree.words[i].lower() == after for i in range(place))
    if after in ("myself", "ourselves", "alone") and place <= _OPENING:
        return False
    if place and tree.words[place].lower() == "that":
        joins = tree.labels[place] == "mark" or tree.tags[place] == "WDT"
        related = tree.tags[place - 1] in NOUNS and following and not following[0].startswith("NN")
        if joins or related:
            return True
    if following and following[0].startswith(("NN", "JJ", "CD")):
        near = tree.words[place].lower() in ("this", "these")
        named = any(tree.words[i].lower() == after for i in range(place))
        return named or (near and words.has("rewording_times", after))
    return place > 3 and tree.words[place - 1] in ("and", "so", ",")


_OPENING = 3  # places in which nothing can have been named


def _counts(tree: Tree, place: int) -> bool:
    """Whether a small word of number has its noun with it."""
    following = tree.words[place + 1 : place + 2]
    if not following:
        return False
    tag = tree.tags[place + 1]
    if tag == "DT" and tree.words[place].lower() in ("one", "none", "some"):
        return False
    if tag == "CD" and tree.words[place].lower() in ("all", "any"):
        return tree.tags[place + 2 : place + 3] not in ((), (",",), ("CC",), ("RB",))
    return tag.startswith(("NN", "JJ", "CD", "DT", "PRP", "VBG", "VBN", "WDT")) or (
        following[0].lower()
        in ("of", "hundred", "thousand", "who", "that", "day", "night", "through", "over", "along")
    )


def _is_empty(tree: Tree, place: int) -> bool:
    """Whether "it" stands for what follows ("it takes two people to ...")."""
    if not place:
        return False
    before = tree.words[place - 1].lower()
    if before in ("until", "when", "till") and tree.tags[place + 1 : place + 2] == ("VBZ",):
        return True
    return (
        before in ("make", "made", "find", "found", "when", "worth") and "to" in tree.words[place:]
    )


def _is_of_another(tree: Tree, place: int, later: int) -> bool:
    """Whether a clause with a subject of its own opens between two places: "and the boss ..."."""
    return any(
        tree.words[i].lower() in ("and", "but", "so")
        and tree.words[i + 1].lower() in _SUBJECTS
        and any(tag in ("VBD", "VBZ", "VBP", "VBN") for tag in tree.tags[i + 2 : later])
        for i in range(place + 1, later - 1)
    )


_SUBJECTS = frozenset(("the", "my", "our", "nobody", "everybody", "everyone", "they", "i", "we",
                       "none", "all", "both", "one", "two"))  # fmt: skip


def _before(
    tree: Tree, place: int, words: Words, *, many: bool = False, group: bool = True
) -> bool:
    """Whether a noun of the right number, that names no time, stands before a place."""
    clause = _clause_of(tree, place)
    bound = tree.words[place].lower() in ("it", "them") and tree.labels[place] != "subj"
    for i in range(place):
        low = tree.words[i].lower()
        if bound and _clause_of(tree, i) == clause and not _is_of_another(tree, i, place):
            continue  # "we sold the van with it": not the van
        compound = tree.tags[i] == "VBZ" and tree.tags[i - 1] in NOUNS and i > 1
        if compound and many:
            return True
        named = tree.tags[i] in NOUNS or (tree.tags[i] == "VB" and tree.tags[i - 1] == "DT" and i)
        timed = words.has("rewording_times", low) and tree.words[i + 1] != "of"
        if not named or timed or low in ("i", "one"):
            continue
        if tree.labels[i] == "cmp" and not many and tree.tags[i] == "NN":
            continue
        plural = tree.tags[i] in ("NNS", "NNPS") or words.plural(low)
        if plural == many or (many and group and low in _GROUPS):
            return True
    return False


def _clause_of(tree: Tree, place: int) -> int:
    """Return the place of the verb or predicate in whose clause a word stands."""
    while tree.heads[place] >= 0:
        if tree.tags[place].startswith("VB") or tree.children(place, "cop"):
            break
        place = tree.heads[place]
    return place


def _is_person(tree: Tree, place: int, words: Words) -> bool:
    low = tree.words[place].lower()
    return tree.tags[place] in NOUNS and (
        words.has("persons", low)
        or tree.tags[place].startswith("NNP")
        or low.endswith(("er", "or"))
    )


def _is_ones_own(tree: Tree, place: int, words: Words) -> bool:
    """Whether somebody is named in the user's own language: "my gogo", "my kokum"."""
    low = tree.words[place].lower()
    own = place > 0 and tree.words[place - 1].lower() in ("my", "our")
    foreign = tree.tags[place].startswith("NN") and not words.is_common(low)
    return own and foreign and not low.endswith("s")


def with_named(tree: Tree, named: str, shop: Workshop) -> Tree:
    """Return a text with the thing named before it in the place of its first "it" or "them"."""
    last = named.split()[-1]
    many = shop.words.plural(last.lower())
    wanted = ("them", "those") if many else ("it",)
    for place, word in enumerate(tree.words):
        counted = word.lower() == "one"
        if tree.tags[place] in NOUNS and not (counted or _is_person(tree, place, shop.words)):
            return tree
        if word.lower() in wanted and place and not _is_empty(tree, place):
            return _put(tree, place, named, shop)
    return tree


def _put(tree: Tree, place: int, named: str, shop: Workshop) -> Tree:
    """Return a text with a thing in one place, behind a particle: "set up med sync"."""
    words = list(tree.words)
    if words[place - 2 : place] == ["one", "of"]:
        words[place] = f"the {named}"
        return shop.read(replace(tree, words=tuple(words)).text(range(len(words))))
    if tree.tags[place - 2] == "CD" and words[place - 1] == "of":
        words[place - 1 : place + 1] = [named]
        return shop.read(replace(tree, words=tuple(words)).text(range(len(words))))
    particle = words[place + 1 : place + 2]
    if particle and particle[0].lower() in ("up", "out", "off", "down", "back"):
        words[place : place + 2] = [particle[0], named]
    else:
        words[place] = named
    return shop.read(replace(tree, words=tuple(words)).text(range(len(words))))


def name_of(tree: Tree) -> str:
    """Return the plain thing that a phrase names, for which "it" can stand."""
    first = 1 if len(tree) > 1 and tree.tags[0] == "VBG" else 0
    first += tree.tags[first : first + 1] == ("IN",)
    plain = all(tag.startswith(("NN", "JJ", "VBG", "HYPH")) for tag in tree.tags[first:])
    last = max((i for i in range(len(tree)) if tree.tags[i].startswith("NN")), default=-1) + 1
    return tree.text(range(first, last)) if plain and 0 < last - first <= _NAME else ""


_NAME = 4  # words
