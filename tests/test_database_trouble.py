"""PostgreSQL in trouble while people talk: nothing is lost or said twice, and the work goes on."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import asyncpg
import pytest

from bot.store import interviews
from bot.store.database import migrate, open_database
from bot.store.vault import Vault
from tests.crowd import BEGINNING, Talker, gather, read
from tests.databases import crash_and_restart, find_pg_ctl, postgres_cluster, postgres_database
from tests.replicas import Fleet, logs
from tests.user import PeopledSandbox, SandboxUser
from tests.waiting import until

PATIENCE = 90


@pytest.fixture
def control() -> str:
    """The program that starts and stops servers."""
    found = find_pg_ctl()
    if found is None:
        pytest.skip("PostgreSQL: initdb is not there")
    return found


@pytest.fixture
def server(control: str) -> Iterator[str]:
    """A server of one's own, to be ill-treated."""
    with postgres_cluster(control) as url:
        yield url


@pytest.fixture
async def fleet(telegram: PeopledSandbox, tmp_path: Path, server: str) -> AsyncIterator[Fleet]:
    """Two replicas on that server."""
    await telegram.clock.to(BEGINNING)
    async with postgres_database(server) as url, Fleet(telegram, tmp_path, url) as running:
        yield running


async def look_after(fleet: Fleet, talkers: list[Talker]) -> None:
    """Hold what was stored and sent against what was said."""
    await fleet.drains()
    assert await fleet.ask("SELECT count(*) FROM inbox WHERE failed = 1") == 0
    assert await fleet.ask("SELECT count(*) FROM outbox WHERE state <> 'sent'") == 0
    database = await fleet.open()
    async with database.transaction() as tx:
        for talker in talkers:
            (kept,) = await interviews.of_chat(tx, talker.person.chat.id)
            assert kept.company == talker.company
            assert kept.answer("enjoyed", kept.people[0].id) == talker.topic
            assert len(kept.notes) == 1
    await database.close()
    for talker in talkers:
        for words in ("What was the job", "Who was there?", "All sent. Next:"):
            assert times(talker.person, words) == 1, talker.person.transcript


def times(person: SandboxUser, words: str) -> int:
    """How many messages say this."""
    return sum(words in read(message) for message in person.messages)


async def reached(talkers: list[Talker], words: str) -> None:
    """Wait until somebody has read this."""
    pulse = talkers[0].person.sandbox.world.pulse
    async with asyncio.timeout(PATIENCE):
        while not any(times(talker.person, words) for talker in talkers):
            await pulse.after(pulse.count)


@pytest.mark.long(reason="two processes and a server of their own")
async def test_a_server_that_crashes_and_comes_back_in_the_middle_of_debriefs(
    telegram: PeopledSandbox, fleet: Fleet, control: str, server: str
) -> None:
    talkers = await gather(telegram, 3, PATIENCE)
    talking = asyncio.gather(*(talker.debriefs() for talker in talkers))
    for words in ("When was it?", "Finish the sentence"):
        await reached(talkers, words)
        await asyncio.to_thread(crash_and_restart, control, server)
    await talking
    await look_after(fleet, talkers)


async def test_who_was_refused_to_write_asks_again_over_a_new_connection(
    postgres_server: str, vault: Vault
) -> None:
    async with postgres_database(postgres_server) as url:
        name = urlsplit(url).path.strip("/")
        admin = await asyncpg.connect(postgres_server)
        await admin.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
        database = await open_database(url, vault)
        with pytest.raises(asyncpg.ReadOnlySQLTransactionError):
            await migrate(database)
        await admin.execute(f"ALTER DATABASE {name} RESET default_transaction_read_only")
        await migrate(database)
        await database.close()
        await admin.close()


@pytest.mark.long(reason="two processes and a server of their own")
async def test_a_server_that_can_only_be_read_for_a_while(
    telegram: PeopledSandbox, fleet: Fleet, server: str
) -> None:
    admin = await asyncpg.connect(server)
    name = urlsplit(fleet.url).path.strip("/")
    talkers = await gather(telegram, 2, PATIENCE)
    talking = asyncio.gather(*(talker.debriefs() for talker in talkers))
    await reached(talkers, "When was it?")
    await admin.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    await admin.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", name
    )
    eve = await telegram.user("Eve")
    await eve.says("/help")
    await until(lambda: "updates not stored" in logs(fleet.replicas), seconds=PATIENCE)
    assert eve.messages == []
    await admin.execute(f"ALTER DATABASE {name} RESET default_transaction_read_only")
    await admin.close()
    await talking
    await look_after(fleet, talkers)
    assert len(eve.messages) == 1
