"""The article that opens a title keeps its capital: "A Song for Nobody", where it was typed so."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.core.answers.pieces import Piece

_ARTICLE = re.compile(r"\b(an?|the) (?=([A-Z][\w'’-]+))")
# What has a title of its own.
_WORKS = r"\b(?:books?|plays?|novels?|films?|movies?|musicals?|operas?|poems?|albums?|set text)\b"


def title_keeper(typed: str) -> Callable[[Piece | None], Piece | None]:
    """Return what gives the articles in a piece the capitals they had within a typed sentence.

    Behind a word in small letters a capital is meant; at the start of an answer it proves nothing,
    unless books or plays are spoken of.
    """

    def capital(found: re.Match[str]) -> str:
        opening = found[0].capitalize()
        named = rf"{opening}{re.escape(found[2])}\b"
        meant = re.search(rf"(?:^|\s)[a-z'’]+ {named}", typed)
        meant = meant or re.search(rf"^{named}.* [A-Z]\w+.*{_WORKS}", typed, re.MULTILINE)
        return opening if meant else found[0]

    def keep(piece: Piece | None) -> Piece | None:
        return piece and replace(piece, text=_ARTICLE.sub(capital, piece.text))

    return keep
