"""What stood out about a place, said to its people: a clause that can follow "that", or a thing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.core.answers.impressions.impressed_by import is_mine, there_are, there_is, thing
from bot.core.answers.impressions.impressed_ways import unbroken, ways
from bot.core.answers.impressions.noticing import (
    as_outcome,
    came_of_it,
    is_certain,
    is_ease,
    is_outweighed,
    is_perk,
    named_again,
    names_no_end,
    plainly,
    wants_outcome,
)
from bot.core.answers.phrases.chunks import chunks
from bot.core.answers.phrases.frames import WH
from bot.core.answers.phrases.leads import without_lead
from bot.core.answers.phrases.persons import addressed
from bot.core.answers.phrases.polishing import placed, supplied
from bot.core.answers.phrases.sayings import Statement, statement
from bot.core.answers.phrases.soundness import is_complete
from bot.core.answers.phrases.telling import points_outside
from bot.core.answers.pieces import Piece, Shape, Workshop
from bot.core.answers.questions.askable import disagrees, has_lost, wants_article
from bot.core.answers.words import Words
from bot.core.english.tags import FINITE, NOUNS
from bot.core.english.tree import Tree

_MOST = 18  # words
_LEAST = 4  # words of a clause
_OPEN = frozenset(("it", "that", "this", "he", "she", "there", "what", "which"))


def impressions(sentences: Sequence[Tree], source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield what stood out, clauses first."""
    found: list[Piece] = []
    before: tuple[str, ...] = ()
    for tree in (unbroken(tree, shop) for tree in sentences if is_certain(tree.text())):
        things, last, fault = len(found), "", ""
        for text in _joined(chunks(tree), tree.text()):
            text, last, typed = named_again(text, last, shop), text, text
            if any(shop.words.has("unflattering", word) for word in text.lower().split()):
                fault = text
                continue
            if not text or is_ease(text) or is_outweighed(text, tree.text(), fault):
                continue
            points = len(found) > things and found[-1].shape is Shape.NOUN
            if points and text.split()[0].lower() in _ANYBODY:
                continue  # "a warm break room, people sit together"
            found += _clauses(text, before if text == typed else (), source, shop)
            if not found:
                found += _things(_own_lead(text, shop), source, shop)
            before = (*before, *text.split())
    yield from sorted(found, key=lambda piece: (is_perk(piece), piece.shape is not Shape.CLAUSE))


_LONG_THERE = re.compile(
    r"\b(has|have) (?:been|worked|stayed) (?:there|here)(?: for)?(?: over| about)? "
    r"(?=(?:\d+|two|three|ten|twenty|thirty)\+? years$)"
)


def _things(text: str, source: str, shop: Workshop) -> list[Piece]:
    """Return a chunk as a thing, or as what there is where the thing would be cut short."""
    named, there = thing(text, source, shop), there_are(text, source, shop)
    short = named is not None and there is not None and named.length + 1 < there.length - 1
    chosen = there if named is None or short else named
    return [chosen] if chosen else []


def _joined(found: Sequence[str], typed: str) -> Iterator[str]:
    """Yield chunks, one that goes on with "and" about the one before together with it."""
    whole = ""
    for text in found:
        told = _POINTING.search(text) and text.split()[0].lower() in _ANYBODY
        goes_on = _JUDGING.match(text) or (told and not _IS_THERE.match(whole))
        goes_on = goes_on or (_IS_DONE.match(text) and not _IS_THERE.match(whole))
        if whole and text.split()[0].lower() in _ANYBODY and f"{whole} so {text}" in typed:
            whole = f"{whole} so {text}"
            continue
        if whole and goes_on and re.search(rf"{re.escape(whole)},? and {re.escape(text)}", typed):
            whole = f"{whole} and {text}"
            continue
        yield from [whole] if whole else ()
        whole = text
    yield from [whole] if whole else ()


_IS_DONE = re.compile(r"(?:is|are|has|have|can|do|does|will) \w+", re.IGNORECASE)
_IS_THERE = re.compile(r"there (?:is|are|was|were) ", re.IGNORECASE)
_ANYBODY = frozenset(
    ("people", "everyone", "everybody", "nobody", "anyone", "anybody", "they", "folk", "folks")
)


