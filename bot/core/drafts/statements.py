"""Turns what users say of themselves into clauses: "did 4 airport runs 8 yrs" is mended and said.

Only what can be read from end to end as a clause is used, or what remains of it when an addition at
its end is dropped. Fragments with a figure in them are kept apart: they stand only after a colon.
"""

import re
from collections.abc import Generator, Iterator, Sequence

from bot.core.drafts import parsing
from bot.core.drafts.following import two_clauses, with_measure
from bot.core.drafts.grammar import read
from bot.core.drafts.ordering import may_drop, orders
from bot.core.drafts.pieces import Piece, Shape, Workshop
from bot.core.drafts.reading import FINITE, Reading, Tag
from bot.core.drafts.repairing import correct, repair
from bot.core.drafts.sight import is_plain_sentence
from bot.core.drafts.supplying import lasting, with_subject
from bot.core.drafts.times import TIMES
from bot.core.drafts.turning import address

_LONGEST = 27  # words of a clause
_LEAST = 4
_VAGUE = frozenset(
    ("it", "this", "that", "these", "those", "they", "he", "she", "there", "which", "what")
)
_BACK = re.compile(
    r"^i .*\bthe (?:next|same|following) (?:day|morning|night|week)$|"
    r"\b(?:that|this|those|these|there|so|same|do|did)$|(?<!missed )(?<!lost )(?<!every )\bone$|"
    r"\blike (?:that|this)$|^i (?:have )?(?:stayed|worked|lasted|was|went|came|been) (?:for )?"
    r"[\w-]+ (?:years?|months?|weeks?|days?)$|\b[a-z]+day [a-z]+day\b"
)
_HANGING = re.compile(
    r" (?:on|at|in|with|from) (?:the|my) (?:last|first|other|previous|new|old)(?: ones?)?$"
)


def statements(
    parts: Sequence[str], source: str, shop: Workshop, head: str = ""
) -> Iterator[Piece]:
    """Yield the clauses in the sentences of an answer; ``head`` is what "it" stands for."""
    for part in correct(parts):
        chunks = [_without_thing(chunk, shop) for chunk in part.split(", ")]
        start = 0
        while start < len(chunks):
            here = start
            start = yield from _longest(chunks, start, source, shop, head)
            _go_on(chunks, here, start, shop)


# "five winters on the line and never missed a shift": the sentence is what comes after "and".
_VERBLESS = re.compile(
    r"^(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) "
    r"(?:(?! and ).)+ and "
    r"((?:never|always) \w+.*)$"
)


def _without_thing(chunk: str, shop: Workshop) -> str:
    """Return what comes after "and", where only a thing stands before it."""
    thing, but, claim = chunk.partition(" but ")
    if but and len(thing.split()) <= _ASIDE + 1 and not FINITE & set(read(thing, shop.words).tags):
        return re.sub(r"^also ", "", claim)
    before, joint, after = chunk.partition(" and I ")
    quality = re.match(r"(?:and )?I am (\w+)$", before)
    kind = quality and shop.words.has("qualities", quality[1])
    if joint and (kind or not FINITE & set(read(before, shop.words).tags)):
        return f"I {after}"
    return _VERBLESS.sub(r"\1", chunk)


def _go_on(chunks: list[str], start: int, following: int, shop: Workshop) -> None:
    """Give "and cut it by half" the subject that it shares with the clause before."""
    subject = re.match(r"(?:and )?(I|we) ", chunks[start])
    if following >= len(chunks) or not subject:
        return
    rest = re.match(r"(and )?(?:also )?(\w+) ", chunks[following])
    verb = shop.words.verb(rest[2], "past") if rest else None
    if rest and verb and (rest[1] or verb.base != rest[2]):
        text = re.sub(r"^(?:and )?(?:also )?", "", chunks[following])
        chunks[following] = f"{subject[1]} {text}"


