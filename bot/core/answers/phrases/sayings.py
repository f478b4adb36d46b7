"""Statements: chunks with a subject and a finite verb."""

from dataclasses import dataclass, replace

from bot.core.answers.closed_words import SUBJECTS
from bot.core.answers.phrases.frames import alone, behind
from bot.core.answers.phrases.holding import loose_verbs
from bot.core.answers.phrases.nouns import base
from bot.core.answers.phrases.phrases import further
from bot.core.answers.pieces import Workshop
from bot.core.english.tags import FINITE, NOUNS
from bot.core.english.tree import Tree


@dataclass(frozen=True, slots=True)
class Statement:
    """A chunk that is a statement: where its subject ends and where its verb stands."""

    tree: Tree
    subject: int
    verb: int


_SAID = "we heard that"


def statement(text: str, shop: Workshop) -> Statement | None:
    """Return a chunk as a statement with a subject and a finite verb, or None."""
    if not text:
        return None
    trees = (alone(text, shop), behind(_SAID, text, shop))
    found = (said for tree in trees if (said := _statement(tree)) and _is_verb(said, shop))
    return next(found, None) or _hidden(text, shop)


def _is_verb(said: Statement, shop: Workshop) -> bool:
    """Whether the verb can be one at all: "families" cannot."""
    low = said.tree.words[said.verb].lower()
    noun = shop.words.has("plural", low) or shop.words.has("noun", low)
    return not noun or low in _PLAIN or shop.words.verb(low) is not None


def _hidden(text: str, shop: Workshop) -> Statement | None:
    """Return a statement whose verb was taken for a noun: "new staff shadow before they start".

    Only what goes on with what can belong to a verb alone is read again, with a verb that can be
    nothing else in its place.
    """
    tree = alone(text, shop)
    goes_on = any(
        (
            tree.words[i].lower() in ("before", "after", "while", "without", "by")
            and tree.tags[i + 1] == "VBG"
        )
        or (tree.words[i].lower() == "on" and tree.words[i + 1].lower().endswith("days"))
        for i in range(2, len(tree) - 1)
    )
    for place in range(1, len(tree) - 2) if goes_on else ():
        low = tree.words[place].lower()
        if tree.tags[place - 1] in NOUNS and shop.words.verb(low, "base"):
            words = (*tree.words[:place], "go", *tree.words[place + 1 :])
            again = alone(" ".join(words), shop)
            found = _statement(again)
            if found and found.verb == place:
                return replace(found, tree=replace(again, words=tree.words))
    return None


def _statement(tree: Tree) -> Statement | None:
    end = _subject_end(tree)
    verb = end
    while (0 < verb < len(tree) and tree.tags[verb] == "RB") or _is_both(tree, verb):
        verb += 1
    if not 0 < verb < len(tree) or tree.tags[verb] not in FINITE:
        return None
    if not _agrees(tree, end, verb):
        return None
    sure = tree.words[verb].lower() in _PLAIN
    held = sure or -1 in (tree.heads[verb], tree.heads[tree.heads[verb]])
    return Statement(tree, end, verb) if held and loose_verbs(tree, len(tree)) == 1 else None


_COLLECTIVE = frozenset(
    ("staff", "team", "crew", "police", "family", "management", "council", "people", "rest",
     "half", "majority", "percent", "company", "number", "lot", "couple", "choir", "band",
     "class")
)  # fmt: skip


def _agrees(tree: Tree, end: int, verb: int) -> bool:
    """Whether a noun and the verb behind it go together; "production are" was cut from a list."""
    head = end - 1
    several = any(word.lower() in ("and", "of") for word in tree.words[:end])
    if several or tree.tags[head] not in ("NN", "NNS") or tree.words[head].lower() in _COLLECTIVE:
        return True
    low = tree.words[verb].lower()
    if tree.tags[head] == "NN":
        return low not in ("are", "were", "have", "do")
    return low not in ("is", "was", "has", "does")


_PLAIN = frozenset(("is", "are", "was", "were", "has", "have", "can", "will", "do", "does", "get"))


def _is_both(tree: Tree, place: int) -> bool:
    return 0 < place < len(tree) and tree.words[place].lower() in ("both", "all", "each")


def _subject_end(tree: Tree) -> int:
    """Return where the subject at the start ends; 0 where there is none."""
    if tree.words[0].lower() in SUBJECTS | {"nobody", "everyone", "everybody", "anyone"}:
        return 1
    if tree.tags[0] in ("PRP", "EX") or tree.words[0].lower() in ("this", "that"):
        return 0
    if tree.words[0].lower() == "no" and tree.words[1:2] == ("one",):
        return 2
    found = base(tree, 0)
    if found is None:
        return 0
    end = found[0]
    while end < len(tree) and tree.tags[end] not in FINITE:
        joined = base(tree, end + 1) if tree.words[end].lower() == "and" else None
        after = joined[0] if joined else further(tree, end)
        if after is None or after == len(tree):
            break
        end = after
    return end
