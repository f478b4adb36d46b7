"""`python -m bot restore FILE`: put a backup in the database's place; the bot must be stopped."""

import argparse
import asyncio
import os
import sys
from pathlib import Path

from bot.settings import Storage, read_storage
from bot.store.backup import check_backup, discard, put_in_place, stage_backup
from bot.store.database import migrate, open_database, sqlite_path
from bot.store.failure import ConfigurationError
from bot.store.keyfile import read_keys
from bot.store.occupancy import occupy
from bot.store.vault import Vault


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("file", type=Path, help="the backup")
    parser.add_argument("--replace", action="store_true", help="even if there is data, which goes")


def run(args: argparse.Namespace) -> int:
    """Restore the backup; raises ConfigurationError, with nothing touched, if it is no use."""
    storage = read_storage(os.environ)
    database = sqlite_path(storage.database_url)
    if database is None:
        raise ConfigurationError("DATABASE_URL names PostgreSQL: use its own pg_restore")
    vault = _vault(storage)
    check_backup(args.file, vault)
    with occupy(database):
        _refuse_to_replace(database, replace=args.replace)
        asyncio.run(_restore(args.file, database, vault))
    sys.stdout.write(f"{database}: restored from {args.file}\n")
    return 0


def _vault(storage: Storage) -> Vault:
    """Return the vault of the key that is there; a new one would open no backup."""
    return Vault(storage.data_key or ",".join(read_keys(storage.data_key_file)))


def _refuse_to_replace(database: Path, *, replace: bool) -> None:
    if not replace and database.exists() and database.stat().st_size:
        raise ConfigurationError(
            f"DATABASE_URL: {database} holds data; to lose that, say so with --replace"
        )


async def _restore(file: Path, database: Path, vault: Vault) -> None:
    """Copy, upgrade and try the backup beside the database before it takes its place."""
    fresh = stage_backup(file, database)
    try:
        copy = await open_database(f"sqlite:///{fresh.resolve()}", vault)
        try:
            await migrate(copy)
        finally:
            await copy.close()
        put_in_place(fresh, database)
    finally:
        discard(fresh)
