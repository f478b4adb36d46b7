"""Input that answers nothing that was asked: each kind gets a useful sentence."""

from telegram import Location, Message, Update

from bot.chat import employer, profile
from bot.chat.titles import shorten
from bot.chat.turn import Turn
from bot.store.chats import Asking


def sentence_for(message: Message) -> str:
    """Return the key of the sentence for a message that holds no words."""
    kinds = (
        ("sticker", message.sticker or message.animation or message.dice),
        ("voice", message.voice or message.audio or message.video_note or message.video),
        ("photo", message.photo),
        ("document", message.document),
        ("empty", message.text is not None),
    )
    return next((f"other.{name}" for name, found in kinds if found), "other.unsupported")


async def take_location(turn: Turn, location: Location) -> None:
    """Take a location for what it is good for: it tells the time zone, asked for or not."""
    await profile.take_location(turn, location.latitude, location.longitude)


async def take_unasked(turn: Turn, text: str) -> None:
    """Take words that nothing had asked for: as an employer's answer, or for a new interview."""
    if await employer.take_unasked(turn, text):
        return
    await turn.ask_for(Asking("idle", detail=text))
    row = [turn.button("new_with_this", "idle:yes"), turn.button("no", "idle:no")]
    quoted = shorten(text)
    await turn.say(turn.reply("other.idle", text=quoted), [row])


async def explain_group(turn: Turn, update: Update) -> None:
    """In a group: explain once when spoken to by a command or added; else stay quiet."""
    message = update.message
    spoken_to = bool(message and (message.text or "").startswith("/"))
    member = update.my_chat_member
    added = bool(
        member
        and member.new_chat_member.status in {"member", "administrator"}
        and member.old_chat_member.status in {"left", "kicked"}
    )
    if spoken_to or added:
        await turn.say(turn.reply("other.group"))
