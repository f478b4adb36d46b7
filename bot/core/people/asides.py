"""What stands around a name or role and is neither: lead-ins, chat, brackets."""

import re

from bot.core.people.forgotten import is_stand_in
from bot.core.people.grammar import is_title, plain
from bot.core.people.runs import starts_upper
from bot.core.people.words import PeopleWords

_PRONOUNS = re.compile(
    r"(?:he|she|they|him|her|them|his|hers|theirs|ze|hir)"
    r"(?:[/ ](?:he|she|they|him|her|them|his|hers|theirs|ze|hir|any|all))+",
    re.IGNORECASE,
)

# "(she manages the yard)" tells what somebody does.
_TELLING = re.compile(r"^(?:s?he|they)(?:['’]s|\s+is|\s+was)?\s+(?:the\s+)?(?=\w)", re.IGNORECASE)
_DOUBT = re.compile(
    r"(?:or(?:\s+was\s+it)?|maybe|perhaps|possibly|could\s+be|might\s+be)\s+(?=\S)", re.IGNORECASE
)


_SPELLING = re.compile(
    r"(?:pronounced|said like|sounds like|spel(?:t|led)|rhymes with)\b", re.IGNORECASE
)


def set_aside(tokens: list[str], words: PeopleWords) -> tuple[list[str], str]:
    """Part bracketed asides from the tokens; "(Bob)" and "(ret.)" inside a name stay.

    What only doubts the name ("(I think)", "(or Niels?)", "(something Polish)") is left out.
    """
    kept: list[str] = []
    asides: list[str] = []
    for index, token in enumerate(tokens):
        inside = token.strip("() ,;")
        if token[0] not in "()" or _belongs_to_name(inside, tokens, index):
            kept.append(token)
        else:
            asides.append(_without_doubt(inside, words))
    return kept, ", ".join(aside for aside in asides if aside)


def _without_doubt(inside: str, words: PeopleWords) -> str:
    """Return an aside, or nothing where it tells of the name and not of the person."""
    inside = "" if _PRONOUNS.fullmatch(inside) or inside in {"sp", "sp?", "?"} else inside
    bare = strip_unnamed(strip_chatter(inside, words), words)[0]
    doubted = _DOUBT.match(bare)
    if not bare or _SPELLING.match(bare) or is_stand_in(bare, words):
        return ""
    if doubted:
        rest = bare[doubted.end() :]
        return rest if words.roles.is_known(plain(rest.split()[-1])) else ""
    return _TELLING.sub("", inside)


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
    return text if found == bare or _is_surname(bare.removeprefix(found), found) else found


def _is_surname(dropped: str, before: str) -> bool:
    """Whether a word of chat is somebody's surname, by its capital: "Grace Too"."""
    word = dropped.strip()
    if is_title(before):
        return word.isalpha()  # "mr too"
    return word.isalpha() and word.istitle() and starts_upper(before.split(" ")[-1])


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