def _clauses(text: str, before: tuple[str, ...], source: str, shop: Workshop) -> list[Piece]:
    """Return a chunk as a clause, or as two where "and" joins two that are not one."""
    plain = _opened(plainly(_own_lead(text, shop)), shop)
    whole = _of_most(plain, before, source, shop) or _clause(plain, before, source, shop)
    if whole:
        return [whole]
    there = there_is(plain, source, shop)
    if there:
        return [there]
    judged = _JUDGED.search(plain)
    parts = [plain[: judged.start()], plain[judged.end() :]] if judged else plain.split(" and ", 1)
    if len(parts) < 2 or len(parts[0].split()) < _LEAST - 1:
        return []
    first, second = (_clause(part, before, source, shop) for part in parts)
    if first and not second and _is_half(parts, shop):
        return []
    if second and not first and _POINTING.search(parts[1]):
        return []  # "the presses still work and they let us use them"
    if first and (_POINTING.search(parts[1]) or _JUDGING.match(parts[1])):
        joined = _together(first, parts[1], source, shop)
        return [joined] if joined else []
    if first and second and came_of_it(parts, shop):
        outcome = as_outcome(first, second, shop)
        return [outcome] if outcome else []
    if wants_outcome(parts, shop):
        return []  # "they closed the canteen and now everyone brings soup"
    return [piece for piece in (first, second) if piece]


def _of_most(text: str, before: tuple[str, ...], source: str, shop: Workshop) -> Piece | None:
    """Return "most of your cooks began as porters", which is read without "most of"."""
    most = _MOST_OF.match(text)
    piece = _clause(text[most.end() :], before, source, shop) if most else None
    owned = piece is not None and piece.text.startswith(("the ", "your "))
    return (
        replace(piece, text=f"{most[0].lower()}{piece.text}") if most and piece and owned else None
    )


def _is_half(parts: Sequence[str], shop: Workshop) -> bool:
    """Whether the first of two parts is half of what they do: "come in boots | and get tea"."""
    said = statement(parts[0], shop)
    second = parts[1].split()[0].lower()
    if said is None or not (shop.words.verb(second) or shop.words.has("auxiliaries", second)):
        return False
    after = said.tree.tags[said.verb + 1 : said.verb + 2]
    return "CD" not in said.tree.tags and after not in _BEFORE_OBJECT


_BEFORE_OBJECT = tuple((tag,) for tag in ("DT", "PRP$", "JJ", "CD", "PRP", *sorted(NOUNS)))
_MOST_OF = re.compile(r"(?:most|half|some|all|many) of (?=(?:the|their) )", re.IGNORECASE)


def _together(first: Piece, rest: str, source: str, shop: Workshop) -> Piece | None:
    """Return two clauses of which the second points back: "you bake and the staff eat it"."""
    if _JUDGING.match(rest):
        piece = shop.finished(Shape.CLAUSE, f"{first.text} and {rest}", source)
        return None if piece is None or ". " in piece.text else piece
    said = statement(rest, shop)
    if said is None or said.tree.words[0].lower() in _OPEN or is_mine(said.tree.words):
        return None
    if said.tree.words[0].lower() == "they" and not first.text.startswith("you "):
        return None
    if _FROM_IT.search(rest):
        return None
    turned = addressed(shop.read(rest), shop.words, first.text.split())
    if turned is None or len(turned.split()) + first.length >= _MOST:
        return None
    return shop.finished(Shape.CLAUSE, f"{first.text} and {turned}", source)


# What was thought of what stands before: "and they were very good".
_JUDGING = re.compile(r"(?:it|they) (?:is|are|was|were|tastes?|looks?|works?) ", re.IGNORECASE)
_JUDGED = re.compile(r" and (?=(?:it|they) (?:is|are|was|were|tastes?|looks?|works?) )")


