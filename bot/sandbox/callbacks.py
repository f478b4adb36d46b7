"""Taps on buttons: each waits for the bot's answer, which is refused when it comes too late."""

import secrets
from dataclasses import dataclass

from bot.sandbox.chats import Chat, Message, User, show_message
from bot.sandbox.refusal import bad_request
from bot.sandbox.schema import Json

# Seconds after which Telegram no longer takes an answer, on the stand-in's clock.
EXPIRY = 150


@dataclass(slots=True, eq=False)
class Callback:
    """One tap, and the bot's answer to it once it came. `at` is in UTC seconds."""

    id: str
    user: User
    chat: Chat
    message: Message
    data: str
    at: int
    answered: bool = False
    text: str = ""
    alert: bool = False
    changed: int = 0

    def show(self) -> Json:
        """The tap as the Bot API's CallbackQuery."""
        return {
            "id": self.id,
            "from": self.user.show(),
            "message": show_message(self.chat, self.message),
            "chat_instance": str(-abs(hash((self.chat.id, "instance")))),
            "data": self.data,
        }


class Callbacks:
    """Every tap so far, oldest first."""

    def __init__(self) -> None:
        self._by_id: dict[str, Callback] = {}

    def tap(self, user: User, chat: Chat, message: Message, data: str, at: int) -> Callback:
        """Record a tap on a button with this data."""
        number = (user.id << 32) + secrets.randbelow(2**32)
        callback = Callback(str(number), user, chat, message, data, at)
        self._by_id[callback.id] = callback
        return callback

    def find(self, callback_id: str, now: int) -> Callback:
        """The tap that may still be answered. Raises RefusalError for an old or unknown one."""
        callback = self._by_id.get(callback_id)
        if callback is None or now - callback.at > EXPIRY:
            raise bad_request(
                "query is too old and response timeout expired or query ID is invalid"
            )
        return callback

    def waiting(self, now: int) -> list[Callback]:
        """The taps that are neither answered nor expired."""
        return [c for c in self._by_id.values() if not c.answered and now - c.at <= EXPIRY]

    def unanswered(self) -> list[Callback]:
        """The taps that were never answered, expired or not."""
        return [c for c in self._by_id.values() if not c.answered]

    def of_user(self, user: User) -> list[Callback]:
        """One person's taps, oldest first."""
        return [c for c in self._by_id.values() if c.user is user]
