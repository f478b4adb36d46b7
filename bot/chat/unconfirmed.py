"""An employer's message that was read and never confirmed: asked about before the last word."""

from bot.chat import employer
from bot.chat.titles import title
from bot.chat.turn import Turn
from bot.core.calendar import add_business_days, at_hour
from bot.core.interview import Event, EventKind, Interview, StepKind
from bot.core.plan import step_at
from bot.store import interviews

_DAYS = 2
"""How many business days the last word waits for the confirmation."""

_DECIDED = (EventKind.LONGER, EventKind.ENDED, EventKind.REOPENED)


async def ask_again(turn: Turn) -> None:
    """Ask once more about each message whose reading nobody confirmed, where giving up is due."""
    for interview in await interviews.of_chat(turn.tx, turn.chat.id):
        step = step_at(interview, turn.preferences, turn.holidays, turn.now)
        due = step is not None and step.kind is StepKind.MOVE_ON and step.at <= turn.now
        if due and _is_open(interview):
            await _ask(turn, interview)


def _is_open(interview: Interview) -> bool:
    """Whether a message is known that nothing has been decided about, nor was asked again."""
    told = interview.answers.get(("told", 0))
    if told is None or not told.text:
        return False
    later = [one for one in interview.events if one.at >= told.at]
    asked = any(
        one.kind is EventKind.MOVED and one.value.startswith(StepKind.MOVE_ON) for one in later
    )
    return not asked and not any(one.kind in _DECIDED for one in later)


async def _ask(turn: Turn, interview: Interview) -> None:
    """Move the last word on by some days, and propose the reading anew, of the day it was told."""
    day = add_business_days(turn.local_now.date(), _DAYS, turn.holidays)
    value = f"{StepKind.MOVE_ON} {at_hour(day, turn.preferences)}"
    await interviews.record(turn.tx, interview, Event(EventKind.MOVED, turn.now, value))
    await turn.say(turn.reply("employer.again", title=title(turn, interview)))
    await employer.propose_again(turn, interview)
