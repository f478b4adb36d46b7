"""Calendar files: an interview that is planned and the reminders still to come."""

from datetime import timedelta
from html import unescape

from bot.chat.titles import step_sentence, title
from bot.chat.turn import Turn
from bot.core.calendar import moment
from bot.core.calendar_file import Entry, write_calendar
from bot.core.interview import Interview
from bot.core.plan import upcoming
from bot.store import interviews

REMINDER_SECONDS = 15 * 60
MOST_STEPS = 8


async def hand_over(turn: Turn, interview: Interview) -> str:
    """Send what is still to come of one interview; return the toast."""
    return await _send(turn, entries_of(turn, interview), f"afterword-{interview.id}.ics")


async def hand_over_all(turn: Turn) -> str:
    """Send what is still to come of all interviews; return the toast."""
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    entries = [entry for interview in mine for entry in entries_of(turn, interview)]
    return await _send(turn, entries, "afterword.ics")


async def _send(turn: Turn, entries: list[Entry], name: str) -> str:
    if not entries:
        return turn.content.replies.plain("calendar.nothing")
    caption = turn.content.replies.plain("calendar.caption")
    await turn.hand_over(name, write_calendar(entries, turn.now), caption)
    return ""


def entries_of(turn: Turn, interview: Interview) -> list[Entry]:
    """Return the interview itself if it is still to come, and every reminder of it."""
    if interview.outcome is not None:
        return []
    entries = []
    held, name = interview.held, title(turn, interview)
    uid = f"{interview.id}-{interview.created_at}"
    replies = turn.content.replies
    if held and held.start > turn.local_now:
        zone = turn.preferences.zone
        ends = held.start + timedelta(minutes=held.minutes)
        start, end = moment(held.start, zone), moment(ends, zone)
        interviewed = replies.plain("export.entry_interview", title=name)
        entries.append(Entry(f"interview-{uid}@afterword", start, end, interviewed))
    steps = upcoming(interview, turn.preferences, turn.holidays)[:MOST_STEPS]
    for number, step in enumerate(steps):
        what = replies.plain(f"reminder.what_{step.kind}")
        entry = Entry(
            f"{step.kind}-{number}-{uid}@afterword",
            step.at,
            step.at + REMINDER_SECONDS,
            replies.plain("export.entry_step", title=name, what=what),
            unescape(step_sentence(turn, step)),
        )
        entries.append(entry)
    return entries