def _longest(
    chunks: Sequence[str], start: int, source: str, shop: Workshop, head: str
) -> Generator[Piece, None, int]:
    """Yield the longest statement from a comma on; return where to go on."""
    for end in range(len(chunks), start, -1):
        whole = ", ".join(chunks[start:end])
        piece = _statement(whole, source, shop, head) or _without_aside(
            chunks[start:end], source, shop, head
        )
        if piece:
            measured = with_measure(piece, chunks[end : end + 1], shop)
            yield measured or piece
            return end + bool(measured)
    return start + 1


_ASIDE = 3  # words


def _without_aside(chunks: Sequence[str], source: str, shop: Workshop, head: str) -> Piece | None:
    """Return a statement without a short addition in its middle: ", nonsterile, passed"."""
    if len(chunks) != 3 or len(chunks[1].split()) > _ASIDE:
        return None
    tags = read(chunks[1], shop.words).tags
    if {Tag.I, Tag.SUBJECT, Tag.NOT} & set(tags) or FINITE & set(tags):
        return None
    added = read(chunks[2], shop.words).tags
    if chunks[2].startswith("and ") and added[1:2] and added[1] not in FINITE | {Tag.NOT, Tag.I}:
        return None
    joint = " " if chunks[2].startswith(("and ", "which ", "but ")) else ", "
    return _statement(f"{chunks[0]}{joint}{chunks[2]}", source, shop, head)


# What went from one figure to another is the head before, not the user.
_SUBJECTLESS = re.compile(r"^(?:went|rose|fell|grew|climbed|jumped|dropped) (?:up |down )?from \d")


def _statement(text: str, source: str, shop: Workshop, head: str) -> Piece | None:
    if text.endswith("?") or _SUBJECTLESS.match(text):
        return None
    turned = address(_HANGING.sub("", repair(text)), source, shop.words)
    full = with_subject(_resolve(turned, head), source, shop.words) if turned else None
    if not full:
        return None
    r = read(lasting(full, source, shop.words), shop.words)
    front, r = _split_lead(r)
    least = _LEAST - (source == "asked" or r.words[:1] in _ALL if len(r) else 0)
    if not least <= len(r) <= _LONGEST or not (_is_sound(r, source) and _is_known(r, shop)):
        return None
    ends = parsing.clause(r, 0)
    if not ends or ends[-1] != len(r):
        if is_plain_sentence(r) and (whole := _worded(front, r, (len(r),), source, shop)):
            return whole
        if source != "enjoyed" and (both := _both(front, r, source, shop)):
            return both
        if ends and _stops_at_and(r, ends[-1]):
            r = Reading(r.words[: ends[-1]], r.tags[: ends[-1]])
        else:
            return None
    return _worded(front, r, ends, source, shop)


def _both(front: str, r: Reading, source: str, shop: Workshop) -> Piece | None:
    """Return two clauses that were typed as one sentence."""
    ways = (shop.finished(Shape.CLAUSE, front + way, source) for way in two_clauses(r))
    return next((piece for piece in ways if piece), None)


_WHOLE = 5  # words of a clause that may stand without what follows "and"


def _stops_at_and(r: Reading, end: int) -> bool:
    """Whether what could be read is a clause of its own, and something else is added to it."""
    if end < _WHOLE or r.tags[end - 1] is Tag.ADJECTIVE:
        return False
    hanging = len(r) - end == 1 and r.tags[end] in (Tag.PREPOSITION, Tag.ADVERB)
    return r.words[end] == "and" or hanging


_LEADS = frozenset(
    ["every", "each", "last", "this", "in", "at", "on", "for", "during", "since", "the", "as"]
)


