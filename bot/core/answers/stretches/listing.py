"""Puts the things of a list, which commas took apart, together again."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.core.answers.pieces import Workshop
from bot.core.answers.stretches.stretches import SPAN, Kind, Stretch, stretch_of
from bot.core.answers.words import Words
from bot.core.english.tree import Tree


def series(parts: Sequence[Stretch], shop: Workshop) -> Iterator[Stretch]:
    """Yield the stretches of a sentence, those that are the things of one list as one."""
    if _all_items(parts) and not any(names_role(part.tree, shop.words) for part in parts):
        yield _listed(parts, shop)
        return
    place = 0
    while place < len(parts):
        end = _list_end(parts, place)
        if end > place:
            words = ", ".join(part.text for part in parts[place:end])
            last = parts[end]
            joint = f" {last.joint} " if last.joint in ("and", "or") else ", "
            yield stretch_of(parts[place].joint, f"{words}{joint}{last.text}", shop)
        else:
            yield parts[place]
        place = end + 1


def _all_items(parts: Sequence[Stretch]) -> bool:
    """Whether a sentence is nothing but a list of things that were typed with commas."""
    plain = all(
        _is_item(part) and part.kind is not Kind.QUALITY and len(part.tree) <= 5 for part in parts
    )
    figures = any(tag in ("CD", "WP") for part in parts for tag in part.tree.tags)
    return len(parts) > 1 and plain and not figures and all(p.joint in _LISTING for p in parts)


_LISTING = frozenset((".", ",", "and", "or"))


def _listed(parts: Sequence[Stretch], shop: Workshop) -> Stretch:
    """Return a list of things as one, with "and" before the last."""
    last = parts[-1].text
    joint = ", " if " and " in f" {last} " and parts[-1].joint != "and" else " and "
    front = ", ".join(part.text for part in parts[:-1])
    return replace(stretch_of(parts[0].joint, f"{front}{joint}{last}", shop), kind=parts[0].kind)


def names_role(tree: Tree, words: Words) -> bool:
    """Whether words name a kind of person ("quick learner")."""
    if tree.tags[0] in ("DT", "PRP$"):
        return False
    low = tree.words[tree.root].lower()
    person = words.has("persons", low) or low in _ROLES
    return person and tree.tags[tree.root] in ("NN", "NNP") and len(tree) > 1


_ROLES = frozenset(
    ("learner", "worker", "listener", "starter", "player", "finisher", "thinker", "communicator",
     "planner", "organiser", "organizer", "cook", "baker", "driver", "typist", "reader",
     "writer", "speaker", "problem-solver", "timekeeper", "leader")
)  # fmt: skip


def _list_end(parts: Sequence[Stretch], start: int) -> int:
    """Return the place of the last stretch of a list that begins in one; ``start``: no list."""
    end = start + 1
    while end < len(parts) and _is_item(parts[end]) and parts[end].joint in (",", "and", "or"):
        closing = parts[end].joint in ("and", "or") or _closes(parts[end].tree)
        if closing:
            counted = any("CD" in part.tree.tags for part in parts[start + 1 : end])
            fits = not counted or "CD" in parts[start].tree.tags[-4:]
            return end if fits and _takes_items(parts[start], parts[end]) else start
        end += 1
    return start


def _is_item(part: Stretch) -> bool:
    if part.low[-1] == "ones" or {"VBD", "MD"} & set(part.tree.tags):
        return False
    return part.kind in (Kind.THING, Kind.GERUND, Kind.QUALITY) and len(part.tree) <= 9


def _closes(tree: Tree) -> bool:
    """Whether a stretch is "X and Y"."""
    low = [word.lower() for word in tree.words]
    return "and" in low[1:-1] and len(low) <= 9


def _takes_items(first: Stretch, last: Stretch) -> bool:
    """Whether a list may begin in a stretch: with a thing of the same make."""
    if first.kind in (Kind.THING, Kind.QUALITY, Kind.GERUND):
        return first.kind is last.kind and (first.tree.tags[0] == "CD") == (
            last.tree.tags[0] == "CD"
        )
    if first.kind not in (Kind.CLAUSE, Kind.BARE):
        return False
    tags = first.tree.tags
    counted = "CD" in last.tree.tags[:1]
    named = tags[-1] in ("NN", "NNS", "NNP", "NNPS") and not _TIMED.search(first.text)
    return named and (not counted or "CD" in tags[-4:]) and last.kind is Kind.THING


_TIMED = re.compile(rf"\b{SPAN}$|\bsince [\w ]+$", re.IGNORECASE)
