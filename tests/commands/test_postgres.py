"""What the README promises operators on PostgreSQL: a dump and a new key, with nothing lost."""

import asyncio
import shutil
import subprocess

import pytest

from bot.store import chats
from bot.store.chats import Profile
from bot.store.database import migrate, open_database
from bot.store.failure import ConfigurationError
from bot.store.vault import Vault, make_key
from tests.commands.desk import Desk
from tests.databases import postgres_database


async def fill(url: str, key: str) -> None:
    """Have somebody be known."""
    database = await open_database(url, Vault(key))
    await migrate(database)
    async with database.transaction() as tx:
        await chats.create(tx, 7, Profile(sign_name="Sam Lee"), 1)
    await database.close()


async def name_in(url: str, key: str) -> str:
    """Read who is known."""
    database = await open_database(url, Vault(key))
    try:
        await migrate(database)
        async with database.transaction() as tx:
            found = await chats.load(tx, 7)
    finally:
        await database.close()
    assert found
    return found.profile.sign_name


async def test_with_two_keys_in_the_settings_the_first_seals_everything(
    desk: Desk, postgres_url: str
) -> None:
    old, new = make_key(), make_key()
    await fill(postgres_url, old)
    desk.sets("DATABASE_URL", postgres_url)
    desk.sets("DATA_KEY", f"{new},{old}")
    assert await asyncio.to_thread(desk.runs, "rotate-key") == 0
    assert "take the others out" in desk.said
    assert await name_in(postgres_url, new) == "Sam Lee"
    with pytest.raises(ConfigurationError, match="not the one that sealed"):
        await name_in(postgres_url, old)


async def test_without_a_key_given_nothing_starts(desk: Desk, postgres_url: str) -> None:
    desk.sets("DATABASE_URL", postgres_url)
    assert await asyncio.to_thread(desk.runs, "rotate-key") == 2
    assert "DATA_KEY" in desk.complained


async def test_a_dump_brings_everything_back_in_another_database(
    postgres_url: str, postgres_server: str
) -> None:
    dump, restore = shutil.which("pg_dump"), shutil.which("psql")
    if dump is None or restore is None:
        pytest.skip("PostgreSQL: pg_dump and psql are not installed")
    key = make_key()
    await fill(postgres_url, key)
    made = subprocess.run([dump, postgres_url], check=True, capture_output=True).stdout  # noqa: S603, ASYNC221  fixed commands, nothing else runs
    assert b"Sam Lee" not in made
    assert key.encode() not in made
    async with postgres_database(postgres_server) as other:
        command = [restore, "--quiet", "--set", "ON_ERROR_STOP=1", other]
        subprocess.run(command, input=made, check=True, capture_output=True)  # noqa: S603, ASYNC221  fixed commands, nothing else runs
        assert await name_in(other, key) == "Sam Lee"
