"""What speaks for the user in an answer, by the frame of a note that can hold it.

Every piece is whole and clear by itself; what depends on something that was not said is not used.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from bot.core.answers.evidence import counts, traits
from bot.core.answers.evidence.alone import is_against, is_circumstance
from bot.core.answers.evidence.claims import Claim, apart, claims
from bot.core.answers.evidence.rates import named_rates
from bot.core.answers.evidence.severed import (
    is_prelude,
    is_severed,
    is_verbless,
    limits,
    lost_anchor,
    lost_half,
    lost_span,
)
from bot.core.answers.evidence.tallies import tallies
from bot.core.answers.evidence.willing import willing
from bot.core.answers.pieces import Piece, Shape, Workshop
from bot.core.answers.saying.finishing import first_named, first_worded
from bot.core.answers.stretches.flow import flow
from bot.core.answers.stretches.stretches import Stretch
from bot.core.english.tree import Tree

STRENGTH = "strength"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an answer says for the user, each kind in the order in which it was typed.

    ``statements`` are complete sentences. ``things`` can follow "I can point to", ``years`` "I have
    ... behind me", ``papers`` "I have" (with "since" in it "I have had"), ``skills`` "my strong
    side is", ``qualities`` "I am".
    """

    statements: tuple[Piece, ...] = ()
    things: tuple[Piece, ...] = ()
    years: tuple[Piece, ...] = ()
    papers: tuple[Piece, ...] = ()
    skills: tuple[Piece, ...] = ()
    qualities: tuple[Piece, ...] = ()


def evidence(sentences: Sequence[Tree], source: str, shop: Workshop) -> Evidence:
    """Return what the mended sentences of one answer say for the user.

    ``source`` is the question that was answered; only a strength is named by a bare thing.
    """
    whole = [tree for tree in sentences if len(tree) and not is_verbless(tree)]
    parts = flow(whole, shop)
    strong = source == STRENGTH
    supplied, said = _statements(parts, whole, source, shop)
    found = list(counts.counted(parts, shop))
    served = [text for kind, text in found if kind == "years"]
    served = [s for s in served if not any(s.split(", ")[0] in told for told in supplied)]
    served = [s for s in served if not any(_tail(s) in piece.text for piece in said)]
    counted = [text for kind, text in found if kind == "things"]
    counted = [text for text in counted if not any(_tail(text) in told for told in supplied)]
    named = first_named([*counted, *named_rates(parts)], source, shop)
    statements = (*_finished(supplied, Shape.CLAUSE, source, shop), *said)
    things = tuple(piece for piece in named if counts.says_enough(piece.text))
    years = _finished(served, Shape.NOUN, source, shop)
    proved = strong and bool(statements or things or years)
    skills = (skill for skill in traits.skills(parts, shop) if proved and _is_told(skill, parts))
    return Evidence(
        statements=statements,
        things=things,
        years=years,
        papers=_finished(traits.papers(parts, shop), Shape.NOUN, source, shop),
        skills=_finished(skills, Shape.NOUN, source, shop),
        qualities=_finished(traits.qualities(parts, shop), Shape.ADJECTIVE, source, shop),
    )


def _statements(
    parts: Sequence[Stretch], whole: Sequence[Tree], source: str, shop: Workshop
) -> tuple[list[str], tuple[Piece, ...]]:
    """Return the sentences supplied to an answer, and its claims as they can be said."""
    strong = source == STRENGTH
    exceptions = limits(" ".join(tree.text() for tree in whole))
    held = (_held(claim, exceptions, shop) for claim in claims(parts, shop, strength=strong))
    made = tuple(_owned(claim) for claim in held if claim.ways)
    made = tuple(c for c in made if not (strong and _AT_HOME.match(c.ways[0])))
    said = tuple(chain.from_iterable(_all_worded(made, source, shop)))
    supplied = [
        text
        for text in _supplied(parts, whole, shop, strong=strong)
        if not is_severed(shop.read(text), exceptions, shop.words)
        and not any(_tail(text) in claim.ways[0] for claim in made)
    ]
    said = tuple(piece for piece in said if not is_against(piece.text))
    if strong:
        return supplied, said
    return supplied, tuple(piece for piece in said if _answers(piece.text))


def _answers(text: str) -> bool:
    """Whether a statement by itself can be the answer to a doubt."""
    return not is_circumstance(text)


def _is_told(skill: str, parts: Sequence[Stretch]) -> bool:
    """Whether a skill was named in these words, and says something without its proof."""
    return len(skill.split()) > _BARE and any(skill in part.text for part in parts)


