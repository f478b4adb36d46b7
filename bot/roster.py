"""The roster: how many replicas live, so that each sends its share of what Telegram takes.

Each replica raises a number in the database every few seconds; one whose number stands still is
dead. Only this machine's monotonic clock is asked, so that replicas' clocks may differ.
"""

import asyncio
import logging
import time
import uuid
from collections.abc import Callable, Mapping

from bot.store import replicas
from bot.store.database import Database
from bot.trace import describe

log = logging.getLogger(__name__)

ROUND_SECONDS = 5
"""How often a replica beats; whoever joins sends nothing until all others have counted it."""

DEAD_SECONDS = 3 * ROUND_SECONDS
"""After how long without a beat a replica is struck off, and its share given to the others."""

Share = Callable[[int, float], None]


class Roster:
    """This process's view of the replicas; a database of its own has no others."""

    def __init__(
        self, database: Database, share: Share, now: Callable[[], float] = time.monotonic
    ) -> None:
        """Have ``share`` told how many replicas live whenever that changes.

        Its second argument is for how many seconds nothing may be sent.
        """
        self.alive = 1
        self._database = database
        self._share = share
        self._now = now
        self._name = uuid.uuid4().hex
        self._joined = False
        self._task: asyncio.Task[None] | None = None
        self._seen: dict[str, tuple[int, float]] = {}

    async def start(self) -> None:
        """Be counted from now on; raises whatever the database raises."""
        if self._database.shared:
            await self.look()
            self._task = asyncio.create_task(self._keep_looking())

    async def stop(self) -> None:
        """Sign off, so that the others take over this replica's share at once."""
        if self._task is None:
            return
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        try:
            async with self._database.transaction() as tx:
                await replicas.strike_off(tx, self._name)
        except Exception as error:  # noqa: BLE001  then the others notice by themselves
            log.warning("not signed off: %s", describe(error))

    async def _keep_looking(self) -> None:
        while True:
            await asyncio.sleep(ROUND_SECONDS)
            try:
                await self.look()
            except Exception as error:  # noqa: BLE001  without the database nothing is sent anyway
                log.warning("replicas not counted: %s", describe(error))

    async def look(self) -> None:
        """Beat once and count; raises whatever the database raises."""
        async with self._database.transaction() as tx:
            beats = await replicas.beat(tx, self._name)
            for name in self._silent(beats):
                await replicas.strike_off(tx, name, beats[name])
                log.warning("replica %s is gone", name)
        alive = len(self._seen)
        joins, self._joined = not self._joined, True
        if alive != self.alive or joins:
            log.info("replicas: %d", alive)
            self.alive = alive
            self._share(alive, ROUND_SECONDS if joins and alive > 1 else 0)

    def _silent(self, beats: Mapping[str, int]) -> list[str]:
        """Note who has given a beat since the last look; return who has been silent for long."""
        now = self._now()
        seen = {
            name: self._seen[name]
            if name in self._seen and self._seen[name][0] == count
            else (count, now)
            for name, count in beats.items()
        }
        silent = [name for name, (_, since) in seen.items() if now - since > DEAD_SECONDS]
        self._seen = {name: one for name, one in seen.items() if name not in silent}
        return silent
