"""The time of a planned interview changes, or it is called off; possible whenever it is tapped."""

from dataclasses import replace
from datetime import datetime

from bot.chat import debrief, meeting, planned
from bot.chat.titles import clock_time, day_name, moment_name, title
from bot.chat.turn import Button, Turn
from bot.core.dates import Moment, MomentChoice, MomentReading
from bot.core.interview import Answer, Event, EventKind, Held, Interview, Outcome
from bot.store import interviews
from bot.store.chats import Asking

USUAL_MINUTES = 45


async def ask_time(turn: Turn, interview: Interview) -> str:
    """Ask for the new time of an interview; return the toast."""
    if interview.latest(EventKind.DEBRIEFED):
        return turn.content.replies.plain("planned.took_place")
    await turn.ask_for(Asking("retime", interview.id))
    await turn.say(turn.reply("planned.ask_time", title=title(turn, interview)))
    return ""


async def take_time(turn: Turn, interview: Interview, text: str) -> None:
    """Take a typed time as the new one; a day alone keeps the hour, an hour alone is asked.

    Whoever is named with it is noted.
    """
    await meeting.note_named(turn, interview, text)
    reading = _coming(turn, turn.read_interview(text))
    if isinstance(reading, MomentChoice):
        await _ask_which(turn, interview, reading.starts)
    elif not isinstance(reading, Moment):
        await turn.say(turn.reply("planned.unclear"))
    elif _may_be_the_old_day(turn, interview, reading):
        await _ask_which(turn, interview, (reading.start, _on_old_day(interview, reading.start)))
    else:
        start = reading.start if reading.timed else _at_old_hour(interview, reading.start)
        await move(turn, interview, start, reading.minutes, text)


def _coming(turn: Turn, reading: MomentReading) -> MomentReading:
    """Return what is still to come of several readings, since that is what a new time is."""
    if not isinstance(reading, MomentChoice):
        return reading
    starts = tuple(start for start in reading.starts if start > turn.local_now)
    if len(starts) == 1:
        return Moment(starts[0], reading.minutes, reading.timed)
    return replace(reading, starts=starts or reading.starts)


def _may_be_the_old_day(turn: Turn, interview: Interview, reading: Moment) -> bool:
    """Whether an hour of today may be meant for the day the interview was planned for."""
    held, today = interview.held, turn.local_now.date()
    if held is None or held.start.date() <= today or not reading.timed:
        return False
    return reading.start.date() == today


def _on_old_day(interview: Interview, start: datetime) -> datetime:
    held = interview.held
    return datetime.combine(held.start.date(), start.time()) if held else start


def _at_old_hour(interview: Interview, start: datetime) -> datetime:
    held = interview.held
    return datetime.combine(start.date(), held.start.time()) if held else start


async def _ask_which(turn: Turn, interview: Interview, starts: tuple[datetime, ...]) -> None:
    rows = [
        [Button(moment_name(turn, start), f"move:{interview.id}:{start:%Y%m%d%H%M}")]
        for start in sorted(set(starts))
    ]
    await turn.say(turn.reply("held.choose"), rows)


async def choose_time(turn: Turn, interview: Interview, start: datetime) -> str:
    """Take one of the offered times; return the toast."""
    if interview.latest(EventKind.DEBRIEFED):
        return turn.content.replies.plain("planned.took_place")
    await turn.rekey([])
    await move(turn, interview, start, None, moment_name(turn, start))
    return ""


async def move(
    turn: Turn, interview: Interview, start: datetime, minutes: int | None, words: str
) -> None:
    """Keep the new time (local) and its length; what is past by then goes on with the debrief."""
    if interview.outcome is not None:
        await interviews.record(turn.tx, interview, Event(EventKind.REOPENED, turn.now))
    held = Held(start, minutes or (interview.held.minutes if interview.held else USUAL_MINUTES))
    message = turn.message if planned.is_being_moved(turn.chat.asking, interview) else None
    answer = Answer("held", words, str(held), at=turn.now)
    await interviews.save_answer(turn.tx, interview, answer, message)
    moved = await interviews.get(turn.tx, turn.chat.id, interview.id)
    if moved and planned.waits(turn, moved):
        await planned.wish_luck(turn, moved, moved=interview.held is not None)
    else:
        day, time = day_name(turn, start.date()), clock_time(start)
        await debrief.ask_next(
            turn, interview.id, turn.reply("planned.was_then", day=day, time=time)
        )


async def call_off(turn: Turn, interview: Interview) -> str:
    """Close an interview that does not take place; a new time opens it again. Return the toast."""
    if interview.latest(EventKind.DEBRIEFED):
        return turn.content.replies.plain("planned.took_place")
    if interview.outcome is not None:
        return turn.content.replies.plain("answered.already_closed")
    ended = Event(EventKind.ENDED, turn.now, str(Outcome.CALLED_OFF))
    await interviews.record(turn.tx, interview, ended)
    asking = turn.chat.asking
    if asking and asking.interview == interview.id:
        await turn.ask_for(None)
    await turn.rekey([])
    again = turn.button("change_time", f"retime:{interview.id}")
    row = [again, turn.button("reopen", f"reopen:{interview.id}")]
    await turn.say(turn.reply("planned.called_off", title=title(turn, interview)), [row])
    return ""
