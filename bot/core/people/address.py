"""How somebody is addressed: by the name and title the user gave, never by a guessed one."""

import re
from dataclasses import replace

from bot.core.people.grammar import (
    NameParts,
    bare,
    is_initial,
    is_spanish,
    plain,
    split_name,
)
from bot.core.people.halves import halves
from bot.core.people.likeness import fold
from bot.core.people.titles import (
    BEHIND,
    BOUND,
    COURTESY,
    DESCRIBING,
    DOUBLE_FIRST,
    DOUBLE_SECOND,
    ELDERS,
    EPITHETS,
    FAMILY_FIRST,
    FAMILY_OR_GIVEN,
    FATHERS,
    GIVEN_LAST,
    GIVEN_TITLES,
    HONORIFICS,
    JOINED,
    LEARNED,
    MARIAN,
    ORDAINED,
    OUTRANKING,
    PARTICLE_OR_NAME,
    PARTICLES,
    PATRONYMIC,
    RANKS,
    SECOND_HALVES,
    SMALL_PARTICLES,
    SPANISH_TITLES,
    SPOKEN_WITH_NAME,
    SYLLABLES,
    TITLE_OR_NAME,
    WHOLE_TITLES,
    WRITTEN,
    YIELDING,
)

# Put before a name and no given names themselves: most of those called Anna are Annas.
_IN_FRONT = ELDERS | (
    HONORIFICS
    - {"anna", "pan", "pi", "phi", "mei", "miss", "abi", "ge", "chan", "kun", "ji", "jie", "dai"}
)
_LED = _IN_FRONT | (SPOKEN_WITH_NAME - {"don"})
# Put behind the name: "Ravi bhai", "Rahul sir".
_BEHIND = BEHIND | (
    HONORIFICS - {"pan", "chan", "bros", "mei", "abi", "baba", "nana", "dada", "amo", "rra"}
)
# Small words that belong to a name.
_IN_NAMES = SMALL_PARTICLES | _LED | WHOLE_TITLES | JOINED
# Given names as well as what they are in "De La Cruz".
_OWN = frozenset({"al", "des"})
_QUOTED_FIRST = re.compile(r"""^["“']([^"“”']+)["”'](?= )""")  # '"Bear" Thompson'
_SYLLABLE = re.compile(r"[^aeiouy]{0,3}[aeiouy]{1,3}(?:ng|n|m|h|k|p|t)?")


def address(name: str, formal: bool) -> str:
    """Return what stands after "Dear": "Dr. von Hallberg", "Jace", "Walt", "Ayşe Karadağ".

    A typed title is kept and takes the surname. Without one, a formal setting takes the full name,
    any other the nickname or the first name. Where it is not plain which half is the given name,
    the full name is used. Suffixes, degrees and the initial of a surname are dropped. Two people
    typed as one are both named: "Mr and Mrs Hale", "Anna and Ben".
    """
    first, *second = halves(name)
    if second:
        return _address_both(first, *second, formal=formal)
    parts = split_name(_undescribed(_QUOTED_FIRST.sub(r"\1", name)))
    parts = _spelled_out(parts) if formal or parts.titles else parts
    if parts.titles:
        spoken = _with_title(parts)
    elif formal:
        spoken = parts.proper
    else:
        spoken = parts.nickname or _familiar(parts)
    return spoken.strip() or " ".join(name.split())


def _address_both(first: str, second: str, *, formal: bool) -> str:
    own = split_name(first)
    if not (own.given or own.surname):  # "Mr and Mrs Hale"
        return f"{first} and {address(second, formal)}"
    return f"{address(first, formal)} and {address(second, formal)}"


def may_be_family_first(name: str, country: str) -> bool:
    """Whether nobody can tell which half of a name is the family's, where it is put first.

    A name of other sounds, such as "Emily Watson" in Japan, is plain.
    """
    parts = split_name(name)
    words = [fold(plain(word)) for word in (*parts.given, *parts.surname)]
    if len(words) < _PAIR or parts.titles or parts.nickname:
        return False
    if country == "JP":
        return all(_MORAE.fullmatch(word) for word in words)
    known = FAMILY_FIRST | SYLLABLES
    return country in _BEFORE_GIVEN and (country == "HU" or any(word in known for word in words))


_BEFORE_GIVEN = frozenset({"HU", "KR", "CN", "TW", "VN"})
_MORAE = re.compile(r"(?:(?:[kgnhbpmr]y|sh|ch|ts|kk|tt|ss|pp|[kgsztdnhbpmyrwfj])?[aeiou]+|n)+")


