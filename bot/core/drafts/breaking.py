"""Ways to word part of an answer differently, so that it is no copy; each keeps the sense.

They need no table of synonyms: small words are exchanged, or a neutral one is put in.
"""

import re
from collections.abc import Iterator

from bot.core.drafts.grammar import read
from bot.core.drafts.reading import Tag
from bot.core.drafts.words import Words

_TIME = r"(?:days?|weeks?|months?|years?|nights?|hours?|minutes?|seasons?|terms?|winters?|summers?)"
_COUNT = r"(?:a|an|[\d,]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)"
_EXCHANGES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=s) an? (?=(?:day|week|month|year|night|shift|season|morning)\b)", " each "),
        (r"(?<=\d) an? (?=(?:day|week|month|year|night|shift|season|hour)\b)", " per "),
        (r" in (?=the (?:last|past)\b)", " over "),
        (rf" in (?={_COUNT} {_TIME}\b)", " within "),
        (rf" for (?={_COUNT} (?:years|months|weeks|seasons)\b)", " over "),
        (r" under (?=\$?\d)", " below "),
        (r" (?:over|more than) (?=\$?\d)", " upwards of "),
        (r" (?:about|around) (?=\$?\d)", " roughly "),
        (r" in (?=(?:19|20)\d\d\b)", " back in "),
        (r",? and I (?!also\b)", ", and I also "),
        (r" and we (?!also\b)", " and we also "),
        (r" before (?=(?:there|they|the|I|we|you|anyone|anybody|a)\b)", " even before "),
        (r" until (?=\w)", " up until "),
        (r" while (?=\w+ing\b)", " even while "),
        (r" all (?=(?:the|my|your|our|these|those)\b)", " all of "),
        (r" who (?=(?:did|do|have|had|were|are|cannot)\b)", " that "),
        (r" can (?=[a-z])", " am able to "),
        (r"(?<=[a-z]) my (?!own\b|first\b|last\b|life\b)(?=[a-z])", " my own "),
        (r"(?<=[a-z]) without (?=[a-z])", " and without "),
    )
)
_ONLY_I = " am able to "
_DEFINITE = re.compile(
    r"\b(?:last|ago|yesterday|when|after|before|until|then|once|at \d|back in|in (?:19|20)\d\d|"
    r"in (?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december)|this (?:morning|week)|earlier)\b",
    re.IGNORECASE,
)


def ways(text: str, start: int, end: int, words: Words) -> Iterator[str]:
    """Yield the whole text with something between two places worded otherwise."""
    inside = text[start:end]
    for pattern, replacement in _EXCHANGES:
        match = pattern.search(inside)
        fits = replacement != _ONLY_I or inside[: match.start() if match else 0] == "I"
        if match and fits:
            changed = inside[: match.start()] + replacement + inside[match.end() :]
            yield text[:start] + changed + text[end:]
    perfect = _in_the_perfect(text, start, words)
    if perfect:
        yield perfect


def _in_the_perfect(text: str, start: int, words: Words) -> str | None:
    """Return "I wired 14 cars" as "I have wired 14 cars", where no past time is named."""
    r = read(text, words)
    if start or len(r) < 4 or r.tags[:2] != (Tag.I, Tag.PAST) or _DEFINITE.search(text):
        return None
    if sum(tag in (Tag.PAST, Tag.BE, Tag.HAVE) for tag in r.tags) > 1:
        return None
    verb = words.verb(r.words[1].lower(), "past")
    return f"I have {verb.participle} {r.text(2)}" if verb else None


_PLACES = ("in", "at", "on", "for", "under", "during", "from", "to", "with", "since", "over")
_NEUTRAL = ("in fact", "as it happens")


def with_neutral_words(text: str, start: int, end: int, words: Words, turn: int) -> str | None:
    """Return the text with "in fact" before a phrase that follows a noun, as the last resort."""
    inside = text[start:end]
    r = read(inside, words)
    for index in range(len(r) - 2, 1, -1):
        follows = r.tags[index - 1] in (Tag.NOUN, Tag.ADVERB)
        if follows and r.words[index].lower() in _PLACES and "of" not in r.words[index:]:
            neutral = _NEUTRAL[turn % len(_NEUTRAL)]
            changed = f"{r.text(0, index)}, {neutral}, {r.text(index)}"
            return text[:start] + changed + text[end:]
    return None