def _split_lead(r: Reading) -> tuple[str, Reading]:
    """Return the time or place that leads a clause, with a comma, and the clause itself."""
    for index in range(2, min(len(r), 9)):
        if r.tags[index] is Tag.I or (r.tags[index] is Tag.SUBJECT and r.words[index] in _PEOPLE):
            stop = index - (r.tags[index - 1] is Tag.COMMA)
            timely = r.words[0].lower() != "the" or r.words[1].lower() in ("last", "past")
            if timely and r.words[0].lower() in _LEADS and stop in parsing.complements(r, 0):
                comma = "," if stop > 3 else ""
                return f"{r.text(0, stop)}{comma} ", Reading(r.words[index:], r.tags[index:])
            break
    return "", r


_ALL = (("nobody",), ("everyone",), ("everybody",))
_PEOPLE = frozenset(("we", "you", "they", "everyone", "everybody", "nobody"))


def _resolve(text: str, head: str) -> str:
    """Put the thing that "it" stands for in its place, once."""
    if not head or len(head.split()) > 4:
        return text
    return re.sub(
        r"\b(set|built|made|started|wrote|rolled|put|brought|taught|led) it\b",
        rf"\1 {head}",
        text,
        count=1,
    )


def _is_known(r: Reading, shop: Workshop) -> bool:
    """Whether no small word is foreign to English; such a word may turn the sense round."""
    if any(word.lower() in shop.words.sets["foreign"] for word in r.words):
        return False
    return all(
        len(word) > 2
        or word in ("km", "kg", "cm", "mm", "mb", "gb", "kw", "ml", "ha")
        or not word.islower()
        or not word.isalpha()
        or word == "to"
        or shop.words.is_common(word)
        for word in r.words
    )


def _is_sound(r: Reading, source: str) -> bool:
    """Whether a clause can be understood without the sentence before it."""
    lows = [word.lower() for word in r.words]
    if re.search(r"\b(?:current|last|other|new|old|first|same|next) ones?\b", " ".join(lows)):
        return False
    if lows[-1] in ("not", "never"):
        return False
    loose = _joined_at(r)
    if loose and not FINITE & set(r.tags[loose:]):
        return False
    if _lacks_article(r) or " ".join(lows[-2:]) in _HEADLESS:
        return False
    if any(lows[i] in TIMES and r.tags[i + 1] is Tag.BE for i in range(min(len(r) - 1, 5))):
        return False
    if (lows[0] in _VAGUE and r.words[0] != "IT") or (
        r.tags[0] is Tag.NUMBER and r.tags[1] in FINITE
    ):
        return False
    if lows[0] == "the" and r.tags[1] is Tag.NUMBER and r.tags[2] in FINITE:
        return False
    turned = lows[0] != "i" and "now" in lows
    told = source == "asked" and lows[0] in ("i", "we")
    if "not" in lows and not (told or turned or _denies_plainly(lows) or _contrasts(r, lows)):
        return False
    if r.tags[0] is Tag.NUMBER and lows[1] in TIMES:
        return False
    if r.tags[0] is Tag.WH or lows[0] in ("if", "because", "when", "as"):
        return False
    return source == "asked" or not _points_back(r, lows)


_HEADLESS = frozenset(
    ("the last", "the first", "the other", "the same", "the next", "my last", "the previous")
)
_ADMITS = frozenset(
    ("have", "know", "think", "want", "like", "speak", "drive", "really", "get", "yet", "mind")
)


def _contrasts(r: Reading, lows: list[str]) -> bool:
    """Whether "not" only sets one thing against another: "the register, not the bar"."""
    things = (Tag.DETERMINER, Tag.POSSESSIVE, Tag.PREPOSITION, Tag.NOUN, Tag.NUMBER)
    place = lows.index("not")
    verb = r.tags[place - 1] in FINITE
    return not verb and 4 < place < len(r) - 1 and r.tags[place + 1] in things


def _denies_plainly(lows: list[str]) -> bool:
    """Whether "I do not ..." is a stand that the user takes, no lack."""
    return lows[:3] == ["i", "do", "not"] and lows[3] not in _ADMITS


