"""The "that" of a clause about a noun: said, left out, or "which" in its place."""

from collections.abc import Iterator

from bot.core.answers.rewording.edits import PLAIN, UNSEEN, Edit
from bot.core.answers.rewording.sentence import Sentence
from bot.core.english.tags import FINITE, NOUNS

_SUBJECTS = frozenset(("i", "we", "they", "he", "she", "it", "you"))


def _that_of_object(sentence: Sentence) -> Iterator[Edit]:
    """Put "the truck that they keep" for "the truck they keep"."""
    for place in range(1, sentence.end - 1):
        noun, verb = place - 1, place + 1
        if sentence.low[place] not in _SUBJECTS or sentence.tags[noun] not in ("NN", "NNS"):
            continue
        while sentence.tag(verb) == "RB":
            verb += 1
        plain = sentence.low[noun] not in _NO_THAT and not sentence.one_of("rewording_times", noun)
        opened = sentence.tags[0] in ("IN", "TO") or (
            sentence.tags[0] in ("WRB", "RB") and sentence.root > place
        )
        opened = opened or bool({"what", "which", "whose"} & sentence.within(noun - 2, noun))
        if plain and not opened and sentence.tag(verb) in FINITE and _hangs(sentence, noun, verb):
            yield Edit("that of object", UNSEEN, befores={place: ("that",)})


def _hangs(sentence: Sentence, noun: int, verb: int) -> bool:
    """Whether a clause hangs on the noun before it; a clause joined on has its mark or comma."""
    head = verb
    while head >= 0 and sentence.labels[head] in ("aux", "cop"):
        head = sentence.heads[head]
    if sentence.labels[head] == "relcl":
        return noun <= sentence.heads[head] + 4
    bare = sentence.tags[sentence.root] in NOUNS or sentence.labels[head] in ("acl", "comp", "conj")
    first = not any(tag in FINITE for tag in sentence.tags[:noun])
    later = any(tag in FINITE for tag in sentence.tags[verb + 1 :])
    if first and not later and sentence.tags[0] in ("DT", "PRP$") and sentence.tags[1] != "CD":
        return sentence.low[noun] != "rest" and "," not in sentence.low
    return bare and first and sentence.labels[noun] != "obl"


_NO_THAT = frozenset(("time", "times", "moment", "way", "year", "reason", "day"))


def _without_that(sentence: Sentence) -> Iterator[Edit]:
    """Leave out the "that" of a report or of an object, before a subject."""
    for place, word in enumerate(sentence.low):
        if word != "that" or not place or place + 2 >= sentence.end:
            continue
        pronoun = sentence.word(place + 1) in _SUBJECTS
        told = sentence.tags[place - 1] == "PRP" and sentence.low[place - 2] in _TOLD
        named = sentence.tags[place - 1] in ("NN", "NNS") and (
            sentence.low[place - 3 : place - 2] and sentence.low[place - 3] in _TOLD
        )
        plain = pronoun or sentence.tags[place + 1] in ("DT", "PRP$")
        if ((told or named) and sentence.tags[place + 1] in ("PRP", "DT", "PRP$")) or (
            pronoun and sentence.low[place - 1] in sentence.listed("brief_reports")
        ):
            yield Edit("without that", UNSEEN, {place: ()})
        elif plain and _is_relative(sentence, place) and _object_clause(sentence, place):
            yield Edit("without that", UNSEEN if pronoun else PLAIN, {place: ()})


_TOLD = frozenset(("tell", "tells", "told"))


def _is_relative(sentence: Sentence, place: int) -> bool:
    """Whether "that" or "which" opens a clause about the noun right before it."""
    noun = sentence.low[place - 1]
    return sentence.tags[place - 1] in ("NN", "NNS") and noun not in sentence.listed("told_nouns")


