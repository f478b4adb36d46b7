"""Gives names and initials, typed small in a hurry, their capitals; an ordinary word gets none.

What a word is comes from lists, from its looks, and from the user's own capitals elsewhere: one at
the start of a sentence proves nothing.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from bot.core.answers.mending.spelling import is_english
from bot.core.answers.words import Vocabulary, Words, plain_letters

# Small words that are something else in capitals: "IT walks the wards".
ACRONYMS = frozenset(
    ("IT", "OR", "US", "ER", "AM", "PM", "HR", "POSH", "LEAN", "SWIFT", "SAP", "STAR", "REACH")
)

_INNER = re.compile(
    r"(?:(?<=[^\W\d_] )|(?<=[^\W\d_], )|(?<=\w\())([^\W\d_][\w&'-]*)"
    r"(?![\w&'-]| \d)"  # a "Route 7" makes no name of a route
)
_RANK = re.compile(r"\d+[A-Z]|I{2,3}|IV|VI{1,3}|IX")
_SPEAKING = frozenset(("in", "into", "speak", "speaks", "spoke", "speaking", "from"))
_BEFORE_PLACES = frozenset(("in", "from", "near", "to", "around", "outside", "across"))
_BEFORE_UNKNOWN = frozenset(("in", "from", "near", "outside", "at"))
_DESCRIBED = frozenset(
    ("a", "an", "the", "this", "that", "my", "our", "your", "their", "his", "her", "no", "some",
     "every", "each", "any", "i", "we", "they", "you", "he", "she", "to", "and", "of")
)  # fmt: skip
_OF_LETTERS = re.compile(r"[a-z]&[a-z]")  # "A&E", "R&D"
_TITLES = frozenset(("mr", "mrs", "ms", "dr", "prof", "sgt", "lt", "capt", "fr", "st"))
_VOWELS = re.compile(r"[aeiou]|y$|^y")
_LONGEST_INITIALS = 4  # letters
_SURE_INITIALS = 3  # letters of what no list knows: a slip is rarer than initials
_SHORTEST_NAME = 5  # letters of a place that no list knows
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def written_capitals(lines: Iterable[str]) -> frozenset[str]:
    """Return the words that were typed with a capital within a sentence."""
    found: set[str] = set()
    for line in lines:
        words = line.split()
        titled = sum(word[:1].isupper() for word in words)
        if line.isupper() or (len(words) > 2 and titled > len(words) / 2):
            continue
        found |= {w.removesuffix("'s") for w in _INNER.findall(line) if w[0].isupper()}
    return frozenset(w for w in found if len(w) > 1 and w not in ACRONYMS and w[1:2] != "'")


@lru_cache(maxsize=64)
def _by_small(capitals: frozenset[str]) -> Mapping[str, str]:
    return {word.lower(): word for word in sorted(capitals)}


def cased(
    core: str,
    before: Sequence[str],
    following: str,
    words: Words,
    capitals: frozenset[str],
) -> str:
    """Return a word as it is written; ``before`` are the words in front of it, mended."""
    low, first = core.lower(), not before
    if first and core == "A":
        return "a"
    if _OF_LETTERS.fullmatch(low):
        return core.upper()
    if core in ACRONYMS:
        return core
    if core.isupper() and len(core) > 1 and words.is_common(low):
        return low if _is_stressed(low, words) else core
    if first and not following and core[:1].isupper() and words.has("program_names", low):
        return core  # alone before a comma: "Relativity, privilege logs"
    if core[:1].isupper() and _RANK.fullmatch(following.strip(".,!?:;")):
        return core if words.has("noun", low) else low  # "Division 7A", "Planner II"
    typed_small = core.islower()
    stem, mark, rest = core.partition("'")
    if first and core[:1].isupper() and core[1:].islower():
        known = words.is_common(stem.lower()) or not following[:1].isupper()
        known = known and not _is_titled(stem.lower(), following, words)
        own = _by_small(capitals).get(stem.lower())
        if own is None and known and is_english(stem.lower(), words):
            typed_small, stem = True, stem.lower()
    if not typed_small:
        return core
    last = before[-1].lower() if before else ""
    if last == "ms" and before[-2:-1] and before[-2][-1:].isdigit():
        last = ""  # milliseconds
    after = following.lower().strip(".,!?").removesuffix("'s")
    if stem in _TITLES and after and not words.is_common(after):
        return stem.capitalize()
    return _named(stem, last, following, words, capitals) + mark + rest


def _is_titled(low: str, following: str, words: Words) -> bool:
    """Whether a capital goes on in an ordinary word behind it: "Single Touch Payroll"."""
    after = following.strip(".,!?:;")
    title = len(after) > 1 and after[0].isupper() and after[1:].islower()
    named = after.lower() in words.terms or after.lower() in words.proper
    return title and not named and not words.is_small(low) and words.is_common(after.lower())


def _is_stressed(low: str, words: Words) -> bool:
    """Whether a word in capitals is only said loudly: "SO LOUD", "BEFORE launch", never "GOOSE"."""
    if words.is_small(low) or low in _SAID_LOUDLY:
        return True
    if len(low) <= _SURE_INITIALS:
        return False
    named = words.has("noun", low) or words.has("plural", low)
    return not named or words.has("adjective", low) or words.has("adverb", low)


_SAID_LOUDLY = frozenset(
    ("love", "fun", "free", "wow", "hate", "yes", "every", "everything", "nothing", "please",
     "zero", "super", "none", "four", "five", "hours", "years", "days", "weeks", "times", "hour",
     "year", "week", "month", "months", "people", "everybody", "must", "need")
)  # fmt: skip


def _named(stem: str, last: str, following: str, words: Words, capitals: frozenset[str]) -> str:
    """Return a word in small letters, with the capitals of a name if it can be nothing else."""
    if stem.endswith("days") and stem[:-1] in words.sets["terms_low"]:
        return stem.capitalize()
    if stem in words.sets["terms_low"] or (stem in words.terms and not words.is_common(stem)):
        return words.terms.get(stem, stem.capitalize())
    if stem in words.sets["languages"] and last in _SPEAKING:
        return stem.capitalize()
    called = (last in _TITLES or last in ("named", "nicknamed")) and not words.is_small(stem)
    if called or (last in ("fort", "lake", "mount", "cape") and not words.is_common(stem)):
        return stem.capitalize()
    own = _by_small(capitals).get(stem)
    if own and (not is_english(stem, words) or _stands_bare(own, last, words)):
        return own
    name = words.proper.get(plain_letters(stem))
    if name:
        return name if plain_letters(name) == name and stem.isascii() else stem.capitalize()
    acts = last == "to" and words.verb(stem, "base") and words.has("determiners", following)
    if words.has("places_too", stem) and last in _BEFORE_PLACES and not acts:
        return stem.capitalize()
    return stem if words.knows(stem) else _unknown(stem, last, following, words)


def _stands_bare(own: str, last: str, words: Words) -> bool:
    """Whether a word that has a meaning as well stands as a name does: "learned paragon"."""
    role = words.has("persons", own.lower()) or words.plural(own.lower())
    described = last in _DESCRIBED or words.has("adjective", last)
    return len(own) > _LONGEST_INITIALS and not (role or described or not last)


def _unknown(stem: str, last: str, following: str, words: Words) -> str:
    """Return a word that no list has: initials, a place by where it stands, or as it is."""
    if is_initials(stem, words):
        several = stem.endswith("s") and len(stem) > _SURE_INITIALS
        return f"{stem[:-1].upper()}s" if several else stem.upper()
    after = following.lower().strip(".,!?")
    ends = not after or words.is_small(after) or after[0].isdigit()
    place = last in _BEFORE_UNKNOWN and ends and len(stem) >= _SHORTEST_NAME and stem.isalpha()
    if place and not is_english(stem, words) and not may_be_slip(stem, words):
        return stem.capitalize()
    return stem


def is_initials(word: str, words: Words) -> bool:
    """Whether a small word that is no English can only be initials: "wtd", "epa", "rdcs"."""
    if not (word.isascii() and word.isalpha() and 1 < len(word) <= _LONGEST_INITIALS):
        return False
    if is_english(word, words) or words.has("foreign", word) or words.has("clipped", word):
        return False
    return len(word) == _SURE_INITIALS or not _VOWELS.search(word)


def named_whole(text: str, words: Words) -> str:
    """Return a sentence with the capitals of names of several words: "Black Friday"."""
    text = _CLUB.sub(lambda found: f"{found[1]} {found[2].capitalize()}", text)
    text = _OLD_CAR.sub(lambda found: f"'{found[1]} {found[2].capitalize()}", text)
    return _names_of_several(Vocabulary(words)).sub(
        lambda found: words.pairs["names_of_several"][found[0].lower()], text
    )


# What these are behind a name is part of it: "Newcastle united".
_CLUB = re.compile(r"\b([A-Z][a-z]+) (united|rovers|wanderers|albion|hotspur)\b")
_OLD_CAR = re.compile(
    r"(?<![\w'.$-])'?([3-9]\d) (bronco|mustang|camaro|corvette|chevelle|impala|beetle)\b",
    re.IGNORECASE,
)


def listed_terms(text: str, words: Words) -> str:
    """Return a list with the capitals of terms that are words as well: "Go" beside "Python"."""
    parts = _JOINTS.split(text)
    if any(part != part.lower() and part.lower() in words.terms for part in parts):
        parts = [
            words.terms[part] if part in words.terms and not words.is_small(part) else part
            for part in parts
        ]
    return _with_programs("".join(parts), words)


_JOINTS = re.compile(r"(, and |, | and | or )")


def _with_programs(text: str, words: Words) -> str:
    """Return a sentence with the capitals of programs, where it names two: "on Sage and Xero"."""
    tokens = text.split(" ")
    bare = [token.strip(",.") for token in tokens]
    meant = [
        place
        for place, word in enumerate(bare)
        if words.has("program_names", word)
        and (not place or bare[place - 1] not in _DESCRIBED - _JOINED)
    ]
    sure = sum(word != word.lower() and word.lower() in words.terms for word in bare)
    if not meant or len(meant) + sure < _TWO:
        return text
    for place in meant:
        spelling = words.terms.get(bare[place], bare[place].capitalize())
        tokens[place] = tokens[place].replace(bare[place], spelling)
    return " ".join(tokens)


_TWO = 2
_JOINED = frozenset(("and", "to", "of", "i", "we", "they", "you"))


@lru_cache(maxsize=4)
def _names_of_several(key: Vocabulary) -> re.Pattern[str]:
    names = sorted(key.words.pairs["names_of_several"], key=len, reverse=True)
    return re.compile(rf"(?<![\w'-])(?:{'|'.join(map(re.escape, names))})(?![\w-])", re.IGNORECASE)


@lru_cache(maxsize=512)
def _near(word: str) -> frozenset[str]:
    """Return what one slip of the keyboard makes of a word."""
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    gone = {a + b[1:] for a, b in cuts if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1}
    other = {a + c + b[1:] for a, b in cuts if b for c in _LETTERS}
    more = {a + c + b for a, b in cuts for c in _LETTERS}
    return frozenset(gone | swapped | other | more)


def may_be_slip(word: str, words: Words) -> bool:
    """Whether a word is one slip of the keyboard away from an English one."""
    return any(words.knows(near) for near in _near(word))


def forget() -> None:
    """Drop what is kept in memory of words that were typed."""
    _near.cache_clear()
    _by_small.cache_clear()
