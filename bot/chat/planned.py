"""Interviews still to come: good luck now, and a later time where it changes."""

from bot.chat import hearing
from bot.chat.titles import clock_time, day_and_time, day_name, title
from bot.chat.turn import Turn
from bot.core.interview import Interview
from bot.core.plan import next_step
from bot.store import interviews
from bot.store.chats import Asking


def waits(turn: Turn, interview: Interview) -> bool:
    """Whether an interview is still to come, so that there is nothing to ask yet."""
    held = interview.held
    return held is not None and held.start > turn.local_now


async def wish_luck(turn: Turn, interview: Interview) -> None:
    """Wish luck and say when the bot will ask how it went."""
    await turn.ask_for(None)
    held = interview.held
    step = next_step(interview, turn.preferences, turn.holidays)
    if held is None or step is None:
        return
    text = turn.reply(
        "held.planned",
        title=title(turn, interview),
        day=day_name(turn, held.start.date()),
        time=clock_time(held.start),
        knock=day_and_time(turn, step.at),
    )
    row = [
        turn.button("change_time", f"retime:{interview.id}"),
        turn.button("call_off", f"hush:{interview.id}"),
    ]
    await turn.say(text, [row])


async def ask_time(turn: Turn, interview: Interview) -> None:
    """Ask for the new time of an interview."""
    await turn.ask_for(Asking("question", interview.id, "held"))
    asked = hearing.asked_of(turn, turn.chat.asking)
    if asked:
        await turn.say(turn.content.question_text("held", person=""))


async def start_early(turn: Turn, interview: Interview) -> None:
    """Take the interview as over now, since the user came back to tell about it."""
    asked = hearing.asked_of(turn, Asking("question", interview.id, "held"))
    if asked and waits(turn, interview):
        heard = hearing.hear(turn, interview, asked, "just now")
        await interviews.save_answer(turn.tx, interview, heard.answers[0])
