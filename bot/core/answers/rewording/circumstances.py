"""Puts who helped, by what means or in what role in front: "With two colleagues, I restored it"."""

from collections.abc import Iterator

from bot.core.answers.closed_words import SUBJECTS
from bot.core.answers.rewording.edits import MARKED, PLAIN, Edit
from bot.core.answers.rewording.moves import fronted
from bot.core.answers.rewording.sentence import MARKS, Clause, Sentence
from bot.core.english.tags import NOUNS

_LEAST = 3  # words of the clause that stay before what is moved


def _circumstance_first(sentence: Sentence) -> Iterator[Edit]:
    """Take the help, the means, the role or the occasion at a clause's end to its front."""
    for clause in sentence.clauses:
        if clause.plain and sentence.low[clause.start] in SUBJECTS:
            for start in range(clause.verb + 2, clause.end - 1):
                cost = _cost(sentence, clause, start)
                if start - clause.start < _LEAST:
                    continue
                if cost:
                    stretch = (start, clause.end)
                    yield from fronted("clause first", cost, sentence, clause, stretch)
                noun = sentence.thing_after(start + 1) if sentence.low[start] == "during" else None
                if noun is not None and sentence.word(noun + 1) == "with":
                    yield from fronted("clause first", PLAIN, sentence, clause, (start, noun + 1))


def _cost(sentence: Sentence, clause: Clause, start: int) -> float:
    """Return what it costs to move the stretch from a place to the end; 0 where it must stay."""
    places = range(start, clause.end)
    inside = {sentence.low[i] for i in places if sentence.tags[i] != "CD"}
    if inside & (sentence.listed("barred") | sentence.listed("third") | MARKS | {"and", "or"}):
        return 0.0
    if sentence.low[start - 1] in sentence.listed("barred") or clause.end - start > 9:
        return 0.0
    test = _TESTS.get(sentence.low[start])
    return test(sentence, clause, start) if test else 0.0


def _company(sentence: Sentence, clause: Clause, start: int) -> float:
    """Who helped, or what it cost: "with two colleagues", "with a budget of 900 dollars"."""
    near = range(start + 1, min(start + 5, clause.end))
    first = next((i for i in near if sentence.tags[i] in ("NN", "NNS")), None)
    own = sentence.low[clause.start] in ("i", "we") and _acts(sentence, clause, start)
    own = own and sentence.low[clause.verb] not in ("spend", "spent", "have", "had")
    helped = first is not None and sentence.low[first] in sentence.listed("company")
    plain = not any(
        sentence.tags[i][:2] == "VB"
        or (sentence.tags[i] in ("IN", "RB", "RP") and sentence.low[i] != "of")
        for i in range(start + 1, clause.end)
    )
    return PLAIN + 0.5 if own and helped and plain else 0.0


def _acts(sentence: Sentence, clause: Clause, start: int) -> bool:
    """Whether the verb has an object before the stretch, and no other verb stands between."""
    between = sentence.tags[clause.verb + 1 : start]
    close = sentence.tags[clause.verb + 1] in ("DT", "PRP$", "CD", *NOUNS, "JJ", "PRP")
    return close and not any(tag[:2] == "VB" or tag in ("WDT", "WP", "WRB") for tag in between)


def _means(sentence: Sentence, clause: Clause, start: int) -> float:
    """By what means: "by asking the nurses"."""
    acts = sentence.tag(start + 1) == "VBG" and sentence.low[clause.start] in ("i", "we")
    return PLAIN + 0.2 if acts and clause.end - start >= 3 else 0.0


def _role(sentence: Sentence, clause: Clause, start: int) -> float:
    """In what role: "as an editor"."""
    if sentence.word(start + 1) not in ("a", "an") or sentence.low[clause.start] != "i":
        return 0.0
    role = all(sentence.tags[i] in ("NN", "JJ", "NNP") for i in range(start + 2, clause.end))
    bound = sentence.low[clause.verb] in sentence.listed("role_verbs")
    before = sentence.tag(start - 1) in ("NN", "NNS") and clause.end - start <= 5
    before = before and not sentence.one_of("rewording_times", start - 1)
    return PLAIN + 0.2 if role and before and not bound else 0.0


_OTHER_PHRASES = frozenset(("over", "with", "by", "for", "to", "from", "on", "as"))


