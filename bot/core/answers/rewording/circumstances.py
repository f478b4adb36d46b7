"""Puts who helped, by what means or in what role in front: "With two colleagues, I restored it"."""

from collections.abc import Iterator

from bot.core.answers.closed_words import SUBJECTS
from bot.core.answers.rewording.edits import PLAIN, UNSEEN, Edit
from bot.core.answers.rewording.moves import fronted, hangs_on_place
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
    own = sentence.low[clause.start] in ("i", "we") and acts(sentence, clause, start)
    own = own and sentence.low[clause.verb] not in ("spend", "spent", "have", "had")
    helped = first is not None and sentence.low[first] in sentence.listed("company")
    helped = helped and sentence.tag((first or 0) + 1) not in NOUNS  # "staff turnover"
    plain = not any(
        sentence.tags[i][:2] == "VB"
        or (sentence.tags[i] in ("IN", "RB", "RP") and sentence.low[i] != "of")
        for i in range(start + 1, clause.end)
    )
    return PLAIN + 0.5 if own and helped and plain else 0.0


def acts(sentence: Sentence, clause: Clause, start: int) -> bool:
    """Whether the verb has an object before the stretch, and no other verb stands between."""
    first = clause.verb + 1
    first += sentence.tags[first] == "RP" or sentence.low[clause.verb : first + 1] in _WITH_OBJECT
    between = sentence.tags[first:start]
    close = sentence.tag(first) in ("DT", "PRP$", "CD", *NOUNS, "JJ", "PRP")
    return close and not any(tag[:2] == "VB" or tag in ("WDT", "WP", "WRB") for tag in between)


_WITH_OBJECT = frozenset(
    (("looked", "after"), ("cared", "for"), ("dealt", "with"), ("look", "after"), ("care", "for"))
)


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
    "from": _age,
    "at": _age,
    "since": _age,
    "after": _behind_event,
    "before": _behind_event,
    "with": _company,
    "by": _means,
    "as": _role,
    "during": _occasion,
}


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
        if sentence.word(clause.verb + 1) in ("every", "each", "all", "any"):
            continue  # "every ladder on the site"
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
    if sentence.word(clause.verb + 1) in ("the", "my", "our", "his", "her", "every"):
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
    own = sentence.tags[noun] in ("NNP", "NNPS") and sentence.low[start] != "on"
    if not own and not any(sentence.one_of(name, noun) for name in _PLACES):
        return False  # "on a form", "in two sittings"
    ended = end in (clause.end, clause.shared) or sentence.word(end) in _GOES_ON
    named = sentence.tags[start + 1] in ("DT", "PRP$", "CD", "NNP")
    plain = not any(sentence.tags[i][:2] in ("VB", "WD", "WP", ",") for i in range(start, end))
    barred = frozenset().union(*map(sentence.listed, ("third", "unplaced", "tongues", "programs")))
    bound = (barred | {"every", "each", "all", "any", "no"}) & sentence.within(start, end)
    timed = any(
        sentence.one_of(name, place)
        for place in range(start, end)
        for name in ("rewording_times", "measures")
    )
    if sentence.tags[start + 1] == "CD" and sentence.low[clause.verb + 1] == "the":
        return False
    if hangs_on_place(sentence, start):
        return False
    was = sentence.low[clause.verb] == "was" and sentence.tag(start - 1) == "NN"
    told = acts(sentence, clause, start) or (was and sentence.tag(clause.verb + 1) == "DT")
    role = "as" in sentence.low[clause.verb + 1 : clause.verb + 2] and not timed
    told = told or (role and sentence.tag(start - 1) == "NN" and sentence.tag(start + 1) == "NNP")
    lone = sentence.low[start - 1] not in sentence.listed("barred") | {"of", "and", "or", ","}
    return ended and named and plain and told and lone and not bound and not timed


_GOES_ON = frozenset(("for", "when", "until", "while", "after", "during"))


def _together(sentence: Sentence) -> Iterator[Edit]:
    """Put "together with two other fathers" for "with two other fathers", where they all acted."""
    for clause in sentence.clauses:
        known = sentence.words.verb(sentence.low[clause.verb])
        worked = known is not None and known.base in sentence.listed("joint_work")
        if not worked or sentence.low[clause.start] not in ("i", "we"):
            continue
        for place in range(clause.verb + 3, clause.end - 2):
            noun = sentence.thing_after(place + 1) if sentence.low[place] == "with" else None
            if noun is None or not sentence.one_of("company_words", noun):
                continue
            own = sentence.tags[place + 1] in ("CD", "PRP$") or sentence.low[place + 1] in _COMPANY
            behind = sentence.word(noun + 1) if noun + 1 < clause.end else ""
            if own and behind in _BEHIND_COMPANY and acts(sentence, clause, place):
                yield Edit("together", UNSEEN, befores={place: ("together",)})


_COMPANY = frozenset(("the", "other", "some"))
_BEHIND_COMPANY = frozenset(("", ",", "and", "in", "on", "at", "last"))

CIRCUMSTANCES = (_together, _circumstance_first, _place_first, _at_the_age)
