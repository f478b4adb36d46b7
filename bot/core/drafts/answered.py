"""Finds the question somebody asked together with the answer that the user typed behind it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.core.drafts.debrief import Listener
from bot.core.drafts.fitness import is_fit
from bot.core.drafts.mending import sentences
from bot.core.drafts.pieces import Piece, Workshop
from bot.core.drafts.questions import embedded
from bot.core.drafts.statements import statements

_TOLD = (
    r"(?:I )?(?:told (?:him|her|them|the \w+)|said(?: to (?:him|her|them))?|answered|explained|"
    r"replied)(?: that)?,? "
)
_SAYING = re.compile(rf"^(?:and |so |well |but )?{_TOLD}")
_BEHIND = re.compile(rf"(?:, |\? )(?:so |and |but )?(?={_TOLD})")
_WITHIN = re.compile(r", I (?:told (?:him|her|them)|said),? ")
_OWN_START = re.compile(r"^(?:I|we|my) ")


def answered(
    listener: Listener, shop: Workshop, shut_out: Sequence[str]
) -> tuple[Piece | None, Piece | None]:
    """Return a question and the user's own answer, where that was typed behind it."""
    for asked, part in pairwise(_turns(listener.asked, shop)):
        saying = _SAYING.match(part)
        plain = _WITHIN.sub(" ", _SAYING.sub("", part))
        fit = is_fit(plain, shop.words, strict=True) and is_fit(asked, shop.words)
        words = f"{asked} {plain}".lower().replace(",", " ").replace("'s", " ").split()
        if not fit or set(words) & set(shut_out) or not (saying or _OWN_START.match(plain)):
            continue
        questions = tuple(embedded((asked,), "asked", shop))
        said = next(statements((plain,), "asked", shop), None)
        if questions and said:
            return questions[-1], said
    return None, None


def _turns(text: str, shop: Workshop) -> Iterator[str]:
    """Yield the sentences of what was asked; an answer behind a comma is one of its own."""
    for part in sentences(text, shop.words):
        yield from _BEHIND.split(part)
