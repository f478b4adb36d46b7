"""Beside the chat: what /timeline would answer, for the sandbox's page, whenever it asks.

It is given only when nothing of that chat is under way, and leaves no trace in the chat.
"""

import asyncio
import logging

import httpx

from bot.chat.pages import write_timeline
from bot.chat.turn import Turn
from bot.clock import SandboxClock
from bot.content import Content
from bot.store import backlog, chats
from bot.store.database import Database

log = logging.getLogger(__name__)

_POLL_SECONDS = 60
_RETRY_SECONDS = 1
_LOOK_SECONDS = 0.05


class Beside:
    """Answers the sandbox that a clock follows."""

    def __init__(self, clock: SandboxClock, database: Database, content: Content) -> None:
        self._url = f"{clock.url}/timelines"
        self._database = database
        self._clock = clock
        self._content = content

    async def run(self) -> None:
        """Answer until cancelled."""
        async with httpx.AsyncClient(timeout=_POLL_SECONDS) as client:
            while True:
                try:
                    await self._answer(client)
                except (httpx.HTTPError, ValueError, KeyError) as error:
                    log.info("sandbox page not reached: %s", type(error).__name__)
                    await asyncio.sleep(_RETRY_SECONDS)

    async def _answer(self, client: httpx.AsyncClient) -> None:
        asked = (await client.get(self._url)).raise_for_status().json()
        while self._clock.seen < asked["time"]:  # noqa: ASYNC110  the sandbox says it soon
            await asyncio.sleep(_LOOK_SECONDS)
        for chat, stage in asked["wanted"]:
            texts = await self._write(chat)
            if texts is None:
                await asyncio.sleep(_LOOK_SECONDS)
                continue
            answer = {"chat": chat, "stage": stage, "texts": texts}
            (await client.post(self._url, json=answer)).raise_for_status()

    async def _write(self, chat_id: int) -> list[str] | None:
        """Write the timeline, None while something of the chat waits to be handled or sent."""
        now = self._clock.now()
        async with self._database.transaction() as tx:
            if await backlog.is_busy(tx, chat_id, now):
                return None
            chat = await chats.load(tx, chat_id)
            if chat is None:
                return []
            return list(await write_timeline(Turn(tx, chat, now, self._content)))
