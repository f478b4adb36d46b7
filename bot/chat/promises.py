"""Promises to an employer: asked about after the debrief, reminded of on their day."""

from datetime import date, timedelta

from bot.chat.titles import day_name, shorten, title
from bot.chat.turn import Button, Turn
from bot.content.replies import Markup
from bot.core.calendar import business_day_from
from bot.core.dates import Choice, Day, Moment, MomentChoice
from bot.core.interview import Event, EventKind, Interview
from bot.core.plan import Promise, open_promises
from bot.core.promises import Given, read_promises
from bot.store import interviews
from bot.store.chats import Asking

MOST_OFFERED = 3
LONGEST = 200
FURTHEST_DAYS = 365
CHOICES = (("tomorrow", 1), ("in_three_days", 3), ("next_week", 7))


async def offer(turn: Turn, interview: Interview) -> None:
    """Ask about each promise in the answers that was not asked about before."""
    known = {Promise.parse(e).what for e in interview.events if e.kind is EventKind.HEARD}
    given = [g for g in _given(turn, interview) if g.what not in known]
    for one in given[:MOST_OFFERED]:
        day = _day_of(turn, interview, one)
        heard = Event(EventKind.HEARD, turn.now, f"{day} {one.what}")
        event = await interviews.record(turn.tx, interview, heard)
        row = [
            _button(turn, "remind_me", interview, event, "yes"),
            _button(turn, "another_day", interview, event, "later"),
            _button(turn, "no", interview, event, "no"),
        ]
        text = turn.reply("promises.offer", what=one.what, day=day_name(turn, day))
        await turn.say(text, [row])


def _given(turn: Turn, interview: Interview) -> list[Given]:
    answers = sorted(interview.answers.values(), key=lambda a: (a.at, a.question, a.person))
    asked = {question.key for question in turn.content.questions}
    found = (
        given
        for answer in answers
        if answer.question in asked
        for given in read_promises(answer.text, turn.content.promises)
        if len(given.what) <= LONGEST
    )
    return list({given.what: given for given in found}.values())


def _day_of(turn: Turn, interview: Interview, given: Given) -> date:
    """Return the day to be reminded on: the promised one, or the next working day."""
    today = turn.local_now.date()
    told = interview.held.start.date() if interview.held else today
    reading = turn.read_deadline(given.when, told) if given.when else None
    days = reading.days if isinstance(reading, Choice) else ()
    if isinstance(reading, Day):
        days = (reading.day,)
    coming = [day for day in days if day >= today]
    return coming[0] if coming else business_day_from(today + timedelta(days=1), turn.holidays)


def _button(turn: Turn, key: str, interview: Interview, event: int, action: str) -> Button:
    return turn.button(key, f"prom:{interview.id}:{event}:{action}")


async def remind(turn: Turn, interview: Interview, lead: Markup) -> None:
    """Send a message for each promise whose day has come."""
    today = turn.local_now.date()
    for promise in open_promises(interview):
        if promise.day > today:
            continue
        key = "reminder.promise" if promise.day == today else "reminder.promise_overdue"
        day, name = day_name(turn, promise.day), title(turn, interview)
        row = [
            _button(turn, "done", interview, promise.id, "done"),
            _button(turn, "later", interview, promise.id, "later"),
            _button(turn, "drop", interview, promise.id, "drop"),
        ]
        text = turn.reply(key, title=name, what=promise.what, day=day)
        await turn.say(lead + text, [row])


async def react(turn: Turn, interview: Interview, event: int, action: str) -> str | None:
    """Do what a button under a promise says; return the toast, None for an unknown action."""
    kinds = (EventKind.HEARD, EventKind.PROMISED)
    found = next((e for e in interview.events if e.id == event and e.kind in kinds), None)
    if found is None:
        return turn.content.replies.plain("other.stale")
    promise = Promise.parse(found)
    if action == "yes":
        await _promise(turn, interview, promise, promise.day)
    elif action == "later":
        await _ask_day(turn, interview, promise)
    elif action.isdigit() and 0 < int(action[:4]) <= FURTHEST_DAYS:
        day = turn.local_now.date() + timedelta(days=int(action))
        await _promise(turn, interview, promise, day)
    elif action in ("done", "drop", "no"):
        event = await _settle(turn, interview, promise)
        row = [turn.button("undo", f"unevent:{interview.id}:{event}")]
        undoable = [row] if found.kind is EventKind.PROMISED else []
        await turn.rewrite(turn.reply(f"promises.{action}", what=promise.what), undoable)
    else:
        return None
    return ""


async def _promise(turn: Turn, interview: Interview, promise: Promise, day: date) -> None:
    """Keep a promise for a day, in place of what was kept of it before."""
    text = turn.reply("promises.kept", what=promise.what, day=day_name(turn, day))
    await _keep(turn, interview, promise, day)
    await turn.rewrite(text)


async def _keep(turn: Turn, interview: Interview, promise: Promise, day: date) -> None:
    same = [one for one in open_promises(interview) if one.what == promise.what]
    for one in same:
        await _settle(turn, interview, one)
    made = Event(EventKind.PROMISED, turn.now, f"{day} {promise.what}")
    await interviews.record(turn.tx, interview, made)


async def _settle(turn: Turn, interview: Interview, promise: Promise) -> int:
    settled = Event(EventKind.SETTLED, turn.now, str(promise.id))
    return await interviews.record(turn.tx, interview, settled)


async def _ask_day(turn: Turn, interview: Interview, promise: Promise) -> None:
    """Ask for another day; what is being asked in a debrief is not disturbed by it."""
    if turn.chat.asking is None or turn.chat.asking.kind != "question":
        await turn.ask_for(Asking("promise", interview.id, detail=str(promise.id)))
    row = [_button(turn, key, interview, promise.id, str(days)) for key, days in CHOICES]
    await turn.rewrite(turn.reply("promises.ask_day", what=shorten(promise.what)), [row])


async def take_day(turn: Turn, interview: Interview, text: str) -> None:
    """Take a typed day for a promise."""
    asking = turn.chat.asking
    event = int(asking.detail) if asking else 0
    found = next((e for e in interview.events if e.id == event), None)
    reading = turn.read_snooze(text)
    if found is None:
        await turn.ask_for(None)
        await turn.say(turn.reply("other.stale"))
    elif isinstance(reading, (Moment, MomentChoice)):
        start = reading.start if isinstance(reading, Moment) else reading.starts[0]
        promise = Promise.parse(found)
        await turn.ask_for(None)
        await _keep(turn, interview, promise, start.date())
        day = day_name(turn, start.date())
        await turn.say(turn.reply("promises.kept", what=promise.what, day=day))
    else:
        await turn.say(turn.reply("snooze.unclear"))