def _occasion(sentence: Sentence, clause: Clause, start: int) -> float:
    """On what occasion: "during the last week of school"."""
    plain = not any(sentence.tags[i][:2] == "VB" for i in range(start, clause.end))
    plain = plain and not _OTHER_PHRASES & sentence.within(start + 1, clause.end)
    between = sentence.tags[clause.verb + 1 : start]
    nested = any(tag[:2] == "VB" or tag in ("WDT", "WP", "WRB") for tag in between)
    return PLAIN if plain and not nested else 0.0


def _served(sentence: Sentence, clause: Clause, start: int) -> float:
    """For whom: "for the night crew"."""
    noun = sentence.thing_after(start + 1)
    opened = sentence.low[start + 1] in ("the", "our", "a") or sentence.tags[start + 1] == "CD"
    ended = noun is not None and noun == clause.end - 1
    named = any(sentence.one_of(name, noun) for name in _SERVED) if noun else False
    named = named or sentence.low[noun or 0].endswith(("ers", "ists"))
    persons = opened and ended and named and not sentence.one_of("rewording_times", noun or 0)
    acts = persons and _acts(sentence, clause, start) and clause.end - start <= 5
    return PLAIN + 0.9 if acts and sentence.tags[clause.verb] in ("VBD", "VBP") else 0.0


_SERVED = ("served_words", "rewording_institutions", "company_words")


def _instrument(sentence: Sentence, clause: Clause, start: int) -> float:
    """With what: "with a simple whiteboard", after an object that is known or a change."""
    known = sentence.low[clause.verb + 1] in ("the", "my", "our", "every", "all")
    changed = sentence.within(clause.verb, start) >= {"from", "to"}
    after = sentence.tag(start - 1) in ("NN", "NNS", "CD") and sentence.tags[clause.verb] == "VBD"
    opened = sentence.tag(start + 1) in ("DT", "NN", "JJ") and start + 1 < clause.end
    plain = not any(sentence.tags[i][:2] == "VB" for i in range(start, clause.end))
    persons = any(sentence.one_of("halls", i) for i in (start - 1,))
    fits = (known or changed) and after and opened and plain and not persons
    acts = fits and (changed or _acts(sentence, clause, start))
    return PLAIN + 0.4 if acts and sentence.low[clause.start] in ("i", "we") else 0.0


def _with(sentence: Sentence, clause: Clause, start: int) -> float:
    """With whom or with what a thing was done."""
    return _company(sentence, clause, start) or _instrument(sentence, clause, start)


def _day(sentence: Sentence, clause: Clause, start: int) -> float:
    """On what day: "on the coldest night in ten years"."""
    near = range(start + 2, min(start + 5, clause.end))
    timed = any(sentence.one_of("rewording_times", i) for i in near)
    pointed = sentence.low[start + 1] in ("the", "my", "our")
    return _occasion(sentence, clause, start) + 0.2 if timed and pointed else 0.0


def _age(sentence: Sentence, clause: Clause, start: int) -> float:
    """From or at what age: "from the age of 14"."""
    aged = sentence.low[start + 1 : start + 3] == ("the", "age")
    return _occasion(sentence, clause, start) if aged else 0.0


def _behind_event(sentence: Sentence, clause: Clause, start: int) -> float:
    """After or before what: "after the earthquake"."""
    named = sentence.tag(start + 1) in ("DT", "PRP$") and sentence.tag(start - 1) in NOUNS
    counted = sentence.tag(start - 2) == "CD" and sentence.tag(start - 1) == "NNS"
    told = named and not counted and sentence.tags[clause.verb] == "VBD"
    return _occasion(sentence, clause, start) + 0.3 if told else 0.0


_TESTS = {
    "on": _day,
    "from": _age,
    "at": _age,
    "since": _age,
    "after": _behind_event,
    "before": _behind_event,
    "for": _served,
    "with": _with,
    "by": _means,
    "as": _role,
    "during": _occasion,
}


def _aim(sentence: Sentence) -> Iterator[Edit]:
    """Put "in order to pay" for "to pay", where an aim is meant."""
    for verb, label in enumerate(sentence.labels):
        to = verb - 1
        aim = label == "advcl" and sentence.tags[verb] == "VB" and sentence.low[verb] != "work"
        if not aim or sentence.word(to) != "to":
            continue
        before = sentence.within(max(to - 6, 0), to)
        bound = before & sentence.listed("with_infinitive")
        late = sentence.word(to - 1) in ("late", "early", "overtime", "behind")
        if not bound and (late or sentence.tag(to - 1) in ("NN", "NNS", "PRP")) and to >= 3:
            yield Edit("in order to", MARKED - 0.2, befores={to: ("in", "order")})