def _undescribed(name: str) -> str:
    """Return a name without the small word before it that is none of it: "wee Shauna"."""
    first, _, rest = name.strip().partition(" ")
    if plain(first) in DESCRIBING and rest[:1].isupper():
        return rest.strip()  # "Old Ken" is told of him, and not said to him
    told = first.isalpha() and first.islower() and rest[:1].isupper()
    return rest if told and plain(first) not in _IN_NAMES and not split_name(name).titles else name


def _spelled_out(parts: NameParts) -> NameParts:
    """Return a name without a surname of which there is only a letter, or a style never said."""
    first = not is_initial(parts.given[0]) if parts.given else False
    if first and len(parts.surname) == 1 and is_initial(parts.surname[0]):
        parts = replace(parts, surname=())
    written = {plain(title) for title in parts.titles} <= WRITTEN
    return replace(parts, titles=()) if written and parts.surname else parts


def first_name(name: str) -> str:
    """Return the given name, or the full name where it cannot be told."""
    return _familiar(split_name(_undescribed(name))) or " ".join(name.split())


def surname(name: str) -> str:
    """Return the surname with its particles; empty for a mononym."""
    return " ".join(split_name(name).surname)


def short_name(name: str) -> str:
    """Return the short form for prompts and buttons: "Priya", "Dr. Iyer", "Jace"."""
    return address(name, formal=False)


def _with_title(parts: NameParts) -> str:
    titles = _spoken_titles(parts.titles)
    if not parts.surname:
        rest = parts.proper
    elif parts.given and parts.surname[0] in FATHERS:
        rest = " ".join(parts.given)  # "Encik Faizal bin Omar" is Encik Faizal
    elif bare(titles[-1]) in GIVEN_TITLES:
        rest = _familiar(replace(parts, titles=()))
    elif _takes_whole(parts, titles) or _belongs_behind(parts):
        rest = parts.proper
    else:
        rest = _first_surname(parts, titles)
    return " ".join((*titles, rest))


def _first_surname(parts: NameParts, titles: tuple[str, ...]) -> str:
    """Return the surname, of two Spanish ones the first: "Lic. Hernández", not "Lic. Ruiz"."""
    names = (*parts.given, *parts.surname)
    own = parts.surname
    told = bare(titles[-1]) in SPANISH_TITLES and is_spanish(names[-1])
    if told and len(names) == _PAIR and names[0].endswith("ez"):
        own = names
    elif told and len(names) == _PAIR + 1 and plain(names[1]) not in DOUBLE_SECOND:
        own = names[1:]
    return own[0] if told and len(own) == _PAIR and is_spanish(own[0]) else " ".join(own)


def _takes_whole(parts: NameParts, titles: tuple[str, ...]) -> bool:
    """Whether a title goes before all of a name, since it does or no surname can be told."""
    words = {bare(title) for title in titles}
    if words & WHOLE_TITLES or plain(parts.surname[-1]) in _BEHIND | GIVEN_LAST:
        return True
    if plain(parts.surname[0]) in PATRONYMIC:
        return True  # "Dr. Njoroge wa Kamau"
    if "sr" in words and not is_spanish(parts.surname[-1]):
        return True  # "Sr. Mary Agnes" is a sister, "Sr. Gómez" is not
    return _family_first(parts) or _is_undivided((*parts.given, *parts.surname))


def _is_particle(given: tuple[str, ...]) -> bool:
    """Whether what looks like a given name belongs to what follows: "Mr. Van Dyke", "La Toya"."""
    return len(given) == 1 and plain(given[0]) in SMALL_PARTICLES - _OWN


def _belongs_behind(parts: NameParts) -> bool:
    """Whether what looks like a given name opens a surname: "Mr. El Amrani", "Dr. Nic Aodha"."""
    first = plain(parts.given[0])
    if len(parts.given) > 1 or first not in PARTICLES - _OWN:
        return False
    foreign = len(parts.surname) > 1 or not "".join(parts.surname).isascii()
    return first not in PARTICLE_OR_NAME or foreign


def _spoken_titles(titles: tuple[str, ...]) -> tuple[str, ...]:
    """Drop what is written on an envelope but not said: "The Very Rev. Dr." is "Rev. Dr."."""
    if any(bare(title) in LEARNED for title in titles):
        ordained = tuple(title for title in titles if bare(title) in ORDAINED)
        others = tuple(title for title in titles if bare(title) not in ORDAINED)
        if ordained:
            return (*ordained[:1], *_spoken_titles(others))
    kept = tuple(title for title in titles if plain(title) not in YIELDING)
    if not kept:
        kept = tuple(title for title in titles if plain(title) != "the")
    words = [plain(title) for title in kept]
    if len(words) > 1 and OUTRANKING & set(words):
        return tuple(title for title in kept if plain(title) in OUTRANKING)
    if words[:1] == ["prof"] and len(words) > 1 and words[1] == "dr":
        return kept[:1]
    if len(words) > 1 and words[0] in COURTESY and words[1] not in COURTESY:
        return kept[1:]
    if len(words) > 1 and words[0] == "secretary" and words[1] in COURTESY:
        return kept[1:]  # "Secretary Miss Odette" is Miss Odette
    return kept or titles


