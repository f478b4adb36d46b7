"""Reads noun phrases, verb phrases and clauses, and says where each may end.

Every function takes a reading and a start and returns the ends at which what was read would be a
whole ("the tractor", "the tractor in the snow"), ascending; none: it is not such a phrase.
"""

from bot.core.drafts.clause_words import CAUSES, CLAIMS, REPORTS
from bot.core.drafts.reading import FINITE, Reading, Tag
from bot.core.drafts.times import TIMES

Ends = tuple[int, ...]

_OPENERS = frozenset((Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER))
_INNER = frozenset((Tag.ADJECTIVE, Tag.NOUN, Tag.NUMBER, Tag.ING, Tag.PARTICIPLE))
_TIMELY = frozenset(("every", "each", "last", "next", "this", "all", "one"))


def noun_phrase(r: Reading, start: int) -> int | None:
    """Return the end of a plain noun phrase, without what may follow it."""
    part = _tag(r, start) in _OPENERS and r.words[start + 1 : start + 2] == ("of",)
    if part and _tag(r, start + 2) is Tag.OBJECT:
        return start + 3
    index = start
    while _tag(r, index) in _OPENERS or (
        _tag(r, index) is Tag.ADVERB and _tag(r, index + 1) in (Tag.NUMBER, Tag.ADJECTIVE)
    ):
        index += 1
    last = index if index > start and _tag(r, index - 1) is Tag.NUMBER else None
    while _tag(r, index) in _INNER or (
        _tag(r, index) is Tag.ADVERB and _tag(r, index + 1) is Tag.ADJECTIVE
    ):
        if _tag(r, index) is Tag.ING and index == start:
            return None
        later = index > start and r.words[index].lower() in ("last", "next")
        if later and _names_time(r, index + 1):
            break
        if (
            _tag(r, index) in (Tag.ING, Tag.PARTICIPLE)
            and last == index
            and not _compounds(r, index)
        ):
            break
        if _tag(r, index) in (Tag.NOUN, Tag.NUMBER):
            last = index + 1
        index += 1
    if last is None and _tag(r, start) is Tag.OBJECT:
        return start + 1
    return last


def _names_time(r: Reading, index: int) -> bool:
    return index < len(r) and r.words[index].lower() in TIMES


def _compounds(r: Reading, index: int) -> bool:
    """Whether an -ing form between nouns belongs to the second ("a tuning contract")."""
    return _tag(r, index + 1) is Tag.NOUN and not r.words[index + 1].endswith("s")


def noun_phrases(r: Reading, start: int, depth: int = 0) -> Ends:
    """Return the ends of a noun phrase with what may follow it."""
    first = noun_phrase(r, start)
    if first is None or depth > 4:
        return ()
    ends = [first]
    for end in _tails(r, first, depth):
        if end > ends[-1]:
            ends.append(end)
    return tuple(ends)


def _tails(r: Reading, start: int, depth: int) -> Ends:
    tag = _tag(r, start)
    if (
        tag is Tag.TO
        and start + 2 == len(r)
        and _tag(r, start + 1) in (Tag.ADVERB, Tag.ADJECTIVE, Tag.PRESENT)
    ):
        return (start + 2,) if _tag(r, start + 1) is not Tag.PRESENT else ()
    if tag is Tag.PREPOSITION or (tag is Tag.TO and _tag(r, start + 1) in _OPENERS | {Tag.NOUN}):
        inner = noun_phrases(r, start + 1, depth + 1) or gerund(r, start + 1, depth + 1)
        if not inner and _tag(r, start + 1) in (Tag.ADVERB, Tag.ADJECTIVE) and start + 2 == len(r):
            return (start + 2,)
        return inner + (_tails(r, inner[-1], depth + 1) if inner else ())
    if tag is Tag.SUBORDINATOR and r.words[start] == "as":
        inner = noun_phrases(r, start + 1, depth + 1)
        return inner if inner and _tag(r, inner[-1]) not in FINITE else ()
    if tag is Tag.CONJUNCTION:
        inner = noun_phrases(r, start + 1, depth + 1)
        if inner and _tag(r, inner[-1]) in FINITE:
            return ()
        return inner
    if is_time(r, start):
        end = noun_phrase(r, start) or start
        return (end, *_tails(r, end, depth + 1))
    if tag is Tag.SUBORDINATOR and r.words[start] == "that" and r.words[start - 1] in CLAIMS:
        return clause(r, start + 1, depth + 1)
    if tag in (Tag.SUBJECT, Tag.I) or (tag is Tag.SUBORDINATOR and r.words[start] == "that"):
        opens = start + (tag is Tag.SUBORDINATOR)
        found = clause(r, opens, depth + 1) if _has_gap(r, opens) else ()
        return found or _relative(r, start, depth)
    if tag in (Tag.POSSESSIVE, Tag.DETERMINER):
        return _bare_relative(r, start, depth)
    if tag is Tag.WH:
        return _relative(r, start, depth) or clause(r, start + 1, depth + 1)
    if tag is Tag.TO:
        return infinitive(r, start, depth + 1)
    if tag in (Tag.ING, Tag.PARTICIPLE):
        return complements(r, start + 1, depth + 1)
    return ()


