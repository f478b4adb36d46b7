"""Which e-mail address is whose: by what stands before the @, else by what stands beside it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.core.people.case import mend_case
from bot.core.people.grammar import split_name
from bot.core.people.likeness import fold
from bot.core.people.met import Met
from bot.core.people.words import PeopleWords


def assign_addresses(
    people: Sequence[Met], found: Sequence[tuple[str, int]], words: PeopleWords
) -> list[Met]:
    """Give each address to one person; ``found`` pairs it with the index of whom it stood beside.

    A clear likeness to somebody's name wins over the place; an office's address ("careers@")
    stays where it stands, or goes to whoever recruits. Nobody gets a second address.
    """
    given = list(people)
    unsure: list[tuple[str, int]] = []
    for address, beside in found:
        owner = _owner(address, given, beside)
        if owner is None:
            unsure.append((address, beside))
        else:
            given[owner] = replace(given[owner], email=address)
    for address, beside in unsure:
        taker = _taker(address, given, beside, words)
        somebody = met_by_address(address, words)
        if taker is not None and (given[taker].named or not somebody.named):
            given[taker] = replace(given[taker], email=address)
        elif taker is not None:
            given[taker] = replace(somebody, role=given[taker].role or given[taker].name)
        elif somebody.named:
            given.insert(beside + 1, somebody)
    return given


def met_by_address(address: str, words: PeopleWords) -> Met:
    """Read somebody known by the address alone; a name in it is proposed, never taken as typed."""
    parts = re.split(r"[._]+", local_part(address))
    if all(len(part) > 1 and part.isalpha() for part in parts) and not set(parts) & words.mailboxes:
        name = " ".join(parts)
        return Met(name, email=address, proposal=mend_case(name.casefold()))
    return Met(address, email=address, named=False)


def local_part(address: str) -> str:
    """Return what stands before the @, without a "+tag"."""
    return address.partition("@")[0].partition("+")[0]


def likeness(address: str, name: str) -> int:
    """Return how much an address looks like a name: 0 not at all, 4 the full name."""
    local = fold(local_part(address))
    parts = split_name(name)
    given = [fold(token) for token in parts.given if fold(token)]
    family = fold("".join(parts.surname))
    last = fold(parts.surname[-1].split("-")[-1]) if parts.surname else ""
    first = given[0] if given else ""
    nick = fold(parts.nickname)
    if not local:
        return 0
    if first and family and first in local and (family in local or last in local):
        return 4
    if len(family) > 2 and (family in local or (len(last) > 2 and last in local)):
        return 3
    if any(len(word) > 1 and word in local for word in (first, nick)):
        return 3 if local.startswith((first or nick, nick or first)) else 2
    initials = "".join(word[0] for word in (*given, family) if word)
    return 1 if len(initials) > 1 and local == initials else 0


def _owner(address: str, people: Sequence[Met], beside: int) -> int | None:
    scores = [likeness(address, met.name) if met.named and not met.email else 0 for met in people]
    best = max(scores, default=0)
    if not best:
        return None
    if 0 <= beside < len(scores) and scores[beside] == best:
        return beside
    return scores.index(best) if scores.count(best) == 1 else None


def _taker(address: str, people: Sequence[Met], beside: int, words: PeopleWords) -> int | None:
    free = [index for index, met in enumerate(people) if not met.email]
    if 0 <= beside < len(people) and beside in free:
        return beside
    if set(re.split(r"[._-]+", local_part(address).casefold())) & words.mailboxes:
        for index in free:
            if set(people[index].role.casefold().split()) & words.offices:
                return index
    return free[0] if free else None
