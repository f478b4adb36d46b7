"""Leaves out what adds next to nothing: the last place of a topic, a weak adjective."""

from collections.abc import Iterator

from bot.core.answers.rewording.edits import PLAIN, Edit
from bot.core.answers.rewording.sentence import Sentence
from bot.core.english.tags import NOUNS

_BASE, _EACH_WORD, _FIGURE = 2.5, 0.3, 2.0


def _cut(sentence: Sentence, start: int) -> Edit:
    end = sentence.end
    figures = any(sentence.tags[i] == "CD" for i in range(start, end))
    cost = _BASE + _EACH_WORD * (end - start) + _FIGURE * figures
    puts: dict[int, tuple[str, ...]] = dict.fromkeys(range(start, end), ())
    return Edit("trim", cost, puts)


_TAILS = frozenset(("in", "on", "at", "from", "behind", "for", "near"))


def _tail_of_topic(sentence: Sentence) -> Iterator[Edit]:
    """Leave out a last phrase of something talked about: "the boxes he keeps on a shelf"."""
    asked = sentence.tags[0] in ("PRP", "WRB", "WP", "IN")
    if sentence.clauses or asked or sentence.listed("denied") & {*sentence.low}:
        return
    start = next((i for i in range(sentence.end - 2, 0, -1) if sentence.tags[i] in ("IN", "TO")), 0)
    long = sentence.end - start
    if start < 7 or long > 5 or sentence.low[start] not in _TAILS:
        return
    ends = sentence.tag(start - 1) in ("NN", "NNS", "NNP", "PRP")
    plain = all(sentence.tags[i] in _PHRASE for i in range(start + 1, sentence.end))
    plain = plain and not sentence.one_of("rewording_times", sentence.end - 1)
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


TRIMS = (_tail_of_topic, _weak_left_out)
