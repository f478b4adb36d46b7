"""Changing what was sent, and answering taps."""

from bot.sandbox.chats import Chat, Message
from bot.sandbox.markup import check_markup
from bot.sandbox.methods.messages import open_for, read_caption, read_text, tell_message
from bot.sandbox.refusal import RefusalError, bad_request
from bot.sandbox.schema import Json
from bot.sandbox.story import Sign
from bot.sandbox.world import World

MOST_TOAST = 200
# Seconds after which a bot can no longer delete a message.
DELETABLE = 48 * 3600


def edit_message_text(world: World, fields: Json) -> Json:
    """editMessageText; without reply_markup the keyboard goes."""
    chat, message = _find_editable(world, fields)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    try:
        content = read_text(fields)
    except RefusalError as refusal:
        # Telegram words this one differently for an edit.
        if refusal.description.endswith("message is too long"):
            raise bad_request("MESSAGE_TOO_LONG") from None
        raise
    if options := fields.get("link_preview_options"):
        content["link_preview_options"] = options
    return _replace(world, chat, message, content, fields)


def edit_message_caption(world: World, fields: Json) -> Json:
    """editMessageCaption; without reply_markup the keyboard goes."""
    chat, message = _find_editable(world, fields)
    if "document" not in message.content:
        raise bad_request("there is no caption in the message to edit")
    content = {"document": message.content["document"]} | read_caption(fields)
    return _replace(world, chat, message, content, fields)


def edit_message_reply_markup(world: World, fields: Json) -> Json:
    """editMessageReplyMarkup; without reply_markup the keyboard goes."""
    chat, message = _find_editable(world, fields)
    return _replace(world, chat, message, message.content, fields)


def delete_message(world: World, fields: Json) -> bool:
    """deleteMessage, within 48 hours."""
    chat = world.open_chat(fields["chat_id"])
    message = chat.find(fields["message_id"])
    if message is None:
        raise bad_request("message to delete not found")
    too_old = world.clock.now() - message.date > DELETABLE
    if too_old or (chat.kind != "private" and message.sender is not world.bot):
        raise bad_request("message can't be deleted")
    message.deleted = True
    world.touch(chat, message)
    return True


def answer_callback_query(world: World, fields: Json) -> bool:
    """answerCallbackQuery; a second answer to the same tap changes nothing."""
    callback = world.callbacks.find(fields["callback_query_id"], world.clock.now())
    text = fields.get("text", "")
    if len(text) > MOST_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    if "url" in fields:
        raise bad_request("URL_INVALID")
    if not callback.answered:
        callback.answered = True
        callback.text, callback.alert = text, fields.get("show_alert", False)
        callback.changed = callback.chat.stirred = world.pulse.beat()
        if text:
            world.tell(callback.chat, Sign.TOAST, text=text)
    return True


def _find_editable(world: World, fields: Json) -> tuple[Chat, Message]:
    if "inline_message_id" in fields:
        raise bad_request("MESSAGE_ID_INVALID")
    if "chat_id" not in fields:
        raise bad_request("chat_id is empty")
    if "message_id" not in fields:
        raise bad_request("message identifier is not specified")
    chat = open_for(world, fields)
    message = chat.find(fields["message_id"])
    if message is None:
        raise bad_request("message to edit not found")
    if message.sender is not world.bot or message.other_markup:
        raise bad_request("message can't be edited")
    return chat, message


def _replace(world: World, chat: Chat, message: Message, content: Json, fields: Json) -> Json:
    markup = check_markup(fields.get("reply_markup"))
    keyboard = {"inline_keyboard": markup["inline_keyboard"]} if markup else None
    if content == message.content and keyboard == message.keyboard:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly "
            "the same as a current content and reply markup of the message"
        )
    world.limits.count(chat.id)
    if content != message.content:
        message.edit_date = world.clock.now()
    before, message.content, message.keyboard = message.content, content, keyboard
    world.touch(chat, message)
    if content != before:
        tell_message(world, chat, message, Sign.BOT_EDITS)
    return world.show(chat, message)