def _bare_relative(r: Reading, start: int, depth: int) -> Ends:
    """Read "her aunt built" after "the loom": a clause whose object is the noun before it."""
    end = noun_phrase(r, start)
    if end is None or _tag(r, end) not in (Tag.PAST, Tag.PRESENT):
        return ()
    return verb_phrase(r, end, depth + 1) if _tag(r, end + 1) in _GAP else ()


_GAP = frozenset((None, Tag.PREPOSITION, Tag.ADVERB))


def _has_gap(r: Reading, start: int) -> bool:
    """Whether a clause leaves its object to the noun before it ("the truck they keep")."""
    index = start + 1
    while _tag(r, index) in (Tag.ADVERB, Tag.MODAL, Tag.HAVE):
        index += 1
    return _tag(r, index) in FINITE | {Tag.PARTICIPLE} and _tag(r, index + 1) not in _FILLING


_FILLING = frozenset(
    (Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER, Tag.ADJECTIVE, Tag.NOUN, Tag.OBJECT, Tag.NOT)
)


def _relative(r: Reading, start: int, depth: int) -> Ends:
    known = r.words[start].lower() in ("who", "which", "that")
    return verb_phrase(r, start + 1, depth + 1) if known else ()


def gerund(r: Reading, start: int, depth: int = 0) -> Ends:
    """Return the ends of a phrase that begins with an -ing form."""
    offset = start + (_tag(r, start) in (Tag.NOT, Tag.ADVERB))
    if _tag(r, offset) is not Tag.ING:
        return ()
    return complements(r, offset + 1, depth)


def infinitive(r: Reading, start: int, depth: int = 0) -> Ends:
    """Return the ends of "to" with a verb and what belongs to it."""
    index = start + 1
    while _tag(r, index) is Tag.ADVERB:
        index += 1
    if _tag(r, index) in (Tag.PRESENT, Tag.BE, Tag.HAVE, Tag.DO):
        return complements(r, index + 1, depth + 1)
    return ()


def clause(r: Reading, start: int, depth: int = 0) -> Ends:
    """Return the ends of a subject with a finite verb and what belongs to it."""
    if depth > 6:
        return ()
    owned = start < len(r) and r.words[start].lower() in ("mine", "yours", "hers", "theirs")
    if _tag(r, start) in (Tag.I, Tag.SUBJECT) or owned:
        return verb_phrase(r, start + 1, depth)
    for end in reversed(noun_phrases(r, start, 3 if depth else 1)):
        found = verb_phrase(r, end, depth)
        if found:
            return found
    return ()


def verb_phrase(r: Reading, start: int, depth: int = 0) -> Ends:
    """Return the ends of a finite verb, its helpers and what belongs to it."""
    index = _skip(r, start)
    tag = _tag(r, index)
    if tag not in FINITE:
        return ()
    index += 1
    if tag in (Tag.MODAL, Tag.DO, Tag.HAVE, Tag.BE):
        index = _skip(r, index)
        if _tag(r, index) in (Tag.PRESENT, Tag.PARTICIPLE, Tag.ING, Tag.BE, Tag.HAVE):
            index = _skip(r, index + 1)
            if _tag(r, index) in (Tag.PARTICIPLE, Tag.ING):
                index += 1
        elif tag is Tag.MODAL:
            return (index,)
    return complements(r, index, depth)


def complements(r: Reading, start: int, depth: int = 0) -> Ends:
    """Return the ends of what may follow a verb: objects, phrases, further clauses."""
    if depth > 6:
        return (start,)
    ends = [start] if _may_end(r, start) else []
    index = start
    nouns = 0
    while index < len(r):
        timed = is_time(r, index)
        found = _complement(r, index, depth, nouns)
        if not found:
            break
        nouns = nouns if timed else _count(r, index, nouns)
        ends += [end for end in found if end > index]
        index = found[-1]
    return tuple(ends)


_OBJECTS = frozenset(
    (Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER, Tag.ADJECTIVE, Tag.NOUN, Tag.OBJECT, Tag.ING,
     Tag.TO, Tag.PARTICIPLE, Tag.WH, Tag.NOT)
)  # fmt: skip


def _may_end(r: Reading, start: int) -> bool:
    """Whether a verb may stand without what comes after it."""
    return _tag(r, start) not in _OBJECTS and _tag(r, start - 1) not in (Tag.BE, Tag.MODAL)


