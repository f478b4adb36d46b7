"""Occupancy: a SQLite database is worked on by one process at a time.

The kernel ends a hold with its process, so one that was killed leaves nothing to clear away.
"""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.store.failure import ConfigurationError


@contextmanager
def occupy(database: Path) -> Iterator[None]:
    """Hold a database (its folder is made if need be) until the end of the block.

    Raises ConfigurationError if another process holds it, or if the folder cannot be written.
    """
    try:
        database.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = Path(f"{database}.lock").open("w")
    except OSError as error:
        raise ConfigurationError(
            f"DATABASE_URL: {database.parent} cannot be written ({error.strerror})"
        ) from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise ConfigurationError(
                f"DATABASE_URL: {database} is in use by another process; stop the bot first"
            ) from None
        yield
