"""Everything the stand-in knows: the bot, people, chats, what waits for the bot, and the clock."""

import secrets
from typing import Any

from bot.sandbox.callbacks import Callbacks
from bot.sandbox.chats import Chat, Message, User, show_message
from bot.sandbox.clock import ShiftedClock
from bot.sandbox.faults import Faults
from bot.sandbox.files import Files
from bot.sandbox.keeper import Keeper
from bot.sandbox.pacing import FloodLimits
from bot.sandbox.profile import Profile
from bot.sandbox.pulse import Pulse
from bot.sandbox.record import Record
from bot.sandbox.refusal import RefusalError, bad_request, forbidden
from bot.sandbox.schema import Json
from bot.sandbox.story import Entry, Replay, Sign, Story
from bot.sandbox.timelines import Timelines
from bot.sandbox.updates import UpdateQueue
from bot.sandbox.webhook import Webhook


class World:
    """The state of one stand-in; `pulse` beats at every change in it."""

    def __init__(self, token: str) -> None:
        self.token = token
        self.bot = User(
            int(token.partition(":")[0]), "Afterword", username="afterword_local_bot", is_bot=True
        )
        self.pulse = Pulse()
        self.clock = ShiftedClock(self.pulse)
        self.updates = UpdateQueue(self.pulse)
        self.webhook = Webhook(self.updates)
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.callbacks = Callbacks()
        self.files = Files()
        self.profile = Profile()
        self.faults = Faults(self.pulse)
        self.limits = FloodLimits()
        self.record = Record()
        self.story = Story()
        self.timelines = Timelines(self.pulse)
        self.keeper: Keeper | None = None
        self.replay: Replay | None = None

    def add_user(
        self,
        first_name: str,
        last_name: str = "",
        username: str = "",
        language_code: str = "",
        note: str = "",
    ) -> User:
        """A person with an account, whose private chat with the bot is still empty.

        `note` stands behind the name on the page.
        """
        # Ids of new accounts exceed 32 bits.
        number = 5_000_000_000 + secrets.randbelow(2_999_999_999)
        user = User(number, first_name, last_name, username, language_code)
        user.label = self._find_label(user.name, note)
        self.users[user.id] = user
        self.chats[user.id] = Chat(user.id, "private", {user.id: user})
        self.pulse.beat()
        return user

    def _find_label(self, name: str, note: str) -> str:
        """The name with its note, and with a number where somebody here is called just so."""
        taken = {user.label for user in self.users.values() if not user.gone}
        label = f"{name} ({note})" if note else name
        number = 1
        while label in taken:
            number += 1
            label = f"{name} ({f'{note} {number}'.strip()})"
        return label

    def add_group(self, title: str, members: list[User]) -> Chat:
        """A supergroup of these people, without the bot."""
        number = -1_000_000_000_000 - 1_500_000_000 - secrets.randbelow(1_000_000_000)
        people = {user.id: user for user in members}
        chat = Chat(number, "supergroup", people, title=title, status="left")
        self.chats[chat.id] = chat
        self.pulse.beat()
        return chat

    def find_chat(self, chat_id: int | str) -> Chat:
        """The chat a bot names. Raises RefusalError if the bot does not know it."""
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None or not chat.started:
            raise bad_request("chat not found")
        return chat

    def open_chat(self, chat_id: int | str) -> Chat:
        """The chat, to write to it. Raises RefusalError if the bot may not."""
        chat = self.find_chat(chat_id)
        if chat.kind == "private" and chat.status == "kicked":
            raise forbidden("bot was blocked by the user")
        if chat.status == "kicked":
            raise forbidden("bot was kicked from the supergroup chat")
        if chat.status == "left":
            raise forbidden("bot is not a member of the supergroup chat")
        return chat

    def add_message(self, chat: Chat, sender: User, content: Json, **more: Any) -> Message:
        """Put a message into a chat, dated now."""
        chat.last_id += 1
        message = Message(
            chat.last_id, sender, self.clock.now(), content, self.pulse.beat(), **more
        )
        chat.messages[message.id] = message
        chat.stirred = message.changed
        return message

    def touch(self, chat: Chat, message: Message) -> None:
        """Note that a message changed."""
        message.changed = chat.stirred = self.pulse.beat()

    def tell(self, chat: Chat | None, sign: Sign, **more: Any) -> None:
        """Put what just happened into the story; None for what happened to every chat."""
        self.story.add(Entry(self.clock.now(), chat.id if chat else None, sign, **more))

    def stage(self, chat: Chat) -> int:
        """A number that rises whenever something happened to the chat or its time."""
        return max(chat.stirred, self.clock.moved)

    def show(self, chat: Chat, message: Message) -> Json:
        """The message as the Bot API shows it."""
        return show_message(chat, message)

    def check_token(self, token: str) -> None:
        """Raises RefusalError for a token of another bot or of no bot."""
        number, colon, secret = token.partition(":")
        if not (colon and number.isdigit() and secret):
            raise RefusalError(404, "Not Found")
        if not secrets.compare_digest(token.encode(), self.token.encode()):
            raise RefusalError(401, "Unauthorized")