def _complement(r: Reading, index: int, depth: int, nouns: int) -> Ends:
    tag = _tag(r, index)
    if r.words[index : index + 2] == ("no", "matter") and _tag(r, index + 2) is Tag.WH:
        return (index + 3,)
    if tag in (Tag.ADVERB, Tag.NOT):
        return (index + 1,)
    if tag is Tag.PREPOSITION:
        inner = noun_phrases(r, index + 1, depth + 1) or gerund(r, index + 1, depth + 1)
        wh = clause(r, index + 2, depth + 1) if _tag(r, index + 1) is Tag.WH else ()
        lone = _tag(r, index + 1) in (Tag.ADVERB, Tag.ADJECTIVE) and index + 2 == len(r)
        return (
            inner or wh or ((index + 2,) if lone else (index + 1,) if _may_dangle(r, index) else ())
        )
    if tag is Tag.TO:
        return infinitive(r, index, depth + 1) or noun_phrases(r, index + 1, depth + 1)
    if tag is Tag.ING:
        return gerund(r, index, depth + 1)
    if tag in (Tag.CONJUNCTION, Tag.COMMA):
        return _joined(r, index, depth)
    if tag is Tag.SUBORDINATOR and r.words[index : index + 2] == ("so", "that"):
        return clause(r, index + 2, depth + 1)
    if tag is Tag.SUBORDINATOR:
        return clause(r, index + 1, depth + 1) or gerund(r, index + 1, depth + 1)
    if tag is Tag.WH:
        return (
            clause(r, index + 1, depth + 1)
            or infinitive(r, index + 1, depth + 1)
            or _relative(r, index, depth)
        )
    return _nominal(r, index, depth, nouns)


def _nominal(r: Reading, index: int, depth: int, nouns: int) -> Ends:
    if _tag(r, index) in (Tag.SUBJECT, Tag.I):
        return clause(r, index, depth + 1) if _reports(r, index) else ()
    if nouns < 2 or is_time(r, index) or r.words[index].endswith(("self", "selves")):
        found = noun_phrases(r, index, depth + 1)
        if found:
            return found
    if _tag(r, index) is Tag.PRESENT and CAUSES & {
        w.lower() for w in r.words[max(index - 5, 0) : index]
    }:
        return complements(r, index + 1, depth + 1)
    if _tag(r, index) in (Tag.ADJECTIVE, Tag.PARTICIPLE):
        return (index + 1,)
    if _tag(r, index) is Tag.THAN:
        return noun_phrases(r, index + 1, depth + 1) or clause(r, index + 1, depth + 1)
    return ()


def _joined(r: Reading, index: int, depth: int) -> Ends:
    """Return the ends of a second part after a comma or a conjunction."""
    after = index + 1
    loose = _tag(r, index) is Tag.COMMA
    if loose and _tag(r, after) is Tag.CONJUNCTION:
        loose, after = False, after + 1
    if (
        loose
        and _tag(r, after) is Tag.SUBORDINATOR
        and r.words[after].lower() in ("because", "so", "since")
    ):
        return clause(r, after + 1, depth + 1)
    if loose:
        return (
            verb_phrase(r, after, depth + 1)
            if _tag(r, after) is Tag.PAST
            else _series(r, after, depth)
        )
    return (
        clause(r, after, depth + 1)
        or verb_phrase(r, after, depth + 1)
        or noun_phrases(r, after, depth + 1)
        or gerund(r, after, depth + 1)
        or ((after + 1,) if _tag(r, after) is Tag.ADJECTIVE else ())
    )


def _series(r: Reading, start: int, depth: int) -> Ends:
    """Return the end of a series of noun phrases, which must close with "and" or "or"."""
    index = start
    while (end := noun_phrase(r, index)) is not None:
        if _tag(r, end) is Tag.CONJUNCTION:
            last = noun_phrases(r, end + 1, depth + 1)
            return last[-1:]
        if _tag(r, end) is not Tag.COMMA:
            return ()
        index = end + 1 + (_tag(r, end + 1) is Tag.CONJUNCTION)
        if _tag(r, end + 1) is Tag.CONJUNCTION:
            return noun_phrases(r, index, depth + 1)[-1:]
    return ()


def _count(r: Reading, index: int, nouns: int) -> int:
    """Count noun phrases in a row; anything between them starts afresh."""
    if _tag(r, index) in _OPENERS | _INNER | {Tag.OBJECT}:
        return nouns + 1
    return 0 if _tag(r, index) is not Tag.ADVERB else nouns


def _reports(r: Reading, index: int) -> bool:
    return index > 0 and r.words[index - 1].lower() in REPORTS


def _may_dangle(r: Reading, index: int) -> bool:
    """Whether a preposition may stand alone: as a verb's particle, or at the very end."""
    particle = r.words[index].lower() in (
        "up", "out", "off", "down", "over", "in", "on", "through", "along", "around", "back",
        "away", "for", "with", "without", "past", "by",
    )  # fmt: skip
    counted = r.words[index].lower() in ("before", "after", "ago") and _names_time(r, index - 1)
    return (particle or counted) and index > 0


def is_time(r: Reading, index: int) -> bool:
    """Whether a time without a preposition begins here: "every two weeks", "last winter"."""
    end = noun_phrase(r, index)
    if end is None or r.words[end - 1].lower() not in TIMES:
        return False
    low = r.words[index].lower()
    return low in _TIMELY or r.tags[index] in (Tag.NUMBER, Tag.ADVERB, Tag.DETERMINER)


def _skip(r: Reading, index: int) -> int:
    while _tag(r, index) in (Tag.ADVERB, Tag.NOT):
        index += 1
    return index


def _tag(r: Reading, index: int) -> Tag | None:
    return r.tags[index] if 0 <= index < len(r) else None
