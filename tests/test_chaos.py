"""Chaos: the bot is killed, refused and confused, and still nothing is lost, missed or doubled."""

import asyncio
import random
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.faults import EVERY, Fault, FaultKind
from bot.store.database import sqlite_path
from tests.chat.stories import debrief_one
from tests.conftest import RunningBot
from tests.crowd import BEGINNING, LAST_WORD, LAST_WORD_SAYS, SECOND_NOTE, SECOND_NOTE_SAYS
from tests.crowd import Talker as Person
from tests.crowd import read
from tests.process import BotProcess
from tests.siege import Siege
from tests.user import PeopledSandbox, SandboxUser

PATIENCE = 30.0


def times(person: SandboxUser, words: str) -> int:
    """How many messages say this."""
    return sum(words in read(message) for message in person.messages)


async def repeats(bot: RunningBot) -> int:
    """How many calls the outbox counts as repeated."""
    async with bot.database.transaction() as tx:
        counted: int = await tx.fetchval("SELECT coalesce(sum(repeats), 0) FROM outbox")
        return counted


# --- the process dies ---


async def test_kills_at_any_moment_lose_no_answer_and_no_reminder(
    sandbox: PeopledSandbox, tmp_path: Path
) -> None:
    siege = Siege(BotProcess(sandbox, tmp_path), seed=1)
    await siege.round(count=4, kills=3, patience=PATIENCE)
    assert sandbox.refusals == []


async def test_a_log_torn_by_a_power_cut_keeps_every_answer(
    sandbox: PeopledSandbox, tmp_path: Path
) -> None:
    bot = BotProcess(sandbox, tmp_path)
    await bot.start()
    sam = await sandbox.user("Sam", last_name="Lee", language="en-GB")
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.sees("When was it?")
    await bot.kill()
    log = bot.file.with_name(f"{bot.file.name}-wal")
    half_a_page = log.read_bytes()[-2000:]
    log.open("ab").write(half_a_page)
    await bot.start()
    await sam.taps("Just now")
    await sam.sees("How did you meet?")
    await sam.says("/interviews")
    await sam.sees("data engineer, Acme")
    assert await bot.stop() == 0


# --- Telegram fails ---


@pytest.mark.parametrize("kind", FaultKind)
async def test_a_failing_telegram_delays_a_whole_follow_up_and_loses_nothing(
    sam: SandboxUser, sandbox: PeopledSandbox, afterword: RunningBot, kind: FaultKind
) -> None:
    for moment in (None, SECOND_NOTE, LAST_WORD):
        for method in ("sendMessage", "answerCallbackQuery", "editMessageText"):
            sandbox.world.faults.plan(Fault(kind, method, 2))
        sandbox.world.faults.plan(Fault(kind, "getUpdates"))
        if moment is None:
            await debrief_one(sam)
        else:
            await sandbox.clock.to(moment)
        await _rest(sandbox)
        await sam.taps("Sent") if moment is not LAST_WORD else None
        await _rest(sandbox)
    assert times(sam, SECOND_NOTE_SAYS) == 1
    assert times(sam, LAST_WORD_SAYS) == 1
