"""The bot as the process that an operator starts, to be killed at any moment and started again."""

import asyncio
import os
import sqlite3
import sys
from asyncio.subprocess import Process
from pathlib import Path
from typing import Self

from bot.store.database import Database, migrate, open_database
from bot.store.vault import Vault, make_key
from tests.user import PeopledSandbox

_STOP_SECONDS = 30


class BotProcess:
    """``python -m bot run`` on a database and a stand-in; its log is the file ``log``."""

    def __init__(self, sandbox: PeopledSandbox, folder: Path) -> None:
        self.sandbox = sandbox
        self.folder = folder
        self.file = folder / "data" / "afterword.sqlite"
        self.url = f"sqlite://{self.file}"
        self.log = folder / "bot.log"
        self.key = make_key()
        self._process: Process | None = None

    @property
    def pid(self) -> int:
        """The id of the running process."""
        assert self._process is not None
        return self._process.pid

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._process is not None and self._process.returncode is None:
            await self.kill()

    async def start(self) -> None:
        """Start it; returns at once."""
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                *self.arguments(),
                env=self._environment(),
                stderr=log,
            )

    def arguments(self) -> tuple[str, ...]:
        """What Python is started with."""
        return ("-m", "bot", "run", "--sandbox", self.sandbox.url)

    def _environment(self) -> dict[str, str]:
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "PYTHONTZPATH": "",
            "SSL_CERT_FILE": os.environ["SSL_CERT_FILE"],
            "TELEGRAM_BOT_TOKEN": self.sandbox.token,
            "TELEGRAM_API_URL": self.sandbox.url,
            "DATABASE_URL": self.url,
            "DATA_KEY": self.key,
        }

    async def listens(self) -> None:
        """Wait until it asks for updates."""
        pulse = self.sandbox.world.pulse
        async with asyncio.timeout(_STOP_SECONDS):
            while not self.sandbox.world.updates.polling:
                await pulse.after(pulse.count)

    async def kill(self) -> None:
        """End it without any warning (SIGKILL)."""
        assert self._process is not None
        ended = self._process.returncode
        assert ended is None, f"it has ended by itself, with code {ended}"
        self._process.kill()
        await self._process.wait()

    async def stop(self) -> int:
        """End it as an operator does (SIGTERM); returns its exit code."""
        assert self._process is not None
        self._process.terminate()
        async with asyncio.timeout(_STOP_SECONDS):
            return await self._process.wait()

    def asks(self, sql: str) -> list[tuple[int, ...]]:
        """Return numbers from its database while it runs."""
        connection = sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)
        try:
            return connection.execute(sql).fetchall()
        finally:
            connection.close()

    async def open(self) -> Database:
        """Open its database; only while it does not run."""
        database = await open_database(self.url, Vault(self.key))
        await migrate(database)
        return database
