"""Things that stood out about a place: "a quiet room with a recliner", "no crunch"."""

import re
from collections.abc import Sequence

from bot.core.answers.phrases.frames import WH
from bot.core.answers.phrases.in_lists import is_mass
from bot.core.answers.phrases.persons import addressed
from bot.core.answers.phrases.phrases import Phrase, may_be_verb, noun_phrase
from bot.core.answers.phrases.sayings import statement
from bot.core.answers.phrases.soundness import is_sound
from bot.core.answers.pieces import Piece, Shape, Workshop
from bot.core.english.tags import FINITE, NOUNS

_MOST = 18  # words
_MINE = frozenset(("i", "me", "my", "we", "our", "us", "you", "your", "ya", "u"))
_TOO_SMALL = frozenset(("clean", "nice", "friendly", "good", "great", "cool", "cosy", "cozy"))
# What begins so points at nothing that could be seen there.
_UNSHOWN = frozenset(("only", "just", "every", "each", "nobody", "no", "not", "a", "an"))
# "And the porters go", as well: what they do is cut short.
_HALF = frozenset(("go", "goes", "come", "comes", "do", "does"))
_IS_THERE = re.compile(r"^(?:that )?(there (?:is|are|was|were) )(?:also |even )?", re.IGNORECASE)


def there_is(text: str, source: str, shop: Workshop) -> Piece | None:
    """Return "there is a room for ..." where that was typed, or "no ..." as what there is not."""
    typed = _IS_THERE.match(text)
    rest = text[typed.end() :] if typed else text
    none = rest.lower().startswith("no ") and not rest.lower().startswith("no one")
    single = rest.lower().startswith(("a ", "an ")) and statement(rest, shop) is None
    if not (typed or none or single):
        return None
    found = noun_phrase(rest.removeprefix("no ") if none else rest, shop)
    if found is None or found.states or is_mine(found.tree.words) or _is_deed(found, shop):
        return None
    if found.tree.words[-1].lower() in _HALF:
        return None
    head = found.tree.words[found.head].lower()
    if shop.words.has("names_of_time", head) or head in _SMALL_THINGS:
        return None
    several = found.tree.tags[found.head] == "NNS" or shop.words.plural(head)
    several = several and not is_mass(head, shop)
    opening = typed[1].lower() if typed else f"there {'are' if several else 'is'} "
    behind = found.tree.tags[found.head + 1 : found.head + 2]
    seen = shop.words.has("persons", head) and "WP" not in behind
    passing = not typed and (seen or "VBG" in behind or shop.words.has("passing_events", head))
    opening = "there was " if passing and not several else opening
    if opening.startswith("there w"):
        return _seen(found, source, shop)
    return _with_opening(opening, "no " if none else "", found, source, shop)


def _seen(found: Phrase, source: str, shop: Workshop) -> Piece | None:
    """Return what the user saw there, whole; nobody told them of it: "the piano in the hall"."""
    tree, end = found.tree, len(found.tree)
    single = tree.words[0].lower() in ("a", "an")
    several = tree.tags[found.head] == "NNS" and tree.tags[0] in ("NNS", "NN", "JJ")
    whole = found.head + 1 < end == max(found.ends) and (single or several)
    if not whole or end > _MOST or not is_sound(found, end, shop):
        return None
    turned = addressed(shop.read(f"the {tree.text(range(int(single), end))}"), shop.words)
    return shop.finished(Shape.NOUN, turned, source) if turned else None


def _with_opening(
    opening: str, none: str, found: Phrase, source: str, shop: Workshop
) -> Piece | None:
    for end in sorted(set(found.ends), reverse=True):
        if found.tree.words[end : end + 1] and found.tree.words[end].lower() in _WHERE:
            continue  # "a box of tissues", and where
        telling = end > found.head + 1 or (found.head > 0 and end == len(found.tree))
        if not telling or end > _MOST or not is_sound(found, end, shop):
            continue
        turned = addressed(shop.read(found.tree.text(range(end))), shop.words)
        text = f"{opening}{none}{turned}"
        found_ways = (text, _ON_EACH.sub(r"\3 \4 has \1\5", text)) if turned else ()
        pieces = (shop.finished(Shape.CLAUSE, way, source) for way in found_ways)
        piece = next((piece for piece in pieces if piece), None)
        if piece:
            return piece
    return None


# "There is a lamp on every desk" is "every desk has a lamp".
_ON_EACH = re.compile(
    r"^there (?:is|are) ((?:(?! and ).)+) (on|in|at) (every|each) (\w+)( and an? \w+(?: \w+)?)?$"
)


def thing(text: str, source: str, shop: Workshop) -> Piece | None:
    """Return what somebody was impressed by, whole as a thing; None for what is none."""
    text = _IS_THERE.sub("", text)
    if statement(text, shop) is not None:
        return None
    found = noun_phrase(text, shop)
    if found is None or found.states or not _is_telling(found, shop):
        return None
    for end in sorted(set(found.ends), reverse=True):
        if _is_cut(found, end, shop):
            continue
        turned = addressed(shop.read(_with_the(found, end, shop)), shop.words)
        piece = shop.finished(Shape.NOUN, turned, source) if turned else None
        if piece:
            return piece
    return None


def _is_telling(found: Phrase, shop: Workshop) -> bool:
    """Whether a thing is one of the place, and more than a time, a trifle or a deed."""
    head, first = (found.tree.words[at].lower() for at in (found.head, 0))
    if may_be_verb(found.tree, found.head, shop) or _is_clause(found, shop):
        return False
    if first in _TOO_SMALL or head in _SMALL_THINGS or shop.words.has("names_of_time", head):
        return False
    if first in _UNSHOWN or _is_deed(found, shop):
        return False
    # "the cleanest warehouse", of those that were seen
    return "JJS" not in found.tree.tags and not _goes_on(found)


