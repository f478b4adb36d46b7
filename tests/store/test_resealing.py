"""Resealing: after it, the new key opens everything that was ever sealed."""

from dataclasses import asdict

import pytest

from bot.core.interview import Answer, Event, EventKind
from bot.store import chats, drafts, inbox, interviews, outbox, uploads
from bot.store.chats import Asking, Profile
from bot.store.database import Database, Transaction, migrate, open_database
from bot.store.outbox import Outgoing
from bot.store.resealing import BATCH, reseal, sealed_tables
from bot.store.vault import SealError, Vault, make_key
from tests.store.conftest import SAM
from tests.store.test_drafts import DRAFT


@pytest.fixture
def key() -> str:
    """The key that seals at first."""
    return make_key()


@pytest.fixture
def vault(key: str) -> Vault:
    """The vault of that key."""
    return Vault(key)


async def _fill(tx: Transaction) -> None:
    """Put a row into each table that has sealed columns."""
    await chats.create(tx, SAM, Profile(sign_name="Sam Lee"), 1)
    await chats.set_asking(tx, SAM, Asking("zone"))
    await chats.set_offered(tx, SAM, ("new",))
    await uploads.put(tx, SAM, b"{}", 1)
    acme = await interviews.get(tx, SAM, await interviews.start(tx, SAM, 1))
    assert acme
    await interviews.add_person(tx, acme, "Priya Nair", "CTO", "priya@acme.com", named=True)
    await interviews.save_answer(tx, acme, Answer("company", "Acme", at=1))
    await interviews.record(tx, acme, Event(EventKind.LONGER, 1, "2026-12-04"))
    await drafts.keep(tx, acme, DRAFT, 1)
    await inbox.store(tx, 1, SAM, {"update_id": 1}, 1)
    note = Outgoing("sendDocument", {"caption": "Note"}, document=b"Dear", filename="a.eml")
    await outbox.put(tx, SAM, note, 1)


async def _sealed(database: Database) -> list[bytes]:
    """Everything that is sealed; each table must hold something."""
    values: list[bytes] = []
    for table in await sealed_tables(database):
        async with database.transaction() as tx:
            rows = await tx.fetch(f"SELECT * FROM {table.name}")  # noqa: S608  the schema's own name
        here = [row[column] for row in rows for column in table.columns]
        assert None not in here, table
        assert here, f"{table.name} is not covered by this test"
        values += here
    return values


@pytest.fixture
async def old(database: Database) -> Database:
    """A database in which the key of the vault has sealed something of each kind."""
    async with database.transaction() as tx:
        await _fill(tx)
    return database


async def _reopen(url: str, *keys: str) -> Database:
    opened = await open_database(url, Vault(",".join(keys)))
    await migrate(opened)
    return opened


async def test_the_new_key_opens_everything_afterwards_and_the_old_one_nothing(
    database_url: str, key: str, old: Database
) -> None:
    new = make_key()
    both = await _reopen(database_url, new, key)
    assert await reseal(both, Vault(new)) == len(await sealed_tables(both))
    assert await reseal(both, Vault(new)) == 0
    for value in await _sealed(old):
        assert Vault(new).open_bytes(value)
        with pytest.raises(SealError):
            Vault(key).open_bytes(value)
    await both.close()


async def test_what_was_written_comes_back_as_it_was(
    database_url: str, key: str, old: Database
) -> None:
    async with old.transaction() as tx:
        before = [asdict(i) for i in await interviews.of_chat(tx, SAM)], await chats.load(tx, SAM)
    new = make_key()
    both = await _reopen(database_url, new, key)
    await reseal(both, Vault(new))
    await both.close()
    fresh = await _reopen(database_url, new)
    async with fresh.transaction() as tx:
        after = [asdict(i) for i in await interviews.of_chat(tx, SAM)], await chats.load(tx, SAM)
    await fresh.close()
    assert after == before


async def test_more_rows_than_one_batch_holds_are_all_resealed(
    database_url: str, key: str, database: Database
) -> None:
    many = 2 * BATCH + 1
    async with database.transaction() as tx:
        for chat in range(-many, 0):
            await chats.create(tx, chat, Profile(), 1)
    new = make_key()
    both = await _reopen(database_url, new, key)
    assert await reseal(both, Vault(new)) == many + 1  # and the row that checks the key
    await both.close()


async def test_what_no_key_opens_is_told_and_left_alone(
    database_url: str, key: str, old: Database
) -> None:
    strange = Vault(make_key()).seal("?")
    async with old.transaction() as tx:
        await tx.execute("UPDATE chats SET profile = $1", strange)
    new = make_key()
    both = await _reopen(database_url, new, key)
    with pytest.raises(SealError):
        await reseal(both, Vault(new))
    async with both.transaction() as tx:
        assert await tx.fetchval("SELECT profile FROM chats") == strange
    await both.close()
