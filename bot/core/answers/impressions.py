"""What stood out about a place, said to its people: a clause that can follow "that", or a thing."""

import re
from collections.abc import Iterator, Sequence

from bot.core.answers.chunks import chunks
from bot.core.answers.frames import WH
from bot.core.answers.holding import cuts
from bot.core.answers.leads import without_lead
from bot.core.answers.persons import addressed
from bot.core.answers.phrases import Phrase, may_be_verb, noun_phrase
from bot.core.answers.pieces import Piece, Shape, Workshop
from bot.core.answers.polishing import placed, supplied
from bot.core.answers.sayings import Statement, statement
from bot.core.answers.soundness import is_complete, is_sound
from bot.core.answers.telling import points_outside
from bot.core.english.tags import FINITE, NOUNS
from bot.core.english.tree import Tree

_MOST = 18  # words
_LEAST = 4  # words of a clause
_WHOLE = 0.8  # of a clause must be left; its point mostly stands at the end
_MINE = frozenset(("i", "me", "my", "we", "our", "us", "you", "your", "ya", "u"))
_TOO_SMALL = frozenset(("clean", "nice", "friendly", "good", "great", "cool", "cosy", "cozy"))
_OPEN = frozenset(("it", "that", "this", "he", "she", "there", "what", "which"))


