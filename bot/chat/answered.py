"""The employer answered, or the user wants another day: outcomes, new dates, closing, reopening."""

from datetime import date, timedelta

from bot.chat import letters, promises, readers, rounds
from bot.chat.reminders import tapped
from bot.chat.titles import day_name, moment_name, step_sentence, title
from bot.chat.turn import Button, Rows, Turn
from bot.content.replies import Markup
from bot.core.calendar import at_hour, is_business_day, moment
from bot.core.dates import Choice, Day, Moment, MomentChoice, Unclear
from bot.core.employer_reply import adds_time
from bot.core.interview import Answer, Event, EventKind, Interview, Outcome, StepKind
from bot.core.plan import employer_word, own_step, upcoming
from bot.store import interviews
from bot.store.chats import Asking

LONGER_CHOICES = 3
OUTCOMES = ("next_round", "offer", "rejection", "longer", "other")
_WAITS_FOR_THE_ANSWER = (StepKind.SECOND, StepKind.ASK_ANSWER, StepKind.MOVE_ON)
SLIP_SECONDS = 600
"""How long after closing an interview opening it again is taken for undoing a slip."""

_SILENT = (Outcome.MOVED_ON, Outcome.STOPPED, Outcome.OTHER, Outcome.REJECTION)
_ABOUT_THE_ANSWER = ("reply", "longer", "told")


async def ask_what(turn: Turn, interview: Interview) -> None:
    """Ask what the employer said; their words may be typed or pasted right away."""
    await tapped(turn, interview)
    if turn.chat.asking is None:
        await turn.ask_for(Asking("reply", interview.id))
    await turn.say(turn.reply("answered.which"), outcome_rows(turn, interview))


def outcome_rows(turn: Turn, interview: Interview) -> list[list[Button]]:
    """Return a button for each way an employer can answer, and those for their own words."""
    key = interview.id
    buttons = [turn.button(f"outcome_{o}", f"out:{key}:{o}") for o in OUTCOMES]
    own = [turn.button("paste", f"paste:{key}"), turn.button("withdraw", f"withdraw:{key}")]
    return [buttons[:3], buttons[3:], own]


async def take_outcome(turn: Turn, interview: Interview, outcome: str) -> str:
    """Take the employer's answer as tapped; return the toast."""
    if interview.outcome is not None:
        return turn.content.replies.plain("answered.already_closed")
    await turn.rekey([])
    await _stop_asking(turn, interview)
    if outcome == "next_round":
        await rounds.begin(turn, interview)
    elif outcome == "longer":
        await _ask_longer(turn, interview)
    elif outcome == "other":
        await _ask_other(turn, interview)
    else:
        await end_with(turn, interview, outcome)
    return ""


async def _stop_asking(turn: Turn, interview: Interview) -> None:
    """Wait no longer for the employer's words; another question that is open stays so."""
    asking = turn.chat.asking
    if asking and asking.interview == interview.id and asking.kind in _ABOUT_THE_ANSWER:
        await turn.ask_for(None)


async def _end(turn: Turn, interview: Interview, outcome: Outcome) -> None:
    await interviews.record(turn.tx, interview, Event(EventKind.ENDED, turn.now, str(outcome)))


async def end_with(turn: Turn, interview: Interview, outcome: str) -> None:
    """Close an interview with a no or an offer, and offer a letter that answers it."""
    await _end(turn, interview, Outcome(outcome))
    asking = turn.chat.asking
    if asking and asking.interview == interview.id:
        await turn.ask_for(None)
    text = turn.reply(f"answered.{outcome}", company=interview.company)
    await turn.say(text, [_reopen_row(turn, interview)])
    if outcome == Outcome.OFFER:
        await letters.offer_reply_to_offer(turn, interview)
    else:
        await letters.offer_reply_to_rejection(turn, interview)


async def withdraw(turn: Turn, interview: Interview) -> str:
    """Close an interview because the user no longer wants the job; return the toast."""
    if interview.outcome is not None:
        return turn.content.replies.plain("answered.already_closed")
    await _end(turn, interview, Outcome.WITHDRAWN)
    asking = turn.chat.asking
    if asking and asking.interview == interview.id:
        await turn.ask_for(None)
    await turn.rekey([])
    text = turn.reply("answered.withdrawn", title=title(turn, interview))
    await turn.say(text, [_reopen_row(turn, interview)])
    await letters.show_withdrawals(turn, interview)
    return ""


