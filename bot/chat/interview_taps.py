"""Taps on what belongs to an interview: its questions, reminders, page and people."""

from collections.abc import Awaitable, Callable, Mapping

from bot.chat import (
    answered,
    calendars,
    corrections,
    debrief,
    drafts,
    exporting,
    hearing,
    interjections,
    meeting,
    pages,
    pictures,
    planned,
    reminders,
    retention,
    reuse,
    round_taps,
    summary,
    trash,
)
from bot.chat.tapdata import StaleButtonError, day, number, one_of, person, question, start
from bot.chat.turn import Turn
from bot.core.interview import EventKind, Interview, Outcome, StepKind
from bot.store import interviews

OnInterview = Callable[[Turn, Interview, list[str]], Awaitable[str | None]]


async def _choose(turn: Turn, interview: Interview, rest: list[str]) -> str:
    return await debrief.choose(turn, interview, question(turn, interview, rest), number(rest, 2))


async def _skip(turn: Turn, interview: Interview, rest: list[str]) -> str:
    return await debrief.skip(turn, interview, question(turn, interview, rest))


async def _back(turn: Turn, interview: Interview, rest: list[str]) -> str:
    return await debrief.back(turn, interview, question(turn, interview, rest))


async def _fix(turn: Turn, interview: Interview, rest: list[str]) -> None:
    await summary.ask_change(turn, interview, question(turn, interview, rest))


async def _enough(turn: Turn, interview: Interview, _rest: list[str]) -> str:
    await turn.rekey([])
    asked = hearing.is_in_debrief(turn, interview.id)
    if interview.latest(EventKind.DEBRIEFED) and not asked:
        return turn.content.replies.plain("debrief.already")
    await debrief.finish(turn, interview)
    return ""


async def _go(turn: Turn, interview: Interview, _rest: list[str]) -> None:
    await turn.rekey([])
    await planned.start_early(turn, interview)
    await reminders.tell_now(turn, interview)


async def _day_chosen(turn: Turn, interview: Interview, rest: list[str]) -> str:
    return await corrections.choose_day(turn, interview, day(rest))


async def _moment_chosen(turn: Turn, interview: Interview, rest: list[str]) -> str:
    return await corrections.choose_moment(turn, interview, start(rest))


async def _mended(turn: Turn, interview: Interview, rest: list[str]) -> str:
    source, place = number(rest), number(rest, 1)
    as_typed = rest[2:] == ["typed"]
    return await corrections.settle_name(turn, interview, source, place, as_typed=as_typed)


async def _role_mended(turn: Turn, interview: Interview, rest: list[str]) -> str:
    return await corrections.settle_role(turn, interview, as_typed=rest == ["typed"])


async def _longer_choice(turn: Turn, interview: Interview, rest: list[str]) -> None:
    choices = list(turn.content.wordings["timeline"].choices.values())
    chosen = number(rest)
    if chosen >= len(choices):
        raise StaleButtonError
    await answered.take_longer(turn, interview, choices[chosen])


async def _until(turn: Turn, interview: Interview, rest: list[str]) -> None:
    await turn.rekey([])
    await answered.keep_longer(turn, interview, day(rest).isoformat())


async def _outcome(turn: Turn, interview: Interview, rest: list[str]) -> str:
    if not rest or rest[0] not in answered.OUTCOMES:
        raise StaleButtonError
    return await answered.take_outcome(turn, interview, rest[0])


async def _snooze_days(turn: Turn, interview: Interview, rest: list[str]) -> str:
    return await answered.move_by_days(turn, interview, min(number(rest), 365))


async def _snooze_at(turn: Turn, interview: Interview, rest: list[str]) -> str:
    return await answered.move(turn, interview, number(rest))


async def _due(turn: Turn, interview: Interview, rest: list[str]) -> str:
    return await reminders.show_due(turn, interview, one_of(StepKind, rest))


async def _hush(turn: Turn, interview: Interview, _rest: list[str]) -> str:
    return await answered.close(turn, interview, Outcome.STOPPED)


async def _close(turn: Turn, interview: Interview, _rest: list[str]) -> str:
    return await answered.close(turn, interview, Outcome.OTHER)


async def _address(turn: Turn, interview: Interview, rest: list[str]) -> None:
    await corrections.ask_address(turn, interview, number(rest))


async def _fresh(turn: Turn, interview: Interview, _rest: list[str]) -> None:
    await turn.rekey([])
    await drafts.show_fresh(turn, interview)


async def _ask_removal(turn: Turn, interview: Interview, rest: list[str]) -> None:
    await summary.ask_removal(turn, interview, person(interview, rest))


async def _remove(turn: Turn, interview: Interview, rest: list[str]) -> None:
    await summary.remove(turn, interview, person(interview, rest))


async def _take_out(turn: Turn, interview: Interview, rest: list[str]) -> None:
    await interjections.take_out(turn, interview, person(interview, rest))


async def _same(turn: Turn, interview: Interview, rest: list[str]) -> None:
    met = person(interview, rest)
    other = await interviews.get(turn.tx, turn.chat.id, number(rest, 1))
    if other is None:
        raise StaleButtonError
    before = person(other, rest[2:])
    same = rest[3:] != ["no"]
    await meeting.settle_likeness(turn, interview, met, before, same=same)


async def _spelled(turn: Turn, interview: Interview, rest: list[str]) -> None:
    met = person(interview, rest)
    as_in_address = rest[1:] != ["no"]
    await meeting.settle_spelling(turn, interview, met, as_in_address=as_in_address)


ON_INTERVIEW: Mapping[str, OnInterview] = {
    "a": _choose,
    "skip": _skip,
    "back": _back,
    "fix": _fix,
    "enough": _enough,
    "go": _go,
    "stop": lambda turn, interview, _: debrief.stop(turn, interview),
    "park": lambda turn, interview, _: debrief.park(turn, interview),
    "day": _day_chosen,
    "at": _moment_chosen,
    "name": _mended,
    "role": _role_mended,
    "sum": lambda turn, interview, _: summary.show(turn, interview),
    "alike": _same,
    "spell": _spelled,
    "rm": _ask_removal,
    "rmyes": _remove,
    "unadd": _take_out,
    "fresh": _fresh,
    "show": lambda turn, interview, _: drafts.show_current(turn, interview),
    "addr": _address,
    "yes": lambda turn, interview, _: answered.ask_what(turn, interview),
    "not": lambda turn, interview, _: reminders.not_yet(turn, interview),
    "out": _outcome,
    "longer": _longer_choice,
    "until": _until,
    "later": lambda turn, interview, _: answered.ask_when(turn, interview),
    "snz": _snooze_days,
    "snzat": _snooze_at,
    "due": _due,
    "hush": _hush,
    "close": _close,
    "stay": lambda turn, interview, _: retention.keep(turn, interview),
    "keep": lambda turn, interview, _: answered.keep_open(turn, interview),
    "reopen": lambda turn, interview, _: answered.reopen(turn, interview),
    "open": lambda turn, interview, _: pages.show_page(turn, interview),
    "del": lambda turn, interview, _: trash.delete(turn, interview),
    "str": lambda turn, interview, rest: reuse.choose_strength(turn, interview, number(rest)),
    "unevent": lambda turn, interview, rest: answered.undo(turn, interview, number(rest)),
    "txt": lambda turn, interview, _: exporting.hand_over_notes(turn, interview),
    "pic": lambda turn, interview, _: pictures.show_timeline(turn, interview),
    "ics": lambda turn, interview, _: calendars.hand_over(turn, interview),
    **round_taps.ON_INTERVIEW,
}
