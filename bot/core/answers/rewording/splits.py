"""Parts a sentence, or turns its two objects: ". It cut our errors by half", "X to the crew"."""

from collections.abc import Iterator

from bot.core.answers.closed_words import SUBJECTS
from bot.core.answers.rewording.edits import PLAIN, UNSEEN, Edit
from bot.core.answers.rewording.sentence import Sentence
from bot.core.english.tags import FINITE, NOUNS

_JOINED = frozenset(("and", "but", "so", "or", ",", "because", "which", "that", "who", "when"))


def _relative_apart(sentence: Sentence) -> Iterator[Edit]:
    """Put "I wrote a tracker. It cut our errors by half" for "... a tracker that cut them"."""
    for place, word in enumerate(sentence.low):
        if word not in ("that", "which") or place < 5 or sentence.tag(place + 1) != "VBD":
            continue
        known = sentence.words.verb(sentence.word(1), "past")
        made = sentence.low[0] == "i" and known and known.base in sentence.listed("making")
        one = sentence.word(2) in ("a", "an") and sentence.thing_after(2) == place - 1
        plain = not _JOINED & (sentence.within(0, place) | sentence.within(place + 1, sentence.end))
        if made and one and plain and sentence.end - place >= 4:
            yield Edit("relative apart", PLAIN + 0.3, {place: (".", "it")})


def _missed_apart(sentence: Sentence) -> Iterator[Edit]:
    """Put "I found a fault. Two crews had missed it" for "I found a fault that they missed"."""
    for place, word in enumerate(sentence.low):
        if word not in ("that", "which") or place < 5 or sentence.low[0] != "i":
            continue
        last = sentence.end - 1
        known = sentence.words.verb(sentence.low[last], "past")
        one = sentence.word(2) in ("a", "an") and sentence.tag(1) == "VBD"
        missed = known and known.base in sentence.listed("earlier")
        plain = not _JOINED & (sentence.within(0, place) | sentence.within(place + 1, last))
        subject = all(
            t in (*NOUNS, "CD", "JJ", "DT", "PRP$") for t in sentence.tags[place + 1 : last]
        )
        if one and missed and known and plain and subject and last - place in range(2, 6):
            befores = {last: ("had",)}
            puts: dict[int, tuple[str, ...]] = {place: (".",), last: (known.participle, "it")}
            yield Edit("missed apart", PLAIN + 0.4, puts, befores)


def _clauses_apart(sentence: Sentence) -> Iterator[Edit]:
    """Put ". The phone does not bother me" for ", and the phone does not bother me"."""
    for joint in range(5, sentence.end - 3):
        if sentence.low[joint - 1 : joint + 1] != (",", "and") or joint in sentence.joints:
            continue
        verb = next(
            (
                i
                for i in range(joint, sentence.end)
                if sentence.heads[i] == sentence.root and sentence.labels[i] == "conj"
            ),
            0,
        )
        subject = sentence.kid(verb, "subj") if verb else None
        opens = subject is not None and sentence.spans[subject][0] == joint + 1
        first = sentence.kid(sentence.root, "subj")
        told = sentence.low[0] in SUBJECTS and first == 0 and sentence.finite(sentence.root)
        marks = {"if", "when", "because", "that"} & sentence.within(0, joint)
        if opens and told and not marks and sentence.finite(verb):
            puts: dict[int, tuple[str, ...]] = {joint - 1: (), joint: (".",)}
            yield Edit("clauses apart", PLAIN + 0.5, puts)


_GIVING = ("teach", "give", "send", "show", "lend", "offer")


def _given_to(sentence: Sentence) -> Iterator[Edit]:
    """Put "taught the new software to the crew" for "taught the crew the new software"."""
    for verb, tag in enumerate(sentence.tags):
        known = sentence.words.verb(sentence.low[verb]) if tag[:2] == "VB" else None
        if known is None or known.base not in _GIVING or sentence.word(verb + 1) not in _OWN:
            continue
        whom = sentence.thing_after(verb + 1)
        what = sentence.thing_after(whom + 1) if whom else None
        if whom is None or what is None or sentence.word(whom + 1) not in _OWN:
            continue
        behind = sentence.word(what + 1)
        person = sentence.tags[whom] in ("NN", "NNS") and not sentence.one_of(
            "rewording_times", what
        )
        if person and (what + 1 >= sentence.end or behind in _ENDING):
            end = what + 1
            befores: dict[int, tuple[str, ...]] = {verb + 1: ("to",)}
            yield Edit("given to", PLAIN, {}, befores, (verb + 1, whom + 1, end))


