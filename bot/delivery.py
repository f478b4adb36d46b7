"""One call of the Bot API for one row of the outbox, and what its end means for that row."""

import math
import os
import re
from dataclasses import dataclass

from telegram import Bot, InputFile, Message
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.store import chats, outbox
from bot.store.database import Transaction
from bot.store.outbox import Parcel
from bot.wire import NEVER_LEFT

# Without it, python-telegram-bot warns whenever it makes a RetryAfter.
os.environ.setdefault("PTB_TIMEDELTA", "true")


@dataclass(frozen=True, slots=True)
class Sent:
    """Telegram has it, as this message."""

    message: int | None


@dataclass(frozen=True, slots=True)
class Flooded:
    """Telegram refused it for now and says when to come back, in seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Unsent:
    """It surely did not reach Telegram."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unsure:
    """It may have reached Telegram."""

    reason: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram will never take it; ``loud`` if the operator should know."""

    reason: str
    loud: bool = True


@dataclass(frozen=True, slots=True)
class Blocked:
    """Nothing reaches this chat until its user lets the bot in again, if ever."""

    reason: str


@dataclass(frozen=True, slots=True)
class Moved:
    """The chat has another id now."""

    chat: int


@dataclass(frozen=True, slots=True)
class Unauthorized:
    """Telegram does not know the bot's token."""


Ending = Sent | Flooded | Unsent | Unsure | Refused | Blocked | Moved | Unauthorized

# From the sources of the Bot API server; lower-cased beginnings.
_UNCHANGED = "message is not modified"
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
_NOBODY = (
    "chat not found",
    "user is deactivated",
    "peer_id_invalid",
    "group chat was deactivated",
    "not enough rights",
    "have no rights",
    "chat_write_forbidden",
)


MOST_ATTEMPTS = 70
"""How many calls may end unclear before a message is given up, after about two hours of them."""

_UNSENT_PAUSE = 5  # seconds
_LONGEST_PAUSE = 120


async def deliver(bot: Bot, parcel: Parcel) -> Ending:
    """Make the call. Never raises."""
    try:
        sent = await _call(bot, parcel)
    except RetryAfter as error:
        return Flooded(_seconds(error))
    except Forbidden as error:
        return Blocked(_safe(error.message.removeprefix("Forbidden: ")))
    except ChatMigrated as error:
        return Moved(error.new_chat_id)
    except InvalidToken:
        return Unauthorized()
    except BadRequest as error:
        return _judge(parcel, error)
    except TimedOut as error:
        return _judge_silence(error)
    except NetworkError as error:
        return _judge_silence(error)
    except TelegramError as error:
        return Unsure(type(error).__name__)
    except Exception as error:  # noqa: BLE001  a payload that cannot even be sent
        return Refused(type(error).__name__)
    return Sent(sent.message_id if isinstance(sent, Message) else _message_of(parcel))


async def mark(tx: Transaction, parcel: Parcel, ending: Ending, now: int, unclear: int) -> int:
    """Mark a row by the end of its call; return the seconds that its chat has to wait.

    ``unclear`` is how many calls for it have ended unclear in a row in this process: what a death
    interrupted says nothing about Telegram, so it makes nobody wait longer.
    """
    match ending:
        case Sent(message):
            await outbox.mark_sent(tx, parcel, message, now)
        case Unsure() if parcel.attempts < MOST_ATTEMPTS:
            return int(min(2**unclear, _LONGEST_PAUSE))
        case Refused() | Unsure():
            await outbox.mark_failed(tx, parcel, now)
        case Moved(chat):
            await outbox.readdress(tx, parcel, chat)
        case Blocked():
            await outbox.mark_waiting(tx, parcel)
            await chats.set_blocked(tx, parcel.chat, True)
        case Flooded(seconds):
            await outbox.mark_waiting(tx, parcel)
            return math.ceil(seconds)
        case Unsent():
            await outbox.mark_waiting(tx, parcel)
            return _UNSENT_PAUSE
        case Unauthorized():
            await outbox.mark_waiting(tx, parcel)
            return _LONGEST_PAUSE
    return 0


def name_ending(ending: Ending) -> str:
    """Return an ending's name for the log, with the reason why a chat cannot be reached."""
    name = type(ending).__name__.lower()
    return f"{name} ({ending.reason})" if isinstance(ending, Blocked) else name


async def _call(bot: Bot, parcel: Parcel) -> Message | bool:
    """Make the call with all the fields of the payload as they are."""
    outgoing, fields = parcel.outgoing, dict(parcel.outgoing.payload)
    match outgoing.method:
        case "sendMessage":
            return await bot.send_message(parcel.chat, fields.pop("text"), api_kwargs=fields)
        case "editMessageText":
            text, message = fields.pop("text"), fields.pop("message_id")
            return await bot.edit_message_text(text, parcel.chat, message, api_kwargs=fields)
        case "editMessageReplyMarkup":
            message = fields.pop("message_id")
            return await bot.edit_message_reply_markup(parcel.chat, message, api_kwargs=fields)
        case "sendDocument":
            document = InputFile(outgoing.document or b"", filename=outgoing.filename)
            return await bot.send_document(parcel.chat, document, api_kwargs=fields)
        case "sendPhoto":
            photo = InputFile(outgoing.document or b"", filename=outgoing.filename)
            return await bot.send_photo(parcel.chat, photo, api_kwargs=fields)


def _message_of(parcel: Parcel) -> int | None:
    """Return the message that an edit is about."""
    message = parcel.outgoing.payload.get("message_id")
    return message if isinstance(message, int) else None


def _judge(parcel: Parcel, error: BadRequest) -> Ending:
    text = error.message.lower()
    if text.startswith(_UNCHANGED):
        return Sent(_message_of(parcel))
    if text.startswith(_GONE):
        return Refused("message gone", loud=False)
    if text.startswith(_NOBODY):
        return Blocked(_safe(error.message))
    return Refused(f"BadRequest, {_safe(error.message)}")


def _judge_silence(error: NetworkError) -> Ending:
    """Tell a call that never left from one whose reply was lost."""
    cause = error.__cause__
    if isinstance(cause, NEVER_LEFT):
        return Unsent(type(cause).__name__)
    return Unsure(type(cause or error).__name__)


def _seconds(error: RetryAfter) -> float:
    after = error.retry_after
    return after if isinstance(after, (int, float)) else after.total_seconds()


def _safe(message: str) -> str:
    """Return the beginning of an error's text, before anything that it quotes."""
    return re.split(r"[:\"]| '|\d", message)[0].strip()[:60]
