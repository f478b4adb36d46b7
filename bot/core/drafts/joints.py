"""Ways to join the halves of a sentence otherwise, so that it is no copy; each keeps the sense."""

import re
from collections.abc import Iterator

from bot.core.drafts.grammar import read
from bot.core.drafts.parsing import noun_phrase, noun_phrases, verb_phrase
from bot.core.drafts.reading import FINITE, Reading, Tag
from bot.core.drafts.words import Words

_LEAST = 4  # words on either side of a joint


def rejoined(text: str, start: int, end: int, words: Words) -> Iterator[str]:
    """Yield the text with a joint between two places worded otherwise, the plainest way first."""
    if text.count(". "):
        return
    r = read(text, words)
    place = 0
    for index, word in enumerate(r.words):
        place = text.find(word, place)
        if start <= place < end and index > 2:
            yield from _at(r, index, words)
        place += len(word)


def _at(r: Reading, index: int, words: Words) -> Iterator[str]:
    """Yield the ways to join what stands before and after a word."""
    word = r.words[index].lower()
    behind = index + 1
    whole = min(index, len(r) - behind) >= _LEAST - 1
    if word == "and" and r.tags[index - 1] is not Tag.COMMA and whole:
        yield from _added(r, index, words)
    elif word == "," and r.words[behind : behind + 1] == ("and",) and whole:
        if opens_clause(r, behind + 1):
            yield _in_two(r.text(0, index), r.text(behind + 1))
    elif word == "," and opens_clause(r, behind) and whole and _is_main(r, index):
        yield f"{r.text(0, index)}, and {r.text(behind)}"
        yield _in_two(r.text(0, index), r.text(behind))
    elif word == "while" and _tells_past(r, behind):
        yield f"{r.text(0, index)} at a time when {r.text(behind)}"
    elif word == "so" and r.tags[index - 1] is Tag.COMMA and opens_clause(r, behind):
        yield f"{r.text(0, index - 1)}, and so {r.text(behind)}"
    elif word == "but" and opens_clause(r, behind) and whole:
        yield f"{r.text(0, index).rstrip(', ')}, yet {r.text(behind)}"


def _added(r: Reading, index: int, words: Words) -> Iterator[str]:
    """Yield the ways to say "and": a sentence of its own, or "as well as" between two things."""
    behind = index + 1
    if opens_clause(r, behind) and _is_main(r, index):
        yield _in_two(r.text(0, index), r.text(behind))
        return
    thing = r.tags[index - 1] in (Tag.NOUN, Tag.NUMBER) and index > 3
    listed = {Tag.COMMA, Tag.CONJUNCTION} & set(r.tags[:index])
    ends = noun_phrase(r, behind)
    owned = r.tags[behind] in (Tag.DETERMINER, Tag.POSSESSIVE)
    verb = next((i for i, tag in enumerate(r.tags) if tag in FINITE), len(r))
    if thing and owned and ends and not listed and verb < index - 1 and "both" not in r.words:
        acts = any(words.verb(word.lower(), "third", "past") for word in r.words[behind + 1 : ends])
        if not acts and not verb_phrase(r, ends):
            yield f"{r.text(0, index)} as well as {r.text(behind)}"


def opens_clause(r: Reading, index: int) -> bool:
    """Whether a subject with its finite verb begins here."""
    if index + 1 >= len(r):
        return False
    if r.words[index].lower() == "there" and r.tags[index + 1] is Tag.BE:
        return True
    index += r.words[index].lower() == "now"
    index += led(Reading(r.words[index:], r.tags[index:]))
    if r.tags[index] in (Tag.I, Tag.SUBJECT):
        return index + 1 < len(r) and bool(FINITE & set(r.tags[index + 1 : index + 3]))
    if r.tags[index : index + 3] == (Tag.DETERMINER, Tag.PREPOSITION, Tag.OBJECT):
        return bool(FINITE & set(r.tags[index + 3 : index + 4]))
    return any(verb_phrase(r, end) for end in noun_phrases(r, index) if end < len(r))


_LEADS = frozenset(
    ("last", "this", "in", "at", "on", "since", "every", "each", "the", "for", "now")
)


def led(r: Reading) -> int:
    """Return how many words of time or place lead a clause of the user's: "last month I ..."."""
    place = next((i for i, tag in enumerate(r.tags[:7]) if tag is Tag.I or r.words[i] == "we"), 0)
    named = r.tags[:1] != (Tag.DETERMINER,) or r.words[1].lower() in ("last", "past")
    fits = place and r.words[0].lower() in _LEADS and named and not FINITE & set(r.tags[:place])
    return place if fits else 0


def _is_main(r: Reading, index: int) -> bool:
    """Whether what stands before is a clause by itself, and none that hangs on another."""
    pairs = zip(r.words[:index], r.tags[:index], strict=True)
    hangs = any(
        tag is Tag.WH or (tag is Tag.SUBORDINATOR and word not in ("since", "after"))
        for word, tag in pairs
    )
    return bool(FINITE & set(r.tags[:index])) and not hangs


def _tells_past(r: Reading, index: int) -> bool:
    return any(
        tag is Tag.PAST or word in ("was", "were", "had")
        for word, tag in zip(r.words[index:], r.tags[index:], strict=True)
    )


def _in_two(first: str, second: str) -> str:
    """Return two sentences; "I also" where both are the user's."""
    second = re.sub(r"^(?:and|also) ", "", second)
    if re.match(r"(?:last|this|in|at|on|since) [^,]* (?:I|we) ", second):
        return f"{first.rstrip(', ')}. {second[0].upper()}{second[1:]}"
    also = re.match(r"I (?!also|never|always|still)([a-z]+)", second)
    if also and first.startswith("I ") and also[1] not in _LATE_ALSO:
        second = f"I also {second[2:]}"
    return f"{first.rstrip(', ')}. {second[0].upper()}{second[1:]}"


_LATE_ALSO = frozenset(("am", "was", "have", "had", "will", "can", "could", "would", "do", "did"))
