"""What the word after another tells about it: whether it looks like a noun, or like an object."""

import re

from bot.core.drafts.words import Words

NUMBER = re.compile(r"^[$€£¥₦₹₱#]?\d[\d.,:/]*(?:%|[kKmMxX+]|st|nd|rd|th|mm|cm|kg|mb|gb|s)?$")


def looks_like_noun(word: str, words: Words) -> bool:
    """Whether a word can be a noun, or stand before one."""
    return bool(word) and (
        word in words.classes["noun"]
        or word in words.classes["plural"]
        or word in words.classes["adjective"]
        or (word.isalpha() and not words.is_common(word))
    )


def takes_object(word: str, words: Words) -> bool:
    """Whether a word opens an object, so that the one before it is a verb."""
    sets = words.sets
    known = word in sets["determiners"] or word in sets["possessives"] or word in _OBJECTS
    return known or bool(NUMBER.match(word))


_OBJECTS = frozenset(
    ("it", "them", "me", "you", "him", "up", "out", "down", "back", "off", "about", "everything")
)
