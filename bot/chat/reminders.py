"""Reminders: what the bot sends by itself, and what a tap on it does."""

from bot.chat import debrief, drafts, earlier, planned, promises
from bot.chat.titles import clock_time, day_name, shorten, step_reason, title
from bot.chat.turn import Button, Turn
from bot.content.replies import Markup
from bot.core.interview import Event, EventKind, Interview, Kind, Outcome, Step, StepKind
from bot.core.plan import due_together, employer_word, step_at
from bot.store import interviews
from bot.store.chats import Asking

LATE_AFTER = 2 * 3600
MOST_ALIVE = 2


async def knock(turn: Turn) -> None:
    """Send all that is due in this chat: one reminder in full, or several as one digest."""
    mine = {i.id: i for i in await interviews.of_chat(turn.tx, turn.chat.id)}
    steps = {key: step_at(i, turn.preferences, turn.holidays, turn.now) for key, i in mine.items()}
    waiting = {key: step for key, step in steps.items() if step is not None}
    together = due_together(waiting, turn.now, turn.preferences, turn.holidays)
    due = [(mine[key], waiting[key]) for key in together]
    for interview, step in due:
        await _note_knock(turn, interview, step)
    if len(due) == 1:
        await deliver(turn, *due[0])
    elif due:
        await _send_digest(turn, due)


async def _note_knock(turn: Turn, interview: Interview, step: Step) -> None:
    await interviews.record(turn.tx, interview, Event(EventKind.KNOCKED, turn.now, str(step.kind)))
    asking = turn.chat.asking
    if asking and interview.latest(EventKind.DEBRIEFED) and asking.kind in {"question", "fix"}:
        # What is typed next is about the reminder, not about a question left open days ago.
        await turn.ask_for(None)
    if step.kind is StepKind.MOVE_ON:
        ended = Event(EventKind.ENDED, turn.now, str(Outcome.MOVED_ON))
        await interviews.record(turn.tx, interview, ended)


async def _send_digest(turn: Turn, due: list[tuple[Interview, Step]]) -> None:
    lines, rows = [turn.reply("reminder.digest", count=len(due))], []
    for number, (interview, step) in enumerate(due, 1):
        what = turn.reply(f"reminder.what_{step.kind}")
        name = title(turn, interview)
        lines.append(turn.reply("reminder.digest_line", number=number, title=name, what=what))
        label = turn.content.label("step", number=number, what=shorten(name, 40))
        rows.append([Button(label, f"due:{interview.id}:{step.kind}")])
    await turn.say("\n".join(lines), rows)


async def deliver(turn: Turn, interview: Interview, step: Step) -> None:
    """Send one reminder in full: why it comes, the question it asks, and its drafts."""
    lead = Markup("")
    if turn.now - step.at > LATE_AFTER:
        due = turn.local(step.at)
        day = day_name(turn, due.date())
        lead = Markup(turn.reply("reminder.late", day=day, time=clock_time(due)) + "\n\n")
    await _MESSAGES[step.kind](turn, interview, step, lead)


async def _ask_debrief(turn: Turn, interview: Interview, step: Step, lead: Markup) -> None:
    name = interview.company or title(turn, interview)
    text = turn.reply(_worded(turn, step), company=name, title=name)
    rows = [
        [turn.button("debrief_now", f"go:{interview.id}")],
        planned.change_row(turn, interview),
    ]
    await turn.say(lead + text, rows)


async def _brief(turn: Turn, interview: Interview, _step: Step, lead: Markup) -> None:
    before = await earlier.round_before(turn, interview)
    if before is None:
        await turn.say(lead + turn.reply("reminder.brief"), [planned.change_row(turn, interview)])
        return
    text = earlier.brief(turn, interview, before)
    await turn.say(lead + text, [planned.change_row(turn, interview)])


async def _promise(turn: Turn, interview: Interview, _step: Step, lead: Markup) -> None:
    await promises.remind(turn, interview, lead)


async def _ask_when(turn: Turn, interview: Interview, lead: Markup) -> None:
    """Ask whether there is a time for a further round by now."""
    if turn.chat.asking is None:
        await turn.ask_for(Asking("retime", interview.id))
    row = [
        turn.button("set_time", f"retime:{interview.id}"),
        turn.button("not_known_yet", f"unknown:{interview.id}"),
        turn.button("stop_reminding", f"hush:{interview.id}"),
    ]
    await turn.say(lead + turn.reply("rounds.when", company=interview.company), [row])


async def _offer_debrief(turn: Turn, interview: Interview, step: Step, lead: Markup) -> None:
    if interview.held is None and ("previous_round", 0) in interview.answers:
        await _ask_when(turn, interview, lead)
        return
    if step.reason == "rest":
        await _offer_rest(turn, interview, lead)
        return
    text = turn.reply(_worded(turn, step), title=title(turn, interview))
    rows = [
        [turn.button("go_on", f"go:{interview.id}")],
        [
            turn.button("enough", f"enough:{interview.id}"),
            turn.button("stop_reminding", f"hush:{interview.id}"),
        ],
    ]
    await turn.say(lead + text, rows)


