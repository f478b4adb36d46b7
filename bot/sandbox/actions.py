"""What people do: write, edit, tap, send things, block the bot, make groups.

Every function changes the world as Telegram would and queues the update the bot gets for it.
"""

import re

from bot.sandbox.callbacks import Callback
from bot.sandbox.chats import Chat, Message, Status, User, show_message
from bot.sandbox.entities import tidy
from bot.sandbox.formatting import measure
from bot.sandbox.methods.messages import MOST_TEXT
from bot.sandbox.schema import Json
from bot.sandbox.story import Sign, count_from_newest, own_texts, with_button
from bot.sandbox.world import World

NEXT = "next"
_UNITS = {"d": 86400, "h": 3600, "m": 60, "s": 1}
# Seconds within which a person can edit a message.
EDITABLE = 48 * 3600


class ActionError(Exception):
    """Something a person cannot do in Telegram."""


def say(
    world: World, user: User, text: str, *, chat: Chat | None = None, reply_to: int | None = None
) -> Message:
    """Send text; too long a one goes in pieces, and the last is returned."""
    sent = None
    for piece in _split(text):
        shown, entities = tidy(piece, [])
        content: Json = {"text": shown} | ({"entities": entities} if entities else {})
        sent = post(world, user, content, chat=chat, reply_to=reply_to)
    if sent is None:
        raise ActionError("an empty message cannot be sent")
    return sent


def post(
    world: World,
    user: User,
    content: Json,
    *,
    chat: Chat | None = None,
    reply_to: int | None = None,
) -> Message:
    """Send a message of any content, given as the Bot API's fields."""
    place = chat or world.chats[user.id]
    _check_member(user, place)
    if place.kind == "private" and place.status == "kicked":
        raise ActionError("the bot is blocked")
    replied = None
    if reply_to is not None and (replied := place.find(reply_to)) is None:
        raise ActionError("the message to reply to is gone")
    place.started = True
    if place.keyboard and place.keyboard.get("one_time_keyboard"):
        place.keyboard = None
    _tell_sent(world, place, content, replied)
    message = world.add_message(place, user, content, reply_to=replied)
    if _reaches_bot(world, place, message):
        world.updates.add("message", show_message(place, message))
    return message


def edit(world: World, user: User, chat: Chat, message_id: int, text: str) -> Message:
    """Change the text of one's own message, within 48 hours."""
    message = chat.find(message_id)
    if message is None or message.sender is not user or "text" not in message.content:
        raise ActionError("only one's own text can be edited")
    if world.clock.now() - message.date > EDITABLE:
        raise ActionError("after 48 hours a message can no longer be edited")
    shown, entities = tidy(text, [])
    if not shown:
        raise ActionError("an empty message cannot be sent")
    number = count_from_newest(own_texts(chat, user.id), message)
    world.tell(chat, Sign.EDITS, text=shown, number=number)
    message.content = {"text": shown} | ({"entities": entities} if entities else {})
    message.edit_date = world.clock.now()
    world.touch(chat, message)
    if _reaches_bot(world, chat, message):
        world.updates.add("edited_message", show_message(chat, message))
    return message


def tap(world: World, user: User, chat: Chat, message_id: int, button: Json) -> Callback | None:
    """Tap a button under a message; None for one that calls nobody back (a link, a copy)."""
    _check_member(user, chat)
    message = chat.find(message_id)
    if message is None or not any(button in row for row in message.buttons):
        raise ActionError("this message has no such button any more")
    if "callback_data" not in button:
        return None
    label = button["text"]
    number = count_from_newest(with_button(chat, label), message)
    world.tell(chat, Sign.TAPS, text=label, number=number)
    callback = world.callbacks.tap(user, chat, message, button["callback_data"], world.clock.now())
    world.updates.add("callback_query", callback.show())
    chat.stirred = world.pulse.beat()
    return callback


def move_clock(world: World, text: str, chat: Chat | None = None) -> None:
    """Move the clock to the `next` reminder, by a span like "+1d", or to a UTC second.

    The next reminder is that of a chat, if one is given, else whatever the bot does next.
    """
    if text == NEXT:
        due = world.timelines.due(chat) if chat else world.clock.due
        if due is None:
            raise ActionError("the bot has no reminder to come")
        world.clock.to(max(world.clock.now(), due) + 1)
    elif span := re.fullmatch(r"([+-]\d+)([dhms])", text):
        world.clock.forward(int(span[1]) * _UNITS[span[2]])
    else:
        world.clock.to(int(text))
    world.tell(None, Sign.CLOCK, text=text, whose=chat.id if chat else 0)


