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
_NO_ADDITION = "also|I|so|never|then|no|none|nobody|not|still|a half|over|afterwards"
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
        (r",? and I (?!also\b|am\b|was\b|have\b|had\b|can\b|will\b)", ", and I also "),
        (r" and we (?!also\b)", " and we also "),
        (r" before (?=(?:there|they|the|I|we|you|anyone|anybody|a)\b)", " even before "),
        (r" until (?=\w)", " up until "),
        (r" while (?=\w+ing\b)", " even while "),
        (r" all (?=(?:the|my|your|our|these|those)\b)", " all of "),
        (r" because ", " simply because "),
        (r" (in|at|on) the same ", r" \1 that same "),
        (r" when (?=(?:the|my|your|a|an|it|they|we|nobody|two|three|four)\b)", " whenever "),
        (r" eleven\b", " 11"),
        (r" twelve\b", " 12"),
        (r" twenty\b", " 20"),
        (r" and (?=(?:none|nobody|no [a-z]+)\b)", " and afterwards "),
        (r" had been ", " had already been "),
        (r" can (?=[a-z])", " am able to "),
        (r"(?<=[a-z]) my (?!own\b|first\b|last\b|life\b)(?=[a-z])", " my own "),
        (r"(?<=[a-z]) without (?=[a-z])", " and without "),
        (rf" and (?!(?:{_NO_ADDITION})\b)", " and also "),
    )
)
_ONLY_I = " am able to "
_HABIT = " whenever "  # only of what happens again and again
_DEFINITE = re.compile(
    r"\b(?:last|ago|yesterday|when|after|before|until|then|once|at \d|back in|in (?:19|20)\d\d|"
    r"in (?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december)|this (?:morning|week)|earlier)\b",
    re.IGNORECASE,
)


def ways(text: str, start: int, end: int, words: Words) -> Iterator[str]:
    """Yield the whole text with something between two places worded otherwise."""
    for pattern, replacement in _EXCHANGES:
        match = pattern.search(text, start)
        if match and match.end() <= end + 1 and _fits(replacement, text, match.start(), words):
            yield text[: match.start()] + match.expand(replacement) + text[match.end() :]
    perfect = _in_the_perfect(text, start, words)
    if perfect:
        yield perfect


def _fits(replacement: str, text: str, place: int, words: Words) -> bool:
    if replacement == _ONLY_I:
        return text[:place] == "I"
    if replacement == _HABIT:
        return Tag.PAST not in read(text, words).tags
    return True


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
    if any(f", {neutral}," in text for neutral in _NEUTRAL):
        return None
    inside = text[start:end]
    r = read(inside, words)
    for index in range(len(r) - 1, 0, -1):
        follows = r.tags[index - 1] in (Tag.NOUN, Tag.ADVERB)
        vague = r.words[index + 1 : index + 2] in (("it",), ("them",), ("that",))
        moved = r.words[index].lower() == "to" and not text.startswith("I ")
        if follows and not vague and not moved and r.words[index].lower() in _PLACES:
            neutral = _NEUTRAL[turn % len(_NEUTRAL)]
            changed = f"{r.text(0, index)}, {neutral}, {r.text(index)}"
            return text[:start] + changed + text[end:]
    return None
