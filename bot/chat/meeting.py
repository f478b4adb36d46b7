"""The people of an interview: read from a message, said back, kept, corrected."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.chat.titles import shorten
from bot.chat.turn import Button, Turn
from bot.content.replies import Markup
from bot.core.interview import Interview, Person
from bot.core.opening import read_opening
from bot.core.people import Met, read_people, similar_name, spelled_in_address
from bot.store import interviews

MOST_PEOPLE = 12
LONGEST_NAME = 100
LONGEST_PASSING = 300
"""In a longer text, names may be of anybody."""


def read(turn: Turn, text: str) -> tuple[Met, ...]:
    """Return the people that a message names; what is too long for a name is none."""
    found = read_people(text, turn.content.people)
    fitting = [one for one in found if len(one.name) <= LONGEST_NAME]
    return tuple(
        _spelled(one) if one.named else _without_guess(turn, one)
        for place, one in enumerate(fitting)
        if not _is_told_of(one, fitting[:place], text)
    )[:MOST_PEOPLE]


def _spelled(one: Met) -> Met:
    """Propose the spelling of somebody's address where the name is one letter off it."""
    name = one.proposal or one.name
    meant = spelled_in_address(name, one.email)
    return replace(one, name=name, proposal=meant) if meant else one


def _without_guess(turn: Turn, one: Met) -> Met:
    """Leave a guess at the name out of a description: it is asked for."""
    return replace(one, name=turn.content.people.guess.sub("", one.name) or one.name)


def _is_told_of(one: Met, before: Sequence[Met], text: str) -> bool:
    """Whether a part of a name opens a sentence that tells more of somebody named before it."""
    opens = re.search(rf"[.!?]\s+(?:and\s+)?{re.escape(one.name)}\s", text)
    words = {word.casefold() for word in one.name.split()}
    known = ({word.casefold() for word in earlier.name.split()} for earlier in before)
    return opens is not None and not one.email and any(words < name for name in known)


def as_met(person: Person) -> Met:
    """Return a known person in the form of one just read."""
    return Met(person.name, person.role, person.email, person.named)


async def keep_people(turn: Turn, interview: Interview, met: Sequence[Met], *, whole: bool) -> None:
    """Keep the people of a message, in place of those it names anew.

    ``whole``: the message lists everybody. Who is not in it is dropped then, unless something was
    answered about them; without it, nobody is.
    """
    left = list(interview.people)
    for one in met:
        known = _known(one, left, in_order=whole and len(met) == len(interview.people))
        if known is None:
            await interviews.add_person(
                turn.tx, interview, one.proposal or one.name, one.role, one.email, one.named
            )
            continue
        left.remove(known)
        merged = replace(
            known,
            name=known.name if not whole and _is_part(one, known) else one.proposal or one.name,
            named=one.named,
            role=one.role or known.role,
            email=one.email or known.email,
        )
        await interviews.change_person(turn.tx, interview, merged)
    spoken_of = {person for _, person in interview.answers}
    for person in left if whole else ():
        if person.id not in spoken_of:
            await interviews.remove_person(turn.tx, interview, person.id)


def _is_part(one: Met, known: Person) -> bool:
    """Whether a name is only a part of the fuller one that is known already."""
    words = {word.casefold() for word in known.name.split()}
    return {word.casefold() for word in one.name.split()} < words


def _known(one: Met, people: list[Person], *, in_order: bool) -> Person | None:
    names = {p.name: p for p in people}
    if one.name in names:
        return names[one.name]
    alike = similar_name(one.proposal or one.name, list(names))
    if alike:
        return names[alike]
    return people[0] if in_order and people else None


async def note_named(turn: Turn, interview: Interview, text: str) -> None:
    """Note the people that a message names in passing: "Friday 3pm with Anna Berg"."""
    named = read_opening(text, turn.content.openings).people if len(text) < LONGEST_PASSING else ""
    met = tuple(one for one in read(turn, named) if one.named) if named else ()
    if met:
        await keep_people(turn, interview, met, whole=False)
        plain = tuple(replace(one, name=one.proposal or one.name, proposal="") for one in met)
        said, _ = said_back(turn, interview, plain)
        await turn.say(said)


