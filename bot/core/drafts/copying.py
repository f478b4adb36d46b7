"""Keeps a note from repeating the chat: no more than six words in a row as typed.

A run that is too long is broken by a synonym from a closed table, a number in words, a moved time
or a "that" made plain. What cannot be broken so is not used.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.core.drafts.breaking import ways as exchanges
from bot.core.drafts.clause_words import REPORTS
from bot.core.drafts.grammar import read
from bot.core.drafts.joints import opens_clause, rejoined
from bot.core.drafts.reading import Tag
from bot.core.drafts.times import TIMES
from bot.core.drafts.words import Words

LONGEST = 6  # words in a row that may be as typed
_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*[^\W\d_]*%?|[^\W_]+(?:['&/-][^\W_]+)*")
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
_SPELLED_UP_TO = 20
_TENS = dict(
    enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
)


@dataclass(frozen=True)
class Typed:
    """Every run of seven words that was typed, in lower case."""

    runs: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, lines: Iterable[str]) -> "Typed":
        """Collect the runs of each line."""
        runs: set[tuple[str, ...]] = set()
        for line in lines:
            words = [_plain(w) for w in _TOKEN.findall(line.replace("’", "'"))]
            runs |= {tuple(words[i : i + LONGEST + 1]) for i in range(len(words) - LONGEST)}
        return cls(frozenset(runs))

    def copied(self, text: str) -> tuple[int, int] | None:
        """Return where, in characters, the first run that is too long stands."""
        found = list(_TOKEN.finditer(text.replace("’", "'")))
        words = [_plain(m[0]) for m in found]
        for i in range(len(words) - LONGEST):
            if tuple(words[i : i + LONGEST + 1]) in self.runs:
                return found[i].start(), found[i + LONGEST].end()
        return None

    def count(self, text: str) -> int:
        """Return how many runs that are too long a text has."""
        words = [_plain(w) for w in _TOKEN.findall(text.replace("’", "'"))]
        ends = range(len(words) - LONGEST)
        return sum(tuple(words[i : i + LONGEST + 1]) in self.runs for i in ends)


def _plain(word: str) -> str:
    return word.lower().replace("'", "")


def number_in_words(number: int) -> str:
    """Return a whole number below a hundred in words."""
    if number < len(_SMALL):
        return _SMALL[number]
    tens, rest = divmod(number, 10)
    return f"{_TENS[tens]}-{_SMALL[rest]}" if rest else _TENS[tens]


def reword(text: str, typed: Typed, words: Words, turn: int = 0) -> str | None:
    """Return the text with no run too long, or None where that cannot be done.

    ``turn`` picks among the ways, so that another version reads differently.
    """
    waiting = [(text, typed.count(text))]
    seen = {text}
    for _ in range(_TRIES):
        if not waiting:
            return None
        tried, runs = waiting.pop()
        place = typed.copied(tried)
        if place is None:
            return tried
        ways = _ways(tried, place, words)
        shift = turn % len(ways) if ways else 0
        fresh = [way for way in (*ways[shift:], *ways[:shift]) if way not in seen]
        seen.update(fresh)
        counted = [(way, typed.count(way)) for way in fresh]
        waiting += reversed([(way, left) for way, left in counted if left < runs])
    return None


_TRIES = 40  # wordings that are tried


def _ways(text: str, place: tuple[int, int], words: Words) -> list[str]:
    """Return the text worded otherwise at a place, the least noticeable way first."""
    start, end = place
    inside = text[start:end]
    ways = [
        *_swap(inside, text[end:], words.choices["synonyms"]),
        *_spell(inside),
        *_after(inside, text[end:]),
        *_out_of(inside),
    ]
    worded = [text[:start] + way + text[end:] for way in ways]
    worded += exchanges(text, start, end, words)
    rarer = (
        *rejoined(text, start, end, words),
        _with_that(text, start, end, words),
        _owned(text, start, end),
        _spelled_out(text, start, end),
        _in_figures(text, start, end),
    )
    return [*worded, *filter(None, rarer)]


def _spelled_out(text: str, start: int, end: int) -> str | None:
    """Return the text with a count below a hundred of years and the like in words."""
    match = re.search(
        r"(?<![\w.,:/$€£₦-])([2-9]\d)(?= [a-z]+(?: [a-z]+)?s\b)",
        text[:end],
    )
    if not match or match.end() <= start or re.search(r"\d", text.replace(match[1], "")):
        return None
    return text[: match.start()] + number_in_words(int(match[1])) + text[match.end() :]


# Style has smaller numbers in words.
_FIGURES = {word: str(number) for number, word in enumerate(_SMALL) if number > 9}
_COUNTED = re.compile(rf"(?<= )({'|'.join(_FIGURES)})(?= [a-z])(?! (?:of|and|or|to)\b)")


def _in_figures(text: str, start: int, end: int) -> str | None:
    """Return the text with a count in figures, where it holds no other count in words."""
    match = _COUNTED.search(text, start)
    if not match or match.start() >= end or len(_COUNTED.findall(text)) > 1:
        return None
    return text[: match.start()] + _FIGURES[match[1]] + text[match.end() :]


# "started" may become "began", but "have started" not "have began".
_NO_PARTICIPLE = frozenset(("started", "began", "went up", "went down", "fell", "rose"))
_HELD = re.compile(r"\b(?:have|has|had|having|been|was|were)(?: \w+)? $")
_TIMED = re.compile(r"\blast (?:\w+ )?(?:years?|months?|weeks?|days?|seasons?|winters?|summers?)")
_NTH = re.compile(r"\bevery (?:second|other|third|few|last|single|\d)")


def _swap(inside: str, rest: str, synonyms: Mapping[str, tuple[str, ...]]) -> list[str]:
    ways = []
    for phrase, others in synonyms.items():
        if phrase not in inside:
            continue
        if "last" in phrase and _TIMED.search(inside):
            continue
        if phrase in ("every", "each") and re.search(rf"\b{phrase} (?:one|other|of)\b", inside):
            continue
        if phrase == "every" and _NTH.search(inside + rest):
            continue
        match = re.search(rf"(?<![\w'-]){re.escape(phrase)}(?![\w'-])", inside)
        if match and not (phrase in _NO_PARTICIPLE and _HELD.search(inside[: match.start()])):
            ways += [inside[: match.start()] + way + inside[match.end() :] for way in others]
    return ways


def _spell(inside: str) -> list[str]:
    match = re.search(r"(?<= )(\d{1,2})(?= [a-z])(?! (?:percent|mb|gb|mm|cm|kg|a\.m|p\.m))", inside)
    if not match or int(match[1]) > _SPELLED_UP_TO:
        return []
    if inside[: match.start()].split()[-1][0].isupper() and match.start() > 2:
        return []  # a name: "Primary 1"
    return [inside[: match.start()] + number_in_words(int(match[1])) + inside[match.end() :]]


def _out_of(inside: str) -> list[str]:
    """Put "41 out of 43" for "41 of 43"."""
    changed = re.sub(r"(?<=\d) of (?=\d)", " out of ", inside, count=1)
    return [changed] if changed != inside else []


def _after(inside: str, rest: str) -> list[str]:
    """Put "following" for "after" before a thing (never before a clause)."""
    match = re.search(
        r"(?<= )(?<!look )(?<!looked )(?<!looking )(?<!looks )(?<!named )(?<!asked )(?<!take )"
        r"after(?= (?:the|a|an|my|our|your|that|\d+)\b)",
        inside,
    )
    clause = match and re.search(
        r"\b(?:was|were|had|is|went|came|left|[a-z]{3,}ed)\b", inside[match.end() :] + rest
    )
    if not match or clause:
        return []
    return [f"{inside[: match.start()]}following{inside[match.end() :]}"]


_OF = re.compile(
    r"\bthe ((?:[a-z-]+ ){0,2}[a-z-]+) of ((?:a|an|the|my|our) (?:[a-z-]+ ){0,2}[a-z-]*[a-rt-z])\b"
    r"(?= (?:for|in|at|on|with|and|during|since)\b|,|$)"
)


_PARTS = frozenset(
    ("side", "end", "half", "part", "rest", "top", "bottom", "middle", "start", "number", "back",
     "example", "story", "idea", "picture", "base", "history", "use", "risk", "price", "size",
     "lot", "kind", "sort", "amount", "way", "edge", "beginning", "most", "best")
)  # fmt: skip


def _owned(text: str, start: int, end: int) -> str | None:
    """Put "a dental practice's front office" for "the front office of a dental practice"."""
    for match in _OF.finditer(text):
        if match[1].split()[-1] in _PARTS:
            continue
        if match.start() < end and match.end() > start:
            return f"{text[: match.start()]}{match[2]}'s {match[1]}{text[match.end() :]}"
    return None


_OPENING = (Tag.DETERMINER, Tag.POSSESSIVE, Tag.NOUN, Tag.ADJECTIVE)
_REPORTS = REPORTS | {"says", "thinks", "knows", "hopes"} - {"than", "see", "saw", "mean", "say"}


def _with_that(text: str, start: int, end: int, words: Words) -> str | None:
    """Make the "that" of a clause plain: "the truck they keep" → "the truck that they keep"."""
    r = read(text[start:end], words)
    led = not start and len(r) and r.tags[0] is Tag.PREPOSITION
    asks = Tag.WH in r.tags[:3]
    for index in range(1, 0 if led or asks else len(r)):
        timed = r.words[index - 1].lower() in TIMES
        said = r.words[index - 1].lower() in _REPORTS and index > 1
        if said and r.tags[index] in _OPENING and opens_clause(r, index):
            return f"{text[:start]}{r.text(0, index)} that {r.text(index)}{text[end:]}"
        opens = r.tags[index] in (Tag.I, Tag.SUBJECT) and (
            said or (r.tags[index - 1] is Tag.NOUN and not timed)
        )
        if opens and r.words[index].lower() not in ("who", "that", "which"):
            return f"{text[:start]}{r.text(0, index)} that {r.text(index)}{text[end:]}"
    return None
