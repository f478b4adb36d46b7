"""Puts a circumstance behind the first word of a question: "how, in August, I keep a crew"."""

from collections.abc import Iterator

from bot.core.answers.rewording.edits import MARKED, PLAIN, Edit
from bot.core.answers.rewording.sentence import MARKS, Sentence
from bot.core.english.tags import FINITE, NOUNS

_OPENING = frozenset(("how", "what", "why", "whether"))
_CASES = frozenset(("when", "if"))
_MOVED = frozenset(
    ("in", "at", "on", "by", "during", "without", "through", "after", "before", "under")
)
_DOING = frozenset(("by", "without", "after", "before"))
_SUBJECT = frozenset(("PRP", "DT", "PRP$", "CD", "JJ", *NOUNS))
_INSIDE = frozenset(("DT", "PRP$", "JJ", "CD", "POS", "IN", "CC", "VBN", "VBG", "TO", "RP", *NOUNS))
_ENDED = frozenset(("RB", "RP", "CD", *NOUNS))
_MOST = 8  # words of a circumstance
_LEAST = 3  # words of the question that stay behind it


def _aside(sentence: Sentence) -> Iterator[Edit]:
    """Put "what I do when, at 5:40, guests cancel" for "what I do when guests cancel at 5:40"."""
    if sentence.word(0) not in _OPENING or "," in sentence.low:
        return
    for start in range(_LEAST, sentence.end - 1):
        if not _is_circumstance(sentence, start):
            continue
        for to in _places(sentence, start):
            befores: dict[int, tuple[str, ...]] = {start: (",",), to: (",",)}
            moved = (start, sentence.end, to)
            yield Edit("aside", MARKED - 0.2, {}, befores, moved, alone=True)


def _places(sentence: Sentence, start: int) -> Iterator[int]:
    """Yield where a circumstance can stand: behind "when", else behind the first word."""
    cases = [i for i in range(2, start - _LEAST) if sentence.low[i] in _CASES]
    if cases:
        yield cases[-1] + 1
    elif sentence.tag(1) in _SUBJECT:
        yield 1


def _is_circumstance(sentence: Sentence, start: int) -> bool:
    """Whether what stands from a place to the end hangs on the one verb and points to nothing."""
    inside = range(start + 1, sentence.end)
    before = sentence.tags[start - 1]
    if sentence.low[start] not in _MOVED or not 0 < len(inside) < _MOST:
        return False
    if before == "CD" and sentence.low[start - 2] in ("at", "by"):
        return False  # "at 5 on a Friday"
    pointing = sentence.listed("third") | sentence.listed("barred") | {"or", "and"} | MARKS
    if pointing & sentence.within(start + 1, sentence.end) or before not in (*FINITE, *_ENDED):
        return False
    if not all(sentence.tags[i] in _INSIDE for i in inside):
        return False
    head = sentence.thing_after(start + 1)
    timed = head is not None and sentence.one_of("rewording_times", head)
    dated = sentence.low[sentence.end - 1] in sentence.listed("months") and len(inside) == 1
    if not (dated or _is_only_verb(sentence, start, timed=timed)):
        return False
    if before in (*FINITE, "RP") and not timed:
        return False
    if sentence.tags[start + 1] == "VBG":
        return sentence.low[start] in _DOING
    named = sentence.tags[start + 1] in ("DT", "PRP$", "NNP", "CD") or timed
    unplaced = head is not None and sentence.one_of("rewording_unplaced", head)
    return head is not None and named and not unplaced and sentence.labels[head] == "obl"


def _is_only_verb(sentence: Sentence, start: int, *, timed: bool) -> bool:
    """Whether one verb stands before a place in its clause, beside what helps it."""
    first = max((i for i in range(start) if sentence.low[i] in _CASES), default=0)
    verbs = [
        i
        for i in range(first, start)
        if sentence.tags[i][:2] == "VB"
        and sentence.low[i] not in sentence.listed("helpers")
        and not (timed and sentence.tags[i] == "VBN")
    ]
    with_other = {"with", "who", "that", "which", "where"} & sentence.within(first, start)
    return len(verbs) <= 1 and not with_other


