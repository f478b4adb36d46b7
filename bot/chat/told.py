"""What the user tells of the employer's answer in their own words: a new day is taken at once."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.chat import answered, drafts
from bot.chat.reminders import not_yet, tapped
from bot.chat.titles import day_name
from bot.chat.turn import Turn
from bot.core.employer_reply import Calendar, EmployerReply, ReplyKind, adds_time
from bot.core.employer_told import read_told, says_nothing_came
from bot.core.interview import Event, EventKind, Interview, StepKind
from bot.core.plan import employer_word
from bot.store import interviews

FRESH_SECONDS = 3 * 86_400
"""How long what is typed is taken for the answer to the last reminder."""

_ASKS = frozenset({StepKind.SECOND, StepKind.NUDGE_SECOND, StepKind.ASK_ANSWER})


def read(
    turn: Turn, about: Sequence[Interview], text: str, *, asked: bool = False
) -> EmployerReply | None:
    """Return what a message tells of an employer's answer; None where it tells of none.

    ``about``: the interviews it can be about; ``asked``: whether the bot has just asked for it.
    """
    reply = _read(turn, about, text, turn.local_now.date(), asked=asked)
    named = employer_word(about[0]).date.day if len(about) == 1 else None
    # Whoever wants more time than was named does not name an earlier day.
    early = reply and named and any(day <= named for day in reply.days)
    if named and early and adds_time(text, turn.content.employers):
        return _read(turn, about, text, named, asked=asked)
    return reply


def _read(
    turn: Turn, about: Sequence[Interview], text: str, since: date, *, asked: bool
) -> EmployerReply | None:
    now = datetime.combine(since, turn.local_now.time())
    calendar = Calendar(now, turn.content.dates, turn.holidays, turn.day_first)
    reply = read_told(text, turn.content.told, calendar, names=_names(about), asked=asked)
    if reply is None or reply.kind is not ReplyKind.LONGER:
        return reply
    coming = tuple(day for day in reply.days if day >= turn.local_now.date())
    return replace(reply, days=coming) if coming else None


def _names(about: Sequence[Interview]) -> frozenset[str]:
    people = [person.name for one in about for person in one.people if person.named]
    firsts = [name.split()[0] for name in people if name.split()]
    return frozenset([*people, *firsts, *(one.company for one in about)])


def just_asked(turn: Turn, waiting: Sequence[Interview]) -> Interview | None:
    """Return the interview that the latest reminder was about, if it asked for their answer."""
    knocks = [
        (knock.at, one)
        for one in waiting
        if (knock := one.latest(EventKind.KNOCKED)) and knock.value in _ASKS
    ]
    at, newest = max(knocks, key=lambda pair: pair[0], default=(0, None))
    return newest if turn.now - at < FRESH_SECONDS else None


async def take_nothing(turn: Turn, interview: Interview, text: str, *, asked: bool) -> bool:
    """Take "not yet" for what it says; False where a message says more.

    Out of the blue it has to name what has not come: then what comes next is said.
    """
    if not says_nothing_came(text, turn.content.told):
        return False
    if asked:
        await not_yet(turn, interview)
        await turn.say(turn.reply("answered.not_yet"))
        return True
    if _OF_AN_ANSWER.search(text):
        await turn.say(turn.reply("answered.nothing_yet"))
        await drafts.say_what_comes(turn, interview)
        return True
    return False


_OF_AN_ANSWER = re.compile(r"\b(?:word|news|heard|answer|reply|response|silence)\b", re.IGNORECASE)


async def keep_day(turn: Turn, interview: Interview, day: date) -> None:
    """Take the new day that the employer named; one tap takes it back."""
    await tapped(turn, interview)
    if interview.outcome is not None:
        await interviews.record(turn.tx, interview, Event(EventKind.REOPENED, turn.now))
    await turn.say(turn.reply("answered.longer_heard", day=day_name(turn, day)))
    await answered.keep_longer(turn, interview, day.isoformat())