def _joined_at(r: Reading) -> int:
    """Return where the one ", and" of a clause stands; 0: there is none, or a series."""
    places = [i for i, word in enumerate(r.words[:-1]) if word == ","]
    return places[0] if len(places) == 1 and r.words[places[0] + 1] == "and" else 0


def _lacks_article(r: Reading) -> bool:
    """Whether something countable is the subject without an article: "buyout is possible"."""
    verb = next((i for i, tag in enumerate(r.tags) if tag in FINITE), 0)
    bare = all(tag in (Tag.NOUN, Tag.ADJECTIVE, Tag.PREPOSITION) for tag in r.tags[:verb])
    return bare and r.tags[verb] is Tag.BE and r.words[verb].lower() in ("is", "was")


_SCORED = frozenset(("scored", "got", "hit", "reached", "passed", "score", "reach", "for", "at"))


def _counts_nothing(r: Reading, index: int) -> bool:
    """Whether a number is the object and what it counts was not named: "I shucked 500 a day"."""
    if r.tags[index] is not Tag.NUMBER or index < 2 or r.words[index - 1] in _SCORED:
        return False
    following = r.tags[index + 1] if index + 1 < len(r) else None
    rated = following is Tag.DETERMINER or r.words[index + 1 : index + 2] == ("per",)
    verb = r.tags[index - 1] in (Tag.PAST, Tag.PRESENT, Tag.PARTICIPLE, Tag.ADVERB, Tag.THAN)
    rated = rated or (following in (Tag.CONJUNCTION, None) and r.words[index][0].isdigit())
    return verb and rated and Tag.NOUN not in r.tags[1:index]


_NO_NOUN: tuple[list[str], ...] = (
    [],
    ["in"],
    ["on"],
    ["with"],
    ["at"],
    ["and"],
    [","],
    ["yet"],
    ["either"],
)


def _points_back(r: Reading, lows: list[str]) -> bool:
    """Whether "it" or "them" comes before any noun that it could mean."""
    for index, low in enumerate(lows):
        points = low in ("it", "them", "they", "that", "this")
        free = points and r.tags[index] in (Tag.OBJECT, Tag.SUBJECT)
        if free and Tag.NOUN not in r.tags[1:index]:
            return True
        pointing = low in ("that", "those", "these", "this") and r.tags[index] is Tag.DETERMINER
        if pointing and not {*lows[index + 1 : index + 3]} & TIMES:
            return True
        if _counts_nothing(r, index):
            return True
        alone = low in ("one", "ones", "none") and lows[index + 1 : index + 2] in _NO_NOUN
        if alone and Tag.NOUN not in r.tags[1:index]:
            return True
    return False


def _worded(
    front: str, r: Reading, ends: parsing.Ends, source: str, shop: Workshop
) -> Piece | None:
    """Return the clause, whole or without its last addition, worded so that it is no copy."""
    for end in reversed(ends):
        cut = end < len(r)
        if end < min(_LEAST, len(r)) or (cut and ("not" in r.words or not may_drop(r, end))):
            continue
        for text in orders(front, r, end, ends, shop.turn):
            piece = shop.finished(Shape.CLAUSE, _joined_verbs(text, shop), source)
            if not piece and source == "asked" and r.tags[:2] == (Tag.I, Tag.PRESENT):
                piece = shop.finished(Shape.CLAUSE, text.replace("I ", "I would ", 1), source)
            here = source == "stood_out" and piece and piece.text.endswith(" there")
            if piece and (here or not _BACK.search(piece.text.lower())):
                return piece
    return None


_ASYNDETIC = re.compile(r", ([a-z]+)\b")


def _joined_verbs(text: str, shop: Workshop) -> str:
    """Return "made three, saved two" as "made three and saved two"."""

    def join(match: re.Match[str]) -> str:
        verb = shop.words.verb(match[1], "past")
        return f" and {match[1]}" if verb else match[0]

    return _ASYNDETIC.sub(join, text, count=1)
