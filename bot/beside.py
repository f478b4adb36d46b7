"""Beside the chat: what /timeline would answer, for the sandbox's page, whenever it asks.

With it go the time zone it is told in and the moment of its first step. It is given only when
nothing of that chat is under way, and leaves no trace in the chat.
"""

import asyncio
import logging
from typing import Any

import aiohttp

from bot.chat.pages import write_timeline
from bot.chat.turn import Turn
from bot.clock import SandboxClock
from bot.content import Content
from bot.core.plan import chat_due
from bot.store import backlog, chats, interviews, schedule
from bot.store.database import Database

log = logging.getLogger(__name__)

_POLL_LIMIT = aiohttp.ClientTimeout(60)
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
        session = aiohttp.ClientSession(timeout=_POLL_LIMIT, raise_for_status=True)
        async with session as client:
            while True:
                try:
                    await self._answer(client)
                except (aiohttp.ClientError, TimeoutError, ValueError, KeyError) as error:
                    log.info("sandbox page not reached: %s", type(error).__name__)
                    await asyncio.sleep(_RETRY_SECONDS)

    async def _answer(self, client: aiohttp.ClientSession) -> None:
        async with client.get(self._url) as answer:
            asked = await answer.json()
        while self._clock.seen < asked["time"]:  # noqa: ASYNC110  the sandbox says it soon
            await asyncio.sleep(_LOOK_SECONDS)
        for chat, stage in asked["wanted"]:
            told = await self._write(chat)
            if told is None:
                await asyncio.sleep(_LOOK_SECONDS)
                continue
            timeline = {"chat": chat, "stage": stage, **told}
            await (await client.post(self._url, json=timeline)).read()

    async def _write(self, chat_id: int) -> dict[str, Any] | None:
        """Write the timeline, None while something of the chat waits to be handled or sent."""
        now = self._clock.now()
        async with self._database.transaction() as tx:
            if await backlog.is_busy(tx, chat_id, now):
                return None
            chat = await chats.load(tx, chat_id)
            if chat is None:
                return {"texts": [], "zone": "", "due": None}
            turn = Turn(tx, chat, now, self._content)
            texts = list(await write_timeline(turn))
            return {"texts": texts, "zone": chat.profile.zone, "due": await _due(turn)}


async def _due(turn: Turn) -> int | None:
    """Return when the first step of the timeline leaves (UTC seconds), None if there is none.

    A debrief under way postpones it; what the bot does unasked before it, it does not announce.
    """
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    announced = chat_due(mine, turn.preferences, turn.holidays, now=turn.now)
    scheduled = await schedule.due_of(turn.tx, turn.chat.id)
    if announced is None or scheduled is None:
        return None
    return max(announced, scheduled)
