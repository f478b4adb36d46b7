"""The tense said otherwise where English allows either: "until it had been produced"."""

from collections.abc import Iterator

from bot.core.answers.closed_words import SUBJECTS
from bot.core.answers.rewording.edits import PLAIN, UNSEEN, Edit
from bot.core.answers.rewording.sentence import Sentence
from bot.core.english.tags import FINITE, NOUNS

_EARLIER = {"after": UNSEEN, "until": PLAIN - 0.3, "till": PLAIN - 0.3}
_SUBJECT = frozenset(("DT", "PRP$", "JJ", "CD", "PRP", "POS", *NOUNS))


def _had_done(sentence: Sentence) -> Iterator[Edit]:
    """Put "until it had been produced" for "until it was produced", and the like after "after"."""
    told = any(tag == "VBD" for tag in sentence.tags)
    for place, word in enumerate(sentence.low):
        if word not in _EARLIER or not told:
            continue
        verb = _verb_of(sentence, place + 1)
        if verb and _one_verb(sentence, verb) and any(t == "VBD" for t in sentence.tags[:place]):
            puts = _pluperfect(sentence, verb)
            ended = word != "after" and sentence.low[verb] not in ("was", "were")
            if puts and not ended:  # "until they closed the class"
                yield Edit("had done", _EARLIER[word], puts)


def _verb_of(sentence: Sentence, place: int) -> int:
    """Return the place of the past verb of a short clause that begins at a place; 0 for none."""
    first = place
    while place - first < 7 and sentence.tag(place) in _SUBJECT:
        place += 1
    past = sentence.tag(place) == "VBD" and place > first
    known = sentence.words.verb(sentence.word(place), "past")
    misread = sentence.tag(place) == "VBN" and sentence.tag(place - 1) in ("NNS", "NN", "PRP")
    return place if past or (misread and known and place > first) else 0


def _one_verb(sentence: Sentence, verb: int) -> bool:
    """Whether no second verb is joined to the one of a clause."""
    behind = sentence.tags[verb + 1 : sentence.end]
    return not any(
        word == "and" and sentence.tag(verb + 2 + i)[:2] == "VB"
        for i, word in enumerate(sentence.low[verb + 1 : verb + 1 + len(behind)])
    )


def _pluperfect(sentence: Sentence, verb: int) -> dict[int, tuple[str, ...]]:
    """Return what puts a verb of the past one step back; nothing where that may not be done."""
    if sentence.low[verb] in ("was", "were"):
        done = sentence.tag(verb + 1) == "VBN"
        return {verb: ("had", "been")} if done else {}
    known = sentence.words.verb(sentence.low[verb], "past")
    if known is None or known.base in sentence.listed("states") | {"do", "start", "begin"}:
        return {}
    return {verb: ("had", known.participle)}


def _had_missed(sentence: Sentence) -> Iterator[Edit]:
    """Put "that two crews had missed" for "that two crews missed", of what came before."""
    for place, word in enumerate(sentence.low):
        if word not in ("that", "which", "who") or place < 3:
            continue
        verb = place + 1 if word == "who" else _verb_of(sentence, place + 1)
        known = sentence.words.verb(sentence.word(verb), "past") if verb else None
        if known and known.base in sentence.listed("earlier") and sentence.tag(1) == "VBD":
            yield Edit("had missed", UNSEEN, {verb: ("had", known.participle)})


def _able(sentence: Sentence) -> Iterator[Edit]:
    """Put "I was able to cut the rate" for "I cut the rate", of what one succeeds in."""
    for clause in sentence.clauses:
        verb = clause.verb
        subject = sentence.low[clause.start]
        alone = verb == clause.start + 1 and clause.plain
        if subject not in ("i", "we") or not alone or sentence.denied:
            continue
        known = sentence.words.verb(sentence.low[verb], "past")
        told = sentence.tags[verb] == "VBD" or sentence.low[verb] == sentence.word(verb - 1)
        acts = sentence.tag(verb + 1) in ("DT", "PRP$", "CD", "JJ", *NOUNS)
        if known and told and acts and known.base in sentence.listed("succeeding"):
            be = "was" if subject == "i" else "were"
            yield Edit("able", PLAIN + 0.8, {verb: (be, "able", "to", known.base)})


def _lately(sentence: Sentence) -> Iterator[Edit]:
    """Put "I have run ... in the last two years" for "I ran ...": the time goes on to now."""
    for place, word in enumerate(sentence.low[: sentence.end - 3]):
        lately = sentence.low[place + 1 : place + 3] in (("the", "last"), ("the", "past"))
        timed = any(sentence.one_of("rewording_times", i) for i in range(place + 3, place + 6))
        known = sentence.words.verb(sentence.word(1), "past")
        alone = sum(tag in FINITE for tag in sentence.tags) == 1 and "and" not in sentence.low
        told = sentence.word(0) in SUBJECTS and sentence.tag(1) == "VBD" and known
        if word in ("in", "over") and lately and timed and told and alone and known:
            have = "has" if sentence.low[0] in ("he", "she") else "have"
            yield Edit("lately", UNSEEN, {1: (have, known.participle)})