async def _offer_rest(turn: Turn, interview: Interview, lead: Markup) -> None:
    """Offer the questions that a rough day left out."""
    row = [
        turn.button("go_on", f"go:{interview.id}"),
        turn.button("not_now", f"not:{interview.id}"),
    ]
    await turn.say(lead + turn.reply("rough.rest", title=title(turn, interview)), [row])


async def _nudge_thank_you(turn: Turn, interview: Interview, step: Step, lead: Markup) -> None:
    key = _worded(turn, step)
    key = f"{key}_one" if len(interview.people) == 1 else key
    text = turn.reply(key, title=title(turn, interview))
    await turn.say(lead + text, [_later_row(turn, interview)])
    await drafts.show_again(turn, interview, Kind.THANK_YOU)


async def _second(turn: Turn, interview: Interview, step: Step, lead: Markup) -> None:
    held = interview.held
    days = (turn.local_now.date() - held.start.date()).days if held else 0
    is_one = len(interview.people) == 1
    text = turn.reply(
        _worded(turn, step),
        title=title(turn, interview),
        date=step_date(turn, interview, step),
        today=day_name(turn, turn.local_now.date()),
        days=days,
        second=turn.reply(f"reminder.second_{'is_one' if is_one else 'are_many'}"),
    )
    await turn.say(lead + text, _question_rows(turn, interview))
    await drafts.show_second(turn, interview)


async def _nudge_second(turn: Turn, interview: Interview, step: Step, lead: Markup) -> None:
    text = turn.reply(_worded(turn, step), title=title(turn, interview))
    await turn.say(lead + text, _question_rows(turn, interview))
    await drafts.show_again(turn, interview, Kind.SECOND)


async def _ask_answer(turn: Turn, interview: Interview, step: Step, lead: Markup) -> None:
    name, date = title(turn, interview), step_date(turn, interview, step)
    text = turn.reply(_worded(turn, step), title=name, date=date)
    await turn.say(lead + text, _question_rows(turn, interview))


async def _move_on(turn: Turn, interview: Interview, _step: Step, lead: Markup) -> None:
    others = await interviews.of_chat(turn.tx, turn.chat.id)
    open_ones = (i for i in others if i.outcome is None and i.id != interview.id)
    alive = [shorten(title(turn, other), 40) for other in open_ones]
    sent = any(note.kind is Kind.SECOND for note in interview.notes)
    text = turn.reply(
        "moving_on.text" if sent else "moving_on.text_unsent",
        title=title(turn, interview),
        alive=_what_is_alive(turn, alive),
    )
    await turn.say(lead + text, [[turn.button("reopen", f"reopen:{interview.id}")]])


def _what_is_alive(turn: Turn, titles: list[str]) -> Markup:
    if not titles:
        return turn.reply("moving_on.alive_none")
    return turn.reply("moving_on.alive", titles="; ".join(titles[:MOST_ALIVE]))


_MESSAGES = {
    StepKind.BRIEF: _brief,
    StepKind.PROMISE: _promise,
    StepKind.ASK_DEBRIEF: _ask_debrief,
    StepKind.OFFER_DEBRIEF: _offer_debrief,
    StepKind.NUDGE_THANK_YOU: _nudge_thank_you,
    StepKind.SECOND: _second,
    StepKind.NUDGE_SECOND: _nudge_second,
    StepKind.ASK_ANSWER: _ask_answer,
    StepKind.MOVE_ON: _move_on,
}


def _worded(turn: Turn, step: Step) -> str:
    """Return the key of a reminder's sentence: the one for its reason, or for its kind."""
    exact = f"reminder.{step.kind}_{step.reason}"
    return exact if exact in turn.content.replies else f"reminder.{step.kind}"


def step_date(turn: Turn, interview: Interview, step: Step) -> str:
    """Return the day the employer named, in words, for a reminder that mentions it."""
    told = employer_word(interview).date
    return day_name(turn, told.day) if told.day else str(step_reason(turn, step))


def _question_rows(turn: Turn, interview: Interview) -> list[list[Button]]:
    key = interview.id
    row = [turn.button("answered", f"yes:{key}"), turn.button("not_yet", f"not:{key}")]
    return [row, _later_row(turn, interview)]


def _later_row(turn: Turn, interview: Interview) -> list[Button]:
    later = turn.button("later", f"later:{interview.id}")
    return [later, turn.button("stop_reminding", f"hush:{interview.id}")]


async def not_yet(turn: Turn, interview: Interview) -> str:
    """Take *Not yet*: a tap, so that the clock knows somebody is there; return the toast."""
    await tapped(turn, interview)
    return turn.content.replies.plain("answered.not_yet")


async def tapped(turn: Turn, interview: Interview) -> None:
    """Record that the user reacted to a reminder."""
    await interviews.record(turn.tx, interview, Event(EventKind.TAPPED, turn.now))


async def show_due(turn: Turn, interview: Interview, kind: StepKind) -> str:
    """Show a line of a digest in full."""
    await tapped(turn, interview)
    step = Step(kind, turn.now, turn.local_now.date(), "")
    await deliver(turn, interview, step)
    return ""


async def tell_now(turn: Turn, interview: Interview) -> None:
    """Begin or go on with the debrief that a reminder asked for."""
    await tapped(turn, interview)
    await debrief.resume(turn, interview.id)
