"""Receiving: updates by polling or webhook, files, and what is known of a chat."""

import re
from urllib.parse import urlsplit

from bot.sandbox.files import MOST_DOWNLOADED
from bot.sandbox.refusal import RefusalError, bad_request
from bot.sandbox.schema import Json
from bot.sandbox.world import World

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
_PORTS = (80, 88, 443, 8443)


async def get_updates(world: World, fields: Json) -> list[Json]:
    """getUpdates, by long polling."""
    if world.webhook.url:
        raise RefusalError(
            409,
            "Conflict: can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first",
        )
    world.updates.allow(fields.get("allowed_updates"))
    return await world.updates.poll(
        fields.get("offset", 0), fields.get("limit", 100), fields.get("timeout", 0)
    )


def set_webhook(world: World, fields: Json) -> tuple[bool, str]:
    """setWebhook; plain http and any port are taken on loopback, as by a local Bot API server."""
    url = fields.get("url", "")
    if not url:
        return delete_webhook(world, fields)
    _check_webhook(url, fields)
    world.updates.allow(fields.get("allowed_updates"))
    if fields.get("drop_pending_updates"):
        world.updates.drop()
    hook = world.webhook
    same = hook.url == url
    hook.remove()
    hook.url, hook.secret = url, fields.get("secret_token", "")
    hook.max_connections = fields.get("max_connections", 40)
    hook.certificate = fields["certificate"].content if "certificate" in fields else b""
    world.updates.end_poll("setWebhook request")
    world.pulse.beat()
    return True, "Webhook is already set" if same else "Webhook was set"


def delete_webhook(world: World, fields: Json) -> tuple[bool, str]:
    """deleteWebhook."""
    if fields.get("drop_pending_updates"):
        world.updates.drop()
    was_set = bool(world.webhook.url)
    world.webhook.remove()
    world.pulse.beat()
    return True, "Webhook was deleted" if was_set else "Webhook is already deleted"


def get_webhook_info(world: World, _: Json) -> Json:
    """getWebhookInfo."""
    return world.webhook.show()


def get_file(world: World, fields: Json) -> Json:
    """getFile; it can be downloaded below /file/bot<token>/."""
    try:
        stored = world.files.get(fields["file_id"])
    except RefusalError:
        raise bad_request("invalid file_id") from None
    if len(stored.content) > MOST_DOWNLOADED:
        raise bad_request("file is too big")
    return stored.show() | {"file_path": stored.path}


def get_chat(world: World, fields: Json) -> Json:
    """getChat."""
    chat = world.find_chat(fields["chat_id"])
    return chat.show() | {
        "accent_color_id": chat.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    }


def leave_chat(world: World, fields: Json) -> bool:
    """leaveChat."""
    chat = world.open_chat(fields["chat_id"])
    if chat.kind == "private":
        raise bad_request("chat member status can't be changed in private chats")
    chat.status = "left"
    world.pulse.beat()
    return True


def _check_webhook(url: str, fields: Json) -> None:
    parts = urlsplit(url)
    local = parts.hostname in _LOOPBACK
    if parts.scheme != "https" and not (parts.scheme == "http" and local):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not local and (parts.port or 443) not in _PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", fields.get("secret_token", "")):
        raise bad_request("secret token contains unallowed characters")
    if not 1 <= fields.get("max_connections", 40) <= 100:
        raise bad_request("max_connections must be from 1 to 100")
