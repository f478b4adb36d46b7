"""Backups of a SQLite database: one file, as consistent and as encrypted as the database itself.

The key is never part of one.
"""

import os
import sqlite3
from contextlib import closing, suppress
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


def stage_backup(file: Path, database: Path) -> Path:
    """Copy a backup to a file beside the database and return that; nothing else is touched."""
    fresh = Path(f"{database}.restored")
    try:
        discard(fresh)
        os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with closing(_connect(file, "ro")) as source, closing(_connect(fresh, "rw")) as copy:
            source.backup(copy)
    except (sqlite3.Error, OSError) as error:
        discard(fresh)
        raise ConfigurationError(f"{file} could not be copied: {error}") from None
    return fresh


def put_in_place(fresh: Path, database: Path) -> None:
    """Have a staged copy take the place of a database that no process uses, in one step."""
    try:
        _drop_log(database)
        fresh.replace(database)
    except OSError as error:
        raise ConfigurationError(f"{database} could not be replaced: {error}") from None


def discard(file: Path) -> None:
    """Delete a database file with its log, if it is there."""
    for ending in ("", "-wal", "-shm"):
        Path(f"{file}{ending}").unlink(missing_ok=True)


def _drop_log(database: Path) -> None:
    """Take the old database's write-ahead log away: it must not be applied to the new file.

    What is in it goes into the old file first, which is whole then if this ends half-way.
    """
    if database.exists():
        with suppress(sqlite3.Error), closing(_connect(database, "rw")) as old:
            old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for ending in ("-wal", "-shm"):
        Path(f"{database}{ending}").unlink(missing_ok=True)


def _connect(file: Path, mode: str) -> sqlite3.Connection:
    address = f"{file.resolve().as_uri()}?mode={mode}"
    return sqlite3.connect(address, uri=True, isolation_level=None, timeout=30)
