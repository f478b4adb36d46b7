"""Opening a database by its URL and bringing it up to date.

Migrations are numbered ``.sql`` files; ``{id}``, ``{int}``, ``{text}``, ``{bytes}`` and
``{strict}`` in them stand for what the engines call these.
"""

import re
from importlib import resources
from pathlib import Path

from bot.store.failure import ConfigurationError
from bot.store.sqlite import SqliteDatabase
from bot.store.transaction import Database, Row, Transaction
from bot.store.vault import SealError, Vault

__all__ = ["Database", "Row", "Transaction", "migrate", "open_database", "sqlite_path"]

_CHECK = "afterword"


def sqlite_path(url: str) -> Path | None:
    """Return the file of a ``sqlite:`` URL, or None for PostgreSQL.

    ``sqlite:///data/bot.db`` (or ``sqlite:////data/bot.db``) is an absolute path, ``sqlite:bot.db``
    is relative to the working folder. Raises ConfigurationError for any other URL.
    """
    scheme, _, rest = url.partition(":")
    if scheme in ("postgresql", "postgres"):
        return None
    path = rest.removeprefix("//")
    if scheme != "sqlite" or not path.strip("/"):
        raise ConfigurationError(
            "DATABASE_URL must be sqlite:///path/to/file or postgresql://user@host/database"
        )
    return Path(re.sub("^//+", "/", path)).expanduser()


async def open_database(url: str, vault: Vault) -> Database:
    """Connect to the database of an URL, creating a SQLite file that does not exist.

    Raises ConfigurationError if it cannot be used.
    """
    file = sqlite_path(url)
    if file is not None:
        return await SqliteDatabase.connect(file, vault)
    try:
        from bot.store.postgres import PostgresDatabase  # asyncpg is an extra
    except ImportError:
        raise ConfigurationError(
            "DATABASE_URL names PostgreSQL, which needs: pip install 'afterword[postgres]'"
        ) from None
    return await PostgresDatabase.connect(url, vault)


async def migrate(db: Database) -> None:
    """Apply the migrations that are missing and check that the key fits the data.

    Safe to run by several processes at once. Raises ConfigurationError if the database is newer
    than this program, or was sealed with another key.
    """
    async with db.transaction() as tx:
        await db.lock_schema(tx)
        await tx.execute(
            "CREATE TABLE IF NOT EXISTS schema_version (version {int} PRIMARY KEY) {strict}".format(
                **db.dialect
            )
        )
        done = await tx.fetchval("SELECT max(version) FROM schema_version") or 0
        scripts = _migrations()
        if done > max(scripts):
            raise ConfigurationError(
                f"DATABASE_URL: the database is of version {done}, this program knows only"
                f" {max(scripts)}; start the newer program"
            )
        for version in sorted(number for number in scripts if number > done):
            for statement in _statements(scripts[version].format(**db.dialect)):
                await tx.execute(statement)
            await tx.execute("INSERT INTO schema_version (version) VALUES ($1)", version)
        await _check_key(tx)


async def _check_key(tx: Transaction) -> None:
    sealed = await tx.fetchval("SELECT sealed FROM key_check WHERE id = 1")
    if sealed is None:
        await tx.execute("INSERT INTO key_check (id, sealed) VALUES (1, $1)", tx.seal(_CHECK))
        return
    try:
        tx.open(sealed)
    except SealError:
        raise ConfigurationError(
            "DATA_KEY or DATA_KEY_FILE: the key given is not the one that sealed this database"
        ) from None


def _migrations() -> dict[int, str]:
    folder = resources.files("bot.store") / "migrations"
    return {
        int(file.name.split("_")[0]): file.read_text()
        for file in folder.iterdir()
        if file.name.endswith(".sql")
    }


def _statements(script: str) -> list[str]:
    """Split a script at the semicolons that end a line."""
    lines = [line for line in script.splitlines() if not line.startswith("--")]
    return [part.strip() for part in "\n".join(lines).split(";\n") if part.strip(" \n;")]
