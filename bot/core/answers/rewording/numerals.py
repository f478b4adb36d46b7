"""Figures said otherwise: a number in words or in digits, "percent", "out of", "per day"."""

import re
from collections.abc import Iterator

from bot.core.answers.rewording.edits import PLAIN, UNSEEN, Edit
from bot.core.answers.rewording.sentence import Sentence
from bot.core.english.tags import NOUNS

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_UNITS = frozenset(
    ("%", "percent", "mb", "gb", "mm", "cm", "kg", "lbs", "am", "pm", "a.m.", "p.m.")
)


def number_in_words(number: int) -> str:
    """Return a whole number below a hundred in words."""
    if number < len(_SMALL):
        return _SMALL[number]
    tens, rest = divmod(number, 10)
    return f"{_TENS[tens - 2]}-{_SMALL[rest]}" if rest else _TENS[tens - 2]


_FIGURES = {number_in_words(number): str(number) for number in range(11, 100)}


def _spelled(sentence: Sentence) -> Iterator[Edit]:
    """Put "fourteen months" for "14 months"; all numbers at once, and larger ones if lone."""
    digits = [
        place
        for place, word in enumerate(sentence.low)
        if word[0].isdecimal() and not _YEAR.fullmatch(word)
    ]
    counts = [place for place in digits if _counted(sentence, place)]
    small = [place for place in counts if int(sentence.low[place]) <= 20]
    left = [sentence.low[p] for p in digits if p not in small and _WHOLE.fullmatch(sentence.low[p])]
    if small and not left:
        puts = {place: (number_in_words(int(sentence.low[place])),) for place in small}
        yield Edit("spelled", UNSEEN, puts)
    elif counts and len(digits) == len(counts) and len(digits) <= 2 and "to" not in sentence.low:
        numbers = [int(sentence.low[place]) for place in digits]
        cost = UNSEEN if all(number % 10 == 0 for number in numbers) else PLAIN
        words = [(number_in_words(number),) for number in numbers]
        yield Edit("spelled", cost, dict(zip(digits, words, strict=True)))


def small_in_words(sentence: Sentence) -> dict[int, tuple[str, ...]]:
    """Return the words for counts of one to nine, where no larger count is in figures."""
    digits = [place for place, word in enumerate(sentence.low) if word[0].isdecimal()]
    counts = [place for place in digits if _counted(sentence, place)]
    others = [place for place in digits if place not in counts]
    tied = any(sentence.word(place - 1) in _TYING for place in others)
    tied = tied or any(_is_end(sentence, place) for place in counts)
    if tied or any(_large(sentence, place) for place in digits):
        return {}
    return {place: (number_in_words(int(sentence.low[place])),) for place in counts}


def _large(sentence: Sentence, place: int) -> bool:
    """Whether a figure of ten or more counts things, whatever these are."""
    word = sentence.low[place].replace(",", "")
    before = sentence.tree.words[place - 1] if place else ""
    named = before[:1].isupper() and before != "I"
    other = _YEAR.fullmatch(word) or named or sentence.word(place + 1) in _UNITS
    return word.isdecimal() and int(word) > 9 and not other


_TYING = frozenset(("to", "or", "of", "and", "from", "by", "-", "than"))


def _counted(sentence: Sentence, place: int) -> bool:
    return bool(_WHOLE.fullmatch(sentence.low[place])) and _counts(sentence, place)


_WHOLE = re.compile(r"\d{1,2}")
_MONTHS = frozenset(
    ("january", "february", "march", "april", "may", "june", "july", "august", "september",
     "october", "november", "december")
)  # fmt: skip


def _counts(sentence: Sentence, place: int) -> bool:
    """Whether a number stands before the things it counts."""
    before = sentence.word(place - 1)
    if before in ("$", "#", "-", "/", "%") or sentence.tag(place - 1) == "CD":
        return False
    if sentence.word(place + 1) in _MONTHS or sentence.word(place - 1) in _MONTHS:
        return False
    timed = sentence.word(place + 1) in ("days", "hours", "weeks", "months", "years", "nights")
    if sentence.tag(place - 1) in ("NNP", "NNPS") and not timed:
        return False
    if _is_rate(sentence, place) or _is_end(sentence, place):
        return True
    if sentence.word(place + 1) in ("of", "out"):
        return sentence.tag(place - 1) not in ("CD", "IN", "TO")
    if sentence.word(place + 1) in _UNITS or sentence.tag(place + 1) == "CD":
        return False
    if before in sentence.listed("naming") or (
        before in _TYING and sentence.word(place - 2)[:1].isdecimal()
    ):
        return False
    first = place + 1
    while sentence.tag(first) in ("RB", "VBN", "JJ") and sentence.tag(first + 1) in _BEFORE_NOUN:
        first += 1
    noun = sentence.thing_after(first)
    if noun == place + 1 and sentence.tag(noun + 1) == "VBZ" and sentence.tags[noun] == "NN":
        return noun + 2 >= sentence.end or sentence.tag(noun + 2) == "IN"  # "snow ploughs", misread
    if before == "top" or (sentence.low[place] == "1" and noun == place + 1):
        return True
    return noun is not None and noun - place <= 4 and sentence.tags[noun] == "NNS"


_BEFORE_NOUN = ("RB", "VBN", "JJ", "NN", "NNS")


def _is_rate(sentence: Sentence, place: int) -> bool:
    """Whether a number is counted by the day or the like: "9 a year"."""
    by = sentence.word(place + 1) in ("a", "an", "per")
    return by and sentence.word(place + 2) in _RATES


