"""Commands: one line of the table for each."""

from collections.abc import Awaitable, Callable

from bot.chat import (
    aside,
    debrief,
    exporting,
    monday,
    pages,
    preferences,
    privacy,
    profile,
    signing,
    stats,
)
from bot.chat.turn import Turn
from bot.store import interviews

Command = Callable[[Turn, str], Awaitable[None]]

LINKS = ("plan", "sandbox")
"""What a link to the bot may add: t.me/<bot>?start=plan."""


async def take(turn: Turn, text: str) -> None:
    """Run the command that a message starts with."""
    word, _, rest = text[1:].partition(" ")
    name = word.partition("@")[0].split("\n", 1)[0].lower()
    command = COMMANDS.get(name)
    if command is None:
        await turn.say(turn.reply("help.unknown_command"))
        return
    await command(turn, rest.strip())


async def _start(turn: Turn, rest: str) -> None:
    if rest in LINKS:
        await turn.say(turn.reply(f"start.{rest}"))
        return
    current = await debrief.unfinished(turn)
    if current:
        await debrief.resume(turn, current.id)
        return
    known = bool(await interviews.of_chat(turn.tx, turn.chat.id))
    await turn.say(turn.reply("start.back" if known else "start.welcome"))


async def _new(turn: Turn, rest: str) -> None:
    await debrief.new(turn, rest)


async def _interviews(turn: Turn, rest: str) -> None:
    which = rest.casefold()
    await pages.show_list(turn, which=which if which in pages.FILTERS else "all")


async def _timeline(turn: Turn, _rest: str) -> None:
    await pages.show_timeline(turn)


async def _timezone(turn: Turn, rest: str) -> None:
    await (profile.take_zone(turn, rest) if rest else profile.ask_zone(turn))


async def _stats(turn: Turn, _rest: str) -> None:
    await stats.show(turn)


async def _export(turn: Turn, _rest: str) -> None:
    await exporting.hand_over(turn)


async def _settings(turn: Turn, _rest: str) -> None:
    await preferences.show(turn)


async def _hour(turn: Turn, rest: str) -> None:
    await (preferences.take_hour(turn, rest) if rest else preferences.ask_hour(turn))


async def _quiet(turn: Turn, rest: str) -> None:
    await (preferences.take_quiet(turn, rest) if rest else preferences.ask_quiet(turn))


async def _country(turn: Turn, rest: str) -> None:
    await (preferences.take_country(turn, rest) if rest else preferences.ask_country(turn))


async def _name(turn: Turn, rest: str) -> None:
    await (signing.take_given(turn, rest) if rest else profile.ask_name(turn))


async def _plain(turn: Turn, rest: str) -> None:
    await preferences.switch_plain(turn, rest)


async def _overview(turn: Turn, rest: str) -> None:
    await monday.switch(turn, rest)


async def _retention(turn: Turn, rest: str) -> None:
    await (preferences.take_retention(turn, rest) if rest else preferences.ask_retention(turn))


async def _cancel(turn: Turn, _rest: str) -> None:
    asking = turn.chat.asking
    await (aside.end(turn) if aside.is_aside(asking) else turn.ask_for(None))
    key = "debrief.cancelled" if asking else "debrief.nothing_to_cancel"
    await turn.say(turn.reply(key))


async def _help(turn: Turn, _rest: str) -> None:
    await turn.say(turn.reply("help.screen"))


async def _privacy(turn: Turn, _rest: str) -> None:
    await privacy.explain(turn)


async def _delete(turn: Turn, _rest: str) -> None:
    await privacy.ask_delete(turn)


COMMANDS: dict[str, Command] = {
    "start": _start,
    "new": _new,
    "interviews": _interviews,
    "timeline": _timeline,
    "timezone": _timezone,
    "settings": _settings,
    "hour": _hour,
    "quiet": _quiet,
    "plain": _plain,
    "name": _name,
    "country": _country,
    "overview": _overview,
    "retention": _retention,
    "cancel": _cancel,
    "help": _help,
    "stats": _stats,
    "export": _export,
    "privacy": _privacy,
    "delete": _delete,
}

SHOWN = tuple(name for name in COMMANDS if name != "start")
"""The commands of the menu."""
