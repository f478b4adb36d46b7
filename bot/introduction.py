"""What Telegram shows of the bot by itself: set at start, only where it changed."""

import logging
from collections.abc import Awaitable, Callable
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

log = logging.getLogger(__name__)

ELSEWHERE = ("help",)
"""The commands shown outside of private chats, where the bot only explains itself."""


async def introduce(bot: Bot, content: Content) -> None:
    """Set commands, descriptions and the menu button.

    Raises InvalidToken; any other refusal is logged and leaves the bot working.
    """
    tasks: tuple[tuple[str, Callable[[Bot, Content], Awaitable[Any]]], ...] = (
        ("commands", _set_commands),
        ("description", _set_description),
        ("short description", _set_short_description),
        ("menu button", _set_menu_button),
    )
    for name, task in tasks:
        try:
            await task(bot, content)
        except InvalidToken:
            raise
        except TelegramError as error:
            log.warning("%s not set: %s", name, type(error).__name__)


async def _set_commands(bot: Bot, content: Content) -> None:
    for scope, names in (
        (BotCommandScopeAllPrivateChats(), commands.SHOWN),
        (BotCommandScopeDefault(), ELSEWHERE),
    ):
        menu = tuple(BotCommand(n, content.replies.plain(f"command.{n}")) for n in names)
        if menu != await bot.get_my_commands(scope=scope):
            await bot.set_my_commands(menu, scope=scope)


async def _set_description(bot: Bot, content: Content) -> None:
    wanted = content.replies.plain("about.description")
    if (await bot.get_my_description()).description != wanted:
        await bot.set_my_description(wanted)


async def _set_short_description(bot: Bot, content: Content) -> None:
    wanted = content.replies.plain("about.short")
    if (await bot.get_my_short_description()).short_description != wanted:
        await bot.set_my_short_description(wanted)


async def _set_menu_button(bot: Bot, _content: Content) -> None:
    if (await bot.get_chat_menu_button()).type != MenuButton.COMMANDS:
        await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
