"""Leaves out why somebody else was away, which is nobody's business, and keeps what was done."""

import re

from bot.core.answers.sparing.fitness import is_fit
from bot.core.answers.words import Words

_WHO = r"(?:my|our|the|an?|one of (?:my|our|the)) (?:[a-z'’-]+ ){1,4}?"
_AWAY = r"(?:was|were|is|are|had|has|have|went|goes|got|gets|broke|fell|took|takes|needed|passed)\b"
_BEHIND = re.compile(rf",? (?:while|when|because|as|after) (?={_WHO}{_AWAY})", re.IGNORECASE)
_AHEAD = re.compile(
    rf"^(?:while|when|because|as|after|once) (?P<who>{_WHO}){_AWAY}.*?,? (?P<deed>(?:I|we) .+)$|"
    rf"^(?P<whose>{_WHO}){_AWAY}[^,]*?,? (?:so|and) (?P<own>(?:I|we) .+)$",
    re.IGNORECASE,
)
# Why somebody was away that is theirs to tell, however mildly it is put.
_THEIRS = re.compile(
    r"\b(?:hospital|surgery|operation|sick|ill|unwell|maternity|paternity|pregnan\w+|baby|died|"
    r"funeral|cancer|stroke|bereave\w+|(?:his|her) (?:leg|arm|hip|back|wrist|ankle|foot))\b",
    re.IGNORECASE,
)
_TAKEN_UP = re.compile(
    r"^((?:I|we) (?:replaced|covered for|covered|stood in for|filled in for|relieved|"
    r"took over for|took over from|deputised for)) (?:her|him|them)\b",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"^(?:(?:in|at|last|for|on) [^,]*?,? )?(?:(?:I|we) )?(?:ran|run|led|covered|managed|did|"
    r"took over|replaced|kept|handled|looked after|supervised|acted as|stepped|taught|trained|"
    r"organi[sz]ed|opened|closed|finished|held|worked|built|carried|coordinated|drove|delivered|"
    r"cooked|prepared|planned|wrote|processed|chaired)\b",
    re.IGNORECASE,
)
_ABSENT = re.compile(
    r"\b(?:off|left|quit|stopped|break|away|gave up|never|not|only|from home)\b", re.IGNORECASE
)
_ILL = re.compile(
    r"\b(?:sick|ill|pregnant|injured|dying) (?=(?:colleague|co-?worker|manager|boss|teacher|nurse|"
    r"chef|foreman|supervisor|lead|leader|driver|team ?mate|workmate|partner)s?\b)",
    re.IGNORECASE,
)
_LEAST = 4  # words of a deed


def spared(part: str, words: Words) -> str:
    """Return a sentence without why somebody was away, where only that may not be told."""
    if is_fit(part, words, strict=True) and not _THEIRS.search(part):
        return part
    part = _ILL.sub("", part)
    ahead = _AHEAD.match(part)
    if ahead:
        who, deed = ahead["who"] or ahead["whose"], ahead["deed"] or ahead["own"]
        if not _may_be_told(part[: -len(deed)], words):
            part = _TAKEN_UP.sub(lambda m: f"{m[1]} {who.strip()}", deed)
    return ", ".join(_without_reason(chunk, words) for chunk in part.split(", "))


def _may_be_told(reason: str, words: Words) -> bool:
    return is_fit(reason, words, strict=True) and not _THEIRS.search(reason)


def _without_reason(chunk: str, words: Words) -> str:
    """Return "I ran the shop" for "I ran the shop while my boss had surgery"."""
    behind = _BEHIND.search(chunk)
    if not behind or _may_be_told(chunk[behind.start() :], words):
        return chunk
    deed = chunk[: behind.start()]
    told = _DEED.match(deed) and not _ABSENT.search(deed) and len(deed.split()) >= _LEAST
    return deed if told and is_fit(deed, words, strict=True) else chunk
