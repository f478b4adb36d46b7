"""Which moves lead to the best tree still in reach: the dynamic oracle of arc-hybrid parsing.

After Y. Goldberg and J. Nivre, "Training Deterministic Parsers with Non-Deterministic Oracles"
(TACL 2013).
"""

from bot.core.english.features import State
from bot.core.english.parser import Moves


class Oracle:
    """The right tree of a sentence; ``heads`` and ``labels`` numbered from 1, place 0 unused."""

    def __init__(self, heads: list[int], labels: list[str], moves: Moves) -> None:
        size = len(heads) - 1
        self._heads = [head or size + 1 for head in heads]
        self._labels = labels
        self._last = [0] * (size + 2)
        for child, head in enumerate(heads[1:], 1):
            self._last[head] = max(self._last[head], child) if head else 0
        self._moves = moves
        self._index = {name: index for index, name in enumerate(moves.names)}

    def right(self, state: State) -> list[int]:
        """Return the moves that lose no arc that could still be found."""
        heads, front, stack = self._heads, state.front, state.stack
        if front > state.size:
            return self._arcs(state, "R")
        if not stack:
            return [0]
        found: list[int] = []
        if heads[front] not in stack[:-1] and not any(heads[word] == front for word in stack):
            found.append(0)
        top = stack[-1]
        if self._last[top] >= front:
            return found
        below = stack[-2] if len(stack) > 1 else 0
        if below and heads[top] < front:
            found += self._arcs(state, "R")
        if heads[top] <= front and not (below and heads[top] == below):
            found += self._arcs(state, "L")
        return found

    def _arcs(self, state: State, kind: str) -> list[int]:
        """Return the arcs of a kind: the one with the right label, or all if it is wrong anyway."""
        top = state.stack[-1]
        head = state.front if kind == "L" else state.stack[-2]
        if self._heads[top] == head:
            move = self._index.get(kind + self._labels[top])
            if move is not None:
                return [move]
        start, end = (1, self._moves.left) if kind == "L" else (self._moves.left, None)
        return list(range(len(self._moves.names))[start:end])
