"""Sentences of the user's own: a claim, and behind it the proof that was typed with it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.core.answers.clauses import subject_of
from bot.core.answers.completing import completed
from bot.core.answers.pieces import Workshop
from bot.core.answers.pointing import is_clear, name_of, with_named
from bot.core.answers.standing import is_plain, is_sound
from bot.core.answers.stretches import Kind, Stretch, stretch_of
from bot.core.answers.supplying import (
    as_licensed,
    as_user,
    lasting,
    with_subject,
    with_time,
)
from bot.core.english.tree import Tree

_LONG = 28  # words of a claim with its proof
_CLAIMS = frozenset((Kind.CLAUSE, Kind.BARE))
_POINTERS = frozenset(("it", "they", "that", "this", "those", "these", "nobody", "none"))
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
        if claim:
            yield claim
            yield from _rest(part, claim, shop)
        else:
            named = name_of(part.tree) or named
        place += claim.taken if claim else 1


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


def _lengthened(
    text: str, stretches: Sequence[Stretch], shop: Workshop
) -> tuple[tuple[str, ...], int]:
    """Return a claim with more and more of its proof, the most first, and the stretches used."""
    found: list[str] = []
    taken = 0
    for following in stretches:
        if _opens_anew(following):
            break
        longer = _joined(text, following, shop)
        if not longer and following.kind in _CLAIMS:
            break
        if longer:
            text = longer
            found.insert(0, text)
        taken += 1
    return tuple(found), taken


_NEEDED = frozenset(
    ("without", "not", "no", "never", "except", "but", "if", "unless", "only", "with", "instead",
     "none", "until", "before", "than", "to", "as")
)  # fmt: skip
_ENOUGH = 5  # words of a claim that was cut short


def _shorter(text: str, shop: Workshop) -> Iterator[str]:
    """Yield a claim without what was added at its end, as far as the rest means the same."""
    tree = shop.read(text)
    for place in range(len(tree) - 1, _ENOUGH - 1, -1):
        own = tree.subtree(place)
        head = tree.labels[place] in ("obl", "advcl") and tree.heads[place] == tree.root
        tail = own[-1] == len(tree) - 1 and own == tuple(range(own[0], len(tree)))
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
    longer = _with(text, part, shop)
    if not longer or len(longer.split()) > _LONG or not is_clear(shop.read(longer), shop.words):
        return ""
    whole = part.kind not in _CLAIMS | {Kind.TAIL} or _stands(longer, shop)
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
            yield completed(lasting(_as_one(text), shop), shop)


def _as_one(text: str) -> str:
    return re.sub(r"^i\b", "I", text)


_CUTS = frozenset(("and", "so", "because", "which", "where", "but"))


def _wholes(tree: Tree, shop: Workshop) -> Iterator[Tree]:
    """Yield a claim, then what stands before each word that joins another clause on."""
    yield tree
    low = [word.lower() for word in tree.words]
    if "but" in low[2:-2]:
        after = low.index("but") + 1
        if low[after] in _OWN:
            yield shop.read(tree.text(range(after, len(tree))))
    if low[0] != "i" and tree.tags[0] not in ("VBD", "VBP", "VB", "VBN", "VBZ"):
        for place in range(3, len(tree) - 2):
            if low[place] in ("and", "so") and low[place + 1] == "i":
                yield shop.read(tree.text(range(place + 1, len(tree))))
        return
    for place in range(len(tree) - 1, 3, -1):
        if "now" in low[place:]:
            continue
        if low[place] in _CUTS and tree.labels[place] in (
            "cc",
            "mark",
            "subj",
            "adv",
        ):
            yield shop.read(tree.text(range(place)))


def _opens_anew(part: Stretch) -> bool:
    """Whether a stretch is no more part of the sentence before it."""
    if part.joint == ".":
        pointing = part.kind is Kind.CLAUSE and part.low[0] in _POINTERS
        return not (pointing or part.kind in (Kind.NONE, Kind.TIME))
    if part.kind is Kind.QUALITY and as_licensed(part):
        return True
    if part.kind is Kind.CLAUSE and part.low[0] in _OWN:
        return part.joint not in ("and", "so", "but", "or")
    return part.kind is Kind.OTHER


def _with(text: str, part: Stretch, shop: Workshop) -> str:
    """Return a claim with what follows it, or nothing where there is no sure way to join them."""
    kind, low, said = part.kind, part.low, part.text
    if not is_plain(part.tree, shop):
        return ""
    if kind is Kind.CLAUSE:
        if _lacks_article(part, shop):
            return ""
        done = shop.words.verb(low[1], "participle") if len(low) > 1 else None
        if low[0] in ("all", "both") and done:
            return f"{text}, {said}"
        joint = part.joint if part.joint in ("so", "but") else "and"
        return f"{text}, {joint} {said}" if low[0] not in ("he", "she", "you") else ""
    if kind is Kind.BARE:
        return _with_verb(text, part, shop)
    if kind is Kind.TIME:
        return with_time(text, said, shop)
    if kind is Kind.OFTEN or (kind is Kind.PLACE and low[0] in _PLACES):
        return f"{text} {said}"
    if kind in (Kind.NONE, Kind.RESULT):
        return with_result(text, part, shop)
    if kind is Kind.THING and _SCORE.match(said) and _PASSED.search(text):
        return f"{text} with {said}"
    if kind is Kind.TAIL and low[0] in ("because", "which", "who", "when", "while", "until"):
        return f"{text}, {said}" if low[0] in ("which", "who") else f"{text} {said}"
    if kind is Kind.GERUND and len(low) > 1:
        return f"{text}, {said}"
    return ""


_SCORE = re.compile(r"^\d[\d.,/]*(?:%| (?:points|marks|percent))$")
_PASSED = re.compile(r"\b(?:passed|finished|graduated)\b")


def _lacks_article(part: Stretch, shop: Workshop) -> bool:
    """Whether a clause may be no clause: "theory booked for the 9th"."""
    tree, root = part.tree, part.tree.root
    verb = shop.words.verb(tree.words[root].lower(), "past")
    ended = verb is not None and verb.past == verb.participle and verb.base not in _HAPPENS
    held = (i for i in tree.children(root, "obj", "comp") if tree.tags[i] != "CD")
    loose = ended and next(held, None) is None
    if tree.tags[0] == "CD" and (loose or shop.words.has("plural", tree.words[root].lower())):
        return True
    if tree.tags[0] == "NN" and part.low[1] in ("is", "was"):
        return not shop.words.has("mass", part.low[0])
    bare = tree.tags[0] == "NN" and subject_of(tree, root) == 0
    doubtful = verb is not None and verb.past == verb.participle and verb.base not in _HAPPENS
    return bare and doubtful and not tree.children(root, "obj")


_PLACES = frozenset(
    ("with", "without", "on", "in", "at", "for", "from", "under", "within", "through", "during",
     "after", "before", "since", "between", "across", "alongside", "over")
)  # fmt: skip


def _with_verb(text: str, part: Stretch, shop: Workshop) -> str:
    """Return a claim with a further verb of the same subject."""
    first, tag = part.low[0], part.tree.tags[0]
    verb = part.tree.tags[1] if first in ("never", "also", "only", "still", "then") else tag
    if (
        first in ("was", "were", "is", "are")
        or part.low[1:2] in (("i",), ("we",), ("they",))
        or verb not in ("VBD", "VBP", "VBZ", "VBN")
    ):
        return ""
    if tag in ("VBD", "VBN") and not shop.words.verb(first, "past"):
        return ""
    if (verb == "VBZ") == (text.split()[0] in ("I", "we", "We")):
        return ""
    return f"{text} and {part.text}"


def with_result(text: str, part: Stretch, shop: Workshop) -> str:
    """Return words with what came of it: "with none sent back", "with overtime down 22%"."""
    low, said = part.low, part.text
    if part.kind is Kind.RESULT or low[0] == "without":
        return f"{text}, with {said}" if part.kind is Kind.RESULT else f"{text} {said}"
    if low[0] in ("none", "nothing"):
        return _with_none(text, part, shop)
    said = re.sub(r"^0 ", "no ", said)
    if (
        not _PAIR <= len(low) <= _FEW
        or low[1] in _LACKING
        or not part.tree.tags[1].startswith(("NN", "JJ", "VBN"))
    ):
        return ""
    return f"{text}, with {said}"


_FEW = 7
_LACKING = frozenset(
    ("experience", "training", "degree", "idea", "clue", "problem", "licence", "license")
)


def _with_none(text: str, part: Stretch, shop: Workshop) -> str:
    """Return "..., with none sent back", "..., and none complained"."""
    if len(part.low) < _PAIR:
        return ""
    if part.low[1] == "of":
        closed = shop.words.verb(part.low[-1], "participle")
        return f"{text}, with {part.text}" if closed and closed.base not in _HAPPENS else ""
    verb = shop.words.verb(part.low[1], "participle")
    if verb and verb.base not in _HAPPENS:
        return f"{text}, with {part.text}"
    return f"{text}, and {part.text}" if shop.words.verb(part.low[1], "past") else ""


_PAIR = 2
_HAPPENS = frozenset(
    ("complain", "die", "quit", "fail", "crash", "fall", "come", "go", "happen", "walk",
     "stay", "object", "stop", "drop", "rise", "grow", "improve", "increase", "decrease",
     "halve", "double", "shrink", "climb", "jump", "slip", "last", "work", "survive", "pass")
)  # fmt: skip
