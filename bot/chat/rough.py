"""A rough day: three questions now, the rest next morning."""

from bot.chat import debrief
from bot.chat.turn import Turn
from bot.core.interview import Answer, EventKind, Interview
from bot.store import interviews


async def begin(turn: Turn, interview: Interview) -> str:
    """Ask only what cannot wait; return the toast."""
    if interview.latest(EventKind.DEBRIEFED) or interview.outcome is not None:
        return turn.content.replies.plain("other.stale")
    mood = Answer("mood", "rough", "rough", at=turn.now)
    await interviews.save_answer(turn.tx, interview, mood)
    await turn.rekey([])
    await debrief.ask_next(turn, interview.id, turn.reply("rough.begin"))
    return ""
