"""The Bot API's methods, one function each: world and typed fields in, a result out."""

import inspect
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.sandbox.methods import edits, messages, profile, receiving
from bot.sandbox.schema import Json
from bot.sandbox.world import World

Method = Callable[[World, Json], Any | Awaitable[Any]]

METHODS: Mapping[str, Method] = {
    "getMe": profile.get_me,
    "setMyName": profile.set_text("name", 64),
    "getMyName": profile.get_text("name"),
    "setMyDescription": profile.set_text("description", 512),
    "getMyDescription": profile.get_text("description"),
    "setMyShortDescription": profile.set_text("short_description", 120),
    "getMyShortDescription": profile.get_text("short_description"),
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "setChatMenuButton": profile.set_chat_menu_button,
    "getChatMenuButton": profile.get_chat_menu_button,
    "getUpdates": receiving.get_updates,
    "setWebhook": receiving.set_webhook,
    "deleteWebhook": receiving.delete_webhook,
    "getWebhookInfo": receiving.get_webhook_info,
    "getFile": receiving.get_file,
    "getChat": receiving.get_chat,
    "leaveChat": receiving.leave_chat,
    "sendMessage": messages.send_message,
    "sendDocument": messages.send_document,
    "sendPhoto": messages.send_photo,
    "sendChatAction": messages.send_chat_action,
    "editMessageText": edits.edit_message_text,
    "editMessageCaption": edits.edit_message_caption,
    "editMessageReplyMarkup": edits.edit_message_reply_markup,
    "deleteMessage": edits.delete_message,
    "answerCallbackQuery": edits.answer_callback_query,
}


async def carry_out(world: World, method: str, fields: Json) -> Any:
    """The method's result. Raises RefusalError for what Telegram would refuse."""
    result = METHODS[method](world, fields)
    return await result if inspect.isawaitable(result) else result
