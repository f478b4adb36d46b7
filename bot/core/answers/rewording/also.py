"""Says that a deed is one among others: "I also ran it", "I planned, for example, a move"."""

from collections.abc import Iterator

from bot.core.answers.rewording.edits import MARKED, Edit
from bot.core.answers.rewording.sentence import Clause, Sentence
from bot.core.english.tags import NOUNS

_HELPED = frozenset(("have", "am", "was", "can"))
_OTHER = frozenset(
    ("also", "too", "only", "just", "still", "never", "not", "already", "even", "myself", "now",
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
        yield Edit("also", MARKED + 0.4, befores={behind: ("also",)}, once="beside")


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
    if clause is None or sentence.tags[clause.verb] != "VBD" or "," in sentence.low:
        return
    said = (",", "for", ("example", "instance")[len(sentence.low) % 2], ",")
    last = clause.shared or clause.end
    for place in range(clause.verb + 1, last - 2):
        if _opens_object(sentence, clause, place) or _opens_phrase(sentence, clause, place):
            cost = MARKED + (0.2 if place > clause.verb + 1 else -0.2)
            yield Edit("for example", cost, befores={place: said}, once="beside")


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


ALSO = (_also, _for_example)
