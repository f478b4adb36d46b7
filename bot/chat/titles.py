"""How interviews, people, days and steps are named in a sentence to the user."""

from datetime import date, datetime, timedelta

from bot.chat.turn import Turn
from bot.content.replies import Markup
from bot.core.interview import Interview, Outcome, Person, Step
from bot.core.people import short_name

ECHO_LIMIT = 200
YEAR_NAMED_FROM = timedelta(days=180)


def shorten(text: str, limit: int = ECHO_LIMIT) -> str:
    """Return a text on one line, cut with an ellipsis where it is longer than ``limit``."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def title(turn: Turn, interview: Interview) -> str:
    """Return the name of an interview: role and company as far as they are known."""
    if interview.role and interview.company:
        return shorten(f"{interview.role}, {interview.company}", 90)
    found = interview.company or interview.role
    return shorten(found, 90) if found else turn.content.replies.plain("interviews.untitled")


def day_name(turn: Turn, day: date) -> str:
    """Return a day with its weekday as the user's country writes it: "Friday 4 December"."""
    name = f"{day:%A, %B} {day.day}" if turn.day_first is False else f"{day:%A} {day.day} {day:%B}"
    far = abs(day - turn.local_now.date()) > YEAR_NAMED_FROM
    return f"{name} {day.year}" if far else name


def clock_time(moment: datetime) -> str:
    """Return a time of day, 24 hours: "9:00"."""
    return f"{moment.hour}:{moment.minute:02d}"


def day_and_time(turn: Turn, at: int) -> str:
    """Return a moment (UTC seconds) as day and time on the user's clock."""
    return moment_name(turn, turn.local(at))


def person_of(interview: Interview, person: int) -> Person | None:
    """Return the person with that id."""
    return next((p for p in interview.people if p.id == person), None)


def call_name(turn: Turn, person: Person) -> str:
    """Return how somebody is spoken of: "Priya", or where no name is known "the HR lady"."""
    if person.named:
        return shorten(short_name(person.name), 40)
    first, _, rest = person.name.partition(" ")
    is_led = rest and first.casefold() in turn.content.people.determiners
    return shorten(f"the {rest}" if is_led else person.name, 60)


def step_sentence(turn: Turn, step: Step) -> Markup:
    """Return when a step comes and why, as one sentence."""
    moment = turn.local(step.at)
    return turn.reply(
        f"reason.{step.kind}",
        day=day_name(turn, moment.date()),
        time=clock_time(moment),
        why=step_reason(turn, step),
    )


def step_reason(turn: Turn, step: Step) -> Markup:
    """Return why a step comes on its day, as the end of a sentence."""
    values = {name: _value(turn, value) for name, value in step.values.items()}
    waited_for = step.values.get("waited_for")
    return turn.reply(
        f"why.waited_for_{waited_for}" if waited_for else f"why.{step.reason}", **values
    )


def _value(turn: Turn, value: str) -> str:
    try:
        return day_name(turn, date.fromisoformat(value))
    except ValueError:
        return value


def moment_name(turn: Turn, moment: datetime) -> str:
    """Return a local moment with day and time."""
    return f"{day_name(turn, moment.date())}, {clock_time(moment)}"


def quiet_for(turn: Turn, interview: Interview) -> Markup:
    """Return how long ago an interview was, in words."""
    held = interview.held
    if held is None:
        return turn.reply("interviews.quiet_unknown")
    days = (turn.local_now.date() - held.start.date()) // timedelta(days=1)
    if days < 0:
        return turn.reply("interviews.quiet_planned", day=day_name(turn, held.start.date()))
    if days < 2:
        return turn.reply("interviews.quiet_today" if days == 0 else "interviews.quiet_day")
    return turn.reply("interviews.quiet_days", days=days)


def outcome_words(turn: Turn, outcome: Outcome) -> Markup:
    """Return how an interview ended, in words."""
    return turn.reply(f"interviews.outcome_{outcome}")
