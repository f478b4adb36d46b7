"""The updates that wait for the bot, and the rules by which it fetches and confirms them."""

import asyncio
import contextlib
import secrets

from bot.sandbox.pulse import Pulse
from bot.sandbox.refusal import RefusalError, bad_request
from bot.sandbox.schema import Json, load_schema

MOST_AT_ONCE = 100
LONGEST_WAIT = 50
# What a bot has to ask for by name.
_UNASKED = ("chat_member", "message_reaction", "message_reaction_count")


class UpdateQueue:
    """Updates in order, kept until they are confirmed; `allowed` stays as it was last set.

    `pulse` beats when an update is added or confirmed, and when a poll begins or ends to wait.
    """

    def __init__(self, pulse: Pulse) -> None:
        self.pulse = pulse
        self.pending: list[Json] = []
        self.allowed: list[str] = []
        self._last_id = 100_000_000 + secrets.randbelow(800_000_000)
        self._poller: asyncio.Future[None] | None = None

    @property
    def polling(self) -> bool:
        """Whether the bot is waiting for updates at this moment."""
        return self._poller is not None and not self._poller.done()

    def add(self, kind: str, content: Json) -> int | None:
        """Queue an update of this kind; None if the bot does not take such updates."""
        if kind not in self.allowed if self.allowed else kind in _UNASKED:
            return None
        self._last_id += 1
        self.pending.append({"update_id": self._last_id, kind: content})
        self.pulse.beat()
        return self._last_id

    def allow(self, kinds: list[str] | None) -> None:
        """Set which updates are queued from now on; None keeps the setting, [] means the usual."""
        if kinds is None:
            return
        for kind in kinds:
            if kind not in load_schema().updates:
                raise bad_request(f'there is no kind of update called "{kind}"')
        self.allowed = list(kinds)

    def dump(self) -> Json:
        """What waits, and the settings, as JSON."""
        return {"pending": self.pending, "allowed": self.allowed, "last_id": self._last_id}

    def restore(self, dumped: Json) -> None:
        """Take back what `dump` gave."""
        self.pending[:] = dumped["pending"]
        self.allowed, self._last_id = dumped["allowed"], dumped["last_id"]

    def drop(self) -> None:
        """Forget what waits."""
        self.pending.clear()
        self.pulse.beat()

    def confirm(self, offset: int) -> None:
        """Forget the updates below `offset`; a negative one keeps that many of the last."""
        if offset < 0:
            kept = self.pending[offset:]
        else:
            kept = [update for update in self.pending if update["update_id"] >= offset]
        if len(kept) != len(self.pending):
            self.pending[:] = kept
            self.pulse.beat()

    def take_out(self, update: Json) -> None:
        """Forget one update, which the bot has taken."""
        if update in self.pending:
            self.pending.remove(update)
            self.pulse.beat()

    async def poll(self, offset: int, limit: int, timeout: float) -> list[Json]:  # noqa: ASYNC109  the Bot API's own field, in seconds
        """Up to `limit` updates, waiting up to `timeout` seconds for the first.

        Raises RefusalError (409) when another poll begins meanwhile, as Telegram ends the older.
        """
        self.end_poll("other getUpdates request; make sure that only one bot instance is running")
        if offset:
            self.confirm(offset)
        count = limit if 1 <= limit <= MOST_AT_ONCE else MOST_AT_ONCE
        if not self.pending and timeout > 0:
            await self._wait(min(timeout, LONGEST_WAIT))
        return self.pending[:count]

    def end_poll(self, reason: str) -> None:
        """End the poll that is under way, if there is one, with a conflict."""
        if self._poller and self.polling:
            self._poller.set_exception(RefusalError(409, f"Conflict: terminated by {reason}"))

    async def _wait(self, seconds: float) -> None:
        poller: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._poller = poller
        self.pulse.beat()
        watch = asyncio.create_task(self._arrival(poller))
        try:
            async with asyncio.timeout(seconds):
                await poller
        except TimeoutError:
            pass
        finally:
            watch.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await watch
            poller.cancel()
            self.pulse.beat()

    async def _arrival(self, poller: asyncio.Future[None]) -> None:
        while not self.pending:
            await self.pulse.after(self.pulse.count)
        if not poller.done():
            poller.set_result(None)