def _familiar(parts: NameParts) -> str:
    """Return how somebody is called without a title; the full name where that would be a guess."""
    names = (*parts.given, *parts.surname)
    if len(names) < 2 or not parts.surname or _family_first(parts):
        return parts.proper
    first = names[0]
    if plain(first) in _LED:
        return f"{first} {_familiar(split_name(' '.join(names[1:])))}"
    if _is_undivided(names) or _opens_with_title(names):
        return parts.proper
    if plain(first) in EPITHETS:
        return " ".join(names[:_PAIR])
    if is_initial(first):
        return first if len(first.replace(".", "")) > 1 else parts.proper
    return _double(names) or first


def _is_undivided(names: tuple[str, ...]) -> bool:
    """Whether a name may be one throughout: "Thuy Linh", "Abdul Rahman", "De La Cruz"."""
    first, second = plain(names[0]), plain(names[1])
    if names[0].endswith(".") and not is_initial(names[0]):
        return True  # "Mohd. Faisal"
    if _is_particle(names[:1]):
        return len(names) == _PAIR or second in SMALL_PARTICLES
    if len(names) > _PAIR:
        return first in BOUND
    syllables = {fold(first), fold(second)} <= SYLLABLES
    joined = first in JOINED | BOUND and "-" not in second  # but "Abdul al-Sayed"
    return syllables or joined or _is_double(first, second)


def _opens_with_title(names: tuple[str, ...]) -> bool:
    """Whether the first word is likely no name: "Big Luis", "Eng Mohamed", "PC Jane Dow"."""
    first, last = plain(names[0]), plain(names[-1])
    letters = names[0].isalpha() and names[0].isupper() and not names[1].isupper()
    letters = letters and len(names[0]) > _PAIR
    if names[0] in RANKS or letters:
        return True
    return len(names) == _PAIR and (first in EPITHETS | TITLE_OR_NAME or last in _BEHIND)


def _double(names: tuple[str, ...]) -> str:
    """Return a given name of several words: "Ji Woo", "Mary Ann"; empty for a single one."""
    first, second, last = plain(names[0]), plain(names[1]), plain(names[-1])
    if first in {"maria", "maría"} and second in {"del", "de"}:
        end = next((at for at, name in enumerate(names, 1) if plain(name) in MARIAN), 0)
        return " ".join(names[:end])
    if len(names) < _PAIR + 1 or second in SMALL_PARTICLES:
        return ""
    eastern = last in FAMILY_FIRST and len(second) <= _SYLLABLE_LETTERS and "-" not in first
    eastern = eastern and len(names) == _PAIR + 1
    eastern = eastern or (len(names) == _PAIR + 1 and {fold(first), fold(second)} <= SYLLABLES)
    both = eastern or first in JOINED or _is_double(first, second) or _is_particle(names[:1])
    both = both or second in SECOND_HALVES or first == second
    return " ".join(names[:2]) if both else ""


def _is_double(first: str, second: str) -> bool:
    return first in DOUBLE_FIRST and second in DOUBLE_SECOND


_SURNAME_STARTS = PARTICLES - SMALL_PARTICLES - SYLLABLES
_PAIR = 2  # words: one given name and one surname, or a given name of two
_SYLLABLE_LETTERS = 5


def _family_first(parts: NameParts) -> bool:
    tokens = [plain(token) for token in (*parts.given, *parts.surname)]
    short = len(tokens) == _PAIR + 1 and all(_SYLLABLE.fullmatch(word) for word in tokens)
    if parts.titles and short and tokens[1] not in _SURNAME_STARTS:
        return True  # "Ms Fong Siew Lan": nobody can tell which part is the family's
    if len(tokens) > _PAIR and fold(tokens[1]) == "thi":
        return True  # "Nguyễn Thị Mai"
    if len(tokens) < _PAIR or tokens[0] not in FAMILY_FIRST:
        return False
    if len(tokens) == _PAIR + 1 and {fold(word) for word in tokens[1:]} <= SYLLABLES:
        return tokens[-1] not in FAMILY_FIRST  # "Park Min Jun", but "Kim Anh Nguyen"
    if tokens[0] in FAMILY_OR_GIVEN:
        return "-" in tokens[1] or not tokens[0].isascii()
    return True
