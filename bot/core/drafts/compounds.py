"""Makes sentences of a strength that was typed as a head and figures: "door frames, 300 a year".

The figures stay with the head that they explain; a figure whose head is not known is not used.
"""

import re
from collections.abc import Iterator, Sequence

from bot.core.drafts import parsing
from bot.core.drafts.grammar import read
from bot.core.drafts.pieces import Piece, Shape, Workshop
from bot.core.drafts.reading import FINITE, Tag
from bot.core.drafts.repairing import correct, repair

_CHANGE = re.compile(r"^from (.+?) to (.+)$")
_RATE = re.compile(
    r"^((?:about |around |over |up to )?\d[\d,.]*) ((?:an?|per|each|every) (?:day|week|month|year|"
    r"season|night|shift|hour|morning))$"
)
_MOST = 12  # words of a head with its figure


def compounds(parts: Sequence[str], source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield the sentences that heads and figures make together."""
    chunks = [c for part in correct(parts) for c in _chunks(repair(part))]
    head = ""
    for chunk in chunks:
        text = _sentence(head, chunk, shop) or _headed(head, chunk, shop)
        piece = shop.finished(Shape.CLAUSE, text, source) if text else None
        if piece:
            yield piece
        if _is_head(chunk, shop):
            head = chunk


_READ = re.compile(r"^([a-z]+s) (?:that )?(?:people|clients|customers|users) .*$")


def _chunks(text: str) -> Iterator[str]:
    """Yield what stands between the commas; of "policies people read" the policies."""
    for chunk in text.split(", "):
        read_by = _READ.match(chunk)
        yield read_by[1] if read_by else chunk


def _sentence(head: str, chunk: str, shop: Workshop) -> str | None:
    if FINITE & set(read(chunk, shop.words).tags) or len(chunk.split()) > _MOST:
        return None
    change = _CHANGE.match(chunk)
    if head and change and _is_thing(change[1], shop) and len(head.split()) <= 3:
        return f"my {head} went from {change[1]} to {change[2]}"
    rate = _RATE.match(chunk)
    if head and rate and shop.words.plural(head.split()[-1].lower()) and len(head.split()) <= 3:
        return f"my record is {rate[1]} {head} {rate[2]}"
    return None


_MOVED = re.compile(
    r"^(?:it )?((?:went|rose|fell|dropped|grew|climbed|jumped) (?:up |down )?from .+)$"
)
_OWN_ONES = re.compile(r"^(ours|mine) ((?:went|rose|fell|dropped|are|were|have|has|is) .+)$")
_DONE = re.compile(
    r"^(?:I )?(?:have )?(done|did|made|built|fixed|sold|passed|taught|written|wrote) "
    r"((?:about |around |over |roughly |more than )?\d[\d,]*)"
    r"((?: (?:and|so far|in|since|without) .+)?)$"
)


_MOST_HEAD = 7  # words that may stand behind a count


def _headed(head: str, chunk: str, shop: Workshop) -> str | None:
    """Put the head into a sentence that leaves it out: "storytime. went from 8 to 45"."""
    noun = head.split()[-1].lower() if head else ""
    if not noun or len(head.split()) > _MOST_HEAD:
        return None
    moved, own, done = _MOVED.match(chunk), _OWN_ONES.match(chunk), _DONE.match(chunk)
    if len(head.split()) > 3 and not done:
        return None
    if moved:
        return f"my {head} {moved[1]}"
    if own:
        return f"{'our' if own[1] == 'ours' else 'my'} {head} {own[2]}"
    first = parsing.noun_phrase(read(head, shop.words), 0) or 1
    if done and shop.words.plural(head.split()[first - 1].lower()):
        verb = shop.words.verb(done[1], "past", "participle")
        form = verb.participle if verb else "done"
        return f"I have {form} {done[2]} {head}{done[3]}"
    return None


def _is_thing(text: str, shop: Workshop) -> bool:
    """Whether words are a noun phrase from end to end, or a figure with its unit."""
    r = read(text, shop.words)
    ends = parsing.noun_phrases(r, 0)
    return bool(ends) and ends[-1] == len(r) and not {"I", "you", "he", "she"} & set(r.words)


def _is_head(chunk: str, shop: Workshop) -> bool:
    """Whether a chunk names a kind of work: a noun phrase or a gerund without a figure."""
    r = read(chunk, shop.words)
    if not 1 <= len(r) <= _MOST_HEAD or Tag.NUMBER in r.tags or FINITE & set(r.tags):
        return False
    if set(chunk.lower().split()) & (shop.words.sets["persons"] | _NO_WORK):
        return False
    if r.tags[0] in (Tag.ADJECTIVE, Tag.POSSESSIVE, Tag.DETERMINER):
        return False
    return _is_thing(chunk, shop) or r.tags[0] is Tag.ING


_NO_WORK = frozenset(
    ("kids", "people", "children", "guests", "clients", "customers", "patients", "mate", "honest",
     "quiet", "patience", "calm", "me", "nothing")
)  # fmt: skip
