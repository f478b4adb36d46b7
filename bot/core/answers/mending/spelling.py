"""Whether a word is English, as far as lists, endings and joints of words tell."""

from functools import lru_cache

from bot.core.answers.words import Vocabulary, Words

_STEMS = (("ies", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
          ("er", ""), ("er", "e"), ("ier", "y"), ("ly", ""), ("less", ""), ("y", ""))  # fmt: skip
_FRONTS = ("un", "re", "over", "under", "pre", "post", "non", "out", "mis", "inter", "micro")
_SHORTEST = 3  # letters of a part of a word


def is_english(word: str, words: Words) -> bool:
    """Whether a word in lower case is known, derived from a known one or joined of two."""
    return words.knows(word) or _is_made(word, Vocabulary(words))


@lru_cache(maxsize=4096)
def _is_made(word: str, key: Vocabulary) -> bool:
    if "-" in word:
        return all(is_english(part, key.words) for part in word.split("-") if part)
    return _is_derived(word, key.words) or _is_compound(word, key.words)


def forget() -> None:
    """Drop what is kept in memory of words that were typed."""
    _is_made.cache_clear()


def _is_derived(word: str, words: Words) -> bool:
    """Whether a known word is in it: "sandstorms", "relabelled", "scarier"."""
    for ending, instead in _STEMS:
        stem = word.removesuffix(ending) + instead
        if word.endswith(ending) and len(stem) >= _SHORTEST:
            doubled = stem[-1:] == stem[-2:-1] and words.knows(stem[:-1])
            if words.knows(stem) or doubled or _is_compound(stem, words):
                return True
    return any(word.startswith(f) and words.knows(word.removeprefix(f)) for f in _FRONTS)


def _is_compound(word: str, words: Words) -> bool:
    """Whether two known words are joined, the last of them a noun: "logbook"."""
    return any(
        words.has("noun", word[place:])
        and not words.has("adjective", word[place:])
        and words.knows(word[:place])
        for place in range(_SHORTEST, len(word) - _SHORTEST + 1)
    )
