"""The employer's own words, forwarded or pasted: what they seem to say, for a tap to confirm.

The words are data. They are kept with the interview and matched against a vocabulary; whatever
they propose happens only when the user taps.
"""

from collections.abc import Sequence
from datetime import date, datetime

from telegram import Message

from bot.chat import answered, rounds, told
from bot.chat.titles import day_name, moment_name, shorten, title
from bot.chat.turn import Button, Turn
from bot.content.replies import Markup
from bot.core import employer_reply
from bot.core.dates import Moment, MomentChoice
from bot.core.employer_reply import Calendar, EmployerReply, ReplyKind, read_reply
from bot.core.interview import Answer, Event, EventKind, Held, Interview, Outcome
from bot.store import interviews
from bot.store.chats import Asking

USUAL_MINUTES = 45
MOST_CHOICES = 8
MAY_STILL_ANSWER = (None, Outcome.MOVED_ON, Outcome.STOPPED, Outcome.OTHER)
_DEBRIEF = ("question", "fix")
_FINAL = (ReplyKind.OFFER, ReplyKind.REJECTION)


async def ask_words(turn: Turn, interview: Interview) -> None:
    """Ask for the employer's message."""
    await turn.ask_for(Asking("reply", interview.id))
    await turn.say(turn.reply("employer.ask", title=title(turn, interview)))


async def take_words(turn: Turn, interview: Interview, text: str) -> None:
    """Take a pasted message for what the employer wrote, or what the user tells of it."""
    if await told.take_nothing(turn, interview, text, asked=True):
        return
    await turn.ask_for(None)
    await _take_own(turn, interview, text, asked=True)


async def take_later(turn: Turn, interview: Interview, text: str) -> None:
    """Take a typed time to come back, unless the message tells what the employer answered."""
    if told.read(turn, [interview], text):
        await turn.ask_for(None)
        await _take_own(turn, interview, text)
    else:
        await answered.take_snooze(turn, interview, text)


async def take_longer(turn: Turn, interview: Interview, text: str) -> None:
    """Take the new day the employer named, unless they decided after all."""
    reply = told.read(turn, [interview], text)
    if reply and reply.kind is not ReplyKind.LONGER:
        await take_words(turn, interview, text)
    else:
        await answered.take_longer(turn, interview, text)


async def _take_own(turn: Turn, interview: Interview, text: str, *, asked: bool = False) -> None:
    """Take what the user says of an answer: a new day at once, all else after a tap."""
    reply = told.read(turn, [interview], text, asked=asked)
    if reply is None:
        await _propose(turn, interview, text)
        return
    await _keep_told(turn, interview, text)
    if reply.kind is ReplyKind.LONGER and len(reply.days) == 1:
        await told.keep_day(turn, interview, reply.days[0])
    else:
        await _say_proposal(turn, interview, reply, None)


async def _keep_told(turn: Turn, interview: Interview, text: str) -> None:
    kept = Answer("told", text, at=turn.now)
    await interviews.save_answer(turn.tx, interview, kept, turn.message)


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
    if employer_reply.says_withdrawn(text, turn.content.employers):
        return await _offer_withdrawal(turn, text)
    if await _take_moved(turn, text):
        return True
    if await _take_told(turn, text):
        return True
    if _read(turn, text).kind is None:
        return False
    return await _find_interview(turn, text)


async def _take_told(turn: Turn, text: str) -> bool:
    """Take what the user tells of an answer for the interview it is about; False for no answer."""
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    waiting = [one for one in mine if _may_answer(turn, one)]
    just = told.just_asked(turn, waiting)
    open_ = [one for one in waiting if one.outcome is None]
    about = just or (open_[0] if len(open_) == 1 else None)
    if about and await told.take_nothing(turn, about, text, asked=about is just):
        return True
    found = _named_in(text, waiting) or ([just] if just else [])
    found = found or open_ or waiting
    reply = told.read(turn, found, text, asked=just is not None) if found else None
    if reply is None or (
        reply.kind is not ReplyKind.LONGER and not just and _read(turn, text).kind
    ):
        # A yes or a no can be about a next round that is still to come.
        return False
    if len(found) > 1:
        await _ask_whose(turn, found[-MOST_CHOICES:], text)
    else:
        await _take_own(turn, found[0], text, asked=just is not None)
    return True


def _read(turn: Turn, text: str, since: date | None = None) -> EmployerReply:
    """Read a message; "another week" counts from ``since`` where that is given, else from today."""
    now = datetime.combine(since, turn.local_now.time()) if since else turn.local_now
    calendar = Calendar(now, turn.content.dates, turn.holidays, turn.day_first)
    return read_reply(text, turn.content.employers, calendar)


