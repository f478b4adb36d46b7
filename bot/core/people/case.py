"""Mending the case of a name whose capitals slipped.

Nothing but the case ever changes, except in what is only proposed: an apostrophe left out.
"""

import re

from bot.core.people.grammar import is_initial, plain
from bot.core.people.titles import BEHIND, PARTICLES, SMALL_PARTICLES, SUFFIXES, words_of

_WORD = re.compile(r"[^\s\-‐–/]+")
_ELISION = re.compile(r"(o|d|l|m|n|dell|dall|nell|sant)(['’])(.+)", re.IGNORECASE)
_VOWELS = frozenset("aeiouyáéíóúàèìòùâêîôûäëïöüåæøœ")
_CAPITALS = {"ii": "II", "iii": "III", "iv": "IV", "phd": "PhD", "md": "MD", "pharmd": "PharmD"}
_CAPITALS |= {"dpt": "DPT", "dvm": "DVM", "rn": "RN", "cpa": "CPA", "jd": "JD", "mba": "MBA"}
# Family names whose apostrophe or inner capital is often left out.
_O_NAMES = words_of(
    """
    oconnell oneill oneil obrien oreilly osullivan odonnell ohara oconnor oleary okeefe okeeffe
    oshea omalley ogrady oneal odriscoll ohanlon odwyer orourke ofarrell oflynn ohagan ogorman
    ohare otoole ocallaghan ocarroll odoherty odonoghue oflaherty ohalloran omahony oriordan
    odonovan odea odowd okane oloughlin omeara oregan
    """
)
_D_NAMES = words_of(
    """
    dsouza dcosta dmello dsilva dcruz dlima dangelo damico dagostino dandrea dambrosio
    dalessandro daddario dantonio
    """
)
_MAC_NAMES = words_of(
    """
    macdonald macleod macgregor macintyre macarthur macmillan macpherson macneil macrae
    macdougall macfarlane macinnes maclean macnamara macallister macdonnell
    """
)
_LINKS = words_of("and née nee né te")
_NOT_INITIALS = words_of("mr ms mrs dr jr sr st fr br ng lt mx sgt capt")


def is_slipped(text: str) -> bool:
    """Whether a name was typed without any capital, or in nothing but capitals."""
    letters = [c for c in text if c.isalpha() and c.lower() != c.upper()]
    if not letters:
        return False
    if not any(c.isupper() or c.istitle() for c in letters):
        return True
    return all(c.isupper() for c in letters) and _shouts(text)


def _shouts(text: str) -> bool:
    """Capitals throughout are shouting, unless they are initials ("JT", "A.J.")."""
    words = [word for word in _WORD.findall(text) if not is_initial(word)]
    return any(len(word) > 3 or (len(word) > 1 and _VOWELS & set(word.lower())) for word in words)


def propose_spelling(name: str) -> str:
    """Return a name as it was probably meant, or empty where nothing looks slipped.

    Beside the case of a whole name that is a part left small beside a capital ("Priya nair",
    "joost Visser"), or an Irish one without its apostrophe.
    """
    if is_slipped(name):
        mended = " ".join(_set_apostrophe(word) for word in mend_case(name).split(" "))
        return mended if mended != name else ""
    first, *rest = name.split(" ")
    meant = [_mend_own(first), *(_mend_surname(word) for word in rest)]
    meant = meant if rest else [_mend_surname(first)]
    return " ".join(meant) if [first, *rest] != meant else ""


def _mend_surname(word: str) -> str:
    if word.islower() and word.isalpha() and not _stays_small(word):
        return _set_apostrophe(_mend_part(word))
    return _set_apostrophe(word) if plain(word) in _O_NAMES else word


def _set_apostrophe(word: str) -> str:
    """Return "O'Connell" for "Oconnell"; other names as they are."""
    if plain(word) not in _O_NAMES | _D_NAMES:
        return word
    return f"{word[0].upper()}'{_capital(word[1:])}"


def _stays_small(word: str) -> bool:
    return word in SMALL_PARTICLES | PARTICLES | SUFFIXES | BEHIND or word in _LINKS


def mend_case(text: str) -> str:
    """Return a name with the capitals it would usually have: "de la cruz", "McAllister"."""
    words = text.split(" ")
    last = len(words) - 1
    return " ".join(_mend_word(word, index, last) for index, word in enumerate(words))


def own_name(text: str) -> str:
    """Return the user's own name with slipped case mended; otherwise exactly as typed.

    Blanks around and between the words are tidied. "théo marchand-kaur" becomes
    "Théo Marchand-Kaur", "Hemi ruatapu" "Hemi Ruatapu"; "Liam McAllister" stays.
    """
    tidy = " ".join(text.split())
    if is_slipped(tidy):
        return mend_case(tidy)
    first, *rest = tidy.split(" ")
    return " ".join(_mend_own(word) for word in (first, *rest))


def _mend_own(word: str) -> str:
    """Return a part of the user's own name with a capital, unless it is a particle."""
    small = word.islower() and all(part.isalpha() for part in re.split(r"[-'’]", word) if part)
    return _mend_word(word, 0, 0) if small and not _stays_small(word) else word


def _mend_word(word: str, index: int, last: int) -> str:
    small = plain(word)
    if small in _CAPITALS and index:
        return word.casefold().replace(small, _CAPITALS[small], 1)
    if 0 < index < last and small in SMALL_PARTICLES:
        return _lower(word)
    if index == 0 and _are_initials(word):
        return word.upper()
    return _WORD.sub(lambda found: _mend_part(found[0]), word)


def _are_initials(word: str) -> bool:
    if re.fullmatch(r"(?:[^\W\d_]\.)+", word):
        return True
    small = word.lower()
    if len(small) != 2 or small in _NOT_INITIALS or not small.isalpha():
        return False
    return not _VOWELS & set(small) or small in {"aj", "oj", "ej"}


def _mend_part(part: str) -> str:
    if re.fullmatch(r"(?:[^\W\d_]\.){2,}", part):
        return part.upper()
    elided = _ELISION.fullmatch(part)
    if elided and part.casefold() not in {"ma'am", "ma’am"}:
        return _capital(elided[1]) + elided[2] + _capital(elided[3])
    if re.fullmatch(r"mc[^\W\d_]{3,}", part, re.IGNORECASE):
        return _capital(part[:2]) + _capital(part[2:])
    if part.casefold() in _MAC_NAMES:
        return _capital(part[:3]) + _capital(part[3:])
    return _capital(part)


def _capital(part: str) -> str:
    """Raise the first letter and lower the rest, letter by letter, where that can be undone."""
    for index, letter in enumerate(part):
        if letter.isalpha():
            return part[:index] + _raise(letter) + _lower(part[index + 1 :])
    return part


def _raise(letter: str) -> str:
    raised = letter.title()
    undone = raised.lower() == letter.lower() or letter == "ı"
    return raised if len(raised) == 1 and undone else letter


def _lower(text: str) -> str:
    return "".join(c.lower() if len(c.lower()) == 1 and c.lower().upper() == c else c for c in text)
