"""Puts the thing that "it" and "them" stand for in their place, where it was named just before."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.core.drafts import parsing
from bot.core.drafts.grammar import read
from bot.core.drafts.pieces import Workshop
from bot.core.drafts.reading import Tag
from bot.core.drafts.topics import strip_lead

_TELLS = re.compile(
    r"^(?:he|she|they|i|I|we) (?!said|says|asked|told|thinks|thought|did not|does not)\w|"
    r"^(?:his|her) [a-z]+ [a-z]+s it\b",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?<= )(it|them|em|those)\b(?! (?:who|that|is|are|was|will|can))")


def with_referents(parts: Sequence[str], shop: Workshop) -> Iterator[str]:
    """Yield sentences about them with what "it" and "them" stand for put in."""
    for part, before in _clauses(parts):
        named = _named(before, shop)
        yield _with_referent(part, named, shop) if named else part


def _clauses(parts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each sentence, or what comes after a comma in it, with what stands before it."""
    for before, part in pairwise(("", *parts)):
        chunks = part.split(", ")
        place = next((i for i, chunk in enumerate(chunks) if i and _TELLS.match(chunk)), 0)
        if place:
            yield ", ".join(chunks[:place]), before
        yield ", ".join(chunks[place:]), chunks[place - 1] if place else before


_AFTER_THING = frozenset(("as", "from", "on", "in", "at", "who", "which", "that", "when"))


def _named(before: str, shop: Workshop) -> str:
    """Return the thing that stands before, if it is one plain thing."""
    before = re.split(r", ", before)[-1]
    r = read(strip_lead(before), shop.words)
    if r.tags[:1] == (Tag.ING,) and parsing.noun_phrase(r, 1) is not None:
        many = (i for i in range(1, min(len(r), 4)) if shop.words.plural(r.words[i].lower()))
        last = next(many, 0)
        return r.text(1, last + 1) if r.tags[last] is Tag.NOUN else ""
    end = parsing.noun_phrase(r, 0)
    whole = end is not None and (end == len(r) or r.words[end] in _AFTER_THING)
    if not whole or end is None or end > 3 or r.tags[0] is Tag.NUMBER:
        return ""
    return f"the {r.text(1, end)}" if r.tags[0] is Tag.POSSESSIVE else r.text(0, end)


_COUNT = re.compile(
    r"(?<= )((?:has|have|owns|own|keeps|keep|collected|saved) "
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten))(?= (?:on|in|at|under)\b|$)"
)


def _one(named: str) -> str:
    """Return the singular of a plural in -s, or nothing."""
    if not named.endswith("s") or named.endswith("ss"):
        return ""
    if named.endswith("ies"):
        return named[:-3] + "y"
    return named[:-2] if named.endswith(("ches", "shes", "xes", "sses")) else named[:-1]


def _acts(word: str, shop: Workshop) -> bool:
    """Whether a word can only be a verb with its subject before it."""
    return shop.words.verb(word, "past", "third") is not None and not shop.words.has("noun", word)


def _with_referent(part: str, named: str, shop: Workshop) -> str:
    many = shop.words.plural(named.split()[-1].lower())
    text = part
    if many and not part.startswith("they "):
        text = re.sub(r"\btheir\b", f"{named}'", text, count=1)
        one = _one(named)
        owns = re.match(r"(?:hers|his) (\w+)", text)
        verb = owns and (owns[1] in ("is", "was", "has") or _acts(owns[1], shop))
        if owns and verb and one:
            text = f"her {one} {text[owns.start(1) :]}"
        text = _COUNT.sub(rf"\1 {named}", text, count=1)
    first = _ITEM.search(text)
    r = read(text[: first.start()] if first else "", shop.words)
    pairs = zip(r.words, r.tags, strict=True)
    known = [w for w, t in pairs if t is Tag.NOUN and not shop.words.has("persons", w.lower())]
    fits = first and not known and (first[1] == "it") != many and " do" not in text[: first.end()]
    if first and fits:
        text = text[: first.start()] + named + text[first.end() :]
    return text
