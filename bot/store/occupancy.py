"""Occupancy: a SQLite database is worked on by one process at a time.

The kernel ends a hold with its process, so one that was killed leaves nothing to clear away.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.store.failure import ConfigurationError


class OccupiedError(ConfigurationError):
    """Another process works on the database."""


@contextmanager
def occupy(database: Path) -> Iterator[None]:
    """Hold a database (its folder is made if need be) until the end of the block.

    Raises OccupiedError if another process holds it, ConfigurationError if the folder cannot be
    written.
    """
    lock = _open_lock(Path(f"{database}.lock"))
    try:
        _take(lock, database)
        yield
    finally:
        os.close(lock)


def _take(lock: int, database: Path) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise OccupiedError(
            f"DATABASE_URL: {database} is in use by another process; stop the bot first"
        ) from None


def _open_lock(file: Path) -> int:
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        return os.open(file, os.O_CREAT | os.O_RDWR, 0o600)
    except OSError as error:
        raise ConfigurationError(
            f"DATABASE_URL: {file.parent} cannot be written ({error.strerror})"
        ) from None
