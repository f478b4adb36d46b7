"""Words a claim so that it is no copy: as a whole, else in two parts that belong together."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from bot.core.answers.joining import STOP
from bot.core.answers.pieces import Piece, Shape, Workshop
from bot.core.answers.standing import is_sound
from bot.core.english.tree import Tree

_FEWEST = 3  # words of a part


def first_worded(ways: Iterable[str], source: str, shop: Workshop) -> tuple[Piece, ...]:
    """Return the first way to say a claim that can be worded."""
    said = list(ways)
    whole = [text for text in said if text == said[0] or _is_enough(text, said[0])]
    made = (_worded(text.split(STOP), source, shop) for text in whole)
    return tuple(islice((piece for piece in made if piece), 1))


def _is_enough(text: str, fullest: str) -> bool:
    """Whether a claim tells enough by itself without what was typed behind it."""
    figures, told = (len(_FIGURE.findall(part)) for part in (fullest, text))
    words, most = len(text.split()), len(fullest.split())
    if told:
        return words >= most * (_LEAST if told < figures else _HALF)
    return words > _THIN and words >= most * (_MOST if figures else _HALF)


_FIGURE = re.compile(r"\b\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b")
_THIN = 5  # words
_HALF, _LEAST, _MOST = 0.7, 0.75, 0.85  # of the words of the fullest way


def _worded(texts: Sequence[str], source: str, shop: Workshop) -> Piece | None:
    """Return a claim, and the sentence that belongs to it, as one piece."""
    made = [_wording(text, source, shop) for text in texts]
    if not all(made):
        return None
    told = ". ".join([made[0], *map(_capital, made[1:])])
    return Piece(Shape.CLAUSE, told, source)


def _wording(text: str, source: str, shop: Workshop) -> str:
    """Return a sentence as it can be said, or nothing."""
    whole = _simply(text, source, shop)
    others = chain(_parted(text, source, shop), _repeated(text, source, shop))
    return whole or next(others, "")


def _simply(text: str, source: str, shop: Workshop) -> str:
    """Return a sentence worded as one: as it is, its end in front or its proof said otherwise."""
    for way in chain([text], _proofs(text), _led_by_time(text), _led_by_circumstance(text, shop)):
        piece = shop.finished(Shape.CLAUSE, way, source)
        if piece and _is_kept(way, piece.text):
            return piece.text
    return ""


def first_named(texts: Iterable[str], source: str, shop: Workshop) -> Iterator[Piece]:
    """Yield things as they can be named."""
    for text in dict.fromkeys(texts):
        named = shop.finished(Shape.NOUN, text, source)
        if named and _is_kept(text, named.text):
            yield named
        else:
            ways = (shop.finished(Shape.NOUN, way, source) for way in _proofs(text))
            yield from islice((piece for piece in ways if piece), 1)


_OTHER_PROOFS = (
    (re.compile(r",? with none (?=\w+(?:ed|t|n|k)\b)"), ", not one of them "),
    (re.compile(r" without an? "), " and not one "),
    (re.compile(r",? with (?:no|zero) (?=\w)"), " without any "),
    (re.compile(r" on the first (?:go|try|attempt)\b"), " at the first attempt"),
)


def _proofs(text: str) -> Iterator[str]:
    """Yield a text with its proof said in another way."""
    for typed, other in _OTHER_PROOFS:
        if typed.search(text):
            yield typed.sub(other, text)


_TIMED = re.compile(
    r"^((?:I|we|my|our) .+?),? ((?:in|over|within|for) (?:\w+ )?[\w.]+ "
    r"(?:hours|days|weeks|months|years|seasons|summers|winters|evenings))(,? (?:and|with) .+)?$"
)


def _led_by_time(text: str) -> Iterator[str]:
    """Yield a claim with the time that it took in front."""
    timed = _TIMED.match(text)
    if timed:
        yield f"{timed[2]} {timed[1]}{timed[3] or ''}"


_FRONTED = frozenset(("in", "at", "on", "with", "during", "under", "by", "through", "after"))


# What says where something came to be needs its place behind it.
_PLACING = frozenset(("put", "set", "placed", "laid", "hung", "sat", "kept", "stood", "am", "do"))
_NOT_FRONTED = frozenset(
    ("VBD", "VBZ", "VBP", "MD", "WRB", "WDT", "IN", "every", "once", "twice", "percent", "hand")
)


def _led_by_circumstance(text: str, shop: Workshop) -> Iterator[str]:
    """Yield a claim with the place or the means at its end in front: "with a raffle I raised"."""
    tree = shop.read(text)
    joined = {"and", "but", ",", "so"} & set(tree.words)
    if tree.words[0] not in ("I", "we") or joined or tree.words[1] in _PLACING:
        return
    for place in range(len(tree) - 2, _FEWEST, -1):
        led = tree.words[place] in _FRONTED and tree.tags[place - 1][:2] in ("NN", "PR", "CD")
        plain = not _NOT_FRONTED & {*tree.tags[place + 1 :], *tree.words[place + 1 :]}
        if led and plain and len(tree) - place <= _THIN + 1:
            yield f"{tree.text(range(place, len(tree)))} {tree.text(range(place))}"


_LOOSE = frozenset(("my", "the", "a", "an", "our", "in", "of", "at", "to", "and", "with", "for"))


def _is_kept(text: str, worded: str) -> bool:
    """Whether no part that may be what makes it worth telling was left off."""
    if worded.split()[-1].lower() in _LOOSE:
        return False
    return len(worded.split()) >= _SHARE * len(text.split())


_SHARE = 0.75


def _parted(text: str, source: str, shop: Workshop) -> Iterator[str]:
    """Yield a sentence whose parts before and behind a comma were worded one by one."""
    parts = text.split(", ")
    for place in range(len(parts) - 1, 0, -1):
        front, back = ", ".join(parts[:place]), ", ".join(parts[place:])
        joint = "and " if back.startswith("and ") else ""
        back = back.removeprefix("and ")
        if min(len(front.split()), len(back.split())) < _FEWEST:
            continue
        own = joint and is_sound(shop.read(back), shop, own=False)
        said = [_simply(part, source, shop) for part in (front, back)]
        if not all(said):
            continue
        apart = f"{said[0]}. {_capital(said[1])}" if own else f"{said[0]}, {joint}{said[1]}"
        if not shop.typed.count(apart):
            yield apart


def _repeated(text: str, source: str, shop: Workshop) -> Iterator[str]:
    """Yield a sentence cut before a further verb, with its subject said again, or a new clause."""
    tree = shop.read(text)
    for place in range(_FEWEST, len(tree) - 2):
        back = _behind(tree, place, shop)
        if not back:
            continue
        said = [_simply(part, source, shop) for part in (tree.text(range(place)).rstrip(","), back)]
        for joint in (", and ", ". ") if all(said) else ():
            whole = f"{said[0]}{joint}{said[1] if ',' in joint else _capital(said[1])}"
            if not shop.typed.count(whole):
                yield whole


def _behind(tree: Tree, place: int, shop: Workshop) -> str:
    """Return the clause behind an "and", its subject supplied, or nothing."""
    subject, rest = tree.words[0], tree.text(range(place + 1, len(tree)))
    if tree.words[place] != "and" or subject not in ("I", "we"):
        return ""
    ahead = 2 if tree.words[place + 1] in ("still", "never", "also") else 1
    if tree.tags[place + ahead] in ("VBD", "VBP"):
        return f"{subject} {rest}"
    bare = tree.tags[place + 1] == "NN" and tree.tags[place + 2].startswith("VB")
    return rest if not bare and is_sound(shop.read(rest), shop, own=False) else ""


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
