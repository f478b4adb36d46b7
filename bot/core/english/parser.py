"""Finds the tree of a tagged sentence from left to right: a greedy arc-hybrid parser.

After M. Kuhlmann, C. Gómez-Rodríguez and G. Satta, "Dynamic Programming Algorithms for
Transition-Based Dependency Parsers" (ACL 2011). A move is SHIFT (the word in front waits), a left
arc (the last word that waits hangs on the word in front) or a right arc (it hangs on the word
that waits before it). When no word is left, what waits hangs together by right arcs, and the one
word left over is the root.
"""

from bot.core.english.features import State, move_features
from bot.core.english.tagger import Scorer

SHIFT, LEFT, RIGHT = "S", "L", "R"


class Moves:
    """The moves a model knows: SHIFT first, then left arcs, then right arcs, each with a label."""

    __slots__ = ("labels", "left", "names")

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names
        self.labels = tuple(name[1:] for name in names)
        self.left = sum(name[0] == LEFT for name in names) + 1

    def spans(self, state: State) -> tuple[tuple[int, int], ...]:
        """Return the ranges of moves that are possible; empty at the end."""
        depth, left = len(state.stack), self.left
        if state.front > state.size:
            return ((left, len(self.names)),) if depth > 1 else ()
        if not depth:
            return ((0, 1),)
        if depth == 1:
            return ((0, left),)
        return ((0, len(self.names)),)

    def make(self, state: State, move: int) -> None:
        """Change a state by a move."""
        if move == 0:
            state.stack.append(state.front)
            state.front += 1
        elif move < self.left:
            child = state.stack.pop()
            state.attach(state.front, child, self.labels[move])
        else:
            child = state.stack.pop()
            state.attach(state.stack[-1], child, self.labels[move])


def parse(low: list[str], tags: list[str], model: Scorer, moves: Moves) -> State:
    """Return the finished state of a sentence: its heads (numbered from 1) and labels."""
    state = State(low, tags)
    while spans := moves.spans(state):
        ((start, end),) = spans
        move = start
        if end - start > 1:
            scores = model.scores(move_features(state))[start:end]
            move += scores.index(max(scores))
        moves.make(state, move)
    if state.stack:
        state.labels[state.stack[0]] = "root"
    return state
