"""Free text about who was there, read into people: names to the letter as typed."""

import re
from dataclasses import replace

from bot.core.people.addresses import assign_addresses, met_by_address
from bot.core.people.asides import strip_lead
from bot.core.people.bounds import bounded
from bot.core.people.case import is_slipped, mend_case
from bot.core.people.gathering import Gathering
from bot.core.people.met import Met
from bot.core.people.naming import Finding, Sort, judge
from bot.core.people.pieces import Piece, cut
from bot.core.people.words import PeopleWords

_LONGEST = 3000  # characters
_MOST = 12  # people in one answer; more than that is not a list of interviewers


def read_people(text: str, words: PeopleWords) -> tuple[Met, ...]:
    """Read who was there, in the order typed; nobody named or described gives an empty tuple.

    Takes lists, lines, sentences, and a single name with role and address alike. Never raises.
    """
    text = bounded(text, _LONGEST)
    if _names_nobody(text, words):
        return ()
    gathered = Gathering(words)
    addresses: list[tuple[str, int]] = []
    for piece in cut(_part_slashes(strip_lead(text.strip(), words), words)):
        gathered.fold(_judge_piece(piece, words), piece)
        addresses += [(address, len(gathered.people) - 1) for address in piece.emails]
        if len(gathered.people) >= _MOST:
            break
    people = gathered.finish()
    if not people:
        return tuple(met_by_address(address, words) for address, _ in addresses[:_MOST])
    return tuple(_propose(met) for met in assign_addresses(people, addresses, words))


def _names_nobody(text: str, words: PeopleWords) -> bool:
    small = re.sub(r"[\s.!…,]+$", "", " ".join(text.casefold().replace("’", "'").split()))
    return not small or small in words.nobody or small.startswith(words.nobody_starts)


def _part_slashes(text: str, words: PeopleWords) -> str:
    """Put commas for slashes between names; "owner/operator" stays."""

    def part(found: re.Match[str]) -> str:
        known = any(words.roles.is_known(side.casefold()) for side in found.groups())
        return found[0] if known else f"{found[1]}, {found[2]}"

    return re.sub(
        r"([^\W\d_]+) ?/ ?(?=([^\W\d_a-z][^\W\d_]+))", lambda m: part(m).removesuffix(m[2]), text
    )


def _judge_piece(piece: Piece, words: PeopleWords) -> Finding:
    text = strip_lead(piece.text, words)
    small = text.casefold()
    if small in words.labels or (small in words.nobody and text.islower()):
        return Finding(Sort.NOTHING)
    return judge(text, words)


def _propose(met: Met) -> Met:
    if met.proposal or not met.named or not is_slipped(met.name):
        return met
    mended = mend_case(met.name)
    return replace(met, proposal=mended) if mended != met.name else met
