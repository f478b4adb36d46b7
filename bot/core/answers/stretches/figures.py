"""Counts and results of the strength named before them: "training cooks, 12 last year"."""

import re
from collections.abc import Iterator, Sequence

from bot.core.answers.pieces import Workshop
from bot.core.answers.stretches.changes import FIGURE, with_change
from bot.core.answers.stretches.stretches import Kind, Stretch, stretch_of
from bot.core.answers.words import Verb


def labelled(parts: Sequence[Stretch], shop: Workshop) -> Iterator[Stretch]:
    """Yield the stretches, a count without its noun joined with the strength that names it.

    "Training cooks, 12 last year" is "I trained 12 cooks last year".
    """
    label: Stretch | None = None
    for place, part in enumerate(parts):
        if not place and (part.kind in (Kind.GERUND, Kind.THING) or _is_named(part)):
            label = part
        yield _counted_by(label, part, shop, beside=place == 1) if label and place else part


def _is_named(part: Stretch) -> bool:
    """Whether two words name things, the first read as a verb: "heated floors"."""
    return part.kind is Kind.BARE and part.tree.tags in (("VBD", "NNS"), ("VBN", "NNS"))


_WHEN = r"(?:in|last|this|over|since|so far|per|an?|on|at|through|across|during)"
_BARE = re.compile(rf"^(?P<n>{FIGURE}) (?P<rest>{_WHEN} .*)$", re.IGNORECASE)
_OF = re.compile(
    r"\b(\d+|all|both) of (?:(the |my )(\d+)(?= (?:I|we)\b|$| and\b| in\b| last\b| are\b| were\b)|"
    r"(\d+)(?= I\b))"
)
_OUT_OF = re.compile(r"\b(?P<few>\d+ [a-z]+) (?:out )?of (?P<all>\d+)$")
_MADE = re.compile(
    rf"^((?:I |we )?)([a-z]+) ({FIGURE})( (?:in|last|this|over|per|an?|on|at|since|and \d+) .*|$)"
)
_KEPT_OF = re.compile(
    r"^((?:I |we )?)([a-z]+) (\d+) (?:out )?of (?:the |my )?(\d+)(?= (?:last|this)\b|$)"
)
_DONE = re.compile(rf"^({FIGURE}) ([a-z]+)(| {_WHEN} .*)$", re.IGNORECASE)
_THINGS_DONE = re.compile(rf"^({FIGURE} [a-z]+s) ([a-z]+ed)(| {_WHEN} .*)$", re.IGNORECASE)
_OF_THEM = re.compile(rf"^((?:I |we )?)(did|made|built|ran|fitted|led) ({FIGURE}) of them\b")


def _counted_by(label: Stretch, part: Stretch, shop: Workshop, *, beside: bool) -> Stretch:
    """Return a stretch with the things that its label names where it only counts them.

    ``beside``: nothing stands between them; of a jig made in between, the figures may be its own,
    unless the label is a thing that is measured.
    """
    sure = beside or shop.words.has("costs", label.low[-1])
    moved = (_moved(label, part, shop) if sure else None) or _handled(label, part, shop)
    things = [i for i, tag in enumerate(label.tree.tags) if tag == "NNS"]
    if moved or not things:
        return moved or part
    noun = _with_modifiers(label, things[0])
    text = _with_things(part.text, noun, shop) or _done(label, part.text, noun, shop)
    if text and text != part.text:
        return stretch_of(part.joint, text, shop)
    return _counted(label, part, things[0], shop)


def _moved(label: Stretch, part: Stretch, shop: Workshop) -> Stretch | None:
    """Return "waiting times went from 30 to 12 minutes", the label its subject."""
    kept = label.tree.tags in _KEPT  # "keeping stock low"
    named = label.low[1] if kept else label.text
    plain = kept or all(tag.startswith(("NN", "VBG")) for tag in label.tree.tags)
    if not plain or part.kind not in (Kind.BARE, Kind.PLACE):
        return None
    ours = re.match(r"got (?:ours|mine|it|them) ((?:down |up )?(?:from|to) \S*\d.*)", part.text)
    if ours and (kept or label.kind is Kind.THING):
        return stretch_of(".", f"I got our {named} {ours[1]}", shop)
    if label.kind is not Kind.THING:
        return _cut(label, part, shop)
    text = with_change(f"{label.text} {part.text}", shop)
    joined = stretch_of(".", text, shop)
    return joined if _MOVED.match(part.text) and joined.kind is Kind.CLAUSE else None


