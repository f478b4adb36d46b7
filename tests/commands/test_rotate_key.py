"""Rotating the key: nothing is lost whatever interrupts it, and the old key opens nothing then."""

import asyncio
import os
import sys

import pytest

from bot.commands.rotate_key import rotate
from bot.settings import read_storage
from bot.store import chats
from bot.store.chats import Profile
from bot.store.database import Database, migrate, open_database
from bot.store.failure import ConfigurationError
from bot.store.keyfile import read_keys
from bot.store.occupancy import occupy
from bot.store.vault import Vault, load_vault, make_key
from tests.commands.desk import Desk
from tests.conftest import RunningBot
from tests.user import SandboxUser

CHATS = 450


@pytest.fixture
async def filled(desk: Desk) -> str:
    """A database with many chats; returns its first key."""
    url = os.environ["DATABASE_URL"]
    database = await open_database(
        url, load_vault(key="", file=desk.key_file, database=desk.database)
    )
    await migrate(database)
    async with database.transaction() as tx:
        for chat in range(CHATS):
            await chats.create(tx, chat, Profile(sign_name=f"Sam {chat}"), 1)
    await database.close()
    return read_keys(desk.key_file)[0]


async def _open(desk: Desk, keys: str) -> Database:
    database = await open_database(f"sqlite://{desk.database}", Vault(keys))
    await migrate(database)
    return database


async def _check_names(desk: Desk) -> None:
    """Read everything with what is in the key file."""
    database = await _open(desk, ",".join(read_keys(desk.key_file)))
    try:
        async with database.transaction() as tx:
            for chat in range(CHATS):
                known = await chats.load(tx, chat)
                assert known
                assert known.profile.sign_name == f"Sam {chat}"
    finally:
        await database.close()


async def _check_rotated(desk: Desk, first: str) -> None:
    (now,) = read_keys(desk.key_file)
    assert now != first
    await _check_names(desk)
    with pytest.raises(ConfigurationError, match="not the one that sealed"):
        await _open_and_close(desk, first)


async def _open_and_close(desk: Desk, keys: str) -> None:
    database = await open_database(f"sqlite://{desk.database}", Vault(keys))
    try:
        await migrate(database)
    finally:
        await database.close()


async def test_the_bot_goes_on_with_the_new_key(
    desk: Desk, afterword: RunningBot, sam: SandboxUser
) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    before = read_keys(desk.key_file)
    await afterword.stop()
    assert await asyncio.to_thread(desk.runs, "rotate-key") == 0
    assert read_keys(desk.key_file) != before
    assert "make a new one" in desk.said
    await afterword.start()
    await sam.taps("Stop")
    await sam.says("/interviews")
    await sam.sees("Acme")


async def test_the_old_key_opens_nothing_any_more(desk: Desk, filled: str) -> None:
    assert await asyncio.to_thread(desk.runs, "rotate-key") == 0
    await _check_rotated(desk, filled)


@pytest.mark.parametrize("turns", [0, 1, 5, 20, 100, 400, 1500])
async def test_interrupted_anywhere_it_loses_nothing_and_goes_on_when_run_again(
    desk: Desk, filled: str, turns: int
) -> None:
    storage = read_storage(os.environ)
    task = asyncio.create_task(rotate(storage))
    while len(read_keys(desk.key_file)) < 2:  # noqa: ASYNC110  a file sets no event
        await asyncio.sleep(0)
    begun = read_keys(desk.key_file)
    for _ in range(turns):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    await _check_names(desk)
    if task.cancelled():
        await rotate(storage)
    else:
        task.result()
    assert read_keys(desk.key_file) == begun[:1]
    await _check_rotated(desk, filled)


async def test_killed_on_the_way_it_loses_nothing(desk: Desk, filled: str) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "rotate-key", stdout=asyncio.subprocess.DEVNULL
    )
    while process.returncode is None and len(read_keys(desk.key_file)) < 2:  # noqa: ASYNC110  a file sets no event
        await asyncio.sleep(0)
    if process.returncode is None:
        process.kill()
    await process.wait()
    await _check_names(desk)
    assert await asyncio.to_thread(desk.runs, "rotate-key") == 0
    await _check_rotated(desk, filled)


async def test_it_waits_for_nobody_and_touches_nothing_while_the_bot_runs(
    desk: Desk, filled: str
) -> None:
    with occupy(desk.database):
        assert await asyncio.to_thread(desk.runs, "rotate-key") == 2
    assert "stop the bot first" in desk.complained
    assert read_keys(desk.key_file) == (filled,)


async def test_a_key_that_does_not_fit_is_told_before_the_file_is_touched(
    desk: Desk, filled: str
) -> None:
    wrong = make_key()
    desk.key_file.write_text(wrong)
    assert await asyncio.to_thread(desk.runs, "rotate-key") == 2
    assert "not the one that sealed" in desk.complained
    assert read_keys(desk.key_file) == (wrong,)
    assert filled != wrong


async def test_with_a_key_in_the_settings_it_explains_what_to_do(desk: Desk, filled: str) -> None:
    desk.sets("DATA_KEY", filled)
    assert await asyncio.to_thread(desk.runs, "rotate-key") == 2
    assert desk.complained.startswith("DATA_KEY is in your hands: 1. put a key from")


async def test_with_two_keys_in_the_settings_the_first_seals_everything(
    desk: Desk, filled: str
) -> None:
    new = make_key()
    desk.sets("DATA_KEY", f"{new}, {filled}")
    assert await asyncio.to_thread(desk.runs, "rotate-key") == 0
    assert "take the others out" in desk.said
    await _open_and_close(desk, new)
    assert read_keys(desk.key_file) == (filled,)


def test_without_a_database_there_is_nothing_to_rotate(desk: Desk) -> None:
    desk.key_file.parent.mkdir()
    desk.key_file.write_text(make_key())
    assert desk.runs("rotate-key") == 2
    assert desk.complained == f"DATABASE_URL: {desk.database} does not exist\n"


def test_a_new_key_is_printed_and_fits(desk: Desk) -> None:
    assert desk.runs("new-key") == 0
    vault = Vault(desk.said)
    assert vault.open(vault.seal("Acme")) == "Acme"
    first = desk.said
    desk.runs("new-key")
    assert desk.said != first
