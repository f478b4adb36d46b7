"""Lets two neighbours change places: two things joined by "and", a time and a place at the end."""

from collections.abc import Iterator

from bot.core.answers.rewording.edits import MARKED, PLAIN, Edit
from bot.core.answers.rewording.sentence import Clause, Sentence
from bot.core.english.tags import NOUNS

_OWN = frozenset(("the", "a", "an", "my", "our"))
_INSIDE = frozenset(("DT", "PRP$", "JJ", "CD", *NOUNS))
_PLACED = frozenset(("at", "in", "on", "with"))
_TIMED = frozenset(("for", "last", "every", "each", "in", "on", "since", "this", "over"))

Stretch = tuple[int, int]


def _things(sentence: Sentence) -> Iterator[Edit]:
    """Put "the cash and the keys" for "the keys and the cash"."""
    for joint in range(2, sentence.end - 1):
        if sentence.low[joint] != "and":
            continue
        first, second = _thing_before(sentence, joint), _thing_behind(sentence, joint)
        if first and second and _may_change(sentence, first, second):
            words = sentence.tree.words
            puts = _put_in(first, words[slice(*second)]) | _put_in(second, words[slice(*first)])
            yield Edit("things", PLAIN + 0.3, puts)


def _put_in(place: Stretch, words: tuple[str, ...]) -> dict[int, tuple[str, ...]]:
    puts: dict[int, tuple[str, ...]] = dict.fromkeys(range(*place), ())
    puts[place[0]] = words
    return puts


def _thing_before(sentence: Sentence, joint: int) -> Stretch | None:
    start = joint
    while start and sentence.tags[start - 1] in _INSIDE and joint - start < 5:
        start -= 1
        if sentence.low[start] in _OWN or sentence.tags[start] == "CD":
            break
    before = sentence.tag(start - 1)
    opens = before[:2] == "VB" or (before == "IN" and sentence.low[start - 1] != "between")
    named = sentence.tags[joint - 1] in ("NN", "NNS")
    return (start, joint) if opens and named and start < joint else None


def _thing_behind(sentence: Sentence, joint: int) -> Stretch | None:
    noun = sentence.thing_after(joint + 1)
    if noun is None or sentence.tags[noun] not in ("NN", "NNS") or noun - joint > 4:
        return None
    after = sentence.word(noun + 1) if noun + 1 < sentence.end else ""
    timed = after in ("for", "every") and _time_behind(sentence, noun + 1)
    return (joint + 1, noun + 1) if after in ("", ",") or timed else None


def _time_behind(sentence: Sentence, place: int) -> bool:
    noun = sentence.thing_after(place + (sentence.low[place] == "for"))
    return noun is not None and sentence.one_of("rewording_times", noun)


def _may_change(sentence: Sentence, first: Stretch, second: Stretch) -> bool:
    """Whether each of the two has its own article or number, and their order says nothing."""
    own = [
        sentence.low[start] in _OWN or sentence.tags[start] == "CD" for start, _ in (first, second)
    ]
    inside = sentence.within(first[0], second[1])
    timed = any(sentence.one_of("rewording_times", end - 1) for _, end in (first, second))
    fixed = inside & {"only", "then", "even", "later", "next", "first", "second", "same", "of"}
    listed = sentence.low[first[0] - 1] in (",", "both", "or")
    return all(own) and not (timed or fixed or listed)


def _adjuncts(sentence: Sentence) -> Iterator[Edit]:
    """Put "at the market on Sundays" for "on Sundays at the market", and the other way round."""
    for clause in sentence.clauses:
        last = clause.shared if clause.shared is not None else clause.end
        for end in range(clause.verb + 5, last + 1):
            if end < last and sentence.low[end] not in _NEXT:
                continue
            if sentence.low[end : end + 2] == ("at", "all"):
                continue
            for middle in range(max(clause.verb + 3, end - 5), end - 1):
                for start in range(max(clause.verb + 1, middle - 5), middle - 1):
                    cost = _exchange_cost(sentence, clause, (start, middle), (middle, end))
                    if cost:
                        yield Edit("adjuncts", cost, moved=(middle, end, start))


_NEXT = frozenset(("for", "in", "at", "on", "with", "without", "last", "every", "by", ",", "since"))


def _exchange_cost(sentence: Sentence, clause: Clause, one: Stretch, two: Stretch) -> float:
    if _is_time(sentence, one) and _is_place(sentence, two, clause.verb):
        return 0.0 if sentence.word(two[1]) in ("with", "for", "without") else PLAIN
    definite = sentence.low[clause.verb + 1] in ("the", "my", "our", "every", "each", "all")
    weekly = sentence.low[two[0]] == "on" and two[1] - two[0] == 2
    thing_first = sentence.kid(clause.verb, "obj") is not None
    lasting = sentence.low[two[0]] in ("for", "every") or weekly
    if lasting and _is_time(sentence, two) and _is_place(sentence, one, clause.verb):
        served = sentence.low[one[0]] == "for"
        prepositions = sentence.tags[clause.verb + 1 : one[0]].count("IN")
        if definite and not served and thing_first:
            return 0.0
        cost = PLAIN + (1.0 if served else 0.5)
        return cost if not prepositions and sentence.low[one[0]] != "with" else 0.0
    helped = _is_company(sentence, two) and not definite
    if helped and _is_place(sentence, one, clause.verb) and sentence.low[one[0]] != "with":
        return PLAIN + 0.2
    if _is_count(sentence, two) and sentence.low[one[0]] in ("for", "with", "at", "in"):
        return PLAIN + 0.5 if _plain(sentence, one) else 0.0
    return 0.0


