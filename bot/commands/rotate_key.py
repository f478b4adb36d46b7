"""`python -m bot rotate-key`: seal all data with a new key.

The key file holds both keys until the old one has nothing left to open. Whatever interrupts this,
the bot can start, and the command, run again, goes on.
"""

import argparse
import asyncio
import os
import sys

from bot.settings import Storage, read_storage
from bot.store.database import migrate, open_database, sqlite_path
from bot.store.failure import ConfigurationError
from bot.store.keyfile import read_keys, split_keys, write_keys
from bot.store.occupancy import occupy
from bot.store.resealing import reseal
from bot.store.vault import SealError, Vault, make_key


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """The command takes none."""


def run(_args: argparse.Namespace) -> int:
    """Rotate the key; raises ConfigurationError if that is not possible."""
    sys.stdout.write(f"{asyncio.run(rotate(read_storage(os.environ)))}\n")
    return 0


async def rotate(storage: Storage) -> str:
    """Rotate the key and return what the operator should know now.

    Raises ConfigurationError with what to do where the key is in the operator's own hands.
    """
    database = sqlite_path(storage.database_url)
    if storage.data_key:
        return await _reseal_given(storage, "DATA_KEY", split_keys(storage.data_key))
    keys = read_keys(storage.data_key_file)
    if database is None:
        return await _reseal_given(storage, str(storage.data_key_file), keys)
    if not database.exists():
        raise ConfigurationError(f"DATABASE_URL: {database} does not exist")
    with occupy(database):
        return await _replace(storage, read_keys(storage.data_key_file))


async def _replace(storage: Storage, keys: tuple[str, ...]) -> str:
    """Put a new key in front, unless that was done before, reseal, and drop the old ones."""
    await _open(storage, keys, resealing=False)
    if len(keys) == 1:
        keys = (make_key(), *keys)
        write_keys(storage.data_key_file, keys)
    await _open(storage, keys, resealing=True)
    write_keys(storage.data_key_file, keys[:1])
    return (
        f"{storage.data_key_file}: a new key seals all data. Earlier backups fit the old key only:"
        " make a new one."
    )


async def _reseal_given(storage: Storage, place: str, keys: tuple[str, ...]) -> str:
    """Reseal with the first of the keys that the operator gave to every replica."""
    if len(keys) == 1:
        raise ConfigurationError(
            f"{place} is in your hands: 1. put a key from `python -m bot new-key` in front of the"
            " present one, with a comma between, and restart every replica; 2. run this again;"
            " 3. take the old key out"
        )
    await _open(storage, keys, resealing=True)
    return f"The first key of {place} seals all data: take the others out and restart."


async def _open(storage: Storage, keys: tuple[str, ...], *, resealing: bool) -> None:
    """Check that the keys fit the database, and seal all of it with the first if asked to."""
    database = await open_database(storage.database_url, Vault(",".join(keys)))
    try:
        await migrate(database)
        while resealing and await reseal(database, Vault(keys[0])):
            continue  # until a look finds nothing that another key has sealed
    except SealError:
        raise ConfigurationError(
            "DATA_KEY or DATA_KEY_FILE: some data fits none of the keys; all of them are kept"
        ) from None
    finally:
        await database.close()
