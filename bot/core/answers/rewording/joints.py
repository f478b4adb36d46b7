"""Joins the parts of a sentence otherwise: the subject said again, two sentences, "both"."""

from collections.abc import Iterator

from bot.core.answers.closed_words import SUBJECTS
from bot.core.answers.rewording.edits import MARKED, PLAIN, UNSEEN, Edit
from bot.core.answers.rewording.sentence import Sentence
from bot.core.english.tags import FINITE, NOUNS


def _subject_again(sentence: Sentence) -> Iterator[Edit]:
    """Put "I did this, and I took that" for "I did this and took that"."""
    for clause in sentence.clauses:
        joint = clause.shared
        if joint is None or joint - clause.start < 4 or not clause.plain:
            continue
        if not (
            sentence.low[clause.verb] in sentence.listed("pairing") and joint == clause.verb + 1
        ):
            yield Edit("subject again", PLAIN, befores=sentence.again(clause))


def _two_sentences_of_one(sentence: Sentence) -> Iterator[Edit]:
    """Put "I did this. I took that" for "I did this and took that"."""
    for clause in sentence.clauses:
        joint = clause.shared
        later = clause.start and not clause.led
        if joint is None or joint - clause.start < 4 or not clause.plain or later:
            continue
        place = joint + 1 + (sentence.word(joint + 1) == "then")
        if sentence.end - joint >= 4 and sentence.low[clause.start] in SUBJECTS:
            befores = {place: tuple(sentence.again(clause)[place])}
            yield Edit("two of one", PLAIN + 0.6, _parted(sentence, joint), befores)


def _two_sentences(sentence: Sentence) -> Iterator[Edit]:
    """Put "I did this. They took that" for "I did this, and they took that"."""
    for joint in _joints(sentence):
        if joint > 4 or sentence.end - joint > 5:  # "My hands are steady. My eyes are good"
            yield Edit("two sentences", PLAIN + 0.5, _parted(sentence, joint))


def _joints(sentence: Sentence) -> Iterator[int]:
    """Yield each "and" behind which a main clause with its own subject begins."""
    if not sentence.tags or sentence.tags[0] in ("WRB", "WP", "VBG", "WDT"):
        return
    found = []
    for joint, word in enumerate(sentence.low):
        if word != "and" or min(joint, sentence.end - joint) < 4:
            continue
        hangs = _HANGING & sentence.within(0, joint)
        own = sentence.low[joint + 1] == sentence.low[0] == "i"
        before = any(tag in FINITE for tag in sentence.tags[:joint])
        figure = sentence.low[joint + 1][0].isdecimal()
        points = sentence.low[joint + 1] in ("that", "this") or _ends_in_that(sentence, joint)
        if joint in sentence.joints and before and not (figure or points) and (own or not hangs):
            found.append(joint)
    if len(found) == 1:
        yield from found


def _ends_in_that(sentence: Sentence, joint: int) -> bool:
    """Whether what is joined on only adds to the deed: "and I did that for two years"."""
    did = sentence.low[joint + 1 : joint + 3] == ("i", "did")
    return did and sentence.word(joint + 3) in ("that", "it", "this", "so")


_HANGING = frozenset(("if", "that", "when", "because", "what", "how", "why", "who", "which"))


def _parted(sentence: Sentence, joint: int) -> dict[int, tuple[str, ...]]:
    """Return what makes two sentences at a joining word."""
    puts: dict[int, tuple[str, ...]] = {joint: (".",)}
    if sentence.low[joint - 1] == ",":
        puts[joint - 1] = ()
    return puts


def _then(sentence: Sentence) -> Iterator[Edit]:
    """Put "They came. Then I called" for "They came and then I called"."""
    for place in range(4, sentence.end - 4):
        later = sentence.low[place : place + 3] in (("and", "then", "i"), ("and", "now", "i"))
        if not later or sentence.low.count("and") > 1:
            continue
        if sentence.tag(place + 3) in ("VBD", "VBP") and sentence.tags[0] == "PRP":
            yield Edit("then", PLAIN + 0.3, _parted(sentence, place))


