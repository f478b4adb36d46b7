"""Composes the notes of an interview: the panel is planned as a whole, each note is its own.

The same facts give the same text; ``variant`` gives another. Every draft is held to the standard
before it leaves; what breaks it is composed anew, and in the end the shortest safe form is used.
"""

import hashlib
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.core.drafts.bank import Bank, Phrase, Register
from bot.core.drafts.channel import choose_channel
from bot.core.drafts.checks import Grounds, check, know
from bot.core.drafts.debrief import Debrief, Listener
from bot.core.drafts.panel import Plan, plan_panel
from bot.core.drafts.setting import day_in_prose, meeting_of, register_of, when_of
from bot.core.drafts.writing import Line, Note, Pen, capital, write
from bot.core.interview import Channel, Draft, Kind
from bot.core.jobs import company_in_prose, role_in_prose
from bot.core.people import address, own_name

_ATTEMPTS = 14
_NAMELESS = "Hiring Team"


@dataclass(frozen=True)
class Desk:
    """Everything that composing one interview's notes needs, prepared once."""

    debrief: Debrief
    bank: Bank
    grounds: Grounds
    register: Register
    values: Mapping[str, str]
    plans: tuple[Plan, ...]
    channels: Mapping[int, Channel]
    seed: str
    variant: int


def compose(
    debrief: Debrief,
    kind: Kind,
    bank: Bank,
    *,
    variant: int = 0,
    channel: Mapping[int, Channel] | None = None,
    shown: Mapping[int, Sequence[str]] | None = None,
) -> tuple[Draft, ...]:
    """Return a draft for each person met, in their order."""
    desk = _prepare(debrief, kind, bank, variant, channel or {})
    used: set[str] = set()
    drafts: list[Draft] = []
    for place, listener in enumerate(debrief.people):
        drafts.append(_best(desk, kind, place, listener, drafts, used))
    return tuple(drafts)


def _prepare(
    debrief: Debrief, kind: Kind, bank: Bank, variant: int, wanted: Mapping[int, Channel]
) -> Desk:
    register = register_of(debrief)
    channels = {
        x.person.id: wanted.get(x.person.id)
        or choose_channel(debrief, x.person, bank.channels, kind).channel
        for x in debrief.people
    }
    seed = hashlib.sha256(debrief.typed().encode()).hexdigest()
    return Desk(
        debrief, bank, know(debrief, bank.standards), register,
        _values(debrief, bank, register), plan_panel(debrief, bank.words, variant),
        channels, seed, variant,
    )  # fmt: skip


def _values(debrief: Debrief, bank: Bank, register: Register) -> dict[str, str]:
    formal = register is Register.FORMAL
    role = role_in_prose(debrief.role, bank.jobs, keep_case=formal)
    company = company_in_prose(debrief.company, bank.jobs)
    values = {"meeting": meeting_of(debrief), "when": when_of(debrief)}
    if role:
        values |= {"role": role, "Role": capital(role), "as_role": f"as {_with_article(role)}"}
    if company:
        values |= {"company": company, "Company": capital(company)}
    date = debrief.employer_date
    if date and date.day:
        values |= {"rough": date.rough} if date.rough else {"day": day_in_prose(date.day, debrief)}
    return {name: value for name, value in values.items() if value}


def _with_article(role: str) -> str:
    words = role.split()
    if role[:1].isupper() and ("and" in words or words[0] in ("Director", "Head", "Chief")):
        return role
    vowel = role[:1].lower() in "aeiou" and not role.lower().startswith(("uni", "use", "eu", "one"))
    spelled = words[0].isupper() and len(words[0]) <= 5 and words[0][0] in "AEFHILMNORSX"
    return f"{'an' if vowel or spelled else 'a'} {role}"


def _best(
    desk: Desk, kind: Kind, place: int, listener: Listener, drafts: Sequence[Draft], used: set[str]
) -> Draft:
    best: tuple[int, Draft, set[str]] | None = None
    for attempt in range(_ATTEMPTS):
        draft, taken = _attempt(desk, kind, place, listener, attempt, used)
        broken = check(draft, desk.grounds, drafts)
        if best is None or len(broken) < best[0]:
            best = (len(broken), draft, taken)
        if not broken:
            break
    assert best is not None  # noqa: S101  there is at least one attempt
    used |= best[2]
    return best[1]


def _attempt(
    desk: Desk, kind: Kind, place: int, listener: Listener, attempt: int, used: set[str]
) -> tuple[Draft, set[str]]:
    turn = desk.variant * max(len(desk.plans), 1) + place + attempt * 7
    pen = Pen(desk.bank, desk.register, desk.values, _ordering(desk.seed, turn), set(used))
    channel = desk.channels[listener.person.id]
    structures = desk.bank.structures[kind.value]
    structure = structures[(turn + int(desk.seed[:4], 16)) % len(structures)]
    if kind is Kind.SECOND:
        note = write_second(pen, structure)
    else:
        least, most = _length(desk, channel)
        note = write(desk.plans[place], structure, pen, least, most)
    if channel is Channel.CARD:
        note = Note((tuple(line for p in note.paragraphs for line in p),))
    subject = "" if channel is Channel.CARD else _subject(pen, kind)
    text = _letter(desk, listener, note.text, pen)
    receipts = note.receipts()
    draft = Draft(
        listener.person.id, kind, channel, text, subject, receipts, variant=desk.variant
    )
    return draft, pen.used


def write_second(pen: Pen, structure: str) -> Note:
    """Return a second follow-up in the order of the structure."""
    ask = "ask_exact" if "day" in pen.values else "ask_rough" if "rough" in pen.values else "ask_open"
    names = {"ask": ask, "offer": "offer_again"}
    paragraphs = []
    for part in structure.split("/"):
        lines = [pen.line(names.get(move, move)) for move in part.split()]
        paragraphs.append(tuple(line for line in lines if line))
    return Note(tuple(p for p in paragraphs if p))


def _length(desk: Desk, channel: Channel) -> tuple[int, int]:
    if channel is Channel.CARD:
        return 40, 72
    if desk.values["meeting"] == "call":
        return 55, 98
    return 78, 140


def _ordering(seed: str, turn: int):  # type: ignore[no-untyped-def]
    def order(function: str, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        if not phrases:
            return ()
        shuffled = list(phrases)
        random.Random(f"{seed}{function}").shuffle(shuffled)  # noqa: S311  not a secret
        start = turn % len(shuffled)
        return (*shuffled[start:], *shuffled[:start])

    return order


def _subject(pen: Pen, kind: Kind) -> str:
    name = "subject" if kind is Kind.THANK_YOU else "subject_second"
    for function in (name, name, name, name, f"{name}_short"):
        line = pen.line(function)
        if line and len(line.text) <= 60:
            return line.text
    return "Thank you for the interview" if kind is Kind.THANK_YOU else "My interview: timing"


def _letter(desk: Desk, listener: Listener, body: str, pen: Pen) -> str:
    person = listener.person
    formal = desk.register is Register.FORMAL
    name = address(person.name, formal) if person.named else _NAMELESS
    greetings = desk.bank.phrases["greeting"]
    chosen = [p.text for p in greetings if desk.register in p.registers]
    greeting = "Dear" if not person.named or " " in name else chosen[person.id % len(chosen)]
    closing = pen.line("closing")
    closed = closing.text if closing else "Kind regards"
    return f"{greeting} {name},\n\n{body}\n\n{closed},\n{own_name(desk.debrief.user)}"
