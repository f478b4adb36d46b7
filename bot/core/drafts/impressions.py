"""Turns what stood out about a place into clauses and things that can be said to its people."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.core.drafts import parsing
from bot.core.drafts.credentials import article
from bot.core.drafts.grammar import read
from bot.core.drafts.pieces import Piece, Shape, Workshop
from bot.core.drafts.reading import FINITE, Reading, Tag
from bot.core.drafts.referring import with_referents
from bot.core.drafts.statements import statements
from bot.core.drafts.topics import thing as as_thing

_OFFERED = re.compile(
    r"^(?:(?:you|u|ya) (?:get|got)|there is|there was|there are|"
    r"(?:they|we|he|she) (?:give|gives) (?:you|me|us|everyone|everybody|each person)) (?=\w)",
    re.IGNORECASE,
)
_ANYBODY = re.compile(r"\b(?:you|u|your|yours)\b", re.IGNORECASE)
_NO_START = frozenset(("for", "in", "at", "during", "since", "every", "each"))
_TOO_SMALL = frozenset(("clean", "nice", "friendly", "good", "great", "cool", "cosy", "cozy"))


def impressions(parts: Sequence[str], shop: Workshop) -> Iterator[Piece]:
    """Yield what stood out, clauses first: "you debrief every flight", "the family meal"."""
    found = [piece for part in with_referents(parts, shop) for piece in _of(part, shop)]
    once = tuple({piece.text: piece for piece in found}.values())
    yield from (p for p in once if p.shape is Shape.CLAUSE)
    yield from (p for p in once if p.shape is not Shape.CLAUSE)


def _of(part: str, shop: Workshop) -> Iterator[Piece]:
    offered = _OFFERED.match(part)
    if offered:
        yield from _things(part[offered.end() :], shop, indefinite=True)
        return
    if _ANYBODY.search(part):
        return
    part = re.sub(r"^(\w+s) there (?=\w+ )", r"your \1 ", part)
    clauses = [
        p
        for way in dict.fromkeys((part, _YOUR.sub(r"your \1 and your \2 ", part)))
        for p in statements((way,), "stood_out", shop)
        if _is_theirs(p, shop)
    ][:2]
    yield from clauses
    if not clauses:
        yield from _for_each(part, shop)
        yield from _described(part, shop)
    if not clauses or not FINITE & set(read(part.split(", ")[0], shop.words).tags):
        yield from _things(part, shop, indefinite=False)


# "therapists and nurses share the round" can also be said with "your".
_YOUR = re.compile(r"^([a-z]+s) and ([a-z]+s) (?=[a-z]+ )")


def _is_theirs(piece: Piece, shop: Workshop) -> bool:
    """Whether a clause speaks of the place, and not of the user."""
    words = piece.text.split()
    joint = re.search(r"^(.*?) and (?:you|they|everyone|everybody|nobody) ", piece.text)
    if re.match(r"nobody (?:gives|does|gets|makes|offers|knows|wants|else)\b", piece.text):
        return False
    verbless = joint and not FINITE & set(read(joint[1], shop.words).tags)
    return not {"I", "me", "my"} & set(words) and not verbless


def _things(text: str, shop: Workshop, *, indefinite: bool) -> Iterator[Piece]:
    first = re.split(r", | and (?:they|you|everyone|everybody|nobody|he|she|it|there) ", text)[0]
    piece = as_thing(first, "stood_out", shop)
    if piece and piece.shape is Shape.NOUN and piece.length >= 2:
        r = read(piece.text, shop.words)
        if r.words[0].lower() in _TOO_SMALL and len(r) < 4:
            return
        if piece.length >= len(first.split()) or piece.length > 3:
            yield replace(piece, text=_with_article(r, shop, indefinite=indefinite))


def _with_article(r: Reading, shop: Workshop, *, indefinite: bool) -> str:
    """Return "the family meal at four" for "family meal at four"."""
    opened = r.tags[0] in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER) or r.words[0][0].isupper()
    end = parsing.noun_phrase(r, 0) or 1
    noun = r.words[end - 1].lower()
    if opened or (shop.words.plural(noun) and end == len(r)) or shop.words.has("mass", noun):
        return r.text()
    if shop.words.plural(noun) and indefinite:
        return r.text()
    return f"{article(r.words[0]) if indefinite else 'the'} {r.text()}"


_EACH = re.compile(r"^(?:every|each) (.+?) (?:has|gets) ((?:an?|the|their own|one) .+)$")


def _for_each(part: str, shop: Workshop) -> Iterator[Piece]:
    """Yield "a sponsor from the home for every child" for "every child has a sponsor ..."."""
    match = _EACH.match(part)
    if not match or "," in part or FINITE & set(read(match[2], shop.words).tags):
        return
    piece = shop.finished(Shape.NOUN, f"{match[2]} for every {match[1]}", "stood_out")
    if piece and len(match[1].split()) <= 3:
        yield piece


def _described(part: str, shop: Workshop) -> Iterator[Piece]:
    """Yield "the table that is older than the building" for "the table is older ..."."""
    r = read(part.split(", ")[0], shop.words)
    end = parsing.noun_phrase(r, 0)
    if end is None or end >= len(r) or r.tags[0] is not Tag.DETERMINER or r.words[0] != "the":
        return
    ends = parsing.verb_phrase(r, end)
    if r.tags[end] is Tag.BE and ends and ends[-1] == len(r):
        joint = "who" if shop.words.has("persons", r.words[end - 1].lower()) else "that"
        text = f"{r.text(0, end)} {joint} {r.text(end)}"
        piece = shop.finished(Shape.NOUN, text, "stood_out")
        if piece:
            yield piece
