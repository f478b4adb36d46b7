"""Taps: the first word of a button's data names what to do, the rest what to do it with."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from bot.chat import (
    answered,
    corrections,
    debrief,
    drafts,
    meeting,
    notes,
    pages,
    planned,
    privacy,
    profile,
    reminders,
    retention,
    round_taps,
    setting_taps,
    summary,
)
from bot.chat.tapdata import StaleButtonError
from bot.chat.tapdata import number as _number
from bot.chat.tapdata import start as _start
from bot.chat.titles import person_of
from bot.chat.turn import Turn
from bot.core.drafts.compose import Tone
from bot.core.interview import Channel, Interview, Outcome, Person, StepKind
from bot.core.questionnaire import Asked
from bot.store import drafts as shown_drafts
from bot.store import interviews
from bot.store.drafts import ShownDraft

OnInterview = Callable[[Turn, Interview, list[str]], Awaitable[str | None]]
OnDraft = Callable[[Turn, Interview, ShownDraft, list[str]], Awaitable[str | None]]
OnChat = Callable[[Turn, list[str]], Awaitable[str | None]]


Named = TypeVar("Named", bound=StrEnum)


async def take(turn: Turn, data: str) -> str:
    """Do what a tapped button says; return the toast."""
    verb, *rest = data.split(":")
    try:
        return await _dispatch(turn, verb, rest) or ""
    except StaleButtonError:
        return turn.content.replies.plain("other.stale")


async def _dispatch(turn: Turn, verb: str, rest: list[str]) -> str | None:
    if on_chat := ON_CHAT.get(verb):
        return await on_chat(turn, rest)
    if on_draft := ON_DRAFT.get(verb):
        shown = await shown_drafts.get(turn.tx, turn.chat.id, _number(rest))
        owner = await interviews.get(turn.tx, turn.chat.id, shown.interview) if shown else None
        if shown is None or owner is None:
            return turn.content.replies.plain("drafts.gone")
        return await on_draft(turn, owner, shown, rest[1:])
    if on_interview := ON_INTERVIEW.get(verb):
        interview = await interviews.get(turn.tx, turn.chat.id, _number(rest))
        if interview is None:
            return turn.content.replies.plain("debrief.gone")
        return await on_interview(turn, interview, rest[1:])
    raise StaleButtonError


def _day(rest: list[str]) -> date:
    try:
        return date.fromisoformat(rest[0] if rest else "")
    except ValueError:
        raise StaleButtonError from None


def _one_of(kinds: type[Named], rest: list[str]) -> Named:
    try:
        return kinds(rest[0] if rest else "")
    except ValueError:
        raise StaleButtonError from None


def _asked(turn: Turn, interview: Interview, rest: list[str]) -> Asked:
    """Return the question and person that a button's data names."""
    question = turn.content.question(rest[0] if rest else "")
    person = _number(rest, 1)
    if question is None or question.per_person != bool(person):
        raise StaleButtonError
    if person and all(p.id != person for p in interview.people):
        raise StaleButtonError
    return Asked(question, person)


# What a button about an interview does.


async def _choose(turn: Turn, interview: Interview, rest: list[str]) -> str:
    return await debrief.choose(turn, interview, _asked(turn, interview, rest), _number(rest, 2))


async def _skip(turn: Turn, interview: Interview, rest: list[str]) -> str:
    return await debrief.skip(turn, interview, _asked(turn, interview, rest))


async def _back(turn: Turn, interview: Interview, rest: list[str]) -> str:
    return await debrief.back(turn, interview, _asked(turn, interview, rest))


async def _fix(turn: Turn, interview: Interview, rest: list[str]) -> None:
    await summary.ask_change(turn, interview, _asked(turn, interview, rest))


async def _enough(turn: Turn, interview: Interview, _rest: list[str]) -> None:
    await turn.rekey([])
    await debrief.finish(turn, interview)


async def _go(turn: Turn, interview: Interview, _rest: list[str]) -> None:
    await turn.rekey([])
    await planned.start_early(turn, interview)
    await reminders.tell_now(turn, interview)


async def _day_chosen(turn: Turn, interview: Interview, rest: list[str]) -> str:
    return await corrections.choose_day(turn, interview, _day(rest))


async def _moment_chosen(turn: Turn, interview: Interview, rest: list[str]) -> str:
    return await corrections.choose_moment(turn, interview, _start(rest))


async def _mended(turn: Turn, interview: Interview, rest: list[str]) -> str:
    source, number = _number(rest), _number(rest, 1)
    as_typed = rest[2:] == ["typed"]
    return await corrections.settle_name(turn, interview, source, number, as_typed=as_typed)


async def _longer_choice(turn: Turn, interview: Interview, rest: list[str]) -> None:
    choices = list(turn.content.wordings["timeline"].choices.values())
    number = _number(rest)
    if number >= len(choices):
        raise StaleButtonError
    await answered.take_longer(turn, interview, choices[number])


async def _until(turn: Turn, interview: Interview, rest: list[str]) -> None:
    await turn.rekey([])
    await answered.keep_longer(turn, interview, _day(rest).isoformat())


async def _outcome(turn: Turn, interview: Interview, rest: list[str]) -> str:
    if not rest or rest[0] not in answered.OUTCOMES:
        raise StaleButtonError
    return await answered.take_outcome(turn, interview, rest[0])