def block(world: World, user: User) -> None:
    """Block the bot: it is told, and may no longer write."""
    _change_membership(world, user, world.chats[user.id], "kicked")


def unblock(world: World, user: User) -> None:
    """Let the bot write again."""
    _change_membership(world, user, world.chats[user.id], "member")


def make_group(world: World, members: list[User], title: str) -> Chat:
    """Make a group and add the bot to it."""
    chat = world.add_group(title, members)
    add_bot(world, members[0], chat)
    return chat


def add_bot(world: World, user: User, chat: Chat) -> None:
    """Add the bot to a group."""
    chat.started = True
    _change_membership(world, user, chat, "member")
    content: Json = {"new_chat_members": [world.bot.show()]}
    message = world.add_message(chat, user, content)
    world.updates.add("message", show_message(chat, message))


def remove_bot(world: World, user: User, chat: Chat) -> None:
    """Remove the bot from a group."""
    _change_membership(world, user, chat, "kicked")
    world.add_message(chat, user, {"left_chat_member": world.bot.show()})


def remove(world: World, user: User) -> None:
    """Have a person gone: the account blocks the bot and is no longer shown."""
    if world.chats[user.id].started:
        block(world, user)
    user.gone = True
    world.pulse.beat()


def start_over(world: World, user: User) -> User:
    """The same person with a new account, in place of the old one."""
    remove(world, user)
    return world.add_user(
        user.first_name,
        last_name=user.last_name,
        username=user.username,
        language_code=user.language_code,
    )


def _tell_sent(world: World, chat: Chat, content: Json, replied: Message | None) -> None:
    if "text" not in content or "forward_origin" in content:
        world.tell(chat, Sign.SENDS, content=content)
    elif replied:
        number = count_from_newest(chat.present(), replied)
        world.tell(chat, Sign.REPLIES, text=content["text"], content=content, number=number)
    else:
        world.tell(chat, Sign.SAYS, text=content["text"], content=content)


def _split(text: str) -> list[str]:
    pieces, piece, length = [], "", 0
    for character in text:
        width = measure(character)
        if length + width > MOST_TEXT:
            pieces.append(piece)
            piece, length = "", 0
        piece += character
        length += width
    return [one for one in [*pieces, piece] if one.strip()]


def _check_member(user: User, chat: Chat) -> None:
    if user.id not in chat.members:
        raise ActionError("not a member of this chat")


def _reaches_bot(world: World, chat: Chat, message: Message) -> bool:
    """In a group, a bot with privacy sees commands and replies to itself only."""
    if chat.kind == "private":
        return True
    if chat.status != "member":
        return False
    replied = message.reply_to is not None and message.reply_to.sender is world.bot
    return replied or _is_command(world, message)


def _is_command(world: World, message: Message) -> bool:
    for entity in message.content.get("entities", []):
        if entity["type"] == "bot_command":
            start = entity["offset"]
            command = message.text.encode("utf-16-le")[2 * start :][: 2 * entity["length"]]
            addressee = command.decode("utf-16-le").partition("@")[2]
            return addressee.lower() in ("", world.bot.username)
    return False


def _change_membership(world: World, user: User, chat: Chat, status: Status) -> None:
    if chat.status == status:
        return
    before, chat.status = chat.status, status
    chat.stirred = world.pulse.beat()
    if chat.kind == "private":
        world.tell(chat, Sign.BLOCKS, text="block" if status == "kicked" else "unblock")
    world.updates.add(
        "my_chat_member",
        {
            "chat": chat.show(),
            "from": user.show(),
            "date": world.clock.now(),
            "old_chat_member": _show_membership(world, before),
            "new_chat_member": _show_membership(world, status),
        },
    )


def _show_membership(world: World, status: Status) -> Json:
    shown: Json = {"status": status, "user": world.bot.show()}
    return shown | {"until_date": 0} if status == "kicked" else shown
