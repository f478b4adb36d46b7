"""A flood from one chat: whoever floods is told once and waits, and nobody else notices."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store import inbox, outbox
from bot.store.database import Database, Transaction
from bot.store.outbox import Outgoing
from bot.turnstile import MOST_UNSENT, MOST_WAITING, REST_SECONDS, Measure, Turnstile
from tests.conftest import RunningBot
from tests.test_pacing import Seconds
from tests.user import PeopledSandbox, SandboxUser

SLOWER, FULL = "a short breath", "are not saved"
MEASURE = Measure(a_second=1, at_once=20)


@pytest.fixture
async def afterword(sandbox: PeopledSandbox, tmp_path: Path) -> AsyncIterator[RunningBot]:
    """The bot, with its measure of what it takes from one chat made short."""
    running = RunningBot(sandbox, tmp_path)
    running.measure = MEASURE
    await running.start()
    yield running
    await running.stop()


def times(person: SandboxUser, words: str) -> int:
    return sum(words in message.text for message in person.messages)


async def flood(person: SandboxUser, texts: list[str]) -> None:
    """Say all this before the bot has answered anything."""
    idle, person.sandbox.idle = person.sandbox.idle, None
    for text in texts:
        await person.says(text)
    person.sandbox.idle = idle
    await person.sandbox.settles()


async def wait_it_out(sandbox: PeopledSandbox, afterword: RunningBot) -> None:
    """Let time pass until nothing waits any more."""
    async with asyncio.timeout(60):
        while True:
            await sandbox.clock.forward(seconds=REST_SECONDS + 1)
            async with afterword.database.transaction() as tx:
                if not (await inbox.counts(tx))["waiting"]:
                    return


async def test_whoever_types_fast_loses_nothing_and_is_told_once(
    sam: SandboxUser, sandbox: PeopledSandbox, afterword: RunningBot
) -> None:
    heads, tails = ("Ba", "Ca", "Da", "Fa", "Ga", "Ha"), ("rton", "lden", "nley", "mson", "rvin")
    names = [f"Sam {head}{tail}" for head in heads for tail in tails]
    await flood(sam, [f"/name {name}" for name in names])
    assert times(sam, SLOWER) == 1
    await wait_it_out(sandbox, afterword)
    said = [name for message in sam.messages for name in names if name in message.text]
    assert said == names
    assert times(sam, SLOWER) == 1
    assert times(sam, FULL) == 0


async def test_a_whole_debrief_without_a_pause_is_no_flood(
    sam: SandboxUser, afterword: RunningBot
) -> None:
    assert afterword.task
    said = ["/new", "nurse at Acme", "yesterday", "by phone", "Priya Nair", "their wards"]
    await flood(sam, said)
    assert times(sam, SLOWER) == 0
    assert times(sam, "When did they say") == 1


async def test_a_flood_holds_up_nobody_else_and_only_so_much_of_it_is_kept(
    sam: SandboxUser, sandbox: PeopledSandbox, afterword: RunningBot
) -> None:
    kim = await sandbox.user("Kim")
    await flood(sam, ["/help"] * (MEASURE.at_once + MOST_WAITING + 60))
    await kim.says("/new")
    await kim.sees("What was the job")
    assert times(sam, FULL) == 1
    assert times(sam, SLOWER) == 1
    async with afterword.database.transaction() as tx:
        waiting = (await inbox.counts(tx))["waiting"]
    assert MOST_WAITING - 30 < waiting <= MOST_WAITING + 1


# --- the counting ---


@pytest.fixture
async def tx(database: Database) -> AsyncIterator[Transaction]:
    async with database.transaction() as opened:
        yield opened


def make(seconds: Seconds) -> Turnstile:
    return Turnstile(Measure(1, 60), slower="slower", full="full", now=seconds)


async def _said(tx: Transaction) -> list[str]:
    rows = await tx.fetch("SELECT body FROM outbox ORDER BY id")
    return [tx.open_fields(row["body"])["payload"]["text"] for row in rows]


async def _wait(tx: Transaction, chat: int, count: int) -> None:
    """Have so many updates of a chat wait."""
    for number in range(count):
        await inbox.store(tx, chat * 1000 + number, chat, {}, 1)


async def test_within_the_measure_nothing_is_asked_of_the_database(tx: Transaction) -> None:
    turnstile = make(Seconds())
    await _wait(tx, 7, MOST_WAITING + 1)
    assert [await turnstile.lets_in(tx, 7, 1) for _ in range(60)] == [True] * 60
    assert not await turnstile.lets_in(tx, 7, 1)
    assert await turnstile.lets_in(tx, 8, 1)
    assert await _said(tx) == ["full"]


async def test_a_chat_rests_only_if_more_of_it_waits(tx: Transaction) -> None:
    turnstile = make(Seconds())
    assert {await turnstile.rest(tx, 7, 1) for _ in range(70)} == {0}
    await _wait(tx, 7, 1)
    assert await turnstile.rest(tx, 7, 1) == REST_SECONDS
    assert await _said(tx) == ["slower"]


async def test_after_a_quiet_time_it_starts_anew_and_is_told_again(tx: Transaction) -> None:
    seconds = Seconds()
    turnstile = make(seconds)
    await _wait(tx, 7, 1)
    for _ in range(2):
        while not await turnstile.rest(tx, 7, 1):
            continue
        seconds.at += 3600
    assert await _said(tx) == ["slower", "slower"]


async def test_a_chat_to_which_much_is_still_to_be_sent_rests_until_it_is(tx: Transaction) -> None:
    turnstile = make(Seconds())
    await _wait(tx, 7, 1)
    for _ in range(MOST_UNSENT + 1):
        await outbox.put(tx, 7, Outgoing("sendMessage", {"text": "x"}), 1)
    rests = [await turnstile.rest(tx, 7, 1) for _ in range(10)]
    assert rests == [0] * 9 + [MOST_UNSENT + 1]
