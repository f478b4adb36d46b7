"""What stands for a name not kept: "Deji something" is Deji, "Mrs Something" has no name."""

import re
from dataclasses import dataclass

from bot.core.people.grammar import is_initial, is_title, plain
from bot.core.people.runs import is_plain_word, is_role_word, starts_upper
from bot.core.people.titles import TITLE_OR_NAME
from bot.core.people.words import PeopleWords

_BLANK = re.compile(r"(?<=\w)\s+(?:\?{2,}|_{2,})(?=\s|[,;()]|$)")
_IN_TWO = re.compile(r"\b(so|such)\s+and\s+(?=\1\b)", re.IGNORECASE)
_PLACED = frozenset({"from", "at", "in", "on", "the", "who", "our", "my"})


@dataclass(frozen=True, slots=True)
class Gap:
    """What stands before and behind a stand-in; ``is_person``: it stands for somebody whole."""

    before: str
    after: str
    is_person: bool


def close_blanks(text: str) -> str:
    """Return a text without "???" behind a name, and "so and so" as one word."""
    return _IN_TWO.sub(lambda found: f"{found[1]}-and-", _BLANK.sub("", text))


def is_stand_in(text: str, words: PeopleWords) -> bool:
    """Whether a text is nothing but what stands for a name not kept."""
    return words.forgotten.fullmatch(text.strip(" ,;:!?.…-–—")) is not None


def find_gap(text: str, words: PeopleWords) -> Gap | None:
    """Return where a piece has a stand-in: behind a name or a title, or at its beginning."""
    for found in words.forgotten.finditer(text):
        before, after = text[: found.start()].strip(), text[found.end() :].strip(" ,;:-")
        is_person = found["who"] is not None
        anybody = found["anybody"] is not None
        if not before:
            return None if anybody else Gap("", after, is_person)
        tokens, rest = before.split(), after.split()
        if not _is_placed(rest, words) or _is_grade(tokens, rest, words):
            continue
        if is_titled(before, words) or _ends_in_name(tokens, words, anybody=anybody):
            return Gap(before, after, is_person)
    return None


def is_titled(text: str, words: PeopleWords) -> bool:
    """Whether a text is a title and nothing else: "Mrs", but neither "Don" nor "Dean"."""
    names = TITLE_OR_NAME | words.given
    return all(is_title(token) and plain(token) not in names for token in text.split())


def _ends_in_name(tokens: list[str], words: PeopleWords, *, anybody: bool) -> bool:
    """Whether the tokens before a stand-in end in a name, or in "husband"."""
    token, last = tokens[-1], plain(tokens[-1])
    if is_initial(token):
        return len(tokens) > 1 and not token.islower()
    if last in words.firsts | words.given:
        return True
    if last in words.relations | words.determiners | words.telling and last not in words.namesakes:
        return False
    if last in words.persons:
        return not anybody
    if starts_upper(token):
        return not words.roles.is_known(last) and not (anybody and last.endswith("ly"))
    led = len(tokens) == 1 or plain(tokens[-2]) in words.called or is_title(tokens[-2])
    return led and not anybody and is_plain_word(token, words)


def _is_placed(after: list[str], words: PeopleWords) -> bool:
    """Whether what follows can stand behind a name: "from ops", "(CTO)", "lead dev", "Patel"."""
    if not after or after[0].startswith("(") or starts_upper(after[0]):
        return True
    return plain(after[0]) in _PLACED or is_role_word(after, 0, words)


def _is_grade(before: list[str], after: list[str], words: PeopleWords) -> bool:
    """Whether a stand-in is within a role: "chief something officer"."""
    within = bool(after) and is_role_word(after, 0, words)
    return within and before[-1].islower() and words.roles.is_known(plain(before[-1]))
