"""A million pending reminders beside an empty database: start-up, memory, claiming one."""

import asyncio
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from bot.store import claims, schedule
from bot.store.chats import Profile
from bot.store.claims import Work
from tests.benchmarks.figure import Figure, Sizes
from tests.process import BotProcess
from tests.user import PeopledSandbox

DAY = 86400
CLAIMS = 50


@dataclass(frozen=True, slots=True)
class Burden:
    """Seconds until it asks for updates, resident memory in MB, seconds to claim a due chat."""

    start: float
    memory: float
    claim: float


async def measure(reminders: int) -> Burden:
    """Start a bot on a database with so many reminders due next month."""
    with tempfile.TemporaryDirectory() as folder:
        async with PeopledSandbox() as sandbox, BotProcess(sandbox, Path(folder)) as bot:
            await _fill(bot, reminders)
            starts = []
            for _ in range(3):
                begun = time.perf_counter()
                await bot.start()
                await bot.listens()
                starts.append(time.perf_counter() - begun)
                memory = _memory(bot.pid)
                await bot.stop()
            return Burden(median(starts), memory, await _claim(bot))


async def _fill(bot: BotProcess, reminders: int) -> None:
    """Insert chats and their due moments, all in one transaction."""
    database = await bot.open()
    async with database.transaction() as tx:
        profile = tx.seal_fields(**asdict(Profile()))
    await database.close()
    due = int(time.time()) + 30 * DAY
    connection = sqlite3.connect(bot.file)
    connection.executemany(
        "INSERT INTO chats (id, created_at, profile) VALUES (?, 0, ?)",
        ((chat, profile) for chat in range(1, reminders + 1)),
    )
    connection.executemany(
        "INSERT INTO schedule (chat, due) VALUES (?, ?)",
        ((chat, due + chat % DAY) for chat in range(1, reminders + 1)),
    )
    connection.commit()
    connection.close()


async def _claim(bot: BotProcess) -> float:
    """Return the median time in which a chat that has come due is found and claimed."""
    database, now = await bot.open(), int(time.time())
    spent = []
    async with database.transaction() as tx:
        for chat in range(1, CLAIMS + 1):
            await schedule.set_due(tx, chat, now)
            begun = time.perf_counter()
            (found,) = await schedule.due_chats(tx, now, 50)
            assert await claims.take(tx, Work.SCHEDULE, found, "benchmark", now)
            spent.append(time.perf_counter() - begun)
            await schedule.set_due(tx, chat, None)
    await database.close()
    return median(spent)


def _memory(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def figures(sizes: Sizes) -> Iterator[Figure]:
    """Measure both."""
    empty, full = asyncio.run(measure(0)), asyncio.run(measure(sizes.reminders))
    what = f"{sizes.reminders:,} pending reminders"
    later, larger = full.start / empty.start, full.memory / empty.memory
    yield Figure(
        f"{what}: start-up",
        f"{full.start:.2f} s",
        f"empty database {empty.start:.2f} s",
        f"<= 1.10 times, is {later:.2f}",
        later <= 1.1,
    )
    yield Figure(
        f"{what}: resident memory",
        f"{full.memory:.1f} MB",
        f"empty database {empty.memory:.1f} MB",
        f"<= 1.10 times, is {larger:.2f}",
        larger <= 1.1,
    )
    yield Figure(
        f"{what}: claim of a due one",
        f"{1000 * full.claim:.3f} ms",
        f"empty database {1000 * empty.claim:.3f} ms",
        "<= 1 ms",
        full.claim <= 0.001,
    )
