"""A shared contact: offered as somebody met at the interview under way, or else at the latest."""

import re

from telegram import Contact

from bot.chat import debrief, hearing, meeting
from bot.chat.titles import shorten, title
from bot.chat.turn import Turn
from bot.core.interview import Answer, Event, EventKind, Interview
from bot.core.people import Met
from bot.store import interviews

_EMAIL = re.compile(r"(?im)^EMAIL[^:\n]*:\s*([^\s@]+@[^\s@]+\.[^\s@]+)\s*$")


async def offer(turn: Turn, contact: Contact) -> None:
    """Offer to add a contact to the people of an interview."""
    name = " ".join(f"{contact.first_name} {contact.last_name or ''}".split())
    interview = await _likely(turn)
    if interview is None or not name or len(name) > meeting.LONGEST_NAME:
        await turn.say(turn.reply("other.contact"))
        return
    address = _EMAIL.search(contact.vcard or "")
    value = f"{address.group(1) if address else ''} {name}"
    event = await interviews.record(turn.tx, interview, Event(EventKind.CONTACT, turn.now, value))
    row = [
        turn.button("add_person", f"contact:{interview.id}:{event}:yes"),
        turn.button("no", f"contact:{interview.id}:{event}:no"),
    ]
    shown = shorten(name, 60)
    await turn.say(turn.reply("contacts.offer", name=shown, title=title(turn, interview)), [row])


async def _likely(turn: Turn) -> Interview | None:
    """Return the interview that is being told about, else the latest open one, else the latest."""
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    asking = turn.chat.asking
    under_way = (i for i in mine if asking and i.id == asking.interview)
    newest = sorted(mine, key=lambda i: (i.outcome is None, i.created_at, i.id), reverse=True)
    return next(under_way, newest[0] if newest else None)


async def react(turn: Turn, interview: Interview, event: int, *, add: bool) -> str:
    """Add a shared contact to the people, or leave it; return the toast."""
    found = next(
        (e for e in interview.events if e.id == event and e.kind is EventKind.CONTACT), None
    )
    if found is None:
        return turn.content.replies.plain("other.stale")
    email, _, name = found.value.partition(" ")
    if not add:
        await turn.rewrite(turn.reply("contacts.left", name=name))
        return ""
    await meeting.keep_people(turn, interview, (Met(name, email=email),), whole=False)
    await turn.rewrite(turn.reply("contacts.added", name=name, title=title(turn, interview)))
    await _go_on(turn, interview, name)
    return ""


async def _go_on(turn: Turn, interview: Interview, name: str) -> None:
    """Count a contact as the answer to who was there; after the debrief, offer their note."""
    asking = turn.chat.asking
    in_debrief = hearing.is_in_debrief(turn, interview.id)
    if in_debrief and asking and asking.question == "people":
        await interviews.save_answer(turn.tx, interview, Answer("people", name, at=turn.now))
        await debrief.ask_next(turn, interview.id)
    elif not in_debrief and interview.latest(EventKind.DEBRIEFED):
        known = await interviews.get(turn.tx, turn.chat.id, interview.id)
        if known:
            await debrief.offer_fresh(turn, known)
