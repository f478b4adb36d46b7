"""Makes sentences of the kind people type in a hurry from the templates beside this file."""

import re
from pathlib import Path
from random import Random

from treebank import Sentence, Word

FILE = Path(__file__).parent / "templates.txt"
TAGS = {
    "the": "DT", "a": "DT", "this": "DT", "every": "DT", "no": "DT", "my": "PRP$", "his": "PRP$",
    "her": "PRP$", "i": "PRP", "he": "PRP", "she": "PRP", "they": "PRP", "we": "PRP", "in": "IN",
    "for": "IN", "from": "IN", "with": "IN", "on": "IN", "at": "IN", "of": "IN", "by": "IN",
    "to": "IN", "about": "IN", "after": "IN", "and": "CC", "but": "CC", ",": ",", "own": "JJ",
    "again": "RB", "twice": "RB", "never": "RB",
}  # fmt: skip
_WORD = re.compile(r"(\S+?)(?::(\S+?))? ?>(\d+)([a-z]+)")


def sentences(each: int, random: Random) -> list[Sentence]:
    """Return some sentences of each template, the words drawn at random."""
    lists: dict[str, list[str]] = {}
    found: list[Sentence] = []
    for line in FILE.read_text("utf-8").splitlines():
        if line.startswith("="):
            _, name, *words = line.split()
            lists[name] = words
        elif line and line[0] != "#":
            found += [_fill(line, lists, random) for _ in range(each)]
    return found


def _fill(line: str, lists: dict[str, list[str]], random: Random) -> Sentence:
    return tuple(
        Word(
            random.choice(lists.get(name, [name])),
            tag or TAGS.get(name.lower(), name),
            int(head),
            label,
        )
        for name, tag, head, label in _WORD.findall(line)
    )
