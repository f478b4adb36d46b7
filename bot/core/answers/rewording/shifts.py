"""Moves what opens a sentence behind its object, and lone adverbs to where they sit best."""

from collections.abc import Iterator

from bot.core.answers.closed_words import BE, SUBJECTS
from bot.core.answers.rewording.edits import PLAIN, Edit
from bot.core.answers.rewording.moves import POINTING, YEAR
from bot.core.answers.rewording.sentence import Clause, Sentence
from bot.core.english.tags import NOUNS


def _to_end(sentence: Sentence) -> Iterator[Edit]:
    """Take a time that opens the sentence to its end: "I count it every quarter"."""
    noun = next(
        (i for i in range(1, min(5, sentence.end)) if sentence.one_of("rewording_times", i)), 0
    )
    behind = noun + 1 + (sentence.word(noun + 1) == ",")
    first = sentence.low[0]
    if not noun or sentence.word(behind) not in SUBJECTS or first not in (*POINTING, "in", "on"):
        return
    end = sentence.end
    rest = sentence.tags[behind + 1 : end]
    one = sum(tag[:2] == "VB" or tag == "MD" for tag in rest) == 1
    ends = {
        ",",
        "and",
        "but",
        "so",
        "when",
        "because",
        *sentence.listed("barred"),
    } & sentence.within(behind, end)
    if one and not ends and end - behind <= 8:
        puts: dict[int, tuple[str, ...]] = {noun + 1: ()} if behind > noun + 1 else {}
        yield Edit("to end", PLAIN, puts, {}, (0, noun + 1, end), alone=True)


def _led_to_end(sentence: Sentence) -> Iterator[Edit]:
    """Put "I sorted 900 files at my firm in ten weeks" for "at my firm I sorted 900 files ..."."""
    for clause in sentence.clauses[:1]:
        start = clause.start
        end = start - (sentence.low[start - 1] == ",")
        noun = sentence.thing_after(clause.verb + 1) if clause.led else None
        if noun is None or not _may_follow(sentence, end):
            continue
        behind = _place_behind(sentence, clause, noun)
        bound = sentence.listed("third") & sentence.within(0, end)
        if behind and not bound:
            puts: dict[int, tuple[str, ...]] = {end: ()} if end < start else {}
            first = sentence.tree.words[0]
            if first[0].isupper() and sentence.tags[0] not in ("NNP", "NNPS"):
                puts[0] = (first.lower(),)
            yield Edit("led to end", PLAIN - 0.1, puts, {}, (0, start, behind), alone=True)


_AFTER_THING = frozenset(("", "in", "within", "by", "and", ",", ".", "until", "when", "because"))


_TAKES = frozenset(("to", "for", "with", "into", "from"))


def _place_behind(sentence: Sentence, clause: Clause, thing: int) -> int:
    """Return the place behind an object, or behind the one phrase between it and the end."""
    if sentence.word(thing + 1) == "of":
        thing = sentence.thing_after(thing + 2) or thing
    if sentence.word(thing + 1) in _TAKES:
        last = sentence.thing_after(thing + 2)
        whole = last is not None and last + 1 in (clause.end, clause.shared)
        return last + 1 if whole and last is not None and last - thing <= 5 else 0
    behind = sentence.word(thing + 1) if thing + 1 < sentence.end else ""
    return thing + 1 if behind in _AFTER_THING else 0


def _may_follow(sentence: Sentence, end: int) -> bool:
    """Whether what opens a sentence is a place or a time that may stand behind the object."""
    first, noun = sentence.low[0], end - 1
    timed = sentence.one_of("rewording_times", noun) or YEAR.fullmatch(sentence.low[noun])
    if timed:
        return first in (*POINTING, "in", "on", "during") and end <= 4
    if first == "during" and sentence.low[1] in ("the", "my", "our"):
        return end <= 5 and sentence.tags[noun] in NOUNS
    own = sentence.low[1] in ("my", "our", "the") or sentence.tags[1] == "NNP"
    if sentence.low[:2] in (("in", "my"), ("in", "our")) and "at" in sentence.low[3:6]:
        return end <= 8
    return first in ("in", "at") and own and end <= 5 and sentence.tags[noun] in ("NN", "NNP")


def _only_earlier(sentence: Sentence) -> Iterator[Edit]:
    """Put "I only use games for the start" for "I use games only for the start"."""
    for place, word in enumerate(sentence.low):
        if word != "only" or sentence.tag(place + 1) not in ("IN", "TO", "WRB") or place > 5:
            continue
        verb = place - 2
        while verb > 0 and sentence.tags[verb] in ("JJ", "NN", "NNS", "DT", "PRP$"):
            verb -= 1
        acts = sentence.tags[verb] in ("VBP", "VBD", "VBZ") and sentence.low[verb] not in BE
        if acts and sentence.word(verb - 1) in SUBJECTS:
            yield Edit("only earlier", PLAIN, moved=(place, place + 1, verb), alone=True)


def _themselves_earlier(sentence: Sentence) -> Iterator[Edit]:
    """Put "dancers themselves choose one" for "dancers choose one themselves"."""
    last = sentence.end - 1
    for clause in sentence.clauses:
        plural = clause.verb == 1 and sentence.tags[0] == "NNS" and not clause.start
        said = sentence.word(last) == "themselves" and sentence.tags[last - 1] in ("NN", "NNS")
        if plural and said and clause.end == sentence.end and sentence.tags[1] in ("VBP", "VBD"):
            yield Edit("themselves", PLAIN, moved=(last, last + 1, 1), alone=True)


def _adverb_first(sentence: Sentence) -> Iterator[Edit]:
    """Put "usually I" for "I usually", and the like."""
    if sentence.word(1) in ("usually", "sometimes", "normally") and sentence.word(0) in SUBJECTS:
        yield Edit("adverb first", PLAIN, moved=(1, 2, 0), alone=True)


SHIFTS = (
    _to_end,
    _led_to_end,
    _only_earlier,
    _themselves_earlier,
    _adverb_first,
)
