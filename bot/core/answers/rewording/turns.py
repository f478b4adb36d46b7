"""Turns a part of a sentence otherwise: "which is why", "having worked", "have trained"."""

from collections.abc import Iterator

from bot.core.answers.rewording.edits import MARKED, PLAIN, Edit
from bot.core.answers.rewording.sentence import Sentence
from bot.core.english.tags import FINITE, NOUNS


def _of_owner(sentence: Sentence) -> Iterator[Edit]:
    """Put "the order set of our unit" for "our unit's order set"."""
    for place in range(2, sentence.end - 1):
        if sentence.low[place] not in ("'s", "’s") or sentence.tags[place] != "POS":
            continue
        own = sentence.low[place - 2] in ("the", "my", "our")
        owner = own and any(sentence.one_of(name, place - 1) for name in _OWNERS)
        last = sentence.thing_after(place + 1)
        behind = sentence.word(last + 1) if last is not None else "of"
        opens = sentence.tag(place - 3)[:2] in ("VB", "IN", "RP")
        if owner and opens and last is not None and behind not in ("of", "'s", "’s"):
            of = ("of", *sentence.tree.words[place - 2 : place])
            puts: dict[int, tuple[str, ...]] = {place - 2: ("the",), place - 1: (), place: ()}
            yield Edit("of owner", PLAIN + 0.3, {**puts, last: (sentence.tree.words[last], *of)})


def _which_is_why(sentence: Sentence) -> Iterator[Edit]:
    """Put ", which is why" for "so" before what came of a thing."""
    for place, word in enumerate(sentence.low):
        if word != "so" or place < 4 or sentence.word(place + 1) not in ("i", "we"):
            continue
        before = [i for i in range(place) if sentence.tags[i] in FINITE]
        after = place + 2
        while sentence.tag(after) == "RB":
            after += 1
        hangs = {"if", "because", "that", "and", "or", "not", ",", "but"} - {","}
        if len(before) != 1 or hangs & sentence.within(0, place) or after >= sentence.end:
            continue
        lasting = sentence.low[before[0]] in ("have", "has", "am", "is", "are")
        told = sentence.low[after] in ("am", "have", "know", "can")
        if sentence.tags[before[0]] == "VBD" or lasting or told:
            able = sentence.low[after] == "can"
            plain = (able or sentence.tags[after] in ("VBP", "VBD")) and sentence.low[
                place - 1
            ] != "only"
            comma = () if sentence.low[place - 1] == "," else (",",)
            if plain:
                yield Edit("which is why", PLAIN + 0.2, {place: (*comma, "which", "is", "why")})


def _having(sentence: Sentence) -> Iterator[Edit]:
    """Put "Having worked the desk for years, I am good" for "I am good because I worked ..."."""
    for place, word in enumerate(sentence.low):
        if word not in ("because", "since") or place < 4 or sentence.low[0] != "i":
            continue
        if sentence.word(place + 1) != "i" or {"and", "but", "so"} & {*sentence.low}:
            continue
        verb = place + 2
        helped = sentence.word(verb) in ("have", "had") and sentence.tag(verb + 1) == "VBN"
        done = sentence.words.verb(sentence.word(verb), "past")
        if not helped and (sentence.tag(verb) != "VBD" or done is None or done.base == "do"):
            continue
        if sum(tag in FINITE for tag in sentence.tags[place:]) > 1 or sentence.denied:
            continue
        said = ("having",) if helped or done is None else ("having", done.participle)
        puts: dict[int, tuple[str, ...]] = {place: (), place + 1: (), verb: said}
        if sentence.low[place - 1] == ",":
            puts[place - 1] = ()
        whole = (place, sentence.end, 0)
        yield Edit("having", MARKED, puts, {0: (",",)}, whole, alone=True)


def _whenever(sentence: Sentence) -> Iterator[Edit]:
    """Put "whenever the alarm rings" for "when the alarm rings", of what comes again and again."""
    if not ({*sentence.low} & _HABITS or {"i", "we"} & {*_behind_when(sentence)}):
        return  # "I send the trainees a card when they move up"
    for place, word in enumerate(sentence.low):
        if word != "when" or place < 3 or sentence.tag(place + 1) not in _SUBJECT_TAGS:
            continue
        tags = [
            tag
            for i, tag in enumerate(sentence.tags)
            if tag in FINITE or (tag == "VB" and sentence.tag(i - 1) not in ("TO", "MD"))
        ]
        lasting = all(tag in ("VBP", "VBZ") for tag in tags) and "VBG" not in sentence.tags[place:]
        asking = sentence.listed("asking") & {sentence.low[place - 1], sentence.low[place - 2]}
        plain = sentence.tags[place - 1] in ("NN", "NNS", "PRP", "VBP", "VBZ", "JJ")
        if lasting and len(tags) >= 2 and not asking and plain and sentence.low[0] != "whether":
            yield Edit("whenever", PLAIN, {place: ("whenever",)})


_HABITS = frozenset(("still", "always", "usually", "often", "sometimes", "never"))


def _behind_when(sentence: Sentence) -> Iterator[str]:
    """Yield the word behind each "when"."""
    yield from (sentence.word(i + 1) for i, word in enumerate(sentence.low) if word == "when")


_SUBJECT_TAGS = ("PRP", "DT", "PRP$", "NN", "NNS", "NNP")


