"""What is told beside the employer's time: one's own hope, the visit of another candidate.

"Not said. By Friday, I'd hope" is nobody's word; "one more person is coming in Thursday" says when
somebody else is met, and not when it is decided.
"""

import re

_SENTENCE = re.compile(r"(?<=[.;!?\n])")
_CLAUSE = re.compile(r"(?<=,)")
_OWN = re.compile(
    r"\bi(?:['’]?d|['’]?m| am| would| do)? (?:\w+ )?(?:hope|hoping)\b|\bfingers crossed\b",
    re.IGNORECASE,
)
_ONE_HOPES = re.compile(r"^\W*(?:(?:and|but|so|just|then) )?(?:hopefully|hoping)\b", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:said|says|saying|told|tells|mentioned|promised|reckon(?:s|ed)?|thinks|thought|"
    r"according)\b",
    re.IGNORECASE,
)
_THEIRS = re.compile(
    r"\b(?:they|he|she|we|will|they['’]?(?:ll|d)|s?he['’]?(?:ll|d))\b", re.IGNORECASE
)
_OTHERS = re.compile(
    r"\b(?:(?:one|two|three|a couple|a few|some|\d) (?:more |other )?|another |other |more )"
    r"(?:person|people|candidates?|interviews?|applicants?|lady|guy|one|ones)\b"
    r"(?: to see| to meet| to do)?(?: is| are| coming| on| in| left| this| next|,|$)",
    re.IGNORECASE,
)
_MET = re.compile(
    r"\b(?:have|has|got|sees?|seeing|meets?|meeting|interview(?:s|ing)?|com(?:es?|ing))\b",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\b(?:after|then|once|before|decide|decision|let me know|by)\b", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:not (?:said|told|sure|mentioned|clear)|no (?:idea|date|clue|word|one|timeline)|nobody|"
    r"nothing|nowt|never|did ?n['’]?t|dunno|do ?n['’]?t know|unclear|idk|forgot)\b",
    re.IGNORECASE,
)
# "…, Nadia leaves in March": why it takes so long, and not when it is decided.
_TIMED = re.compile(
    r"\b(?:days?|weeks?|wks?|fortnight|months?|(?:mon|tues|wednes|thurs|fri)day)\b", re.IGNORECASE
)
_LEAVING = re.compile(
    r"^\s*(?:(?:as|because|since|cos|and) )?(?:(?:the|their|his|her|my) )?"
    r"(?!i\b|they\b)[\w'’]+(?: \w+)?"
    r" (?:leaves|retires|departs|moves on|(?:is|are) (?:leaving|retiring|moving|off)|"
    r"goes (?:off )?on (?:\w+ )?leave|starts (?:her|his|their) \w+ leave)"
    r"(?: (?:in|on|at|this|next|mid|early|late|by|around|end)\b[\w ]*)?[.!]?\s*$",
    re.IGNORECASE,
)


def without_asides(text: str) -> str:
    """Return a text without the clauses that tell only one's own hope, or who else is met.

    Where nothing denies that a time was named, a hope may be what was said: "hopefully by Friday".
    """
    text = _without_leaving(text)
    if not _DENIED.search(text):
        return text
    return "".join(
        clause
        for sentence in _SENTENCE.split(text)
        for clause in _CLAUSE.split(sentence)
        if not _is_beside(clause, sentence)
    )


def _without_leaving(text: str) -> str:
    """Return a text without who leaves when, told behind a time that stands by itself."""
    told, comma, remark = text.partition(",")
    return told if comma and _TIMED.search(told) and _LEAVING.match(remark) else text


def _is_beside(clause: str, sentence: str) -> bool:
    if _OTHERS.search(clause) and _MET.search(clause) and not _AFTER.search(clause):
        return True
    if _TOLD.search(sentence):
        return False
    return bool(_OWN.search(clause) or (_ONE_HOPES.match(clause) and not _THEIRS.search(sentence)))
