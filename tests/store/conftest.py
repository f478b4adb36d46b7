"""A transaction, and two chats with an interview each."""

from collections.abc import AsyncIterator

import pytest

from bot.core.interview import Interview
from bot.store import chats, interviews
from bot.store.chats import Profile
from bot.store.database import Database, Transaction

SAM, KIM = 11, 2**40


@pytest.fixture
async def tx(database: Database) -> AsyncIterator[Transaction]:
    """An open transaction in which Sam and Kim are known."""
    async with database.transaction() as opened:
        await chats.create(opened, SAM, Profile(zone="Europe/London", sign_name="Sam Lee"), 100)
        await chats.create(opened, KIM, Profile(), 200)
        yield opened


@pytest.fixture
async def acme(tx: Transaction) -> Interview:
    """An interview of Sam's."""
    made = await interviews.get(tx, SAM, await interviews.start(tx, SAM, 300))
    assert made
    return made


@pytest.fixture
async def bolt(tx: Transaction) -> Interview:
    """An interview of Kim's."""
    made = await interviews.get(tx, KIM, await interviews.start(tx, KIM, 300))
    assert made
    return made
