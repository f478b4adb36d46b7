"""Verb forms said otherwise with no change of what is told: what has gone on, what will be."""

from collections.abc import Iterator

from bot.core.answers.rewording.edits import PLAIN, UNSEEN, Edit
from bot.core.answers.rewording.sentence import Sentence


def _going_on(sentence: Sentence) -> Iterator[Edit]:
    """Put "have been working since 2019" for "have worked since 2019"."""
    for verb, tag in enumerate(sentence.tags):
        done = tag == "VBN" or (tag[:2] == "VB" and sentence.word(verb - 1) in ("have", "has"))
        known = sentence.words.verb(sentence.low[verb], "participle") if done else None
        if known is None or known.base not in sentence.listed("lasting"):
            continue
        lasts = sentence.word(verb - 1) in ("have", "has") and _still_lasts(sentence, verb)
        counted = sentence.tag(verb + 1) == "CD" and sentence.word(verb + 1) != "one"
        counted = counted or any(
            sentence.tags[kid] == "CD" for kid in sentence.all_kids(verb, "obj")
        )
        owned = known.base == "keep" and "i" not in sentence.low
        if lasts and not counted and not owned:
            yield Edit("going on", PLAIN, {verb: ("been", known.ing)})


def _gone_on(sentence: Sentence) -> Iterator[Edit]:
    """Put "have worked since 2019" for "have been working since 2019"."""
    for verb, tag in enumerate(sentence.tags):
        known = sentence.words.verb(sentence.low[verb], "ing") if tag == "VBG" else None
        if (
            known is None
            or known.base not in sentence.listed("lasting")
            or sentence.word(verb - 1) != "been"
        ):
            continue
        if sentence.word(verb - 2) in ("have", "has") and _still_lasts(sentence, verb):
            yield Edit("gone on", PLAIN, {verb - 1: (), verb: (known.participle,)})


def _still_lasts(sentence: Sentence, verb: int) -> bool:
    """Whether "since" or "for" with a time says that it goes on."""
    for place in range(verb + 1, sentence.end):
        if sentence.low[place] == "since":
            return True
        if sentence.low[place] == "for" and _time_after(sentence, place):
            return True
    return False


def _time_after(sentence: Sentence, place: int) -> bool:
    near = range(place + 1, min(place + 5, sentence.end))
    return any(sentence.low[i] in ("years", "months", "weeks", "seasons", "decades") for i in near)


def _will(sentence: Sentence) -> Iterator[Edit]:
    """Put "will publish" for "are going to publish"."""
    for place, word in enumerate(sentence.low):
        if word != "going" or sentence.word(place + 1) != "to" or sentence.tag(place + 2) != "VB":
            continue
        if sentence.word(place - 1) in ("am", "is", "are") and sentence.tag(place - 2) in (
            "PRP",
            "NN",
            "NNS",
            "NNP",
        ):
            puts: dict[int, tuple[str, ...]] = {place - 1: ("will",), place: (), place + 1: ()}
            yield Edit("will", PLAIN, puts)


def _allowed(sentence: Sentence) -> Iterator[Edit]:
    """Put "allows visitors to stay" for "lets visitors stay"."""
    forms = {"lets": "allows", "letting": "allowing"}
    for place, word in enumerate(sentence.low):
        after = word == "let" and sentence.word(place - 1) in ("to", "will", "would", "can")
        praised = sentence.low[:2] in (("i", "like"), ("i", "love"))
        after = after or (word == "let" and praised and sentence.word(place - 1) in ("you", "they"))
        if word not in forms and not after:
            continue
        done = place + 1
        while sentence.tag(done) in ("DT", "PRP", "PRP$", "NN", "NNS", "JJ", "CD", "NNP"):
            done += 1
        known = sentence.words.verb(sentence.word(done), "base")
        if known and sentence.tag(done - 1) in ("DT", "PRP$", "JJ"):
            continue
        plain = known and done > place + 1 and sentence.tag(done - 1) in ("NN", "NNS", "PRP", "NNP")
        if plain and sentence.low[done] not in ("go", "know", "be"):
            puts: dict[int, tuple[str, ...]] = {place: (forms.get(word, "allow"),)}
            yield Edit("allowed", PLAIN, puts, {done: ("to",)})


def _now_earlier(sentence: Sentence) -> Iterator[Edit]:
    """Put "they now visit every week" for "they visit every week now"."""
    last = sentence.end - 1
    if (
        last < 4
        or sentence.low[last] not in ("now",)
        or sentence.word(last - 1) in ("right", "until", "from", "up", "by", "for")
    ):
        return
    verb = sentence.heads[last]
    if sentence.tag(verb) == "VB" and sentence.word(verb - 1) == "to":
        verb = sentence.heads[verb]  # "are allowed to visit now"
    if sentence.labels[last] != "adv" or verb < 0 or sentence.past(verb):
        return
    helpers = [kid for kid in sentence.all_kids(verb, "aux", "cop") if kid < verb]
    if sentence.tags[verb] not in ("VBZ", "VBP", "VBG", "VBN", "VB", "JJ") or verb > last - 2:
        return
    place = helpers[0] + 1 if helpers else verb
    if not helpers and sentence.tags[verb] not in ("VBZ", "VBP"):
        return
    if place > 0 and "not" not in sentence.low[place - 1 : verb + 1]:
        yield Edit("now earlier", UNSEEN, {last: ()}, {place: ("now",)})


def _now_inside(sentence: Sentence) -> Iterator[Edit]:
    """Put "and I now teach it" for "and now I teach it"."""
    for place in range(1, sentence.end - 3):
        joined = sentence.low[place] == "now" and sentence.low[place - 1] in ("and", ",")
        own = sentence.low[place + 1] in ("i", "we") and sentence.tags[place + 2] == "VBP"
        if joined and own and sentence.low[place + 2] not in ("am", "are", "have"):
            yield Edit("now inside", UNSEEN, moved=(place, place + 1, place + 2))


def _persuaded(sentence: Sentence) -> Iterator[Edit]:
    """Put "persuaded two owners to let us in" for "talked two owners into letting us in"."""
    for place in range(2, sentence.end - 2):
        known = sentence.words.verb(sentence.low[place + 1], "ing")
        if sentence.low[place] != "into" or known is None:
            continue
        verb = next((i for i in range(place) if sentence.low[i] == "talked"), None)
        if verb is not None and sentence.thing_after(verb + 1) == place - 1:
            puts: dict[int, tuple[str, ...]] = {
                verb: ("persuaded",),
                place: ("to",),
                place + 1: (known.base,),
            }
            yield Edit("persuaded", PLAIN, puts)


def _today(sentence: Sentence) -> Iterator[Edit]:
    """Put "that the county uses today" for "that the county now uses"."""
    for place in range(3, sentence.end - 2):
        told = sentence.low[place] == "now" and sentence.tags[place + 1] == "VBZ"
        if told and sentence.tags[place - 1] in ("NN", "NNP"):
            yield Edit("today", PLAIN, {place: ()}, {place + 2: ("today",)})


VERBS = (_going_on, _gone_on, _will, _allowed, _now_earlier, _now_inside, _persuaded, _today)
