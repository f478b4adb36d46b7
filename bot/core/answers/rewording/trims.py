"""Leaves out what stands last, where what remains is whole and says the main thing."""

from collections.abc import Iterator

from bot.core.answers.rewording.edits import PLAIN, Edit
from bot.core.answers.rewording.sentence import MARKS, Sentence
from bot.core.english.tags import NOUNS

_BASE, _EACH_WORD, _FIGURE = 2.5, 0.3, 2.0
_LEAST = 5  # words that must remain
_REASONS = frozenset(("because", "although", "though"))


def _end_left_out(sentence: Sentence) -> Iterator[Edit]:
    """Leave out one stretch at the end of the sentence."""
    for place, label in enumerate(sentence.labels):
        start, last = sentence.spans[place]
        if last != sentence.end - 1 or start < _LEAST or label not in _RULES:
            continue
        kept = sentence.listed("kept") & sentence.within(start, sentence.end)
        counted = "CD" in sentence.tags[start : sentence.end] and sentence.low[start] != "in"
        counted = counted or sentence.tag(sentence.end - 1) == "NNS"
        if kept or counted or not _RULES[label](sentence, place, start):
            continue
        while start and sentence.low[start - 1] in MARKS:
            start -= 1
        if sentence.low[start - 1] in ("and", "but", "or", "not") or start < _LEAST:
            continue
        if sentence.end - start > 0.45 * sentence.end:
            continue
        yield _cut(sentence, start)


def _cut(sentence: Sentence, start: int) -> Edit:
    end = sentence.end
    figures = any(sentence.tags[i] == "CD" for i in range(start, end))
    cost = _BASE + _EACH_WORD * (end - start) + _FIGURE * figures
    puts: dict[int, tuple[str, ...]] = dict.fromkeys(range(start, end), ())
    return Edit("trim", cost, puts)


def _reason(sentence: Sentence, place: int, start: int) -> bool:
    """Whether a clause only adds a reason, an aim or a circumstance."""
    head = sentence.heads[place]
    if sentence.low[start] not in _REASONS or sentence.tags[head][:2] != "VB":
        return False
    whole = sentence.kid(head, "obj") is not None
    return whole and head < start - 2


def _time(sentence: Sentence, place: int, start: int) -> bool:
    """Whether a phrase only tells a time."""
    head = sentence.heads[place]
    dated = sentence.low[start] == "in" and sentence.tag(start + 1) in ("CD", "NNP")
    opens = dated or sentence.low[start] in ("last", "this", "next")
    joints = [i for i in range(start) if sentence.low[i] in ("and", "so", "but", "who")]
    if not opens or sentence.low[start] == "of" or (joints and start - joints[-1] < 6):
        return False
    timed = sentence.one_of("rewording_times", place)
    if sentence.listed("denied") & sentence.within(0, start) or sentence.end - start > 5:
        return False
    if not timed or head < 0 or sentence.tags[head][:2] != "VB" or head > start - 2:
        return False
    own = sentence.kid(head, "obj", "comp", "obl")
    return own is not None and own < start and own != place


def _aside(sentence: Sentence, place: int, start: int) -> bool:
    """Whether a clause is strung on by a comma."""
    figure = "CD" in sentence.tags[:start] and "CD" not in sentence.tags[start:]
    return sentence.low[start - 1] == "," and sentence.finite(place) and figure


def _adjunct(sentence: Sentence, place: int, start: int) -> bool:
    """Whether a phrase only tells a time, or adds a place to what has an object."""
    if _time(sentence, place, start):
        return True
    head = sentence.heads[place]
    whole = head >= 0 and sentence.main(head) and sentence.kid(head, "obj") is not None
    if not whole or sentence.low[start] not in _TAILS - {"from"} or sentence.end - start > 4:
        return False
    bound = sentence.listed("settling") | sentence.listed("denied")
    plain = all(sentence.tags[i] in _PHRASE for i in range(start + 1, sentence.end))
    joined = {"and", "or", "from", "so", "that"} & sentence.within(0, start)
    plain = plain and "NNP" not in sentence.tags[start : sentence.end]
    return plain and not joined and not (bound & sentence.within(0, start)) and head < start - 2


_RULES = {"advcl": _reason, "obl": _adjunct, "para": _aside}


def _last_clause_left_out(sentence: Sentence) -> Iterator[Edit]:
    """Leave out a last clause that "and" joins, where the first says the more."""
    for clause in sentence.clauses:
        place = clause.shared
        if place is None or clause.start or sentence.end - place > 7:
            continue
        figure = "CD" in sentence.tags[:place] and "CD" not in sentence.tags[place:]
        if figure and place >= _LEAST + 2 and clause.plain:
            yield _cut(sentence, place)


def _attribute_left_out(sentence: Sentence) -> Iterator[Edit]:
    """Leave out the first of two words before a thing: "the pediatric step-down unit"."""
    for place, tag in enumerate(sentence.tags[:-2]):
        if tag != "JJ" or sentence.word(place - 1) not in ("the", "my", "our"):
            continue
        behind = sentence.tags[place + 1 : place + 3]
        hyphen = "-" in sentence.low[place + 1]
        barred = sentence.low[place] in sentence.listed("telling")
        if hyphen and behind[1] in NOUNS and not barred:
            yield Edit("attribute", _BASE, {place: ()})


_TAILS = frozenset(("in", "on", "at", "from", "behind", "for", "near"))


def _tail_of_topic(sentence: Sentence) -> Iterator[Edit]:
    """Leave out a last phrase of something talked about: "the boxes he keeps on a shelf"."""
    if sentence.clauses or sentence.tags[0] == "PRP" or sentence.listed("denied") & {*sentence.low}:
        return
    start = next((i for i in range(sentence.end - 2, 0, -1) if sentence.tags[i] in ("IN", "TO")), 0)
    long = sentence.end - start
    if start < 7 or long > 5 or sentence.low[start] not in _TAILS:
        return
    ends = sentence.tag(start - 1) in ("NN", "NNS", "NNP", "PRP")
    plain = all(sentence.tags[i] in _PHRASE for i in range(start + 1, sentence.end))
    if ends and plain and sentence.low[start - 1] not in sentence.listed("third"):
        yield _cut(sentence, start)


_PHRASE = frozenset(("DT", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "POS", "CD"))


def _weak_left_out(sentence: Sentence) -> Iterator[Edit]:
    """Leave out an adjective that adds next to nothing: "a small notebook"."""
    for place, word in enumerate(sentence.low):
        if word not in sentence.listed("weak") or sentence.tag(place + 1) not in NOUNS:
            continue
        article = sentence.word(place - 1)
        fits = sentence.tag(place - 1) in ("DT", "PRP$") and article != "an"
        clash = article == "a" and sentence.word(place + 1)[0] in "aeiou"
        if fits and not clash and sentence.word(place + 1) != "business":
            yield Edit("weak", PLAIN + 0.5, {place: ()})


TRIMS = (
    _end_left_out,
    _last_clause_left_out,
    _attribute_left_out,
    _tail_of_topic,
    _weak_left_out,
)