def _held(claim: Claim, exceptions: Sequence[str], shop: Workshop) -> Claim:
    """Return a claim with those of its ways that lost nothing that they hang on."""
    fullest = claim.ways[0]
    whole = (w for w in claim.ways if not (lost_anchor(w, fullest) or is_prelude(w, fullest)))
    whole = (way for way in whole if not (lost_span(way, fullest) or lost_half(way, fullest)))
    ways = (way for way in whole if not is_severed(shop.read(way), exceptions, shop.words))
    return replace(claim, ways=tuple(ways))


def _owned(claim: Claim) -> Claim:
    """Return a claim with the user in it, where only what changed was typed."""
    ways = (f"in my work, {way}" if _is_nobodys(way) else way for way in claim.ways)
    return replace(claim, ways=tuple(ways))


def _all_worded(made: Sequence[Claim], source: str, shop: Workshop) -> Iterator[tuple[Piece, ...]]:
    """Yield claims as they can be said; no result where what it came of cannot be."""
    before: tuple[Piece, ...] | None = None
    for claim in made:
        said = () if claim.is_result and before == () else _worded(claim, source, shop)
        before = said
        yield said


def _worded(claim: Claim, source: str, shop: Workshop) -> tuple[Piece, ...]:
    """Return a claim as it can be said; if it cannot as a whole, the first part that can."""
    parts = (one for one in apart(claim, shop) if not is_prelude(one.ways[0], claim.ways[0]))
    worded = (first_worded(one.ways, source, shop) for one in (claim, *parts))
    return next((said for said in worded if said and not _TORN.search(said[0].text)), ())


# What goes on cannot have been "before it is done"; a small blemish is no sentence of its own; "of
# my six line, four cooks" parts a thing from its name.
_TORN = re.compile(
    r"^(?:I|we) (?:did|had|took) (?:\w+ )?\w+\. I did (?:that|it)\b|"
    r", and \w+ ones\b|\bthe (?:hard|easy|good|bad|difficult|big|small) ones$|"
    r", (?!and|but|so|which|who|with|where|as|when)[a-z]+ \w+s me\b|"
    r"^of (?:my|our|the) (?!.{0,30}(?:people|men|women|children|staff),)[\w -]{3,30}[^s],|"
    r"\. That was [^.]* did$|\. That was (?:before|after|when|while|until) [^.]*\b(?:is|are|has|"
    r"have)\b|"
    r"\bI can point to [^.]* that (?:in|at|on|for|with) [\w' ]+ I [a-z]+ |"
    r"\b(?:I|we) only \w+$|\band (?:one|two|three|four|five|\d) (?:came back|returned)$|"
    r"\. I had (?:\d|one|two|three|four|five) (?:sent back|complaints?|errors?|mistakes?|faults?)\b"
)


def _supplied(
    parts: Sequence[Stretch], whole: Sequence[Tree], shop: Workshop, *, strong: bool
) -> Iterator[str]:
    """Yield sentences of which only what they tell was typed: "never late in 4 years"."""
    yield from tallies(parts)
    yield from counts.never(parts, shop)
    yield from counts.had(parts, shop)
    if strong:
        yield from counts.shifts(parts, shop)
    else:
        yield from willing(parts)
    yield from list(traits.spoken(whole, shop)) or traits.spoken([p.tree for p in parts], shop)


def _finished(texts: Iterable[str], shape: Shape, source: str, shop: Workshop) -> tuple[Piece, ...]:
    """Return those of some texts that can be worded, each once."""
    made = (shop.finished(shape, text, source) for text in dict.fromkeys(texts))
    return tuple(piece for piece in made if piece)


# What is done in one's free time is no strength until somebody asks about it.
_AT_HOME = re.compile(
    r"I (?:organi[sz]e|run|lead|help|cook|coach|do|host) (?:with |at )?(?:the|our|my) (?:church|"
    r"parish|mosque|temple|village|street|scouts?|pta|allotment|neighbou?rhood)\b",
    re.IGNORECASE,
)


def _is_nobodys(text: str) -> bool:
    """Whether it is told what changed, and not whose work that was."""
    own = re.search(r"\b(?:I|we|my|our|me|us)\b", text)
    return own is None and _CHANGED.match(text) is not None


_CHANGED = re.compile(r"[\w' -]+ (?:went|rose|fell|dropped|grew)(?: up| down)? from \S*\d")


def _tail(text: str) -> str:
    """Return the last words of a sentence, by which it is known again within another."""
    return " ".join(text.split()[-_ALIKE:])


_ALIKE = 4  # words
_BARE = 2  # words of a skill that says nothing without its proof
