"""Puts the last phrase of a deed in front of it, wherever that cannot change what is told.

It is what is done where no word list knows the phrase for a place, a time or a help; it costs more
than the moves that are known to read well, and is tried only where they do not do.
"""

from collections.abc import Iterator

from bot.core.answers.rewording.circumstances import acts
from bot.core.answers.rewording.edits import MARKED, PLAIN, Edit
from bot.core.answers.rewording.fronts import RANKED, goes_on
from bot.core.answers.rewording.moves import fronted, hangs_on_place
from bot.core.answers.rewording.sentence import Clause, Sentence
from bot.core.english.tags import NOUNS

_LEAST = 3  # words of the clause that stay before what is moved
_MOST = 7  # words that may stand in front
_OPENED = frozenset(("DT", "PRP$", "NNP", "NNPS", "CD"))
_MOVED = frozenset(("in", "at", "on", "for", "during", "before", "after", "under", "across", "by"))
_NESTED = frozenset(("of", "near", "by"))
_INSIDE = frozenset(("DT", "PRP$", "JJ", "CD", "POS", "IN", "CC", "VBN", "VBG", *NOUNS))


def _last_phrase_first(sentence: Sentence) -> Iterator[Edit]:
    """Put "on Cabaret I kept the props line" for "I kept the props line on Cabaret"."""
    for clause in sentence.clauses:
        if sentence.low[clause.start] not in ("i", "we") or not _is_deed(sentence, clause):
            continue
        for start in range(clause.verb + 2, clause.end - 1):
            stays = start - clause.start >= _LEAST
            for end in _ends(sentence, clause, start) if stays else ():
                if end - start <= _MOST and _is_free(sentence, clause, start, end):
                    yield from fronted("last phrase", MARKED, sentence, clause, (start, end))


def _ends(sentence: Sentence, clause: Clause, start: int) -> Iterator[int]:
    """Yield where a phrase can end: before another one that tells of the deed, and at the end."""
    last = clause.shared or clause.end
    for end in range(start + 2, last):
        timed = sentence.tags[end] == "CD" and sentence.one_of("rewording_times", end + 1)
        if sentence.tags[end - 1] in NOUNS and (timed or goes_on(sentence, end)):
            yield end
    if last > start + 1:
        yield last


def _is_deed(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause tells something done whose verb takes no place of its own."""
    known = sentence.words.verb(sentence.low[clause.verb])
    inside = sentence.within(clause.start, clause.end)
    denied = inside & (sentence.listed("denied") | sentence.listed("limiting"))
    done = sentence.tags[clause.verb] in ("VBD", "VBN", "VBP")
    bound = known is None or known.base in sentence.listed("tied_verbs")
    return clause.plain and done and not denied and not bound


def _is_free(sentence: Sentence, clause: Clause, start: int, end: int) -> bool:
    """Whether a stretch is one phrase with a name or an article that tells of the whole deed."""
    head = sentence.thing_after(start + 1)
    opened = sentence.tag(start + 1) in _OPENED and sentence.low[start + 1] not in ("a", "an")
    timed = head is not None and sentence.one_of("rewording_times", head)
    opened = opened or sentence.low[start] == "for" or timed
    if sentence.low[start] == "by" and not timed:
        return False
    if sentence.low[start] == "for" and sentence.low[start - 1] in _GIFTS:
        return False
    if sentence.low[start] not in _MOVED or head is None or not opened:
        return False
    inside = sentence.within(start, end)
    barred = inside & (sentence.listed("barred") | sentence.listed("third") | RANKED)
    whole = all(tag in _INSIDE for tag in sentence.tags[start + 1 : end])
    whole = whole and all(
        sentence.low[i] in _NESTED or _is_named_place(sentence, i)
        for i in range(start + 1, end)
        if sentence.tags[i] == "IN"
    )
    ranked = (RANKED & sentence.within(clause.verb + 1, start)) or (
        "JJS" in sentence.tags[clause.verb : start]
    )
    if barred or ranked or not whole or hangs_on_place(sentence, start):
        return False
    stood = sentence.low[clause.verb] == "was" and sentence.tag(clause.verb + 1) == "IN"
    told = stood or acts(sentence, clause, start)
    if sentence.tags[start - 1] not in (*NOUNS, "RP") or not told:
        return False
    counted = sentence.tags[start + 1] == "CD" and sentence.low[start] in ("in", "on", "at")
    return not (counted and not sentence.one_of("rewording_times", head))


# "An eye for damp" is one thing.
_GIFTS = frozenset(
    ("eye", "ear", "feel", "nose", "knack", "head", "talent", "gift", "love", "taste", "instinct",
     "memory", "passion", "flair", "hand", "feeling", "respect", "soft spot")
)  # fmt: skip


def _is_named_place(sentence: Sentence, place: int) -> bool:
    """Whether "in" or "at" stands before a name: "at the bakery in Cork"."""
    return sentence.low[place] in ("in", "at") and sentence.tag(place + 1) in ("NNP", "NNPS")


def _lead_behind(sentence: Sentence) -> Iterator[Edit]:
    """Put "I got 112 guests for my show in two years" for "for my show I got ... in two years"."""
    clause = next(iter(sentence.clauses), None)
    if clause is None or not clause.led or not clause.plain or clause.shared is not None:
        return
    lead = clause.start - (sentence.low[clause.start - 1] == ",")
    own = sentence.low[clause.start] in ("i", "we")
    placed = sentence.low[0] in _LEADS and sentence.tag(1) in _OPENED and lead <= _MOST
    object_ = sentence.thing_after(clause.verb + 1)
    if not (own and placed) or object_ is None or object_ + 1 > clause.end:
        return
    behind = sentence.word(object_ + 1) if object_ + 1 < clause.end else ""
    becomes = "into" in sentence.within(object_, clause.end)
    if (
        clause.end == sentence.end
        and not becomes
        and behind in ("", "in", "for", "every", "by", "with")
    ):
        puts: dict[int, tuple[str, ...]] = {lead: ()} if lead < clause.start else {}
        moved = (0, lead, object_ + 1)
        yield Edit("lead behind", PLAIN + 0.5, puts, {}, moved, alone=True)


_LEADS = frozenset(("at", "in", "for", "as", "on"))


ADJUNCTS = (_last_phrase_first, _lead_behind)