_THING_TAGS = ("NN", "NNS", "NNP", "DT", "PRP$", "PRP", "JJ", "CD", "VBG")


def _particle(sentence: Sentence) -> Iterator[Edit]:
    """Put "write down everything" for "write everything down", and the other way round."""
    pairs = sentence.listed("with_particle")
    for place in range(sentence.end - 2):
        known = sentence.words.verb(sentence.low[place])
        if known is None or sentence.tags[place][:2] != "VB":
            continue
        early = sentence.word(place + 1)
        thing = sentence.thing_after(place + 1)
        if thing is not None and f"{known.base} {sentence.word(thing + 1)}" in pairs:
            part = thing + 1
            behind = sentence.tag(part + 1)
            ends = behind not in _THING_TAGS and sentence.word(part + 1) != "of"
            if ends and thing - place <= 4:
                yield Edit("particle", PLAIN - 0.2, moved=(part, part + 1, place + 1))
        thing = sentence.thing_after(place + 2)
        if f"{known.base} {early}" in pairs and thing is not None and thing - place <= 4:
            after = sentence.word(thing + 1) if thing + 1 < sentence.end else ""
            short = thing - place <= 3 and "CD" not in sentence.tags[place:thing]
            if short and after in ("", ",", ".", "and", "before", "so", "when", "after", "until"):
                yield Edit("particle", PLAIN + 0.2, moved=(place + 1, place + 2, thing + 1))


def _owner(sentence: Sentence) -> Iterator[Edit]:
    """Put "the library's reading club" for "the reading club at the library"."""
    for place, word in enumerate(sentence.low):
        part = word == "of" and sentence.low[place - 1] not in sentence.listed("unowned")
        part = part or (word == "for" and _is_run_for(sentence, place))
        part = part or (word == "in" and _is_home(sentence, place))
        owners = ("the", "my", "our", "a") if part else ("the", "my", "our")
        if (word != "at" and not part) or sentence.word(place + 1) not in owners:
            continue
        noun, last = place - 1, sentence.thing_after(place + 1)
        if sentence.low[noun] in _OF_WHOM:
            continue
        start = noun
        while start and sentence.tags[start - 1] in ("JJ", "NN", "NNP"):
            start -= 1
        plain = sentence.tags[noun] in NOUNS and sentence.word(start - 1) == "the"
        if last is None or not plain or not _may_own(sentence, place, last, noun > start):
            continue
        before = sentence.tag(start - 2)
        cared = sentence.word(start - 2) in ("after", "for") and sentence.tag(start - 3)[:2] == "VB"
        opens = before[:2] in ("VB", "RP") or (part and before == "IN") or cared
        compound = word == "for" and noun > start
        if opens and (compound or not sentence.one_of("rewording_times", noun)):
            words = sentence.tree.words
            puts: dict[int, tuple[str, ...]] = dict.fromkeys(range(place, last + 1), ())
            puts[start - 1] = (*words[place + 1 : last + 1], "'s")
            yield Edit("owner", PLAIN + 0.4, puts)


# Of these an owner is who did it, and not whom it is for.
_OF_WHOM = frozenset(("blame", "credit", "thanks", "praise", "love", "fear", "respect", "care"))


def _is_home(sentence: Sentence, place: int) -> bool:
    """Whether a thing is the one of a place that is ours: "the food bank in my town"."""
    own = sentence.word(place + 1) in ("my", "our")
    return own and sentence.word(place + 2) in ("town", "village", "city", "parish", "county")


def _is_run_for(sentence: Sentence, place: int) -> bool:
    """Whether what stands before "for" is run or written for a body: "the minutes for our club"."""
    verb = next((i for i in range(place - 1, 0, -1) if sentence.low[i] == "the"), 0) - 1
    verb -= sentence.tag(verb) == "RP"
    known = sentence.words.verb(sentence.word(verb)) if verb > 0 else None
    return known is not None and known.base in sentence.listed("run_for")


def _may_own(sentence: Sentence, place: int, last: int, told: bool) -> bool:
    """Whether what stands last behind "of" or "at" is a body that owns, with nothing hung on it."""
    part = sentence.low[place] != "at"
    own = sentence.low[place + 1] in ("my", "our")
    owned = any(sentence.one_of(name, last) for name in _OWNERS)
    owned_by = "POS" in sentence.tags[place:last]  # "our tenants' association's treasurer"
    if sentence.tags[last] not in ("NN", "NNP") or last - place > 4 or owned_by:
        return False
    behind = sentence.low[last + 1] if last + 1 < sentence.end else ""
    dated = behind == "on" and sentence.tag(last + 2) in ("NNP", "NNPS")
    ended = not behind or dated or behind in _BEHIND_OWNER or (behind == "with" and not part)
    ended = ended or sentence.one_of("rewording_times", last + 2)
    ended = ended or (behind == "with" and own and sentence.word(last + 2) in ("a", "one", "two"))
    return ended and (owned or (told and not part))


_BEHIND_OWNER = frozenset(
    (
        ",",
        ".",
        "and",
        "while",
        "since",
        "after",
        "before",
        "when",
        "until",
        "from",
        "every",
        "last",
        "for",
    )
)


_OWNERS = (
    "rewording_institutions",
    "halls",
    "served_words",
    "rewording_places",
    "rewording_owners",
)


TURNS = (_of_owner, _which_is_why, _having, _whenever, _particle, _owner)
