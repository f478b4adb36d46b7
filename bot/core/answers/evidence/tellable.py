"""Whether a claim tells enough to be said, and nothing that it hangs on was left out."""

import re
from collections.abc import Sequence

from bot.core.answers.evidence.worth import did, is_habit, is_made, is_particular, lacks_object
from bot.core.answers.pieces import Workshop
from bot.core.answers.sentences.admitting import admits
from bot.core.answers.sentences.joining import STOP
from bot.core.answers.sentences.outcomes import ends_badly
from bot.core.answers.sentences.pointing import is_clear
from bot.core.answers.sentences.standing import is_sound
from bot.core.answers.stretches.stretches import Kind, Stretch
from bot.core.english.tags import FINITE
from bot.core.english.tree import Tree

AMPLE = 8  # words that say enough, whatever was typed behind them
_THIN = 5  # words
_EARLY = 4  # words
_PAIR = 2  # words that add little behind a claim
_MOST_OF = 0.55  # of the words that were typed
_BEFORE = frozenset((Kind.CLAUSE, Kind.BARE, Kind.OTHER, Kind.TAIL))


def is_telling(
    text: str, stretches: Sequence[Stretch], place: int, taken: int, shop: Workshop
) -> bool:
    """Whether a claim tells more than a bare word of praise, and most of what was typed.

    It is made of the stretches from ``place`` on of which it takes up ``taken``.
    """
    read = shop.read(text)
    left = stretches[place + taken : place + taken + 1]
    if _is_cut_short(text, read, stretches[place : place + taken], left, shop):
        return False
    if _is_first_of_list(text, stretches[place + 1 : place + 3]):
        return False
    if _hangs(text, stretches, place, shop) or _LIKENED.search(text):
        return False
    if _RATED.match(text):
        return True
    if not is_particular(text) and is_habit(read):
        return False
    if len(read) < _THIN and not read.children(read.root, "obj", "comp"):
        return False
    short = is_thin(text)
    if short and stretches[place].joint != "." and not _follows_sound(stretches, place, shop):
        return False
    return not short or (did(read) and (is_particular(text) or "never" in read.words))


def _is_first_of_list(text: str, following: Sequence[Stretch]) -> bool:
    """Whether a claim holds but the first of several things: "I did reception, bar and floor"."""
    if len(following) < _PAIR:
        return False
    item, last = following
    listed = item.kind is Kind.THING and item.joint == "," and len(item.low) <= _PAIR
    plain = listed and "CD" not in item.tree.tags and item.text not in text
    return plain and last.joint == "and" and last.kind is Kind.THING


def is_thin(text: str) -> bool:
    """Whether a claim is a few words without a figure or a finding: "I put people at ease"."""
    short = len(text.split()) <= _THIN and not any(letter.isdigit() for letter in text)
    return short and _RATED.match(text) is None


def _is_cut_short(
    text: str, read: Tree, used: Sequence[Stretch], left: Sequence[Stretch], shop: Workshop
) -> bool:
    """Whether so much of what was typed is lost that the rest says little, or nothing of worth."""
    typed, root = used[0].text.split(), read.words[read.root].lower()
    cut = text.split()[-1].lower() != typed[-1].lower() and STOP not in text and len(used) == 1
    if cut and (
        len(text.split()) < min(_MOST_OF * len(typed), AMPLE) or root in ("had", "was", "were")
    ):
        return True
    unsaid = any(part.text.split()[-1] not in text for part in used)
    lost = cut or unsaid or any(part.joint != "." for part in left)
    if lacks_object(read, shop, lost=lost):
        return True
    worth = is_particular(text) or is_made(read, shop) or "never" in read.words[:_EARLY]
    long = any(part.text.split()[-1] not in text and len(part.low) > _PAIR for part in used)
    worth = worth or not (cut or long or len(text.split()) < AMPLE)
    if cut and text.startswith("I would "):
        return True
    if lost and (_SOLD_SHORT.match(text) or _AT_FIRST.search(text) or not worth):
        return True
    if _HAD_ONES_OWN.search(text):
        return True
    if _HAD_MANY.fullmatch(text) and any(part.kind is Kind.CLAUSE for part in (*used[1:], *left)):
        return True
    opening = root == "had" or _ONE_OF_FEW.search(text) is not None
    return opening and any(part.kind is Kind.CLAUSE and part.joint != "." for part in left)