def said_back(
    turn: Turn, interview: Interview, met: Sequence[Met], source: int = 0
) -> tuple[Markup, list[list[Button]]]:
    """Return what was noted, and for each mended name the buttons to keep it as typed.

    ``source`` is the person whose name was asked for; 0 where the people were.
    """
    said = turn.reply("people.noted", people=listed(met))
    mended = [(n, one) for n, one in enumerate(met) if one.proposal]
    if not mended:
        return said, []
    names = ", ".join(one.proposal for _, one in mended)
    rows = []
    for number, one in mended:
        at = f"name:{interview.id}:{source}:{number}"
        yes = turn.content.label("mended_yes", name=shorten(one.proposal, 30))
        no = turn.content.label("mended_no", name=shorten(one.name, 30))
        rows.append([Button(yes, f"{at}:mended"), Button(no, f"{at}:typed")])
    is_other = any(spelled_in_address(one.name, one.email) for _, one in mended)
    key = "people.as_in_address" if is_other else "people.mended"
    return Markup(f"{said}\n{turn.reply(key, mended=names)}"), rows


def listed(met: Sequence[Met]) -> str:
    """Return people with what is known of them, in one line."""
    return "; ".join(_described(one) for one in met)


def _described(one: Met) -> str:
    name = one.proposal or one.name
    details = ", ".join(part for part in (one.role, one.email) if part)
    return shorten(f"{name} ({details})" if details else name, 120)


async def settle_name(
    turn: Turn, interview: Interview, source: int, number: int, *, as_typed: bool
) -> str | None:
    """Keep a name as typed or as mended; return it, or None if the message no longer names it."""
    text = interview.answer("name", source) if source else interview.answer("people")
    met = read(turn, text)
    if number >= len(met) or not met[number].proposal:
        return None
    one = met[number]
    person = next((p for p in interview.people if p.name in (one.name, one.proposal)), None)
    if person is None:
        return None
    name = one.name if as_typed else one.proposal
    await interviews.change_person(turn.tx, interview, replace(person, name=name))
    return name


async def question_spelling(turn: Turn, interview: Interview, person: Person) -> None:
    """Ask about a name that the address given for it later spells otherwise."""
    meant = spelled_in_address(person.name, person.email) if person.named else ""
    if not meant:
        return
    at = f"spell:{interview.id}:{person.id}"
    row = [
        Button(turn.content.label("mended_yes", name=shorten(meant, 30)), at),
        Button(turn.content.label("mended_no", name=shorten(person.name, 30)), f"{at}:no"),
    ]
    await turn.say(turn.reply("people.spelled_ask", meant=meant, name=person.name), [row])


async def settle_spelling(
    turn: Turn, interview: Interview, person: Person, *, as_in_address: bool
) -> None:
    """Write a name as its address does, or let it stay."""
    meant = spelled_in_address(person.name, person.email)
    name = meant if as_in_address and meant else person.name
    await interviews.change_person(turn.tx, interview, replace(person, name=name))
    await turn.rewrite(turn.reply("people.confirmed", name=name))


async def question_likeness(turn: Turn, interview_id: int, met: Sequence[Met]) -> tuple[str, ...]:
    """Ask about a name just told that is nearly the one of somebody met at that employer before.

    Return the names that were asked about.
    """
    told = {one.proposal or one.name for one in met}
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    interview = next(i for i in mine if i.id == interview_id)
    before = [i for i in mine if i.id != interview_id and _same_employer(i, interview)]
    known = {p.name: (i.id, p.id) for i in before for p in i.people if p.named}
    asked = []
    for person in (one for one in interview.people if one.name in told):
        alike = similar_name(person.name, list(known)) if person.named else None
        if alike is None or alike == person.name:
            continue
        other, other_person = known[alike]
        at = f"alike:{interview_id}:{person.id}:{other}:{other_person}"
        row = [
            Button(turn.content.label("mended_yes", name=shorten(alike, 30)), at),
            Button(turn.content.label("mended_no", name=shorten(person.name, 30)), f"{at}:no"),
        ]
        await turn.say(turn.reply("people.similar", known=alike, name=person.name), [row])
        asked.append(person.name)
    return tuple(asked)


def _same_employer(one: Interview, other: Interview) -> bool:
    return bool(one.company) and one.company.casefold() == other.company.casefold()


async def settle_likeness(
    turn: Turn, interview: Interview, person: Person, before: Person, *, same: bool
) -> None:
    """Take somebody as the one met before, under the name known since then, or as another."""
    name = before.name if same else person.name
    if same:
        merged = replace(person, name=name, email=person.email or before.email)
        await interviews.change_person(turn.tx, interview, merged)
    await turn.rewrite(turn.reply("people.confirmed", name=name))
