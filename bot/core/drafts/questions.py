"""Turns what a person asked into what can follow "you asked" or "you asked about".

"why did you leave" becomes "why I left"; a list of things becomes a list that reads; a question
that cannot be turned with certainty is not used.
"""

import re
from collections.abc import Iterator, Sequence

from bot.core.drafts import parsing
from bot.core.drafts.grammar import read
from bot.core.drafts.pieces import Piece, Shape, Workshop, spell_small
from bot.core.drafts.reading import Reading, Tag
from bot.core.drafts.repairing import repair
from bot.core.drafts.turning import to_listener, to_user

_ASKED = re.compile(
    r"^(?:(?:he|she|they) )?(?:just |really |mainly |mostly |also )?"
    r"(?:asked|wanted to know|wants to know|wanted to hear|cared about|cares about|"
    r"was curious|were curious|"
    r"wondered|kept asking|is big on|was big on|big on|grilled me on|quizzed me on|"
    r"a lot about|all about|mostly about|lots about)"
    r"(?: me)?(?: about| on| for)?[:,]? ",
    re.IGNORECASE,
)
_PREAMBLE = re.compile(
    r"^(?:(?:can|could|would) you )?(?:tell me|tell us|talk me through|walk me through|"
    r"talk about|describe|explain)(?: about)? ",
    re.IGNORECASE,
)
_TIME_WHEN = re.compile(
    r"^(?:an? )?(?:time|example of a time|situation|story) (?=(?:when|where|I|you)\b)",
    re.IGNORECASE,
)
_ASIDES = re.compile(r" (?:because|like in|in other words|so basically)\b.*$")
_FIRST_PERSON = re.compile(r"\b(?:I|my|me|myself)\b")
_SECOND_PERSON = re.compile(r"\b(?:you|your|yourself)\b", re.IGNORECASE)
_MOST = 15
_AUXILIARY = (Tag.DO, Tag.MODAL, Tag.BE, Tag.HAVE)