def _own_lead(text: str, shop: Workshop) -> str:
    """Return a chunk without "I liked", "hearing about" and the like, if it is not about them."""
    text = _LONG_THERE.sub(r"\1 been with the team for ", text)
    about_them = text.split()[:1] and text.split()[0].lower() in ("they", "he", "she", "you")
    return text if about_them else without_lead(text, shop)


_HAVE_GOT = re.compile(r"got (?!rid\b|to\b|them\b|him\b|her\b|it\b|back\b|together\b|\w+ed\b)")


def _opened(text: str, shop: Workshop) -> str:
    """Return "they plant trees" for "how they plant trees", "they have" for "they got"."""
    first, _, rest = text.partition(" ")
    if first.lower() in ("they", "you", "we") and _HAVE_GOT.match(rest):
        return f"{first} have {rest.removeprefix('got ')}"
    opens = first.lower() in ("how", "that") and statement(rest, shop) is not None
    return rest if opens else text


def _clause(text: str, before: tuple[str, ...], source: str, shop: Workshop) -> Piece | None:
    said = None if _STAYING.search(text) else statement(placed(text, shop), shop)
    if said is None or said.tree.words[0].lower() in _OPEN or _is_of_animal(said, shop.words):
        return None
    end = len(said.tree)
    own = said.tree.words[0].lower() == "they" and said.tree.tags[-1] in NOUNS
    least = max(said.verb + 2, _LEAST - own)
    if not least <= end <= _MOST or _asks(said.tree) or is_mine(said.tree.words):
        return None
    if said.tree.words[-1].lower() in _HALF or names_no_end(said.tree.text()):
        return None
    if _is_bare(said) or _FIRST_OF_WHAT.search(text) or _TRIFLE.search(text):
        return None
    if not is_complete(said.tree, end, shop) or _is_said_again(said, before):
        return None
    whole = shop.read(supplied(shop.read(said.tree.text(range(end))), shop))
    if wants_article(whole, shop, 0) or disagrees(whole, shop):
        return None
    turned = _by_themselves(addressed(whole, shop.words, before), whole)
    if turned is None or _strays(shop.read(turned), said) or _is_theirs(turned, said):
        return None
    for way in ways(turned, shop):
        piece = shop.finished(Shape.CLAUSE, way, source)
        if piece and not (
            ". " in piece.text or has_lost(piece.text, way) or _FRONTED.match(piece.text)
        ):
            return piece
    return None


_HALF = frozenset(("including", "go", "goes", "come", "comes", "do", "does", "too", "also"))
_TRIFLE = re.compile(
    r"\b(?:toilets?|loos?|bathrooms?|restrooms?|parking|car park)\b", re.IGNORECASE
)
_FIRST_OF_WHAT = re.compile(
    r"^(?!.*\b(?:who|whoever|that) ).*(?<!\bcome)(?<!\bcomes)(?<!\bsafety)(?<!\bpatients) first$"
)
# A rewording begins so where it has moved what should stay behind what it describes.
_FRONTED = re.compile(
    r"(?:over|for|with|of|to|than|by|from|about|since|at|in|on|during|before|after|"
    r"until|without) "
)


def _is_bare(said: Statement) -> bool:
    """Whether others only move, without a place or a thing: "customers walk right in"."""
    first = said.tree.words[0].lower()
    rest = [
        said.tree.tags[i]
        for i in range(said.verb + 1, len(said.tree))
        if said.tree.words[i].lower() not in ("right", "straight")
    ]
    own = first in (*_ANYBODY, "you", "we", "nothing", "no", "every", "all", "everything")
    return not own and not any(tag in (*NOUNS, "CD", "VBG", "VBN", "VB", "JJ") for tag in rest)


def _is_said_again(said: Statement, before: Sequence[str]) -> bool:
    """Whether a clause only goes on about what was named: "one hour evals. nobody gives one"."""
    known = {part for word in before for part in word.lower().split("-")}
    return said.tree.words[0].lower() in (
        "nobody",
        "no",
        "everyone",
        "everybody",
        "people",
    ) and any(
        said.tree.tags[i] in NOUNS and said.tree.words[i].lower() in known
        for i in range(said.verb, len(said.tree))
    )


