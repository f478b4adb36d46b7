"""Keeps of a sentence the deed, and leaves out the private matter that is joined to it."""

import re

from bot.core.answers.sparing.fitness import is_fit
from bot.core.answers.words import Words

_JOINS = re.compile(r",? (?:and|so|while|with|because) ", re.IGNORECASE)
_DEED = re.compile(
    r"^(?:(?:I|we) (?!am\b|was\b|would\b|will\b|can\b|want\b|have (?!\w+ed\b|been\b|run\b|"
    r"built\b|taught\b|done\b|led\b))|(?:have )?been \w+ing |"
    r"(?:did|ran|built|taught|led|kept|made|drove|held|sold|wrote|[a-z]+ed) )",
    re.IGNORECASE,
)
# What is nobody's business but takes nothing from the deed beside it.
_PRIVATE = re.compile(
    r"\b(?:sick|days? off|ill(?:ness)?|sons?|daughters?|kids?|child|children|wife|husband|partner|"
    r"boyfriend|girlfriend|baby|babies|pregnant|married|divorced?|widow(?:ed)?|god|prayer|rent|"
    r"mortgage|lie[- ]in|boys|girls|twins|(?:my|a bad) (?:back|knee|hip|shoulder)|doctors?|"
    r"hospital|surgery|operation|injur\w+|covid)\b",
    re.IGNORECASE,
)
# Where something is limited or went wrong, the half of it is not true.
_WRONG = (
    r"not?|never|nobody|none|nothing|except|but|without|\w+n['’]?t|fail\w*|quit|left|lost|sacked|"
    r"fired|wrong|gave up|dropped|missed|late|stopped"
)
_WENT_WRONG = re.compile(rf"\b(?:{_WRONG})\b", re.IGNORECASE)
_LIMITED = re.compile(
    rf"\b(?:{_WRONG}|only|always|every\w*|all (?:of|my|the|our)|until|till|before)\b", re.IGNORECASE
)
_RAISED = re.compile(
    r"^(?:I (?:have )?)?raised (?:\d|two|three|four|five|six|seven)"
    r"(?: (?:kids|children|boys|girls|sons|daughters))?(?: (?:alone|by myself|on my own))?,? and "
    r"(?=(?:I )?(?:did|ran|taught|worked|led|kept|cooked|drove|coached|organi[sz]ed|managed)\b)",
    re.IGNORECASE,
)
_LEAST = 5  # words of a deed


def told_part(chunk: str, words: Words) -> str:
    """Return "I worked nights for 11 years" for "I worked nights for 11 years and was sick once".

    Where nothing private is joined to a deed, the words come back as they were.
    """
    chunk = _RAISED.sub("", chunk)
    if is_fit(chunk, words, strict=True):
        return chunk
    for joined in _JOINS.finditer(chunk):
        front, back = chunk[: joined.start()], chunk[joined.end() :]
        for kept, left in ((front, back), (back, front)):
            if _may_stand(kept, left, words):
                return kept
    return chunk


def _may_stand(kept: str, left: str, words: Words) -> bool:
    deed = _DEED.match(kept) and len(kept.split()) >= _LEAST
    private = _PRIVATE.search(left) and not (_LIMITED.search(kept) or _WENT_WRONG.search(left))
    return bool(deed and private) and is_fit(kept, words, strict=True)
