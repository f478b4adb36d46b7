"""Sets a small remark into a sentence: "I also ran it", "I am, in fact, enrolled".

None of them says anything that was not said; a sentence holds one at most.
"""

from collections.abc import Iterator

from bot.core.answers.rewording.edits import MARKED, Edit
from bot.core.answers.rewording.sentence import Clause, Sentence
from bot.core.english.tags import FINITE

_HELPED = frozenset(("have", "am", "was", "can"))
_OTHER = frozenset(
    ("also", "too", "only", "just", "still", "never", "not", "already", "even", "now",
     "once", "always", "then", "no", "nobody", "none", "both", "but", "because", "so", "without")
)  # fmt: skip


def _also(sentence: Sentence) -> Iterator[Edit]:
    """Put "I also ran the module" for "I ran the module", of the first thing that was done."""
    clause = _deed(sentence)
    if clause is None:
        return
    behind = clause.start + 1
    behind += sentence.low[behind] in _HELPED and clause.verb > behind
    if clause.verb == behind:
        yield Edit("also", MARKED + 0.8, befores={behind: ("also",)}, alone=True, once="remark")


def _deed(sentence: Sentence) -> Clause | None:
    """Return the first clause if it tells what the user did and neither limits nor denies it."""
    clause = next(iter(sentence.clauses), None)
    if clause is None or sentence.low[clause.start] != "i" or not clause.plain:
        return None
    known = sentence.words.verb(sentence.low[clause.verb])
    done = sentence.tags[clause.verb] in ("VBD", "VBN") and known is not None
    state = known is not None and known.base in sentence.listed("states") | {"work"}
    thing = sentence.thing_after(clause.verb + 1) is not None
    return clause if done and thing and not state and not _OTHER & {*sentence.low} else None


def _in_fact(sentence: Sentence) -> Iterator[Edit]:
    """Put "I am, in fact, enrolled in the course" behind the verb."""
    clause = next(iter(sentence.clauses), None)
    said = {*sentence.low}
    if clause is None or "," in sentence.low[: clause.end] or (_LIMITS | {"fact"}) & said:
        return
    own = sentence.low[clause.start] in ("i", "my", "our") and not clause.led
    told = range(clause.start, clause.verb + 1)
    first = next((i for i in told if sentence.tags[i] in FINITE), 0)
    if not (own and first) or sentence.tags[first] == "MD" or sentence.word(first + 1) in _CLOSE:
        return
    if first + 1 < clause.end - 2 and _is_being(sentence, first):
        remark = (",", "in", "fact", ",")
        yield Edit("in fact", MARKED + 0.6, befores={first + 1: remark}, once="remark")


def _is_being(sentence: Sentence, verb: int) -> bool:
    """Whether a form of "be", or of "have" before what was done, stands at a place."""
    helped = sentence.tag(verb + 1) in ("VBN", "RB")
    return sentence.low[verb] in _BEING or (sentence.low[verb] in ("have", "has") and helped)


_BEING = frozenset(("am", "is", "are", "was", "were"))
_LIMITS = frozenset(("never", "not", "no", "nobody", "none", "only", "just", "without", "even"))
_CLOSE = frozenset(("not", "never", "to", "up", "down", "out", "off", "back", "on", "over"))

REMARKS = (_also, _in_fact)