def _at_the_age(sentence: Sentence) -> Iterator[Edit]:
    """Put "at the age of nine" for "when I was nine years old"."""
    for place, word in enumerate(sentence.low):
        if word not in ("when", "since") or sentence.low[place + 1 : place + 3] != ("i", "was"):
            continue
        end = place + 4
        if sentence.low[end : end + 2] == ("years", "old"):
            end += 2
        if sentence.tag(place + 3) == "CD" and sentence.word(end) in ("", ",", ".", "and", "so"):
            first = ("at",) if word == "when" else ("since",)
            puts: dict[int, tuple[str, ...]] = dict.fromkeys(range(place + 4, end), ())
            puts |= {place: first, place + 1: ("the", "age"), place + 2: ("of",)}
            yield Edit("at the age", PLAIN, puts)


def _place_first(sentence: Sentence) -> Iterator[Edit]:
    """Put "in a prison in Bergen, I taught grown men" for a place that ends its clause."""
    for clause in sentence.clauses:
        if sentence.low[clause.start] not in ("i", "we") or not clause.plain:
            continue
        verb = sentence.low[clause.verb]
        if verb in sentence.listed("settling") or sentence.tags[clause.verb][:2] != "VB":
            continue
        for noun in _phrases(sentence, clause):
            start, last = sentence.spans[noun]
            if start > clause.verb + 2 and _is_free_place(sentence, clause, (start, last + 1)):
                whole = (start, last + 1)
                yield from fronted("place first", PLAIN + 0.8, sentence, clause, whole)


def _phrases(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Return the heads of phrases that hang on a verb, or on an object that needs none."""
    own = sentence.all_kids(clause.verb, "obl")
    thing = sentence.kid(clause.verb, "obj")
    if thing is None and sentence.word(clause.verb + 1) == "as":
        return own + tuple(kid for noun in own for kid in sentence.all_kids(noun, "nmod"))
    if thing is None or sentence.tags[clause.verb] != "VBD":
        return own
    kids = sentence.all_kids(thing, "nmod")
    if sentence.low[clause.verb + 1] in ("the", "my", "our", "his", "her", "every"):
        kids = tuple(
            kid for kid in kids if sentence.word(sentence.spans[kid][0] + 1) in ("a", "an")
        )
    return own + kids


_PLACES = ("rewording_places", "rewording_institutions", "halls", "rewording_owners")


def _is_free_place(sentence: Sentence, clause: Clause, stretch: tuple[int, int]) -> bool:
    """Whether a phrase tells where a thing with an object was done, and may stand in front."""
    start, end = stretch
    noun = sentence.thing_after(start + 1)
    if sentence.low[start] not in ("in", "on", "at") or noun is None or end - start > 7:
        return False
    if sentence.low[start] == "on" and not any(sentence.one_of(name, noun) for name in _PLACES):
        return False  # "on a form"
    ended = end in (clause.end, clause.shared) or sentence.word(end) in _GOES_ON
    named = sentence.tags[start + 1] in ("DT", "PRP$", "CD", "NNP")
    plain = not any(sentence.tags[i][:2] in ("VB", "WD", "WP", ",") for i in range(start, end))
    barred = sentence.listed("third") | sentence.listed("unplaced") | sentence.listed("tongues")
    bound = (barred | {"every", "each", "all", "any", "no"}) & sentence.within(start, end)
    timed = any(
        sentence.one_of(name, place)
        for place in range(start, end)
        for name in ("rewording_times", "measures")
    )
    if sentence.tags[start + 1] == "CD" and sentence.low[clause.verb + 1] == "the":
        return False
    if sentence.low[start - 2] in ("a", "an") and sentence.tags[start - 3] == "IN":
        return False  # "for a vet in the valley": the place may be his
    was = sentence.low[clause.verb] == "was" and sentence.tag(start - 1) == "NN"
    acts = _acts(sentence, clause, start) or (was and sentence.tag(clause.verb + 1) == "DT")
    role = "as" in sentence.low[clause.verb + 1 : clause.verb + 2] and not timed
    acts = acts or (role and sentence.tag(start - 1) == "NN" and sentence.tag(start + 1) == "NNP")
    lone = sentence.low[start - 1] not in sentence.listed("barred") | {"of", "and", "or", ","}
    return ended and named and plain and acts and lone and not bound and not timed


_GOES_ON = frozenset(("for", "when", "until", "while", "after", "during", "who", "that"))

CIRCUMSTANCES = (_circumstance_first, _place_first, _aim, _at_the_age)
