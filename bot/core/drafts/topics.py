"""Finds what can follow "about", and what the listener told of themselves, in what was enjoyed.

A topic is a whole noun phrase, an -ing phrase or an embedded question; it is cut only where a
further phrase begins. A list gives several topics, the most telling first.
"""

import re
from collections.abc import Iterator, Sequence

from bot.core.drafts import parsing
from bot.core.drafts.clause_words import CLAIMS
from bot.core.drafts.grammar import read
from bot.core.drafts.naming import named
from bot.core.drafts.pieces import Piece, Shape, Workshop
from bot.core.drafts.reading import FINITE, Reading, Tag
from bot.core.drafts.repairing import repair
from bot.core.drafts.times import TIMES
from bot.core.drafts.turning import to_listener
from bot.core.drafts.words import Words

_LEADS = re.compile(
    r"^(?:(?:we |he |she |they )?(?:both |mostly |just |also )?"
    r"(?:talk(?:ed|ing)?|chat(?:ted|ting)?|spoke|bond(?:ed|ing)|laugh(?:ed|ing)|"
    r"joked|nerded out|gisted|swapped|compared notes|got talking|argued|"
    r"disagreed|agreed|went on|ended up|landed|raved|got onto|asked|told me|told us|showed me) "
    r"(?:a lot |at length |shop |long |for ages |for a while |small |much |a bit )?"
    r"(?:(?:good |great |nice |smart |lots of )?"
    r"(?:questions|stories|a story|things) )?(?:about|over|on|of) |"
    r"about |hearing about |talk about |"
    r"(?:her|his|their) (?:story|stories) (?:about|of) (?=\w+ing )|just |mostly |also |and |"
    r"well |definitely |how about |then |plus )+",
    re.IGNORECASE,
)
_CLAUSAL = re.compile(
    r"^(?:and |but |so |though )?(?:he|she|they|i|we|it|you|his is|hers is|theirs is|mine is|"
    r"his are|mine are|his was|hers was|who|which|that|where|when|not|because|both|the \w+er)\b",
    re.IGNORECASE,
)
_PRAISE = re.compile(r"^(?:the )?(?:best|great|good|nice|lovely|amazing|awesome|yummy|tasty) \w+$")
_EMPTY = frozenset(
    ("things", "stuff", "work", "job", "life", "everything", "nothing", "something", "people",
     "lots", "topic", "topics", "respect", "vibes", "vibe", "fun",
     "chat", "small", "talk", "one", "bit", "honest")
)  # fmt: skip
_TAKEN_TAILS = frozenset(
    (Tag.PREPOSITION, Tag.CONJUNCTION, Tag.TO, Tag.DETERMINER, Tag.POSSESSIVE, Tag.COMMA)
)
_MOST = 9  # words of a topic: longer ones are cut at an earlier end


def strip_lead(sentence: str) -> str:
    """Return a sentence without "we talked about" and the like in front."""
    return _LEADS.sub("", sentence)


