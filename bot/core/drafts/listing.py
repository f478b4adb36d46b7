"""Turns the list of things that a person asked about into one that reads: "CAD and weekends"."""

import re
from collections.abc import Iterator, Sequence

from bot.core.drafts import parsing
from bot.core.drafts.credentials import article
from bot.core.drafts.grammar import read
from bot.core.drafts.pieces import Piece, Shape, Workshop, spell_small
from bot.core.drafts.questions import ASKED, PREAMBLE, QUESTION
from bot.core.drafts.reading import Reading, Tag
from bot.core.drafts.repairing import repair
from bot.core.drafts.turning import to_listener

_TIME_WHEN = re.compile(
    r"^(?:an? )?(?:time|example of a time|situation|story) (?=(?:when|where|I|you)\b)",
    re.IGNORECASE,
)


def subjects(parts: Sequence[str], source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield the list of two or three things, or the one, that can follow "you asked about"."""
    things: list[str] = []
    for part in parts:
        if things and part.startswith(("I ", "no ", "yes ")):
            continue
        things += (thing for thing in _things(part, shop) if thing not in things)
    plain = [t for t in things if t not in _TOO_LITTLE and " or " not in t]
    telling = plain or things
    shift = shop.turn % len(telling) if len(telling) > 3 else 0
    chosen = (telling[shift:] + telling[:shift])[:3]
    for count in range(len(chosen), 0, -1):
        piece = shop.finished(Shape.NOUN, _listed(chosen[:count]), source)
        if piece and len(piece.text) > 2:
            yield piece
            return


_TOO_LITTLE = frozenset(
    ("code", "basics", "experience", "background", "everything", "CV", "availability")
)


def _things(part: str, shop: Workshop) -> Iterator[str]:
    """Yield the things that one sentence lists; a word before a colon only names the list."""
    text = PREAMBLE.sub("", ASKED.sub("", part))
    if _TIME_WHEN.match(text):
        yield "a time " + _TIME_WHEN.sub("", text)
        return
    head, colon, rest = text.partition(": ")
    text = rest if colon and len(head.split()) <= 3 else text
    for chunk in re.split(r", (?:and )?|; | and (?=[a-z]+ing )| \+ ", text.rstrip("?")):
        why = re.match(r"why (?!an? |the |my )(\w+)(?: \w+)?$", chunk)
        verb = why and shop.words.verb(why[1], "base") and not why[1].endswith("s")
        bare = chunk[4:] if why and not verb else chunk
        thing = _thing(bare, shop) if not QUESTION.match(bare) else None
        if thing:
            yield thing


_LINKS = re.compile(
    r"^(?:and|also|then|or|plus|stuff like|mostly|mainly|really|very|again) ", re.IGNORECASE
)
_NO_THING = frozenset(("no", "none", "nothing", "same", "sir"))
_MOST = 11  # words of one thing


def _thing(chunk: str, shop: Workshop) -> str | None:
    """Return a chunk of a list if it is a noun phrase or a gerund from end to end."""
    plain = re.split(r" and (?:why|how|what|whether|if|when) ", _LINKS.sub("", chunk))[0]
    text = to_listener(repair(plain), shop.words)
    if text is None:
        return None
    r = read(spell_small(text), shop.words)
    if not 1 <= len(r) <= _MOST or {"I", "you"} & set(r.words):
        return None
    return _with_article(r, shop) if _is_whole(r, shop) else None


def _is_whole(r: Reading, shop: Workshop) -> bool:
    """Whether the words are one thing that can be asked about."""
    ends = parsing.noun_phrases(r, 0) or parsing.gerund(r, 0)
    lone = len(r) == 1 and r.tags[0] in (Tag.ING, Tag.NOUN)
    if not lone and not (ends and ends[-1] == len(r)):
        return False
    if _is_heap(r) or _starts_as_verb(r, shop) or set(r.tags) <= {Tag.NUMBER}:
        return False
    low = r.words[0].lower()
    if r.tags[0] in (Tag.SUBJECT, Tag.OBJECT) or low in _NO_THING:
        return False
    person = {low, low.removesuffix("s")} & shop.words.sets["persons"] or low == "children"
    return len(r) > 1 or not (person or len(low) < 2)


def _with_article(r: Reading, shop: Workshop) -> str:
    """Return "a scaffold card" for "scaffold card", "my English level" for "English level"."""
    end = parsing.noun_phrase(r, 0) or 1
    bare = r.tags[0] in (Tag.NOUN, Tag.ADJECTIVE, Tag.PARTICIPLE, Tag.PAST)
    someone = bare and r.words[end - 1].lower() in shop.words.sets["persons"]
    someone = someone or (bare and r.words[end : end + 1] == ("who",))
    held = bare and len(r) > 1 and shop.words.has("licences", r.words[-1].lower())
    if shop.words.has("languages", r.words[0].lower()) and r.words[1:] == ("level",):
        return f"my {r.text()}"
    if bare and 1 < len(r) < 4 and r.words[-1].lower() in _COUNTABLE:
        return f"the {r.text()}"
    one = (someone or held) and not shop.words.plural(r.words[end - 1].lower())
    return f"{article(r.words[0])} {r.text()}" if one else r.text()


# What can be counted and is no matter as such: it takes an article in a list.
_COUNTABLE = frozenset(
    ("test", "check", "digger", "rush", "rate", "rota", "roster", "script", "schedule", "exam",
     "vetting", "bench", "cart", "pump", "crane", "truck", "van", "ladder")
)  # fmt: skip


def _is_heap(r: Reading) -> bool:
    """Whether nouns stand in a row without what holds them together."""
    return "NNNN" in r.shape() or "something" in r.words or "anything" in r.words


def _starts_as_verb(r: Reading, shop: Workshop) -> bool:
    return (
        len(r) > 1
        and r.tags[1] is Tag.TO
        and r.tags[2:3] == (Tag.PRESENT,)
        and shop.words.verb(r.words[0].lower(), "base") is not None
    )


def _listed(things: Sequence[str]) -> str:
    if len(things) == 1:
        return things[0]
    inner = any(" and " in f" {thing} " for thing in things)
    joint = ", and " if inner else " and "
    return ", ".join(things[:-1]) + joint + things[-1]
