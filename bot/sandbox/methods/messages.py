"""Sending: messages, documents, photos and the sign that the bot is typing."""

from typing import Any

from bot.sandbox.chats import Chat, Message
from bot.sandbox.entities import format_text
from bot.sandbox.files import StoredFile
from bot.sandbox.formatting import measure
from bot.sandbox.markup import check_markup
from bot.sandbox.refusal import bad_request
from bot.sandbox.schema import Json, Upload
from bot.sandbox.story import Sign
from bot.sandbox.world import World

MOST_TEXT = 4096
MOST_CAPTION = 1024
MOST_UPLOADED = 50 * 1024 * 1024
MOST_PHOTO = 10 * 1024 * 1024
MOST_PIXELS = 10_000
_ACTIONS = (
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
)
# What the stand-in has none of, and how Telegram words that.
_NONE_OF = {
    "business_connection_id": "business connection not found",
    "message_thread_id": "message thread not found",
    "direct_messages_topic_id": "direct messages topic not found",
    "message_effect_id": "EFFECT_ID_INVALID",
}


def send_message(world: World, fields: Json) -> Json:
    """sendMessage."""
    chat = open_for(world, fields)
    content = read_text(fields)
    if options := fields.get("link_preview_options"):
        content["link_preview_options"] = options
    return _send(world, chat, fields, content)


def send_document(world: World, fields: Json) -> Json:
    """sendDocument: a file that is uploaded, or one the stand-in already has."""
    chat = open_for(world, fields)
    content: Json = {"document": _show_document(_take_file(world, fields["document"]))}
    if "thumbnail" in fields and not isinstance(fields["thumbnail"], Upload):
        raise bad_request("thumbnail must be uploaded as a file")
    return _send(world, chat, fields, content | read_caption(fields))


def send_photo(world: World, fields: Json) -> Json:
    """sendPhoto: a PNG that is uploaded, in the proportions that Telegram takes."""
    chat = open_for(world, fields)
    stored = _take_file(world, fields["photo"])
    wide, tall = _measure_png(stored.content)
    if wide + tall > MOST_PIXELS or max(wide, tall) > 20 * min(wide, tall):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    photo = [stored.show() | {"width": wide, "height": tall}]
    return _send(world, chat, fields, {"photo": photo} | read_caption(fields))


def _measure_png(content: bytes) -> tuple[int, int]:
    if not content.startswith(b"\x89PNG") or len(content) > MOST_PHOTO:
        raise bad_request("IMAGE_PROCESS_FAILED")
    return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])


def send_chat_action(world: World, fields: Json) -> bool:
    """sendChatAction."""
    chat = open_for(world, fields)
    if fields["action"] not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.action = fields["action"]
    chat.acted_at = world.pulse.beat()
    return True


def open_for(world: World, fields: Json) -> Chat:
    """The chat a call is for. Raises RefusalError if the bot may not write there."""
    chat = world.open_chat(fields["chat_id"])
    for name, reason in _NONE_OF.items():
        if name in fields:
            raise bad_request(reason)
    return chat


def read_text(fields: Json) -> Json:
    """The text of a call as a message holds it. Raises RefusalError if it is empty or too long."""
    text, entities = format_text(
        fields.get("text", ""), fields.get("parse_mode"), fields.get("entities")
    )
    if not text:
        raise bad_request("message text is empty")
    if measure(text) > MOST_TEXT:
        raise bad_request("message is too long")
    return {"text": text} | ({"entities": entities} if entities else {})


def read_caption(fields: Json) -> Json:
    """The caption of a call as a message holds it; empty if there is none."""
    text, entities = format_text(
        fields.get("caption", ""), fields.get("parse_mode"), fields.get("caption_entities")
    )
    if measure(text) > MOST_CAPTION:
        raise bad_request("message caption is too long")
    content: Json = {"caption": text} if text else {}
    return content | ({"caption_entities": entities} if entities else {})


def _send(world: World, chat: Chat, fields: Json, content: Json) -> Json:
    more: dict[str, Any] = {"reply_to": _find_replied(chat, fields.get("reply_parameters"))}
    markup = check_markup(fields.get("reply_markup"))
    if markup and "inline_keyboard" in markup:
        more["keyboard"] = {"inline_keyboard": markup["inline_keyboard"]}
    elif markup:
        more["other_markup"] = markup
    if fields.get("protect_content"):
        content = content | {"has_protected_content": True}
    world.limits.count(chat.id)
    if markup and "inline_keyboard" not in markup:
        chat.keyboard = markup if "keyboard" in markup else None
    chat.action = ""
    message = world.add_message(chat, world.bot, content, **more)
    tell_message(world, chat, message, Sign.BOT_SAYS)
    return world.show(chat, message)


def tell_message(world: World, chat: Chat, message: Message, sign: Sign) -> None:
    """Put a message of the bot, as it is now, into the story."""
    labels = [[str(button["text"]) for button in row] for row in message.buttons]
    content = message.content
    world.tell(chat, sign, text=message.text, content=content, buttons=labels)


def _find_replied(chat: Chat, parameters: Json | None) -> Message | None:
    if parameters is None:
        return None
    if parameters.get("chat_id", chat.id) != chat.id:
        raise bad_request("the stand-in knows no replies to another chat")
    found = chat.find(parameters.get("message_id", 0))
    if found is None and not parameters.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    if found and parameters.get("quote", "") not in found.text:
        raise bad_request("QUOTE_TEXT_INVALID")
    return found


def _take_file(world: World, document: Upload | str) -> StoredFile:
    if isinstance(document, str):
        return world.files.get(document)
    if not document.content:
        raise bad_request("file must be non-empty")
    if len(document.content) > MOST_UPLOADED:
        raise bad_request("file is too big")
    return world.files.keep(document.name, document.content)


def _show_document(stored: StoredFile) -> Json:
    return stored.show() | {"file_name": stored.name, "mime_type": stored.mime}
