"""`python -m bot backup FILE`: copy the database, while the bot runs, into a new file."""

import argparse
import os
import sys
from pathlib import Path

from bot.settings import Storage, read_storage
from bot.store.backup import write_backup
from bot.store.database import sqlite_path
from bot.store.failure import ConfigurationError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("file", type=Path, help="the file to write; it must not exist yet")


def run(args: argparse.Namespace) -> int:
    """Write the backup; raises ConfigurationError if that is not possible."""
    storage = read_storage(os.environ)
    database = sqlite_path(storage.database_url)
    if database is None:
        raise ConfigurationError("DATABASE_URL names PostgreSQL: use its own pg_dump")
    write_backup(database, args.file)
    sys.stdout.write(
        f"{args.file}: complete and encrypted; the key is not in it, keep {_key_place(storage)}"
        " in another place\n"
    )
    return 0


def _key_place(storage: Storage) -> str:
    return "DATA_KEY" if storage.data_key else str(storage.data_key_file)
