"""Where the moment comes from: the system, or, in the sandbox, the stand-in for Telegram."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Protocol

import aiohttp

log = logging.getLogger(__name__)

_POLL_LIMIT = aiohttp.ClientTimeout(60)
_RETRY_SECONDS = 1


class Clock(Protocol):
    """A source of the current moment."""

    def now(self) -> int:
        """Return the moment in UTC seconds."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> int:
        """Return the moment in UTC seconds."""
        return int(time.time())


class SandboxClock:
    """The machine's clock, moved by the offset that the sandbox gives out."""

    def __init__(self, url: str, changed: Callable[[], None]) -> None:
        """Follow the sandbox at ``url``; ``changed`` is called when its clock or tick moves."""
        self.url = url.rstrip("/")
        self._changed = changed
        self._offset = 0
        self.seen = -1
        self._due: int | None = None
        self._due_changed = asyncio.Event()

    def now(self) -> int:
        """Return the sandbox's moment in UTC seconds."""
        return int(time.time()) + self._offset

    def expect(self, due: int | None) -> None:
        """Have the sandbox know when something is due next (UTC seconds), None if nothing is."""
        if due != self._due:
            self._due = due
            self._due_changed.set()

    async def follow(self) -> None:
        """Keep up with the sandbox until cancelled; run this as a task."""
        session = aiohttp.ClientSession(timeout=_POLL_LIMIT, raise_for_status=True)
        async with session as client, asyncio.TaskGroup() as both:
            both.create_task(self._keep_trying(self._poll, client))
            both.create_task(self._keep_trying(self._report, client))

    async def _keep_trying(
        self,
        step: Callable[[aiohttp.ClientSession], Awaitable[None]],
        client: aiohttp.ClientSession,
    ) -> None:
        while True:
            try:
                await step(client)
            except (aiohttp.ClientError, TimeoutError, ValueError, KeyError) as error:
                log.info("sandbox clock not reached: %s", type(error).__name__)
                await asyncio.sleep(_RETRY_SECONDS)

    async def _poll(self, client: aiohttp.ClientSession) -> None:
        """Wait for a newer revision than the one seen, or for the sandbox to end the wait."""
        async with client.get(f"{self.url}/clock", params={"seen": self.seen}) as answer:
            state = await answer.json()
        self._offset = int(state["offset"])
        if state["revision"] != self.seen:
            self.seen = int(state["revision"])
            self._changed()

    async def _report(self, client: aiohttp.ClientSession) -> None:
        """Tell the sandbox what is due next, as soon as that has changed."""
        await self._due_changed.wait()
        due = "none" if self._due is None else str(self._due)
        await (await client.get(f"{self.url}/clock", params={"due": due})).read()
        if due == ("none" if self._due is None else str(self._due)):
            self._due_changed.clear()
