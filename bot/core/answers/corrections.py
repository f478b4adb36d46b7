"""Takes people at their last word: "the menu, no sorry the new oven" is the new oven."""

import re

_TURN = re.compile(
    r"[\s,.;:!?…-]*(?:\b(?:lol|haha|hm+|uh|er)\b[\s,.!]*)?"
    r"(?:\bno,? (?:sorry|wait)\b|\bsorry,? (?:no|i mean|i meant)\b|\bwait,? no\b|\boops\b|"
    r"\b(?:no,? )?i (?:mean|meant)\b(?! (?:it|that|well|to|business|what)\b)|\bscratch that\b|"
    r"\bor rather\b|\bmake that\b|\bcorrection\b|"
    r"(?<=[.,;!?] )no,? (?:it was |it's |its )?(?=about |the |a |an |his |her |how |what |\d))"
    r"[\s,:.]*(?:not \w+ but )?(?:about )?",
    re.IGNORECASE,
)
_NOT_THAT = re.compile(r"(\d[\w.,%]*(?: \w+)?),? not (?:the )?\d[\d.,]*%?(?: \w+)?(?=[.,;!?]|$)")
_FEW = 6  # words before a correction, one of which it may begin with


def corrected(text: str) -> str:
    """Return an answer without what its writer took back in it."""
    text = _NOT_THAT.sub(r"\1", text)
    for turn in reversed(list(_TURN.finditer(text))):
        before, after = text[: turn.start()].rstrip(" ,;:-"), text[turn.end() :].strip()
        if before and re.search(r"[^\W\d_]{2}|\d", after):
            return _put_right(before.split(), after.split())
    return text


def _put_right(words: list[str], instead: list[str]) -> str:
    """Return what was meant: the end put otherwise, one figure for another, or all anew."""
    first = instead[0].lower()
    alike = [i for i in range(max(1, len(words) - _FEW), len(words)) if _like(words[i], first)]
    if not alike:
        return " ".join(instead)
    place = alike[0]
    counted = words[place + 1 : place + 2]
    if first[:1].isdigit() and counted and counted != instead[1:2]:
        return " ".join([*words[:place], instead[0].strip(".,"), *words[place + 1 :]])
    return " ".join([*words[:place], *instead])


def _like(word: str, other: str) -> bool:
    """Whether a correction may begin at a word: a number for a number, "the" for "the"."""
    return word.lower() == other or (word[:1].isdigit() and other[:1].isdigit())
