"""Puts the place, the company, the occasion or the means of a deed in front of it.

The deed has an object of its own, so that what stands behind it tells of the whole of it; what may
belong to the object ("a report on the flood", "a job at the bank") never moves.
"""

from collections.abc import Iterator

from bot.core.answers.rewording.circumstances import acts
from bot.core.answers.rewording.edits import PLAIN, Edit
from bot.core.answers.rewording.moves import YEAR, fronted, hangs_on_place
from bot.core.answers.rewording.sentence import Clause, Sentence

_OPENED = ("DT", "PRP$", "NNP", "NNPS", "CD", "JJ")
_GOES_ON = frozenset(
    ("when", "until", "while", "after", "before", "during", "last", "every", "together")
)
_TIMED = frozenset(("for", "in", "on", "over", "since"))
_HELP = ("money", "budgets", "rewording_company")
_NESTED = frozenset(("of", "in", "on", "near"))


def _phrase_first(sentence: Sentence) -> Iterator[Edit]:
    """Put "at the old clinic I trained all the drivers" for "I trained ... at the old clinic"."""
    for clause in sentence.clauses:
        if sentence.low[clause.start] not in ("i", "we") or not clause.plain:
            continue
        if _is_bound_verb(sentence, clause):
            continue
        for start in range(clause.verb + 2, clause.end - 1):
            test = _TESTS.get(sentence.low[start])
            end = _end(sentence, clause, start) if test else 0
            if test and end and start - clause.start >= 3 and test(sentence, clause, start, end):
                stretch = (start, end)
                yield from fronted("phrase first", PLAIN + 0.6, sentence, clause, stretch)


def _is_bound_verb(sentence: Sentence, clause: Clause) -> bool:
    """Whether a verb of knowing or of putting goes closely with a place behind its object."""
    known = sentence.words.verb(sentence.low[clause.verb])
    bound = known is None or known.base in sentence.listed("bound_verbs")
    bound = bound and not {"from", "down"} & sentence.within(clause.verb, clause.end)
    denied = _DENIED & sentence.within(clause.start, clause.end)
    return bool(bound or denied) or sentence.tags[clause.verb][:2] != "VB"


_DENIED = frozenset(("not", "never", "no", "nobody", "none", "nothing", "zero", "without"))


def _end(sentence: Sentence, clause: Clause, start: int) -> int:
    """Return the place behind a phrase that ends what is told; 0 where more belongs to it."""
    noun = sentence.thing_after(start + 1)
    while noun is not None:
        end = noun + 1
        if end in (clause.end, clause.shared) or goes_on(sentence, end):
            return end if end - start <= 8 else 0
        nested = sentence.word(end) in _NESTED and sentence.tag(end + 1) in _OPENED
        noun = sentence.thing_after(end + 1) if nested else None
    return 0


def goes_on(sentence: Sentence, place: int) -> bool:
    """Whether a time or a clause about the deed begins at a place."""
    own = sentence.low[place : place + 2] == ("by", "myself") or sentence.word(place) == "alone"
    if sentence.word(place) in _GOES_ON or own:
        return True
    if sentence.word(place) == "with":  # "at a school with 600 pupils"
        helped = sentence.thing_after(place + 1)
        return helped is not None and any(sentence.one_of(n, helped) for n in _HELP)
    if sentence.word(place) == "in" and YEAR.fullmatch(sentence.word(place + 1)):
        return True
    noun = sentence.thing_after(place + 1) if sentence.word(place) in _TIMED else None
    return noun is not None and sentence.one_of("rewording_times", noun)


def _is_whole(sentence: Sentence, clause: Clause, start: int, end: int) -> bool:
    """Whether a stretch hangs on a deed with an object and neither points nor limits."""
    inside = sentence.within(start, end)
    other = inside & (sentence.listed("barred") | sentence.listed("third") | {"all", "both"})
    loose = sentence.word(start - 1) in sentence.listed("barred") | {"of", "and", "or", ",", "to"}
    verbs = any(sentence.tags[i][:2] in ("VB", "WD", "WP") for i in range(start, end))
    before = sentence.tag(start - 1) in ("NN", "NNS", "NNP", "NNPS", "CD", "RP")
    between = sentence.within(clause.verb + 1, start)
    done = sentence.low[clause.verb] in ("did", "made", "wrote", "ran", "handled", "kept")
    counted = sentence.word(clause.verb + 1) == "all" and (
        sentence.tag(clause.verb + 2) == "CD" or (done and sentence.word(clause.verb + 2) == "the")
    )
    if (
        between & (RANKED - ({"all"} if counted else set()))
        or "JJS" in sentence.tags[clause.verb : start]
    ):
        return False  # "every room in the building"
    got = sentence.listed("got_there") & {sentence.low[start - 1], sentence.low[start - 2]}
    named = sentence.low[start] == "in" and sentence.tags[start + 1] in ("NNP", "NNPS")
    loose = loose or (hangs_on_place(sentence, start) and not named)
    plain = before and (acts(sentence, clause, start) or _teaches(sentence, clause, start))
    return plain and not (other or loose or verbs or got)


def _teaches(sentence: Sentence, clause: Clause, start: int) -> bool:
    """Whether somebody was taught to do something: "I taught a neighbour to swim"."""
    taught = sentence.low[clause.verb] in ("taught", "trained", "helped")
    verbs = [i for i in range(clause.verb + 1, start) if sentence.tags[i][:2] == "VB"]
    named = sentence.tags[clause.verb + 1] in ("DT", "PRP$", "CD", "NNS")
    return taught and named and len(verbs) == 1 and sentence.low[verbs[0] - 1] == "to"


