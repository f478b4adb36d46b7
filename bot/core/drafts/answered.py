"""Finds the question somebody asked together with the answer that the user typed behind it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.core.drafts.debrief import Listener
from bot.core.drafts.fitness import is_fit
from bot.core.drafts.grammar import read
from bot.core.drafts.mending import sentences
from bot.core.drafts.pieces import Piece, Workshop
from bot.core.drafts.questions import QUESTION, embedded
from bot.core.drafts.reading import Tag
from bot.core.drafts.statements import statements

_TOLD = (
    r"(?:and |so |well |but )?(?:I )?(?:have |had )?(?:just |simply |then |only )?"
    r"(?:told(?: (?:him|her|them|the \w+))?|said(?: to (?:him|her|them))?|answered|explained|"
    r"replied|say|mentioned|described)(?: (?:that|how|it was|it is))?[:,]? |"
    r"(?:and |so )?my (?:honest |real )?answer(?: was| is)?:? (?:that )?|answer:? (?=\w)|"
    r"(?:yes|yep|yeah|no|nope|yup)(?:[,:] | (?=I |we |my ))(?!idea|clue|questions)"
)
_SAYING = re.compile(rf"^(?:{_TOLD})+", re.IGNORECASE)
_BEHIND = re.compile(rf"(?:, |\? |(?<!answer): )(?=(?:so |and |but )?(?:{_TOLD}))", re.IGNORECASE)
_WITHIN = re.compile(r", I (?:told (?:him|her|them)|said),? ")
_OWN_START = re.compile(r"^(?:I|we|my|our) ")
# An answer in brackets or behind a dash is a sentence of its own.
_SET_APART = re.compile(
    r"\s*\(\s*(?=(?:i|i'd|id|we|my|told|said|answered|yes|yep|yeah|answer)\b)([^()]*)\)",
    re.IGNORECASE,
)


_DASHED = re.compile(
    r"((?:^|[,;.?] )(?:and )?(?:how|what|why|would|could|can|do|whether|if)\b[^,;.?()]+\??)"
    r"\s+[-–—]+\s+"
    r"(?!(?:how|what|why|when|who|would|could|can|do|did|is|are|and|also|he|she|they|i|told|"
    r"said)\b)",
    re.IGNORECASE,
)


def answered(
    listener: Listener, shop: Workshop, shut_out: Sequence[str]
) -> tuple[Piece | None, Piece | None]:
    """Return a question and the user's own answer, where that was typed behind it.

    The question is None where only a subject was named before the answer.
    """
    for asked, part in pairwise(_turns(listener.asked, shop)):
        saying = _SAYING.match(part)
        plain = _WITHIN.sub(" ", _SAYING.sub("", part))
        fit = is_fit(plain, shop.words, strict=True) and is_fit(asked, shop.words)
        words = f"{asked} {plain}".lower().replace(",", " ").replace("'s", " ").split()
        own = _OWN_START.match(plain) and not _ASKING.match(asked)
        if not fit or set(words) & set(shut_out) or not (saying or own):
            continue
        questions = tuple(embedded((asked,), "asked", shop))
        if not questions and QUESTION.match(asked.split(", ")[-1]):
            continue
        said = _said(plain, questions[-1].text if questions else "", shop)
        if said:
            return (questions[-1] if questions else None), said
    return None, None


def asked_only(text: str, shop: Workshop) -> str:
    """Return what somebody asked, without the answers that were typed behind it."""
    turns = list(_turns(text, shop))
    kept = [turn for turn in turns[:1] or [] if not _SAYING.match(turn)]
    kept += [turn for turn in turns[1:] if not (_SAYING.match(turn) or _OWN_START.match(turn))]
    return ". ".join(kept) if len(kept) < len(turns) else text


_ASKING = re.compile(r"^(?:I|we) (?:told|said|answered)\b")


def _turns(text: str, shop: Workshop) -> Iterator[str]:
    """Yield the sentences of what was asked; an answer behind a comma is one of its own."""
    apart = _DASHED.sub(r"\1. answer: ", _SET_APART.sub(r". \1. ", text))
    for part in sentences(apart, shop.words):
        yield from (turn for turn in _BEHIND.split(part) if turn)


def _said(text: str, question: str, shop: Workshop) -> Piece | None:
    """Return the answer as a clause, if it can be made one."""
    text = text.replace(", then ", " and then ")
    for way in (text, _would_do(text, question, shop)):
        found = next(statements((way,), "asked", shop), None) if way else None
        bare = found and found.text.split()[-1] in ("not", "do", "have", "am", "would", "was")
        if found and not bare and found.text.split()[0] not in ("it", "that"):
            return found
    return None


def _would_do(text: str, question: str, shop: Workshop) -> str | None:
    """Return "start with the shelf" as "I would start with the shelf", where that was asked."""
    how = re.match(r"how I (would )?", question)
    if how and read(text, shop.words).tags[:1] == (Tag.PREPOSITION,):
        return f"I would do so {text}" if how[1] else f"I do so {text}"
    verb = shop.words.verb(text.split()[0].lower(), "base")
    r = read(f"I would {text}", shop.words)
    asked = re.search(r"\b(?:would|what I do|how I (?:do|handle|deal|manage|get|keep))\b", question)
    goes_on = len(r) > 3 and r.tags[3] in _AFTER_VERB
    return f"I would {text}" if verb and asked and goes_on else None


_AFTER_VERB = frozenset(
    (Tag.DETERMINER, Tag.POSSESSIVE, Tag.PREPOSITION, Tag.OBJECT, Tag.NUMBER, Tag.TO, Tag.ADVERB)
)