def topics(parts: Sequence[str], source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield what can follow "about", the most telling first."""
    read_all = [piece for item in _items(parts) if (piece := thing(item, source, shop))]
    if not read_all and source == "enjoyed":
        read_all = [piece for item in parts for piece in named(_plain(item), source, shop)]
        read_all = [piece for piece in read_all if _is_sound(piece)][:1]
    found = list({piece.text: piece for piece in read_all}.values())
    telling = [p for p in found if p.length > 1]
    lone = [p for p in found if p.length == 1]
    if not telling and len(lone) > 1 and all(p.shape is Shape.NOUN for p in lone):
        joined = shop.finished(Shape.NOUN, f"{lone[0].text} and {lone[1].text}", source)
        telling = [joined] if joined else []
    yield from (*telling, *lone)


_TAILS = re.compile(
    r"(?:,? (?:only|sir|ma'am|madam|mainly|mostly|lah|leh|haha|too|lol|obviously|really|as well|"
    r"of all things|of course|po|innit|like|abi|o|sha|ha|eh|basically|actually|naturally))+$",
    re.IGNORECASE,
)


def _plain(item: str) -> str:
    return _TAILS.sub("", strip_lead(item).split(", ")[0])


def _items(parts: Sequence[str]) -> Iterator[str]:
    for part in parts:
        chunks = strip_lead(part).split(", ")
        yield _TAILS.sub("", chunks[0])
        for chunk in chunks[1:]:
            if not _CLAUSAL.match(chunk):
                yield _TAILS.sub("", strip_lead(chunk))


def thing(text: str, source: str, shop: Workshop) -> Piece | None:
    """Return a phrase as what can follow "about", cut where it may be; None if it is none."""
    whole = _BRANCH.split(repair(text))[0]
    many = re.search(r"\b[a-z]{3,}s\b.* (?:they|them|their)\b", whole)
    single = re.search(r"\b(?:he|she|his|her|him|hers)\b", whole)
    turned = whole if many and not single else to_listener(whole, shop.words)
    turned = re.sub(r"^so (?:much|many) ", "", turned or "")
    if not turned or _is_foreign(turned, shop.words) or _PRAISE.match(turned.lower()):
        return None
    r = _described(read(turned.rstrip("?"), shop.words))
    if not len(r) or _is_bare(r, shop):
        return None
    shape, ends = _ends(r, shop)
    return _cut(r, ends, shape, source, shop)


def _described(r: Reading) -> Reading:
    """Take a participle before a noun for what it is here: "banned books week"."""
    if r.tags[:2] == (Tag.PAST, Tag.NOUN):
        return Reading(r.words, (Tag.ADJECTIVE, *r.tags[1:]))
    return r


_BRANCH = re.compile(
    r" (?:and|but|so|because) "
    r"(?:why|how|what|when|that|they|he|she|it|we|I|you|everyone|everybody)\b"
)


def _is_foreign(text: str, words: Words) -> bool:
    """Whether words of another language than English hold the phrase together."""
    named = re.sub(r"\b(?:calls?|called|named) .*$", "", text)
    return any(word in words.sets["foreign"] for word in named.lower().split())


def _is_bare(r: Reading, shop: Workshop) -> bool:
    """Whether it is no thing at all: a lone adjective, a pronoun, a word that says nothing."""
    low = r.words[0].lower()
    if shop.words.has("number_adjectives", low) and r.tags[1:2] in ((), (Tag.PREPOSITION,)):
        return True
    if r.tags[0] is Tag.ADJECTIVE and r.tags[1:2] == (Tag.PREPOSITION,):
        return True
    meaning = [w for w in (word.lower() for word in r.words) if not shop.words.is_small(w)]
    return not meaning or set(meaning) <= _EMPTY


_MOMENTS = frozenset(("time", "day", "night", "morning", "year", "summer", "winter", "week", "way"))
_CLAUSE_OPENS = ((Tag.SUBJECT,), (Tag.POSSESSIVE,), (Tag.DETERMINER,), (Tag.NOUN,))
_SHORT = 9  # words of a question


def _sighted_question(r: Reading, shop: Workshop) -> parsing.Ends:
    """Return the end of a question whose verb can also be a noun: "whether octopuses dream"."""
    acts = any(shop.words.verb(word.lower()) for word in r.words[2:])
    asks = r.words[0].lower() in ("whether", "how", "why")
    whole = 3 <= len(r) <= _SHORT and Tag.COMMA not in r.tags and r.tags[-1] not in _TAKEN_TAILS
    return (len(r),) if acts and asks and whole else ()


def _ends(r: Reading, shop: Workshop) -> tuple[Shape, parsing.Ends]:
    first = r.tags[0]
    if first is Tag.ING and (ends := parsing.gerund(r, 0)):
        return Shape.GERUND, ends
    if first is Tag.WH and r.words[0].lower() in ("how", "why", "what", "where", "who", "whether"):
        ends = tuple(e for e in parsing.clause(r, 1) if e > 3)
        return Shape.EMBEDDED, ends or _sighted_question(r, shop)
    if r.words[1:2] and r.words[1].lower() in _MOMENTS and r.tags[2:3] in _CLAUSE_OPENS:
        ends = tuple(e for e in parsing.clause(r, 2) if e > 3)
        if ends:
            return Shape.NOUN, ends
    ends = parsing.noun_phrases(r, 0)
    if ends and len(r) > ends[0] and _is_statement(r, ends):
        return Shape.NOUN, ()
    return Shape.NOUN, ends


_RELATIVE = frozenset((Tag.WH, Tag.THAN, Tag.SUBORDINATOR, Tag.SUBJECT, Tag.I))


def _is_statement(r: Reading, ends: parsing.Ends) -> bool:
    """Whether the noun phrase is only the subject of a sentence."""
    if _RELATIVE & set(r.tags[: ends[-1] + 1]):
        return any(parsing.verb_phrase(r, end) for end in ends[:1])
    rest = r.tags[ends[-1] :]
    joint = next((i for i, tag in enumerate(rest) if tag in _RELATIVE), len(rest))
    return any(parsing.verb_phrase(r, end) for end in ends) or bool(FINITE & set(rest[:joint]))


def _cut(r: Reading, ends: parsing.Ends, shape: Shape, source: str, shop: Workshop) -> Piece | None:
    """Make a piece of the longest end that is not too long and can be worded."""
    stop = next((i for i, word in enumerate(r.words) if word == "too" and i > 1), len(r))
    for end in reversed(ends):
        timed = r.words[end - 1] in ("before", "after") and r.words[end - 2].lower() in TIMES
        acting = shape is not Shape.NOUN or bool(FINITE & set(r.tags[:end]))
        ended = timed or (acting and r.words[end - 1] in _PARTICLES)
        loose = r.tags[end - 1] in _TAKEN_TAILS and not ended
        if end > _MOST or loose or not _breaks_well(r, end):
            continue
        within = any(t in (Tag.WH, Tag.SUBORDINATOR) for t in r.tags[1:end])
        if stop < end or (within and end < len(r) and r.tags[end] is Tag.PREPOSITION):
            continue
        piece = shop.finished(shape, r.text(0, end), source)
        if piece and _is_sound(piece):
            return piece
    return None


_OPENERS = frozenset(("when", "where", "because", "while", "who", "which", "that"))
_JOINTS = frozenset((Tag.PREPOSITION, Tag.CONJUNCTION, Tag.COMMA))
_PARTICLES = frozenset(("up", "out", "off", "down", "back", "away", "over"))
_LOOSE = frozenset(("apart", "instead", "because", "such", "rather", "as", "the", "night"))


def _breaks_well(r: Reading, end: int) -> bool:
    """Whether a sentence may be cut here: not between words that belong together."""
    if end >= len(r):
        return True
    low = r.words[end].lower()
    if low == "that" and r.words[end - 1] in CLAIMS:
        return False
    if low in _PARTICLES or low == "of" or r.words[end - 1].lower() in _LOOSE:
        return False
    return r.tags[end] in _JOINTS or low in _OPENERS


_UNSOUND = re.compile(
    r"\b(?:her|his)\b|\b(?:it|this|that|one|ones|them|him|her|he|she|hers|things?|stuff|etc|too)\b$|"
    r"^(?:it|this|that|he|she|they|them|me|I|you|yours?|mine)$|"
    r"^(?:he|she|they|I|you|it|no|not|none|nobody|the same|same)\b|\bthe ones?\b|"
    r"^\d+ of (?:you|them)\b|^(?:me|him|us|them|mine)\b|^an? [\w-]+$|"
    r"^the (?:day|time|night|way|year|week|summer|winter|lady|man|guy|woman|person|people|kids?|"
    r"girl|boy|client|customer|patient)$"
)


def _is_sound(piece: Piece) -> bool:
    return len(piece.text) > 2 and not _UNSOUND.search(piece.text)
