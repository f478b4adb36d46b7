"""Taps on what comes after or before a debrief: moved times, further rounds, employers' answers."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date

from bot.chat import answered, contacts, employer, promises, rescheduling, rough, rounds
from bot.chat.tapdata import StaleButtonError, check_near, number, start
from bot.chat.turn import Turn
from bot.core.employer_reply import ReplyKind
from bot.core.interview import Held, Interview

OnInterview = Callable[[Turn, Interview, list[str]], Awaitable[str | None]]
LONGEST_MINUTES = 24 * 60


async def _moved(turn: Turn, interview: Interview, rest: list[str]) -> str:
    chosen = start(rest)
    check_near(chosen.date(), turn.local_now.date())
    return await rescheduling.choose_time(turn, interview, chosen)


async def _said(turn: Turn, interview: Interview, rest: list[str]) -> str:
    """Confirm what an employer's message was read as: "<kind>[:<day> or :<time>:<minutes>]"."""
    try:
        kind = ReplyKind(rest[0] if rest else "")
        dated = kind in (ReplyKind.LONGER, ReplyKind.AWAY) and rest[1:]
        day = date.fromisoformat(rest[1]) if dated else None
    except ValueError:
        raise StaleButtonError from None
    held = None
    if kind is ReplyKind.NEXT_ROUND and rest[1:]:
        held = Held(start(rest, 1), min(number(rest, 2), LONGEST_MINUTES))
    named = held.start.date() if held else day
    if named:
        check_near(named, turn.local_now.date())
    return await employer.confirm(turn, interview, kind, str(day or ""), held)


async def _promised(turn: Turn, interview: Interview, rest: list[str]) -> str:
    action = rest[1] if rest[1:] else ""
    toast = await promises.react(turn, interview, number(rest), action)
    if toast is None:
        raise StaleButtonError
    return toast


async def _contact(turn: Turn, interview: Interview, rest: list[str]) -> str:
    return await contacts.react(turn, interview, number(rest), add=rest[1:] == ["yes"])


ON_INTERVIEW: Mapping[str, OnInterview] = {
    "retime": lambda turn, interview, _: rescheduling.ask_time(turn, interview),
    "move": _moved,
    "off": lambda turn, interview, _: rescheduling.call_off(turn, interview),
    "unknown": lambda turn, interview, _: rounds.time_not_known(turn, interview),
    "same": lambda turn, interview, _: rounds.take_same_people(turn, interview),
    "paste": lambda turn, interview, _: employer.ask_words(turn, interview),
    "whose": lambda turn, interview, _: employer.take_whose(turn, interview),
    "said": _said,
    "prom": _promised,
    "contact": _contact,
    "rough": lambda turn, interview, _: rough.begin(turn, interview),
    "withdraw": lambda turn, interview, _: answered.withdraw(turn, interview),
}