def _subject_once(sentence: Sentence) -> Iterator[Edit]:
    """Put "I learn fast and write it down" for "I learn fast and I write it down"."""
    for joint in sentence.joints:
        subject = joint + 1
        own = sentence.low[subject] == sentence.low[0] and sentence.low[0] in _SUBJECTS
        if sentence.low[joint] != "and" or not own or sentence.tag(subject + 1) not in _PLAIN_VERBS:
            continue
        first = next((i for i, tag in enumerate(sentence.tags) if tag in FINITE), 0)
        alike = sentence.tags[first] == sentence.tags[subject + 1] and first == 1
        hangs = _HANGING | {"since", "before", "after", "while", "so", "but"}
        if alike and joint - first >= 3 and not hangs & sentence.within(0, joint):
            puts: dict[int, tuple[str, ...]] = {subject: (), joint: ("and",)}
            if sentence.low[joint - 1] == ",":
                puts[joint - 1] = ()
            yield Edit("subject once", PLAIN, puts, alone=True, same=frozenset((joint,)))


_SUBJECTS = frozenset(("i", "we", "they", "he", "she"))
_PLAIN_VERBS = ("VBD", "VBP", "VBZ")


def _without_ever(sentence: Sentence) -> Iterator[Edit]:
    """Put "without ever missing one" for "and never missed one"."""
    for verb, label in enumerate(sentence.labels):
        never = verb - 1
        joint = never - 1
        if label != "conj" or sentence.word(never) != "never" or sentence.word(joint) != "and":
            continue
        form = sentence.words.verb(sentence.low[verb], "past")
        whole = sentence.tags[verb] == "VBD" and sentence.kid(verb, "subj", "aux", "cop") is None
        done = sentence.past(sentence.heads[verb]) and sentence.main(sentence.heads[verb])
        if form and whole and done and form.base not in ("be", "have"):
            puts: dict[int, tuple[str, ...]] = {
                joint: ("without",),
                never: ("ever",),
                verb: (form.ing,),
            }
            if sentence.low[joint - 1] == ",":
                puts[joint - 1] = ()
            yield Edit("without ever", PLAIN, puts)


def _not_a_single(sentence: Sentence) -> Iterator[Edit]:
    """Put "did not miss a single delivery" for "never missed a delivery"."""
    for never, word in enumerate(sentence.low):
        verb = never + 1
        known = sentence.words.verb(sentence.word(verb), "past")
        noun = sentence.thing_after(verb + 1)
        one = sentence.word(verb + 1) in ("a", "an") and noun is not None
        told = sentence.tag(verb) == "VBD" and known and known.base not in ("be", "have")
        lasting = {"have", "has"} & {*sentence.low}
        if (
            word == "never"
            and told
            and known
            and not lasting
            and one
            and sentence.tag(noun or 0) == "NN"
        ):
            puts: dict[int, tuple[str, ...]] = {never: ("did", "not"), verb: (known.base,)}
            yield Edit("not a single", PLAIN, {**puts, verb + 1: ("a", "single")})


def _and_then(sentence: Sentence) -> Iterator[Edit]:
    """Put ", and then" for ", then"."""
    for place in range(3, sentence.end - 3):
        apart = sentence.low[place] == "then" and sentence.low[place - 1] == ","
        if apart and sentence.tag(place + 1) in ("PRP", "EX", "DT", "VBD", "VBP"):
            yield Edit("and then", UNSEEN, befores={place: ("and",)})


def _joined_by_and(sentence: Sentence) -> Iterator[Edit]:
    """Put "I do not shout, and I never did" for "I do not shout, I never did"."""
    places = [place for place, word in enumerate(sentence.low) if word == ","]
    if len(places) != 1 or sentence.tags[0] not in ("PRP", "DT", "PRP$", "NNS", "NNP", "NN"):
        return
    first = places[0] + 1
    verb = first + 1
    while sentence.tag(verb) == "RB":
        verb += 1
    before = any(tag in FINITE for tag in sentence.tags[:first])
    hangs = (_HANGING | {"and", "but", "so"}) & sentence.within(0, first)
    if before and not hangs and sentence.word(first) in SUBJECTS and sentence.tag(verb) in FINITE:
        yield Edit("joined by and", PLAIN, befores={first: ("and",)})


