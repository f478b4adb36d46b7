"""A running bot that is fed generated updates, and what has to hold whatever they were.

Nothing fails, nothing is refused by Telegram, and a person who keeps out of it, with an interview
of her own, is neither written to nor quoted.
"""

import asyncio
import logging
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path
from typing import Any

from tests.conftest import RunningBot
from tests.odd_updates import CHANNEL, EVE, GROUP, NOBODY, SAM, Json
from tests.user import PeopledSandbox

SECRETS = ("Quokka", "Zweig", "marsupial")
# What Telegram says of made-up ids, of taps that are no more, and of chats that do not exist.
EXPECTED = (
    "Bad Request: chat not found",
    "Bad Request: message to edit not found",
    "Bad Request: message can't be edited",
    "Bad Request: query is too old",
    "Forbidden: bot was blocked",
    "Forbidden: bot is not a member",
)


class Troubles(logging.Handler):
    """Collects what the bot logs as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line."""
        self.lines.append(record.getMessage())


class Feed:
    """The bot, an outsider with secrets, and the way in for updates."""

    def __init__(self, runner: asyncio.Runner, folder: Path) -> None:
        self._runner = runner
        self.sandbox = PeopledSandbox()
        self._folder = folder
        self.troubles = Troubles()
        self.fed = 0
        self._stops = AsyncExitStack()
        self._update_id = 1_000_000_000

    def open(self) -> None:
        """Start the bot and have the outsider live through a debrief."""
        logging.getLogger("bot").addHandler(self.troubles)
        self._runner.run(self._open())

    async def _open(self) -> None:
        await self._stops.enter_async_context(self.sandbox)
        bot = RunningBot(self.sandbox, self._folder)
        await bot.start()
        self._stops.push_async_callback(bot.stop)
        self._outsider = await self.sandbox.user("Zweig", last_name="Zweig", language="en-GB")
        for text in ("/new", "nurse at Quokka", "just now", "video", "Priya Zweig", "marsupials"):
            await self._outsider.says(text)
        await self._outsider.taps("In two weeks")
        await self._outsider.taps("Enough, write my notes")
        await self._outsider.taps("That is right")
        self._before = self._outsider.transcript
        assert all(secret in self._before for secret in SECRETS)

    def feed(self, conversation: Sequence[Json]) -> None:
        """Have the bot take updates. Raises AssertionError if something does not hold."""
        self._runner.run(self._feed(conversation))

    async def _feed(self, conversation: Sequence[Json]) -> None:
        cast = await self._cast()
        for update in conversation:
            self._update_id += 1
            self.sandbox.updates.append({"update_id": self._update_id, **recast(update, cast)})
            self.fed += 1
        self.sandbox.world.pulse.beat()
        await self.sandbox.settles()
        try:
            self._check(cast)
        finally:
            self.troubles.lines.clear()
            self.sandbox.world.record.refusals.clear()
            self.sandbox.world.record.calls.clear()

    async def _cast(self) -> dict[int, int]:
        """Bring in new people and a group, and a channel and somebody that Telegram knows not."""
        sam = await self.sandbox.user("Sam", last_name="Lee", language="en-GB")
        eve = await self.sandbox.user("Eve")
        group = self.sandbox.world.add_group("Friends", [sam.user, eve.user])
        for chat in (sam.chat, eve.chat, group):
            chat.started = True
        group.status = "member"
        base = sam.chat.id
        known = {SAM: base, EVE: eve.chat.id, GROUP: group.id}
        return {**known, CHANNEL: -1_001_000_000_000 - base, NOBODY: base + 1}

    def _check(self, cast: dict[int, int]) -> None:
        assert not self.troubles.lines, sorted(set(self.troubles.lines))
        refused = [
            (one.method, one.description, one.fields)
            for one in self.sandbox.refusals
            if not one.description.startswith(EXPECTED)
        ]
        assert not refused, refused
        assert self._outsider.transcript == self._before, "the outsider was written to"
        for chat in (cast[SAM], cast[EVE], cast[GROUP]):
            shown = " ".join(m.text for m in self.sandbox.world.chats[chat].present())
            assert not [secret for secret in SECRETS if secret in shown], shown

    def close(self) -> None:
        """Stop it all."""
        logging.getLogger("bot").removeHandler(self.troubles)
        self._runner.run(self._close())

    async def _close(self) -> None:
        await self._stops.aclose()


def recast(value: Any, cast: dict[int, int]) -> Any:
    """Put real ids in the place of those that stand for somebody."""
    if isinstance(value, dict):
        # A moment is no id, even if its number is one that stands for somebody.
        return {
            key: inner if key.endswith("date") and isinstance(inner, int) else recast(inner, cast)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [recast(inner, cast) for inner in value]
    return cast.get(value, value) if type(value) is int else value


@contextmanager
def feeding(folder: Path) -> Iterator[Feed]:
    """A running bot to be fed."""
    with asyncio.Runner() as runner:
        feed = Feed(runner, folder)
        try:
            feed.open()
            yield feed
        finally:
            feed.close()
