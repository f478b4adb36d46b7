"""Finds the cheapest edits that leave no run of typed words too long.

Every edit says which of the runs it breaks; the search goes best-first through sets of edits that
can be made together, and the wording found is counted anew before it is given out.
"""

import heapq
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

from bot.core.answers.rewording.adjuncts import ADJUNCTS
from bot.core.answers.rewording.asides import ASIDES
from bot.core.answers.rewording.circumstances import CIRCUMSTANCES
from bot.core.answers.rewording.clefts import CLEFTS
from bot.core.answers.rewording.edits import Edit, edited
from bot.core.answers.rewording.exchanges import exchanges
from bot.core.answers.rewording.figures import FIGURES
from bot.core.answers.rewording.from_to import FROM_TO
from bot.core.answers.rewording.fronts import FRONTS
from bot.core.answers.rewording.joints import JOINTS
from bot.core.answers.rewording.lasting import LASTING
from bot.core.answers.rewording.moves import MOVES
from bot.core.answers.rewording.numerals import NUMERALS, small_in_words
from bot.core.answers.rewording.questions import QUESTIONS
from bot.core.answers.rewording.reductions import REDUCTIONS
from bot.core.answers.rewording.relatives import RELATIVES
from bot.core.answers.rewording.remarks import REMARKS
from bot.core.answers.rewording.sentence import Sentence
from bot.core.answers.rewording.shifts import SHIFTS
from bot.core.answers.rewording.small_words import SMALL_WORDS
from bot.core.answers.rewording.splits import SPLITS
from bot.core.answers.rewording.supplements import SUPPLEMENTS
from bot.core.answers.rewording.swaps import SWAPS
from bot.core.answers.rewording.tenses import TENSES
from bot.core.answers.rewording.trims import TRIMS
from bot.core.answers.rewording.turns import TURNS
from bot.core.answers.rewording.typed import Run, Typed
from bot.core.answers.rewording.verbs import VERBS
from bot.core.answers.rewording.voices import VOICES
from bot.core.answers.words import Words
from bot.core.english.tree import Tree

OPERATIONS = (
    exchanges,
    *NUMERALS,
    *FIGURES,
    *SMALL_WORDS,
    *RELATIVES,
    *REDUCTIONS,
    *JOINTS,
    *VERBS,
    *TENSES,
    *SPLITS,
    *MOVES,
    *SHIFTS,
    *CIRCUMSTANCES,
    *FRONTS,
    *VOICES,
    *SWAPS,
    *TURNS,
    *TRIMS,
    *SUPPLEMENTS,
    *QUESTIONS,
)
# What a careful reader may notice; done where nothing else does.
FREER = (*ADJUNCTS, *FROM_TO, *LASTING, *ASIDES, *REMARKS, *CLEFTS)
_EACH = 0.2  # what every edit costs beside its own cost
_DEAREST = 9.0  # above this a wording is no longer near to what was typed
_STEPS = 300
_SLACK = 1.5  # how much dearer than the cheapest another version's wording may be


def reworded(
    tree: Tree, typed: Typed, words: Words, turn: int = 0, *, freely: bool = False
) -> str | None:
    """Return a sentence or noun phrase with no run too long, or None where that cannot be done.

    What is no copy is given back as it is. ``turn`` picks among the wordings that are about as
    close, so that another version reads differently. ``freely``: with the changes that a reader may
    notice too. The first word has a capital only if it had one.
    """
    runs = typed.copied(tree.words)
    sentence = Sentence(tree, words)
    if not runs:
        plain = Edit("small", 0.0, small_in_words(sentence))
        return _joined(Tree(tuple(edited(tree.words, [plain])), (), (), ()).text())
    wordings = _wordings(sentence, runs, typed, freely=freely)
    found: list[tuple[float, str]] = []
    for cost, text in wordings:
        if found and (cost > found[0][0] + _SLACK or len(found) > turn):
            break
        found.append((cost, text))
    return found[turn % len(found)][1] if found else None


def possible_edits(sentence: Sentence, *, freely: bool = False) -> Iterator[Edit]:
    """Yield the edits that each operation sees."""
    for operation in (*OPERATIONS, *FREER) if freely else OPERATIONS:
        yield from operation(sentence)


def _wordings(
    sentence: Sentence, runs: Sequence[Run], typed: Typed, *, freely: bool
) -> Iterator[tuple[float, str]]:
    """Yield wordings with no run too long, the cheapest first."""
    edits = [(edit, _mask(edit, runs)) for edit in possible_edits(sentence, freely=freely)]
    edits = [(edit, mask) for edit, mask in edits if mask]
    whole = (1 << len(runs)) - 1
    order = count()
    waiting: list[tuple[float, int, int, tuple[int, ...]]] = [(0.0, next(order), 0, ())]
    seen: set[frozenset[int]] = set()
    for _ in range(_STEPS):
        if not waiting:
            return
        cost, _, broken, chosen = heapq.heappop(waiting)
        if broken == whole:
            made = [edits[i][0] for i in chosen]
            text = _said(sentence, made)
            if not typed.count(text):
                yield cost, text
            continue
        first = (broken + 1) & ~broken
        claimed = frozenset().union(*(edits[i][0].claims for i in chosen))
        for i, (edit, mask) in enumerate(edits):
            taken = frozenset((*chosen, i))
            dear = cost + edit.cost + _EACH
            fresh = mask & first and dear <= _DEAREST and taken not in seen
            if fresh and not edit.claims & claimed:
                seen.add(taken)
                heapq.heappush(waiting, (dear, next(order), broken | mask, (*chosen, i)))


def _mask(edit: Edit, runs: Iterable[Run]) -> int:
    """Return the runs that an edit breaks, one bit for each."""
    return sum(1 << i for i, run in enumerate(runs) if edit.breaks(run))


def _said(sentence: Sentence, edits: Sequence[Edit]) -> str:
    """Return the sentence after some edits, its capitals and marks in order."""
    changed = {place for edit in edits for place in edit.puts}
    small = {at: word for at, word in small_in_words(sentence).items() if at not in changed}
    out = edited(sentence.tree.words, [*edits, Edit("small", 0.0, small)])
    while out and out[0] in (",", ";"):
        out.pop(0)
    marked: list[str] = []
    for word in out:
        if marked and word in (",", ".") and marked[-1] in (",", "."):
            marked[-1] = "." if "." in (word, marked[-1]) else ","
            continue
        opens = bool(marked) and marked[-1] == "."
        marked.append(word[0].upper() + word[1:] if opens else word)
    while marked and marked[-1] in (",", ";"):
        marked.pop()
    return _BEFORE_VOWEL.sub("an ", _joined(Tree(tuple(marked), (), (), ()).text()))


# Another word may have come behind the article: "an incorrect price" for "a wrong price".
_BEFORE_VOWEL = re.compile(r"\ba (?=(?:in|im|un(?!i)|od|ol|en|ex|op|ar|ap|em|es|ad|ac|al)[a-z])")


def _joined(text: str) -> str:
    return text.replace("can not", "cannot")
