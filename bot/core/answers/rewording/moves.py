"""Moves one time, place or circumstance within its clause: "For fourteen months I floated".

What is moved must belong to the verb of the clause for certain: no other verb may stand between,
and a count ("17 times") or a manner never moves.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.core.answers.closed_words import SUBJECTS
from bot.core.answers.rewording.edits import MARKED, PLAIN, Edit
from bot.core.answers.rewording.sentence import MARKS, Clause, Sentence
from bot.core.english.tags import NOUNS

_SHORT = 5  # words that may stand in front without a comma
YEAR = re.compile(r"(?:19|20)\d\d")
_SPANNING = frozenset(("for", "over", "since", "during", "throughout"))
POINTING = frozenset(("last", "this", "every", "next", "each"))
_BEHIND_TIME = frozenset(("", ",", ".", "and", "but", "so", "because", "with", "without"))
_CLAUSE_BEHIND = {"from": ("when", "while"), "for": ("before", "until", "on", "in", "at")}
_BEHIND_PLACE = frozenset(("", ",", ".", "and", "but", "so", "because", "until", "for", "when"))

Stretch = tuple[int, int]


def _to_front(sentence: Sentence) -> Iterator[Edit]:
    """Take the time or place at the end of a clause to its front."""
    for clause in sentence.clauses:
        for start, end, cost in _adjuncts(sentence, clause):
            if start - clause.verb >= 2 and start - clause.start >= 4:
                yield from fronted("front", cost, sentence, clause, (start, end))


def _adjuncts(sentence: Sentence, clause: Clause) -> Iterator[tuple[int, int, float]]:
    """Yield the times and places near the end of a clause, with what it costs to move them."""
    for noun in range(clause.verb + 2, clause.end):
        timed, placed = _is_time(sentence, noun), _is_place(sentence, noun)
        if not (timed or placed) or _is_bound(sentence, noun + 1):
            continue
        start, end = _opening(sentence, noun), noun + 1
        lasting = sentence.low[start] in _SPANNING and sentence.low[clause.verb] == "taught"
        nested = not lasting and _told_of_another(sentence, clause.verb, start)
        behind = _word_behind(sentence, start, end)
        joined = behind in ("and", "but", ",") and end not in (clause.end, clause.shared)
        if start <= clause.verb + 1 or nested or joined:
            continue
        fits = timed and behind in _BEHIND_TIME and _goes_with(sentence, clause, start)
        cost = _time_cost(sentence, start, noun) if fits else 0.0
        if placed and not cost and behind in _BEHIND_PLACE:
            cost = _place_cost(sentence, clause, start)
        pointing = sentence.listed("third") - {"this", "one"}
        clock = sentence.tags[start - 1] == "CD" and sentence.low[start - 2] in ("at", "by")
        tied = clock or sentence.low[start - 1] in _TIED or pointing & sentence.within(start, end)
        if cost and not tied:
            yield start, end, cost


def _goes_with(sentence: Sentence, clause: Clause, start: int) -> bool:
    """Whether a time may be told of the verb: what goes on for long, or what is over by then."""
    known = sentence.words.verb(sentence.low[clause.verb])
    state = sentence.low[clause.verb] in ("was", "were", "been")
    helped = sentence.low[clause.verb - 1] in ("have", "has", "been")
    if sentence.low[start] == "since":
        return helped
    if sentence.low[start] in _SPANNING and sentence.low[start] != "during":
        lasting = known is not None and known.base not in sentence.listed("settled_for")
        return (state or lasting) and sentence.tags[clause.verb] != "VB"
    counted = sentence.low[start] == "in" and "CD" in sentence.tags[start : start + 3]
    lasting = (
        sentence.tags[clause.verb] in ("VBP", "VBZ") and counted
    )  # "I ring back in 10 minutes"
    return not lasting and (not helped or sentence.tags[clause.verb] != "VBN")


def _is_time(sentence: Sentence, noun: int) -> bool:
    timed = sentence.one_of("rewording_times", noun)
    return timed or bool(YEAR.fullmatch(sentence.low[noun]))


def _is_place(sentence: Sentence, noun: int) -> bool:
    named = sentence.tags[noun] == "NNP" and sentence.low[noun - 1] in ("in", "at")
    unnamed = [sentence.listed(name) for name in ("tongues", "months", "programs")]
    other = any(sentence.low[noun] in words for words in unnamed)
    return sentence.one_of("rewording_places", noun) or (named and not other)


def _is_bound(sentence: Sentence, end: int) -> bool:
    """Whether what stands behind a time or a place goes on with it."""
    return sentence.tag(end) in ("NN", "NNS", "NNP", "POS") or (
        sentence.tag(end) == "TO" and sentence.tag(end + 1) != "VB"
    )


def _word_behind(sentence: Sentence, start: int, end: int) -> str:
    """Return the word behind a stretch; "" for the end, or for what may well follow the verb."""
    behind, first = sentence.word(end) if end < sentence.end else "", sentence.low[start]
    aim = sentence.tag(end) == "TO" and first in ("on", "every", "last")
    clause = behind in _CLAUSE_BEHIND.get(first, ()) or sentence.word(end + 1) == "choice"
    clause = clause or (behind in ("when", "while") and first in ("in", "last", "this"))
    month = sentence.one_of("rewording_times", end + 1)
    inside = behind == "in" and first == "last" and not month
    return "" if aim or clause or inside else behind


_TIED = frozenset(
    (
        *MARKS,
        "and",
        "or",
        "of",
        "the",
        "than",
        "only",
        "just",
        "even",
        "not",
        "to",
        "from",
        "twice",
        "once",
        "a",
        "by",
        "until",
        "right",
        "every",
        "per",
        "early",
    )
)
_INSIDE = frozenset(("DT", "PRP$", "CD", "NN", "NNP", "NNPS", "NNS"))


def _opening(sentence: Sentence, noun: int) -> int:
    """Return the place of the preposition or pointing word that opens a phrase; 0 for none."""
    if sentence.word(noun - 1) == "to" and sentence.word(noun - 3) == "from":
        return noun - 3 if sentence.one_of("rewording_times", noun - 2) else 0
    for place in range(noun - 1, max(noun - 6, 0), -1):
        word = sentence.low[place]
        if sentence.low[place : place + 3] == ("for", "most", "of"):
            return place
        if word == "of" and sentence.low[place - 2 : place] == ("for", "most"):
            continue
        if word == "most" and sentence.low[place - 1] == "for":
            continue
        if word in POINTING and sentence.low[place - 1] == "of":
            continue
        if word in POINTING and sentence.tag(place - 1) not in ("IN", "DT", "TO"):
            return place
        if sentence.tags[place] == "IN" or word in ("in", "on", "at", "for", "since", "over"):
            return place
        fits = sentence.tags[place] in _INSIDE or word in sentence.listed("middles")
        if not fits or word in ("some", "any", "no", "each", "all", "both", "twice"):
            return 0
    return 0


def _told_of_another(sentence: Sentence, verb: int, start: int) -> bool:
    """Whether another verb stands between, to which the time may belong."""
    first = verb + 1 + (sentence.tag(verb + 1) == "VB")  # a bare verb there is a noun misread
    return any(
        (_acts_at(sentence, place) and sentence.word(place + 1) != "by")
        or sentence.tags[place] in ("WDT", "WP", "WRB", "MD")
        for place in range(first, start)
    )


def _acts_at(sentence: Sentence, place: int) -> bool:
    """Whether a word is a verb that tells something, not one before its noun: "forged papers"."""
    told = sentence.tags[place][:2] == "VB"
    before = sentence.tags[place] in ("VBN", "VBG") and sentence.tag(place + 1) in ("NN", "NNS")
    return told and not (before and sentence.tag(place - 1) in ("DT", "CD", "JJ", "PRP$", "IN"))


def _time_cost(sentence: Sentence, start: int, noun: int) -> float:
    first = sentence.low[start]
    counted = sentence.tags[noun] == "NNS" and "CD" in sentence.tags[start:noun]
    if sentence.tags[noun] == "NN" and sentence.tags[noun - 1] == "CD":
        return PLAIN if sentence.low[noun - 1] in ("1", "one") and not sentence.denied else 0.0
    bare = first in ("in", "on") and noun == start + 1 and not sentence.low[noun].endswith("days")
    if sentence.low[start : noun + 1] == ("in", "the", "day") or (
        bare and sentence.tags[noun] == "NNS"
    ):
        return 0.0  # "on nights"
    if first in POINTING:
        return PLAIN
    if first == "from":
        return PLAIN if "to" in sentence.low[start:noun] else 0.0
    if first in _SPANNING:
        bare = sentence.tags[noun] == "NNS" and noun == start + 1
        most = sentence.low[start + 1 : start + 3] == ("most", "of")
        whole = sentence.low[start + 1 : noun] == ("a",) and noun + 1 == sentence.end
        spans = counted or bare or most or whole or first in ("since", "during", "throughout")
        return PLAIN if spans or sentence.listed("middles") & sentence.within(start, noun) else 0.0
    if first not in ("in", "on", "at", "after", "before"):
        return 0.0
    if {"first", "second", "third", "same"} & sentence.within(start, noun):
        own = sentence.word(start + 1) == "my" and "first" in sentence.within(start, noun)
        return PLAIN + 0.3 if own and first in ("in", "on") and noun == start + 3 else 0.0
    article = sentence.word(start + 1) in ("a", "an", "one")
    dated = {"last", "this", "ago", "yesterday"} & {*sentence.low}
    if first == "in" and counted and sentence.low[:2] == ("i", "have"):
        ever = {"never", "not"} & {*sentence.low} and noun + 1 == sentence.end
        return PLAIN if ever else 0.0  # "in six years I have never been late"
    alone = not {"and", "but", "with", "without", "so"} & {*sentence.low}
    if first == "in" and counted and alone and not sentence.denied and not dated:
        return MARKED
    return 0.0 if article or counted or sentence.low[noun] == "night" else PLAIN


def _place_cost(sentence: Sentence, clause: Clause, start: int) -> float:
    had = sentence.low[clause.verb] in ("has", "have", "had", "is", "owns")
    bound = had and sentence.low[clause.start] not in SUBJECTS  # "my uncle has a farm in Kent"
    if sentence.low[start] not in ("in", "at", "on") or bound:
        return 0.0
    own = sentence.word(start + 1) in ("my", "our", "the", "high", "school", "college")
    own = own or sentence.tags[start + 1] == "NNP"
    verb = sentence.low[clause.verb]
    if hangs_on_place(sentence, start) or sentence.one_of("errors", start - 1):
        return 0.0
    near = start - clause.verb >= 3 and own and verb not in sentence.listed("settling")
    return PLAIN + 0.5 if near and sentence.tags[clause.verb] != "NN" else 0.0


def hangs_on_place(sentence: Sentence, start: int) -> bool:
    """Whether a place may belong to what stands before it: "for a vet in the valley"."""
    if sentence.low[start - 2] in ("a", "an") and sentence.tag(start - 3) == "IN":
        return True
    place = start - 1
    while place > 0 and sentence.tags[place] in (*NOUNS, "JJ", "DT", "PRP$"):
        place -= 1
    return place < start - 1 and sentence.low[place] in ("in", "at", "on", "near", "from")


def fronted(
    name: str, cost: float, sentence: Sentence, clause: Clause, stretch: Stretch
) -> Iterator[Edit]:
    """Yield the edit that takes a stretch to the front, with a comma if it is long."""
    start, end = stretch
    befores: dict[int, tuple[str, ...]] = {}
    puts: dict[int, tuple[str, ...]] = {}
    if not clause.plain or clause.led or sentence.low[start - 1] in MARKS:
        return
    if clause.shared is not None and start > clause.shared and not _is_dated(sentence, stretch):
        return  # "I ran payroll and made no errors in two years"
    if _is_planned(sentence, clause) or _is_counted(sentence, start):
        return
    if sentence.tags[end - 1] in _UNENDED and not YEAR.fullmatch(sentence.low[end - 1]):
        return
    if clause.shared is not None:
        befores |= sentence.again(clause)
    elif sentence.word(clause.end) in ("and", "but"):
        befores[clause.end] = (",",)
    if clause.start and sentence.low[clause.start - 1] == "and":
        befores |= {} if sentence.low[clause.start - 2] == "," else {clause.start - 1: (",",)}
    if not clause.start and (end - start > _SHORT or name == "clause first"):
        befores[clause.start] = (",",)
    first = sentence.tree.words[0]
    named = sentence.tags[0] in ("NNP", "NNPS") or first[1:].isupper() or first == "I"
    if clause.start == 0 and first[0].isupper() and not named:
        puts[0] = (first[0].lower() + first[1:],)
    move = (start, end, clause.start)
    yield Edit(name, cost, puts, befores, move, alone=True, clause=clause.start)


def _is_dated(sentence: Sentence, stretch: Stretch) -> bool:
    """Whether a stretch is a certain time, which is told of the whole sentence."""
    start, end = stretch
    year = YEAR.fullmatch(sentence.low[end - 1])
    return sentence.low[start] in ("last", "this") or (sentence.low[start] == "in" and bool(year))


def _is_planned(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells what is arranged or meant: "I am booked on it in February"."""
    be, verb = sentence.low[clause.verb - 1], sentence.tags[clause.verb]
    if {"would", "will", "'d", "'ll"} & sentence.within(clause.start, clause.verb + 1):
        return True
    return be in ("am", "is", "are") and verb in ("VBN", "VBG", "VBD")


