"""The SQLite engine: one connection that writes and reads, one transaction at a time."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, cast

import aiosqlite

from bot.store.failure import ConfigurationError
from bot.store.transaction import Database, Row, Transaction
from bot.store.vault import Vault

_BUSY_MILLISECONDS = 10_000
_PRAGMAS = (
    f"PRAGMA busy_timeout = {_BUSY_MILLISECONDS}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
)
_TROUBLE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
}


def _open(file: Path) -> sqlite3.Connection:
    """Open a file, made if need be so that only its owner reads it, for use by another thread.

    aiosqlite would open it in its thread, and leave that running if it failed.
    """
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    file.touch(mode=0o600)
    opened = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    opened.row_factory = sqlite3.Row
    return opened


class SqliteTransaction(Transaction):
    """A transaction on the one connection."""

    def __init__(self, vault: Vault, connection: aiosqlite.Connection) -> None:
        super().__init__(vault)
        self._connection = connection

    async def execute(self, sql: str, *values: object) -> None:
        """Run a statement."""
        await self.fetch(sql, *values)

    async def fetch(self, sql: str, *values: object) -> list[Row]:
        """Run a statement and return its rows."""
        # sqlite3 reads $1 as the name "1": bound by name, the order in the text does not matter.
        named = {str(place): value for place, value in enumerate(values, start=1)}
        rows = await self._connection.execute_fetchall(sql, cast("Any", named))
        return cast("list[Row]", rows)

    async def fetchval(self, sql: str, *values: object) -> Any:
        """Run a statement and return the first column of its first row, or None."""
        rows = cast("list[Any]", await self.fetch(sql, *values))
        return rows[0][0] if rows else None


class SqliteDatabase(Database):
    """A SQLite file that belongs to this process."""

    dialect = {  # noqa: RUF012  read only
        "id": "INTEGER PRIMARY KEY AUTOINCREMENT",
        "int": "INTEGER",
        "text": "TEXT",
        "bytes": "BLOB",
        "strict": "STRICT",
    }
    shared = False

    def __init__(self, vault: Vault, connection: aiosqlite.Connection) -> None:
        super().__init__(vault)
        self._connection = connection
        self._turn = asyncio.Lock()
        self._holder: asyncio.Task[Any] | None = None

    @classmethod
    async def connect(cls, file: Path, vault: Vault) -> "SqliteDatabase":
        """Open or create the file; raises ConfigurationError if that cannot be done."""
        try:
            opened = _open(file)
        except (OSError, sqlite3.Error):
            raise ConfigurationError(f"DATABASE_URL: {file} cannot be opened") from None
        connection = aiosqlite.Connection(lambda: opened, iter_chunk_size=64)
        # What is committed is safe; a thread that nobody ended must not keep the process alive.
        connection._thread.daemon = True  # noqa: SLF001  aiosqlite has no other way to say so
        await connection
        try:
            for pragma in _PRAGMAS:
                await connection.execute_fetchall(pragma)
        except sqlite3.Error:
            await connection.close()
            raise ConfigurationError(
                f"DATABASE_URL: {file} is not a usable SQLite database"
            ) from None
        return cls(vault, connection)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Open a transaction; the others wait for their turn."""
        if self._holder is not None and self._holder is asyncio.current_task():
            raise RuntimeError("a transaction inside of a transaction would wait for ever")
        async with self._turn:
            self._holder = asyncio.current_task()
            tx = SqliteTransaction(self.vault, self._connection)
            try:
                await self._connection.execute_fetchall("BEGIN IMMEDIATE")
                yield tx
                await self._connection.commit()
            except BaseException:
                await self._roll_back()
                raise
            finally:
                self._holder = None
            if tx.erased:
                await self._empty_log()

    async def _empty_log(self) -> None:
        """Move the write-ahead log into the file, which overwrites what was deleted with zeros."""
        with suppress(sqlite3.Error):  # the next checkpoint does it
            await self._connection.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")

    async def _roll_back(self) -> None:
        """Undo what is open, even while the task is being cancelled once more.

        A cancelled statement still runs in the connection's thread; the rollback queues up behind
        it, and nobody else gets a turn before it is through.
        """
        undoing = asyncio.ensure_future(self._connection.rollback())
        cancelled: asyncio.CancelledError | None = None
        while not undoing.done():
            try:
                await asyncio.shield(undoing)
            except asyncio.CancelledError as again:
                cancelled = again
        undoing.result()
        if cancelled:
            raise cancelled

    def is_trouble(self, error: BaseException) -> bool:
        """Whether the file is busy, full, read-only or failing."""
        code = getattr(error, "sqlite_errorcode", None)
        return isinstance(code, int) and code & 0xFF in _TROUBLE

    async def lock_schema(self, tx: Transaction) -> None:
        """Nothing to do: BEGIN IMMEDIATE has locked the file."""

    async def close(self) -> None:
        """Wait for the open transaction, then close the file."""
        async with self._turn:
            await self._connection.close()