def _object_clause(sentence: Sentence, place: int) -> bool:
    """Whether a subject and its finite verb follow, and no object of that verb."""
    verb = place + 1
    while sentence.tag(verb) in (*NOUNS, "PRP", "DT", "PRP$", "JJ", "CD", "RB", "POS"):
        verb += 1
    if verb == place + 1 or sentence.tag(verb) not in FINITE or verb - place > 5:
        return False
    if sentence.tags[place + 1] == "RB":
        return False
    last = sentence.tag(verb + 1)
    return (
        last in ("", "IN", "TO", "RB", "VBN", "RP", ",", ".", "CC", "NN", "PRP")
        or verb + 1 >= sentence.end
    )


def _which(sentence: Sentence) -> Iterator[Edit]:
    """Put "the boats that still sail" for "the boats which still sail"."""
    for place, word in enumerate(sentence.low):
        if word != "which" or place < 2 or not _is_relative(sentence, place):
            continue
        about = sentence.tag(place + 1) in FINITE or sentence.word(place + 1) in _RELATIVE
        if about or _object_clause(sentence, place):
            yield Edit("that for which", UNSEEN, {place: ("that",)})


_RELATIVE = frozenset(("still", "now", "never", "always", "also", "everyone", "nobody"))


def _that_of_named(sentence: Sentence) -> Iterator[Edit]:
    """Put "the sheet that the whole unit still uses" for "the sheet the whole unit still uses"."""
    for first in range(3, sentence.end - 2):
        noun = first - 1
        opens = sentence.tags[first] in ("DT", "PRP$") and sentence.tags[noun] in ("NN", "NNS")
        subject = sentence.thing_after(first) if opens else None
        if subject is None or sentence.low[noun] in _NO_THAT or subject - first > 3:
            continue
        verb = subject + 1 + (sentence.tag(subject + 1) == "RB")
        named = {"DT", "PRP$", "CD"} & {*sentence.tags[max(noun - 3, 0) : noun]}
        timed = any(sentence.one_of("rewording_times", place) for place in (noun, subject))
        apart = "," in sentence.low[:first]
        topic = sentence.thing_after(0) == noun
        told = sentence.tag(verb) in FINITE if topic else _ends_clause(sentence, verb)
        if named and told and not (timed or apart):
            yield Edit("that of object", UNSEEN, befores={first: ("that",)})


def _ends_clause(sentence: Sentence, verb: int) -> bool:
    """Whether a finite verb stands near the end, with no object behind it."""
    behind = sentence.tag(verb + 1) if verb + 1 < sentence.end else ""
    told = sentence.tag(verb) in ("VBZ", "VBP", "VBD") and behind in ("", "IN", "RB", ",")
    return told and verb + 4 >= sentence.end


_DEFINITE = frozenset(("the", "my", "our", "your", "his", "her", "one", "person"))


def _doing(sentence: Sentence) -> Iterator[Edit]:
    """Put "men arriving without one" for "men who arrive without one"."""
    for place, word in enumerate(sentence.low):
        if word not in ("who", "that") or sentence.tag(place - 1) not in ("NN", "NNS"):
            continue
        known = sentence.words.verb(sentence.word(place + 1), "base", "third")
        tagged = sentence.tag(place + 1) in ("VBP", "VBZ") and place + 2 < sentence.end
        known_one = sentence.tags[place - 1] == "NN" and _DEFINITE & sentence.within(
            max(place - 5, 0), place
        )
        if known_one:
            continue  # "the one on my team who reads it first"
        if not known or not tagged or known.base in sentence.listed("states"):
            continue
        bound = known.base not in _WITH_TO and sentence.word(place + 2) == "to"
        if not bound and sentence.word(place + 2) not in ("and", "or", ",", "not"):
            yield Edit("doing", PLAIN + 0.8, {place: (), place + 1: (known.ing,)})


_WITH_TO = frozenset(("refuse", "try", "come", "ask", "threaten", "start", "continue", "decline"))

RELATIVES = (_doing, _that_of_object, _that_of_named, _without_that, _which)
