"""The heartbeat: looks after the parts that cannot say themselves that they live, and tells others.

Told are a file (for ``python -m bot health``) and systemd, whose watchdog restarts the bot when it
is past help.
"""

import asyncio
import logging
import os
import socket
from contextlib import suppress
from pathlib import Path

from telegram import Bot

from bot.clock import Clock
from bot.health import Health, Part, write_report
from bot.store.backlog import next_in_line
from bot.store.database import Database
from bot.trace import describe

log = logging.getLogger(__name__)

LOOK_SECONDS = 15


class Heartbeat:
    """The loop that looks and tells."""

    def __init__(
        self,
        health: Health,
        database: Database,
        clock: Clock,
        bot: Bot,
        *,
        webhook: str | None,
        file: Path | None,
    ) -> None:
        """Tell of ``health`` in ``file``.

        ``webhook`` is the address at which Telegram has to bring updates, None if it is asked for
        them instead.
        """
        self._health = health
        self._database = database
        self._clock = clock
        self._bot = bot
        self._webhook = webhook
        self._file = file
        self._next: int | None = None

    async def run(self) -> None:
        """Look and tell until cancelled."""
        tell_systemd("READY=1")
        while True:
            try:
                async with asyncio.timeout(LOOK_SECONDS):
                    await self.look()
            except Exception as error:  # noqa: BLE001  what is not seen to live ails by itself
                log.warning("health not looked at: %s", describe(error))
            self._tell()
            await asyncio.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        """Look after the outbox and the webhook; raises whatever keeps it from seeing."""
        async with self._database.transaction() as tx:
            waiting = await next_in_line(tx, self._clock.now())
        if waiting is None or waiting != self._next:
            self._health.beat(Part.DRAIN)
        self._next = waiting
        if self._webhook:
            self._health.beat(Part.ASKING)
            if (await self._bot.get_webhook_info()).url == self._webhook:
                self._health.beat(Part.UPDATES)

    def _tell(self) -> None:
        report = self._health.report()
        if not self._health.past_help():
            tell_systemd(f"WATCHDOG=1\nSTATUS={', '.join(report.ailing) or 'well'}")
        if self._file:
            try:
                write_report(self._file, report)
            except OSError as error:
                log.warning("heartbeat not written: %s", describe(error))


def tell_systemd(state: str) -> None:
    """Send a state (see sd_notify(3)) if systemd started this process and wants to know."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    if address.startswith("@"):
        address = f"\0{address[1:]}"
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
        channel.sendto(state.encode(), address)
