"""Figures and what stands about them: "from 11 down to 4", "$900", "15%", "a total of 60"."""

import re
from collections.abc import Iterator

from bot.core.answers.rewording.edits import PLAIN, UNSEEN, Edit
from bot.core.answers.rewording.numerals import number_in_words
from bot.core.answers.rewording.sentence import Sentence
from bot.core.english.tags import NOUNS

_FIGURE = re.compile(r"[$€£]?(\d+(?:\.\d+)?)(k|m)?%?|(\d{1,2})s")
_TIMES = {"k": 1e3, "m": 1e6}
_ABOUT = frozenset(
    (
        "about",
        "around",
        "almost",
        "nearly",
        "just",
        "roughly",
        "over",
        "under",
        "below",
        "less",
        "than",
    )
)
_NUMBERS = {number_in_words(number): float(number) for number in range(100)}
_YEAR = re.compile(r"(?:19|20)\d\d")
_REACH = 6  # words between "from" and "to"


def _down_to(sentence: Sentence) -> Iterator[Edit]:
    """Put "from 11 a month down to 4" for "from 11 a month to 4"."""
    for start, to in _spans(sentence):
        way = _way(sentence, start, to)
        near = sentence.within(max(start - 9, 0), to)
        if way == "down" and not {"down", "up"} & near and near & sentence.listed("changing"):
            yield Edit("down to", PLAIN - 0.4, befores={to: (way,)})


