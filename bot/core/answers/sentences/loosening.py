"""Leaves out of a claim the words that point to what is not told in it: "in that time", "after"."""

import re
from collections.abc import Iterator

from bot.core.answers.pieces import Workshop
from bot.core.answers.sentences.pointing import first_unclear
from bot.core.answers.sentences.standing import is_sound
from bot.core.english.tree import Tree

_LATER = re.compile(r"(?<=\w)(?<!day)(?<!week)(?<!year)(?<!years)(?<!month)(?<!months) "
                    r"(?:after|afterwards|there|too|as well|also|then)$")  # fmt: skip
_SENSE = frozenset(
    ("without", "not", "never", "no", "unless", "except", "until", "instead", "but", "only",
     "before", "if", "than", "nobody", "none")
)  # fmt: skip
_HUNG = frozenset(("obl", "advcl", "adv"))
_BEING = frozenset(("am", "was", "were", "is", "are", "been", "be"))
_FEWEST = 4  # words of what is left


def loosened(text: str, shop: Workshop) -> Iterator[str]:
    """Yield a claim without what points back in it, as far as the rest keeps its meaning."""
    done = "VBD" in shop.read(text).tags
    short = _LATER.sub("", text) if done else text
    if short != text:
        yield short
    tree = shop.read(short)
    place = first_unclear(tree, shop.words)
    if place is None:
        return
    yield from _without_phrase(tree, place)
    yield from _cut_before(tree, place)


def _without_phrase(tree: Tree, place: int) -> Iterator[str]:
    """Yield the text without the whole phrase that hangs on the claim and holds a word."""
    at: int = place
    if tree.words[place].lower() == "there" and tree.words[place - 1].lower() not in _BEING:
        yield tree.text([i for i in range(len(tree)) if i != place])
    while at != tree.root:
        own = tree.subtree(at)
        whole = own == tuple(range(own[0], own[-1] + 1))
        led = tree.tags[own[0]] in ("IN", "TO", "RB", "WRB") and at != own[0]
        if tree.labels[at] in _HUNG and whole and led and _is_spare(tree, own):
            head = tree.heads[at]
            kept = any(i not in own for i in tree.children(head, "obj"))
            after = tree.words[own[-1] + 1 : own[-1] + 2]
            if not kept or (after and after[0] not in ("and", "but", "so", ",")):
                return
            left = [i for i in range(len(tree)) if i not in own]
            if len(left) >= _FEWEST:
                yield tree.text(left)
        at = tree.heads[at]


def _is_spare(tree: Tree, own: tuple[int, ...]) -> bool:
    """Whether words can be left out and neither turn the sense round nor take the figure away."""
    low = {tree.words[i].lower() for i in own}
    figure = any(tree.tags[i] == "CD" for i in own[1:])
    return not _SENSE & low and not figure and "and" not in low


def _cut_before(tree: Tree, place: int) -> Iterator[str]:
    """Yield what stands before the clause that holds a word."""
    for cut in range(place, _FEWEST - 1, -1):
        low = tree.words[cut].lower()
        joins = low in ("and", "so", "because", "when", "which", "while", "as", "by")
        dropped = {word.lower() for word in tree.words[cut:]}
        if joins and not (_SENSE - {"only", "before"}) & dropped:
            yield tree.text(range(cut)).rstrip(",")
            return


_NEEDED = frozenset(
    ("without", "not", "first", "no", "never", "except", "but", "if", "unless", "only", "with",
     "instead", "none", "until", "before", "than", "to", "as")
)  # fmt: skip
_ENOUGH = 5  # words of a claim that was cut short


def shorter(text: str, shop: Workshop) -> Iterator[str]:
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
            if own[0] >= _ENOUGH and is_sound(shop.read(left), shop):
                yield left


def _is_time(word: str) -> bool:
    return word in _TIMES


_TIMES = frozenset(
    ("year", "years", "month", "months", "week", "weeks", "day", "days", "season", "seasons",
     "summer", "summers", "winter", "winters", "since", "night", "nights")
)  # fmt: skip
