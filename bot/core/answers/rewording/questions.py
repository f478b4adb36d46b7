"""Says otherwise what was asked: "how you go about picking", "why you left"."""

from collections.abc import Iterator

from bot.core.answers.closed_words import SUBJECTS
from bot.core.answers.rewording.edits import PLAIN, Edit
from bot.core.answers.rewording.sentence import Sentence


def _going_about(sentence: Sentence) -> Iterator[Edit]:
    """Put "how you go about picking the songs" for "how you pick the songs"."""
    verb = 3 if sentence.word(2) in ("would", "will") else 2
    if sentence.word(0) != "how" or sentence.word(1) not in ("i", "you", "we", "they"):
        return
    known = sentence.words.verb(sentence.word(verb), "base")
    deliberate = known is not None and known.base in sentence.listed("gone_about")
    acts = sentence.tag(verb + 1) in _THINGS and sentence.tag(verb) not in ("VBD", "VBN")
    if known and deliberate and acts and "go" not in sentence.low:
        yield Edit("going about", PLAIN + 0.3, {verb: ("go", "about", known.ing)})


_THINGS = frozenset(("DT", "PRP$", "CD", "NN", "NNS", "JJ", "NNP", "RP", "WDT", "WP", "WRB"))


def _why_you_did(sentence: Sentence) -> Iterator[Edit]:
    """Put "why you left the army" for "what made you leave the army"."""
    made = sentence.low[:2] == ("what", "made") and sentence.word(2) in SUBJECTS | {"me", "us"}
    known = sentence.words.verb(sentence.word(3), "base") if made else None
    if known and known.base not in ("be", "want", "think", "feel", "go"):
        who = {"me": "I", "us": "we"}.get(sentence.low[2], sentence.tree.words[2])
        puts: dict[int, tuple[str, ...]] = {0: ("why",), 1: (), 2: (who,), 3: (known.past,)}
        yield Edit("why you did", PLAIN, puts)


def _were_to(sentence: Sentence) -> Iterator[Edit]:
    """Put "what I would do if I were to find a lock open" for "... if I found a lock open"."""
    for place in range(2, sentence.end - 3):
        if sentence.low[place] != "if" or "would" not in sentence.low[:place]:
            continue
        own = sentence.low[place + 1] in ("i", "we")
        subject = place + 1 if own else sentence.thing_after(place + 1)
        verb = (subject or 0) + 1
        known = sentence.words.verb(sentence.word(verb), "past") if subject else None
        told = sentence.tag(verb) in ("VBD", "VBN", "VBP")
        acts = known is not None and known.base not in sentence.listed("states") | {"get", "see"}
        if known and told and acts and sentence.word(place + 1) not in ("it", "there"):
            yield Edit("were to", PLAIN, {verb: ("were", "to", known.base)})


QUESTIONS = (_going_about, _why_you_did, _were_to)
