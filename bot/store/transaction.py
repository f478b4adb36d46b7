"""What the two engines have in common: a transaction that runs the one text of every statement.

Parameters are ``$1``, ``$2``, …; rows give their columns by name.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol

from bot.core.interview import Interview
from bot.store.vault import Vault


class Row(Protocol):
    """A row of a result: columns by name."""

    def __getitem__(self, column: str, /) -> Any:
        """Return the column's value."""


class Transaction(ABC):
    """An open transaction: all of its changes are kept, or none."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        self.erased = False
        self.followers: list[Callable[[], None]] = []
        self.known: dict[int, tuple[Interview, ...]] = {}
        """The interviews of chats as far as they were read, kept up to date by ``interviews``."""

    @abstractmethod
    async def execute(self, sql: str, *values: object) -> None:
        """Run a statement."""

    @abstractmethod
    async def fetch(self, sql: str, *values: object) -> list[Row]:
        """Run a statement and return its rows."""

    async def fetchrow(self, sql: str, *values: object) -> Row | None:
        """Run a statement and return its first row."""
        rows = await self.fetch(sql, *values)
        return rows[0] if rows else None

    @abstractmethod
    async def fetchval(self, sql: str, *values: object) -> Any:
        """Run a statement and return the first column of its first row, or None."""

    @abstractmethod
    async def lock_chat(self, chat: int) -> None:
        """Have whoever else locks this chat wait until the transaction ends.

        What is derived from a chat's facts, such as its next due moment, is written by several
        parts of the bot: whoever reads in order to write locks first.
        """

    def seal(self, text: str) -> bytes:
        """Encrypt a text for a column of bytes."""
        return self.vault.seal(text)

    def open(self, sealed: bytes) -> str:
        """Decrypt such a column."""
        return self.vault.open(sealed)

    def seal_fields(self, **fields: object) -> bytes:
        """Encrypt the private fields of a row together."""
        return self.vault.seal_fields(fields)

    def open_fields(self, sealed: bytes) -> dict[str, Any]:
        """Decrypt the private fields of a row."""
        return self.vault.open_fields(sealed)

    def then(self, go_on: Callable[[], None]) -> None:
        """Have something called as soon as other transactions can see what this one did.

        On an engine that commits transactions together that is before the commit, and what begins
        then is part of it. Not called if this transaction is rolled back.
        """
        self.followers.append(go_on)

    def erase_traces(self) -> None:
        """Have what this transaction deletes wiped from the files once it is committed."""
        self.erased = True


class Database(ABC):
    """A database of either engine.

    ``dialect`` is what differs in the text of a migration. ``shared`` says whether other processes
    may be using the database at the same time.
    """

    dialect: Mapping[str, str]
    shared: bool

    def __init__(self, vault: Vault) -> None:
        self.vault = vault

    @abstractmethod
    def transaction(self) -> AbstractAsyncContextManager[Transaction]:
        """Open a transaction: committed at the end of the block, rolled back on any exception.

        Never wait for the network inside of the block.
        """

    @abstractmethod
    def is_trouble(self, error: BaseException) -> bool:
        """Whether an error comes from the database's state (busy, full, away) and may pass."""

    @abstractmethod
    async def lock_schema(self, tx: Transaction) -> None:
        """Keep other processes from changing the schema until the transaction ends."""

    @abstractmethod
    async def close(self) -> None:
        """Close all connections."""