def impressions(sentences: Sequence[Tree], source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield what stood out, clauses first."""
    found = []
    before: tuple[str, ...] = ()
    for tree in sentences:
        for text in chunks(tree):
            if any(shop.words.has("unflattering", word) for word in text.lower().split()):
                continue
            found += _clauses(text, before, source, shop)
            if not found:
                found += [p for p in (_thing(_own_lead(text, shop), source, shop),) if p]
            before = (*before, *text.split())
    yield from (piece for piece in found if piece.shape is Shape.CLAUSE)
    yield from (piece for piece in found if piece.shape is not Shape.CLAUSE)


def _clauses(text: str, before: tuple[str, ...], source: str, shop: Workshop) -> list[Piece]:
    """Return a chunk as a clause, or as two where "and" joins two that are not one."""
    plain = _opened(_own_lead(text, shop), shop)
    whole = _clause(plain, before, source, shop)
    if whole:
        return [whole]
    there = _there_is(plain, source, shop)
    if there:
        return [there]
    parts = plain.split(" and ", 1)
    if len(parts) < 2 or len(parts[0].split()) < _LEAST - 1:
        return []
    first, second = (_clause(part, before, source, shop) for part in parts)
    if first and _POINTING.search(parts[1]):
        return [_together(first, parts[1], source, shop) or first]
    return [piece for piece in (first, second) if piece]


def _together(first: Piece, rest: str, source: str, shop: Workshop) -> Piece | None:
    """Return two clauses of which the second points back: "you bake and the staff eat it"."""
    said = statement(rest, shop)
    if said is None or said.tree.words[0].lower() in _OPEN or _is_mine(said.tree.words):
        return None
    turned = addressed(shop.read(rest), shop.words, first.text.split())
    if turned is None or len(turned.split()) + first.length >= _MOST:
        return None
    return shop.finished(Shape.CLAUSE, f"{first.text} and {turned}", source)


_IS_THERE = re.compile(r"^(?:that )?(there (?:is|are|was|were) )(?:also |even )?", re.IGNORECASE)


def _there_is(text: str, source: str, shop: Workshop) -> Piece | None:
    """Return "there is a room for ..." where that was typed, or "no ..." as what there is not."""
    typed = _IS_THERE.match(text)
    rest = text[typed.end() :] if typed else text
    none = rest.lower().startswith("no ") and not rest.lower().startswith("no one")
    single = rest.lower().startswith(("a ", "an ")) and statement(rest, shop) is None
    if not (typed or none or single):
        return None
    found = noun_phrase(rest.removeprefix("no ") if none else rest, shop)
    if found is None or found.states or _is_mine(found.tree.words) or _is_deed(found, shop):
        return None
    head = found.tree.words[found.head].lower()
    if shop.words.has("names_of_time", head) or head in _SMALL_THINGS:
        return None
    several = found.tree.tags[found.head] == "NNS" or shop.words.plural(head)
    opening = typed[1].lower() if typed else f"there {'are' if several else 'is'} "
    behind = found.tree.tags[found.head + 1 : found.head + 2]
    seen = shop.words.has("persons", head) and "WP" not in behind
    passing = not typed and (seen or "VBG" in behind or shop.words.has("passing_events", head))
    opening = "there was " if passing and not several else opening
    return _with_opening(opening, "no " if none else "", found, source, shop)


def _with_opening(
    opening: str, none: str, found: Phrase, source: str, shop: Workshop
) -> Piece | None:
    for end in sorted(set(found.ends), reverse=True):
        telling = end > found.head + 1 or (found.head > 0 and end == len(found.tree))
        if not telling or end > _MOST or not is_sound(found, end, shop):
            continue
        turned = addressed(shop.read(found.tree.text(range(end))), shop.words)
        text = f"{opening}{none}{turned}"
        piece = shop.finished(Shape.CLAUSE, text, source) if turned else None
        if piece:
            return piece
    return None


def _own_lead(text: str, shop: Workshop) -> str:
    """Return a chunk without "I liked", "hearing about" and the like, if it is not about them."""
    about_them = text.split()[:1] and text.split()[0].lower() in ("they", "he", "she", "you")
    return text if about_them else without_lead(text, shop)


def _opened(text: str, shop: Workshop) -> str:
    """Return "they plant trees" for "how they plant trees", "they have" for "they got"."""
    first, _, rest = text.partition(" ")
    if first.lower() in ("they", "you", "we") and rest.startswith("got "):
        return f"{first} have {rest.removeprefix('got ')}"
    opens = first.lower() in ("how", "that") and statement(rest, shop) is not None
    return rest if opens else text


def _clause(text: str, before: tuple[str, ...], source: str, shop: Workshop) -> Piece | None:
    said = None if _STAYING.search(text) else statement(placed(text, shop), shop)
    if said is None or said.tree.words[0].lower() in _OPEN or _is_of_pet(said):
        return None
    own = said.tree.words[0].lower() == "they" and said.tree.tags[-1] in NOUNS
    least = max(said.verb + 2, _LEAST - own, round(len(said.tree) * _WHOLE))
    for end in cuts(said.tree, least, len(said.tree)):
        if _is_torn(said.tree, end):
            continue
        if end > _MOST or _is_mine(said.tree.words[:end]) or not is_complete(said.tree, end, shop):
            continue
        whole = shop.read(supplied(shop.read(said.tree.text(range(end))), shop))
        turned = _by_themselves(addressed(whole, shop.words, before), whole)
        if turned is None or _strays(shop.read(turned), said):
            return None
        piece = shop.finished(Shape.CLAUSE, turned, source) or _yours(turned, source, shop)
        if piece:
            return piece
    return None


def _yours(clause: str, source: str, shop: Workshop) -> Piece | None:
    """Return "your porters sing" for "the porters sing", unless it is who leads the place."""
    first, _, rest = clause.partition(" ")
    if first != "the" or any(word in _LEADING for word in rest.lower().split()[:4]):
        return None
    return shop.finished(Shape.CLAUSE, f"your {rest}", source)


_LEADING = frozenset(
    ("owner", "boss", "manager", "ceo", "director", "head", "foreman", "president", "principal",
     "founder", "chair", "chairman", "partner", "partners", "captain", "chef", "md", "first",
     "only", "same", "whole", "entire", "other", "way", "signs")
)  # fmt: skip


def _is_torn(tree: Tree, end: int) -> bool:
    """Whether a clause would be cut where what was meant begins, or within a question."""
    asks = [i for i in range(end) if tree.tags[i] in WH]
    open_end = asks and not any(tag in FINITE for tag in tree.tags[asks[-1] + 1 : end])
    return bool(open_end) or (end < len(tree) and tree.words[end].lower() in _HELD_FAST)


# What these open says what was meant; a clause is not cut before them.
_HELD_FAST = frozenset(
    ("and", "or", "but", "to", "because", "unless", "without", "except", "if", "than", "instead")
)  # fmt: skip


def _by_themselves(turned: str | None, typed: Tree) -> str | None:
    """Return "you test it on yourselves" for "they test it on themselves"."""
    one_verb = sum(tag in FINITE or tag == "VB" for tag in typed.tags) == 1
    theirs = typed.words[0].lower() == "they"
    if turned and one_verb and theirs and turned.startswith("you "):
        return re.sub(r"\bthemselves\b", "yourselves", turned)
    return turned


def _strays(turned: Tree, said: Statement) -> bool:
    """Whether a clause points at what it does not name, or its "she" was taken for the listener.

    "The staff eat them": nothing but the subject is named before.
    """
    low = [word.lower() for word in turned.words]
    if low[said.subject - 1] in _PLAIN_SUBJECTS:
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
# "There" is the point of these, and wrong to those who are there.
_STAYING = re.compile(r"\b(?:work(?:s|ed)?|been|stay(?:s|ed)?|live[sd]?) (?:here|there)\b")
_POINTING = re.compile(r"\b(?:it|them)\b")


def _is_of_pet(said: Statement) -> bool:
    """Whether "his" may mean an animal: "the dog has his own hook"."""
    low = [word.lower() for word in said.tree.words]
    pets = {"dog", "cat", "horse", "parrot", "bird", "pony", "goat", "rabbit"}
    return bool(pets & set(low[: said.subject])) and bool({"his", "her", "he", "she"} & set(low))


def _thing(text: str, source: str, shop: Workshop) -> Piece | None:
    text = _IS_THERE.sub("", text)
    if statement(text, shop) is not None:
        return None
    found = noun_phrase(text, shop)
    open_to_doubt = found is not None and may_be_verb(found.tree, found.head, shop)
    if found is not None and _is_clause(found, shop):
        return None
    if found is None or found.states or open_to_doubt:
        return None
    head = found.tree.words[found.head].lower()
    first = found.tree.words[0].lower()
    if first in _TOO_SMALL or head in _SMALL_THINGS or shop.words.has("names_of_time", head):
        return None
    if first in ("every", "each", "nobody", "no") or _is_deed(found, shop):
        return None
    for end in sorted(set(found.ends), reverse=True):
        if (
            not 1 < end <= _MOST
            or _is_mine(found.tree.words[:end])
            or not is_sound(found, end, shop)
            or (end < len(found.tree) and found.tree.tags[0] == "DT" and end == found.head + 1)
            or found.tree.words[0].lower() in ("a", "an")
            or (end == found.head + 1 == _LEAST_OF_THING and found.tree.tags[0] == "DT")
        ):
            continue
        turned = addressed(shop.read(_with_the(found, end, shop)), shop.words)
        piece = shop.finished(Shape.NOUN, turned, source) if turned else None
        if piece:
            return piece
    return None


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


def _is_mine(words: Sequence[str]) -> bool:
    """Whether the user, or anybody at all, is spoken of; "thank you letters" are neither."""
    low = [word.lower() for word in words]
    return any(
        word in _MINE
        and not (word == "you" and low[place - 1] == "thank")
        and not (word == "me" and place > 2 and low[place - 1] in ("to", "with", "greeted"))
        for place, word in enumerate(low)
    )
