"""Databases of both engines: transactions, migrations, keys."""

import asyncio
import re
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store import chats
from bot.store.chats import Profile
from bot.store.database import Database, migrate, open_database, sqlite_path
from bot.store.failure import ConfigurationError
from bot.store.vault import Vault, make_key

SAM, KIM = 11, 2**40


async def _known(database: Database) -> set[int]:
    async with database.transaction() as tx:
        return {row["id"] for row in await tx.fetch("SELECT id FROM chats")}


async def test_what_a_transaction_did_is_kept_at_its_end(database: Database) -> None:
    async with database.transaction() as tx:
        await chats.create(tx, SAM, Profile(), 1)
        await chats.create(tx, KIM, Profile(), 1)
    assert await _known(database) == {SAM, KIM}


async def test_an_exception_undoes_all_of_its_transaction(database: Database) -> None:
    async def write_and_fail() -> None:
        async with database.transaction() as tx:
            await chats.create(tx, SAM, Profile(), 1)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await write_and_fail()
    assert await _known(database) == set()


async def test_what_follows_a_transaction_sees_what_it_did_and_is_kept_too(
    database: Database,
) -> None:
    followed = list[asyncio.Task[None]]()

    async def go_on() -> None:
        async with database.transaction() as tx:
            assert await chats.exists(tx, SAM)
            await chats.create(tx, KIM, Profile(), 1)

    async with database.transaction() as tx:
        await chats.create(tx, SAM, Profile(), 1)
        tx.then(lambda: followed.append(asyncio.create_task(go_on())))
        assert followed == []
    await followed[0]
    assert await _known(database) == {SAM, KIM}


async def test_nothing_follows_a_transaction_that_was_undone(database: Database) -> None:
    followed = list[bool]()

    async def write_and_fail() -> None:
        async with database.transaction() as tx:
            tx.then(lambda: followed.append(True))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await write_and_fail()
    assert followed == []


async def test_on_sqlite_what_follows_is_put_on_the_disk_together_with_what_it_followed(
    tmp_path: Path, vault: Vault
) -> None:
    database = await open_database(f"sqlite://{tmp_path}/a.db", vault)
    await migrate(database)
    beside = sqlite3.connect(tmp_path / "a.db")
    followed = list[asyncio.Task[None]]()
    seen_from_outside = list[int]()

    async def go_on() -> None:
        async with database.transaction() as tx:
            (count,) = beside.execute("SELECT count(*) FROM chats").fetchone()
            seen_from_outside.append(count)
            await chats.create(tx, KIM, Profile(), 1)

    async with database.transaction() as tx:
        await chats.create(tx, SAM, Profile(), 1)
        tx.then(lambda: followed.append(asyncio.create_task(go_on())))
    await followed[0]
    assert seen_from_outside == [0]
    assert beside.execute("SELECT count(*) FROM chats").fetchone() == (2,)
    beside.close()
    await database.close()


async def test_a_refused_statement_undoes_all_of_its_transaction(database: Database) -> None:
    async def write_nonsense() -> None:
        async with database.transaction() as tx:
            await chats.create(tx, SAM, Profile(), 1)
            await tx.execute("UPDATE chats SET blocked = 7 WHERE id = $1", SAM)

    with pytest.raises(Exception, match=r"(?i)constraint"):
        await write_nonsense()
    assert await _known(database) == set()


async def test_a_cancelled_transaction_is_undone_and_lets_the_next_one_in(
    database: Database,
) -> None:
    begun = asyncio.Event()

    async def write_and_wait() -> None:
        async with database.transaction() as tx:
            await chats.create(tx, SAM, Profile(), 1)
            begun.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(write_and_wait())
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with database.transaction() as tx:
        await chats.create(tx, KIM, Profile(), 1)
    assert await _known(database) == {KIM}


@pytest.mark.parametrize("turns", range(12))
async def test_a_transaction_cancelled_at_any_point_leaves_all_or_nothing(
    database: Database, turns: int
) -> None:
    async def write() -> None:
        async with database.transaction() as tx:
            await chats.create(tx, SAM, Profile(), 1)
            await chats.create(tx, KIM, Profile(), 1)

    task = asyncio.create_task(write())
    for _ in range(turns):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert await _known(database) in (set(), {SAM, KIM})


async def test_transactions_of_many_tasks_do_not_mix(database: Database) -> None:
    async def write(chat: int) -> None:
        async with database.transaction() as tx:
            await chats.create(tx, chat, Profile(), 1)
            await asyncio.sleep(0)
            if chat % 2:
                raise ZeroDivisionError

    await asyncio.gather(*(write(chat) for chat in range(1, 21)), return_exceptions=True)
    assert await _known(database) == set(range(2, 21, 2))


