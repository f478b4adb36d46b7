"""Counts whose noun is the strength named before them: "training cooks, 12 last year"."""

import re
from collections.abc import Iterator, Sequence

from bot.core.answers.changes import FIGURE
from bot.core.answers.pieces import Workshop
from bot.core.answers.stretches import Kind, Stretch, stretch_of


def labelled(parts: Sequence[Stretch], shop: Workshop) -> Iterator[Stretch]:
    """Yield the stretches, a count without its noun joined with the strength that names it.

    "Training cooks, 12 last year" is "I trained 12 cooks last year".
    """
    label: Stretch | None = None
    for place, part in enumerate(parts):
        if not place and part.kind in (Kind.GERUND, Kind.THING):
            label = part
        yield _counted_by(label, part, shop) if label and place else part


_BARE = re.compile(
    rf"^(?P<n>{FIGURE}) (?P<rest>(?:in|last|this|over|since|so far|per|an?|on|at|through|across|"
    r"during) .*)$",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\b(\d+|all|both) of (?:(the |my )(\d+)(?= I\b|$| and\b| in\b| last\b| are\b| were\b)|"
    r"(\d+)(?= I\b))"
)
_MADE = re.compile(rf"^((?:I |we )?)([a-z]+) ({FIGURE}) ((?:in|last|this|over|per|an?|on|at) .*)$")


def _counted_by(label: Stretch, part: Stretch, shop: Workshop) -> Stretch:
    """Return a stretch with the things that its label names where it only counts them."""
    tree = label.tree
    things = [i for i, tag in enumerate(tree.tags) if tag == "NNS"]
    if not things:
        return part
    noun = _with_modifiers(label, things[0])
    if _OF.search(part.text):
        text = _OF.sub(
            lambda m: f"{m[1]} of {m[2] or 'the '}{m[3] or m[4]} {noun}", part.text, count=1
        )
        return stretch_of(part.joint, text, shop)
    made = _MADE.match(part.text)
    if made and shop.words.verb(made[2], "past"):
        return stretch_of(part.joint, f"{made[1]}{made[2]} {made[3]} {noun} {made[4]}", shop)
    bare = _BARE.match(part.text)
    verb = shop.words.verb(tree.words[0].lower(), "ing") if label.kind is Kind.GERUND else None
    direct = tree.labels[things[0]] == "obj" and tree.heads[things[0]] == 0
    plain = all(tag[:2] in ("NN", "JJ") for tag in tree.tags[1 : things[0] + 1])
    if not bare or not verb or not direct or not plain:
        return part
    named = tree.text(range(1, len(tree)))
    if bare["rest"] in named:
        return part
    return stretch_of(".", f"I {verb.past} {bare['n']} {named} {bare['rest']}", shop)


def _with_modifiers(label: Stretch, place: int) -> str:
    """Return a noun of a label with what describes it: "hearing aids"."""
    tree, start = label.tree, place
    while start > (label.kind is Kind.GERUND) and tree.tags[start - 1][:2] in ("NN", "JJ", "VB"):
        start -= 1
    return tree.text(range(start, place + 1))
