"""An interview deleted by a tap: gone from everywhere at once, for good when the undo lapses."""

from bot.chat.titles import clock_time, title
from bot.chat.turn import Turn
from bot.core.interview import Interview
from bot.store import interviews

UNDO_SECONDS = 600


async def delete(turn: Turn, interview: Interview) -> None:
    """Put an interview away, with the button that brings it back and until when it does."""
    asking = turn.chat.asking
    if asking and asking.interview == interview.id:
        await turn.ask_for(None)
    await interviews.hide(turn.tx, turn.chat.id, interview.id, turn.now)
    until = clock_time(turn.local(turn.now + UNDO_SECONDS))
    text = turn.reply("interviews.deleted", title=title(turn, interview), until=until)
    row = [turn.button("undo", f"undel:{interview.id}"), turn.button("to_list", "list:0")]
    await turn.rewrite(text, [row])


async def bring_back(turn: Turn, interview: int) -> str:
    """Undo a deletion, as long as that is possible; return the toast."""
    hidden = dict(await interviews.hidden(turn.tx, turn.chat.id))
    if turn.now >= hidden.get(interview, 0) + UNDO_SECONDS:
        return turn.content.replies.plain("interviews.gone_for_good")
    await interviews.bring_back(turn.tx, turn.chat.id, interview)
    found = await interviews.get(turn.tx, turn.chat.id, interview)
    if found:
        row = [turn.button("open_page", f"open:{interview}"), turn.button("to_list", "list:0")]
        name = title(turn, found)
        await turn.rewrite(turn.reply("interviews.brought_back", title=name), [row])
    return ""


async def due(turn: Turn) -> int | None:
    """Return when the next deletion becomes final (UTC seconds)."""
    hidden = await interviews.hidden(turn.tx, turn.chat.id)
    return min((at + UNDO_SECONDS for _, at in hidden), default=None)


async def empty(turn: Turn, *, all_of_it: bool = False) -> None:
    """Really delete what can no longer be brought back, or everything that was put away."""
    for interview, at in await interviews.hidden(turn.tx, turn.chat.id):
        if all_of_it or at + UNDO_SECONDS <= turn.now:
            await interviews.delete(turn.tx, turn.chat.id, interview)
