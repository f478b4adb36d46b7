"""Runs of words within a piece: where a name ends, where a role does.

Capitals decide where there are any; a piece in small letters is decided by the job words. What is
in no vocabulary is taken for a name.
"""

import re

from bot.core.people.grammar import is_initial, is_suffix, is_title, plain, split_name
from bot.core.people.titles import PARTICLES
from bot.core.people.words import PeopleWords

_QUOTE = "\"'“‘«„"
_BEFORE_ROLE = frozenset({"from", "frm", "the", "a", "an", "is", "was", "who's", "whos", "as", "-"})
_GRADES = frozenset({"i", "ii", "iii", "iv", "1", "2", "3", "4"})
_ORDINARY = frozenset({"it", "us", "on", "or", "er", "do", "is"})  # small: no acronyms
_ARTICLE = re.compile(r"(?:al|el|ad|as|ar|ash|ibn|ben)-\w")  # "al-Sayed"
_DOING = re.compile(r"\w{3,}ing$")  # "someone taking notes"
_STAYING = frozenset({"but", "only", "on", "via", "over", "joined"})
_NAMES_TOO = frozenset({"will", "young", "short"})


def role_run(tokens: list[str], words: PeopleWords) -> int:
    """Return how many of the first tokens are job words, links between them included."""
    end = 0
    for index, token in enumerate(tokens):
        if is_role_word(tokens, index, words) or (end and plain(token) in _GRADES):
            end = index + 1
        elif plain(token) not in {"of", "and", "&", "/", "the", "for", "-"} or not end:
            break
    return end


def is_role_word(tokens: list[str], index: int, words: PeopleWords) -> bool:
    """Whether the token at a place belongs to a role and not to a name ("Baker" may be either)."""
    token = tokens[index]
    parts = [part for part in re.split(r"[/&+]", plain(token).replace("'s", "")) if part]
    if not parts or is_initial(token) or token in _ORDINARY:
        return False
    following = plain(tokens[index + 1]) if index + 1 < len(tokens) else "of"
    if index == 0 and token.endswith(".") and starts_upper("".join(tokens[1:2])):
        return words.roles.is_noun(following)  # "Sr. Manager", but "Md. Rahim Uddin"
    if plain(token) in words.roles.surnames and token[:1].isupper() and index == 0:
        return following == "of" or words.roles.is_known(following)
    if token.islower() and is_title(token):
        return True
    return all(_is_known(part, words) for part in parts)


def _is_known(word: str, words: PeopleWords) -> bool:
    halves = [half for half in word.split("-") if half]
    return words.roles.is_known(word) or all(words.roles.is_known(half) for half in halves)


def name_run(tokens: list[str], words: PeopleWords) -> int:
    """Return how many of the first tokens form the name."""
    capitals = any(starts_upper(t) for t in tokens) and not all(t.isupper() for t in tokens)
    start = len(split_name(" ".join(tokens)).titles) if "(" not in tokens[0] else 0
    index = start
    while index < len(tokens):
        if not _continues(tokens, index, start, capitals, words):
            break
        index += 1
    while index > start + 1 and tokens[index - 1].islower() and tokens[index - 1] in PARTICLES:
        index -= 1
    return index


def _continues(
    tokens: list[str], index: int, start: int, capitals: bool, words: PeopleWords
) -> bool:
    token = tokens[index]
    word = plain(token)
    initial = is_initial(token) and not (capitals and token.islower())
    if token[0] == "(" or token[0] in _QUOTE or initial:
        return True
    if index > start and _is_suffix_here(tokens, index, words):
        return True
    if _ARTICLE.match(word):
        return True
    if word in PARTICLES and index + 1 < len(tokens) and word not in words.relations:
        return True
    opens = index == start and index + 1 < len(tokens) and starts_upper(tokens[index + 1])
    if (
        capitals
        and not opens
        and not starts_upper(token)
        and token[:1].lower() != token[:1].upper()
    ):
        return False
    named_so = starts_upper(token) and (word in _NAMES_TOO or index + 1 == len(tokens))
    if word in words.relations and not (capitals and (index == start or named_so)):
        return False
    if index == start:
        return True
    between = tokens[start + 1 : index]
    nicknamed = all(t[0] == "(" or t[0] in _QUOTE for t in between)
    if index > start and nicknamed and _may_be_surname(tokens, index, words):
        return True
    if word in words.determiners and (not capitals or not starts_upper(token)):
        return False
    return not is_role_word(tokens, index, words)


def _is_suffix_here(tokens: list[str], index: int, words: PeopleWords) -> bool:
    """Whether a token is a suffix and no word of a post: "jr" last, but not in "jr developer"."""
    word = plain(tokens[index])
    last = index + 1 == len(tokens) and word in _BORN
    post = tokens[index].islower() and words.roles.is_known(word) and not last
    return is_suffix(tokens[index]) and not post


