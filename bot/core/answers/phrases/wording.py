"""Words a topic in the first way that is kind and no copy of what was typed."""

from bot.core.answers.phrases.endings import PLACED
from bot.core.answers.phrases.putting import put
from bot.core.answers.pieces import Piece, Shape, Workshop
from bot.core.answers.sparing.kindness import is_kind_topic

_BARE = 2  # words that a wording may lose
_LONG = 5  # words that say enough without where it was


def worded(shape: Shape, text: str, source: str, shop: Workshop) -> Piece | None:
    """Return a piece in the first way of putting it that is no copy, if it is kind."""
    if not is_kind_topic(text):
        return None
    return _put(shape, text, source, shop) or _put(shape, text, source, shop.freer)


def _put(shape: Shape, text: str, source: str, shop: Workshop) -> Piece | None:
    """Return the first wording of a topic that keeps what is worth telling."""
    placeless: Piece | None = None
    for way in put(text, shop):
        piece = shop.finished(shape, way, source)
        words, left = way.split(), piece.text.split() if piece else []
        joined = " and so " in " ".join(left) and "so" in words
        lost = [word for word in words if word not in left]
        cut = len(left) < len(words) and not set(left) - set(words)
        bare = cut and any(shop.words.has("adjective", word) for word in lost)
        aimed = "order" in left and "order" not in words  # "the ways in order to do it"
        often = "only" in words and "every" in left and "every" not in words
        if aimed or often:
            continue
        if piece and piece.text.count(",") > way.count(","):
            placeless = placeless or piece  # "how, in the same shop, we both began"
            continue
        whole = len(left) > len(words) - _BARE and not (joined or bare)
        if piece and whole:
            return piece
        if {"same", "only"} & {*left[-3:]}:
            continue
        if len(left) >= _LONG and left == words[: len(left)] and words[len(left)] in PLACED:
            placeless = placeless or piece
    return placeless