# How it was at first, without how it is now.
_AT_FIRST = re.compile(
    r"\bwhen (?:I|we) (?:came|started|joined|began|arrived|took over)$|\bon purpose$"
)
# What one had, or was one of, is told for what follows.
_HAD_ONES_OWN = re.compile(r"\bI had my [\w ]+? (?:from|until|between|since) \w+")
_HAD_MANY = re.compile(
    r"(?:(?:in|at|on) [\w' ]+? )?(?:I|we) had \S+(?: [a-z]+){1,3} (?:an?|per|each|every) [a-z]+"
)
_ONE_OF_FEW = re.compile(r"\b(?:was|were) one of (?:two|three|four|\d)\b")
# What was done is a mere word of the trade: "I did doors for three years".
_SOLD_SHORT = re.compile(
    r"we (?:used|use|had|have) [^\d]+$|"
    r"(?:I|we) (?:did|have done|had|have had) [a-z]+s for \S+ \w+$"
)


def _hangs(text: str, stretches: Sequence[Stretch], place: int, shop: Workshop) -> bool:
    """Whether a claim only sets off, or came of, what was said before it and is not told."""
    before, part = stretches[max(place - 1, 0)], stretches[place]
    if place and part.joint == "." and _I_WOULD.match(text):
        return not is_sound(before.tree, shop)
    clause = before.kind in _BEFORE or bool(FINITE & set(before.tree.tags))
    if not place or part.joint == "." or not clause or is_sound(before.tree, shop):
        return False
    if _NAMED_SHARE.search(text):
        return False
    words = set(text.lower().split())
    mishap = before.text if before.kind is Kind.CLAUSE else f"I {before.text}"
    if part.kind is Kind.BARE and ends_badly(shop.read(mishap)):
        return True
    if {"never", "not", "nobody", "instead", "only"} & words and not _MERIT.search(text):
        return True
    own = before.low[0] in ("i", "we") or before.kind is Kind.BARE
    unclear = own and not is_clear(before.tree, shop.words)
    return unclear and not admits(before.tree, shop)


# What others found, in a word, and that they stayed.
_RATED = re.compile(
    r"(?:my|our) (?:last |latest |first )?(?:inspection|audit|review|appraisal|grade|report|rating|"
    r"hygiene rating)s? (?:was|were) (?:outstanding|excellent|clean|spotless|perfect|flawless|"
    r"five stars)$|"
    r"my (?:exam|test|course|final) is in [A-Z][a-z]+$|"
    r"nobody (?:has )?(?:ever )?(?:left|quit) (?:my|our) [a-z]+$"
)
# It says of what it is a share: "I kept 19 of 21 tenants".
_NAMED_SHARE = re.compile(r"\bI [a-z]+ \d+ of (?:the |my )?\d+ [a-z]{4,}s\b")
_I_WOULD = re.compile(r"(?:[io]n [\w ]+?,? )?I would ")


# The point of a claim is what it is likened to: "it is the same puzzle".
_LIKENED = re.compile(
    r"\b(?:sleep|slept|eat|work) like (?:a|an) |\b(?:is|are) (?:what (?:I|i|we) (?:do|like|love)|"
    r"the same [a-z]+)\b"
)
_MERIT = re.compile(r"\bnever (?:once )?(?:lost|missed|dropped|been late|had an? \w+)\b")


def _follows_sound(stretches: Sequence[Stretch], place: int, shop: Workshop) -> bool:
    """Whether what stands before a stretch is a claim of its own, not one that was dropped."""
    before = stretches[place - 1]
    return before.kind in (Kind.CLAUSE, Kind.BARE) and is_sound(before.tree, shop)