def _cut(label: Stretch, part: Stretch, shop: Workshop) -> Stretch | None:
    """Return "I cut scrap from 6% to 2%" for "cutting scrap, from 6% to 2%"."""
    verb = shop.words.verb(label.low[0], "ing")
    if verb is None or verb.base not in _CHANGING or len(label.low) < _PAIR:
        return None
    changed = re.match(r"from \S*\d.* to \S*\d", part.text)
    named = label.tree.text(range(1, len(label.tree)))
    return stretch_of(".", f"I {verb.past} {named} {part.text}", shop) if changed else None


_PAIR = 2  # words
_CHANGING = frozenset(("cut", "reduce", "raise", "grow", "increase", "lower", "improve", "double"))
_KEPT = (("VBG", "NN", "JJ"), ("VBG", "NNS", "JJ"), ("VBG", "NN", "RB"), ("VBG", "NNS", "RB"))
_MOVED = re.compile(r"(?:(?:went|fell|rose|dropped|grew)(?: up| down)? )?from \S*\d")


def _with_things(text: str, noun: str, shop: Workshop) -> str:
    """Return a text with the things that it counts: "9 of my 11", "trained 12 last year"."""
    kept = _KEPT_OF.match(text)
    if kept and shop.words.verb(kept[2], "past"):
        return f"{kept[1]}{kept[2]} {kept[3]} of {kept[4]} {noun}{text[kept.end() :]}"
    if _OF.search(text):
        return _OF.sub(lambda m: f"{m[1]} of {m[2] or 'the '}{m[3] or m[4]} {noun}", text, count=1)
    if _OUT_OF.search(text) and not text.endswith(" 10"):
        return _OUT_OF.sub(rf"\g<few> out of \g<all> {noun}", text)
    counted = _OF_THEM.match(text)
    if counted:
        return f"{counted[1]}{counted[2]} {counted[3]} {noun}{text[counted.end() :]}"
    made = _MADE.match(text)
    if made and shop.words.verb(made[2], "past"):
        return f"{made[1]}{made[2]} {made[3]} {noun}{made[4]}"
    return ""


def _done(label: Stretch, text: str, noun: str, shop: Workshop) -> str:
    """Return "I booked 140 guests last year" for "finding guests, 140 booked last year"."""
    done = _DONE.match(text)
    verb = shop.words.verb(done[2], "past") if done else None
    if not done or not verb or not _is_of_ones_hands(verb, label, shop):
        return ""
    return f"I {verb.past} {done[1]} {noun}{done[3]}"


def _handled(label: Stretch, part: Stretch, shop: Workshop) -> Stretch | None:
    """Return "I fitted 40 doors last year" for "fitting, 40 doors fitted last year"."""
    done = _THINGS_DONE.match(part.text)
    verb = shop.words.verb(done[2], "past") if done else None
    if not done or not verb or not _is_of_ones_hands(verb, label, shop):
        return None
    return stretch_of(part.joint, f"I {verb.past} {done[1]}{done[3]}", shop)


def _is_of_ones_hands(verb: Verb, label: Stretch, shop: Workshop) -> bool:
    own = shop.words.verb(label.low[0], "ing")
    return verb == own or verb.base in _OF_ONES_HANDS


# What somebody can only have done themselves to what they count among their strengths.
_OF_ONES_HANDS = frozenset(
    ("book", "train", "teach", "hire", "recruit", "place", "sell", "install", "fit", "build",
     "repair", "fix", "close", "deliver", "complete", "inspect", "write", "make", "clean", "file",
     "process", "translate", "test", "restore", "plant", "catalogue", "calibrate", "commission",
     "design", "lay", "wire", "clear", "mentor", "host", "publish", "edit", "bake", "sew")
)  # fmt: skip


def _counted(label: Stretch, part: Stretch, place: int, shop: Workshop) -> Stretch:
    """Return "I trained 12 cooks last year" for "training cooks, 12 last year"."""
    tree = label.tree
    bare = _BARE.match(part.text)
    verb = shop.words.verb(tree.words[0].lower(), "ing") if label.kind is Kind.GERUND else None
    direct = tree.labels[place] == "obj" and tree.heads[place] == 0
    plain = all(tag[:2] in ("NN", "JJ") for tag in tree.tags[1 : place + 1])
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
