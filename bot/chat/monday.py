"""The Monday overview: what is open and what comes next, for those who asked for it."""

from collections.abc import Iterable
from dataclasses import replace

from bot.chat import profile
from bot.chat.titles import quiet_for, step_sentence, title
from bot.chat.turn import Turn
from bot.content.replies import Markup
from bot.core.calendar import next_monday
from bot.core.interview import Interview
from bot.core.plan import next_step
from bot.store import interviews

MOST_LINES = 20
LATE_SECONDS = 86_400
"""An overview that could not leave for longer than this waits for the next Monday."""


async def switch(turn: Turn, rest: str = "") -> None:
    """Turn the overview on or off: as said, else the other way round."""
    own = turn.chat.profile
    wanted = {"on": True, "off": False}.get(rest.casefold().strip(" ."), not own.overview_since)
    await profile.save(turn, replace(own, overview_since=turn.now if wanted else 0))
    row = [turn.button("undo", f"monday:{'off' if wanted else 'on'}")]
    row.append(turn.button("to_settings", "set:screen"))
    await turn.say(turn.reply("settings.monday_on" if wanted else "settings.monday_off"), [row])


def due(turn: Turn, mine: Iterable[Interview], busy_until: int | None) -> int | None:
    """Return when the next overview is due (UTC seconds); None if there is nothing to tell."""
    since = turn.chat.profile.overview_since
    if not since or all(interview.outcome is not None for interview in mine):
        return None
    monday = next_monday(max(since, turn.now - LATE_SECONDS), turn.preferences)
    return max(monday, busy_until or 0)


async def knock(turn: Turn) -> None:
    """Send the overview if it is due."""
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    at = due(turn, mine, None)
    if at is None or at > turn.now:
        return
    await profile.save(turn, replace(turn.chat.profile, overview_since=turn.now))
    waiting = [interview for interview in mine if interview.outcome is None]
    lines = [turn.reply("monday.head", count=len(waiting))]
    lines += [_line(turn, interview) for interview in waiting[:MOST_LINES]]
    row = [turn.button("to_list", "list:0"), turn.button("no_monday", "monday:off")]
    await turn.say("\n".join(lines), [row])


def _line(turn: Turn, interview: Interview) -> Markup:
    name, quiet = title(turn, interview), quiet_for(turn, interview)
    step = next_step(interview, turn.preferences, turn.holidays)
    if step is None:
        return turn.reply("monday.line", title=name, quiet=quiet)
    coming = step_sentence(turn, step)
    return turn.reply("monday.line_next", title=name, quiet=quiet, step=coming)
