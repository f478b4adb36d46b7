"""Spellings with two meanings, told apart by the words around them: "n", "till", "ill", "there"."""

import re
from collections.abc import Sequence

from bot.core.answers.words import Words


def meant_here(core: str, after: str, before: Sequence[str], words: Words) -> str | None:
    """Return what a spelling with two meanings stands for here, or None.

    ``after``: the next word in lower case, empty behind a mark; ``before``: the words so far.
    """
    low = core.lower()
    last = before[-1].lower().strip(",") if before else ""
    if core == "r":
        return "are" if after and last not in ("not", "or", "in", "and", "versus") else "R"
    if low in _CHILDREN and ("'" in low or not _is_other_kid(last, after, before, words)):
        return _CHILDREN[low]
    if low == "there" and _is_theirs(last, after, words):
        return "their"
    if core == "pt" and last in OWNED and after not in _PART_TIME:
        return "patient"
    if low == "an" and last and _is_deed(after, words):
        return "and"
    if low == "v" and _is_against(last, after, words):
        return "versus"
    if low == "wi" and (words.has("determiners", after) or words.has("possessives", after)):
        return "with"
    if low == "n" and last in OWNED:
        return low  # a number: "why the n was so small"
    if low in ("till", "cause") and last in OWNED | {"root", "main", "common", "real", "likely"}:
        return low
    if low == "till" and _is_till(last, after, words):
        return low
    if low in ("v", "k", "+", "exp", "min") and last[:1].isdigit() and not _many(last):
        return low
    return (
        _contraction(low, after, words)
        or _measure(low, last, after, words)
        or _month(core, last, after)
    )


_DESCRIBED = ("noun", "plural", "adjective")
_CHILDREN = {"kid": "child", "kids": "children", "kid's": "child's", "kids'": "children's"}


def _is_other_kid(last: str, after: str, before: Sequence[str], words: Words) -> bool:
    """Whether a kid is none that a letter calls a child: "kids menu", "the goat had two kids"."""
    joined = any(words.has(kind, after) for kind in _DESCRIBED) and not words.is_small(after)
    joined = joined and last not in ("why", "how", "that", "where", "when", "what", "who")
    return (
        joined
        or last in ("i", "not")
        or any(word.lower().startswith(("goat", "doe", "nann")) for word in before)
    )


def _is_deed(after: str, words: Words) -> bool:
    """Whether "an" stands before what is no thing, and so for "and": "clean an bedded deep"."""
    thing = any(words.has(kind, after) for kind in ("noun", "adjective"))
    return after[:1] not in (*"aeiouh18", "") and words.verb(after) is not None and not thing


def _is_against(last: str, after: str, words: Words) -> bool:
    """Whether "v" stands between two things: "the oat v barley argument"; else it is "very"."""
    graded = words.has("adjective", after) or words.has("adverb", after)
    bound = words.is_small(last) or words.is_small(after)
    return bool(last and after) and after.isalpha() and not (graded or bound)


def _is_theirs(last: str, after: str, words: Words) -> bool:
    """Whether "there" was typed for "their": "refuses there meds"."""
    ruled = words.verb(last, "base", "third", "past") is not None or words.has("prepositions", last)
    moves = last in _GOING or last in words.sets["auxiliaries"] or last in ("from", "out", "up")
    things = after[2:] != "" and words.plural(after) and not words.has("names_of_time", after)
    return ruled and not moves and things and not (words.is_small(after) or words.verb(after))


# A "pt job" is one for part of the week; a "pt session" is training.
_PART_TIME = frozenset(
    ("job", "jobs", "role", "post", "work", "shift", "contract", "student", "course", "session",
     "cert", "hours", "staff", "position", "degree", "clinic", "studio")
)  # fmt: skip
_GOING = frozenset(
    ("go", "goes", "went", "get", "gets", "got", "live", "lives", "lived", "work", "works",
     "worked", "stay", "stayed", "sit", "sits", "sat", "be", "come", "came", "over", "down", "in",
     "are", "were", "put", "puts", "see", "saw", "meet", "met", "hold", "holds", "run", "runs")
)  # fmt: skip


def _is_till(last: str, after: str, words: Words) -> bool:
    """Whether "till" is a drawer of money: at the end, or behind what describes it."""
    if after in _AT_THE_TILL:
        return True
    described = words.has("adjective", last) and not words.is_small(last)
    return bool(last) and (not after or (described and not after[:1].isdigit() and after in _AFTER))


_AT_THE_TILL = frozenset(
    ("counts", "count", "checks", "roll", "rolls", "drawer", "drawers", "receipts", "errors",
     "training", "work", "point", "points", "operator", "float", "floats", "system", "shortages")
)  # fmt: skip
_AFTER = frozenset(("and", "or", "that", "which", "is", "was", "in", "on", "at", "with", "goes"))
OWNED = frozenset(("the", "a", "this", "that", "my", "our", "your", "their", "his", "her", "no"))
_BEFORE_MONTHS = frozenset(
    ("in", "since", "until", "by", "last", "next", "of", "every", "each", "after", "before", "from")
)

_DAY = re.compile(r"[12]?\d(?:st|nd|rd|th)?|3[01](?:st)?")


def _contraction(low: str, after: str, words: Words) -> str | None:
    verb = words.verb(after, "base") is not None
    if low == "its" and (after in words.sets["determiners"] or after in _AFTER_IT_IS):
        return "it is"
    if low == "ill":
        return "I will" if verb or after in ("be", "never") else "ill"
    if low == "id" and (verb or after in ("be", "have", "do")):
        return "I would"
    if low == "id" and (after in ("been", "never", "already") or words.verb(after, "participle")):
        return "I had"
    return None


_AFTER_IT_IS = frozenset(
    ("not", "my", "me", "i", "cheaper", "better", "worse", "easier", "faster", "quicker", "safer",
     "closer", "too", "obvious", "solved", "suddenly",
     "raining", "snowing", "just", "really", "always", "never", "so")
)  # fmt: skip


def _measure(low: str, last: str, after: str, words: Words) -> str | None:
    if low == "mo" and last[:1].isdigit():
        return "months"
    counted = low in ("yr", "hr", "wk", "min", "lb", "sec") and _many(last)
    return words.pairs["chat"][low] + "s" if counted and not _modifies(after, words) else None


def _month(core: str, last: str, after: str) -> str | None:
    """Return a month that is spelled like another word; "Jan" without a day is a name."""
    dated = _DAY.fullmatch(last) and after not in ("be", "have", "not", "need", "come", "take")
    if core.lower() in ("may", "march", "april", "june", "july") and (
        dated or last in _BEFORE_MONTHS
    ):
        return core.capitalize()
    short = core in ("Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec")
    return core if short and not after[:1].isdigit() else None


def _many(word: str) -> bool:
    ranked = re.fullmatch(r"\d+(?:st|nd|rd|th)", word) is not None
    return (word[:1].isdigit() and not ranked and word not in ("1", "1/2")) or word in (
        "few",
        "several",
        "many",
    )


def _modifies(after: str, words: Words) -> bool:
    """Whether the word after a measure is measured by it ("40 hour course", "3 yr old")."""
    known = words.classes["noun"]
    return after in ("old", "olds") or (
        (after in known or after.removesuffix("s") in known)
        and after not in words.sets["prepositions"]
    )