async def test_a_value_may_come_in_any_order_in_a_statement(database: Database) -> None:
    async with database.transaction() as tx:
        await chats.create(tx, SAM, Profile(), 5)
        row = await tx.fetchrow(
            "SELECT id FROM chats WHERE created_at = $2 AND id = $1 AND $1 = id", SAM, 5
        )
        assert row is not None
        assert row["id"] == SAM


async def test_migrating_again_changes_nothing(database: Database) -> None:
    async with database.transaction() as tx:
        await chats.create(tx, SAM, Profile(), 1)
    await migrate(database)
    assert await _known(database) == {SAM}


@pytest.fixture
async def many(database_url: str, vault: Vault) -> AsyncIterator[list[Database]]:
    """Several processes' worth of connections to one empty database."""
    opened = [await open_database(database_url, vault) for _ in range(4)]
    yield opened
    for each in opened:
        await each.close()


async def test_several_processes_may_migrate_at_once(many: list[Database]) -> None:
    await asyncio.gather(*(migrate(each) for each in many))
    assert await _known(many[0]) == set()


async def test_a_newer_database_is_refused(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.execute("INSERT INTO schema_version (version) VALUES (9999)")
    with pytest.raises(ConfigurationError, match=r"^DATABASE_URL: .*version 9999"):
        await migrate(database)


async def test_a_wrong_key_is_noticed_at_start(database: Database, database_url: str) -> None:
    assert await _known(database) == set()
    other = await open_database(database_url, Vault(make_key()))
    with pytest.raises(ConfigurationError, match=r"^DATA_KEY"):
        await migrate(other)
    await other.close()


async def test_a_transaction_inside_of_another_is_refused_at_once(
    tmp_path: Path, vault: Vault
) -> None:
    database = await open_database(f"sqlite://{tmp_path}/a.db", vault)
    with pytest.raises(RuntimeError, match="inside of a transaction"):
        async with database.transaction(), database.transaction():
            pass
    await database.close()


async def test_a_file_that_is_no_database_is_refused(tmp_path: Path, vault: Vault) -> None:
    (tmp_path / "a.db").write_text("Dear diary, this is not a database at all." * 20)
    with pytest.raises(ConfigurationError, match=r"^DATABASE_URL: .*not a usable"):
        await open_database(f"sqlite://{tmp_path}/a.db", vault)


async def test_a_place_where_no_file_can_be_is_refused(tmp_path: Path, vault: Vault) -> None:
    with pytest.raises(ConfigurationError, match=r"^DATABASE_URL: .*cannot be opened"):
        await open_database(f"sqlite://{tmp_path}", vault)


async def test_a_server_that_is_away_is_named_without_its_password(vault: Vault) -> None:
    pytest.importorskip("asyncpg")
    with pytest.raises(ConfigurationError, match=r"^DATABASE_URL: the PostgreSQL") as caught:
        await open_database("postgresql://sam:hunter2@127.0.0.1:1/afterword", vault)
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("sqlite:///data/bot.db", "/data/bot.db"),
        ("sqlite:////data/bot.db", "/data/bot.db"),
        ("sqlite:bot.db", "bot.db"),
    ],
)
def test_a_sqlite_address_names_its_file(url: str, path: str) -> None:
    assert sqlite_path(url) == Path(path)


@pytest.mark.parametrize("url", ["", "mysql://a/b", "sqlite:", "sqlite:///", "bot.db"])
def test_any_other_address_is_refused(url: str) -> None:
    with pytest.raises(ConfigurationError, match=r"^DATABASE_URL"):
        sqlite_path(url)


async def test_only_the_owner_reads_the_file(tmp_path: Path, vault: Vault) -> None:
    database = await open_database(f"sqlite://{tmp_path}/data/bot.db", vault)
    await migrate(database)
    modes = {file.stat().st_mode & 0o077 for file in (tmp_path / "data").iterdir()}
    assert modes == {0}
    await database.close()


def test_migrations_are_numbered_without_a_gap_or_a_repeat() -> None:
    files = sorted(Path("bot/store/migrations").glob("*.sql"))
    assert [int(file.name.split("_")[0]) for file in files] == list(range(1, len(files) + 1))


def test_every_migration_says_how_each_engine_calls_its_types() -> None:
    folder = Path("bot/store/migrations")
    for file in folder.glob("*.sql"):
        tables = re.findall(r"^\) (.*);$", file.read_text(), re.MULTILINE)
        assert set(tables) <= {"{strict}"}
