"""What the user hopes for, which is nobody's word: "Not said. By Friday, I'd hope"."""

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


def without_own_hopes(text: str) -> str:
    """Return a text without the clauses that tell only what the user hopes for."""
    return "".join(
        clause
        for sentence in _SENTENCE.split(text)
        for clause in _CLAUSE.split(sentence)
        if not _is_own(clause, sentence)
    )


def _is_own(clause: str, sentence: str) -> bool:
    if _TOLD.search(sentence):
        return False
    return bool(_OWN.search(clause) or (_ONE_HOPES.match(clause) and not _THEIRS.search(sentence)))
