"""Small words that English lets one say or leave out: "that", "to" after "help", "really"."""

import re
from collections.abc import Iterator

from bot.core.answers.rewording.edits import PLAIN, UNSEEN, Edit
from bot.core.answers.rewording.sentence import Sentence
from bot.core.english.tags import FINITE

_OPENS = frozenset(("PRP", "DT", "PRP$", "NN", "NNS", "NNP", "CD", "EX"))


def _opens_with_subject(sentence: Sentence, verb: int, first: int) -> bool:
    subject = sentence.kid(verb, "subj")
    if subject is None or sentence.tags[subject] in ("WDT", "WP", "WRB"):
        return False
    return sentence.spans[subject][0] == first


def _that_of_report(sentence: Sentence) -> Iterator[Edit]:
    """Put "I said that they stay" for "I said they stay"."""
    for verb, label in enumerate(sentence.labels):
        head = sentence.heads[verb]
        if label != "comp" or head < 0 or sentence.low[head] not in sentence.listed("reports"):
            continue
        first = sentence.spans[verb][0]
        if not _opens_with_subject(sentence, verb, first) or not sentence.finite(verb):
            continue
        between = range(head + 1, first)
        close = all(sentence.labels[i] == "obj" for i in between) and head < first
        if close and sentence.tags[first] in _OPENS:
            yield Edit("that of report", UNSEEN, befores={first: ("that",)})


def _got(sentence: Sentence) -> Iterator[Edit]:
    """Put "was bitten" for "got bitten"."""
    forms = {"got": "was", "gets": "is"}
    for place, word in enumerate(sentence.low):
        if word not in forms or sentence.tag(place + 1) != "VBN" or not place:
            continue
        known = sentence.words.verb(sentence.low[place + 1], "participle")
        helped = sentence.low[place - 1] in ("have", "has", "had", "never", "it", "them")
        if known is None or helped or known.base in ("do", "go", "start", "marry", "use"):
            continue
        many = sentence.tag(place - 1) == "NNS" or sentence.low[place - 1] in ("we", "they")
        yield Edit("got", PLAIN, {place: ("were" if many and word == "got" else forms[word],)})


def _who_is(sentence: Sentence) -> Iterator[Edit]:
    """Put "a doctor about to retire" for "a doctor who was about to retire"."""
    for place, word in enumerate(sentence.low):
        if word not in ("who", "that") or sentence.tag(place - 1) not in ("NN", "NNS"):
            continue
        all_of = sentence.low[place + 1 : place + 3] in (("were", "all"), ("are", "all"))
        if all_of and sentence.tag(place + 3) in ("JJ", "JJR"):
            yield Edit("who is", PLAIN, {place: (",",), place + 1: ()})
        be = sentence.word(place + 1) in ("is", "are", "was", "were")
        after = sentence.tag(place + 2)
        about = sentence.low[place + 2 : place + 4] == ("about", "to")
        if be and after == "JJ" and sentence.word(place + 3) == "of" and place + 4 < sentence.end:
            yield Edit("who is", PLAIN, {place: (), place + 1: ()})
        if "because" in sentence.low[place:]:
            continue
        if be and (about or after == "VBG" or (after == "VBN" and sentence.tag(place + 3) == "IN")):
            yield Edit("who is", PLAIN, {place: (), place + 1: ()})


def _help_to(sentence: Sentence) -> Iterator[Edit]:
    """Put "helped them to pass" for "helped them pass", and the other way round."""
    for verb, label in enumerate(sentence.labels):
        head = sentence.heads[verb]
        if label != "comp" or head < 0 or sentence.tags[verb] != "VB":
            continue
        if sentence.low[head] not in ("help", "helps", "helped", "helping"):
            continue
        to = next(
            (
                kid
                for kid in sentence.kids[verb]
                if sentence.low[kid] == "to" and sentence.labels[kid] == "mark"
            ),
            None,
        )
        thing = sentence.kid(head, "obj")
        if to is None and verb == head + 1:
            yield Edit("to", UNSEEN, befores={verb: ("to",)})
        elif to is not None:
            yield Edit("without to", UNSEEN, {to: ()})
        elif thing is not None and head < thing < sentence.spans[verb][0]:
            yield Edit("to", UNSEEN, befores={sentence.spans[verb][0]: ("to",)})
    yield from _help_thing_to(sentence)


