"""People, chats and messages as the stand-in keeps them, and as the Bot API shows them to a bot."""

from dataclasses import dataclass, field
from typing import Literal

from bot.sandbox.schema import Json

Status = Literal["member", "kicked", "left"]


@dataclass(slots=True, eq=False)
class User:
    """Somebody with an account. `gone`: removed, or restarted under another id; no longer shown.

    `label` is what the page calls a person, so that two of the same name can be told apart.
    """

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    is_bot: bool = False
    gone: bool = False
    label: str = ""

    @property
    def name(self) -> str:
        """The first name and the last."""
        return f"{self.first_name} {self.last_name}".strip()

    def show(self) -> Json:
        """The user as the Bot API's User."""
        shown: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for name in ("last_name", "username", "language_code"):
            if value := getattr(self, name):
                shown[name] = value
        return shown


@dataclass(slots=True, eq=False)
class Message:
    """A message. `content` holds the Bot API's fields for text or media; dates are UTC seconds.

    `changed` is the world's pulse at the last change. `keyboard` is inline; `other_markup` is a
    reply keyboard and its like, which Telegram does not give back.
    """

    id: int
    sender: User
    date: int
    content: Json
    changed: int
    reply_to: "Message | None" = None
    keyboard: Json | None = None
    other_markup: Json | None = None
    edit_date: int | None = None
    deleted: bool = False

    @property
    def text(self) -> str:
        """The text or the caption; empty for a message without either."""
        return str(self.content.get("text") or self.content.get("caption") or "")

    @property
    def buttons(self) -> list[list[Json]]:
        """The inline buttons, row by row."""
        return self.keyboard["inline_keyboard"] if self.keyboard else []


@dataclass(slots=True, eq=False)
class Chat:
    """A private chat (its id is the person's) or a group. `status` is the bot's membership.

    `started`: the person has written, so that the bot may write. `keyboard` is the reply keyboard
    in force. `action` is the last chat action and `acted_at` the pulse it came at. `stirred` is the
    pulse at the last thing that happened in it.
    """

    id: int
    kind: Literal["private", "supergroup"]
    members: dict[int, User]
    title: str = ""
    status: Status = "member"
    started: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    last_id: int = 0
    keyboard: Json | None = None
    action: str = ""
    acted_at: int = 0
    stirred: int = 0

    def show(self) -> Json:
        """The chat as the Bot API's Chat."""
        if self.kind == "supergroup":
            return {"id": self.id, "type": self.kind, "title": self.title}
        person = self.members[self.id].show()
        names = {
            name: person[name] for name in ("first_name", "last_name", "username") if name in person
        }
        return {"id": self.id, "type": self.kind} | names

    def present(self) -> list[Message]:
        """The messages that were not deleted, oldest first."""
        return [message for message in self.messages.values() if not message.deleted]

    def find(self, message_id: int) -> Message | None:
        """The message of this id, unless it was deleted."""
        message = self.messages.get(message_id)
        return None if message is None or message.deleted else message


def show_message(chat: Chat, message: Message, *, nested: bool = False) -> Json:
    """The message as the Bot API's Message; a nested one does not show what it replies to."""
    shown: Json = {
        "message_id": message.id,
        "from": message.sender.show(),
        "chat": chat.show(),
        "date": message.date,
    }
    if message.edit_date is not None:
        shown["edit_date"] = message.edit_date
    if message.reply_to and not nested and not message.reply_to.deleted:
        shown["reply_to_message"] = show_message(chat, message.reply_to, nested=True)
    shown |= message.content
    if message.keyboard:
        shown["reply_markup"] = message.keyboard
    return shown
