"""A note as it goes out: its length by channel, its subject, greeting, closing and name."""

from dataclasses import replace

from bot.core.debrief import Listener
from bot.core.drafts.bank import Register
from bot.core.drafts.desk import Desk
from bot.core.drafts.note import Note
from bot.core.drafts.panel import Plan
from bot.core.drafts.pen import Pen
from bot.core.drafts.setting import readable
from bot.core.drafts.writing import suits, write, write_second
from bot.core.interview import Channel, Draft, Kind
from bot.core.people import address, may_be_family_first, name_like_title, own_name

_NAMELESS = "Hiring Team"
_SUBJECT = 60  # characters
_SHORTER = 0.74  # of the words of the text that was shown
_FRAME = 6  # words of greeting, closing and name


def write_draft(desk: Desk, listener: Listener, plan: Plan, pen: Pen) -> Draft:
    """Return a draft to a listener after a plan, with its receipts."""
    person = listener.person.id
    channel = desk.channels[person]
    note = _note(desk, person, plan, pen)
    subject = _subject(pen, desk.kind, plan) if channel.is_letter else ""
    text = _letter(desk, listener, note.text, pen)
    return Draft(person, desk.kind, channel, text, subject, note.receipts(), desk.variant)


def _note(desk: Desk, person: int, plan: Plan, pen: Pen) -> Note:
    channel = desk.channels[person]
    if desk.kind is Kind.SECOND:
        name = "combined" if desk.combined else "second"
        note = write_second(plan, _structure(pen, name, plan), pen)
    else:
        least, most = _length(desk, person, channel)
        if desk.shorter:
            least, most = 0, int(desk.shown_words.get(person, most) * _SHORTER) - _FRAME
        kind = "card" if desk.shorter or channel is Channel.CARD else "thank_you"
        kind = "linkedin" if channel is Channel.LINKEDIN else kind
        note = write(plan, _structure(pen, kind, plan), pen, least, most)
    return note if channel.is_letter else note.in_one_paragraph()


def _structure(pen: Pen, kind: str, plan: Plan) -> str:
    """Return an order of moves that suits the plan, the first of all if none does."""
    orders = pen.structures(kind)
    return next((order for order in orders if suits(order, plan)), orders[0])


def _length(desk: Desk, person: int, channel: Channel) -> tuple[int, int]:
    """Return the words a thank-you should have, a little inside what is allowed.

    To somebody of whom almost nothing is known a note is hardly made longer.
    """
    if channel is Channel.CARD:
        return 40, 73
    if channel is Channel.LINKEDIN:
        return 0, 40
    if person in desk.grounds.thin:
        return 62, 98
    return (50, 98) if desk.shelf.values["meeting"] == "call" else (78, 145)


def _subject(pen: Pen, kind: Kind, plan: Plan) -> str:
    """Return a subject that no other note of the panel has, while there are enough."""
    name = "subject" if kind is Kind.THANK_YOU else "subject_second"
    again = replace(pen, used=set())
    short = f"{name}_short"
    name = "subject_host" if plan.kindness and kind is Kind.THANK_YOU else name
    for writer, function in ((pen, name), (pen, short), (again, name), (again, short)):
        line = writer.line(function, longest=_SUBJECT, once=True)
        if line:
            return line.text
    return "Thank you" if kind is Kind.THANK_YOU else "My interview"


def _letter(desk: Desk, listener: Listener, body: str, pen: Pen) -> str:
    person = listener.person
    known = person.named and readable(person.name)
    name = _called(known, listener, desk) if known else _NAMELESS
    greeting = "Dear"
    if known and " " not in name:
        greeting = pen.choose("greeting")
    closing, user = pen.choose("closing", body), signature(desk.debrief.user)
    return f"{greeting} {name},\n\n{body}\n\n{closing},\n{user}"


def _called(name: str, listener: Listener, desk: Desk) -> str:
    """Return a name as it is greeted; whole where nobody can tell which half is the family's."""
    uncertain = may_be_family_first(name, desk.debrief.country)
    formal = uncertain or desk.register is Register.FORMAL
    role = listener.person.role
    place = f"{role} {desk.debrief.workplace} {desk.debrief.company}" if role.strip() else ""
    return (not formal and name_like_title(name, place)) or address(name, formal)


def signature(user: str) -> str:
    """Return the name under a note, by what the user signs with."""
    return own_name(readable(user))


def signed_anew(text: str, user: str) -> str:
    """Return a composed note with another name under it."""
    return "\n".join([*text.split("\n")[:-1], signature(user)])
