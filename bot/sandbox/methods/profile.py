"""What the bot says about itself: its name, descriptions, commands and menu button."""

import re
from collections.abc import Callable

from bot.sandbox.formatting import measure
from bot.sandbox.profile import name_scope
from bot.sandbox.refusal import bad_request
from bot.sandbox.schema import Json
from bot.sandbox.world import World

MOST_COMMANDS = 100


def get_me(world: World, _: Json) -> Json:
    """getMe."""
    return world.bot.show() | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_text(kind: str, longest: int) -> Callable[[World, Json], bool]:
    """setMyName and its like: a text of at most `longest` characters per language."""

    def set_one(world: World, fields: Json) -> bool:
        text = fields.get(kind, "")
        if measure(text) > longest:
            raise bad_request(f"{kind.replace('_', ' ')} is too long")
        world.profile.texts[kind, _read_language(fields)] = text
        world.pulse.beat()
        return True

    return set_one


def get_text(kind: str) -> Callable[[World, Json], Json]:
    """getMyName and its like."""

    def get_one(world: World, fields: Json) -> Json:
        usual = world.bot.first_name if kind == "name" else ""
        return {kind: world.profile.text(kind, _read_language(fields)) or usual}

    return get_one


def set_my_commands(world: World, fields: Json) -> bool:
    """setMyCommands."""
    commands = fields.get("commands", [])
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        command["command"] = command["command"].removeprefix("/")
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    world.profile.commands[_read_scope(world, fields)] = commands
    world.pulse.beat()
    return True


def get_my_commands(world: World, fields: Json) -> list[Json]:
    """getMyCommands."""
    return world.profile.commands.get(_read_scope(world, fields), [])


def delete_my_commands(world: World, fields: Json) -> bool:
    """deleteMyCommands."""
    world.profile.commands.pop(_read_scope(world, fields), None)
    world.pulse.beat()
    return True


def set_chat_menu_button(world: World, fields: Json) -> bool:
    """setChatMenuButton; without chat_id it is every chat's."""
    chat = world.find_chat(fields["chat_id"]).id if "chat_id" in fields else 0
    world.profile.menu_buttons[chat] = fields.get("menu_button", {"type": "default"})
    world.pulse.beat()
    return True


def get_chat_menu_button(world: World, fields: Json) -> Json:
    """getChatMenuButton."""
    buttons = world.profile.menu_buttons
    chat = world.find_chat(fields["chat_id"]).id if "chat_id" in fields else 0
    return buttons.get(chat) or buttons.get(0) or {"type": "default"}


def _read_language(fields: Json) -> str:
    language = str(fields.get("language_code", ""))
    if not re.fullmatch(r"([a-z]{2})?", language):
        raise bad_request("invalid language code specified")
    return language


def _read_scope(world: World, fields: Json) -> tuple[str, str]:
    scope = fields.get("scope")
    if scope and "chat_id" in scope:
        world.find_chat(scope["chat_id"])
    return name_scope(scope), _read_language(fields)
