"""The employer answered, or the user wants another day: outcomes, new dates, closing, reopening."""

from datetime import timedelta

from bot.chat import debrief, readers
from bot.chat.reminders import tapped
from bot.chat.titles import day_name, moment_name, step_sentence, title
from bot.chat.turn import Button, Turn
from bot.content.replies import Markup
from bot.core.calendar import at_hour, is_business_day, moment
from bot.core.dates import Choice, Day, Moment, MomentChoice, Unclear
from bot.core.interview import Answer, Event, EventKind, Interview, Outcome
from bot.core.people import address
from bot.core.plan import next_step
from bot.store import interviews
from bot.store.chats import Asking

LONGER_CHOICES = 3
OUTCOMES = ("next_round", "offer", "rejection", "longer", "other")


async def ask_what(turn: Turn, interview: Interview) -> None:
    """Ask what the employer said."""
    await tapped(turn, interview)
    buttons = [turn.button(f"outcome_{o}", f"out:{interview.id}:{o}") for o in OUTCOMES]
    await turn.say(turn.reply("answered.which"), [buttons[:3], buttons[3:]])


async def take_outcome(turn: Turn, interview: Interview, outcome: str) -> str:
    """Take the employer's answer as tapped; return the toast."""
    if interview.outcome is not None:
        return turn.content.replies.plain("answered.already_closed")
    handler = {
        "next_round": _next_round,
        "offer": _offer,
        "rejection": _rejection,
        "longer": _ask_longer,
        "other": _ask_other,
    }[outcome]
    await turn.rekey([])
    await handler(turn, interview)
    return ""


async def _end(turn: Turn, interview: Interview, outcome: Outcome) -> None:
    await interviews.record(turn.tx, interview, Event(EventKind.ENDED, turn.now, str(outcome)))


async def _offer(turn: Turn, interview: Interview) -> None:
    await _end(turn, interview, Outcome.OFFER)
    text = turn.reply("answered.offer", company=interview.company)
    await turn.say(text, [_reopen_row(turn, interview)])


async def _rejection(turn: Turn, interview: Interview) -> None:
    await _end(turn, interview, Outcome.REJECTION)
    text = turn.reply("answered.rejection", company=interview.company)
    await turn.say(text, [_reopen_row(turn, interview)])
    named = next((p for p in interview.people if p.named), None)
    name = address(named.name, formal=False) if named else "Hiring Team"
    letter = turn.content.replies.plain(
        "answered.rejection_text",
        name=name,
        company=interview.company,
        user=turn.chat.profile.sign_name,
    )
    body = turn.reply("drafts.body", text=letter)
    await turn.say(turn.reply("answered.rejection_reply") + "\n\n" + body)


async def _next_round(turn: Turn, interview: Interview) -> None:
    """Start the next interview with the employer; people, job and kind of place are kept."""
    await _end(turn, interview, Outcome.NEXT_ROUND)
    key = await interviews.start(turn.tx, turn.chat.id, turn.now)
    following = Interview(key, turn.chat.id, turn.now)
    for question in ("role", "company", "workplace", "people"):
        text = interview.answer(question)
        if text:
            await interviews.save_answer(turn.tx, following, Answer(question, text, at=turn.now))
    for person in interview.people:
        await interviews.add_person(
            turn.tx, following, person.name, person.role, person.email, person.named
        )
    await debrief.ask_next(turn, key, turn.reply("answered.next_round", company=interview.company))


async def _ask_longer(turn: Turn, interview: Interview) -> None:
    await turn.ask_for(Asking("longer", interview.id))
    labels = list(turn.content.wordings["timeline"].choices)[:LONGER_CHOICES]
    row = [Button(label, f"longer:{interview.id}:{n}") for n, label in enumerate(labels)]
    await turn.say(turn.reply("answered.longer"), [row])


async def take_longer(turn: Turn, interview: Interview, text: str) -> None:
    """Take the new day the employer named."""
    reading = turn.read_deadline(text, turn.local_now.date())
    if isinstance(reading, Day):
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


async def keep_longer(turn: Turn, interview: Interview, day: str) -> None:
    """Record the new day and say when the bot comes back."""
    await interviews.record(turn.tx, interview, Event(EventKind.LONGER, turn.now, day))
    await turn.ask_for(None)
    await _say_next(turn, interview.id, "answered.longer_kept")


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
    """Open a closed interview again; return the toast."""
    if interview.outcome is not None:
        await interviews.record(turn.tx, interview, Event(EventKind.REOPENED, turn.now))
    await turn.rekey([])
    await turn.say(turn.reply("answered.reopened", title=title(turn, interview)))
    await _say_next(turn, interview.id, "after.next")
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
    step = next_step(interview, turn.preferences, turn.holidays)
    await turn.ask_for(None)
    if step is None:
        return turn.content.replies.plain("snooze.nothing")
    if at <= turn.now:
        await turn.say(turn.reply("snooze.past"))
        return ""
    value = f"{step.kind} {at}"
    await interviews.record(turn.tx, interview, Event(EventKind.MOVED, turn.now, value))
    advice = _advice(turn, interview, at)
    await _say_next(turn, interview.id, "snooze.kept", advice)
    return ""


def _advice(turn: Turn, interview: Interview, at: int) -> Markup:
    day = turn.local(at).date()
    date = interview.employer_date
    if date and date.day and day <= date.day:
        return Markup("\n" + turn.reply("snooze.early"))
    if not is_business_day(day, turn.holidays):
        return Markup("\n" + turn.reply("snooze.weekend"))
    return Markup("")


async def _say_next(turn: Turn, interview_id: int, key: str, advice: str = "") -> None:
    interview = await interviews.get(turn.tx, turn.chat.id, interview_id)
    step = next_step(interview, turn.preferences, turn.holidays) if interview else None
    if interview and step:
        await turn.say(turn.reply(key, step=step_sentence(turn, step)) + advice)