def _is_counted(sentence: Sentence, start: int) -> bool:
    """Whether a stretch tells of the number before it: "we cooked with five in the kitchen"."""
    before = sentence.tags[start - 1] == "CD" and not YEAR.fullmatch(sentence.low[start - 1])
    return before and sentence.low[start] in ("in", "at", "on", "for", "with")


# What cannot end a phrase: "for my ward last 3".
_UNENDED = frozenset(("CD", "IN", "TO", "DT", "PRP$", "CC", "JJ"))
_MARKS_FIRST = frozenset(("when", "while", "after", "before", "if", "because", "since"))


def _clause_to_front(sentence: Sentence) -> Iterator[Edit]:
    """Take a clause with "when", "after", "if" or "because" to the front."""
    for clause in sentence.clauses:
        if clause.start or sentence.low[0] not in SUBJECTS or clause.shared is not None:
            continue
        joints = [joint for joint in sentence.joints if sentence.low[joint] == "and"]
        end = joints[0] if len(joints) == 1 else sentence.end
        end -= sentence.low[end - 1] == ","
        for start in range(clause.verb + 2, end - 2):
            opens = sentence.low[start] in _MARKS_FIRST and _is_clause(sentence, start, end)
            if opens and not _looks_back(sentence, clause, (start, end)):
                yield from _opened(sentence, clause, (start, end))


