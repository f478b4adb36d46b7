"""What Telegram shows of the bot by itself: set at start, only where it changed.

In each language that has a file it introduces itself so; whoever has another reads English.
"""

import logging
from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Any

from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeDefault,
    MenuButton,
    MenuButtonCommands,
)
from telegram.error import InvalidToken, TelegramError

from bot.chat import commands
from bot.content import Content
from bot.content.profile import Introduction, load_introductions

log = logging.getLogger(__name__)

ELSEWHERE = ("help",)
"""The commands shown outside of private chats, where the bot only explains itself."""

Task = Callable[[], Awaitable[Any]]


async def introduce(bot: Bot, content: Content) -> None:
    """Set commands, descriptions and the menu button.

    Raises InvalidToken; any other refusal is logged and leaves the bot working.
    """
    for name, task in _tasks(bot, content):
        try:
            await task()
        except InvalidToken:
            raise
        except TelegramError as error:
            log.warning("%s not set: %s", name, type(error).__name__)


def _tasks(bot: Bot, content: Content) -> Iterator[tuple[str, Task]]:
    for told in (_in_english(content), *load_introductions()):
        yield "commands", partial(_set_commands, bot, told)
        yield "description", partial(_set_description, bot, told)
        yield "short description", partial(_set_short_description, bot, told)
    yield "menu button", partial(_set_menu_button, bot)


def _in_english(content: Content) -> Introduction:
    """Return the introduction in the language the bot speaks."""
    replies = content.replies
    menu = {name: replies.plain(f"command.{name}") for name in commands.SHOWN}
    return Introduction("", replies.plain("about.description"), replies.plain("about.short"), menu)


async def _set_commands(bot: Bot, told: Introduction) -> None:
    language = told.language or None
    for scope, names in (
        (BotCommandScopeAllPrivateChats(), commands.SHOWN),
        (BotCommandScopeDefault(), ELSEWHERE),
    ):
        menu = tuple(BotCommand(name, told.commands[name]) for name in names)
        if menu != await bot.get_my_commands(scope=scope, language_code=language):
            await bot.set_my_commands(menu, scope=scope, language_code=language)


async def _set_description(bot: Bot, told: Introduction) -> None:
    language = told.language or None
    if (await bot.get_my_description(language)).description != told.description:
        await bot.set_my_description(told.description, language)


async def _set_short_description(bot: Bot, told: Introduction) -> None:
    language = told.language or None
    if (await bot.get_my_short_description(language)).short_description != told.short:
        await bot.set_my_short_description(told.short, language)


async def _set_menu_button(bot: Bot) -> None:
    if (await bot.get_chat_menu_button()).type != MenuButton.COMMANDS:
        await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
