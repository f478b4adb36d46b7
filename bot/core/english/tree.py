"""A sentence as a tree: every word has a tag, and a head that it hangs on by a label."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# From Universal Dependencies, made coarser: csubj and expl are subj, iobj is obj, ccomp and xcomp
# are comp, flat and compound are cmp, list is para, fixed is fix; discourse and vocative are dep.
LABELS = (
    *("subj", "obj", "obl", "nmod", "advcl", "comp", "acl", "relcl", "conj", "para", "appos"),
    *("root", "cop", "aux", "det", "poss", "amod", "num", "adv", "case", "mark", "cc", "cmp"),
    *("fix", "prt", "punct", "dep"),
)


@dataclass(frozen=True, slots=True)
class Tree:
    """Words with their Penn tags, the index of each word's head (-1: the root) and its label.

    A tree with words has exactly one root and no cycles. Contractions are spelled out.
    """

    words: tuple[str, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.words)

    @property
    def root(self) -> int:
        """The index of the root; raises ValueError for a tree without words."""
        return self.heads.index(-1)

    def children(self, index: int, *labels: str) -> tuple[int, ...]:
        """Return the words that hang on one, in order; of the named labels only, if any are."""
        return tuple(
            child
            for child, head in enumerate(self.heads)
            if head == index and (not labels or self.labels[child] in labels)
        )

    def child(self, index: int, *labels: str) -> int | None:
        """Return the first of the words that hang on one by a label, or None."""
        return next(iter(self.children(index, *labels)), None)

    def subtree(self, index: int) -> tuple[int, ...]:
        """Return a word and all that hangs on it, in the order of the sentence."""
        found = [index]
        for above in found:
            found += self.children(above)
        return tuple(sorted(found))

    def text(self, indices: Iterable[int] | None = None) -> str:
        """Return the words at some indices (all by default) as they are written in a sentence."""
        chosen = self.words if indices is None else [self.words[index] for index in indices]
        return "".join(_spaced(chosen))


def _spaced(words: Iterable[str]) -> Iterator[str]:
    """Yield the words with the spaces between them."""
    tight = True
    quoted = False
    for word in words:
        closes = word in _CLOSING or (word == '"' and quoted)
        if not tight and not closes:
            yield " "
        yield word
        if word == '"':
            quoted = not quoted
        tight = word in _OPENING or (word == '"' and quoted)


_CLOSING = frozenset(
    (",", ".", ";", ":", "?", "!", "…", "...", ")", "]", "”", "'s", "’s", "'", "’")
)
_OPENING = frozenset(("(", "[", "“"))