async def _snooze_days(turn: Turn, interview: Interview, rest: list[str]) -> str:
    return await answered.move_by_days(turn, interview, min(_number(rest), 365))


async def _snooze_at(turn: Turn, interview: Interview, rest: list[str]) -> str:
    return await answered.move(turn, interview, _number(rest))


async def _due(turn: Turn, interview: Interview, rest: list[str]) -> str:
    return await reminders.show_due(turn, interview, _one_of(StepKind, rest))


async def _hush(turn: Turn, interview: Interview, _rest: list[str]) -> str:
    return await answered.close(turn, interview, Outcome.STOPPED)


async def _close(turn: Turn, interview: Interview, _rest: list[str]) -> str:
    return await answered.close(turn, interview, Outcome.OTHER)


async def _address(turn: Turn, interview: Interview, rest: list[str]) -> None:
    await corrections.ask_address(turn, interview, _number(rest))


async def _fresh(turn: Turn, interview: Interview, _rest: list[str]) -> None:
    await turn.rekey([])
    await drafts.show_fresh(turn, interview)


def _person(interview: Interview, rest: list[str]) -> Person:
    person = person_of(interview, _number(rest))
    if person is None:
        raise StaleButtonError
    return person


async def _ask_removal(turn: Turn, interview: Interview, rest: list[str]) -> None:
    await summary.ask_removal(turn, interview, _person(interview, rest))


async def _remove(turn: Turn, interview: Interview, rest: list[str]) -> None:
    await summary.remove(turn, interview, _person(interview, rest))


async def _same(turn: Turn, interview: Interview, rest: list[str]) -> None:
    person = _person(interview, rest)
    other = await interviews.get(turn.tx, turn.chat.id, _number(rest, 1))
    if other is None:
        raise StaleButtonError
    before = _person(other, rest[2:])
    same = rest[3:] != ["no"]
    await meeting.settle_likeness(turn, interview, person, before, same=same)


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
    "sum": lambda turn, interview, _: summary.show(turn, interview),
    "alike": _same,
    "rm": _ask_removal,
    "rmyes": _remove,
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
    "del": lambda turn, interview, _: pages.ask_delete(turn, interview),
    "delyes": lambda turn, interview, _: pages.delete(turn, interview),
    **round_taps.ON_INTERVIEW,
}


# What a button about a draft does.


async def _sent(turn: Turn, interview: Interview, shown: ShownDraft, _rest: list[str]) -> str:
    return await notes.mark_sent(turn, interview, shown)


async def _earlier(turn: Turn, interview: Interview, shown: ShownDraft, rest: list[str]) -> str:
    return await notes.mark_sent(turn, interview, shown, min(_number(rest), 60))


async def _tone(turn: Turn, interview: Interview, shown: ShownDraft, rest: list[str]) -> str:
    tone = _one_of(Tone, rest)
    return await drafts.another(turn, interview, shown, tone=tone)


async def _channel(turn: Turn, interview: Interview, shown: ShownDraft, rest: list[str]) -> str:
    channel = _one_of(Channel, rest)
    return await drafts.another(turn, interview, shown, channel=channel)


ON_DRAFT: Mapping[str, OnDraft] = {
    "sent": _sent,
    "sentday": _earlier,
    "unsent": lambda turn, _interview, shown, _: notes.unmark_sent(turn, shown),
    "another": lambda turn, interview, shown, _: drafts.another(turn, interview, shown),
    "tone": _tone,
    "chan": _channel,
    "more": lambda turn, interview, shown, _: notes.show_more(turn, interview, shown),
    "less": lambda turn, _interview, shown, _: notes.show_less(turn, shown),
    "edit": lambda turn, _interview, shown, _: notes.explain_edit(turn, shown),
    "why": lambda turn, _interview, shown, _: notes.explain(turn, shown),
    "eml": lambda turn, interview, shown, _: notes.hand_over_file(turn, interview, shown),
}


# What a button about the chat as a whole does.


async def _list(turn: Turn, rest: list[str]) -> None:
    await pages.show_list(turn, _number(rest), in_place=True)


async def _erase(turn: Turn, rest: list[str]) -> None:
    await (privacy.delete(turn) if rest == ["yes"] else privacy.keep(turn))


async def _zone(turn: Turn, rest: list[str]) -> None:
    if not rest:
        await profile.ask_zone(turn)
    elif not await profile.choose_zone(turn, ":".join(rest)):
        raise StaleButtonError


async def _idle(turn: Turn, rest: list[str]) -> None:
    asking = turn.chat.asking
    await turn.rekey([])
    if not asking or asking.kind != "idle":
        raise StaleButtonError
    await turn.ask_for(None)
    if rest == ["yes"]:
        await debrief.new(turn, asking.detail)
    else:
        await turn.say(turn.reply("other.idle_kept"))


ON_CHAT: Mapping[str, OnChat] = {
    "list": _list,
    **setting_taps.ON_CHAT,
    "erase": _erase,
    "zone": _zone,
    "profile": lambda turn, _: profile.accept(turn),
    "sign": lambda turn, _: profile.ask_name(turn),
    "idle": _idle,
}