def embedded(parts: Sequence[str], source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield the questions among the sentences as clauses that can follow "you asked"."""
    for part in parts:
        for chunk in _chunks(part):
            clause = embed(chunk, shop)
            if clause and 4 <= len(clause.split()) <= _MOST:
                piece = shop.finished(Shape.EMBEDDED, clause, source)
                if piece:
                    yield piece


def _chunks(part: str) -> list[str]:
    """Return the sentence whole if it is one question, else what stands between its commas."""
    text = _ASKED.sub("", part).rstrip("?")
    chunks = text.split(", ")
    return [text, *chunks] if len(chunks) > 1 else [text]


def embed(text: str, shop: Workshop) -> str | None:
    """Return a question, echoed or quoted, as an embedded clause; None if that is not certain."""
    plain = _SECOND_QUESTION.sub("", _ASIDES.sub("", repair(_PREAMBLE.sub("", text))))
    own = _in_own_person(plain, shop)
    if own is None:
        return None
    r = read(own, shop.words)
    if not len(r):
        return None
    clause = _turned(r, shop)
    return clause if clause and _reads_well(clause, shop) else None


_SECOND_QUESTION = re.compile(
    r" and (?:do|did|can|could|would|will|are|have|what|why|how|if|whether) .*$", re.I
)


_QUOTED = re.compile(r"\b(?:do|did|would|can|could|will|have|are|were|should) you\b", re.IGNORECASE)


def _in_own_person(text: str, shop: Workshop) -> str | None:
    first, second = bool(_FIRST_PERSON.search(text)), bool(_SECOND_PERSON.search(text))
    if first and second and not _QUOTED.search(text):
        return None
    if second:
        return to_user(text, shop.words)
    return to_listener(text, shop.words)


def _turned(r: Reading, shop: Workshop) -> str | None:
    low = r.words[0].lower()
    if low in ("if", "whether") and r.tags[1:2] in ((Tag.I,), (Tag.SUBJECT,)):
        return "whether " + r.text(1)
    if r.tags[0] in _AUXILIARY and len(r) > 2:
        statement = _uninverted(r, 0, shop)
        return f"whether {statement}" if statement else None
    if r.tags[0] is not Tag.WH:
        return None
    return _after_wh(r, shop)


def _after_wh(r: Reading, shop: Workshop) -> str | None:
    for index in range(1, min(len(r), 6)):
        if r.tags[index] in _AUXILIARY and index + 1 < len(r):
            statement = _uninverted(r, index, shop)
            if statement:
                return f"{r.text(0, index)} {statement}"
        if r.tags[index] in (Tag.I, Tag.SUBJECT):
            return r.text()
    if r.tags[1:2] == (Tag.TO,) or _is_subject_question(r):
        return r.text()
    return r.text() if r.words[0].lower() in ("why", "how") and _is_clause(r) else None


def _is_clause(r: Reading) -> bool:
    ends = parsing.clause(r, 1)
    return bool(ends) and ends[-1] == len(r)


def _is_subject_question(r: Reading) -> bool:
    """Whether the question word is the subject itself ("who checks the checker")."""
    ends = parsing.verb_phrase(r, 1)
    return r.words[0].lower() in ("who", "what") and bool(ends) and ends[-1] == len(r)


def _uninverted(r: Reading, index: int, shop: Workshop) -> str | None:
    """Return "did I leave the chain" as "I left the chain"."""
    helper, subject = r.words[index].lower(), r.tags[index + 1]
    if subject not in (Tag.I, Tag.SUBJECT) and r.words[index + 1].lower() not in ("you", "it"):
        return None
    name = r.words[index + 1]
    rest = index + 2
    while rest < len(r) and r.tags[rest] in (Tag.ADVERB, Tag.NOT):
        rest += 1
    between = r.text(index + 2, rest)
    if r.tags[index] is not Tag.DO:
        helper = {"are": "am", "were": "was"}.get(helper, helper) if name == "I" else helper
        return " ".join(filter(None, (name, helper, between, r.text(rest)))).strip()
    if rest >= len(r):
        return None
    verb = shop.words.verb(r.words[rest].lower(), "base")
    own = {"do": ("did", "does"), "have": ("had", "has"), "be": ("was", "is")}.get(
        r.words[rest].lower()
    )
    base = r.words[rest].lower()
    if verb is None and own is None:
        return None
    past = own[0] if own else verb.past if verb else base
    third = own[1] if own else verb.third if verb else base
    form = past if helper == "did" else third if helper == "does" else base
    return " ".join(filter(None, (name, between, form, r.text(rest + 1))))


def _reads_well(clause: str, shop: Workshop) -> bool:
    """Whether the clause says something of its own and is complete."""
    r = read(clause, shop.words)
    last = r.words[-1].lower()
    if r.tags[-1] in (Tag.CONJUNCTION, Tag.COMMA, Tag.DETERMINER, Tag.POSSESSIVE, Tag.SUBORDINATOR):
        return False
    return last not in ("it", "that", "this", "what", "etc") and "," not in r.words


# Lists of things.


def subjects(parts: Sequence[str], source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield lists of up to three things that can follow "you asked about"."""
    things: list[str] = []
    for part in parts:
        text = _PREAMBLE.sub("", _ASKED.sub("", part))
        if _TIME_WHEN.match(text):
            things.append("a time " + _TIME_WHEN.sub("", text))
            continue
        for chunk in re.split(r", (?:and )?|; | and (?=[a-z]+ing )", text.rstrip("?")):
            thing = _thing(chunk, shop)
            if thing:
                things.append(thing)
    shift = shop.turn % len(things) if len(things) > 3 else 0
    chosen = (things[shift:] + things[:shift])[:3]
    piece = shop.finished(Shape.NOUN, _listed(chosen), source) if chosen else None
    if piece and len(piece.text) > 2:
        yield piece


def _thing(chunk: str, shop: Workshop) -> str | None:
    """Return a chunk of a list if it is a noun phrase or a gerund from end to end."""
    text = to_listener(repair(re.sub(r"^(?:and|also|then|or|plus) ", "", chunk)), shop.words)
    if text is None:
        return None
    r = read(spell_small(text), shop.words)
    if not 1 <= len(r) <= 8 or {"I", "you"} & set(r.words):
        return None
    ends = parsing.noun_phrases(r, 0) or parsing.gerund(r, 0)
    whole = bool(ends) and ends[-1] == len(r)
    if not whole and len(r) == 1 and r.tags[0] in (Tag.ING, Tag.NOUN):
        whole = True
    if whole and (_is_heap(r) or _starts_as_verb(r, shop)):
        return None
    bare = r.tags[0] in (Tag.SUBJECT, Tag.OBJECT) or r.words[0].lower() in (
        "no",
        "none",
        "nothing",
        "same",
        "sir",
    )
    if not whole or bare:
        return None
    someone = r.words[0].lower() in shop.words.sets["persons"] and r.tags[1:2] == (Tag.PREPOSITION,)
    return f"a {r.text()}" if someone else r.text()


def _is_heap(r: Reading) -> bool:
    """Whether nouns stand in a row without what holds them together."""
    return "NNNN" in r.shape() or "something" in r.words or "anything" in r.words


def _starts_as_verb(r: Reading, shop: Workshop) -> bool:
    return (
        len(r) > 1
        and r.tags[1] is Tag.TO
        and shop.words.verb(r.words[0].lower(), "base") is not None
    )


def _listed(things: Sequence[str]) -> str:
    if len(things) == 1:
        return things[0]
    inner = any(" and " in f" {thing} " for thing in things)
    joint = ", and " if len(things) > 2 or inner else " and "
    return ", ".join(things[:-1]) + joint + things[-1]