def _spans(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the places of a "from" and its "to", each with a figure."""
    for start, word in enumerate(sentence.low):
        if word != "from" or not start:
            continue
        for to in range(start + 2, min(start + _REACH, sentence.end - 1)):
            if sentence.low[to] == "to":
                yield start, to
                break


def _way(sentence: Sentence, start: int, to: int) -> str:
    """Return "down" or "up" by two figures; "" where they cannot be compared."""
    first, last = (_value(sentence, place + 1) for place in (start, to))
    units = [_SECONDS.get(sentence.word(place + 2).rstrip("s"), 0) for place in (start, to)]
    if first is not None and last is not None and all(units):
        first, last = first * units[0], last * units[1]
    dated = any(_is_date(sentence, place) for place in (start + 1, to + 1))
    if first is None or last is None or first == last or dated:
        return ""
    return "up" if last > first else "down"


_SECONDS = {"minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2.6e6, "year": 3.2e7}


def _value(sentence: Sentence, place: int) -> float | None:
    """Return the figure at a place; None for another word, or a figure with a unit of its own."""
    while sentence.word(place) in _ABOUT:
        place += 1
    word = sentence.word(place).replace(",", "")
    if sentence.word(place + 1) in ("million", "am", "pm", "a.m.", "p.m."):
        return None
    match = _FIGURE.fullmatch(word)
    if match is None:
        return _NUMBERS.get(word)
    return float(match[1] or match[3]) * _TIMES.get(match[2], 1.0)


def _is_date(sentence: Sentence, place: int) -> bool:
    year = _YEAR.fullmatch(sentence.word(place))
    clock = {"o'clock", "am", "pm", "grade", "years-old"} & {sentence.word(place + 1)}
    bound = sentence.tag(place + 1) in ("NN", "NNP") and sentence.word(place + 1) not in _PARTS
    return bool(year or clock or bound)


_PARTS = frozenset(("percent", "per"))


def _brought_from(sentence: Sentence) -> Iterator[Edit]:
    """Put "cut the rate on our site from 9" for "brought the rate on our site down from 9"."""
    for start, _ in _spans(sentence):
        down = start - 1
        if sentence.word(down) != "down":
            continue
        verb = next((i for i in range(down) if sentence.low[i] in ("brought", "got")), 0)
        between = sentence.tags[verb + 1 : down]
        if verb and not any(tag[:2] == "VB" for tag in between) and "and" not in between:
            yield Edit("brought from", PLAIN, {verb: ("cut",), down: ()})
            yield Edit("got down", PLAIN, {verb: ("brought",)})


def _cut_from(sentence: Sentence) -> Iterator[Edit]:
    """Put "reduced" for "cut", or "cut" for "reduced", "brought" for "got", with from and to."""
    for start, to in _spans(sentence):
        way = _way(sentence, start, to)
        if not way or sentence.word(start - 1) in ("up", "down"):
            continue
        near = range(max(start - 7, 0), start - 1)
        verb = next((i for i in near if sentence.low[i] in _CHANGED and i), 0)
        acts = verb and sentence.tags[verb][:2] == "VB" and sentence.labels[verb] != "aux"
        if acts and not any(_is_other_verb(sentence, i) for i in range(verb + 1, start)):
            bare = sentence.low[verb] == "cut" and sentence.tag(verb - 1) in ("MD", "TO", "RB")
            said = "reduce" if bare else _CHANGED[sentence.low[verb]]
            yield Edit("cut from", PLAIN, {verb: (said,)})
            brought = ("bring" if bare else "brought",)
            yield Edit("brought", PLAIN + 0.2, {verb: brought}, {start: (way,), to: ()})


def _is_other_verb(sentence: Sentence, place: int) -> bool:
    """Whether a word is a verb or joins one on; "the wait" is none, whatever its tag."""
    named = sentence.tags[place] == "VB" and sentence.low[place - 1] in ("the", "our", "my")
    return not named and (sentence.tags[place][:2] == "VB" or sentence.tags[place] == "CC")


def _direction(sentence: Sentence) -> Iterator[Edit]:
    """Put "fell" or "rose" for "went" between two figures."""
    for start, to in _spans(sentence):
        went, way = start - 1, _way(sentence, start, to)
        subject = sentence.kid(went, "subj")
        if sentence.low[went] != "went" or not way or subject is None:
            continue
        if sentence.low[subject] in ("falls", "rises"):
            continue
        measured = any(sentence.one_of(name, subject) for name in ("costs", "amounts", "measured"))
        if measured or sentence.tags[subject] == "NNS":
            yield Edit("direction", PLAIN, {went: ("rose" if way == "up" else "fell",)})


_CHANGED = {
    "cut": "reduced",
    "reduced": "cut",
    "lowered": "reduced",
    "got": "brought",
    "took": "brought",
}
_SIGNS = {"dollars": "$", "euros": "€", "pounds": "£"}


def _money(sentence: Sentence) -> Iterator[Edit]:
    """Put "$9,000" for "9,000 dollars"."""
    for place, word in enumerate(sentence.low):
        sign = _SIGNS.get(word)
        before = sentence.word(place - 1)
        if sign and before[:1].isdecimal() and sentence.tag(place + 1) not in ("NN", "NNS"):
            bare = (
                "from" in sentence.low[max(place - 5, 0) : place]
            )  # "from 12,000 to 19,000 euros"
            heavy = bare or (word == "pounds" and not _MONEY & {*sentence.low})
            split = sentence.word(place - 2)[-1:].isdecimal()  # "2 400 euros"
            if not (heavy or split):
                yield Edit("money", UNSEEN, {place - 1: (f"{sign}{before}",), place: ()})


_MONEY = frozenset(("raised", "saved", "budget", "invoices", "worth", "debt", "grant", "sales"))


def _percent_sign(sentence: Sentence) -> Iterator[Edit]:
    """Put "15%" for "15 percent", at every figure of the sentence at once."""
    puts: dict[int, tuple[str, ...]] = {}
    for place, word in enumerate(sentence.low):
        if word in ("percent", "%") and sentence.word(place - 1)[:1].isdecimal():
            puts |= {place - 1: (f"{sentence.low[place - 1]}%",), place: ()}
    if puts:
        figures = frozenset(place for place, words in puts.items() if words)
        yield Edit("percent sign", UNSEEN, puts, same=figures)


def _share_first(sentence: Sentence) -> Iterator[Edit]:
    """Put "a 15 percent discount" for "a discount of 15 percent"."""
    for place, word in enumerate(sentence.low[:-4]):
        noun, mark, figure, unit = sentence.low[place + 1 : place + 5]
        fits = word == "a" and mark == "of" and unit == "percent" and figure[0].isdecimal()
        if fits and sentence.tags[place + 1] == "NN" and figure[0] != "8":
            puts: dict[int, tuple[str, ...]] = dict.fromkeys(range(place, place + 5), ())
            yield Edit("share first", UNSEEN, {**puts, place: ("a", figure, unit, noun)})


_WHOLE = re.compile(r"\d{2,4}|\d{1,3}(?:,\d{3})+")
_RATES = frozenset(("per", "each", "every", "of", "times", "daily", "weekly", "only"))


def _total_of(sentence: Sentence) -> Iterator[Edit]:
    """Put "sorted a total of 1,200 files" for "sorted 1,200 files", done one after another."""
    for place, word in enumerate(sentence.low):
        if not _WHOLE.fullmatch(word) or int(word.replace(",", "")) < 20:
            continue
        known = sentence.words.verb(sentence.word(place - 1), "past")
        done = known is not None and known.base in sentence.listed("summing")
        close = sentence.tag(place + 1) in ("NNS", "JJ") or sentence.tag(place + 2) == "NNS"
        noun = sentence.thing_after(place + 1) if done and close else None
        if noun is None or sentence.tags[noun] != "NNS" or noun - place > 2:
            continue
        whole = sentence.word(place + 1) not in sentence.words.sets["measures_short"]
        rated = sentence.word(noun + 1) in ("a", "an") or _RATES & {*sentence.low}
        if whole and not rated and not _timed(sentence, noun):
            yield Edit("total of", PLAIN + 0.4, befores={place: ("a", "total", "of")})


def _timed(sentence: Sentence, noun: int) -> bool:
    return sentence.one_of("rewording_times", noun) or sentence.low[noun] in _SIZES


_SIZES = frozenset(("percent", "dollars", "euros", "pounds", "km", "miles", "hours", "minutes"))
_THOUSANDS = re.compile(r"(\d{1,2}),000|(\d)00")


def _round_in_words(sentence: Sentence) -> Iterator[Edit]:
    """Put "four thousand" for "4,000", where it is the one figure of the sentence."""
    figures = [
        place
        for place, word in enumerate(sentence.low)
        if word[0] in "0123456789$€£" and not _YEAR.fullmatch(word)
    ]
    if len(figures) != 1 or not figures[0]:
        return
    place = figures[0]
    match = _THOUSANDS.fullmatch(sentence.low[place])
    unit = sentence.word(place + 1)
    noun = sentence.thing_after(place + 1)
    if match and noun is not None and sentence.tags[noun] == "NNS" and unit not in _SIGNS:
        small, scale = (match[1], "thousand") if match[1] else (match[2], "hundred")
        if sentence.tags[place - 1] not in ("NN", "NNP", "CD", "NNPS"):
            yield Edit("round", PLAIN, {place: (number_in_words(int(small)), scale)})


def _single(sentence: Sentence) -> Iterator[Edit]:
    """Put "in a single afternoon" for "in one afternoon"."""
    for place, word in enumerate(sentence.low):
        before = sentence.word(place - 1)
        if word != "one" or sentence.tag(place + 1) not in ("NN", "JJ") or before == "a":
            continue
        noun = sentence.thing_after(place + 1)
        between = {"year", "day", "morning", "evening", "night", "time"} & {
            sentence.word(place + 1)
        }
        vague = between and before not in ("in", "within", "over")
        alone = before in ("in", "within", "with", "at", "around", "from") and noun is not None
        if alone and sentence.tags[noun or 0] == "NN" and not vague and "other" not in sentence.low:
            yield Edit("single", PLAIN - 0.2, {place: ("a", "single")})


def _year_of_event(sentence: Sentence) -> Iterator[Edit]:
    """Put "during the 2022 storm" for "during the storm in 2022", and the other way round."""
    for place in range(len(sentence.low) - 3):
        if sentence.low[place] not in _AROUND or sentence.low[place + 1] != "the":
            continue
        noun, joint, year = range(place + 2, place + 5)
        if sentence.tag(noun) in NOUNS and sentence.word(joint) in ("in", "of"):
            if _YEAR.fullmatch(sentence.word(year)):
                puts: dict[int, tuple[str, ...]] = {
                    noun: (sentence.low[year], sentence.tree.words[noun]),
                    joint: (),
                    year: (),
                }
                yield Edit("year", UNSEEN, puts)
        elif (
            _YEAR.fullmatch(sentence.low[noun])
            and sentence.tag(joint) in NOUNS
            and sentence.tag(year) not in NOUNS
        ):
            event = (sentence.tree.words[joint], "of", sentence.low[noun])
            yield Edit("year", PLAIN, {noun: (), joint: event})


def _of_people(sentence: Sentence) -> Iterator[Edit]:
    """Put "a desk of nine people" for "a desk of nine"."""
    for place in range(1, len(sentence.low) - 1):
        group = sentence.low[place - 1] in _GROUPS and sentence.low[place] == "of"
        behind = sentence.tag(place + 2) in ("IN", "CC", ",", "")
        if group and sentence.tag(place + 1) == "CD" and behind:
            number = sentence.tree.words[place + 1]
            yield Edit("of people", UNSEEN, {place + 1: (number, "people")})


_GROUPS = frozenset(
    ("camp", "choir", "team", "desk", "crew", "staff", "department", "shift", "squad")
)


def _at_once(sentence: Sentence) -> Iterator[Edit]:
    """Put "three donors at the same time" for "three donors at once"."""
    for place in range(2, len(sentence.low)):
        counted = "CD" in sentence.tags[max(place - 4, 0) : place - 1]
        if sentence.low[place - 1 : place + 1] == ("at", "once") and counted:
            yield Edit("at once", UNSEEN, {place: ("the", "same", "time")})


_AROUND = frozenset(("during", "after", "before", "since", "until"))


FIGURES = (
    _year_of_event,
    _of_people,
    _at_once,
    _down_to,
    _brought_from,
    _cut_from,
    _direction,
    _money,
    _percent_sign,
    _share_first,
    _total_of,
    _round_in_words,
    _single,
)
