"""Kills: whatever moment a process dies at, nothing is lost, and only what was in hand repeats."""

import asyncio
import sys
from asyncio.subprocess import Process
from pathlib import Path

import pytest

from bot.store import interviews
from bot.store.database import Database, migrate, open_database
from bot.store.vault import Vault, make_key
from tests.user import PeopledSandbox, SandboxUser

MESSAGES = 24
KILLS = 5


async def _start(url: str, key: str, telegram: PeopledSandbox) -> Process:
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.victim", url, key, telegram.url, telegram.token
    )


async def _wait_for_echoes(telegram: PeopledSandbox, number: int) -> None:
    pulse = telegram.world.pulse
    async with asyncio.timeout(60):
        while len(telegram.calls("sendMessage")) < number:
            await pulse.after(pulse.count)


async def _kept(database: Database, sam: SandboxUser) -> list[str]:
    async with database.transaction() as tx:
        return [i.company for i in await interviews.of_chat(tx, sam.chat.id)]


async def _repeats(database: Database) -> int:
    async with database.transaction() as tx:
        repeats: int = await tx.fetchval("SELECT sum(repeats) FROM outbox")
        return repeats


@pytest.mark.long(reason="a process killed again and again")
async def test_kills_lose_nothing_and_repeat_only_what_was_being_sent(
    telegram: PeopledSandbox, tmp_path: Path
) -> None:
    url, key = f"sqlite://{tmp_path}/a.db", make_key()
    sam = await telegram.user("Sam")
    said = [f"message {number}" for number in range(MESSAGES)]
    for text in said:
        await sam.says(text)
    for kill in range(1, KILLS + 1):
        process = await _start(url, key, telegram)
        await _wait_for_echoes(telegram, kill * (MESSAGES // (KILLS + 1)))
        process.kill()
        await process.wait()
    process = await _start(url, key, telegram)
    await sam.sees(said[-1])
    process.kill()
    await process.wait()
    database = await open_database(url, Vault(key))
    await migrate(database)
    echoes = [message.text for message in sam.messages]
    assert await _kept(database, sam) == said
    assert sorted(set(echoes), key=echoes.index) == said
    assert len(echoes) - len(said) <= await _repeats(database)
    await database.close()