def _is_time(sentence: Sentence, stretch: Stretch) -> bool:
    start, end = stretch
    first = sentence.low[start]
    if first not in _TIMED or not sentence.one_of("rewording_times", end - 1):
        return False
    opened = start + (first in ("for", "in", "on", "since", "over"))
    if sentence.tag(start - 1) in ("IN", "DT", "TO", "CC", "CD") or not _plain(sentence, stretch):
        return False
    lone = end - opened == 1 or sentence.low[opened] in ("a", "one")
    return first != "for" or sentence.tags[opened] == "CD" or lone


def _is_place(sentence: Sentence, stretch: Stretch, verb: int) -> bool:
    start, end = stretch
    served = sentence.low[start] == "for" and sentence.one_of("rewording_served", end - 1)
    if not (served or sentence.low[start] in _PLACED) or sentence.one_of(
        "rewording_times", end - 1
    ):
        return False
    named = sentence.tags[end - 1] in NOUNS and _plain(sentence, stretch)
    named = named and not sentence.listed("unplaced") & sentence.within(start, end)
    thing = sentence.kid(verb, "obj")
    loose = thing is not None and sentence.low[verb + 1] in ("a", "an") and thing == start - 1
    own = sentence.heads[end - 1] == verb and sentence.labels[end - 1] == "obl"
    return named and (own or (loose and sentence.low[start] in ("in", "at")))


def _is_company(sentence: Sentence, stretch: Stretch) -> bool:
    start, end = stretch
    noun = sentence.thing_after(start + 1) if sentence.low[start] == "with" else None
    known = noun is not None and sentence.one_of("rewording_company", noun)
    sized = noun == end - 3 and sentence.low[end - 2] == "of" and sentence.tags[end - 1] == "CD"
    return bool(known and (noun == end - 1 or sized))


def _is_count(sentence: Sentence, stretch: Stretch) -> bool:
    start, end = stretch
    return end - start == 2 and sentence.tags[start] == "CD" and sentence.low[start + 1] == "times"


def _plain(sentence: Sentence, stretch: Stretch) -> bool:
    """Whether behind its first word a stretch is nothing but one thing with its own words."""
    start, end = stretch
    tags = sentence.tags[start + 1 : end]
    fits = all(tag in (*_INSIDE, "POS") for tag in tags)
    return fits and not sentence.within(start, end) & sentence.listed("third")


def _bare_things(sentence: Sentence) -> Iterator[Edit]:
    """Put "faculty and students" for "students and faculty", two bare things of one kind."""
    for joint in range(1, sentence.end - 1):
        first, second = joint - 1, joint + 1
        if sentence.low[joint] == "and" and _are_tongues(sentence, joint):
            words = sentence.tree.words
            yield Edit("swapped", PLAIN, {first: (words[second],), second: (words[first],)})
        if sentence.low[joint] != "and" or sentence.tags[first] not in ("NNS", "NN"):
            continue
        alike = sentence.tags[first] == sentence.tags[second]
        closed = sentence.tag(first - 1) in ("IN", "VBD", "VBP", "VBZ", "WRB", "VBG", "DT", "TO")
        ended = sentence.tag(second + 1) in ("", "IN", ",", "VBP", "VBD", "MD", ".", "RB")
        plural = sentence.tags[first] == "NNS" or sentence.tag(first - 1) == "IN"
        closed = closed or (first == 0 and sentence.tag(second + 1) == "VBP")
        plural = plural or first == 0
        fixed = first > 0 and sentence.tag(first - 1) == "DT" and sentence.tags[first] == "NN"
        binomial = sentence.low[first] in sentence.listed("first_of_two")
        if alike and closed and ended and plural and not fixed and not binomial:
            words = sentence.tree.words
            yield Edit("swapped", MARKED, {first: (words[second],), second: (words[first],)})


def _are_tongues(sentence: Sentence, joint: int) -> bool:
    """Whether "and" joins two languages, and no third."""
    led = sentence.word(joint - 2) in ("into", "in", "speak", "from", "between", "both")
    after = sentence.tag(joint + 2) not in (*NOUNS, "CC", "POS")
    names = sentence.tree.words[joint - 1], sentence.tree.words[joint + 1 : joint + 2]
    tongues = sentence.listed("tongues") & {sentence.low[joint - 1], sentence.word(joint + 1)}
    return bool(led and after and tongues and all(names)) and sentence.tag(joint + 1) in NOUNS


def _tool_first(sentence: Sentence) -> Iterator[Edit]:
    """Put "two years on a press in a mill" for "two years in a mill on a press"."""
    for place in range(3, sentence.end - 5):
        if sentence.low[place] not in ("in", "at") or sentence.low[place + 1] not in ("a", "an"):
            continue
        noun = sentence.thing_after(place + 1)
        spent = sentence.one_of("rewording_times", place - 1)
        behind = noun + 1 if noun is not None else place
        on = sentence.word(behind) == "on" and sentence.word(behind + 1) in ("a", "an", "the")
        end = behind + 1
        while sentence.tag(end) in _PHRASE or sentence.word(end) == "with":
            end += 1
        last = end >= sentence.end or sentence.word(end) in (",", "and", "so")
        if spent and on and last:
            yield Edit("tool first", PLAIN, moved=(place, behind, end))


_PHRASE = frozenset(("DT", "JJ", "VBN", "CD", *NOUNS))


SWAPS = (_things, _adjuncts, _bare_things, _tool_first)
