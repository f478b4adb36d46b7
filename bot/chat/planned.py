"""Interviews still to come: good luck now, and the buttons for when the time changes."""

from bot.chat import earlier, hearing
from bot.chat.titles import clock_time, day_and_time, day_name, title
from bot.chat.turn import Button, Turn
from bot.core.interview import Interview, StepKind
from bot.core.plan import upcoming
from bot.core.questionnaire import Asked
from bot.store import interviews
from bot.store.chats import Asking


def waits(turn: Turn, interview: Interview) -> bool:
    """Whether an interview is still to come, so that there is nothing to ask yet."""
    held = interview.held
    return held is not None and held.start > turn.local_now


def change_row(turn: Turn, interview: Interview) -> list[Button]:
    """Return the buttons for an interview that does not take place as planned."""
    return [
        turn.button("change_time", f"retime:{interview.id}"),
        turn.button("call_off", f"off:{interview.id}"),
    ]


def calendar_row(turn: Turn, interview: Interview) -> list[Button]:
    """Return the button that gives an interview and its reminders to a calendar."""
    return [turn.button("calendar", f"ics:{interview.id}")]


async def wish_luck(turn: Turn, interview: Interview, *, moved: bool = False) -> None:
    """Wish luck and say when the bot will ask how it went; ``moved``: for a new time."""
    await turn.ask_for(None)
    held = interview.held
    steps = upcoming(interview, turn.preferences, turn.holidays)
    asks = next((step for step in steps if step.kind is StepKind.ASK_DEBRIEF), None)
    if held is None or asks is None:
        return
    text = turn.reply(
        "planned.moved" if moved else "held.planned",
        title=title(turn, interview),
        day=day_name(turn, held.start.date()),
        time=clock_time(held.start),
        knock=day_and_time(turn, asks.at),
    )
    await turn.say(text, [change_row(turn, interview), calendar_row(turn, interview)])
    await _prepare(turn, interview, announced=any(s.kind is StepKind.BRIEF for s in steps))


async def _prepare(turn: Turn, interview: Interview, *, announced: bool) -> None:
    """Before a further round: say that a brief will come, or give it where it is too late."""
    before = await earlier.round_before(turn, interview)
    if before is None:
        return
    if announced:
        await turn.say(turn.reply("brief.announced", title=title(turn, before)))
    else:
        await turn.say(earlier.brief(turn, interview, before))


async def start_early(turn: Turn, interview: Interview) -> None:
    """Take the interview as over now, since the user came back to tell about it."""
    if waits(turn, interview):
        await _take_as_now(turn, interview)


async def take_as_over(turn: Turn, interview: Interview) -> None:
    """Take an interview whose time nobody asked for as just over."""
    if interview.held is None:
        await _take_as_now(turn, interview)


async def _take_as_now(turn: Turn, interview: Interview) -> None:
    question = turn.content.question("held")
    if question:
        heard = hearing.hear(turn, interview, Asked(question), "just now")
        await interviews.save_answer(turn.tx, interview, heard.answers[0])


def is_being_moved(asking: Asking | None, interview: Interview) -> bool:
    """Whether the chat was asked for the new time of this interview."""
    return asking is not None and (asking.kind, asking.interview) == ("retime", interview.id)
