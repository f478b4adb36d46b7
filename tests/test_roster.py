"""The roster: shares fit the number of replicas that live, whatever their clocks say."""

from collections.abc import AsyncIterator

import pytest

from bot.pacing import Bucket
from bot.roster import DEAD_SECONDS, ROUND_SECONDS, Roster
from bot.store.database import Database, migrate, open_database
from bot.store.vault import Vault
from tests.test_pacing import Seconds


@pytest.fixture
async def shared(postgres_url: str, vault: Vault) -> AsyncIterator[Database]:
    """A database that replicas share."""
    opened = await open_database(postgres_url, vault)
    await migrate(opened)
    yield opened
    await opened.close()


class Member:
    """A replica that counts, and what it was told to do."""

    def __init__(self, database: Database, seconds: Seconds) -> None:
        self.told: list[tuple[int, float]] = []
        self.roster = Roster(database, self.take, seconds)

    def take(self, replicas: int, pause: float) -> None:
        self.told.append((replicas, pause))


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


async def _look(seconds: Seconds, *members: Member) -> None:
    """Let a round pass in which these look."""
    seconds.at += ROUND_SECONDS
    for member in members:
        await member.roster.look()


async def test_one_that_is_alone_begins_at_once_with_all(
    shared: Database, seconds: Seconds
) -> None:
    alone = Member(shared, seconds)
    await _look(seconds, alone)
    assert alone.told == [(1, 0)]


async def test_whoever_joins_waits_until_the_others_have_counted_it(
    shared: Database, seconds: Seconds
) -> None:
    first, second = Member(shared, seconds), Member(shared, seconds)
    await _look(seconds, first)
    await _look(seconds, second)
    assert second.told == [(2, ROUND_SECONDS)]
    await _look(seconds, first, second)
    assert first.told[-1] == (2, 0)
    assert second.told == [(2, ROUND_SECONDS)]


async def test_one_that_fell_silent_gives_its_share_to_the_others(
    shared: Database, seconds: Seconds
) -> None:
    first, second = Member(shared, seconds), Member(shared, seconds)
    await _look(seconds, first, second)
    await _look(seconds, first, second)
    assert first.roster.alive == 2
    while first.roster.alive == 2:
        await _look(seconds, first)
        assert seconds.at < 1000 + 2 * ROUND_SECONDS + 2 * DEAD_SECONDS
    assert first.told[-1] == (1, 0)
    await _look(seconds, second)
    await _look(seconds, first)
    assert first.told[-1] == (2, 0)


async def test_one_that_ends_signs_off(shared: Database, seconds: Seconds) -> None:
    first, second = Member(shared, seconds), Member(shared, seconds)
    await first.roster.start()
    await second.roster.start()
    await _look(seconds, first)
    assert first.roster.alive == 2
    await second.roster.stop()
    await _look(seconds, first)
    assert first.told[-1] == (1, 0)
    await first.roster.stop()
    third = Member(shared, seconds)
    await _look(seconds, third)
    assert third.told == [(1, 0)]


async def test_a_database_of_ones_own_has_no_others(database: Database, seconds: Seconds) -> None:
    if database.shared:
        pytest.skip("PostgreSQL: a shared database is what the other tests are about")
    alone = Member(database, seconds)
    await alone.roster.start()
    await alone.roster.stop()
    assert alone.told == []
    assert alone.roster.alive == 1


def test_a_share_that_shrinks_and_grows_changes_the_rate_only(seconds: Seconds) -> None:
    bucket = Bucket(25, 5, seconds)
    bucket.change(12.5, 2.5)
    assert bucket.ready() == 2
    for _ in range(2):
        bucket.use()
    seconds.at += 0.08
    assert bucket.ready() == 1
    bucket.change(25, 5)
    seconds.at += 3600
    assert bucket.ready() == 5
