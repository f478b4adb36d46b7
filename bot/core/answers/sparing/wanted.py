"""Leaves of an answer what may be said: nothing that its writer forbade to put into the note.

"I like nights, my thesis gets done by day, no, dont put the thesis" is "I like nights"; behind
"only that ..." stands all that is wanted.
"""

import re

_CHUNK = re.compile(
    r"(?<=[.,;!?])\s+|\s+-+\s+|\s*\n+\s*|"
    r"\s+(?=(?:but|and|so) (?:please |pls |plz )?(?:don'?t|do not|leave|no need to) )"
)
_LEAD = r"(?:(?:and|but|so|no|nah|actually|please|pls|plz|just|wait|sorry|ok|well|lol)\b[\s,]*)*"
_FORBIDDEN = re.compile(
    rf"^{_LEAD}(?:(?:do not|don'?t|dnt|better not|rather not|no need to|"
    r"(?:i )?(?:would not|wouldn'?t|would rather not)) "
    r"(?:(?:put|mention|write|say|include|add|bring up|name|quote)\b|"
    r"use (?=that|this|it\b|.*\b(?:note|letter|mail|email)))|"
    r"leave (?=[\w' ]+ out[.!]?$)|leave out |skip (?=the [\w' ]*(?:part|bit)\b)|"
    r"(?P<aside>not )(?=(?:the|my|that) [\w' ]{2,24}[.!]?$)).*$",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(
    r"(?<!\bi )(?<!\bwe )(?<!\bto )(?<!\bthey )(?<!\byou )\b(?:leave|keep) (?:that|this|it)"
    r"(?: (?:one|bit|part))? out(?: of (?:it|this|the \w+))?[.!]?$",
    re.IGNORECASE,
)
_ONLY = re.compile(
    rf"^{_LEAD}(?:only|just)\b(?: (?:say|put|mention|write|use))?(?: that)?\s+(?=\w+ \w)",
    re.IGNORECASE,
)
_SMALL = frozenset(
    ("the", "that", "this", "it", "my", "a", "an", "about", "part", "bit", "thing", "out", "in",
     "there", "please", "pls", "anything", "of", "stuff", "one", "me", "i", "to", "and", "or",
     "them", "any", "note", "letter", "though", "too", "is", "with", "for", "on", "at",
     "he", "she", "they", "we", "his", "her", "him", "their", "was", "were", "had", "did", "are")
)  # fmt: skip


def wanted(text: str) -> str:
    """Return an answer without what its writer does not want to be said."""
    chunks = [chunk for chunk in _CHUNK.split(text) if chunk.strip()]
    orders = [i for i, chunk in enumerate(chunks) if _forbids(chunk)]
    if not orders:
        return text
    only = next((i for i, chunk in enumerate(chunks) if i >= orders[0] and _ONLY.match(chunk)), -1)
    if only >= 0:
        return _ONLY.sub("", " ".join(chunks[only:]), count=1)
    struck = {*orders, *(i for order in orders for i in _struck(chunks, order))}
    for i, chunk in enumerate(chunks):
        if i and i - 1 in struck and not _ends(chunks[i - 1]) and _JOINED.match(chunk):
            struck.add(i)
    return " ".join(chunk for i, chunk in enumerate(chunks) if i not in struck).rstrip(" ,;-")


_JOINED = re.compile(r"(?:and|but|so|or|which|who|because)\b", re.IGNORECASE)


def _forbids(chunk: str) -> bool:
    return bool(_FORBIDDEN.match(chunk) or _LEFT_OUT.search(chunk))


def _ends(chunk: str) -> bool:
    return chunk[-1:] in ".!?;"


def _struck(chunks: list[str], order: int) -> list[int]:
    """Return which chunks hold what is not wanted; if none does, the sentence before."""
    named = _words(chunks[order], without=_SMALL | _ORDERS)
    forbidden = _FORBIDDEN.match(chunks[order])
    if forbidden and forbidden["aside"]:
        return [i for i, chunk in enumerate(chunks) if named <= _words(chunk)]
    held = [i for i, chunk in enumerate(chunks) if i != order and named & _words(chunk)]
    if held or not order:
        return held
    start = order - 1
    while start and not _ends(chunks[start - 1]):
        start -= 1
    return [*range(start, order)]


_ORDERS = frozenset(
    ("do", "not", "don't", "dont", "dnt", "put", "mention", "write", "say", "include", "add",
     "bring", "up", "use", "name", "quote", "leave", "keep", "skip", "without", "mentioning",
     "saying", "no", "but", "better", "rather", "need", "would", "wouldn't", "wouldnt", "just",
     "wait", "sorry", "actually", "so", "ok", "lol", "nah", "well", "plz", "have", "you")
)  # fmt: skip


def _words(text: str, without: frozenset[str] = frozenset()) -> set[str]:
    """Return the words of a text, each without its ending."""
    found = (word.removesuffix("'s") for word in re.findall(r"[\w'#]+", text.lower()))
    return {word.rstrip("s") or word for word in found if word not in without}
