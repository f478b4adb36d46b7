"""The world in a file, so that a stand-in that is stopped goes on where it was.

Kept: people, chats with their messages, files, what the bot said of itself, updates it has not
confirmed, and the clock. Taps that wait for an answer are not: Telegram forgets them as soon.
"""

import asyncio
import base64
import contextlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bot.sandbox.chats import Chat, Message, User
from bot.sandbox.files import StoredFile
from bot.sandbox.schema import Json
from bot.sandbox.world import World

# Seconds in which further changes are gathered before the file is written.
_GATHERED = 0.5
_FORM = 1


class SnapshotError(Exception):
    """The file cannot be read as a snapshot."""


async def keep_saved(world: World, path: Path) -> None:
    """Write the world to the file whenever it changed; runs until cancelled, then writes once.

    A write that fails, on a full disk say, is made up for by the next.
    """
    seen = -1
    try:
        while True:
            seen = await world.pulse.after(seen)
            await asyncio.sleep(_GATHERED)
            with contextlib.suppress(OSError):
                _save(world, path)
    finally:
        with contextlib.suppress(OSError):
            _save(world, path)


def resume(world: World, path: Path) -> None:
    """Fill a new world from the file, or begin the file if there is none.

    Raises SnapshotError for a file that is broken or cannot be written.
    """
    _load(world, path)
    try:
        _save(world, path)
    except OSError as error:
        raise SnapshotError(f"{path} cannot be written: {error.strerror}") from None


def _save(world: World, path: Path) -> None:
    """Write the world to the file, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(_dump(world), ensure_ascii=False), encoding="utf-8")
    fresh.replace(path)


def _load(world: World, path: Path) -> None:
    try:
        if not path.exists():
            return
        found = json.loads(path.read_text(encoding="utf-8"))
        if found["form"] != _FORM or found["bot"] != world.bot.id:
            raise SnapshotError(f"{path} is of another version or another bot")
        _fill(world, found)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SnapshotError(f"{path} cannot be read: {type(error).__name__}") from None


def _dump(world: World) -> Json:
    return {
        "form": _FORM,
        "bot": world.bot.id,
        "offset": world.clock.offset,
        "due": world.clock.due,
        "users": [asdict(user) for user in world.users.values()],
        "chats": [_dump_chat(chat) for chat in world.chats.values()],
        "files": [_dump_file(stored) for stored in world.files.all()],
        "texts": [[*key, text] for key, text in world.profile.texts.items()],
        "commands": [[*key, found] for key, found in world.profile.commands.items()],
        "menu_buttons": list(world.profile.menu_buttons.items()),
        "updates": world.updates.dump(),
        "story": world.story.dump(),
    }


def _fill(world: World, found: Json) -> None:
    world.clock.offset, world.clock.due = int(found["offset"]), found["due"]
    world.users = {one["id"]: User(**one) for one in found["users"]}
    world.chats = {one["id"]: _read_chat(world, one) for one in found["chats"]}
    for one in found["files"]:
        content = base64.b64decode(one.pop("content"))
        world.files.restore(StoredFile(content=content, **one))
    profile = world.profile
    profile.texts = {(kind, language): text for kind, language, text in found["texts"]}
    profile.commands = {(scope, language): some for scope, language, some in found["commands"]}
    profile.menu_buttons = dict(found["menu_buttons"])
    world.updates.restore(found["updates"])
    world.story.restore(found.get("story", []))


def _dump_file(stored: StoredFile) -> Json:
    return asdict(stored) | {"content": base64.b64encode(stored.content).decode()}


_CHAT = ("id", "kind", "title", "status", "started", "last_id", "keyboard")
_MESSAGE = ("id", "date", "content", "keyboard", "other_markup", "edit_date", "deleted")


def _dump_chat(chat: Chat) -> Json:
    return {name: getattr(chat, name) for name in _CHAT} | {
        "members": list(chat.members),
        "messages": [_dump_message(message) for message in chat.messages.values()],
    }


def _dump_message(message: Message) -> Json:
    return {name: getattr(message, name) for name in _MESSAGE} | {
        "sender": message.sender.id,
        "reply_to": message.reply_to.id if message.reply_to else None,
    }


def _read_chat(world: World, found: Json) -> Chat:
    messages = found.pop("messages")
    members = {number: world.users[number] for number in found.pop("members")}
    chat = Chat(members=members, **found)
    for one in messages:
        chat.messages[one["id"]] = _read_message(world, chat, one)
    return chat


def _read_message(world: World, chat: Chat, found: Json) -> Message:
    sender = world.users.get(found.pop("sender"), world.bot)
    reply_to: Any = chat.messages.get(found.pop("reply_to"))
    return Message(sender=sender, reply_to=reply_to, changed=world.pulse.beat(), **found)
