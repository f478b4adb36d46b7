"""Backups of a SQLite database: one file, as consistent and as encrypted as the database itself.

The key is never part of one.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from bot.store.failure import ConfigurationError
from bot.store.vault import SealError, Vault


def write_backup(database: Path, target: Path) -> None:
    """Copy a database, which may be in use, into a new file that only its owner reads.

    The target is complete or empty at every moment. Raises ConfigurationError if there is no
    database, or if the target exists or cannot be written.
    """
    if not database.exists():
        raise ConfigurationError(f"DATABASE_URL: {database} does not exist")
    part = Path(f"{target}.part")
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise ConfigurationError(f"{target} exists already; name a new file") from None
    except OSError as error:
        raise ConfigurationError(f"{target} cannot be written ({error.strerror})") from None
    try:
        _copy_whole(database, part)
        part.replace(target)
    except BaseException as error:
        part.unlink(missing_ok=True)
        target.unlink()
        if isinstance(error, (sqlite3.Error, OSError)):
            raise ConfigurationError(f"{target} could not be written: {error}") from None
        raise


def _copy_whole(database: Path, part: Path) -> None:
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    with closing(_connect(database, "rw")) as source:
        source.execute("VACUUM INTO ?", (str(part),))
    handle = os.open(part, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def check_backup(file: Path, vault: Vault) -> None:
    """Raise ConfigurationError unless a file is a whole backup that one of the keys opens."""
    if not file.is_file():
        raise ConfigurationError(f"{file} does not exist")
    try:
        with closing(_connect(file, "ro")) as backup:
            (state,) = backup.execute("PRAGMA integrity_check").fetchone()
            sealed = backup.execute("SELECT sealed FROM key_check WHERE id = 1").fetchone()
    except sqlite3.Error:
        raise ConfigurationError(f"{file} is no backup of this program's") from None
    if state != "ok" or sealed is None:
        raise ConfigurationError(f"{file} is damaged")
    try:
        vault.open_bytes(sealed[0])
    except SealError:
        raise ConfigurationError(
            f"DATA_KEY or DATA_KEY_FILE: the key given is not the one that sealed {file}"
        ) from None


def restore_backup(
    file: Path, database: Path, check: Callable[[Path], None] = lambda _: None
) -> None:
    """Put a backup in the place of a database that no process uses; all of it or nothing.

    The copy is complete before the old database goes. ``check`` may refuse the copy by raising.
    """
    fresh = Path(f"{database}.restored")
    fresh.unlink(missing_ok=True)
    try:
        os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with closing(_connect(file, "ro")) as source, closing(_connect(fresh, "rw")) as copy:
            source.backup(copy)
        check(fresh)
        _drop_log(database)
        fresh.replace(database)
    except (sqlite3.Error, OSError) as error:
        raise ConfigurationError(f"{file} could not be restored: {error}") from None
    finally:
        fresh.unlink(missing_ok=True)


def _drop_log(database: Path) -> None:
    """Take the old database's write-ahead log away: it must not be applied to the new file."""
    if database.exists():
        with closing(_connect(database, "rw")) as old:
            old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for ending in ("-wal", "-shm"):
        Path(f"{database}{ending}").unlink(missing_ok=True)


def _connect(file: Path, mode: str) -> sqlite3.Connection:
    address = f"{file.resolve().as_uri()}?mode={mode}"
    return sqlite3.connect(address, uri=True, isolation_level=None, timeout=30)
