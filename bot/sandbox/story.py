"""What happened in the chats and to the clock, in order: the stuff of transcripts and replays."""

import asyncio
from collections import deque
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from enum import StrEnum

from bot.sandbox.chats import Chat, Message
from bot.sandbox.schema import Json

# Older entries are forgotten, so that a stand-in that runs for days does not grow.
MOST_ENTRIES = 20_000


class Sign(StrEnum):
    """What an entry is, by the character that its line in a transcript begins with."""

    CLOCK = "@"
    SAYS = ">"
    REPLIES = "^"
    EDITS = "~"
    TAPS = "["
    SENDS = "+"
    BLOCKS = "!"
    BOT_SAYS = "<"
    BOT_EDITS = "%"
    TOAST = "*"


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened, at a UTC second; `chat` is None for what happened to all.

    `number` says which message it was done to: the newest that it could be done to is 1. `whose`
    is the chat whose next reminder the clock went to, 0 for that of any. `content`
    holds the message in the Bot API's fields and `buttons` the labels under it, row by row.
    """

    at: int
    chat: int | None
    sign: Sign
    text: str = ""
    number: int = 1
    whose: int = 0
    content: Json = field(default_factory=dict)
    buttons: list[list[str]] = field(default_factory=list)


class Story:
    """Every entry, oldest first."""

    def __init__(self) -> None:
        self._entries: deque[Entry] = deque(maxlen=MOST_ENTRIES)

    def add(self, entry: Entry) -> None:
        """Put an entry behind all others."""
        self._entries.append(entry)

    def of_chat(self, chat: Chat) -> list[Entry]:
        """What happened in the chat since it began, moves of the clock among it."""
        entries = [entry for entry in self._entries if entry.chat in (None, chat.id)]
        begin = next((at for at, entry in enumerate(entries) if entry.chat), len(entries))
        return entries[begin:]

    def dump(self) -> list[Json]:
        """All of it as JSON."""
        return [asdict(entry) for entry in self._entries]

    def restore(self, dumped: Iterable[Json]) -> None:
        """Take back what `dump` gave."""
        self._entries.clear()
        self._entries.extend(Entry(**one | {"sign": Sign(one["sign"])}) for one in dumped)


@dataclass(slots=True)
class Replay:
    """A story that is lived again: in which chat, how far it has come, and how it ended."""

    chat: int
    line: int
    lines: int
    running: bool = True
    fault: str = ""
    task: asyncio.Task[None] | None = None

    def show(self) -> Json:
        """The replay as the page sees it."""
        names = ("chat", "line", "lines", "running", "fault")
        return {name: getattr(self, name) for name in names}


def count_from_newest(messages: Iterable[Message], wanted: Message) -> int:
    """Which of the messages (oldest first) is wanted: 1 is the newest."""
    return [message.id for message in messages][::-1].index(wanted.id) + 1


def with_button(chat: Chat, label: str) -> list[Message]:
    """The messages that have a button of this label, oldest first."""
    return [
        message
        for message in chat.present()
        if any(button["text"] == label for row in message.buttons for button in row)
    ]


def own_texts(chat: Chat, person: int) -> list[Message]:
    """The texts that somebody wrote in the chat, oldest first."""
    return [m for m in chat.present() if m.sender.id == person and "text" in m.content]
