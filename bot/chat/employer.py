"""The employer's own words, forwarded or pasted: what they seem to say, for a tap to confirm.

The words are data. They are kept with the interview and matched against a vocabulary; whatever
they propose happens only when the user taps.
"""

from collections.abc import Sequence

from telegram import Message

from bot.chat import answered, rounds
from bot.chat.titles import day_name, moment_name, shorten, title
from bot.chat.turn import Button, Turn
from bot.core.employer_reply import Calendar, EmployerReply, ReplyKind, read_reply
from bot.core.interview import Answer, Event, EventKind, Held, Interview, Outcome
from bot.store import interviews
from bot.store.chats import Asking

USUAL_MINUTES = 45
MOST_CHOICES = 8
MAY_STILL_ANSWER = (None, Outcome.MOVED_ON, Outcome.STOPPED, Outcome.OTHER)
_DEBRIEF = ("question", "fix")


async def ask_words(turn: Turn, interview: Interview) -> None:
    """Ask for the employer's message."""
    await turn.ask_for(Asking("reply", interview.id))
    await turn.say(turn.reply("employer.ask", title=title(turn, interview)))


async def take_words(turn: Turn, interview: Interview, text: str) -> None:
    """Take a pasted message for what the employer of this interview wrote."""
    await turn.ask_for(None)
    await _propose(turn, interview, text)


async def take_forward(turn: Turn, message: Message) -> bool:
    """Take a forwarded message for an employer's answer; False where it cannot be one."""
    text = message.text or message.caption or ""
    asking = turn.chat.asking
    if not message.forward_origin or (asking and asking.kind == "reply"):
        return False
    in_debrief = asking is not None and asking.kind in _DEBRIEF
    if in_debrief and _read(turn, text).kind is None:
        return False
    return await _find_interview(turn, text)


async def take_unasked(turn: Turn, text: str) -> bool:
    """Take words that nothing had asked for as an answer; False where they do not read as one."""
    if _read(turn, text).kind is None:
        return False
    return await _find_interview(turn, text)


def _read(turn: Turn, text: str) -> EmployerReply:
    calendar = Calendar(turn.local_now, turn.content.dates, turn.holidays, turn.day_first)
    return read_reply(text, turn.content.employers, calendar)


async def _find_interview(turn: Turn, text: str) -> bool:
    """Propose what a message says for the interview it is about; False if there is none."""
    waiting = [i for i in await interviews.of_chat(turn.tx, turn.chat.id) if _may_answer(turn, i)]
    named = [i for i in waiting if i.company and i.company.casefold() in text.casefold()]
    found = named or [i for i in waiting if i.outcome is None] or waiting
    if len(found) == 1:
        await _propose(turn, found[0], text)
    elif found:
        await _ask_whose(turn, found[-MOST_CHOICES:], text)
    else:
        return await _propose_time(turn, text)
    return True


async def _propose_time(turn: Turn, text: str) -> bool:
    """Propose a time for the one interview still to come; False if that is not the case."""
    reply = _read(turn, text)
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    coming = [i for i in mine if i.outcome is None and _is_to_come(turn, i)]
    if len(coming) != 1 or not reply.starts:
        return False
    name, key = title(turn, coming[0]), coming[0].id
    rows = [[Button(moment_name(turn, s), f"move:{key}:{s:%Y%m%d%H%M}")] for s in reply.starts]
    await turn.say(turn.reply("employer.time", title=name), rows)
    return True


def _is_to_come(turn: Turn, interview: Interview) -> bool:
    held = interview.held
    if held is None:
        return ("previous_round", 0) in interview.answers
    return held.start > turn.local_now


def _may_answer(turn: Turn, interview: Interview) -> bool:
    held = interview.held
    over = held is not None and held.start <= turn.local_now
    return over and interview.outcome in MAY_STILL_ANSWER


async def _ask_whose(turn: Turn, found: Sequence[Interview], text: str) -> None:
    """Ask which employer a message is from; a question under way is not disturbed by it."""
    asking = turn.chat.asking
    verb = "yes" if asking and asking.kind in _DEBRIEF else "whose"
    if verb == "whose":
        await turn.ask_for(Asking("whose", detail=text))
    rows = [[Button(shorten(title(turn, i), 60), f"{verb}:{i.id}")] for i in found]
    await turn.say(turn.reply("employer.whose"), rows)


async def take_whose(turn: Turn, interview: Interview) -> str:
    """Take the tapped interview as the one a message is about; return the toast."""
    asking = turn.chat.asking
    await turn.rekey([])
    if asking is None or asking.kind != "whose":
        return turn.content.replies.plain("other.stale")
    await turn.ask_for(None)
    await _propose(turn, interview, asking.detail)
    return ""


async def _propose(turn: Turn, interview: Interview, text: str) -> None:
    """Keep the words and say what they seem to mean, with buttons to confirm or correct it."""
    kept = Answer("told", text, at=turn.now)
    await interviews.save_answer(turn.tx, interview, kept, turn.message)
    reply, name = _read(turn, text), title(turn, interview)
    if reply.kind is None:
        rows = answered.outcome_rows(turn, interview)
        await turn.say(turn.reply("employer.unclear", title=name), rows)
        return
    key, rows = f"employer.{reply.kind}", _confirm_rows(turn, interview, reply)
    if reply.kind in (ReplyKind.LONGER, ReplyKind.AWAY) and not reply.days:
        key = f"{key}_undated"
    elif len(reply.days) > 1 or len(reply.starts) > 1:
        key = f"{key}_choice"
    elif reply.starts:
        key = f"{key}_at"
    when = day_name(turn, reply.days[0]) if reply.days else ""
    when = moment_name(turn, reply.starts[0]) if reply.starts else when
    no = turn.button("something_else", f"yes:{interview.id}")
    await turn.say(turn.reply(key, title=name, when=when), [*rows, [no]])


def _confirm_rows(turn: Turn, interview: Interview, reply: EmployerReply) -> list[list[Button]]:
    """Return the buttons that confirm a reading: one for each day or time it can mean."""
    data = f"said:{interview.id}:{reply.kind}"
    if len(reply.days) > 1:
        return [[Button(day_name(turn, day), f"{data}:{day}")] for day in reply.days]
    minutes = reply.minutes or USUAL_MINUTES
    times = [(moment_name(turn, s), f"{data}:{s:%Y%m%d%H%M}:{minutes}") for s in reply.starts]
    if len(times) > 1:
        other = turn.button("other_time", data)
        return [*([Button(label, at)] for label, at in times), [other]]
    if times:
        return [[turn.button("right", times[0][1])], [turn.button("other_time", data)]]
    day = f":{reply.days[0]}" if reply.days else ""
    return [[turn.button("right", f"{data}{day}")]]


async def confirm(
    turn: Turn, interview: Interview, kind: ReplyKind, when: str = "", held: Held | None = None
) -> str:
    """Do what was read and confirmed; return the toast.

    ``when``: the new day (ISO), empty if none was named; ``held``: the time of a next round.
    """
    if interview.outcome is not None:
        if interview.outcome not in MAY_STILL_ANSWER:
            return turn.content.replies.plain("answered.already_closed")
        await interviews.record(turn.tx, interview, Event(EventKind.REOPENED, turn.now))
    await turn.rekey([])
    if kind in (ReplyKind.LONGER, ReplyKind.AWAY):
        await answered.keep_longer(turn, interview, when)
    elif kind is ReplyKind.NEXT_ROUND:
        await rounds.begin(turn, interview, held)
    else:
        await answered.end_with(turn, interview, kind)
    return ""
