"""What stood out about a place, said to its people: a clause that can follow "that", or a thing."""

import re
from collections.abc import Iterator, Sequence

from bot.core.answers.chunks import chunks
from bot.core.answers.holding import cuts
from bot.core.answers.leads import without_lead
from bot.core.answers.persons import addressed
from bot.core.answers.phrases import Phrase, may_be_verb, noun_phrase
from bot.core.answers.pieces import Piece, Shape, Workshop
from bot.core.answers.polishing import placed, supplied
from bot.core.answers.sayings import Statement, statement
from bot.core.answers.soundness import is_complete, is_sound
from bot.core.answers.telling import points_outside
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
    parts = plain.split(" and ", 1)
    if len(parts[0].split()) < _LEAST - 1:
        return []
    both = [_clause(part, before, source, shop) for part in parts] if len(parts) > 1 else []
    return [piece for piece in both if piece and piece.text.split()[0] not in ("it", "that")]


def _own_lead(text: str, shop: Workshop) -> str:
    """Return a chunk without "I liked", "hearing about" and the like, if it is not about them."""
    about_them = text.split()[:1] and text.split()[0].lower() in ("they", "he", "she", "you")
    return text if about_them else without_lead(text, shop)


def _opened(text: str, shop: Workshop) -> str:
    """Return "they plant trees" for "how they plant trees"."""
    first, _, rest = text.partition(" ")
    opens = first.lower() in ("how", "that") and statement(rest, shop) is not None
    return rest if opens else text


def _clause(text: str, before: tuple[str, ...], source: str, shop: Workshop) -> Piece | None:
    said = statement(placed(text, shop), shop)
    if said is None or said.tree.words[0].lower() in _OPEN or _is_of_pet(said):
        return None
    least = max(said.verb + 2, _LEAST, round(len(said.tree) * _WHOLE))
    for end in cuts(said.tree, least, len(said.tree)):
        if end > _MOST or _is_mine(said.tree.words[:end]) or not is_complete(said.tree, end, shop):
            continue
        whole = shop.read(supplied(shop.read(said.tree.text(range(end))), shop))
        turned = addressed(whole, shop.words, before)
        if turned and _POINTING.search(turned) and points_outside(shop.read(turned)):
            return None
        piece = shop.finished(Shape.CLAUSE, turned, source) if turned else None
        if piece:
            return piece
    return None


_POINTING = re.compile(r"\b(?:it|them)\b")


def _is_of_pet(said: Statement) -> bool:
    """Whether "his" may mean an animal: "the dog has his own hook"."""
    low = [word.lower() for word in said.tree.words]
    pets = {"dog", "cat", "horse", "parrot", "bird", "pony", "goat", "rabbit"}
    return bool(pets & set(low[: said.subject])) and bool({"his", "her", "he", "she"} & set(low))


_THERE_IS = re.compile(r"^there (?:is|are|was|were) (?:also |even )?", re.IGNORECASE)


def _thing(text: str, source: str, shop: Workshop) -> Piece | None:
    text = _THERE_IS.sub("", text)
    found = noun_phrase(text, shop)
    open_to_doubt = found is not None and may_be_verb(found.tree, found.head, shop)
    if found is not None and _is_clause(found, shop):
        return None
    if found is None or found.states or (open_to_doubt and len(found.tree) > found.head + 1):
        return None
    head = found.tree.words[found.head].lower()
    if found.tree.words[0].lower() in _TOO_SMALL or shop.words.has("names_of_time", head):
        return None
    for end in sorted(set(found.ends), reverse=True):
        if (
            not 1 < end <= _MOST
            or _is_mine(found.tree.words[:end])
            or not is_sound(found, end, shop)
        ):
            continue
        turned = addressed(shop.read(_with_the(found, end, shop)), shop.words)
        piece = shop.finished(Shape.NOUN, turned, source) if turned else None
        if piece:
            return piece
    return None


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
    bare = not named and tags[found.head] not in ("NNS", "NNPS") and not shop.words.plural(head)
    opened = any(
        tags[i] in ("DT", "PRP$", "POS", "CD", "PDT") or found.tree.words[i][0].isupper()
        for i in range(found.head)
    )
    return f"the {text}" if bare and not opened else text


def _is_mine(words: Sequence[str]) -> bool:
    """Whether the user, or anybody at all, is spoken of; "thank you letters" are neither."""
    low = [word.lower() for word in words]
    return any(
        word in _MINE and not (word == "you" and low[place - 1] == "thank")
        for place, word in enumerate(low)
    )
