"""Two replicas behind a webhook on PostgreSQL: nothing is lost, mixed up or said twice."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.faults import Fault, FaultKind
from bot.store import claims, interviews
from tests.crowd import (
    BEGINNING,
    LAST_WORD,
    LAST_WORD_SAYS,
    SECOND_NOTE,
    SECOND_NOTE_SAYS,
    Talker,
    gather,
    read,
)
from tests.replicas import Fleet, logs
from tests.siege import check_interview
from tests.user import PeopledSandbox, SandboxUser

PATIENCE = 90
SPELL = 0.5  # seconds of talking between two blows

pytestmark = pytest.mark.long(reason="two processes on PostgreSQL for each test")


@pytest.fixture
async def fleet(
    telegram: PeopledSandbox, tmp_path: Path, postgres_url: str
) -> AsyncIterator[Fleet]:
    """Two replicas that take updates."""
    await telegram.clock.to(BEGINNING)
    async with Fleet(telegram, tmp_path, postgres_url) as running:
        yield running


def times(person: SandboxUser, words: str) -> int:
    """How many messages say this."""
    return sum(words in read(message) for message in person.messages)


async def _sent(telegram: PeopledSandbox, number: int) -> None:
    """Wait until so many messages have reached Telegram."""
    pulse = telegram.world.pulse
    async with asyncio.timeout(PATIENCE):
        while len(telegram.calls("sendMessage")) < number:
            await pulse.after(pulse.count)


async def check_all(fleet: Fleet, talkers: list[Talker]) -> None:
    """Hold what is stored against what was said."""
    database = await fleet.open()
    async with database.transaction() as tx:
        for talker in talkers:
            (kept,) = await interviews.of_chat(tx, talker.person.chat.id)
            check_interview(talker, kept)
    await database.close()
    assert await fleet.ask("SELECT count(*) FROM inbox WHERE failed = 1") == 0
    assert "Traceback" not in logs(fleet.replicas)


async def test_people_live_through_three_weeks_on_whichever_replica(
    telegram: PeopledSandbox, fleet: Fleet
) -> None:
    talkers = await gather(telegram, 4, PATIENCE)
    await asyncio.gather(*(talker.debriefs() for talker in talkers))
    await fleet.drains()
    await telegram.clock.to(SECOND_NOTE)
    await asyncio.gather(*(talker.sends_the_second_note() for talker in talkers))
    await fleet.drains()
    await telegram.clock.to(LAST_WORD)
    await asyncio.gather(*(talker.reads_the_last_word() for talker in talkers))
    await fleet.drains()
    for talker in talkers:
        for words in (SECOND_NOTE_SAYS, LAST_WORD_SAYS):
            assert times(talker.person, words) == 1, talker.person.transcript
    assert await fleet.ask("SELECT count(*) FROM outbox WHERE repeats > 0") == 0
    assert all(replica.handled for replica in fleet.replicas)
    assert telegram.refusals == []
    await check_all(fleet, talkers)


_SURNAMES = [
    "Abbot", "Baker", "Carter", "Dawson", "Ellis", "Fuller",
    "Gibson", "Harper", "Irving", "Jensen", "Keller", "Larsen",
]  # fmt: skip


async def test_what_one_person_types_without_waiting_is_taken_in_order(
    telegram: PeopledSandbox, fleet: Fleet
) -> None:
    sam = await telegram.user("Sam")
    names = [f"Sam {surname}" for surname in _SURNAMES]
    for name in names:
        await sam.says(f"/name {name}")
    await fleet.sent(len(names))
    said = [name for message in sam.messages for name in names if name in message.text]
    assert said == names
    assert all(replica.handled for replica in fleet.replicas)


async def test_a_rolling_restart_loses_and_repeats_nothing(
    telegram: PeopledSandbox, fleet: Fleet
) -> None:
    talkers = await gather(telegram, 3, PATIENCE)
    talking = asyncio.gather(*(talker.debriefs() for talker in talkers))
    for number, replica in enumerate(fleet.replicas, 1):
        await _sent(telegram, 6 * number)
        assert await replica.stop() == 0
        await replica.start()
        await replica.listens()
    await talking
    await fleet.drains()
    repeats = await fleet.ask("SELECT count(*) FROM outbox WHERE repeats > 0")
    assert repeats == 0, logs(fleet.replicas)
    for talker in talkers:
        assert times(talker.person, "Who was there?") == 1


async def test_what_a_lost_replica_had_in_hand_is_done_by_the_other(
    telegram: PeopledSandbox, fleet: Fleet
) -> None:
    talkers = await gather(telegram, 3, PATIENCE)
    talking = asyncio.gather(*(talker.debriefs() for talker in talkers))
    telegram.world.faults.plan(Fault(FaultKind.SLOW, "sendMessage", times=2, seconds=4))
    await _sent(telegram, 6)
    await fleet.replicas[0].kill()
    while not (await asyncio.wait([talking], timeout=SPELL))[0]:
        telegram.world.clock.forward(claims.LEASE // 10)
    await talking
    await telegram.clock.to(SECOND_NOTE)
    await asyncio.gather(*(talker.sends_the_second_note() for talker in talkers))
    await telegram.clock.to(LAST_WORD)
    await asyncio.gather(*(talker.reads_the_last_word() for talker in talkers))
    await fleet.drains()
    await check_all(fleet, talkers)
    repeats = await fleet.ask("SELECT coalesce(sum(repeats), 0) FROM outbox")
    shown = sum(times(talker.person, SECOND_NOTE_SAYS) - 1 for talker in talkers)
    assert shown <= repeats


async def test_two_replicas_together_keep_to_what_telegram_takes(
    telegram: PeopledSandbox, fleet: Fleet
) -> None:
    people = [await telegram.user(f"Person {number}") for number in range(150)]
    await fleet.waits_for("SELECT (SELECT min(beats) FROM replicas) >= 2")
    telegram.world.limits.enabled = True
    for person in people:
        await person.says("/help")
    await fleet.sent(len(people))
    assert [len(person.messages) for person in people] == [1] * len(people)
    assert telegram.refusals == []
    sent = [replica.log.read_text().count(" sent chat=") for replica in fleet.replicas]
    assert all(sent), sent


async def test_connections_that_the_server_ends_lose_nothing(
    telegram: PeopledSandbox, fleet: Fleet
) -> None:
    talkers = await gather(telegram, 2, PATIENCE)
    talking = asyncio.gather(*(talker.debriefs() for talker in talkers))
    while not (await asyncio.wait([talking], timeout=SPELL))[0]:
        await fleet.ask(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        telegram.world.clock.forward(claims.LEASE // 10)
    await talking
    await fleet.drains()
    assert await fleet.ask("SELECT count(*) FROM inbox WHERE failed = 1") == 0