def _help_thing_to(sentence: Sentence) -> Iterator[Edit]:
    for place, word in enumerate(sentence.low):
        thing = sentence.thing_after(place + 1) if word in ("help", "helped", "helps") else None
        if thing is None:
            continue
        if thing - place <= 3 and sentence.tags[thing + 1 : thing + 3] == ("TO", "VB"):
            yield Edit("without to", UNSEEN, {thing + 1: ()})
        if sentence.tag(thing + 1) not in ("VB", "VBP"):
            continue
        if sentence.words.verb(sentence.low[thing + 1], "base"):
            yield Edit("to", UNSEEN, befores={thing + 1: ("to",)})


_WEAK = frozenset(("really", "basically", "literally", "honestly"))


def _without_weak(sentence: Sentence) -> Iterator[Edit]:
    """Leave out a word that adds nothing: "I really like"."""
    for place, word in enumerate(sentence.low):
        if word not in _WEAK or sentence.labels[place] != "adv" or not place:
            continue
        denied = "not" in sentence.low[max(place - 2, 0) : place]
        apart = sentence.word(place + 1) in ("", ",", "and", "or") or sentence.low[place - 1] == ","
        if not denied and not apart:
            yield Edit("without weak", PLAIN, {place: ()})


def _so_that(sentence: Sentence) -> Iterator[Edit]:
    """Put "so that they can" for "so they can", where an aim is meant."""
    for place, word in enumerate(sentence.low):
        if word != "so" or sentence.low[place - 1] == "," or place < 3:
            continue
        if sentence.tag(place + 1) not in ("PRP", "NN", "NNS", "DT", "PRP$", "NNP"):
            continue
        modal = next(
            (
                i
                for i in range(place + 2, min(place + 6, sentence.end))
                if sentence.tags[i] in (*FINITE, "VB")
            ),
            None,
        )
        if modal is None or sentence.tags[modal] != "MD" or sentence.low[place - 1] == "and":
            continue
        if sentence.word(modal) in ("can", "could", "would", "will") and (
            sentence.word(modal + 1) != "not"
        ):
            yield Edit("so that", UNSEEN, befores={place + 1: ("that",)})


def _how_to(sentence: Sentence) -> Iterator[Edit]:
    """Put "learned how to weld" for "learned to weld"."""
    for verb in range(2, sentence.end):
        if sentence.tags[verb] != "VB" or "how" in sentence.low:
            continue
        to = verb - 1
        if sentence.word(to) != "to" or sentence.low[verb] in (
            "be",
            "love",
            "like",
            "trust",
            "live",
        ):
            continue
        near = sentence.low[max(to - 4, 0) : to]
        taught = [i for i, word in enumerate(near) if word in sentence.listed("taught")]
        between = near[taught[-1] + 1 :] if taught else ()
        direct = not between or "learn" not in near[taught[-1]]
        if taught and direct and not {",", "and", "not", "never", "enough"} & set(between):
            yield Edit("how to", UNSEEN, befores={to: ("how",)})


def _because(sentence: Sentence) -> Iterator[Edit]:
    """Put "since" for "because" before what is so now, and "as" before another reason.

    Never where the reason is what is told: "I only leave because it closes". Two things of the
    past would be told of one time: "I left as it closed".
    """
    if sentence.listed("limiting") & {*sentence.low}:
        return
    for place, word in enumerate(sentence.low):
        if word != "because" or place < 3 or sentence.word(place + 1) == "of":
            continue
        told = next(
            (tag for tag in sentence.tags[place + 2 : place + 6] if tag in (*FINITE, "VB")), ""
        )
        lasting = {"since", "for", "not", "never"} & sentence.within(0, place)
        if told in ("VBP", "VBZ", "MD", "VB") and not lasting:
            yield Edit("since", UNSEEN, {place: ("since",)})
        elif told and not (told == "VBD" and "VBD" in sentence.tags[:place]):
            plain = "not" not in sentence.low[:place] and sentence.low[place - 1] != ","
            if plain:
                yield Edit("as", PLAIN + 0.5, {place: ("as",)})


