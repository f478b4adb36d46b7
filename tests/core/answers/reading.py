"""Reads typed answers as the composer does, with nothing held against the user's own words."""

from functools import cache

from bot.content.english import load_english
from bot.content.vocabulary import load_words
from bot.core.answers.mending.mending import sentences
from bot.core.answers.pieces import Workshop
from bot.core.answers.rewording import Typed
from bot.core.english.tree import Tree


@cache
def workshop() -> Workshop:
    return Workshop(load_english(), load_words(), Typed.of(()))


def trees(text: str) -> list[Tree]:
    """Return the sentences of an answer, mended and read."""
    shop = workshop()
    return [shop.read(part.rstrip("?")) for part in sentences(text, shop.words)]
