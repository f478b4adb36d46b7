"""The parts of a name: title, given names, nickname, surname, suffix.

A token that is in none of the closed lists is part of the name proper and is never touched.
"""

import re
from dataclasses import dataclass

from bot.core.people.titles import (
    FOLLOWING,
    GIVEN_ENDED,
    LEADING,
    PARTICLES,
    SPANISH,
    SPANISH_GIVEN,
    SUFFIXES,
    TITLE_ENDINGS,
    TITLE_OR_NAME,
    TITLES,
)

_SPANISH_END = re.compile(r"(?:ez|oz|ía|és|án|ín|ón)$", re.IGNORECASE)
_SHORT_PART, _LONG_WORD = 4, 9  # letters
_TOKEN = re.compile(r"\S+")
_QUOTED = re.compile(r"""(?:^|(?<=\s))["'“”‘’«„]([^"“”‘’«»]{1,30}?)["'“”‘’»](?=\s|$|,)""")
_BRACKETED = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name taken apart; each part as typed, empty where there is none."""

    titles: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    nickname: str = ""
    surname: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()

    @property
    def proper(self) -> str:
        """The name without titles, nickname and suffixes."""
        return " ".join((*self.given, *self.surname))


def plain(token: str) -> str:
    """Return a token in small letters, straight-quoted, without stops and commas around it."""
    return token.casefold().replace("’", "'").strip(".,;:")


def bare(token: str) -> str:
    """Return a token as the lists of titles have it: "Lt.Col", "Dato'" without the marks."""
    return plain(token).replace(".", "").removesuffix("'")


def is_title(token: str) -> bool:
    """Whether a token can open a name as a title."""
    return bare(token) in TITLES


def is_suffix(token: str) -> bool:
    """Whether a token is a suffix such as Jr. or PharmD."""
    return plain(token).replace(".", "") in SUFFIXES


def is_initial(token: str) -> bool:
    """Whether a token is an initial or several ("S.", "J.T.", "A")."""
    letters = token.replace(".", "")
    return (len(letters) == 1 and letters.isalpha()) or bool(
        re.fullmatch(r"(?:[^\W\d_]\.){2,4}", token)
    )


def split_name(name: str) -> NameParts:
    """Take a name apart. Never raises; what cannot be told apart stays in ``given``."""
    body, nickname = _lift_nickname(" ".join(name.split()))
    tokens = _TOKEN.findall(body)
    titles, tokens = _split_titles(tokens)
    tokens, suffixes = _split_suffixes(tokens)
    given, surname = _split_surname(tokens)
    return NameParts(tuple(titles), tuple(given), nickname, tuple(surname), tuple(suffixes))


def _lift_nickname(text: str) -> tuple[str, str]:
    quoted = _QUOTED.search(text)
    if quoted and quoted.start() > 0:
        return text[: quoted.start()] + " " + text[quoted.end() :], quoted[1].strip()
    bracketed = _BRACKETED.search(text)
    if not bracketed:
        return text, ""
    inside = bracketed[1].strip()
    rest = f"{text[: bracketed.start()]} {text[bracketed.end() :]}"
    is_nick = inside[:1].isupper() and inside.isalpha() and not is_suffix(inside)
    return rest, inside if is_nick and bracketed.start() > 0 else ""


def _split_titles(tokens: list[str]) -> tuple[list[str], list[str]]:
    count = 0
    while count < len(tokens) - 1 and (
        _opens(tokens[count:]) or (count and bare(tokens[count]) in FOLLOWING)
    ):
        count += 1
    return tokens[:count], tokens[count:]


def _opens(tokens: list[str]) -> bool:
    first, second = bare(tokens[0]), bare(tokens[1])
    if first in LEADING and second in TITLES and len(tokens) > 2:
        return True
    if first == "the":
        return second in TITLES or (len(tokens) > 2 and second in LEADING)
    if first == "don" and len(tokens) > 2 and _is_latin(tokens[1:]):
        return True  # "Don Ramón Pérez", but "Don Michael Smith"
    stacked = len(tokens) > 2 and second in TITLES - TITLE_OR_NAME  # "Tuan Haji Ismail"
    named = first in TITLE_OR_NAME and not tokens[0].endswith(".") and not stacked
    return not named and (first in TITLES or _is_compound(first))


def _is_latin(names: list[str]) -> bool:
    """Whether names are from where people are called Don: "Hernán Errázuriz", "Pedro Gil"."""
    given = plain(names[0])
    told = given in SPANISH_GIVEN or (len(given) > _SHORT_PART and given.endswith(("o", "a")))
    return told or not "".join(names).isascii() or is_spanish(names[-1])


def _is_compound(word: str) -> bool:
    """Whether a word is a title of several: "Kapitein-ter-zee", "Sub-Lt", "Studienrektor"."""
    parts = [part for part in word.split("-") if len(part) > _SHORT_PART or part == "lt"]
    ranked = "-" in word and any(part in TITLES for part in parts)
    return ranked or (len(word) > _LONG_WORD and word.endswith(TITLE_ENDINGS))


def _split_suffixes(tokens: list[str]) -> tuple[list[str], list[str]]:
    end = len(tokens)
    while end > 1 and (is_suffix(tokens[end - 1]) or tokens[end - 1] == ","):
        if plain(tokens[end - 1]) in {"ma", "do", "ms", "san", "ba", "v"} and not _set_off(
            tokens, end - 1
        ):
            break
        end -= 1
    kept = [
        token.rstrip(",") if index == end - 1 else token for index, token in enumerate(tokens[:end])
    ]
    return kept, tokens[end:]


def _set_off(tokens: list[str], index: int) -> bool:
    """Whether a comma, or capitals throughout, mark a token as a degree and not a surname."""
    before = tokens[index - 1]
    return before.endswith(",") or (tokens[index].isupper() and not before.isupper())


def _split_surname(tokens: list[str]) -> tuple[list[str], list[str]]:
    if len(tokens) < 2 or (tokens[0].islower() and plain(tokens[0]) in PARTICLES):
        return tokens, []
    start = len(tokens) - 1
    for index in range(1, len(tokens) - 1):
        if plain(tokens[index]) in PARTICLES or tokens[index].casefold() in PARTICLES:
            start = index
            break
    if start > 1 and is_spanish(tokens[start - 1]) and not _is_given(tokens[start - 1]):
        start -= 1
    return tokens[:start], tokens[start:]


def _is_given(token: str) -> bool:
    return plain(token) in GIVEN_ENDED


def is_spanish(token: str) -> bool:
    """Whether a token is a Spanish family name by its ending or by the list."""
    word = plain(token)
    return word in SPANISH or (len(word) > 4 and bool(_SPANISH_END.search(word)))
