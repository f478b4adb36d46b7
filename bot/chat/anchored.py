"""Moments told before the user's clock was known: read anew from when they were said."""

from dataclasses import replace

from bot.chat.turn import Turn
from bot.core.dates import Moment
from bot.core.interview import Held
from bot.store import interviews


async def read_moments_anew(turn: Turn) -> None:
    """Read again, by the clock as it is known now, when each interview was or will be.

    "Just now" is the moment it was said at, whatever the clock then showed.
    """
    for interview in await interviews.of_chat(turn.tx, turn.chat.id):
        answer, held = interview.answers.get(("held", 0)), interview.held
        if answer is None or held is None:
            continue
        reading = turn.read_interview(answer.text, at=answer.at)
        if isinstance(reading, Moment) and reading.start != held.start:
            meant = replace(answer, value=str(Held(reading.start, held.minutes)))
            await interviews.change_answer(turn.tx, interview, meant)