def _for_so_long(sentence: Sentence) -> Iterator[Edit]:
    """Put "had not been there for 11 years" for "in 11 years"."""
    for place, word in enumerate(sentence.low):
        if word != "in" or sentence.tag(place + 1) != "CD" or place < 4:
            continue
        timed = sentence.word(place + 2) in ("years", "months", "weeks", "days")
        timed = timed and sentence.word(place + 3) in ("", ",", "and")
        near = sentence.within(max(place - 9, 0), place)
        denied = {"not"} & near and {"have", "had", "has"} & near
        if timed and denied and not {"and", "but", "who"} & sentence.within(place - 3, place):
            yield Edit("for so long", UNSEEN, {place: ("for",)})


def _each(sentence: Sentence) -> Iterator[Edit]:
    """Put "each mistake" for "every mistake", where things are counted one by one."""
    each, every = (sentence.low.index(w) if w in sentence.low else 0 for w in ("each", "every"))
    if each and every and sentence.tag(each + 1) == sentence.tag(every + 1) == "NN":
        yield Edit("each", PLAIN, {each: ("every",), every: ("each",)})
    if each:
        return
    for place, word in enumerate(sentence.low):
        if word == "every" and sentence.low[place + 1 : place + 3] == ("one", "of"):
            yield Edit("each", UNSEEN, {place: ("each",), place + 1: ()})
        ordinal = sentence.word(place + 1) in ("second", "third", "fourth", "other", "one")
        if word != "every" or ordinal or sentence.word(place - 1) in _NEARLY:
            continue
        noun = sentence.thing_after(place)
        if noun is None or noun - place > 3 or sentence.tags[noun] != "NN":
            continue
        near = {sentence.low[noun], sentence.word(place + 1)}
        if not near & sentence.listed("not_each"):
            yield Edit("each", PLAIN - 0.3, {place: ("each",)})


_NEARLY = frozenset(("almost", "nearly", "not", "practically", "virtually"))


def _on_one_occasion(sentence: Sentence) -> Iterator[Edit]:
    """Put "on one occasion I had to" for "I once had to"."""
    if sentence.low[:2] == ("i", "once") and sentence.tag(2) == "VBD":
        puts: dict[int, tuple[str, ...]] = {1: ("on", "one", "occasion")}
        yield Edit("on one occasion", PLAIN, puts, {}, (1, 2, 0), alone=True)


_EVENTS = {"after": ("following",), "before": ("prior", "to")}


def _following(sentence: Sentence) -> Iterator[Edit]:
    """Put "following" for "after" and "prior to" for "before" an event, where no verb comes."""
    for place, word in enumerate(sentence.low):
        said = _EVENTS.get(word)
        if said is None or place < 3 or sentence.tag(place + 1) not in ("DT", "PRP$"):
            continue
        noun = sentence.thing_after(place + 1)
        behind = sentence.word(noun + 1) if noun is not None else "?"
        ended = noun is not None and (noun + 1 >= sentence.end or behind in _BEHIND_EVENT)
        told = any(tag in FINITE for tag in sentence.tags[place:])
        event = any(sentence.one_of(name, noun) for name in _EVENT_LISTS) if noun else False
        if ended and event and not told and sentence.tag(place - 1) not in ("RB", "CD", "VBG"):
            yield Edit("following", PLAIN + 0.2 * (word == "before"), {place: said})