def _is_theirs(turned: str, said: Statement) -> bool:
    """Whether "they" was taken for the listener although the subject may be meant."""
    first = said.tree.words[0].lower()
    named = first not in ("they", "you") and first not in turned.split()[:1]
    typed = [word.lower() for word in said.tree.words]
    if first == "they" and re.search(
        r"^(?!.*\b(?:people|customers|guests|kids)\b).*\bthey\b", turned
    ):
        return True
    mine = turned.lower().split()
    owned = {"their", "his", "her", "they", "our"} & set(typed[: said.subject])
    if "their" in typed[said.verb :] and not owned and "your" in mine and "their" not in mine:
        return True  # "folk choose their own food"
    return ("they" in typed and first != "they" and "you" in mine) or (named and "you" in mine[:1])


def _asks(tree: Tree) -> bool:
    """Whether a clause ends within a question."""
    asks = [i for i, tag in enumerate(tree.tags) if tag in WH]
    return bool(asks) and not any(tag in FINITE for tag in tree.tags[asks[-1] + 1 :])


def _by_themselves(turned: str | None, typed: Tree) -> str | None:
    """Return "you test it on yourselves" for "they test it on themselves"."""
    one_verb = sum(tag in FINITE or tag == "VB" for tag in typed.tags) == 1
    theirs = typed.words[0].lower() == "they"
    if turned and one_verb and theirs and turned.startswith("you "):
        return re.sub(r"\bthemselves\b", "yourselves", turned)
    kept = not theirs and "themselves" in typed.words
    return turned.replace("yourselves", "themselves") if turned and kept else turned


def _strays(turned: Tree, said: Statement) -> bool:
    """Whether a clause points at what it does not name, or its "she" was taken for the listener.

    "The staff eat them": nothing but the subject is named before.
    """
    low = [word.lower() for word in turned.words]
    if low[said.subject - 1] in _PLAIN_SUBJECTS:
        return True
    if _FROM_IT.search(turned.text()):
        return True
    if _POINTING.search(turned.text()) and points_outside(turned):
        return True
    for place, word in enumerate(low):
        if word in ("it", "them") and not any(
            tag in NOUNS for tag in turned.tags[said.verb + 1 : place]
        ):
            return True
    return any(_is_other(said.tree, low, place) for place in range(len(said.tree)))


def _is_other(typed: Tree, turned: Sequence[str], place: int) -> bool:
    """Whether "she" was taken for who reads the note, or means nobody who is named."""
    word = typed.words[place].lower()
    if word not in _THIRD:
        return False
    anybody = typed.words[0].lower() in ("everyone", "everybody", "nobody", "someone")
    named = any(tag in ("NN", "NNP") for tag in typed.tags[:place]) and not anybody
    return not named or turned.count(word) < [w.lower() for w in typed.words].count(word)


_THIRD = frozenset(("he", "she", "him", "her", "his", "hers"))
_PLAIN_SUBJECTS = frozenset(
    ("average", "rest", "others", "number", "same", "reason", "point", "idea", "answer",
     "interview", "interviewer", "interviewers", "interviews", "talk", "conversation", "chat",
     "questions")
)  # fmt: skip
# "There" is the point of these, and wrong to those who are there; what is open, and to whom or
# what for, stands in the next clause.
_STAYING = re.compile(
    r"\b(?:work(?:s|ed)?|been|stay(?:s|ed)?|live[sd]?) (?:here|there)\b|\b(?:is|are|was|were) open$"
)
# "They light the boiler and everyone eats soup from it": a soup is not eaten from itself.
_FROM_IT = re.compile(r"\b(?:from|of|in|on|with|for|to|at) it$")
_POINTING = re.compile(r"\b(?:it|them)\b")


def _is_of_animal(said: Statement, words: Words) -> bool:
    """Whether "his" may mean an animal: "the dog has his own hook"."""
    low = [word.lower() for word in said.tree.words]
    animal = any(words.has("animals", word) for word in low[: said.subject])
    return animal and bool({"his", "her", "he", "she"} & set(low))