RANKED = frozenset(("every", "each", "all", "any", "first", "only", "both", "last", "same"))


def _at(sentence: Sentence, clause: Clause, start: int, end: int) -> bool:
    noun = sentence.thing_after(start + 1) or start
    unplaced = sentence.one_of("rewording_unplaced", noun)
    timed = sentence.one_of("rewording_times", noun) or sentence.one_of("measures", noun)
    named = sentence.tags[start + 1] in ("DT", "PRP$", "NNP") and noun > start
    if "CD" in sentence.tags[start:end] or unplaced or timed:
        return False
    return named and _is_whole(sentence, clause, start, end)


def _in(sentence: Sentence, clause: Clause, start: int, end: int) -> bool:
    noun = sentence.thing_after(start + 1) or start
    if sentence.low[start + 1 : noun + 1] in _OWN_TIME:
        return _is_whole(sentence, clause, start, end)
    own = sentence.word(start + 1) in ("my", "our", "the")
    placed = own and any(sentence.one_of(name, noun) for name in _PLACES)
    ranked = sentence.word(start + 1) in ("my", "our") and _is_ranked(sentence, start, noun)
    named = _is_named(sentence, start + 1, noun)
    if noun == start or sentence.one_of("rewording_unplaced", noun):
        return False
    past = sentence.tags[clause.verb] == "VBD"
    if named and sentence.one_of("errors", start - 1):
        return False  # "two bugs in Velero"
    return (placed or named or (ranked and past)) and _is_whole(sentence, clause, start, end)


_PLACES = ("rewording_places", "rewording_institutions", "halls", "rewording_owners")


_OWN_TIME = (("my", "own", "time"), ("my", "free", "time"), ("my", "spare", "time"))


def _is_ranked(sentence: Sentence, start: int, noun: int) -> bool:
    """Whether a time is told by its place among others: "in my first week"."""
    ranks = {"first", "second", "third", "last", "final"} & sentence.within(start, noun)
    return bool(ranks) and sentence.one_of("rewording_times", noun)


def _is_named(sentence: Sentence, first: int, noun: int) -> bool:
    """Whether a stretch is the name of a place, as far as can be told."""
    unnamed = ("tongues", "months", "programs")
    other = any(sentence.low[noun] in sentence.listed(name) for name in unnamed)
    return not other and all(t in ("NNP", "NNPS") for t in sentence.tags[first : noun + 1])


def _on(sentence: Sentence, clause: Clause, start: int, end: int) -> bool:
    noun = sentence.thing_after(start + 1) or start
    own = sentence.word(start + 1) in ("my", "our", "the", "a", "an")
    night = sentence.one_of("day_parts", noun) and sentence.word(noun + 1) == "of"
    placed = sentence.one_of("stood_on", noun)
    told = any(sentence.one_of(name, start - 1) for name in ("told_on", "written", "guides"))
    if not own or told or not (night or placed):
        return False
    return _is_whole(sentence, clause, start, end)


def _with(sentence: Sentence, clause: Clause, start: int, end: int) -> bool:
    noun = sentence.thing_after(start + 1) or start
    counted = sentence.tag(start + 1) in ("CD", "PRP$") or sentence.word(start + 1) in ("a", "an")
    kinds = ("persons", "rewording_company", "company_words", "money")
    helped = any(sentence.one_of(name, noun) for name in kinds)
    helped = helped or sentence.word(noun).removesuffix("s") in sentence.words.sets["persons"]
    thing = sentence.thing_after(clause.verb + 1)
    new = thing is not None and bool({"a", "an"} & sentence.within(clause.verb + 1, thing))
    holds = thing is not None and any(sentence.one_of(n, thing) for n in (*_PLACES, "crews"))
    ended = end in (clause.end, clause.shared)
    counts_it = "CD" in sentence.tags[start:end] and not sentence.one_of("rewording_company", noun)
    if new and (holds or counts_it):
        return False  # "a branch with 60% turnover"
    if not (counted and helped and ended) or noun == start:
        return False
    return sentence.tags[clause.verb] == "VBD" and _is_whole(sentence, clause, start, end)


def _after(sentence: Sentence, clause: Clause, start: int, end: int) -> bool:
    noun = sentence.thing_after(start + 1) or start
    event = any(sentence.one_of(name, noun) for name in ("upheavals", "events", "occasions"))
    own = sentence.tag(start + 1) in ("DT", "PRP$")
    past = sentence.tags[clause.verb] == "VBD"
    return own and event and past and _is_whole(sentence, clause, start, end)


_TESTS = {"at": _at, "in": _in, "on": _on, "with": _with, "after": _after}


def _place_behind_subject(sentence: Sentence) -> Iterator[Edit]:
    """Put "our score for service at the inn went up" for "at the inn our score ... went up"."""
    if sentence.low[0] not in ("at", "in") or sentence.tag(1) not in ("DT", "PRP$", "NNP"):
        return
    end = (sentence.thing_after(1) or 0) + 1
    end = next((i for i in range(2, min(7, sentence.end)) if sentence.low[i] in ("our", "my")), end)
    if sentence.word(end) not in ("our", "my") or sentence.low[1] == sentence.low[end]:
        return
    verb = next((i for i in range(end, sentence.end) if sentence.tags[i] == "VBD"), 0)
    between = sentence.tags[end:verb]
    plain = verb and all(t in ("PRP$", "JJ", "NN", "NNS", "IN") for t in between)
    if plain and 3 <= verb - end <= 6 and sentence.word(end - 1) != ",":
        yield Edit("behind subject", PLAIN, moved=(0, end, verb), alone=True)


FRONTS = (_phrase_first, _place_behind_subject)
