"""The SQLite engine: one connection, one transaction at a time, commits shared.

Statements take microseconds and a commit a fraction of a millisecond on a solid-state disk, less
than it costs to hand them to a thread: they run where they are asked for. Transactions that follow
one another closely are committed together: each is a savepoint of one transaction of SQLite's, and
each ends only when that is on the disk, ``synchronous=FULL``: what Telegram was told is received
survives a power cut, not just a kill.
"""

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, cast

from bot.store.failure import ConfigurationError
from bot.store.transaction import Database, Row, Transaction
from bot.store.vault import Vault

_BUSY_SECONDS = 10
_PAUSE = 0.01
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    # From here on, who finds the file busy waits without holding up the loop.
    "PRAGMA busy_timeout = 0",
)
_STATEMENTS_KEPT = 512  # compiled ones; the bot has fewer
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
    """Open a file, made if need be so that only its owner reads it."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    file.touch(mode=0o600)
    opened = sqlite3.connect(
        file,
        timeout=_BUSY_SECONDS,
        isolation_level=None,
        cached_statements=_STATEMENTS_KEPT,
    )
    opened.row_factory = sqlite3.Row
    return opened


class SqliteTransaction(Transaction):
    """A transaction on the one connection."""

    def __init__(self, vault: Vault, connection: sqlite3.Connection) -> None:
        super().__init__(vault)
        self._connection = connection

    async def execute(self, sql: str, *values: object) -> None:
        """Run a statement."""
        self._run(sql, values)

    async def fetch(self, sql: str, *values: object) -> list[Row]:
        """Run a statement and return its rows."""
        return self._run(sql, values)

    async def lock_chat(self, chat: int) -> None:
        """Nothing to do: BEGIN IMMEDIATE has locked the file."""

    async def fetchval(self, sql: str, *values: object) -> Any:
        """Run a statement and return the first column of its first row, or None."""
        rows = cast("list[Any]", self._run(sql, values))
        return rows[0][0] if rows else None

    def _run(self, sql: str, values: tuple[object, ...]) -> list[Row]:
        # sqlite3 reads $1 as the name "1": bound by name, the order in the text does not matter.
        named = {str(place): value for place, value in enumerate(values, start=1)}
        return self._connection.execute(sql, cast("Any", named)).fetchall()


class _Batch:
    """Transactions that are committed together; ``broken`` is what undid all of them."""

    def __init__(self, commit: Callable[["_Batch"], Coroutine[Any, Any, None]]) -> None:
        self.erased = False
        self.broken: BaseException | None = None
        self.commit = asyncio.create_task(commit(self))
        self.commit.add_done_callback(lambda ended: ended.cancelled() or ended.exception())


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

    def __init__(self, vault: Vault, connection: sqlite3.Connection) -> None:
        super().__init__(vault)
        self._connection = connection
        self._turn = asyncio.Lock()
        self._holder: asyncio.Task[Any] | None = None
        self._batch: _Batch | None = None

    @classmethod
    async def connect(cls, file: Path, vault: Vault) -> "SqliteDatabase":
        """Open or create the file; raises ConfigurationError if that cannot be done."""
        try:
            opened = _open(file)
        except (OSError, sqlite3.Error):
            raise ConfigurationError(f"DATABASE_URL: {file} cannot be opened") from None
        made = cls(vault, opened)
        try:
            for pragma in _PRAGMAS:
                opened.execute(pragma)
        except sqlite3.Error:
            await made.close()
            raise ConfigurationError(
                f"DATABASE_URL: {file} is not a usable SQLite database"
            ) from None
        return made

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Open a transaction; the others wait for their turn."""
        if self._holder is not None and self._holder is asyncio.current_task():
            raise RuntimeError("a transaction inside of a transaction would wait for ever")
        async with self._turn:
            batch = await self._begin()
            self._holder = asyncio.current_task()
            tx = SqliteTransaction(self.vault, self._connection)
            self._connection.execute("SAVEPOINT step")
            try:
                yield tx
                self._connection.execute("RELEASE step")
            except BaseException as error:
                self._undo(batch, error)
                raise
            finally:
                self._holder = None
            batch.erased |= tx.erased
            for go_on in tx.followers:
                go_on()
        await asyncio.shield(batch.commit)

    async def _begin(self) -> _Batch:
        """Return the batch that is open, or open one, which is committed in its turn."""
        if self._batch is None:
            await self._lock_file()
            # Its commit comes behind all who wait already, before all who come later.
            self._batch = _Batch(self._commit)
        return self._batch

    async def _lock_file(self) -> None:
        """Begin; whoever else writes to the file is waited for."""
        give_up = time.monotonic() + _BUSY_SECONDS
        while True:
            try:
                self._connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not busy or time.monotonic() > give_up:
                    raise
                await asyncio.sleep(_PAUSE)
            else:
                return

    def _undo(self, batch: _Batch, error: BaseException) -> None:
        """Undo a step; a full disk and the like have undone the whole batch already."""
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK TO step")
            self._connection.execute("RELEASE step")
        else:
            batch.broken = error
            self._batch = None

    async def _commit(self, batch: _Batch) -> None:
        """Put a batch on the disk; raises what keeps it from there, which undoes all of it."""
        await asyncio.sleep(0)  # what a transaction was followed by gets in line first
        async with self._turn:
            if batch.broken:
                raise batch.broken
            self._batch = None
            try:
                self._connection.execute("COMMIT")
            except sqlite3.Error:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            if batch.erased:
                await self._empty_log()

    async def _empty_log(self) -> None:
        """Move the write-ahead log into the file, which overwrites what was deleted with zeros."""
        give_up = time.monotonic() + _BUSY_SECONDS  # then the next checkpoint does it
        with suppress(sqlite3.Error):
            while self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
                if time.monotonic() > give_up:
                    return
                await asyncio.sleep(_PAUSE)

    def is_trouble(self, error: BaseException) -> bool:
        """Whether the file is busy, full, read-only or failing."""
        code = getattr(error, "sqlite_errorcode", None)
        return isinstance(code, int) and code & 0xFF in _TROUBLE

    async def lock_schema(self, tx: Transaction) -> None:
        """Nothing to do: BEGIN IMMEDIATE has locked the file."""

    async def close(self) -> None:
        """Wait for the open transactions, then close the file."""
        async with self._turn:
            self._connection.close()
