"""The summary of a debrief: every line of it with a button that changes it."""

from bot.chat import debrief, planned, rescheduling
from bot.chat.titles import call_name, day_name, moment_name, person_of, shorten, title
from bot.chat.turn import Button, Turn
from bot.content.replies import Markup
from bot.core.interview import Interview, Person
from bot.core.questionnaire import Asked, in_order
from bot.store import interviews
from bot.store.chats import Asking

LINE_LIMIT = 70
BUTTONS_IN_A_ROW = 2
MOST_LINES = 60


async def show(turn: Turn, interview: Interview) -> None:
    """Show all that was answered, and a button for each line."""
    asked = _answered(turn, interview)[:MOST_LINES]
    lines = [turn.reply("summary.head", title=title(turn, interview))]
    lines += [_line(turn, interview, one) for one in asked]
    if not asked:
        lines.append(turn.reply("summary.nothing"))
    buttons = [Button(_label(turn, interview, a), f"fix:{_at(interview, a)}") for a in asked]
    rows = [buttons[i : i + BUTTONS_IN_A_ROW] for i in range(0, len(buttons), BUTTONS_IN_A_ROW)]
    await turn.say("\n".join(lines), rows)


def _answered(turn: Turn, interview: Interview) -> list[Asked]:
    found = in_order(turn.content.questions, interview)
    return [
        a for a in found if not a.question.fills and (a.question.key, a.person) in interview.answers
    ]


def _at(interview: Interview, asked: Asked) -> str:
    return f"{interview.id}:{asked.question.key}:{asked.person}"


def _label(turn: Turn, interview: Interview, asked: Asked) -> str:
    label = turn.content.wordings[asked.question.key].label
    person = person_of(interview, asked.person)
    return f"{label}: {call_name(turn, person)}"[:60] if person else label


def _spelled(turn: Turn, interview: Interview, asked: Asked) -> str:
    """Return an answer as it was understood: a moment and a day by their dates."""
    key = asked.question.key
    answer = shorten(interview.answer(key, asked.person), LINE_LIMIT)
    told = interview.employer_date
    if key == "held" and interview.held:
        return moment_name(turn, interview.held.start)
    if key == "people":
        return shorten(", ".join(p.name for p in interview.people), LINE_LIMIT) or answer
    if key == "timeline" and told and told.day and answer:
        return f"{answer} ({day_name(turn, told.day)})"
    return answer


def _line(turn: Turn, interview: Interview, asked: Asked) -> Markup:
    text = _spelled(turn, interview, asked) or turn.reply("summary.skipped")
    label = turn.content.wordings[asked.question.key].label
    person = person_of(interview, asked.person)
    if person is None:
        return turn.reply("summary.line", label=label, text=text)
    name = call_name(turn, person)
    return turn.reply("summary.person_line", label=label, person=name, text=text)


def _removal(turn: Turn, interview: Interview, person: Person) -> Button:
    return turn.button("remove", f"rm:{interview.id}:{person.id}", name=call_name(turn, person))


async def ask_removal(turn: Turn, interview: Interview, person: Person) -> None:
    """Ask before somebody is removed with all that belongs to them."""
    yes = turn.button("remove_yes", f"rmyes:{interview.id}:{person.id}")
    row = [yes, turn.button("no", f"sum:{interview.id}")]
    await turn.say(turn.reply("summary.remove_ask", name=call_name(turn, person)), [row])


async def remove(turn: Turn, interview: Interview, person: Person) -> None:
    """Remove somebody from an interview, with the answers and notes about them."""
    await turn.ask_for(None)
    await interviews.remove_person(turn.tx, interview, person.id)
    await turn.rewrite(turn.reply("summary.removed", name=call_name(turn, person)))


async def ask_change(turn: Turn, interview: Interview, asked: Asked) -> None:
    """Ask what shall stand in a line of the summary."""
    key = asked.question.key
    if key == "held" and planned.waits(turn, interview):
        await rescheduling.ask_time(turn, interview)
        return
    await turn.ask_for(Asking("fix", interview.id, key, asked.person))
    label = _label(turn, interview, asked)
    now = interview.answer(key, asked.person)
    text = (
        turn.reply("summary.change", label=label, text=shorten(now))
        if now
        else turn.reply("summary.change_empty", label=label)
    )
    rows = debrief.choice_rows(turn, interview.id, asked)
    if key == "people":
        text = turn.reply("summary.people")
        rows += [[_removal(turn, interview, person)] for person in interview.people]
    if asked.question.optional:
        rows.append([turn.button("skip", f"skip:{_at(interview, asked)}")])
    await turn.say(text, rows)