_BORN = frozenset(("jr", "sr"))


def _may_be_surname(tokens: list[str], index: int, words: PeopleWords) -> bool:
    """Whether a job word behind a first name is a surname: "Mike Stone", "Kate Cook"."""
    token, word = tokens[index], plain(tokens[index])
    last = index + 1 == len(tokens)
    if word in words.roles.surnames:
        return last or starts_upper(token) or not words.roles.is_noun(plain(tokens[-1]))
    if words.roles.is_noun(word) or word in words.roles.departments:
        return False
    follows = not last and is_role_word(tokens, index + 1, words)
    long = len(word) > 3 or word in PARTICLES  # "Hien Van"
    return word in words.roles.modifiers and starts_upper(token) and long and not follows


def is_nounish(tokens: list[str], words: PeopleWords) -> bool:
    """Whether some token names a job or a department by itself."""
    return any(words.roles.is_noun(plain(t)) or plain(t) in words.roles.departments for t in tokens)


def is_plain_word(token: str, words: PeopleWords) -> bool:
    """Whether a token is in no vocabulary, and so may be a name."""
    word = plain(token)
    unknown = not words.roles.is_known(word) and word not in words.relations
    return (
        unknown and token.isalpha() and word not in words.determiners and word not in words.persons
    )


def starts_name(token: str) -> bool:
    """Whether a name can start with a token."""
    return token[:1].isalpha() or token[0] in _QUOTE


def starts_upper(token: str) -> bool:
    """Whether the first letter of a token, behind quotes and brackets, is a capital."""
    letters = token.lstrip("(\"'“‘«„")
    return letters[:1].isupper() or letters[:1].istitle()


def trim(tokens: list[str]) -> str:
    """Return tokens as a text without the punctuation around it."""
    return " ".join(tokens).strip(" ,;:?!-–—").rstrip(".") if tokens else ""


def trim_name(tokens: list[str]) -> str:
    """Return a name without the punctuation around it; the stop of "Jr." stays."""
    name = " ".join(tokens).strip(" ,;:?!-–—*")
    if len(name) > 2 and name[0] in _QUOTE and name[-1] in "\"'”’»“":
        name = name[1:-1].strip()
    whole = is_initial(tokens[-1]) or is_suffix(tokens[-1])
    return name if whole or not name.endswith(".") else name.rstrip(".")


def join(*roles: str) -> str:
    """Return several parts of a role as one."""
    return ", ".join(dict.fromkeys(role for role in roles if role))


def name_after_role(body: list[str], words: PeopleWords) -> int | None:
    """Return where a name starts behind the role or the person-word it belongs to."""
    seen = False
    for index, token in enumerate(body):
        word = plain(token)
        if seen and (is_title(token) and token[:1].isupper() and index + 1 < len(body)):
            return index
        if words.roles.is_known(word) or word in words.persons or word in {"of", "&", "/"}:
            seen = seen or words.roles.is_noun(word) or word in words.persons
            if token[:1].isupper() and seen and word in words.roles.surnames and index:
                return index
            continue
        if not seen:
            if token[:1].isupper() and index and word not in words.relations:
                return index
            continue
        if word in words.determiners:  # "one of the partners"
            seen = False
            continue
        told = word in words.relations or (token.islower() and _DOING.search(token))
        return None if told or not starts_name(token) else index
    return None


def role_of(tokens: list[str], words: PeopleWords) -> str:
    """Return the role that follows a name, without "from", "the", "who is" before it."""
    if len(tokens) > 1 and plain(tokens[0]) == "who" and plain(tokens[1]) in {"is", "was"}:
        tokens = tokens[2:]
    while tokens and plain(tokens[0]) in _BEFORE_ROLE:
        tokens = tokens[1:]
    if len(tokens) > 1 and plain(tokens[0]) == "in" and words.roles.is_known(plain(tokens[1])):
        tokens = tokens[1:]
    if tokens and plain(tokens[0]) in _STAYING and not _is_post(tokens, words):
        return ""  # "joined for five minutes"
    return trim(tokens)


def _is_post(tokens: list[str], words: PeopleWords) -> bool:
    """Whether "on ..." says where somebody works and not how they were there: "on reception"."""
    on = [plain(token) for token in tokens if plain(token) not in {"the", "a", "my"}]
    return on[:1] == ["on"] and len(on) > 1 and not words.ways & set(on[1:])


def role_inside(body: list[str], words: PeopleWords) -> str:
    """Return the role within a description: "HR" of "some HR lady"."""
    known = [
        words.roles.is_known(plain(t)) and plain(t) not in words.persons and t not in _ORDINARY
        for t in body
    ]
    start = known.index(True) if True in known else len(body)
    end = known.index(False, start) if False in known[start:] else len(body)
    return trim(body[start:end])
