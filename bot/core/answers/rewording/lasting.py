"""Tells how long something was done as what the time was spent on."""

from collections.abc import Iterator

from bot.core.answers.rewording.edits import MARKED, Edit
from bot.core.answers.rewording.sentence import Clause, Sentence

_UNITS = frozenset(("years", "months", "weeks", "seasons", "winters", "summers", "terms", "days"))
_PLACED = frozenset(("on", "in", "at", "with", "under"))
_NOT_SPENT = frozenset(
    ("have", "own", "know", "spend", "live", "need", "want", "like", "love", "sign", "grow", "get",
     "start", "begin", "join", "leave", "become", "move", "take", "come", "go", "book", "set",
     "hire", "find", "lose", "stop", "finish", "agree", "promise", "see", "hear", "hope", "wait")
)  # fmt: skip
_LEAST = 3  # words between the verb and the time


def _spent(sentence: Sentence) -> Iterator[Edit]:
    """Put "I spent four years on the front desk" for "I was on the front desk for four years"."""
    for clause in sentence.clauses:
        told = sentence.tags[clause.verb] == "VBD" and clause.verb == clause.start + 1
        denied = (sentence.listed("denied") | {"never"}) & sentence.within(clause.start, clause.end)
        if sentence.low[clause.start] != "i" or not told or denied or not clause.plain:
            continue
        way = _way(sentence, clause)
        last = (clause.shared or clause.end) - 2
        for start in range(clause.verb + _LEAST, last) if way is not None else ():
            timed = sentence.low[start] == "for" and sentence.tags[start + 1] == "CD"
            if timed and sentence.low[start + 2] in _UNITS and way is not None:
                puts: dict[int, tuple[str, ...]] = {clause.verb: way, start: ("spent",)}
                moved = (start, start + 3, clause.verb)
                yield Edit("spent", MARKED - 0.5, puts, {}, moved, alone=True)


def _spent_there(sentence: Sentence) -> Iterator[Edit]:
    """Put "I spent 3 years on a ward as an aide" for "I was an aide on a ward for 3 years"."""
    for clause in sentence.clauses:
        behind, end = clause.verb + 1, clause.shared or clause.end
        was = sentence.low[clause.start : behind] == ("i", "was")
        if not was or sentence.word(behind) not in ("a", "an") or not clause.plain:
            continue
        placed = [i for i in range(behind + 2, end) if sentence.low[i] in _PLACED]
        timed = [i for i in range(behind + 2, end - 2) if sentence.low[i] == "for"]
        if len(placed) != 1 or len(timed) != 1 or placed[0] > timed[0] or timed[0] + 3 != end:
            continue
        lasted = sentence.tags[timed[0] + 1] == "CD" and sentence.low[timed[0] + 2] in _UNITS
        if lasted and sentence.tag(placed[0] + 1) in _OPENED:
            words = sentence.tree.words
            said = (
                "spent", *words[timed[0] + 1 : end], *words[placed[0] : timed[0]],
                "as", *words[behind : placed[0]],
            )  # fmt: skip
            puts: dict[int, tuple[str, ...]] = dict.fromkeys(range(behind, end), ())
            yield Edit("spent there", MARKED - 0.4, {**puts, clause.verb: said}, alone=True)


_OPENED = ("DT", "PRP$", "NNP", "NNPS")


def _way(sentence: Sentence, clause: Clause) -> tuple[str, ...] | None:
    """Return what stands for the verb behind the time that was spent, or None."""
    behind = clause.verb + 1
    if sentence.low[clause.verb] == "was":
        if sentence.word(behind) in ("a", "an"):
            return ("as",)
        return () if sentence.word(behind) in _PLACED else None
    known = sentence.words.verb(sentence.low[clause.verb], "past")
    if known is None or known.base in _NOT_SPENT:
        return None
    placed = known.base == "work" and sentence.word(behind) in _PLACED
    return () if placed else (known.ing,)


def _first_years(sentence: Sentence) -> Iterator[Edit]:
    """Put "I spent my first two years at a dairy" for "my first two years were at a dairy"."""
    if sentence.low[:2] not in (("my", "first"), ("my", "last")) or sentence.tag(2) != "CD":
        return
    told = sentence.word(3) in _UNITS and sentence.word(4) == "were"
    if told and sentence.word(5) in _PLACED:
        yield Edit("first years", MARKED - 0.5, {4: ()}, {0: ("I", "spent")}, alone=True)


_RANKS = {"first": "one", "second": "two", "third": "three", "fourth": "four", "final": ""}


def _part_by_number(sentence: Sentence) -> Iterator[Edit]:
    """Put "I am in year two of the course" for "I am in the second year of the course"."""
    for place in range(2, sentence.end - 3):
        ranked = sentence.low[place - 1 : place + 1] == ("in", "the")
        number = _RANKS.get(sentence.low[place + 1], "")
        part = sentence.low[place + 2] in ("year", "module", "semester", "term", "level")
        if ranked and number and part and sentence.low[place + 3] == "of":
            unit = sentence.tree.words[place + 2]
            puts: dict[int, tuple[str, ...]] = {
                place: (),
                place + 1: (unit,),
                place + 2: (number,),
            }
            yield Edit("part by number", MARKED - 0.5, puts)


LASTING = (_spent, _spent_there, _first_years, _part_by_number)
