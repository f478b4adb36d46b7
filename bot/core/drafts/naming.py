"""Names in a few words what a sentence is about: "he restores jukeboxes" → "restoring jukeboxes".

It is asked only where no part of what was enjoyed is itself a thing that can follow "about".
"""

import re
from collections.abc import Iterator

from bot.core.drafts import parsing
from bot.core.drafts.clause_words import REPORTS
from bot.core.drafts.grammar import read
from bot.core.drafts.pieces import Piece, Shape, Workshop
from bot.core.drafts.reading import FINITE, Reading, Tag
from bot.core.drafts.repairing import repair
from bot.core.drafts.turning import to_listener

_MOST = 8  # words
_SUBJECTS = frozenset(("you", "we", "they", "I"))
# What is had or loved is the thing itself: "she loves car parks" is about car parks.
_OWNED = frozenset(("have", "keep", "own", "grow", "rescue", "get"))
_FELT = frozenset(
    ("love", "like", "hate", "miss", "prefer", "remember", "know", "adore", "admire", "dislike",
     "enjoy", "support", "follow", "mention", "recommend", "show", "want", "share", "need",
     "describe", "compare", "discuss", "bring", "speak", "talk", "hear", "laugh", "agree", "swear")
)  # fmt: skip
_SAID = REPORTS | frozenset(("says", "thinks", "told", "tells", "feel", "feels", "claims"))
_VAGUE = frozenset(
    ("thing", "things", "stuff", "work", "life", "job", "lot", "bit", "way", "people", "time",
     "one", "ones", "fun", "part", "kind", "sort", "place", "everything", "anything", "nothing",
     "guy", "lady", "person", "man", "woman", "reason", "point", "best", "same", "year", "years")
)  # fmt: skip


def named(part: str, source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield what a sentence is about, as a noun phrase or an -ing phrase, the best first."""
    turned = to_listener(repair(part), shop.words)
    if not turned:
        return
    r = read(turned.rstrip("?"), shop.words)
    start = 0
    if len(r) and (r.tags[0] is Tag.SUBJECT or r.words[0].lower() in _SUBJECTS):
        yield from _of_deed(r, source, shop)
        start = _verb_place(r) + 1
    elif r.words[:1] == ("both",):
        start = 1 + (r.tags[1:2] != (Tag.NOUN,) or shop.words.verb(r.words[1].lower()) is not None)
    while start < len(r):
        ends = parsing.noun_phrases(r, start)
        hangs = start > 0 and r.tags[start - 1] in (Tag.SUBORDINATOR, Tag.WH)
        if ends and not hangs and (piece := _thing(r, start, ends, source, shop)):
            yield piece
        start = max(ends[0] if ends else 0, start + 1)


def _of_deed(r: Reading, source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield what somebody does: the thing itself, or the doing of it."""
    place = _verb_place(r)
    if not place:
        return
    low = r.words[place].lower()
    verb = shop.words.verb(low)
    if low in _SAID or not verb or r.words[0] == "I":
        return
    behind = place + 1
    if low in ("used",) and r.words[behind : behind + 1] == ("to",) and behind + 1 < len(r):
        verb, behind = shop.words.verb(r.words[behind + 1].lower(), "base") or verb, behind + 2
    if verb.base in _OWNED and r.words[0] == "you":
        yield from _possession(r, behind, source, shop)
    if verb.base in _FELT or verb.base in _OWNED or r.tags[place] is Tag.BE:
        return
    if {"me", "my", "I"} & set(r.words[behind:]):
        return
    doing = read(f"{verb.ing} {r.text(behind)}", shop.words)
    for end in reversed(parsing.gerund(doing, 0)):
        if 2 <= end <= _MOST and _ends_whole(doing, end):
            piece = shop.finished(Shape.GERUND, doing.text(0, end), source)
            if piece:
                yield piece
                return


def _verb_place(r: Reading) -> int:
    """Return where the main verb of a sentence stands, behind its helpers; 0: there is none."""
    place = next((i for i in range(1, min(len(r), 7)) if r.tags[i] in FINITE), 0)
    index = place
    while place and r.tags[index] in _HELPS and index + 1 < len(r):
        index += 1
    return index if r.tags[index] in _MAIN else place


_HELPS = frozenset((Tag.HAVE, Tag.BE, Tag.MODAL, Tag.DO, Tag.ADVERB, Tag.NOT))
_MAIN = frozenset((Tag.PAST, Tag.PRESENT, Tag.PARTICIPLE, Tag.ING))


def _possession(r: Reading, start: int, source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield "your three goats" for "you have three goats"."""
    while start < len(r) and (r.tags[start] is Tag.ADVERB or r.words[start] in ("got", "a", "an")):
        start += 1
    for end in reversed(parsing.noun_phrases(r, start)):
        bare = r.tags[start] in (Tag.NOUN, Tag.NUMBER, Tag.ADJECTIVE) and r.words[start].islower()
        if bare and end - start < _MOST and _ends_whole(r, end) and _tells(r, start, end):
            piece = shop.finished(Shape.NOUN, f"your {r.text(start, end)}", source)
            if piece:
                yield piece
                return


def _thing(r: Reading, start: int, ends: parsing.Ends, source: str, shop: Workshop) -> Piece | None:
    """Return a noun phrase of the sentence, whole, that names something."""
    if not _tells(r, start, ends[0]) or r.tags[start] in (Tag.OBJECT, Tag.SUBJECT, Tag.I):
        return None
    acted = [end for end in ends if not FINITE & set(r.tags[start:end])]
    for end in reversed(acted):
        one = r.words[start].lower() in ("a", "an") and end - start < 3
        if end - start <= _MOST and _ends_whole(r, end) and not one:
            piece = shop.finished(Shape.NOUN, r.text(start, end), source)
            if piece and len(piece.text) > 2:
                return piece
    return None


def _tells(r: Reading, start: int, end: int) -> bool:
    """Whether a noun phrase names something of its own."""
    head = r.words[end - 1]
    if {"I", "me", "my"} & set(r.words[start:end]):
        return False
    common = head.lower() in _VAGUE or not re.fullmatch(r"[^\W\d_][\w'-]+", head)
    bare = start == 0 and end == 2 and r.words[0] == "the" and end < len(r)
    if bare or r.words[start].lower() in ("both", "all"):
        return False
    person = r.tags[start] is Tag.DETERMINER and r.words[start].lower() in ("every", "each", "no")
    return not common and not person and r.tags[end - 1] in (Tag.NOUN, Tag.ADJECTIVE)


def _ends_whole(r: Reading, end: int) -> bool:
    """Whether a phrase may end here, nothing of it being left over."""
    if r.tags[end - 1] in (Tag.PREPOSITION, Tag.CONJUNCTION, Tag.DETERMINER, Tag.POSSESSIVE):
        return False
    return end == len(r) or (r.words[end].lower() != "of" and r.tags[end] is not Tag.NOUN)