def _and_so(sentence: Sentence) -> Iterator[Edit]:
    """Put ", and so" for ", so" before what came of it."""
    for place, word in enumerate(sentence.low):
        if word != "so" or place < 3 or sentence.tags[place + 1 : place + 2] == ("RB",):
            continue
        if sentence.low[place + 1 : place + 2] == ("that",):
            continue
        verbs = [
            i for i in range(place + 2, min(place + 6, sentence.end)) if sentence.tags[i] in FINITE
        ]
        subject = sentence.tag(place + 1) in ("PRP", "DT", "PRP$", "NN", "NNS", "NNP")
        if subject and verbs and sentence.low[verbs[0]] not in ("can", "could", "would", "will"):
            comma = sentence.low[place - 1] == ","
            aim = sentence.low[place + 1] not in ("i", "we") and sentence.tags[verbs[0]] != "VBD"
            if aim or sentence.low[place - 1] in ("and", "not", "do", "did", "think", "said"):
                continue
            joint = ("and",) if comma else (",", "and")
            yield Edit("and so", UNSEEN if comma else PLAIN, befores={place: joint})


def _yet(sentence: Sentence) -> Iterator[Edit]:
    """Put "yet" for the "but" between two clauses."""
    for joint in sentence.joints:
        hangs = _HANGING & sentence.within(0, joint)
        if sentence.low[joint] == "but" and not hangs and sentence.low.count("but") == 1:
            comma = () if sentence.low[joint - 1] == "," else (",",)
            yield Edit("yet", PLAIN, {joint: (*comma, "yet")})


def _and_with(sentence: Sentence) -> Iterator[Edit]:
    """Put ", and with" for ", with" of something added."""
    for place, word in enumerate(sentence.low):
        if word == "with" and place > 4 and sentence.low[place - 1] == ",":
            head = sentence.heads[place]
            late = sentence.spans[head][1] >= sentence.end - 1 if head >= 0 else False
            if late and sentence.labels[head] == "obl" and "," not in sentence.low[: place - 1]:
                yield Edit("and with", PLAIN, befores={place: ("and",)})


def _pairs(sentence: Sentence) -> Iterator[tuple[int, int, int]]:
    """Yield each two things that "and" joins, with no third: first, joint, second."""
    for second, label in enumerate(sentence.labels):
        first = sentence.heads[second]
        if (
            label != "conj"
            or sentence.tags[second] not in NOUNS
            or sentence.tags[first] not in NOUNS
        ):
            continue
        joint = sentence.kid(second, "cc")
        lone = len(sentence.all_kids(first, "conj")) == 1 and sentence.labels[first] != "conj"
        if joint is None or not lone or sentence.low[joint] != "and":
            continue
        near = sentence.low[joint - 1] != "," and sentence.kid(second, "relcl", "acl") is None
        if near and not {"both", "between"} & sentence.within(max(first - 5, 0), first):
            yield first, joint, second


def _as_well_as(sentence: Sentence) -> Iterator[Edit]:
    """Put "the toys as well as the books" for "the toys and the books"."""
    for first, joint, second in _pairs(sentence):
        own = sentence.kid(second, "det", "poss")
        small = sentence.spans[second][1] - joint <= 5 and joint == first + 1
        if small and own is not None and sentence.labels[first] in ("obj", "obl"):
            plain = sentence.low[own] != "no" and own == joint + 1
            owned = sentence.low[own] in ("my", "our", "the", "your", "his", "her", "their")
            told = sentence.tags[0] not in ("WRB", "WP")
            if plain and owned and told and not sentence.kid(first, "num"):
                yield Edit("as well as", MARKED, {joint: ("as", "well", "as")})


JOINTS = (
    _subject_again,
    _two_sentences_of_one,
    _two_sentences,
    _then,
    _subject_once,
    _without_ever,
    _not_a_single,
    _and_then,
    _joined_by_and,
    _and_so,
    _yet,
    _and_with,
    _as_well_as,
)
