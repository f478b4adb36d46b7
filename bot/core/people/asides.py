"""What stands around a name or role and is neither: lead-ins, chat, brackets."""

import re

from bot.core.people.grammar import plain
from bot.core.people.runs import starts_upper
from bot.core.people.words import PeopleWords

_PRONOUNS = re.compile(
    r"(?:he|she|they|him|her|them|his|hers|theirs|ze|hir)(?:[/ ](?:\w+))+", re.IGNORECASE
)


def set_aside(tokens: list[str]) -> tuple[list[str], str]:
    """Part bracketed asides from the tokens; "(Bob)" and "(ret.)" inside a name stay."""
    kept: list[str] = []
    asides: list[str] = []
    for index, token in enumerate(tokens):
        inside = token.strip("() ,;")
        if token[0] not in "()" or _belongs_to_name(inside, tokens, index):
            kept.append(token)
        elif inside and not _PRONOUNS.fullmatch(inside) and inside not in {"sp", "sp?", "?"}:
            asides.append(inside)
    return kept, ", ".join(asides)


def _belongs_to_name(inside: str, tokens: list[str], index: int) -> bool:
    if plain(inside).replace(".", "") in {"ret", "retd", "retired"}:
        return True
    following = tokens[index + 1] if index + 1 < len(tokens) else ""
    return index > 0 and inside.isalpha() and inside[:1].isupper() and starts_upper(following)


def strip_chatter(text: str, words: PeopleWords) -> str:
    """Drop chat at the end of a piece, and the punctuation around it."""
    for _ in range(4):
        before = text
        text = text.strip(" ,;:!?…-–—*")
        for pattern in words.chatter:
            text = _without(pattern, text)
        if text == before:
            break
    return text


def _without(pattern: re.Pattern[str], text: str) -> str:
    """Drop what a pattern finds at the end, before a full stop too; a name keeps its own stop."""
    bare = text.removesuffix(".")
    found = pattern.sub("", bare)
    return text if found == bare else found


def strip_unnamed(text: str, words: PeopleWords) -> tuple[str, bool]:
    """Drop what says that a name was not caught, and tell whether anything did."""
    for pattern in words.unnamed:
        found = pattern.search(text)
        if found:
            return text[: found.start()].strip(" ,;-–—"), True
    return text, False


def strip_lead(text: str, words: PeopleWords) -> str:
    """Drop what comes before the first name and says nothing ("it was just")."""
    for _ in range(4):
        before = text
        for lead in words.leads:
            text = lead.sub("", text, count=1)
        if text == before:
            break
    return text.strip()