def _other_first(sentence: Sentence) -> Iterator[Edit]:
    """Put "whether I label the bottle or the lid" for "whether I label the lid or the bottle"."""
    if sentence.word(0) not in _OPENING:
        return
    for place in range(3, sentence.end - 1):
        if sentence.low[place] != "or" or {"no", "not"} & sentence.within(place, sentence.end):
            continue
        width = sentence.end - place - 1
        for start in (place - width, place - width + 1, place - width - 1):
            alike = start > 1 and sentence.tags[start] == sentence.tags[place + 1]
            plain = _is_thing(sentence, start, place) and _is_thing(
                sentence, place + 1, sentence.end
            )
            if alike and plain:
                puts: dict[int, tuple[str, ...]] = {place: ()}
                befores: dict[int, tuple[str, ...]] = {start: ("or",)}
                moved = (place + 1, sentence.end, start)
                yield Edit("other first", PLAIN, puts, befores, moved, alone=True)
                return


def _is_thing(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a stretch is one thing, or one phrase with its preposition."""
    first = start + (sentence.tag(start) == "IN")
    return sentence.thing_after(first) == end - 1


def _had_gone(sentence: Sentence) -> Iterator[Edit]:
    """Put "a client who had gone" for "a client who went", of what would come before."""
    if sentence.word(2) != "would":
        return
    for place in range(4, sentence.end - 2):
        known = sentence.words.verb(sentence.low[place + 1], "past")
        told = sentence.low[place] in ("who", "that") and sentence.tag(place + 1) == "VBD"
        if told and known and known.base not in sentence.listed("states"):
            yield Edit("had gone", PLAIN, {place + 1: ("had", known.participle)})


def _if_or_when(sentence: Sentence) -> Iterator[Edit]:
    """Put "what I do if a guest cancels" for "when a guest cancels", and the reverse."""
    if sentence.word(0) not in ("how", "what"):
        return
    for place in range(3, sentence.end - 2):
        other = {"when": "if", "if": "when"}.get(sentence.low[place])
        verb = next((i for i in range(place + 1, sentence.end) if sentence.tags[i] in FINITE), 0)
        told = sentence.tag(verb) in ("VBZ", "VBP") and sentence.tag(place + 1) in _SUBJECT
        held = sentence.low[place - 1] in _NEVER_HELD | (
            _ASKING if sentence.low[0] == "how" else frozenset()
        )
        held = held or sentence.tags[place - 1] in ("IN", "TO", "CC")
        if other and told and not held and other not in sentence.low:
            yield Edit("if or when", PLAIN, {place: (other,)})


_ASKING = frozenset(
    ("know", "tell", "decide", "judge", "see", "ask", "sure", "notice", "recognise", "recognize",
     "handle", "say", "remember", "choose", "wonder")
)  # fmt: skip
_NEVER_HELD = frozenset(("and", "or", "especially", "even", "only", "know"))


def _which(sentence: Sentence) -> Iterator[Edit]:
    """Put "reefers which arrive" for "reefers that arrive", of things."""
    for place in range(1, sentence.end - 2):
        thing = sentence.tags[place - 1] in ("NN", "NNS") and sentence.low[place] == "that"
        person = sentence.low[place - 1].rstrip("s") in sentence.words.sets["persons"]
        told = sentence.low[place - 1] in sentence.listed("told_nouns")
        if thing and not (person or told) and sentence.tags[place + 1] in FINITE:
            yield Edit("which", PLAIN, {place: ("which",)})


def _described(sentence: Sentence) -> Iterator[Edit]:
    """Put "an angry parent at the gate" for "a parent who is angry at the gate"."""
    for place in range(2, sentence.end - 2):
        described = sentence.low[place : place + 2] in (("who", "is"), ("who", "are"))
        plain = sentence.tags[place + 2] == "JJ" and sentence.tag(place + 3) in ("IN", "")
        one = sentence.low[place - 2] in ("a", "an")
        if described and plain and one and sentence.tags[place - 1] == "NN":
            puts: dict[int, tuple[str, ...]] = dict.fromkeys((place, place + 1, place + 2), ())
            puts[place - 2] = ("a", sentence.tree.words[place + 2])
            yield Edit("described", PLAIN, puts)


ASIDES = (_aside, _other_first, _had_gone, _if_or_when, _which, _described)