def _is_cut(found: Phrase, end: int, shop: Workshop) -> bool:
    """Whether a thing that ends at a place is too little, or lost what it was said for."""
    tree = found.tree
    if not 1 < end <= _MOST or is_mine(tree.words[:end]) or not is_sound(found, end, shop):
        return True
    if {"is", "are", "was", "were", "has"} & {*tree.words[:end]} and tree.tags[0] not in WH:
        return True  # taken for a noun
    halved = end < len(tree) and (end <= _LEAST_OF_THING or tree.tags[end] == "CC")
    if halved or _holds_hidden_verb(found, end, shop):
        return True
    bare = tree.tags[0] == "DT" and end == found.head + 1
    if bare and (end < len(tree) or end == _LEAST_OF_THING):
        return True
    return _holds_clause(found, end) or (
        end < len(tree) and any(tag in WH for tag in tree.tags[:end])
    )


def _holds_hidden_verb(found: Phrase, end: int, shop: Workshop) -> bool:
    """Whether a verb was taken for a noun: "the cooks and the porters share one table"."""
    tree = found.tree
    return any(
        tree.tags[i] in ("CD", "PRP$", "DT")
        and tree.tags[i - 1] in NOUNS
        and shop.words.verb(tree.words[i - 1].lower(), "base", "third") is not None
        for i in range(found.head + 1, min(end + 1, len(tree)))
    )


def _goes_on(found: Phrase) -> bool:
    """Whether a thing goes on with "and": "people from the lab and from the office eat"."""
    end = max(found.ends)
    return found.tree.tags[end : end + 1] == ("CC",)


def there_are(text: str, source: str, shop: Workshop) -> Piece | None:
    """Return "there are cards under nearly every book" where more is said of several things."""
    found = noun_phrase(text, shop)
    if found is None or found.states or is_mine(found.tree.words) or _is_deed(found, shop):
        return None
    tree, after = found.tree, found.head + 1
    if tree.tags[found.head] != "NNS" or tree.tags[0] not in ("JJ", "VBN", "NNS", "NN"):
        return None
    placed = tree.words[after : after + 1] != () and tree.words[after].lower() in _WHERE
    sound = all(tag in _OF_PLACE for tag in tree.tags[after:]) and tree.tags[-1] in NOUNS
    if not (placed and sound and after + 1 < len(tree) <= _MOST):
        return None
    if shop.words.has("persons", tree.words[found.head].lower()) or _is_clause(found, shop):
        return None
    turned = addressed(tree, shop.words)
    return shop.finished(Shape.CLAUSE, f"there are {turned}", source) if turned else None


_WHERE = frozenset(("on", "in", "under", "above", "behind", "beside", "over", "at", "by", "along"))
_OF_PLACE = frozenset(("IN", "RB", "DT", "JJ", "NN", "NNS", "NNP", "PRP$", "CD"))


def _holds_clause(found: Phrase, end: int) -> bool:
    """Whether a verb stands behind a thing without "that" or "where": "the meal everyone sits"."""
    tags = found.tree.tags[:end]
    return any(tag in FINITE for tag in tags) and not any(tag in WH for tag in tags)


_SMALL_THINGS = frozenset(
    (
        "lots",
        "lot",
        "loads",
        "plenty",
        "bunch",
        "parking",
        "coffee",
        "tea",
        "interview",
        "weather",
        "view",
        "toilet",
        "toilets",
    )
)
_LEAST_OF_THING = 2  # words: "the dog" says nothing


def _is_deed(found: Phrase, shop: Workshop) -> bool:
    """Whether a past form behind somebody is what they did: "the guard said good morning"."""
    tree, after = found.tree, found.head + 1
    if after >= len(tree) or tree.tags[after] not in ("VBN", "VBD"):
        return False
    person = shop.words.has("persons", tree.words[found.head].lower())
    follows = tree.tags[after + 1 : after + 2]
    return person or (follows != () and follows[0] in ("DT", "JJ", "NN", "NNS", "PRP$", "PRP"))


def _is_clause(found: Phrase, shop: Workshop) -> bool:
    """Whether a noun behind a plural is rather what that does: "the mechanics wear white"."""
    tags, words = found.tree.tags, found.tree.words
    return any(
        (tags[i - 1] == "NNS" and tags[i] != "NNS" and shop.words.verb(words[i].lower(), "base"))
        or (shop.words.has("persons", words[i - 1].lower()) and may_be_verb(found.tree, i, shop))
        for i in range(1, found.head + 1)
    )


def _with_the(found: Phrase, end: int, shop: Workshop) -> str:
    """Return a thing with "the" where it is a single one without an article."""
    text = found.tree.text(range(end))
    tags, head = found.tree.tags, found.tree.words[found.head].lower()
    named = found.tree.words[found.head][0].isupper()
    several = tags[found.head] in ("NNS", "NNPS") or shop.words.plural(head)
    bare = not named and (not several or end > found.head + 1 or found.head > 0)
    opened = any(
        tags[i] in ("DT", "PRP$", "POS", "CD", "PDT") or found.tree.words[i][0].isupper()
        for i in range(found.head)
    )
    return f"the {text}" if bare and not opened else text


def is_mine(words: Sequence[str]) -> bool:
    """Whether the user, or anybody at all, is spoken of; "thank you letters" are neither."""
    low = [word.lower() for word in words]
    return any(
        word in _MINE
        and not (word == "you" and low[place - 1] == "thank")
        and not (word == "me" and place > 2 and low[place - 1] in ("to", "with", "greeted"))
        for place, word in enumerate(low)
    )
