"""Sentences of the user's own: a claim, and behind it the proof that was typed with it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.answers.admitting import admits
from bot.core.answers.completing import completed
from bot.core.answers.joining import CAME, STOP, follows, joined_with
from bot.core.answers.loosening import loosened
from bot.core.answers.pieces import Workshop
from bot.core.answers.pointing import is_clear, name_of, with_named
from bot.core.answers.standing import is_sound
from bot.core.answers.stretches import Kind, Stretch, lead_of, stretch_of
from bot.core.answers.supplying import (
    as_licensed,
    as_user,
    lasting,
    with_subject,
)
from bot.core.english.tags import FINITE
from bot.core.english.tree import Tree

_LONG = 28  # words of a claim with its proof
_CLAIMS = frozenset((Kind.CLAUSE, Kind.BARE))
_OWN = frozenset(("i", "we", "my", "our"))


@dataclass(frozen=True, slots=True)
class Claim:
    """The ways to say a claim, the fullest first, and how many stretches it takes up."""

    ways: tuple[str, ...]
    taken: int


def claims(
    stretches: Sequence[Stretch], shop: Workshop, *, strength: bool = False
) -> Iterator[Claim]:
    """Yield the sentences in an answer in the order in which they were typed.

    ``strength``: it was asked what the user is good at, so "never panics" is the user.
    """
    named, place = "", 0
    while place < len(stretches):
        part = stretches[place]
        claim = _claim(stretches, place, named, shop, user=strength and not place)
        bare = strength and not place and claim is not None and _is_thin(claim.ways[0])
        if claim and not bare and _is_telling(claim, stretches, place, shop):
            yield claim
        if claim:
            yield from _rest(part, claim, shop)
        else:
            named = name_of(part.tree) or named
        place += claim.taken if claim else 1


def _is_telling(claim: Claim, stretches: Sequence[Stretch], place: int, shop: Workshop) -> bool:
    """Whether a claim tells more than a bare word of praise, and most of what was typed."""
    text = claim.ways[0]
    typed = stretches[place].text.split()
    cut = text.split()[-1].lower() != typed[-1].lower() and STOP not in text
    if cut and claim.taken == 1 and len(text.split()) < _MOST_OF * len(typed):
        return False
    read = shop.read(text)
    if cut and claim.taken == 1 and read.words[read.root].lower() in ("had", "was", "were"):
        return False
    short = _is_thin(text)
    if short and stretches[place].joint != "." and not _follows_sound(stretches, place, shop):
        return False
    return not short or _did(read)


def _is_thin(text: str) -> bool:
    """Whether a claim is a few words without a figure: "I put people at ease"."""
    return len(text.split()) <= _THIN and not any(letter.isdigit() for letter in text)


def _follows_sound(stretches: Sequence[Stretch], place: int, shop: Workshop) -> bool:
    """Whether what stands before a stretch is a claim of its own, not one that was dropped."""
    before = stretches[place - 1]
    return before.kind in _CLAIMS and _stands(before.text, shop)


def _did(tree: Tree) -> bool:
    """Whether a few words tell of something done or held, and not how the user is."""
    told = bool({"VBD", "MD"} & set(tree.tags[1:3])) or tree.words[1:2] == ("have",)
    told = told or bool({"every", "daily", "weekly"} & set(tree.words))
    return told and len(tree) >= _WHOLE and bool(tree.children(tree.root, "obj", "obl"))


_THIN = 5  # words
_WHOLE = 4  # words
_MOST_OF = 0.55  # of the words that were typed


def _rest(part: Stretch, claim: Claim, shop: Workshop) -> Iterator[Claim]:
    """Yield what stands behind "and I ..." where the claim stops before it."""
    rest = re.search(r" (?:and|so|but) ((?:I|we) .+)$", part.text)
    if (
        rest
        and part.kind is Kind.CLAUSE
        and " ".join(rest[1].split()[:_KNOWN]) not in claim.ways[0]
    ):
        yield from claims((stretch_of(".", rest[1], shop),), shop)


_KNOWN = 3  # words by which a clause is known again


def _claim(
    stretches: Sequence[Stretch], place: int, named: str, shop: Workshop, *, user: bool
) -> Claim | None:
    part = stretches[place]
    hosts: list[str] = []
    if part.kind is Kind.BARE and part.joint != "." and _is_of_other(stretches[place - 1]):
        return None
    if part.kind is Kind.QUALITY:
        licensed = as_licensed(part)
        hosts = [licensed] if licensed and is_clear(shop.read(licensed), shop.words) else []
    elif part.kind in _CLAIMS:
        said = _hosts(part, named, shop, user=user)
        hosts = [text for text in dict.fromkeys(said) if _stands(text, shop)]
    if not hosts:
        return None
    if not hosts[0].endswith(part.text.split()[-1]):
        return Claim((*hosts, *_shorter(hosts[-1], shop)), 1)
    longer, taken = _lengthened(hosts[0], stretches[place + 1 :], shop)
    return Claim((*longer, *hosts, *_shorter(hosts[-1], shop)), taken + 1)


def _is_of_other(before: Stretch) -> bool:
    """Whether the verb behind a stretch belongs to the subject within it: "one kit made 3"."""
    clause = before.kind is Kind.CLAUSE or bool(FINITE & set(before.tree.tags))
    return clause and before.kind is not Kind.BARE and not _OWN & set(before.low)


def _lengthened(
    text: str, stretches: Sequence[Stretch], shop: Workshop
) -> tuple[tuple[str, ...], int]:
    """Return a claim with more and more of its proof, the most first, and the stretches used."""
    found: list[str] = []
    taken, skipped = 0, False
    for following in stretches:
        if _opens_anew(following, shop):
            break
        proof = following.kind in (Kind.NONE, Kind.RESULT) or following.low[0] == "never"
        apart = skipped and not proof
        longer = "" if apart else _joined(text, following, shop)
        if not longer and following.kind in _CLAIMS:
            break
        if longer:
            text = longer
            found.insert(0, text)
        skipped = skipped or (not longer and len(following.low) > 1)
        taken += 1
        if STOP in text:
            break
    return tuple(found), taken


_NEEDED = frozenset(
    ("without", "not", "first", "no", "never", "except", "but", "if", "unless", "only", "with",
     "instead", "none", "until", "before", "than", "to", "as")
)  # fmt: skip
_ENOUGH = 5  # words of a claim that was cut short


def _shorter(text: str, shop: Workshop) -> Iterator[str]:
    """Yield a claim without what was added at its end, as far as the rest means the same."""
    tree = shop.read(text)
    if "JJS" in tree.tags:
        return
    for place in range(len(tree) - 1, _ENOUGH - 1, -1):
        own = tree.subtree(place)
        head = tree.labels[place] in ("obl", "advcl") and tree.heads[place] == tree.root
        led = tree.tags[own[0]] in ("IN", "TO", "WRB") or _is_time(tree.words[place].lower())
        tail = led and own[-1] == len(tree) - 1 and own == tuple(range(own[0], len(tree)))
        low = {tree.words[i].lower() for i in own}
        figure = any(tree.tags[i] == "CD" for i in own) and not any(map(_is_time, low))
        if head and tail and not figure and not _NEEDED & low and "same" not in tree.words:
            left = tree.text(range(own[0]))
            if own[0] >= _ENOUGH and _stands(left, shop):
                yield left


def _is_time(word: str) -> bool:
    return word in _TIMES


_TIMES = frozenset(
    ("year", "years", "month", "months", "week", "weeks", "day", "days", "season", "seasons",
     "summer", "summers", "winter", "winters", "since", "night", "nights")
)  # fmt: skip


def _joined(text: str, part: Stretch, shop: Workshop) -> str:
    """Return a claim with what follows it, if the whole can still be understood."""
    longer = joined_with(text, part, shop)
    if not longer or len(longer.split()) > _LONG or not is_clear(shop.read(longer), shop.words):
        return ""
    if STOP in longer:
        return longer
    counted = f", {part.text}" in longer and (
        part.tree.tags[0] == "CD" or part.low[0] in ("all", "both")
    )
    merit = part.low[0] == "never" and not admits(shop.read(longer), shop)
    whole = counted or merit or part.kind not in _CLAIMS | {Kind.TAIL} or _stands(longer, shop)
    longer = lasting(longer, shop)
    timed = " since " in longer and " since " not in text
    return longer if whole and (not timed or _stands(longer, shop)) else ""


def _stands(text: str, shop: Workshop) -> bool:
    return is_sound(shop.read(text), shop)


def _hosts(part: Stretch, named: str, shop: Workshop, *, user: bool) -> Iterator[str]:
    """Yield the ways to say a claim, the whole first."""
    for tree in _wholes(part.tree, shop):
        said = stretch_of(part.joint, tree.text(), shop)
        if named:
            said = stretch_of(part.joint, with_named(said.tree, named, shop).text(), shop)
        if part.kind is Kind.BARE:
            text = (
                as_licensed(said)
                or with_subject(said, shop)
                or (as_user(said, shop) if user else "")
            )
        else:
            text = said.text
        if text:
            whole = completed(lasting(_as_one(text), shop), shop)
            yield whole
            yield from loosened(whole, shop)


def _as_one(text: str) -> str:
    return re.sub(r"^i\b", "I", text)


_CUTS = frozenset(("and", "so", "because", "which", "but"))


_GRANTING = frozenset(("only", "just", "no", "not", "never", "little", "without"))


def _wholes(tree: Tree, shop: Workshop) -> Iterator[Tree]:
    """Yield a claim, then what stands before each word that joins another clause on."""
    low = [word.lower() for word in tree.words]
    if "but" in low[2:-2]:
        after = low.index("but") + 1
        if low[after] in _OWN or lead_of(shop.read(tree.text(range(after, len(tree))))):
            yield shop.read(tree.text(range(after, len(tree))))
            if low[0] in _GRANTING:
                return
    yield tree
    if (
        low[0] not in ("i", "we")
        and not lead_of(tree)
        and tree.tags[0] not in ("VBD", "VBP", "VB", "VBN", "VBZ")
    ):
        for place in range(3, len(tree) - 2):
            if low[place] in ("and", "so") and low[place + 1] == "i":
                yield shop.read(tree.text(range(place + 1, len(tree))))
        return
    for place in range(len(tree) - 1, 3, -1):
        if "now" in low[place:] or CAME.search(tree.text(range(place, len(tree)))):
            continue
        led = low[place + 1 : place + 2] in (["i"], ["we"])
        if low[place] in _CUTS and (
            led
            or tree.labels[place]
            in (
                "cc",
                "mark",
                "subj",
                "adv",
            )
        ):
            yield shop.read(tree.text(range(place)))


def _opens_anew(part: Stretch, shop: Workshop) -> bool:
    """Whether a stretch is no more part of the sentence before it."""
    if part.joint == ".":
        return not follows(part, shop)
    if part.kind is Kind.QUALITY and as_licensed(part):
        return True
    if part.kind is Kind.CLAUSE and part.low[0] in _OWN:
        if part.joint == "," and not is_clear(part.tree, shop.words):
            return False  # said of what stands before it
        return part.joint not in ("and", "so", "but", "or")
    return part.kind is Kind.OTHER