def _experience(sentence: Sentence) -> Iterator[Edit]:
    """Put "I have trained nine drivers" for "I trained nine drivers", at no certain time."""
    for clause in sentence.clauses[:1]:
        verb = clause.verb
        known = sentence.words.verb(sentence.low[verb], "past")
        own = sentence.low[clause.start] in ("i", "we") and verb == clause.start + 1
        acts = sentence.tag(verb + 1) in ("CD", "NNS") or (
            sentence.word(verb + 1) in ("a", "an")
            and known is not None
            and known.base in sentence.listed("making") | {"run"}
        )
        if known is None or not own or sentence.tags[verb] != "VBD" or not acts:
            continue
        lasting = known.base in sentence.listed("states") | {"work", "start", "begin"}
        others = [
            i
            for i, tag in enumerate(sentence.tags)
            if tag == "VBD"
            and i != verb
            and sentence.low[i] != "had"
            and not {"that", "which", "who"} & sentence.within(verb, i)
        ]
        if not lasting and not others and not _at_a_time(sentence):
            yield Edit("experience", PLAIN + 0.3, {verb: ("have", known.participle)})


def _at_a_time(sentence: Sentence) -> bool:
    """Whether anything in a sentence tells when it was."""
    former = any(
        sentence.low[i] in ("my", "our") and sentence.word(i + 1) in ("old", "last", "first")
        for i in range(len(sentence.low))
    )
    certain = former or sentence.listed("certain_times") & {*sentence.low}
    timed = any(sentence.one_of("rewording_times", i) for i in range(len(sentence.low)))
    dated = any(len(word) == 4 and word[:2] in ("19", "20") for word in sentence.low)
    placed = any(
        sentence.low[i] in ("at", "in") and sentence.tag(i + 1) in _NAMED
        for i in range(len(sentence.low))
    )
    return bool(certain or timed or dated or placed)


_NAMED = ("DT", "PRP$", "NNP", "NNPS", "CD")
_TASTES = frozenset(("like", "love", "prefer"))


def _liking(sentence: Sentence) -> Iterator[Edit]:
    """Put "I like seeing" for "I like to see", and "started working" for "started to work"."""
    for place in range(1, sentence.end - 2):
        if sentence.low[place + 1] != "to" or sentence.tags[place + 2] != "VB":
            continue
        known = sentence.words.verb(sentence.low[place + 2], "base")
        taste = sentence.low[place] in _TASTES and sentence.word(place - 1) in SUBJECTS
        begun = sentence.low[place] in ("started", "began", "continued")
        if known and (taste or begun) and sentence.low[place + 2] not in ("be", "have", "think"):
            yield Edit(
                "liking", UNSEEN if taste else PLAIN, {place + 1: (), place + 2: (known.ing,)}
            )


def _used_to(sentence: Sentence) -> Iterator[Edit]:
    """Put "I used to test 60 pumps a day" for "I tested 60 pumps a day", of a habit now over."""
    for clause in sentence.clauses[:1]:
        verb = clause.verb
        known = sentence.words.verb(sentence.low[verb], "past")
        own = sentence.low[clause.start] in ("i", "we") and verb == clause.start + 1
        once = sum(tag in FINITE for tag in sentence.tags) == 1 and not clause.led
        if known is None or not own or sentence.tags[verb] != "VBD" or not once:
            continue
        state = known.base in sentence.listed("states") - {"do"} or sentence.tag(verb + 1) == "TO"
        state = state or known.base in _FOUNDED
        if not state and _is_habit(sentence) and not _ENDED & {*sentence.low}:
            yield Edit("used to", PLAIN + 0.3, {verb: ("used", "to", known.base)})


# What is done once, however often it takes place after that: "I set up a club on Fridays".
_FOUNDED = frozenset(("set", "start", "found", "build", "create", "launch", "begin", "introduce"))
_ENDED = frozenset(
    (
        *("since", "last", "until", "when", "while", "during", "before", "after", "never", "from"),
        *("once", "first", "now", "this", "only", "still", "not", "without"),
    )
)


def _is_habit(sentence: Sentence) -> bool:
    """Whether a rate tells that a thing was done again and again, with no time of its own."""
    habit = False
    for place, word in enumerate(sentence.low):
        timed = sentence.one_of("moments", place + 1)
        if word in ("for", "in", "over") and _is_spell(sentence, place):
            return False
        rated = word in ("a", "per", "every", "each") and timed and sentence.tag(place - 1) != "IN"
        habit = habit or rated or (word == "on" and sentence.word(place + 1).endswith("days"))
    return habit


def _is_spell(sentence: Sentence, place: int) -> bool:
    noun = sentence.thing_after(place + 1)
    dated = sentence.word(place + 1).isdecimal() and len(sentence.word(place + 1)) == 4
    return dated or (noun is not None and sentence.one_of("rewording_times", noun))


TENSES = (_had_done, _had_missed, _able, _lately, _experience, _used_to, _liking)