def _is_end(sentence: Sentence, place: int) -> bool:
    """Whether a number without a thing closes what begins with "from": "from 9 a year to 2"."""
    opened = sentence.word(place - 1) == "to" and "from" in sentence.low[max(place - 6, 0) : place]
    return opened and sentence.word(place + 1) in ("", ",", ".", "and", "in", "within", "by")


def _in_figures(sentence: Sentence) -> Iterator[Edit]:
    """Put "14 months" for "fourteen months"; small numbers stay in words."""
    written = [place for place, word in enumerate(sentence.low) if word in _FIGURES]
    if {"hundred", "thousand", "million"} & {*sentence.low}:
        return
    counted = all(place and _counts(sentence, place) for place in written)
    if written and counted and not any(word[0].isdecimal() for word in sentence.low):
        yield Edit("figures", PLAIN, {place: (_FIGURES[sentence.low[place]],) for place in written})


def _compound(sentence: Sentence) -> Iterator[Edit]:
    """Put "a three-party case" for "a 3 party case"."""
    for place in range(1, sentence.end - 2):
        word, noun = sentence.low[place : place + 2]
        small = word.isdecimal() and 1 < int(word) < 11 and word != "8"
        single = sentence.tags[place + 1] == "NN" and sentence.tag(place + 2) in (*NOUNS, "JJ")
        if small and single and sentence.low[place - 1] in ("a", "the"):
            said = f"{number_in_words(int(word))}-{noun}"
            yield Edit("compound", UNSEEN, {place: (said,), place + 1: ()})
    for place, word in enumerate(sentence.low):
        measured = _MEASURED.fullmatch(word)
        if measured and sentence.tag(place + 1) in (*NOUNS, "JJ"):
            said = f"{number_in_words(int(measured[1]))}-{measured[2]}"
            yield Edit("compound", UNSEEN, {place: (said,)})


_MEASURED = re.compile(r"([2-79]|10)-(page|person|day|week|month|year|hour|minute|room|part|step)")


def _hundreds(sentence: Sentence) -> Iterator[Edit]:
    """Put "400 lifts" for "four hundred lifts"."""
    for place, word in enumerate(sentence.low[:-2]):
        round_number = word in _SMALL[1:10] and sentence.low[place + 1] == "hundred"
        plain = sentence.tag(place + 2) == "NNS" and sentence.tag(place - 1) != "CD"
        if round_number and plain and place:
            yield Edit("hundreds", PLAIN, {place: (f"{_SMALL.index(word)}00",), place + 1: ()})


_SHORT = re.compile(r"([$€£]?\d+(?:\.\d+)?)(%|[mM]|[kK]|\+)")


def _full(sentence: Sentence) -> Iterator[Edit]:
    """Say what a sign at a number says: percent, million, thousands, more than."""
    shares = {
        place: (word[:-1], "percent")
        for place, word in enumerate(sentence.low)
        if word.endswith("%") and _SHORT.fullmatch(word)
    }
    if shares:
        yield Edit("percent", UNSEEN, shares, same=frozenset(shares))
    for place, word in enumerate(sentence.low):
        match = _SHORT.fullmatch(word)
        if not match:
            continue
        number, sign = match[1], match[2]
        if sign == "m" and number[0] in "$€£":
            yield Edit("million", UNSEEN, {place: (number, "million")})
        elif (
            sign == "k"
            and "." not in number
            and (number[0] in "$€£" or _of_things(sentence, place))
        ):
            yield Edit("thousands", UNSEEN, {place: (f"{number},000",)})
        elif sign == "+" and _counts(sentence, place):
            yield Edit("plus", PLAIN, {place: ("more", "than", number)})


def _of_things(sentence: Sentence, place: int) -> bool:
    return sentence.tag(place + 1) in (*NOUNS, "JJ", "VBG", "VBN")


def _out_of(sentence: Sentence) -> Iterator[Edit]:
    """Put "41 out of 43" for "41 of 43"."""
    for place, word in enumerate(sentence.low):
        after = sentence.word(place + 1) in ("my", "our", "the", "those") and place + 2
        counted = sentence.tag(place + 1) == "CD" or (after and sentence.tag(after) == "CD")
        named = sentence.word(place - 2) in sentence.listed("naming")
        if word == "of" and sentence.tag(place - 1) == "CD" and counted and not named:
            yield Edit("out of", UNSEEN, {place: ("out", "of")})


_RATES = frozenset(("day", "week", "month", "year", "night", "shift", "season", "hour"))


def _rate(sentence: Sentence) -> Iterator[Edit]:
    """Put "60 per day" for "60 a day", and "five calls per month" for "five calls a month"."""
    for place, word in enumerate(sentence.low):
        if word not in ("a", "an") or sentence.word(place + 1) not in _RATES:
            continue
        counted = sentence.tag(place - 1) == "CD" or (
            sentence.tag(place - 1) in ("NN", "NNS")
            and "CD" in sentence.tags[max(place - 3, 0) : place]
        )
        if counted or sentence.word(place - 1) in ("once", "twice"):
            yield Edit("per", PLAIN, {place: ("per",)})


_YEAR = re.compile(r"(?:19|20)\d\d")


def _between(sentence: Sentence) -> Iterator[Edit]:
    """Put "between 2014 and 2019" for "from 2014 to 2019"."""
    for place, word in enumerate(sentence.low[:-3]):
        ends = (sentence.low[place + 1], sentence.low[place + 3])
        dated = all(_YEAR.fullmatch(end) for end in ends)
        if word == "from" and sentence.low[place + 2] == "to" and dated:
            yield Edit("between", PLAIN, {place: ("between",), place + 2: ("and",)})


NUMERALS = (_between, _spelled, _in_figures, _compound, _hundreds, _full, _out_of, _rate)
