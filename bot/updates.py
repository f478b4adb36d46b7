"""Updates as Telegram sends them, before anybody has read them."""

from typing import Any, TypeGuard

from telegram import Update

KINDS = (Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER)
"""What the bot asks for; without saying so, an earlier choice would stand."""

RawUpdate = dict[str, Any]


def is_update(value: object) -> TypeGuard[RawUpdate]:
    """Whether a value has the shape of an update: a number and objects."""
    if not isinstance(value, dict) or not isinstance(value.get("update_id"), int):
        return False
    return all(isinstance(part, dict) for name, part in value.items() if name != "update_id")


def chat_of(update: RawUpdate) -> int:
    """Return the chat that an update belongs to, else the user it comes from, or 0 if neither."""
    content = next((part for part in update.values() if isinstance(part, dict)), {})
    for place in (content, content.get("message")):
        source = place.get("chat") if isinstance(place, dict) else None
        if isinstance(source, dict) and isinstance(source.get("id"), int):
            return int(source["id"])
    source = content.get("from")
    number = source.get("id") if isinstance(source, dict) else None
    return number if isinstance(number, int) else 0