async def _ask_longer(turn: Turn, interview: Interview) -> None:
    await turn.ask_for(Asking("longer", interview.id))
    labels = list(turn.content.wordings["timeline"].choices)[:LONGER_CHOICES]
    row = [Button(label, f"longer:{interview.id}:{n}") for n, label in enumerate(labels)]
    await turn.say(turn.reply("answered.longer"), [row])


async def take_longer(turn: Turn, interview: Interview, text: str) -> None:
    """Take the new day the employer named."""
    since = counts_from(turn, interview, text)
    reading = turn.read_deadline(text, since or turn.local_now.date(), since)
    if isinstance(reading, Day):
        if since:
            await turn.say(
                turn.reply(
                    "answered.counted_from",
                    since=day_name(turn, since),
                    day=day_name(turn, reading.day),
                )
            )
        await keep_longer(turn, interview, reading.day.isoformat())
    elif isinstance(reading, Choice):
        rows = [
            [Button(day_name(turn, day), f"until:{interview.id}:{day.isoformat()}")]
            for day in reading.days
        ]
        await turn.say(turn.reply("timeline.choose", text=text[:100]), rows)
    else:
        unclear = reading if isinstance(reading, Unclear) else Unclear("not_understood")
        await turn.say(turn.reply(readers.timeline_key(turn, unclear)))


def counts_from(turn: Turn, interview: Interview, text: str) -> date | None:
    """Return the day that "another week" comes on top of; None where it counts from today."""
    named = employer_word(interview).date.day
    ahead = named is not None and named > turn.local_now.date()
    return named if ahead and adds_time(text, turn.content.employers) else None


async def keep_longer(turn: Turn, interview: Interview, day: str) -> None:
    """Record the new day (ISO; empty: none named) and say when the bot comes back."""
    event = await interviews.record(turn.tx, interview, Event(EventKind.LONGER, turn.now, day))
    await _stop_asking(turn, interview)
    known = await interviews.get(turn.tx, turn.chat.id, interview.id)
    steps = upcoming(known, turn.preferences, turn.holidays) if known else ()
    step = next((step for step in steps if step.kind in _WAITS_FOR_THE_ANSWER), None)
    if step:
        row = undo_row(turn, interview, event)
        await turn.say(turn.reply("answered.longer_kept", step=step_sentence(turn, step)), [row])


async def _ask_other(turn: Turn, interview: Interview) -> None:
    await turn.ask_for(Asking("told", interview.id))
    await turn.say(turn.reply("answered.other"))


async def take_told(turn: Turn, interview: Interview, text: str) -> None:
    """Keep what the employer said and ask whether that closes the interview."""
    told = Answer("told", text, at=turn.now)
    await interviews.save_answer(turn.tx, interview, told, turn.message)
    await turn.ask_for(None)
    rows = [
        [
            turn.button("close", f"close:{interview.id}"),
            turn.button("keep_open", f"keep:{interview.id}"),
        ]
    ]
    await turn.say(turn.reply("answered.other_kept", title=title(turn, interview)), rows)


async def close(turn: Turn, interview: Interview, outcome: Outcome) -> str:
    """Close an interview; one tap opens it again. Return the toast."""
    if interview.outcome is None:
        await _end(turn, interview, outcome)
    asking = turn.chat.asking
    if asking and asking.interview == interview.id:
        await turn.ask_for(None)
    await turn.rekey([])
    key = "answered.stopped" if outcome is Outcome.STOPPED else "answered.closed"
    text = turn.reply(key, title=title(turn, interview))
    await turn.say(text, [_reopen_row(turn, interview)])
    return ""


async def keep_open(turn: Turn, interview: Interview) -> str:
    """Go on watching an interview after the employer said something."""
    await turn.rewrite(turn.reply("answered.goes_on"))
    await _say_next(turn, interview.id, "after.next")
    return ""


async def reopen(turn: Turn, interview: Interview) -> str:
    """Open a closed interview again; return the toast.

    Right after a tap that closed it, that tap is taken back; later, the employer may have written.
    """
    ended = interview.latest(EventKind.ENDED)
    by_tap = ended is not None and interview.outcome is not Outcome.MOVED_ON
    slip = ended is not None and by_tap and turn.now - ended.at < SLIP_SECONDS
    if interview.outcome is not None and ended and slip:
        await interviews.unrecord(turn.tx, interview, ended.id)
    elif interview.outcome is not None:
        await interviews.record(turn.tx, interview, Event(EventKind.REOPENED, turn.now))
    await turn.rekey([])
    await turn.say(turn.reply("answered.reopened", title=title(turn, interview)))
    await _say_next(turn, interview.id, "after.next")
    if not slip and interview.outcome in _SILENT and interview.latest(EventKind.DEBRIEFED):
        if turn.chat.asking is None:
            await turn.ask_for(Asking("reply", interview.id))
        await turn.say(turn.reply("answered.reopened_why"), outcome_rows(turn, interview))
    return ""


