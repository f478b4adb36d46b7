"""Says a clause about a thing in fewer or other small words: "a form used by five teams"."""

from collections.abc import Iterator

from bot.core.answers.rewording.edits import PLAIN, UNSEEN, Edit
from bot.core.answers.rewording.sentence import Sentence
from bot.core.english.tags import FINITE, NOUNS

_THAT = frozenset(("that", "which"))
_BEFORE = ("NN", "NNS", "CD")
# What a group does with a thing, so that the thing is told just as well by who does it.
_DONE_BY = frozenset(("use", "run", "read", "share", "follow", "copy", "adopt"))
_AGENT = ("DT", "PRP$", "CD", "JJ", *NOUNS)
_MOST = 5  # words of an agent


def _that_was(sentence: Sentence) -> Iterator[Edit]:
    """Put "a bill paid twice" for "a bill that was paid twice"."""
    for place in range(2, sentence.end - 2):
        was = sentence.low[place + 1] in ("was", "were")
        if sentence.low[place] not in _THAT or not was:
            continue
        done = sentence.words.verb(sentence.low[place + 2], "participle")
        told = sentence.tags[place + 2] in ("VBN", "VBD") and done is not None
        if told and sentence.tags[place - 1] in _BEFORE and sentence.low[place - 1] != "one":
            yield Edit("that was", UNSEEN, {place: (), place + 1: ()})


def _used_by(sentence: Sentence) -> Iterator[Edit]:
    """Put "a form used by five teams" for "a form that five teams use"."""
    for place in range(2, sentence.end - 2):
        if sentence.low[place] not in _THAT or sentence.tags[place - 1] not in _BEFORE:
            continue
        verb = place + 1
        while sentence.tag(verb) in _AGENT and not _acts(sentence, verb):
            verb += 1
        known = sentence.words.verb(sentence.word(verb), "base", "third", "past")
        ended = verb + 1 >= sentence.end or sentence.word(verb + 1) in (",", "and")
        if known and known.base in _DONE_BY and ended and 1 < verb - place <= _MOST:
            yield Edit("used by", PLAIN, {place: (known.participle, "by"), verb: ()})


def _acts(sentence: Sentence, place: int) -> bool:
    """Whether a word is the verb at the end of a clause, and no thing of that name."""
    last = place + 1 >= sentence.end or sentence.word(place + 1) in (",", "and")
    known = sentence.words.verb(sentence.word(place), "base", "third", "past")
    return last and known is not None and known.base in _DONE_BY


def _all_the(sentence: Sentence) -> Iterator[Edit]:
    """Put "all the panelling for a hall" for "all panelling for a hall"."""
    for place in range(2, sentence.end - 2):
        named = sentence.tags[place + 1] in ("NN", "NNS") and sentence.tags[place - 1] == "VBD"
        if (
            sentence.low[place] == "all"
            and named
            and sentence.low[place + 2] in ("for", "in", "on")
        ):
            yield Edit("all the", UNSEEN, befores={place + 1: ("the",)})


def _already(sentence: Sentence) -> Iterator[Edit]:
    """Put "half of my work is already visits" for "half of my work is visits already"."""
    place = sentence.low.index("already") if "already" in sentence.low else 0
    ended = place + 1 >= sentence.end or sentence.word(place + 1) in (",", "and", "so")
    told = (i for i in range(1, place - 1) if sentence.low[i] in ("is", "are", "was", "were"))
    be = next(told, 0)
    if be and ended and not FINITE & set(sentence.tags[be + 1 : place]):
        yield Edit("already", UNSEEN, moved=(place, place + 1, be + 1))


def _put_in_place(sentence: Sentence) -> Iterator[Edit]:
    """Put "I put in place a Monday round" for "I set up a Monday round"."""
    for verb in range(1, sentence.end - 3):
        own = sentence.low[verb - 1] in ("i", "we") and sentence.low[verb + 1] == "up"
        noun = sentence.thing_after(verb + 2)
        new = sentence.low[verb + 2] in ("a", "an") and noun is not None
        if sentence.low[verb] != "set" or not (own and new) or noun is None:
            continue
        built = any(sentence.one_of(name, noun) for name in ("rewording_places", "halls"))
        if not built:
            yield Edit("put in place", PLAIN + 0.5, {verb: ("put",), verb + 1: ("in", "place")})


REDUCTIONS = (_that_was, _used_by, _all_the, _already, _put_in_place)
