"""Many reminders due at the same moment, under Telegram's limits, while people are chatting."""

import asyncio
import sqlite3
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks.answering import say
from tests.benchmarks.figure import Figure, Sizes
from tests.conftest import RunningBot
from tests.crowd import BEGINNING, SECOND_NOTE, SECOND_NOTE_SAYS, Talker
from tests.process import BotProcess
from tests.user import PeopledSandbox, SandboxUser

CHATTING = 5
PAUSE = 1.5  # seconds between two messages of one person
COPIED = ("chats", "interviews", "people", "answers", "events", "drafts", "schedule")
STRIDE = 1_000  # ids that each copy may use


@dataclass(frozen=True, slots=True)
class Rush:
    """Messages sent and refused, the seconds it took, and those of each reply meanwhile."""

    sent: int
    refused: int
    seconds: float
    waits: Sequence[float]


async def measure(count: int) -> Rush:
    """Have so many reminders fall due at once while people are chatting."""
    with tempfile.TemporaryDirectory() as folder:
        async with PeopledSandbox() as sandbox, BotProcess(sandbox, Path(folder)) as bot:
            await sandbox.clock.to(BEGINNING)
            original = await _live_through_one(sandbox, bot)
            people = await _copy(sandbox, bot, original, count)
            await sandbox.clock.to(SECOND_NOTE)
            sandbox.world.limits.enabled = True
            before = len(sandbox.calls("sendMessage"))
            await bot.start()
            await bot.listens()
            begun = time.perf_counter()
            chatting = [asyncio.create_task(_chat(sandbox)) for _ in range(CHATTING)]
            await _all_reminded(people)
            seconds = time.perf_counter() - begun
            sent = len(sandbox.calls("sendMessage")) - before
            waits = [wait for task in chatting for wait in await _end(task)]
            refused = sum(one.code == 429 for one in sandbox.refusals)
            return Rush(sent, refused, seconds, waits)


async def _live_through_one(sandbox: PeopledSandbox, bot: BotProcess) -> int:
    """Have one person live up to the reminder, to be copied; returns the chat."""
    person = await sandbox.user("Sam", last_name="Lee", language="en-GB")
    running = RunningBot(
        sandbox, bot.folder, DATABASE_URL=bot.url, DATA_KEY=bot.key, DATA_KEY_FILE=""
    )
    await running.start()
    await Talker(person, 1, 60).debriefs()
    await running.stop()
    return person.chat.id


async def _copy(
    sandbox: PeopledSandbox, bot: BotProcess, original: int, count: int
) -> list[SandboxUser]:
    """Let as many others have lived through the same."""
    people = [await sandbox.user("Sam", last_name="Lee") for _ in range(count)]
    connection = sqlite3.connect(bot.file)
    for number, person in enumerate(people, 1):
        person.chat.started = True
        for table in COPIED:
            _copy_rows(connection, table, original, person.chat.id, number * STRIDE)
    connection.commit()
    connection.close()
    return people


def _copy_rows(
    connection: sqlite3.Connection, table: str, original: int, chat: int, offset: int
) -> None:
    """Copy the rows of the first chat, under other ids."""
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    owner = "id" if table == "chats" else "chat"
    moved = {"interview", "person"} | ({"id"} if table != "chats" else set())
    values = [
        f"{chat}"
        if name == owner
        else f"CASE {name} WHEN 0 THEN 0 ELSE {name} + {offset} END"
        if name in moved
        else name
        for name in names
    ]
    connection.execute(
        f"INSERT INTO {table} ({', '.join(names)}) SELECT {', '.join(values)} FROM {table}"  # noqa: S608  fixed names
        f" WHERE {owner} = {original}"
    )


async def _all_reminded(people: list[SandboxUser]) -> None:
    pulse = people[0].sandbox.world.pulse
    for person in people:
        async with asyncio.timeout(600):
            while not any(SECOND_NOTE_SAYS in message.text for message in person.messages):
                await pulse.after(pulse.count)


async def _chat(sandbox: PeopledSandbox) -> list[float]:
    """Say something now and then until cancelled; returns the seconds each reply took."""
    person, waits = await sandbox.user("Eve"), list[float]()
    try:
        while True:
            waits.append(await say(person, "/help"))
            await asyncio.sleep(PAUSE)
    except asyncio.CancelledError:
        return waits


async def _end(task: asyncio.Task[list[float]]) -> list[float]:
    task.cancel()
    return await task


def figures(sizes: Sizes) -> Iterator[Figure]:
    """Measure a rush."""
    rush = asyncio.run(measure(sizes.due))
    rate = rush.sent / rush.seconds
    p95 = quantiles(rush.waits, n=20)[-1]
    what = f"{sizes.due:,} reminders due at once"
    limit = "the limit, 30"
    yield Figure(f"{what}: messages a second", f"{rate:.1f}", limit, ">= 25", rate >= 25)
    refused = f"{rush.refused} of {rush.sent + rush.refused}"
    storm = "no storm: < 1 %"
    calm = rush.refused < rush.sent / 100
    yield Figure(f"{what}: calls refused with 429", refused, "", storm, calm)
    yield Figure(
        f"{what}: reply meanwhile, p95",
        f"{1000 * p95:.0f} ms",
        f"median {1000 * median(rush.waits):.0f} ms, {len(rush.waits)} replies",
        "<= 300 ms",
        p95 <= 0.3,
    )
