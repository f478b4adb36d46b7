"""Taps: the first word of a button's data names what to do, the rest what to do it with."""

from collections.abc import Awaitable, Callable, Mapping

from bot.chat import (
    calendars,
    news,
    oddities,
    pages,
    pictures,
    privacy,
    profile,
    setting_taps,
    trash,
)
from bot.chat.interview_taps import ON_INTERVIEW
from bot.chat.note_taps import ON_DRAFT
from bot.chat.tapdata import StaleButtonError, number
from bot.chat.turn import Turn
from bot.store import drafts, interviews

OnChat = Callable[[Turn, list[str]], Awaitable[str | None]]


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
        shown = await drafts.get(turn.tx, turn.chat.id, number(rest))
        owner = await interviews.get(turn.tx, turn.chat.id, shown.interview) if shown else None
        if shown is None or owner is None:
            return turn.content.replies.plain("drafts.gone")
        return await on_draft(turn, owner, shown, rest[1:])
    if on_interview := ON_INTERVIEW.get(verb):
        interview = await interviews.get(turn.tx, turn.chat.id, number(rest))
        if interview is None:
            return turn.content.replies.plain("debrief.gone")
        return await on_interview(turn, interview, rest[1:])
    raise StaleButtonError


async def _list(turn: Turn, rest: list[str]) -> None:
    which = rest[1] if rest[1:] else "all"
    if which not in pages.FILTERS:
        raise StaleButtonError
    await pages.show_list(turn, number(rest), which, in_place=True)


async def _erase(turn: Turn, rest: list[str]) -> None:
    await (privacy.delete(turn) if rest == ["yes"] else privacy.keep(turn))


async def _zone(turn: Turn, rest: list[str]) -> None:
    if not rest:
        await profile.ask_zone(turn)
    elif rest == [profile.NO_ZONE]:
        await profile.ask_zone_again(turn)
    elif not await profile.choose_zone(turn, ":".join(rest)):
        raise StaleButtonError


async def _news(turn: Turn, rest: list[str]) -> None:
    await news.settle(turn, is_news=rest == ["yes"])


async def _idle(turn: Turn, rest: list[str]) -> None:
    await oddities.settle(turn, 0 if rest == ["no"] else number(rest))


async def _help(turn: Turn, _rest: list[str]) -> None:
    await turn.say(turn.reply("help.screen"))


ON_CHAT: Mapping[str, OnChat] = {
    "list": _list,
    "picall": lambda turn, _: pictures.show_pipeline(turn),
    "icsall": lambda turn, _: calendars.hand_over_all(turn),
    "undel": lambda turn, rest: trash.bring_back(turn, number(rest)),
    **setting_taps.ON_CHAT,
    "erase": _erase,
    "zone": _zone,
    "profile": lambda turn, _: profile.accept(turn),
    "sign": lambda turn, _: profile.ask_name(turn),
    "idle": _idle,
    "help": _help,
    "news": _news,
}
