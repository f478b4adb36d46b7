"""Telling a name from a role or a description within one piece of an answer."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.core.people.asides import set_aside, strip_chatter, strip_unnamed
from bot.core.people.forgotten import Gap, find_gap, is_titled
from bot.core.people.grammar import is_initial, is_suffix, is_title, plain, split_name
from bot.core.people.runs import (
    is_nounish,
    is_plain_word,
    is_role_word,
    join,
    name_after_role,
    name_run,
    role_inside,
    role_of,
    role_run,
    starts_upper,
    trim,
    trim_name,
)
from bot.core.people.titles import words_of
from bot.core.people.words import PeopleWords

_TOKEN = re.compile(r"\([^()]*\)|\S+")
_IS = frozenset({"he's", "she's", "hes", "shes", "they're"})
_WHOM = frozenset({"me", "us", "him", "them", "it", "you"})
_DUTIES = frozenset({"looks after", "deals with", "takes care", "looked after"})
_LONGEST_POST = 6  # words
_PRAISE = frozenset({"nice", "lovely", "great", "good", "very"})
_SURE_TITLES = words_of(
    "mr mrs ms miss mx dr prof professor rev sir engr ma'am maam mam atty capt lt sgt col"
)


class Sort(StrEnum):
    """What a piece is about."""

    NAME = "name"
    ROLE = "role"
    TELLING = "telling"
    NAMELESS = "nameless"
    SUFFIX = "suffix"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one piece says: of which sort, with which name and role, of how many people.

    ``fresh`` is set where the wording brings in somebody new ("some HR lady").
    """

    sort: Sort
    name: str = ""
    role: str = ""
    count: int = 1
    fresh: bool = False


def judge(text: str, words: PeopleWords) -> Finding:
    """Decide what a piece says, looked at by itself."""
    text, forgotten = strip_unnamed(strip_chatter(text, words), words)
    text = strip_chatter(text, words)
    gap = find_gap(text, words)
    if gap and is_titled(gap.before, words):  # nothing before it is titled too
        return _judge_gap(text, gap, words)
    text = f"{gap.before} {gap.after}" if gap else text
    tokens, asides = set_aside(_TOKEN.findall(text), words)
    if not tokens:
        return Finding(Sort.ROLE, role=asides) if asides else Finding(Sort.NOTHING)
    if forgotten and plain(tokens[0]) in {"i", "we"}:
        return Finding(Sort.NOTHING)
    found = _judge_tokens(tokens, words)
    return _with_aside(found, asides, words)


def _judge_gap(text: str, gap: Gap, words: PeopleWords) -> Finding:
    """Judge a piece that holds no name, but what stands for one."""
    after, aside = set_aside(_TOKEN.findall(gap.after), words)
    role = join(role_of(after, words), aside)
    if gap.before:  # "Mrs Something, head of year"
        name = text.removesuffix(gap.after).strip(" ,;:-(")
        return Finding(Sort.NAMELESS, name, role)
    half = bool(after) and starts_upper(after[0]) and not is_role_word(after, 0, words)
    if gap.is_person or half:  # "something Okafor"
        return Finding(Sort.NAMELESS, text, aside if half else role)
    return Finding(Sort.TELLING, role=text) if role else Finding(Sort.NOTHING)


def _judge_tokens(tokens: list[str], words: PeopleWords) -> Finding:
    if all(is_title(token) for token in tokens) and plain(tokens[-1]) in _SURE_TITLES:
        return Finding(Sort.NOTHING)
    if all(is_suffix(token) and not token.islower() for token in tokens):
        return Finding(Sort.SUFFIX, " ".join(tokens))
    for index, token in enumerate(tokens[:-1]):
        if plain(token) in words.called:
            return _judge_called(tokens, index, words)
    if _starts_with_title(tokens, words):
        return _judge_name(tokens, words)
    return _judge_telling(tokens, words) or _judge_first(tokens, words)


def _judge_telling(tokens: list[str], words: PeopleWords) -> Finding | None:
    """Judge a piece that tells of somebody named before; None if it does not."""
    first, second = plain(tokens[0]), plain(tokens[1]) if len(tokens) > 1 else ""
    if role := _told_work(tokens, words):
        return Finding(Sort.TELLING, role=role)
    if tokens[0].islower() and second in _WHOM:
        return Finding(Sort.TELLING)  # "showed me round"
    if first in _PRAISE and not second:
        return Finding(Sort.NOTHING)
    if first not in words.telling or first in words.determiners or not second:
        return None
    return None if tokens[1][:1].isupper() else Finding(Sort.NOTHING)