async def _offer_withdrawal(turn: Turn, text: str) -> bool:
    """Offer to close what the user no longer wants; False if there is nothing of the kind."""
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    still = [one for one in mine if one.outcome is None]
    named = _named_in(text, mine)
    gone = [one for one in named or mine if one.outcome is Outcome.WITHDRAWN]
    wanted = [one for one in still if one in named] or ([] if named else still)
    if wanted:
        rows = [
            [
                turn.button(
                    "withdraw_from", f"withdraw:{one.id}", title=shorten(title(turn, one), 50)
                )
            ]
            for one in wanted[-MOST_CHOICES:]
        ]
        await turn.say(turn.reply("employer.withdraw"), rows)
    elif gone:
        name = title(turn, gone[-1])
        rows = [[turn.button("reopen", f"reopen:{gone[-1].id}")]]
        await turn.say(turn.reply("employer.withdrawn_already", title=name), rows)
    return bool(wanted or gone)


async def news_about(turn: Turn, interview: Interview, text: str) -> Interview | None:
    """Return which interview words bring news of; None where they do not read as news.

    That is the one whose employer they name, else the one under way, else the newest that waits.
    """
    if not (is_letter(turn, text) or employer_reply.is_news(text, turn.content.employers)):
        return None
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    still = [one for one in mine if one.outcome is None or _may_answer(turn, one)]
    waiting = [one for one in still if _may_answer(turn, one)]
    under_way = [one for one in still if one.id == interview.id and not _is_to_come(turn, one)]
    own = [one for one in under_way if one.answers and (one in waiting or not waiting)]
    found = _named_in(text, still) or own or waiting or under_way
    return found[-1] if found else None


def is_letter(turn: Turn, text: str) -> bool:
    """Whether a text is an employer's letter, pasted whole."""
    return employer_reply.is_letter(text, turn.content.employers)


def _named_in(text: str, mine: Sequence[Interview]) -> list[Interview]:
    """Return the interviews whose employer a message names."""
    return [one for one in mine if one.company and one.company.casefold() in text.casefold()]


async def take_news(turn: Turn, interview: Interview, text: str) -> None:
    """Take words as news of an interview."""
    await _propose(turn, interview, text)


async def _find_interview(turn: Turn, text: str) -> bool:
    """Propose what a message says for the interview it is about; False if there is none."""
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    waiting = [one for one in mine if _may_answer(turn, one)]
    if _read(turn, text).kind in _FINAL and not (waiting and _named_in(text, waiting)):
        # A yes or a no can come before the next round took place.
        coming = [one for one in mine if one.outcome is None and _is_to_come(turn, one)]
        waiting = _named_in(text, coming) or waiting or coming
    found = _named_in(text, waiting) or [i for i in waiting if i.outcome is None] or waiting
    if len(found) == 1:
        await _propose(turn, found[0], text)
    elif found:
        await _ask_whose(turn, found[-MOST_CHOICES:], text)
    else:
        return await _propose_time(turn, _read(turn, text).starts)
    return True


async def _take_moved(turn: Turn, text: str) -> bool:
    """Propose the new time that a message tells; False where it tells none."""
    if not turn.content.employers.moved.search(text):
        return False
    reading = turn.read_interview(text)
    if isinstance(reading, Moment):
        return await _propose_time(turn, (reading.start,))
    return isinstance(reading, MomentChoice) and await _propose_time(turn, reading.starts)


async def _propose_time(turn: Turn, starts: Sequence[datetime]) -> bool:
    """Propose a time for the one interview still to come; False if that is not the case."""
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    coming = [i for i in mine if i.outcome is None and _is_to_come(turn, i)]
    if len(coming) != 1 or not starts:
        return False
    name, key = title(turn, coming[0]), coming[0].id
    rows = [[Button(moment_name(turn, s), f"move:{key}:{s:%Y%m%d%H%M}")] for s in starts]
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
    await _take_own(turn, interview, asking.detail)
    return ""


async def _propose(turn: Turn, interview: Interview, text: str) -> None:
    """Keep the words and say what they seem to mean, with buttons to confirm or correct it."""
    await _keep_told(turn, interview, text)
    since = answered.counts_from(turn, interview, text)
    await _say_proposal(turn, interview, _read(turn, text, since), since)


async def propose_again(turn: Turn, interview: Interview) -> None:
    """Propose once more what the message that is kept seems to mean, as read when it came."""
    kept = interview.answers["told", 0]
    since = turn.local(kept.at).date()
    await _say_proposal(turn, interview, _read(turn, kept.text, since), None)


async def _say_proposal(
    turn: Turn, interview: Interview, reply: EmployerReply, since: date | None
) -> None:
    """Say what an answer seems to mean; ``since``: the day that more time was counted from."""
    name = title(turn, interview)
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
    sender = await _sender(turn, interview)
    said = turn.reply(key, title=name, sender=sender, when=when)
    if since and reply.kind is ReplyKind.LONGER and len(reply.days) == 1:
        said = Markup(f"{said} {turn.reply('employer.since', since=day_name(turn, since))}")
    await turn.say(said, [*rows, [no]])


async def _sender(turn: Turn, interview: Interview) -> str:
    """Return who an answer comes from: the employer, with the job only where that tells apart."""
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    alike = [one for one in mine if one.company.casefold() == interview.company.casefold()]
    alone = interview.company and len({one.role.casefold() for one in alike}) == 1
    return shorten(interview.company, 90) if alone else title(turn, interview)


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
        await rounds.begin(turn, interview, held, interview.answer("told"))
    else:
        await answered.end_with(turn, interview, kind)
    return ""
