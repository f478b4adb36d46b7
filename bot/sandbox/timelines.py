"""The bot's own answer to /timeline, for the chats that somebody looks at.

The bot gives it beside the chat, so that asking leaves no trace in the story. An answer also says
that the bot has nothing under way in that chat.
"""

import time
from collections.abc import Iterable
from dataclasses import dataclass

from bot.sandbox.chats import Chat
from bot.sandbox.pulse import Pulse

# Seconds for which a chat counts as looked at after it was last asked for.
WATCHED = 40


@dataclass(frozen=True, slots=True)
class Timeline:
    """The answer, as texts in Telegram's HTML, and the stage of the chat that it was given at.

    `zone` is the time zone that the bot counts in for this chat, "" if it does not know the chat.
    `due` is the moment (UTC seconds) of the first step that the answer announces.
    """

    stage: int
    texts: tuple[str, ...]
    zone: str = ""
    due: int | None = None


class Timelines:
    """What the bot has answered, and which chats it is to be asked about."""

    def __init__(self, shown: Pulse) -> None:
        self._shown = shown
        self._until: dict[int, float] = {}
        self.given: dict[int, Timeline] = {}

    def watch(self, chat: Chat) -> None:
        """Look at a chat."""
        new = self._until.get(chat.id, 0) < time.monotonic()
        self._until[chat.id] = time.monotonic() + WATCHED
        if new:
            self._shown.beat()

    def watched(self, chats: Iterable[Chat]) -> list[Chat]:
        """The chats among these that somebody looks at and the bot knows."""
        now = time.monotonic()
        return [
            chat
            for chat in chats
            if chat.kind == "private" and chat.started and self._until.get(chat.id, 0) > now
        ]

    def give(self, chat: Chat, timeline: Timeline) -> None:
        """Take the bot's answer."""
        self.given[chat.id] = timeline
        self._shown.beat()

    def due(self, chat: Chat) -> int | None:
        """The moment of the chat's next reminder, as far as the bot has told."""
        given = self.given.get(chat.id)
        return given.due if given else None

    def is_given(self, chat: Chat, stage: int) -> bool:
        """Whether the bot has answered at this stage of the chat."""
        given = self.given.get(chat.id)
        return given is not None and given.stage == stage
