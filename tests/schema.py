"""New databases with the schema in them: the migrations are applied once, to a file to copy."""

import asyncio
import sqlite3
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import cache
from pathlib import Path

from bot.store.database import Database, migrate, open_database, sqlite_path
from bot.store.vault import Vault, make_key


async def open_migrated(url: str, vault: Vault) -> Database:
    """Open a database with the schema in it; a new SQLite file begins as a copy of one."""
    file = sqlite_path(url)
    if file and not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file.write_bytes(_make_schema())
        file.chmod(0o600)
    opened = await open_database(url, vault)
    await migrate(opened)
    return opened


@cache
def _make_schema() -> bytes:
    """Return a SQLite file that all migrations have been applied to, sealed with no key yet."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "schema.sqlite"
        # In a thread, since a loop runs here already.
        with ThreadPoolExecutor(1) as aside:
            aside.submit(asyncio.run, _migrate_new(file)).result()
        with closing(sqlite3.connect(file)) as made:
            made.execute("DELETE FROM key_check")
            made.commit()
            made.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return file.read_bytes()


async def _migrate_new(file: Path) -> None:
    opened = await open_database(f"sqlite://{file}", Vault(make_key()))
    await migrate(opened)
    await opened.close()