def _told_work(tokens: list[str], words: PeopleWords) -> str:
    """Return what is told of somebody's work: "she runs the bar", "he's head chef"."""
    first, *rest = map(plain, tokens)
    being = first in _IS
    if first in {"he", "she", "they"} and len(rest) > 1:
        if rest[0] in words.duties or f"{rest[0]} {rest[1]}" in _DUTIES:
            return trim(tokens[1:])
        being, tokens, rest = rest[0] in {"is", "was", "does"}, tokens[1:], rest[1:]
    if not being or not rest or len(rest) > _LONGEST_POST:
        return ""
    if len(rest) > 1 and rest[0] in words.determiners:
        return trim(tokens[2:]) if first in _IS or is_nounish(tokens[2:], words) else ""
    placed = rest[:2] == ["in", "charge"]
    return (
        trim(tokens[1:])
        if placed or is_nounish(tokens[1:2], words) or _is_post(tokens, words)
        else ""
    )


def _is_post(tokens: list[str], words: PeopleWords) -> bool:
    """Whether words of jobs only follow: "he is medical superintendent"."""
    return all(is_role_word(tokens, i, words) for i in range(1, len(tokens)))


def _judge_first(tokens: list[str], words: PeopleWords) -> Finding:
    """Judge a piece by the word it opens with."""
    first = plain(tokens[0])
    others = ["else"]
    if first in {"someone", "somebody"} and [plain(token) for token in tokens[1:]] in ([], others):
        return Finding(Sort.NAMELESS, tokens[0])
    if len(tokens) > 1 and first in words.determiners and not _is_name_like(tokens, words):
        return _judge_description(tokens, words)
    if tokens[0][0].isdigit():
        return Finding(Sort.TELLING, role=trim(tokens))
    if _is_possessive(tokens, words) or _names_a_person(tokens, words):
        return _judge_description(tokens, words)
    if first in words.relations and tokens[0].islower() and tokens[1:2] != ["from"]:
        placed = first == "from" and len(tokens) > 1 and is_role_word(tokens, 1, words)
        return Finding(Sort.TELLING, role=trim(tokens[1:] if placed else tokens))
    return _judge_mixed(tokens, words)


def _judge_called(tokens: list[str], at: int, words: PeopleWords) -> Finding:
    named = _judge_tokens(tokens[at + 1 :], words)
    described = _judge_description(tokens[:at], words) if at else Finding(Sort.NOTHING)
    if named.sort is Sort.ROLE and starts_upper(named.role):
        named = Finding(Sort.NAME, named.role)  # "some guy named Dev"
    if named.sort is not Sort.NAME:
        return described if named.sort is Sort.NOTHING else named
    return Finding(Sort.NAME, named.name, join(described.role, named.role), fresh=True)


def _judge_mixed(tokens: list[str], words: PeopleWords) -> Finding:
    """Judge a piece that starts with a name or a role."""
    placed = plain(tokens[0]) in words.places and len(tokens) > 1
    if placed and is_role_word(tokens, 1, words):  # "clinic lead Sipho Dube"
        found = _judge_mixed(tokens[1:], words)
        return replace(found, role=f"{tokens[0]} {found.role}") if found.role else found
    roles = role_run(tokens, words)
    if roles == len(tokens):
        return Finding(Sort.ROLE, role=trim(tokens))
    copula = roles and plain(tokens[roles]) in {"is", "was", "were", "being"}
    if copula and roles + 1 < len(tokens):  # "foreman was Stosh"
        named = _judge_name(tokens[roles + 1 :], words)
        if named.sort is Sort.NAME and not named.role:
            return Finding(Sort.NAME, named.name, trim(tokens[:roles]), fresh=True)
    if roles and plain(tokens[roles]) in words.relations:
        return Finding(Sort.ROLE, role=trim(tokens))
    if roles and is_nounish(tokens[:roles], words):
        named = _judge_name(tokens[roles:], words)
        if named.sort is Sort.NAME:
            return Finding(Sort.NAME, named.name, join(trim(tokens[:roles]), named.role))
    return _judge_name(tokens, words)


def _judge_name(tokens: list[str], words: PeopleWords) -> Finding:
    end = name_run(tokens, words)
    if not end:
        return Finding(Sort.ROLE, role=trim(tokens))
    rest = tokens[end:]
    placed = bool(rest) and plain(rest[0]) in {"from", "at", "in", "who"}
    titles = len(split_name(" ".join(tokens)).titles)
    if len(rest) == 1 and end - titles == 1 and is_plain_word(rest[0], words):
        end, rest = end + 1, []  # "Priya nair": a surname whose capital slipped
    if plain(tokens[end - 1]) in words.unknown:
        return Finding(Sort.NOTHING)  # "Dr. Idk", "Idk her name"
    return Finding(Sort.NAME, trim_name(tokens[:end]), role_of(rest, words), fresh=placed)


