"""Tells the end of a change before its start: "to 27 percent, up from 18"."""

import re
from collections.abc import Iterator

from bot.core.answers.rewording.edits import PLAIN, Edit
from bot.core.answers.rewording.numerals import number_in_words
from bot.core.answers.rewording.sentence import MARKS, Sentence
from bot.core.english.tags import NOUNS

_FIGURE = re.compile(r"[$€£¥₦₹R]?(\d+(?:[.,]\d+)*)([km%]?)", re.IGNORECASE)
_UNITS = frozenset(("NN", "NNS", "%", "JJ", "VBN"))
_ROUGH = frozenset(("about", "around", "under", "over", "almost", "nearly", "just"))
_WRITTEN = {number_in_words(number): number for number in range(1, 100)}
_PAIR = 2
_MOST = 4  # words of a figure with its unit


def _end_before_start(sentence: Sentence) -> Iterator[Edit]:
    """Put "brought orders to 27 percent, up from 18" for "brought orders from 18 to 27 percent"."""
    for place in range(2, sentence.end - 3):
        if sentence.low[place] != "from":
            continue
        first = _measured(sentence, place + 1)
        way = first if sentence.word(first) in ("down", "up") else 0
        middle = first + bool(way)
        if not first or sentence.word(middle) != "to":
            continue
        last = _rated(sentence, _measured(sentence, middle + 1))
        figures = _figures(sentence, (place, first), (middle, last)) if last else None
        if figures and figures[0] != figures[1]:
            yield _turned(sentence, (place, first, middle, last), figures[1] < figures[0])


def _measured(sentence: Sentence, place: int) -> int:
    """Return the place behind a figure with its unit; 0 for anything else."""
    place += sentence.word(place) in _ROUGH
    if _number(sentence.word(place)) is None:
        return 0
    end = place + 1
    if sentence.word(end) == "in" and _number(sentence.word(end + 1)) is not None:
        return end + 2  # "one in five"
    while end - place < _MOST and sentence.tag(end) in _UNITS and sentence.word(end) != "down":
        end += 1
    return end


def _rated(sentence: Sentence, place: int) -> int:
    """Return the place behind a rate, if one stands at a place: "a month"."""
    rate = sentence.word(place) in ("a", "per", "each", "every") and place > 0
    if not (rate and sentence.one_of("rewording_times", place + 1)):
        return place
    return 0 if sentence.word(place + 2) in ("after", "before", "ago", "later") else place + 2


def _figures(
    sentence: Sentence, start: tuple[int, int], end: tuple[int, int]
) -> tuple[float, float] | None:
    """Return both figures of a change as numbers, if they can be compared."""
    first, last = _value(sentence, *start), _value(sentence, *end)
    units = [[i for i in range(*stretch) if sentence.tags[i] in _UNITS] for stretch in (start, end)]
    alike = not (units[0] and units[1]) or (
        sentence.low[units[0][-1]].rstrip("s") == sentence.low[units[1][-1]].rstrip("s")
    )
    return (first, last) if first is not None and last is not None and alike else None


def _value(sentence: Sentence, first: int, last: int) -> float | None:
    """Return the figure of a stretch, "one in five" as a fifth; None for none or several."""
    found = [number for word in sentence.low[first:last] if (number := _number(word)) is not None]
    if len(found) == _PAIR and "in" in sentence.low[first:last]:
        return found[0] / found[1] if found[1] else None
    return found[0] if len(found) == 1 else None


def _number(word: str) -> float | None:
    """Return what a figure or a small written number stands for."""
    if word in _WRITTEN:
        return float(_WRITTEN[word])
    told = _FIGURE.fullmatch(word)
    times = {"k": 1000.0, "m": 1000000.0}
    return float(told[1].replace(",", "")) * times.get(told[2], 1.0) if told else None


def _turned(sentence: Sentence, places: tuple[int, int, int, int], falls: bool) -> Edit:
    """Return the edit that tells the end first, with its unit, and then the start."""
    place, first, middle, last = places
    unit = [i for i in range(place + 1, first) if sentence.tags[i] in _UNITS]
    words = sentence.tree.words
    bare = not any(sentence.tags[i] in _UNITS for i in range(middle, last))
    puts: dict[int, tuple[str, ...]] = {}
    if bare and words[first - 1].endswith("%") and not words[last - 1].endswith("%"):
        puts[last - 1] = (f"{words[last - 1]}%",)
    if unit and bare:
        puts |= dict.fromkeys(unit, ())
        one = sentence.low[last - 1] in ("1", "one")
        said = [_single(sentence, i) if one else words[i] for i in unit]
        puts[last - 1] = (words[last - 1], *said)
    puts |= dict.fromkeys(range(first, middle), ())
    if sentence.low[place - 1] in ("down", "up"):
        puts[place - 1] = ()
    befores: dict[int, tuple[str, ...]] = {place: (",", "down" if falls else "up")}
    if sentence.low[place - 1] == "went" and sentence.tag(place - 2) in NOUNS:
        puts[place - 1] = ("fell" if falls else "grew",)
    if last < sentence.end and sentence.low[last] not in MARKS:
        befores[last] = (",",)
    return Edit("end first", PLAIN, puts, befores, (place, middle, last))


def _single(sentence: Sentence, place: int) -> str:
    """Return a unit as it stands behind "one"."""
    word = sentence.tree.words[place]
    return word.removesuffix("s") if sentence.words.plural(word.lower()) else word


FROM_TO = (_end_before_start,)
