"""The apostrophe that a title was typed without: "teachers aide", "childrens librarian"."""

import re

from bot.core.jobs.words import JobWords
from bot.core.people.titles import words_of

# Who stands by somebody: the word before one of these tells whose.
_HELPERS = words_of(
    """
    assistant asst aide aid mate helper apprentice labourer laborer deputy secretary clerk runner
    improver hand pa trainee receptionist valet devil batman right-hand understudy
    """
)
# How words for persons end, and those that end otherwise.
_PERSONS = ("er", "or", "ian", "ist", "eer", "man", "woman")
_OTHERWISE = words_of(
    """
    chef cook vet nurse butcher mason stonemason midwife surgeon mechanic architect dean judge
    bishop bursar steward registrar chemist sheriff attorney blacksmith locksmith goldsmith
    silversmith gunsmith shepherd mortician undertaker plumber glazier slater thatcher cooper
    saddler jeweller optician dentist tailor florist farrier embalmer solicitor barrister joiner
    carpenter electrician gamekeeper potter mayor doctor
    """
)
# Of these there are always several: "governors' clerk".
_SEVERAL = frozenset(("governor", "trustee", "member"))
# Never without an apostrophe, whatever follows.
_ALWAYS = {"childrens": "children", "mens": "men", "womens": "women", "peoples": "people"}
_BEFORE_PEOPLES = frozenset(("young", "older", "old", "disabled"))
_MARKED = re.compile(r"['’]s$", re.IGNORECASE)


def mark_owners(role: str, words: JobWords) -> str:
    """Return a role with the apostrophes that it lacks: "funeral director's assistant".

    Only a person can be helped, so that "sales assistant" and "systems engineer" stay.
    """
    tokens = role.split()
    for at in range(1, len(tokens)):
        owner = tokens[at - 1]
        if _owns(owner, tokens[at], words) or _is_always(tokens, at - 1):
            tokens[at - 1] = f"{owner[:-1]}'{owner[-1]}"
    return " ".join(tokens)


def without_mark(word: str) -> str:
    """Return a word without the "'s" at its end."""
    return _MARKED.sub("", word)


def is_group(word: str) -> bool:
    """Whether a word, in small letters, names people whom a job is for."""
    return word in _ALWAYS.values()


def _is_always(tokens: list[str], at: int) -> bool:
    word = tokens[at].casefold()
    if word == "peoples":
        return at > 0 and tokens[at - 1].casefold() in _BEFORE_PEOPLES
    return word in _ALWAYS


def _owns(word: str, helper: str, words: JobWords) -> bool:
    helped = helper.casefold().strip(".,")
    if helped not in _HELPERS and helped.removesuffix("s") not in _HELPERS:
        return False
    small = word.casefold()
    person = small.removesuffix("s")
    if person == small or not person.isalpha():
        return False
    if person in _SEVERAL:
        return False
    return person in _OTHERWISE or (person.endswith(_PERSONS) and words.roles.is_noun(person))
