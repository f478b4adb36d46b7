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


_DEFINITE = frozenset(("the", "my", "our", "your", "his", "her", "one", "person"))
_PERSON_ENDINGS = ("er", "or", "ist", "ers", "ors", "ists", "ian", "ians", "man", "men", "people")
_RELATIVE = frozenset(("still", "now", "never", "always", "also", "everyone", "nobody"))


def _which(sentence: Sentence) -> Iterator[Edit]:
    """Exchange "that" and "which" of a thing where both can stand."""
    for place, word in enumerate(sentence.low):
        if word not in ("that", "which") or place < 2 or not _is_relative(sentence, place):
            continue
        after = sentence.tag(place + 1)
        about = after in FINITE or sentence.word(place + 1) in _RELATIVE
        if not about and not _object_clause(sentence, place):
            continue
        if word == "which":
            yield Edit("that for which", UNSEEN, {place: ("that",)})
        elif "which" in sentence.low:
            continue
        elif not _person(sentence, place - 1) and not _only_that(sentence, place):
            yield Edit("which for that", PLAIN, {place: ("which",)})


def _person(sentence: Sentence, noun: int) -> bool:
    word = sentence.low[noun]
    persons = sentence.words.sets["persons"]
    return word in persons or word.rstrip("s") in persons or word.endswith(_PERSON_ENDINGS)


def _only_that(sentence: Sentence, place: int) -> bool:
    """Whether what stands before takes "that" and no "which"."""
    near = sentence.low[max(place - 5, 0) : place]
    return bool({"all", "every", "only", "first", "last", "best", "any", "same", "it"} & set(near))


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

RELATIVES = (_doing, _that_of_object, _without_that, _which)