def _reopen_row(turn: Turn, interview: Interview) -> list[Button]:
    return [turn.button("reopen", f"reopen:{interview.id}")]


async def ask_when(turn: Turn, interview: Interview) -> None:
    """Ask when the bot shall come back to the step that is due or next."""
    await tapped(turn, interview)
    await turn.ask_for(Asking("snooze", interview.id))
    choices = (("tomorrow", 1), ("in_three_days", 3), ("next_week", 7))
    row = [turn.button(key, f"snz:{interview.id}:{days}") for key, days in choices]
    await turn.say(turn.reply("snooze.ask"), [row])


async def take_snooze(turn: Turn, interview: Interview, text: str) -> None:
    """Take a typed time to come back."""
    reading = turn.read_snooze(text)
    if isinstance(reading, Moment):
        await move(turn, interview, moment(reading.start, turn.chat.profile.zone))
    elif isinstance(reading, MomentChoice):
        zone = turn.chat.profile.zone
        rows = [
            [Button(moment_name(turn, m), f"snzat:{interview.id}:{moment(m, zone)}")]
            for m in reading.starts
        ]
        await turn.say(turn.reply("snooze.choose"), rows)
    else:
        key = "snooze.past" if reading.reason == "past" else "snooze.unclear"
        await turn.say(turn.reply(key))


async def move_by_days(turn: Turn, interview: Interview, days: int) -> str:
    """Move the interview's next step by some days from today, to the user's hour."""
    day = turn.local_now.date() + timedelta(days=days)
    await turn.rekey([])
    return await move(turn, interview, at_hour(day, turn.preferences))


async def move(turn: Turn, interview: Interview, at: int) -> str:
    """Move the interview's next step to a moment (UTC seconds), with one line of advice."""
    step = own_step(interview, turn.preferences, turn.holidays)
    await turn.ask_for(None)
    if step is None:
        return turn.content.replies.plain("snooze.nothing")
    if at <= turn.now:
        await turn.say(turn.reply("snooze.past"))
        return ""
    value = f"{step.kind} {at}"
    event = await interviews.record(turn.tx, interview, Event(EventKind.MOVED, turn.now, value))
    advice = _advice(turn, interview, at)
    await _say_next(turn, interview.id, "snooze.kept", advice, [undo_row(turn, interview, event)])
    return ""


def _advice(turn: Turn, interview: Interview, at: int) -> Markup:
    day = turn.local(at).date()
    date = interview.employer_date
    if date and date.day and day <= date.day:
        return Markup("\n" + turn.reply("snooze.early"))
    if not is_business_day(day, turn.holidays):
        return Markup("\n" + turn.reply("snooze.weekend"))
    return Markup("")


UNDONE = (EventKind.MOVED, EventKind.LONGER, EventKind.SETTLED)
"""What one tap can take back, as long as nothing of its kind has followed."""


def undo_row(turn: Turn, interview: Interview, event: int) -> list[Button]:
    """Return the button that takes an event back."""
    return [turn.button("undo", f"unevent:{interview.id}:{event}")]


async def undo(turn: Turn, interview: Interview, event: int) -> str:
    """Take back the newest event of its kind, and say what comes next now; return the toast."""
    found = next((e for e in interview.events if e.id == event and e.kind in UNDONE), None)
    if found is None or interview.latest(found.kind) != found:
        return turn.content.replies.plain("other.stale")
    await interviews.unrecord(turn.tx, interview, event)
    await turn.rekey([])
    await turn.say(turn.reply("answered.undone"))
    known = await interviews.get(turn.tx, turn.chat.id, interview.id)
    if known and found.kind is EventKind.SETTLED:
        await promises.remind(turn, known, Markup(""))
    await _say_next(turn, interview.id, "after.next")
    return ""


async def _say_next(
    turn: Turn, interview_id: int, key: str, advice: str = "", rows: Rows = ()
) -> None:
    interview = await interviews.get(turn.tx, turn.chat.id, interview_id)
    step = own_step(interview, turn.preferences, turn.holidays) if interview else None
    if interview and step:
        await turn.say(turn.reply(key, step=step_sentence(turn, step)) + advice, rows)