def _judge_description(tokens: list[str], words: PeopleWords) -> Finding:
    """Judge a piece that opens with an article, a number or "his"; it may still name somebody."""
    first = plain(tokens[0])
    if first == "the" and {"is", "are", "was", "were"} & {plain(token) for token in tokens[2:]}:
        return Finding(Sort.TELLING, role=trim(tokens))  # "the vans are hers"
    fresh = first in words.fresh
    body = tokens[1:] if first in words.determiners and first not in words.persons else tokens
    while body and plain(body[0]) in words.determiners and plain(body[0]) not in words.persons:
        body = body[1:]
    at = name_after_role(body, words)
    if at is not None:
        named = _judge_name(body[at:], words)
        if named.sort is Sort.NAME:
            return Finding(Sort.NAME, named.name, join(trim(body[:at]), named.role), fresh=fresh)
    second = plain(tokens[1]) if len(tokens) > 2 and first in {"the", "our", "my"} else first
    count = words.numbers.get(second, 1)
    if count == 1 and len(tokens) > 2 and first == "a" and plain(tokens[1]) == "couple":
        count = 2
    return Finding(Sort.NAMELESS, trim(tokens), role_inside(body, words), count, fresh)


def _names_a_person(tokens: list[str], words: PeopleWords) -> bool:
    """Whether a piece without article still only describes: "lady from HR", "HR lady"."""
    if len(tokens) > 2 and is_plain_word(tokens[0], words) and plain(tokens[1]) == "the":
        return False  # "Dan the man from ops"
    for index, token in enumerate(tokens):
        word = plain(token)
        following = tokens[index + 1] if index + 1 < len(tokens) else ""
        if index == 0 and word in words.given and starts_upper(following):
            return False  # "Guy Laurent"
        department = token[:1].isupper() and word in words.roles.departments
        department = department or words.roles.is_noun(plain(following))  # "team lead"
        if word in words.persons and not department and not (index and token[:1].isupper()):
            return not (following[:1].isupper() and index == 0 and is_title(token))
        if token[:1].isupper() and index and not words.roles.is_known(word):
            return False
        if word in words.relations and word not in words.looks:
            return False
    return False


def _is_possessive(tokens: list[str], words: PeopleWords) -> bool:
    first = tokens[0].casefold().replace("’", "'")
    return len(tokens) > 1 and first.endswith("'s") and words.roles.is_known(plain(tokens[1]))


def _is_name_like(tokens: list[str], words: PeopleWords) -> bool:
    """Whether a capitalised article opens a name ("An Nguyen", "A. K. Roy")."""
    if is_initial(tokens[0]) and tokens[0].endswith("."):
        return True
    upper = starts_upper(tokens[0]) and starts_upper(tokens[1])
    known = words.roles.is_known(plain(tokens[1])) or plain(tokens[1]) in words.persons
    return (
        upper and not known and plain(tokens[0]) not in {"the", "our", "my", "some", "his", "her"}
    )


def _starts_with_title(tokens: list[str], words: PeopleWords) -> bool:
    titles = split_name(" ".join(tokens)).titles
    if not titles or (len(tokens) == len(titles)):
        return False
    following = tokens[len(titles)]
    sure = any(plain(title).replace(".", "") in _SURE_TITLES for title in titles)
    if all(is_role_word(tokens, index, words) for index in range(len(tokens))):
        return False  # "Principal Engineer"
    capital = starts_upper(titles[-1].lstrip("1")) and (
        starts_upper(following) or following[0] in "([\"'“‘"
    )
    return capital or (sure and following.casefold() not in {"from", "who", "at"})


def _with_aside(found: Finding, aside: str, words: PeopleWords) -> Finding:
    if not aside or found.sort is Sort.NOTHING:
        return found
    if found.sort in (Sort.NAMELESS, Sort.ROLE) and found.count == 1 and starts_upper(aside):
        named = judge(aside, words)  # "the hiring manager (Jorge Ruiz)"
        if named.sort is Sort.NAME and not named.role:
            return Finding(Sort.NAME, named.name, found.role, fresh=True)
    name = found.name
    if found.sort is Sort.NAME and all(is_suffix(part) for part in aside.split()) and " " in name:
        return Finding(found.sort, f"{name}, {aside}", found.role, found.count, found.fresh)
    return Finding(found.sort, name, join(found.role, aside), found.count, found.fresh)
