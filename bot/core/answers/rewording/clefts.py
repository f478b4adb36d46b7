"""Tells a deed by a cleft: "one thing I did was to plan the move"."""

from collections.abc import Iterator

from bot.core.answers.rewording.edits import MARKED, Edit
from bot.core.answers.rewording.sentence import Clause, Sentence

_LEAD = ("one", "thing", "I", "did", "was", "to")
# What befalls somebody, what lasts, and what begins or ends is no thing that one does.
_NO_DEED = frozenset(
    ("get", "see", "hear", "find", "lose", "grow", "win", "pass", "fail", "start", "begin", "stop",
     "join", "leave", "go", "come", "work", "spend", "stay", "become", "miss", "meet",
     "finish", "use", "try", "ask", "say", "tell", "earn", "study", "wait", "share", "serve",
     "receive", "notice", "forget", "enjoy", "manage", "help", "decide", "break", "drop", "drive")
)  # fmt: skip
_LIMITS = frozenset(
    ("never", "not", "no", "nobody", "none", "only", "just", "also", "still", "once", "always",
     "every", "each", "usually", "often", "nothing", "without", "daily", "weekly", "one", "did")
)  # fmt: skip

_WHAT = ("what", "I", "do")
_DENYING = frozenset(
    ("never", "not", "no", "only", "just", "also", "still", "already", "if", "now")
)
# What is done by way of a method.
_DONE_OFTEN = frozenset(
    ("send", "check", "count", "call", "ring", "write", "draw", "visit", "test", "label", "note",
     "print", "wipe", "clean", "measure", "weigh", "tell", "explain", "show", "plan", "book",
     "prepare", "record", "photograph", "log", "file", "sort", "mark", "wash", "keep", "make",
     "ask", "review", "inspect", "walk", "phone", "post", "pack", "sketch", "list", "block")
)  # fmt: skip

_JOINING = frozenset(("and", ",", "then"))


def _one_thing(sentence: Sentence) -> Iterator[Edit]:
    """Put "one thing I did was to plan the move" for "I planned the move"."""
    clause = next(iter(sentence.clauses), None)
    if clause is None or clause.verb < 1 or sentence.low[clause.verb - 1] != "i":
        return
    first = clause.verb - 1
    if first and not _is_spell(sentence, first):
        return
    deeds = tuple(_deeds(sentence, clause))
    done = any(sentence.thing_after(place + 1) is not None for place in deeds)
    if not done or _LIMITS & sentence.within(first, clause.end):
        return
    named = {place: _named(sentence, place) for place in deeds}
    joined = all(sentence.word(place - 1) in _JOINING for place in deeds if place != clause.verb)
    if joined and all(named.values()):
        puts: dict[int, tuple[str, ...]] = {place: (base,) for place, base in named.items()}
        yield Edit("one thing", MARKED + 0.5, {first: _LEAD, **puts}, alone=True, once="remark")


def _is_spell(sentence: Sentence, first: int) -> bool:
    """Whether a stretch of time opens the sentence: "in the last two years"."""
    opened = sentence.low[0] in ("in", "over", "during") and sentence.low[1] in ("the", "my")
    return opened and sentence.one_of("rewording_times", first - 1)


def _what_i_do(sentence: Sentence) -> Iterator[Edit]:
    """Put "what I do is check each lock twice" for "I check each lock twice"."""
    clause = next(iter(sentence.clauses), None)
    if clause is None or clause.start or clause.verb != 1 or sentence.low[0] != "i":
        return
    deeds = tuple(_deeds(sentence, clause))
    plain = all(_is_habit(sentence, place) for place in deeds)
    done = sentence.thing_after(clause.verb + 1) is not None
    if plain and done and not _DENYING & sentence.within(0, clause.end):
        yield Edit("what I do", MARKED + 0.5, {0: _WHAT}, {1: ("is",)}, alone=True, once="remark")


def _is_habit(sentence: Sentence, place: int) -> bool:
    """Whether a verb tells what somebody does again and again with their hands."""
    known = sentence.words.verb(sentence.low[place], "base")
    present = (
        known is not None and sentence.tags[place] in ("VBP", "VB") and known.past != known.base
    )
    helped = sentence.all_kids(place, "aux", "cop")
    return present and not helped and known is not None and known.base in _DONE_OFTEN


def _deeds(sentence: Sentence, clause: Clause) -> Iterator[int]:
    """Yield the places of the verb and of all that share its subject."""
    waiting = [clause.verb]
    while waiting:
        verb = waiting.pop()
        yield verb
        waiting.extend(
            kid
            for kid in sentence.all_kids(verb, "conj")
            if sentence.kid(kid, "subj") is None and sentence.tags[kid][:2] == "VB"
        )


def _named(sentence: Sentence, place: int) -> str:
    """Return the base of a deed's verb in the past; "" where it is none."""
    known = sentence.words.verb(sentence.low[place], "past")
    past = known is not None and sentence.tags[place] in ("VBD", "VBN")
    helped = sentence.all_kids(place, "aux", "cop")
    state = known is None or known.base in sentence.listed("states") | _NO_DEED
    return known.base if known and past and not (helped or state) else ""


CLEFTS = (_one_thing, _what_i_do)
