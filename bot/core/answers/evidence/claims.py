"""Sentences of the user's own: a claim, and behind it the proof that was typed with it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.core.answers.evidence.loose import is_loosely_typed
from bot.core.answers.evidence.severed import lost_event
from bot.core.answers.evidence.tellable import AMPLE, is_telling, is_thin
from bot.core.answers.evidence.worth import is_particular
from bot.core.answers.pieces import Workshop
from bot.core.answers.sentences.admitting import admits
from bot.core.answers.sentences.joining import CAME, COST, PART_OF_THEM, STOP, follows, joined_with
from bot.core.answers.sentences.loosening import loosened, shorter
from bot.core.answers.sentences.outcomes import ends_badly
from bot.core.answers.sentences.pointing import is_clear, name_of, with_named
from bot.core.answers.sentences.standing import is_sound
from bot.core.answers.sentences.supplying import as_licensed, as_user, lasting, with_subject
from bot.core.answers.stretches.completing import completed
from bot.core.answers.stretches.learned import lacks_small_words
from bot.core.answers.stretches.stretches import OF_THEM, Kind, Stretch, lead_of, stretch_of
from bot.core.english.tags import FINITE
from bot.core.english.tree import Tree

_LONG, _PAIR = 28, 2  # words of a claim with its proof, and of two
_CLAIMS = frozenset((Kind.CLAUSE, Kind.BARE))
_OWN = frozenset(("i", "we", "my", "our"))


@dataclass(frozen=True, slots=True)
class Claim:
    """The ways to say a claim, the fullest first, and the stretches that it takes up."""

    ways: tuple[str, ...]
    taken: int
    parts: tuple[Stretch, ...] = ()
    joint: str = "."

    @property
    def is_result(self) -> bool:
        """Whether it tells what came of what was told right before it: ", we got 14 bookings"."""
        return self.joint != "." and not re.search(r"\b(?:I|my)\b", self.ways[0])


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
        broken = part.kind in _CLAIMS and lacks_small_words(part.tree, shop.words)
        if claim is None and broken:
            place = _next_sentence(stretches, place)
            continue
        bare = strength and not place and claim is not None and is_thin(claim.ways[0])
        bare = bare or (claim is not None and lost_event(stretches, place, claim.ways[0]))
        if claim and not bare and is_telling(claim.ways[0], stretches, place, claim.taken, shop):
            yield claim
        if claim:
            yield from _rest(part, claim, shop)
        else:
            named = name_of(part.tree) or named
        place += claim.taken if claim else 1


def _next_sentence(stretches: Sequence[Stretch], place: int) -> int:
    """Return where the next sentence begins; what is joined to broken English is hardly sound."""
    after = range(place + 1, len(stretches))
    return next((i for i in after if stretches[i].joint == "."), len(stretches))


_FEWEST = 6  # words of a clause that stands by itself


def _rest(part: Stretch, claim: Claim, shop: Workshop) -> Iterator[Claim]:
    """Yield what stands behind "and I ..." where the claim stops before it."""
    rest = re.search(r" (?:and|but) ((?:I|we) .+)$", part.text)
    if rest and part.kind is Kind.CLAUSE and not _is_told(rest[1].split(), claim.ways[0]):
        yield from claims((stretch_of(".", rest[1], shop),), shop)


def _is_told(words: Sequence[str], text: str) -> bool:
    """Whether a clause is known again in a claim by its first words or by its last."""
    return " ".join(words[:_KNOWN]) in text or " ".join(words[-_KNOWN:]) in text


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
        return _saved(stretches, place, shop)
    if not hosts[0].endswith(part.text.split()[-1]):
        return Claim((*hosts, *shorter(hosts[-1], shop)), 1, joint=part.joint)
    longer, taken = _lengthened(hosts[0], stretches[place + 1 :], shop)
    ways = (*longer, *hosts, *shorter(hosts[-1], shop))
    taken_up = tuple(stretches[place : place + taken + 1])
    return Claim(ways, taken + 1, taken_up, part.joint)


def _saved(stretches: Sequence[Stretch], place: int, shop: Workshop) -> Claim | None:
    """Return a mishap with the good end that it came to: "we had a flood and got everybody out"."""
    pair = stretches[place : place + _PAIR]
    if len(pair) < _PAIR or pair[0].kind not in _CLAIMS or pair[1].joint not in (",", "and", "but"):
        return None
    said = next(_hosts(pair[0], "", shop, user=False), "")
    if not said or not ends_badly(shop.read(said)):
        return None
    whole = joined_with(said, pair[1], shop)
    stands = whole and STOP not in whole and _stands(whole, shop)
    return Claim((whole,), _PAIR, (), pair[0].joint) if stands else None


def apart(claim: Claim, shop: Workshop) -> Iterator[Claim]:
    """Yield what of a claim stands by itself between two marks and holds a figure or a name."""
    for way in claim.ways[1:]:
        joined = re.match(rf"{re.escape(way)},? (?:and|but|so) ", claim.ways[0])
        if joined and is_particular(way, AMPLE):
            yield Claim((way,), 1)
    clear = (part for part in claim.parts if is_clear(part.tree, shop.words))
    for part in clear if claim.taken > 1 else ():
        alone = claims((replace(part, joint="."),), shop)
        yield from (one for one in alone if is_particular(one.ways[0], _FEWEST))


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
    for following, after in zip(stretches, (*stretches[1:], None), strict=False):
        if _opens_anew(following, shop):
            break
        proof = following.kind in (Kind.NONE, Kind.RESULT) or following.low[0] == "never"
        apart = (skipped and not proof) or _is_listed_on(following, after)
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


def _is_listed_on(part: Stretch, after: Stretch | None) -> bool:
    """Whether a clause behind a claim ends in a list that goes on: ", which is forms, tenders"."""
    listed = after is not None and after.joint == "," and after.kind is Kind.THING
    return listed and part.kind is Kind.TAIL and part.low[0] in ("which", "who", "that")


def _joined(text: str, part: Stretch, shop: Workshop) -> str:
    """Return a claim with what follows it, if the whole can still be understood."""
    if is_loosely_typed(text, part, shop) or (_PEOPLE.search(text) and _TALLY.match(part.text)):
        return ""
    if ", including " in text and part.kind is Kind.TIME:
        return f"{text}, {part.text}"
    if _PEOPLE.fullmatch(part.text) and " with " not in text and "I" in text.split():
        return f"{_ALONE.sub('', text)}, with {part.text}"
    longer = joined_with(text, part, shop)
    if not longer or len(longer.split()) > _LONG:
        return ""
    if COST.match(part.text):
        return longer if is_clear(shop.read(text), shop.words) else ""
    if OF_THEM.match(part.text) or PART_OF_THEM.match(part.text):
        return longer if _counts_things(shop.read(text), shop) else ""
    if not is_clear(shop.read(longer), shop.words):
        return ""
    if STOP in longer:
        return longer
    counted = f", {part.text}" in longer and (
        part.tree.tags[0] == "CD" or part.low[0] in ("all", "both")
    )
    merit = part.low[0] == "never" and not admits(shop.read(longer), shop)
    longer = _PEOPLE_WITH.sub(r", with \1 and ", longer)
    whole = counted or merit or part.kind not in _CLAIMS | {Kind.TAIL} or _stands(longer, shop)
    longer = lasting(longer, shop)
    timed = " since " in longer and " since " not in text
    return longer if whole and (not timed or _stands(longer, shop)) else ""


def _counts_things(tree: Tree, shop: Workshop) -> bool:
    """Whether several things are named that "of them" can mean."""
    if re.search(r"\b(?:class|group|team|crew|cohort|intake) of \d", tree.text()):
        return True
    named = (tree.words[i].lower() for i, tag in enumerate(tree.tags) if tag == "NNS")
    return any(not shop.words.has("rewording_times", word) for word in named)


_PEOPLE = re.compile(
    r"(?:about |over |around )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) "
    r"(?:staff|people|men|women|volunteers|students|pupils|children|kids|players|singers|drivers)"
)
_TALLY = re.compile(r"\d+ [a-z]+s$")
_ALONE = re.compile(r" (?:on my own|by myself|alone)$")
_PEOPLE_WITH = re.compile(rf", with ({_PEOPLE.pattern}), with ")


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
            yield from (left for left in loosened(whole, shop) if is_particular(left))


def _as_one(text: str) -> str:
    return re.sub(r"^i\b", "I", text)


_CUTS = frozenset(("and", "so", "because", "which", "but"))


_JOINING = frozenset(("cc", "mark", "subj", "adv", "advcl"))
_GRANTING = frozenset(("only", "just", "no", "not", "never", "little", "without"))


def _wholes(tree: Tree, shop: Workshop) -> Iterator[Tree]:
    """Yield a claim, then what stands before each word that joins another clause on."""
    low = [word.lower() for word in tree.words]
    behind = _behind_but(tree, shop)
    if behind is not None:
        yield behind
        if low[0] in _GRANTING:
            return
    yield tree
    verbal = tree.tags[0] in ("VBD", "VBP", "VB", "VBN", "VBZ")
    if low[0] in ("i", "we") or verbal or lead_of(tree):
        yield from (shop.read(tree.text(range(end))) for end in _ends(tree))
        return
    for place in range(3, len(tree) - 2):
        if low[place] in ("and", "so") and low[place + 1] == "i":
            behind = shop.read(tree.text(range(place + 1, len(tree))))
            if not _OF_THOSE.match(behind.text()):
                yield behind


# "And I booked every guest": whose guests they were stands before it.
_OF_THOSE = re.compile(r"I \w+ (?:every|each|all the|all) [a-z]+$", re.IGNORECASE)


def _behind_but(tree: Tree, shop: Workshop) -> Tree | None:
    """Return what the user says behind "but", if it is a claim of its own."""
    low = [word.lower() for word in tree.words]
    if "but" not in low[2:-2]:
        return None
    after = low.index("but") + 1
    behind = shop.read(tree.text(range(after, len(tree))))
    given = {"me", "us"} & set(low[after + 1 :]) and tree.tags[after] in ("DT", "NNS")
    return behind if low[after] in _OWN or lead_of(behind) or given else None


def _ends(tree: Tree) -> Iterator[int]:
    """Yield where a claim can end before another clause, the last place first."""
    low = [word.lower() for word in tree.words]
    for place in range(len(tree) - 1, 3, -1):
        if "now" in low[place:] or CAME.search(tree.text(range(place, len(tree)))):
            continue
        led = low[place + 1 : place + 2] in (["i"], ["we"])
        if low[place + 1 : place + 2] in (["their"], ["its"]):
            continue  # "for pensioners and their phones"
        if low[place] in _CUTS and (led or tree.labels[place] in _JOINING):
            yield place


def _opens_anew(part: Stretch, shop: Workshop) -> bool:
    """Whether a stretch is no more part of the sentence before it."""
    if part.joint == ".":
        return not follows(part, shop)
    if part.kind is Kind.QUALITY and as_licensed(part):
        return True
    if part.low[:3] == ("we", "were", "never") or part.low[:2] == ("we", "never"):
        return False  # what came of it
    if part.kind is Kind.CLAUSE and part.low[0] in _OWN:
        if part.joint == "," and not is_clear(part.tree, shop.words):
            return False  # said of what stands before it
        return part.joint not in ("and", "so", "but", "or")
    return part.kind is Kind.OTHER
