"""Taps on settings and on a file to be taken in; they are about the chat as a whole."""

from collections.abc import Awaitable, Callable, Mapping

from bot.chat import importing, monday, preferences, profile, reuse
from bot.chat.tapdata import StaleButtonError, number
from bot.chat.turn import Turn


async def _set(turn: Turn, rest: list[str]) -> None:
    asks = {
        "screen": preferences.show,
        "hour": preferences.ask_hour,
        "quiet": preferences.ask_quiet,
        "zone": profile.ask_zone,
        "country": preferences.ask_country,
        "name": profile.ask_name,
        "plain": preferences.switch_plain,
        "strengths": reuse.ask_strengths,
        "tone": reuse.ask_tone,
        "kept": preferences.ask_retention,
        "monday": monday.switch,
    }
    if not rest or rest[0] not in asks:
        raise StaleButtonError
    await asks[rest[0]](turn)


def _hour_of(rest: list[str], place: int = 0) -> int:
    hour = number(rest, place)
    if hour > 23:
        raise StaleButtonError
    return hour


async def _hour(turn: Turn, rest: list[str]) -> None:
    hour = _hour_of(rest)
    await turn.rekey([])
    await preferences.keep_hour(turn, hour)


async def _quiet(turn: Turn, rest: list[str]) -> None:
    start, end = _hour_of(rest), _hour_of(rest, 1)
    await turn.rekey([])
    await preferences.keep_quiet(turn, start, end)


async def _kept(turn: Turn, rest: list[str]) -> None:
    days = number(rest)
    if days not in preferences.LENGTHS:
        raise StaleButtonError
    await turn.rekey([])
    await preferences.keep_retention(turn, days)


async def _import(turn: Turn, rest: list[str]) -> None:
    await (importing.confirm(turn) if rest == ["yes"] else importing.decline(turn))


async def _plain(turn: Turn, rest: list[str]) -> None:
    await preferences.switch_plain(turn, rest[0] if rest else "")


ON_CHAT: Mapping[str, Callable[[Turn, list[str]], Awaitable[str | None]]] = {
    "set": _set,
    "import": _import,
    "hour": _hour,
    "quiet": _quiet,
    "kept": _kept,
    "nostr": lambda turn, rest: reuse.remove_strength(turn, number(rest)),
    "usual": lambda turn, rest: reuse.keep_tone(turn, rest[0] if rest else ""),
    "plain": _plain,
    "monday": lambda turn, rest: monday.switch(turn, rest[0] if rest else ""),
}
