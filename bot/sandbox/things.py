"""Things people send besides text, as the Bot API's fields of a message."""

import secrets

from bot.sandbox.entities import tidy
from bot.sandbox.files import StoredFile
from bot.sandbox.schema import Json
from bot.sandbox.world import World


def make_sticker(world: World, emoji: str = "👍") -> Json:
    """A sticker."""
    shown = _keep(world, "sticker.webp", "stickers").show()
    return {
        "sticker": shown
        | {
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": emoji,
            "set_name": "Everyday",
        }
    }


def make_photo(world: World, caption: str = "") -> Json:
    """A photo in one size, with or without a caption."""
    shown = _keep(world, "photo.jpg", "photos").show() | {"width": 1280, "height": 960}
    return {"photo": [shown]} | _caption(caption)


def make_voice(world: World, seconds: int = 7) -> Json:
    """A voice message of so many seconds."""
    shown = _keep(world, "voice.ogg", "voice").show()
    return {"voice": shown | {"duration": seconds, "mime_type": "audio/ogg"}}


def make_document(world: World, name: str, content: bytes, caption: str = "") -> Json:
    """A file."""
    stored = world.files.keep(name, content)
    shown = stored.show() | {"file_name": stored.name, "mime_type": stored.mime}
    return {"document": shown} | _caption(caption)


def make_location(latitude: float, longitude: float) -> Json:
    """A place, in degrees."""
    return {"location": {"latitude": latitude, "longitude": longitude}}


def make_contact(phone: str, first_name: str, last_name: str = "") -> Json:
    """Somebody's card."""
    names = {"last_name": last_name} if last_name else {}
    return {"contact": {"phone_number": phone, "first_name": first_name} | names}


def make_forward(world: World, text: str, sender: str) -> Json:
    """Text forwarded from somebody who hides the account; dated an hour ago."""
    shown, entities = tidy(text, [])
    origin = {
        "type": "hidden_user",
        "date": world.clock.now() - 3600,
        "sender_user_name": sender,
    }
    content: Json = {"text": shown, "forward_origin": origin}
    return content | ({"entities": entities} if entities else {})


def _keep(world: World, name: str, folder: str) -> StoredFile:
    return world.files.keep(name, secrets.token_bytes(64), folder)


def _caption(text: str) -> Json:
    shown, entities = tidy(text, [])
    caption: Json = {"caption": shown} if shown else {}
    return caption | ({"caption_entities": entities} if entities else {})
