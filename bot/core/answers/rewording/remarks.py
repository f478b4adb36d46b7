"""Sets a small remark into a sentence: "I also ran it", "I planned, for example, a move".

None of them says anything that was not said; a sentence holds one at most.
"""

from collections.abc import Iterator

from bot.core.answers.rewording.edits import MARKED, Edit
from bot.core.answers.rewording.sentence import Clause, Sentence
from bot.core.english.tags import FINITE, NOUNS

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
        yield Edit("also", MARKED + 0.4, befores={behind: ("also",)}, once="remark")


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


def _for_example(sentence: Sentence) -> Iterator[Edit]:
    """Put "I planned, for example, the move of 3,200 textiles" before an object or a phrase."""
    clause = _deed(sentence)
    plain = clause is not None and "," not in sentence.low and "also" not in sentence.low
    if clause is None or not plain or sentence.tags[clause.verb] != "VBD":
        return
    said = (",", "for", ("example", "instance")[len(sentence.low) % 2], ",")
    last = clause.shared or clause.end
    for place in range(clause.verb + 1, last - 2):
        if _opens_object(sentence, clause, place) or _opens_phrase(sentence, clause, place):
            cost = MARKED + (0.2 if place > clause.verb + 1 else -0.2)
            yield Edit("for example", cost, befores={place: said}, once="remark")


def _opens_object(sentence: Sentence, clause: Clause, place: int) -> bool:
    """Whether the object of a deed begins right behind its verb, and is worth a pause before it."""
    noun = sentence.thing_after(place) if place == clause.verb + 1 else None
    return noun is not None and sentence.tag(place) in ("DT", "CD", "PRP$", "JJ", "NNS")


_PHRASES = frozenset(("in", "at", "for", "during"))


def _opens_phrase(sentence: Sentence, clause: Clause, place: int) -> bool:
    """Whether a phrase about the deed begins behind its object."""
    behind = sentence.tags[place - 1] in NOUNS and place > clause.verb + 2
    opened = sentence.tag(place + 1) in ("DT", "PRP$", "CD", "NNP", "NN", "NNS", "JJ")
    head = sentence.thing_after(place + 1)
    timed = head is not None and sentence.one_of("rewording_times", head)
    phrase = sentence.low[place] in _PHRASES and behind and opened and not timed
    verbs = sentence.tags[clause.verb + 1 : place]
    return phrase and not any(tag[:2] in ("VB", "WD", "WP", "WR") for tag in verbs)


def _in_fact(sentence: Sentence) -> Iterator[Edit]:
    """Put "I am, in fact, enrolled in the course" behind the verb, or before a phrase."""
    clause = next(iter(sentence.clauses), None)
    said = {*sentence.low}
    if clause is None or "," in sentence.low[: clause.end] or (_LIMITS | {"fact"}) & said:
        return
    own = sentence.low[clause.start] in ("i", "my", "our") and not clause.led
    told = range(clause.start, clause.verb + 1)
    first = next((i for i in told if sentence.tags[i] in FINITE), 0)
    if not (own and first) or sentence.tags[first] == "MD" or sentence.word(first + 1) in _CLOSE:
        return
    for place in range(first + 1, clause.end - 2):
        behind = place == first + 1 and _is_being(sentence, first)
        if behind or (sentence.tags[first] == "VBD" and _is_placed(sentence, place)):
            cost = MARKED + (0.6 if behind else 1.4)
            remark = (",", "in", "fact", ",")
            yield Edit("in fact", cost, befores={place: remark}, once="remark")


def _is_being(sentence: Sentence, verb: int) -> bool:
    """Whether a form of "be", or of "have" before what was done, stands at a place."""
    helped = sentence.tag(verb + 1) in ("VBN", "RB")
    return sentence.low[verb] in _BEING or (sentence.low[verb] in ("have", "has") and helped)


def _is_placed(sentence: Sentence, place: int) -> bool:
    """Whether a phrase that tells no time begins behind a noun."""
    head = sentence.thing_after(place + 1)
    timed = head is not None and sentence.one_of("rewording_times", head)
    opened = sentence.tag(place + 1) in ("DT", "PRP$", "CD", "NNP")
    behind = sentence.tags[place - 1] in NOUNS
    return sentence.low[place] in _PLACED and opened and behind and not timed


_BEING = frozenset(("am", "is", "are", "was", "were"))
_LIMITS = frozenset(("never", "not", "no", "nobody", "none", "only", "just", "without", "even"))
_CLOSE = frozenset(("not", "never", "to", "up", "down", "out", "off", "back", "on", "over"))
_PLACED = frozenset(("in", "at", "on", "for", "with", "from", "by", "within", "behind", "during"))

REMARKS = (_also, _for_example, _in_fact)
