"""Reads two clauses that were typed as one sentence: "I taught eleven, nine passed"."""

from collections.abc import Iterator

from bot.core.drafts import parsing
from bot.core.drafts.joints import led, opens_clause
from bot.core.drafts.reading import Reading, Tag
from bot.core.drafts.sight import is_plain_sentence

_LEAST = 4  # words of the first clause
_LOOSE = frozenset(("it", "that", "this", "he", "she", "there", "which", "you", "these", "those"))


def two_clauses(r: Reading) -> Iterator[str]:
    """Yield the ways to say two clauses that stand side by side, each of them whole."""
    for index in range(_LEAST, len(r) - 1):
        behind = _behind_joint(r, index)
        if not behind or not opens_clause(r, behind) or not _may_follow(r, behind):
            continue
        before = Reading(r.words[:index], r.tags[:index])
        after = Reading(r.words[behind:], r.tags[behind:])
        if _is_whole(before) and _is_whole(after):
            first, second = r.text(0, index), r.text(behind)
            if r.tags[index] is Tag.CONJUNCTION or len(second.split()) > 3:
                yield f"{first}, and {second}"
            yield f"{first}. {second[0].upper()}{second[1:]}"
            return


def _is_whole(r: Reading) -> bool:
    """Whether a clause can be read to its end, or looks like a plain one."""
    lead = led(r)
    own = Reading(r.words[lead:], r.tags[lead:])
    ends = parsing.clause(own, 0)
    return (bool(ends) and ends[-1] == len(own)) or is_plain_sentence(own)


def _behind_joint(r: Reading, index: int) -> int:
    """Return where the second clause begins after a comma, "and" or both; 0: no joint here."""
    if r.tags[index] is Tag.COMMA:
        return index + 1 + (r.words[index + 1].lower() in ("and", "so"))
    return index + 1 if r.words[index] == "and" else 0


def _may_follow(r: Reading, behind: int) -> bool:
    """Whether it is plain of what the second clause speaks."""
    low = r.words[behind].lower()
    if low == "they":
        return any(word.endswith("s") for word in r.words[:behind])
    return low not in _LOOSE