_EVENT_LISTS = ("occasions", "upheavals", "events", "works")
_BEHIND_EVENT = frozenset(("in", "at", "on", "of", "and", ",", ".", "with", "by"))
_PARTS = {
    "rooms": "room",
    "kitchens": "kitchen",
    "chairs": "chair",
    "boats": "boat",
    "cows": "cow",
    "beds": "bed",
    "seats": "seat",
    "tables": "table",
    "acres": "acre",
    "people": "person",
    "floors": "floor",
    "employees": "employee",
}


def _measured(sentence: Sentence) -> Iterator[Edit]:
    """Put "a 212-room hotel" for "a hotel with 212 rooms"."""
    for place, word in enumerate(sentence.low[:-4]):
        noun, mark, number, part = sentence.low[place + 1 : place + 5]
        counted = sentence.tags[place + 3] == "CD" and part in _PARTS and mark in ("with", "of")
        if word not in ("a", "an") or sentence.tags[place + 1] != "NN" or not counted:
            continue
        if sentence.tag(place + 5) in ("WDT", "WP", "IN") and sentence.word(place + 5) in _TELLING:
            continue
        sound = number[0] == "8" or number in ("11", "18", "eight", "eleven")
        said = ("an" if sound else "a", f"{number}-{_PARTS[part]}", noun)
        puts: dict[int, tuple[str, ...]] = dict.fromkeys(range(place, place + 5), ())
        yield Edit("measured", UNSEEN, {**puts, place: said})


_MANY = {"entry": "entries"} | {one: many for many, one in _PARTS.items()}
_MEASURED = re.compile(r"(\d[\d,]*)-([a-z]+)")


def _unmeasured(sentence: Sentence) -> Iterator[Edit]:
    """Put "a theatre with 300 seats" for "a 300-seat theatre"."""
    for place, word in enumerate(sentence.low[1:], 1):
        match = _MEASURED.fullmatch(word)
        many = _MANY.get(match[2]) if match else None
        fits = sentence.low[place - 1] in ("a", "an") and sentence.tag(place + 1) == "NN"
        noun = sentence.word(place + 1)
        behind = sentence.tag(place + 2) in ("NN", "NNS") or sentence.word(place + 2) == "with"
        behind = behind or noun == "place"
        if match and many and fits and not behind:
            article = "an" if noun[0] in "aeiou" else "a"
            sized = ("of" if noun in _GROUPS else "with", match[1], many)
            puts: dict[int, tuple[str, ...]] = {place - 1: (article,), place: (noun,)}
            yield Edit("unmeasured", UNSEEN, {**puts, place + 1: sized})


_GROUPS = frozenset(("team", "crew", "group", "staff", "class", "department", "choir", "unit"))


def _sized(sentence: Sentence) -> Iterator[Edit]:
    """Put "a 25-person crew" for "a crew of 25"."""
    for place, word in enumerate(sentence.low[:-3]):
        noun, mark, number = sentence.low[place + 1 : place + 4]
        if word != "a" or noun not in _GROUPS or mark != "of" or sentence.tags[place + 3] != "CD":
            continue
        if sentence.tag(place + 4) in ("NN", "NNS", "JJ", "CD", "NNP", "TO") or "," in number:
            continue
        if sentence.word(place + 4) in _TELLING:
            continue
        sound = number[0] == "8" or number in ("11", "18", "eight", "eleven", "eighteen")
        said = ("an" if sound else "a", f"{number}-person", noun)
        puts: dict[int, tuple[str, ...]] = dict.fromkeys(range(place, place + 4), ())
        yield Edit("sized", PLAIN, {**puts, place: said})


_TELLING = frozenset(("who", "that", "which", "of", "with", "from"))


SMALL_WORDS = (
    _each,
    _on_one_occasion,
    _measured,
    _unmeasured,
    _sized,
    _following,
    _for_so_long,
    _because,
    _got,
    _how_to,
    _that_of_report,
    _who_is,
    _help_to,
    _without_weak,
    _so_that,
)