def _opened(sentence: Sentence, clause: Clause, stretch: Stretch) -> Iterator[Edit]:
    """Yield the edit that opens a clause with another; a comma stays before what is joined on."""
    apart = {stretch[1]: (",",)} if sentence.word(stretch[1]) == "and" else {}
    for edit in fronted("clause first", PLAIN, sentence, clause, stretch):
        yield replace(edit, befores={**edit.befores, **apart})


def _is_clause(sentence: Sentence, start: int, end: int) -> bool:
    """Whether what stands from a mark to an end is a full clause with its subject."""
    first = sentence.tag(start + 1)
    told = any(tag in ("VBD", "VBZ", "VBP", "MD") for tag in sentence.tags[start + 2 : start + 7])
    inside = sentence.within(start + 1, end)
    if first not in ("PRP", "DT", "PRP$", "NN", "NNS", "NNP", "CD") or not told or end - start > 12:
        return False
    barred = sentence.listed("barred") - {"not", "no", "never"}
    if _OTHER_CLAUSES & inside or inside & barred or sentence.low[end - 1] in ("did", "does"):
        return False
    before = sentence.tag(start - 1)
    counted = sentence.tag(start - 2) == "CD" and sentence.low[start] in ("before", "after")
    return before not in ("RB", "IN", "CC", ",") and not counted


_OTHER_CLAUSES = frozenset(("and", "but", "so", ",", ";", "when", "because", "while"))


def _looks_back(sentence: Sentence, clause: Clause, stretch: Stretch) -> bool:
    """Whether a clause points to something that the main clause names."""
    start, end = stretch
    own = {"they": {"they", "their"}, "he": {"he", "his"}, "she": {"she", "her"}}
    named = sentence.tags[start + 1] in ("DT", "PRP$", "NN", "NNS", "NNP")
    known = own.get(sentence.low[0], set())
    if named and sentence.low[start + 1] not in sentence.listed("third"):
        known = known | {"his", "her", "their"}
    pointing = (sentence.listed("third") & sentence.within(start, end)) - known
    before = sentence.within(clause.verb, start)
    nested = _told_of_another(sentence, clause.verb, start)
    negated = {"not", "never", "no", "nobody", "n't"} & sentence.within(0, start)
    joined = {",", "and", "but", "so"} & before
    knows = sentence.low[clause.verb] in sentence.listed("asking")
    return bool(
        pointing or nested or joined or knows or (negated and sentence.low[start] == "because")
    )


MOVES = (_to_front, _clause_to_front)