def _given(sentence: Sentence) -> Iterator[Edit]:
    """Put "lend the neighbours your tools" for "lend your tools to the neighbours"."""
    for verb, tag in enumerate(sentence.tags):
        known = sentence.words.verb(sentence.low[verb]) if tag[:2] == "VB" else None
        what = sentence.thing_after(verb + 1) if known and known.base in _GIVING else None
        if what is None or sentence.word(what + 1) != "to" or what - verb > 4:
            continue
        whom = sentence.thing_after(what + 2)
        short = whom is not None and whom - what <= 4 and sentence.tags[whom] in ("NN", "NNS")
        opened = sentence.word(what + 2) in (*_OWN, "your", "their")
        opened = opened or sentence.tag(what + 2) == "CD"
        behind = sentence.word((whom or 0) + 1) if (whom or 0) + 1 < sentence.end else "."
        if whom is not None and short and opened and behind in (*_ENDING, "for", "without", "at"):
            puts: dict[int, tuple[str, ...]] = {what + 1: ()}
            moved = (what + 2, whom + 1, verb + 1)
            yield Edit("given", PLAIN, puts, {}, moved)


_OWN = frozenset(("the", "my", "our", "a", "an"))
_ENDING = frozenset((",", ".", "and", "in", "when", "after", "before", "every", "last"))


def _while_doing(sentence: Sentence) -> Iterator[Edit]:
    """Put "while finishing my degree" for "while I finished my degree", of the same subject."""
    for place, word in enumerate(sentence.low[: sentence.end - 3]):
        same = sentence.low[place + 1] == sentence.low[0] == "i"
        verb = place + 2
        if word not in ("while", "before", "after") or not same or place < 3:
            continue
        known = sentence.words.verb(sentence.low[verb], "past", "base")
        told = sentence.tags[verb] in ("VBD", "VBP") and known
        plain = known and known.base not in sentence.listed("states") | {"do"}
        other = {"so", "that", "he", "she", "they", "it"} & sentence.within(1, place)
        behind = sentence.within(verb, sentence.end) & {"and", "or", "but", ","}
        if told and plain and known and not other and not behind:
            yield Edit("while doing", PLAIN - 0.3, {place + 1: (), verb: (known.ing,)})


def _once_earlier(sentence: Sentence) -> Iterator[Edit]:
    """Put "I once had to clear a hall" for "I had to clear a hall once"."""
    for clause in sentence.clauses[:1]:
        last = next((i for i in range(clause.verb, clause.end) if sentence.low[i] == "once"), 0)
        ends = last and last + 1 == clause.end and sentence.tag(last - 1) in ("NN", "NNS", "NNP")
        told = sentence.tags[clause.start + 1] == "VBD" and sentence.low[clause.start] in SUBJECTS
        if ends and told and sentence.low.count("once") == 1:
            yield Edit("once earlier", PLAIN - 0.3, moved=(last, last + 1, clause.start + 1))


def _for_so_long(sentence: Sentence) -> Iterator[Edit]:
    """Put "by myself for two years" for "by myself two years"."""
    number, unit = sentence.end - 2, sentence.end - 1
    timed = sentence.word(unit) in ("years", "months", "weeks", "days", "hours")
    before = sentence.tag(number - 1) in ("NN", "NNS", "PRP") and sentence.tag(number) == "CD"
    if timed and before and number >= 4 and any(tag == "VBD" for tag in sentence.tags):
        yield Edit("for so long", UNSEEN, befores={number: ("for",)})


def _of_them(sentence: Sentence) -> Iterator[Edit]:
    """Put "of my last four bridges, two were new" for "two of my last four bridges were new"."""
    of = 1
    first = sentence.tags[0] == "CD" and sentence.word(of) == "of"
    noun = sentence.thing_after(of + 1) if first else None
    if noun is not None and sentence.tag(noun + 1) in FINITE and sentence.tag(of + 1) == "PRP$":
        yield Edit("of them", PLAIN + 0.3, {}, {0: (",",)}, (of, noun + 1, 0), alone=True)


SPLITS = (
    _relative_apart,
    _missed_apart,
    _clauses_apart,
    _given_to,
    _given,
    _while_doing,
    _once_earlier,
    _for_so_long,
    _of_them,
)
