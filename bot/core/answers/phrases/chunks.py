"""Cuts a typed sentence where hurried typing joins things: at commas and joining words.

Each chunk is read by itself afterwards: a reader of edited English makes one sentence of what is
really a note, an afterthought and a remark.
"""

from collections.abc import Iterator
from dataclasses import replace

from bot.core.english.tags import FINITE, NOUNS
from bot.core.english.tree import Tree

_MARKS = frozenset((",", ":", ";", "-", "–", "—", "!", "/", "...", "…", ".", "(", ")"))
_QUOTES = frozenset(('"', "'", "‘", "’", "“", "”"))
_JOINING = frozenset(("and", "but", "so", "because", "or", "then", "plus", "&"))
_ALWAYS = frozenset(("but", "because", "plus"))
_NOMINATIVE = frozenset(
    ("i", "he", "she", "we", "they", "it", "you", "there", "nobody", "everyone")
)  # fmt: skip
_WH = frozenset(("how", "why", "what", "where", "when", "who", "which", "whether", "whose", "if"))
_HELPERS = frozenset(
    ("do", "does", "did", "can", "could", "would", "will", "are", "is", "am", "have", "should")
)  # fmt: skip
_LOOSE = frozenset(
    ("and", "but", "so", "then", "also", "plus", "or", "well", "mostly", "just", "mainly",
     "maybe", "obviously", "honestly", "anyway", "basically", "definitely", "probably",
     "actually", "oh", "yeah", "literally", "again", "finally", "too", "only", "even", "though",
     "sir", "madam", "etc", "really", "especially", "first", "next", "lastly", "others",
     "please", "um", "er", "however", "apparently", "particularly", "generally", "like")
)  # fmt: skip


def chunks(tree: Tree) -> tuple[str, ...]:
    """Return what stands between the joints of a sentence, in order, without loose words."""
    found = (_plain(tree, run) for run in _runs(tree))
    return tuple(text for text in found if text)


def _runs(tree: Tree) -> Iterator[list[int]]:
    run: list[int] = []
    for place, word in enumerate(tree.words):
        if _is_joint(tree, place):
            yield run
            run = []
        if word not in _MARKS:
            run.append(place)
    yield run


def _is_joint(tree: Tree, place: int) -> bool:
    """Whether a sentence is cut before a word."""
    word = tree.words[place].lower()
    if word in _MARKS:
        return True
    doubled = place > 0 and word == "like" and tree.tags[place + 1 : place + 2] == ("IN",)
    thrown = word == "even" and tree.tags[place + 1 : place + 2] in (("NN",), ("NNP",), ("NNS",))
    last = word == "even" and tree.tags[place + 1 : place + 2] in (("DT",), ("PRP$",))
    last = last and place > 0 and tree.tags[place - 1] in (*NOUNS, "JJ", "RB")
    thrown = thrown or (last and not any(tag in FINITE for tag in tree.tags[place:]))
    if doubled or (thrown and place > 0):
        return True
    if word not in _JOINING or place + 1 >= len(tree):
        return False
    after = tree.words[place + 1].lower()
    opens = after in _NOMINATIVE | _WH or (after in _HELPERS and place + 2 < len(tree))
    if word == "so" and after not in _NOMINATIVE:
        return False
    return word in _ALWAYS or opens


def _plain(tree: Tree, run: list[int]) -> str:
    """Return a chunk without quote marks, and without what only ties it to the rest."""
    left = [
        place for place in run if tree.words[place] not in _QUOTES or _is_owner_mark(tree, place)
    ]
    while left and tree.words[left[0]].lower() in _LOOSE and not _is_needed(tree, left):
        left.pop(0)
    while len(left) > 1 and tree.words[left[-1]].lower() in _TRAILING:
        left.pop()
    words = [_had(tree, i) for i in left]
    for place in range(1, len(words)):
        if words[place] in _AFTER_IT_IS and words[place - 1].lower() == "its":
            words[place - 1] = "it is"
        if words[place] in ("got", "been") and words[place - 1] == "is":
            words[place - 1] = "has"
    return replace(tree, words=tuple(words)).text()


_AFTER_IT_IS = frozenset(
    ("like", "a", "the", "not", "so", "too", "just", "been", "really", "always", "all", "never")
)


def _had(tree: Tree, place: int) -> str:
    """Return a word; "had" for the "would" that "I'd ever mended" was spelled out as."""
    after = place + 1
    while after < len(tree) and tree.tags[after] == "RB":
        after += 1
    past = after < len(tree) and tree.words[after].endswith("ed") and tree.tags[after] == "VB"
    done = past or tree.tags[after : after + 1] in (("VBN",), ("VBD",))
    ever = place + 1 < len(tree) and tree.words[place + 1].lower() == "ever"
    done = done or (ever and tree.words[after : after + 1] in (("found",), ("fell",), ("wound",)))
    return "had" if tree.words[place] == "would" and done else tree.words[place]


def _is_needed(tree: Tree, left: list[int]) -> bool:
    """Whether a loose word describes the word behind it: "first aid", "just cause"."""
    first = left[0]
    return tree.tags[first].startswith(("JJ", "NN")) and len(left) > 1


_TRAILING = _LOOSE - {"first", "next", "like", "well"} | {
    "lol",
    "haha",
    "lah",
    "mainly",
    "and",
    "&",
}


def _is_owner_mark(tree: Tree, place: int) -> bool:
    """Whether a mark makes an owner of a plural: "our kids' names"."""
    return tree.tags[place] == "POS" or (
        place > 0
        and tree.words[place] in ("'", "’")
        and tree.words[place - 1].endswith("s")
        and place + 1 < len(tree)
        and tree.tags[place + 1].startswith(("NN", "JJ"))
        and not any(word in ("'", "’") for word in tree.words[:place])
    )
