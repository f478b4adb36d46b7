"""Words a claim so that it is no copy: as a whole, else in two parts that belong together."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from bot.core.answers.joining import STOP
from bot.core.answers.pieces import Piece, Shape, Workshop
from bot.core.answers.standing import is_sound

_FEWEST = 3  # words of a part


def first_worded(ways: Iterable[str], source: str, shop: Workshop) -> tuple[Piece, ...]:
    """Return the first way to say a claim that can be worded."""
    made = (_worded(text.split(STOP), source, shop) for text in ways)
    return tuple(islice((piece for piece in made if piece), 1))


def _worded(texts: Sequence[str], source: str, shop: Workshop) -> Piece | None:
    """Return a claim, and the sentence that belongs to it, as one piece."""
    made = [_wording(text, source, shop) for text in texts]
    if not all(made):
        return None
    told = ". ".join([made[0], *map(_capital, made[1:])])
    return Piece(Shape.CLAUSE, told, source)


def _wording(text: str, source: str, shop: Workshop) -> str:
    """Return a sentence as it can be said, or nothing."""
    whole = shop.finished(Shape.CLAUSE, text, source)
    if whole:
        return whole.text
    return next(_parted(text, source, shop), "")


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
        made = [shop.finished(Shape.CLAUSE, part, source) for part in (front, back)]
        said = [piece.text for piece in made if piece]
        if len(said) < len(made):
            continue
        apart = f"{said[0]}. {_capital(said[1])}" if own else f"{said[0]}, {joint}{said[1]}"
        if not shop.typed.count(apart):
            yield apart


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
