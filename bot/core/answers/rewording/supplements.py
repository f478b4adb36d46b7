"""Says what English lets one leave out: "all four of them passed", "on Tuesday nights"."""

from collections.abc import Iterator

from bot.core.answers.rewording.edits import PLAIN, UNSEEN, Edit
from bot.core.answers.rewording.numerals import number_in_words
from bot.core.answers.rewording.sentence import Sentence
from bot.core.english.tags import FINITE, NOUNS

_OPENS = frozenset(("and", ",", "but", "."))
_WEEKDAYS = frozenset(
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
)
_PARTS_OF_DAY = frozenset(("nights", "mornings", "evenings", "afternoons"))


def _of_them(sentence: Sentence) -> Iterator[Edit]:
    """Put "all four of them passed" for "all four passed", "six of them on loan" behind "with"."""
    for place in range(1, sentence.end - 2):
        if sentence.tags[place] != "CD":
            continue
        before, after = sentence.low[place - 1], sentence.tags[place + 1]
        every = before == "all" and (place == 1 or sentence.low[place - 2] in _OPENS)
        placed = sentence.low[place + 1] in ("on", "under", "from") and before == "with"
        counted = sentence.tag(place - 2) in ("NNS", "CD")
        if (every and after in (*FINITE, "VBN")) or (placed and counted):
            yield Edit("of them", UNSEEN, befores={place + 1: ("of", "them")})


def _some_of_them(sentence: Sentence) -> Iterator[Edit]:
    """Put "four apprentices, and three of them passed" for "4 apprentices and 3 passed"."""
    figures = [place for place, word in enumerate(sentence.low) if word[0].isdecimal()]
    small = all(sentence.low[i].isdecimal() and int(sentence.low[i]) <= 20 for i in figures)
    if len(figures) != 2 or not small:
        return
    first, some = figures
    told = sentence.low[some - 1] == "and" and sentence.tag(some + 1) == "VBD"
    many = sentence.thing_after(first + 1) == first + 1 and sentence.tag(first + 1) == "NNS"
    if told and many and int(sentence.low[some]) < int(sentence.low[first]):
        puts = {place: (number_in_words(int(sentence.low[place])),) for place in figures}
        befores: dict[int, tuple[str, ...]] = {some + 1: ("of", "them"), some - 1: (",",)}
        yield Edit("some of them", UNSEEN, puts, befores)


def _on_days(sentence: Sentence) -> Iterator[Edit]:
    """Put "classes on Tuesday and Thursday nights" for "classes Tuesday and Thursday nights"."""
    for place in range(2, sentence.end - 1):
        end = place
        while sentence.word(end) in _WEEKDAYS or (end > place and sentence.word(end) == "and"):
            end += 1
        opens = sentence.tags[place - 1] in NOUNS and sentence.low[place - 1] not in _WEEKDAYS
        if end > place and opens and sentence.word(end) in _PARTS_OF_DAY:
            yield Edit("on days", UNSEEN, befores={place: ("on",)})


def _that_of_things(sentence: Sentence) -> Iterator[Edit]:
    """Put "settings that children could sing" for "settings children could sing"."""
    for place in range(3, sentence.end - 2):
        plural = sentence.tags[place - 1] == sentence.tags[place] == "NNS"
        modal = sentence.low[place + 1] in ("can", "could", "will", "would")
        told = any(tag in FINITE for tag in sentence.tags[:place])
        if plural and modal and told and sentence.tags[place + 2] == "VB":
            yield Edit("that of things", UNSEEN, befores={place: ("that",)})


def _on_my_own(sentence: Sentence) -> Iterator[Edit]:
    """Put "on my own" for "alone" of what the user did."""
    for clause in sentence.clauses:
        own = sentence.low[clause.start] == "i"
        for place in range(clause.verb + 1, clause.end if own else 0):
            between = sentence.tags[clause.verb + 1 : place]
            other = any(tag[:2] in ("VB", "WP", "WD") or tag == "PRP" for tag in between)
            ended = sentence.tag(place + 1) in ("", "IN", ",", ".", "CC")
            if sentence.low[place] == "alone" and ended and not other:
                yield Edit("on my own", UNSEEN, {place: ("on", "my", "own")})


def _on_their_own(sentence: Sentence) -> Iterator[Edit]:
    """Put "all four work on their own" for "all four work alone"."""
    last = sentence.end - 1
    many = sentence.low[0] in ("they", "all", "both") and not {"i", "we"} & {*sentence.low}
    joined = {"and", "but", "so", "who", "which", "that"} & {*sentence.low}
    if many and not joined and sentence.word(last) == "alone":
        yield Edit("on their own", UNSEEN, {last: ("on", "their", "own")})


def _already_earlier(sentence: Sentence) -> Iterator[Edit]:
    """Put "I already changed" for "I changed already"."""
    for place in range(2, sentence.end - 1):
        told = sentence.tags[place - 1] == "VBD" and sentence.low[place - 2] in ("i", "we")
        if sentence.low[place] == "already" and told:
            yield Edit("already", UNSEEN, moved=(place, place + 1, place - 1))


def _of_my_own(sentence: Sentence) -> Iterator[Edit]:
    """Put "two of my own papers" for "two papers of my own"."""
    for place in range(1, sentence.end - 3):
        own = sentence.low[place + 1 : place + 4] == ("of", "my", "own")
        if own and sentence.tags[place - 1] == "CD" and sentence.tags[place] == "NNS":
            yield Edit("of my own", UNSEEN, moved=(place, place + 1, place + 4))


def _place_of_subject(sentence: Sentence) -> Iterator[Edit]:
    """Put "at Mount Carmel my survey went up" for "my survey at Mount Carmel went up"."""
    if sentence.tags[0] != "PRP$" or sentence.low[0] not in ("my", "our"):
        return
    start = next((i for i in range(2, min(5, sentence.end)) if sentence.low[i] == "at"), 0)
    noun = sentence.thing_after(start + 1) if start else None
    if noun is None or sentence.tags[start - 1] not in NOUNS or noun - start > 4:
        return
    named = sentence.tags[start + 1] in ("NNP", "PRP$", "DT")
    if named and sentence.tag(noun + 1) == "VBD" and sentence.low[0] != sentence.low[start + 1]:
        whole = (start, noun + 1, 0)
        yield Edit("place of subject", PLAIN, {}, {0: (",",)}, whole, alone=True)


SUPPLEMENTS = (
    _of_them,
    _some_of_them,
    _on_days,
    _that_of_things,
    _on_my_own,
    _on_their_own,
    _already_earlier,
    _of_my_own,
    _place_of_subject,
)
