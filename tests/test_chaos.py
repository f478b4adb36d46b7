"""Chaos: the bot is killed, refused and confused, and still nothing is lost, missed or doubled."""

import asyncio
import random
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from copy import deepcopy
from pathlib import Path

import pytest

from bot.sandbox.faults import Fault, FaultKind
from bot.sandbox.record import Refused
from tests.chat.stories import debrief_one
from tests.conftest import RunningBot
from tests.crowd import LAST_WORD, LAST_WORD_SAYS, SECOND_NOTE, SECOND_NOTE_SAYS, gather, read
from tests.process import BotProcess
from tests.siege import Siege
from tests.user import PeopledSandbox, SandboxUser
from tests.waiting import until

PATIENCE = 30.0


def times(person: SandboxUser, words: str) -> int:
    """How many messages say this."""
    return sum(words in read(message) for message in person.messages)


async def ask(bot: RunningBot, sql: str) -> int:
    """A number from the bot's database."""
    async with bot.database.transaction() as tx:
        found: int = await tx.fetchval(sql)
        return found


# --- the process dies ---


@pytest.mark.long(reason="a process killed again and again")
async def test_kills_at_any_moment_lose_no_answer_and_no_reminder(
    sandbox: PeopledSandbox, tmp_path: Path
) -> None:
    async with BotProcess(sandbox, tmp_path) as bot:
        await Siege(bot, seed=1).round(count=3, kills=3, patience=PATIENCE)
    assert [one for one in sandbox.refusals if not _stands_already(one)] == []


def _stands_already(refused: Refused) -> bool:
    """Whether an edit was sent again since its answer died with the process; it changes nothing."""
    return refused.method.startswith("edit") and "is not modified" in refused.description


@pytest.mark.long(reason="a process killed and started again")
async def test_a_log_torn_by_a_power_cut_keeps_every_answer(
    sandbox: PeopledSandbox, tmp_path: Path
) -> None:
    sam = await sandbox.user("Sam", last_name="Lee", language="en-GB")
    async with BotProcess(sandbox, tmp_path) as bot:
        await bot.start()
        await sam.says("/new")
        await sam.says("data engineer at Acme")
        await sam.sees("When was it?")
        await bot.kill()
        log = bot.file.with_name(f"{bot.file.name}-wal")
        with log.open("ab") as torn:
            torn.write(log.read_bytes()[-2000:])
        await bot.start()
        await sam.taps("Just now")
        await sam.sees("How did you meet?")
        await sam.says("/interviews")
        await sam.sees("data engineer, Acme")
        assert await bot.stop() == 0


# --- Telegram fails ---


@asynccontextmanager
async def hurrying(sandbox: PeopledSandbox) -> AsyncIterator[None]:
    """Ten seconds pass in one, so that no pause after a failure takes long."""

    async def hurry() -> None:
        while True:
            await asyncio.sleep(0.1)
            sandbox.world.clock.forward(1)

    idle, sandbox.idle = sandbox.idle, None
    hurrying = asyncio.create_task(hurry())
    yield
    hurrying.cancel()
    sandbox.idle = idle


def plan_every_fault(sandbox: PeopledSandbox) -> None:
    for kind in FaultKind:
        for method in ("sendMessage", "answerCallbackQuery", "editMessageText"):
            sandbox.world.faults.plan(Fault(kind, method))
    sandbox.world.faults.plan(Fault(FaultKind.DROP_AFTER, "getUpdates"))


@pytest.mark.long(reason="days are lived through while calls fail and rest")
async def test_a_failing_telegram_delays_a_follow_up_and_repeats_only_what_is_counted(
    sandbox: PeopledSandbox, afterword: RunningBot
) -> None:
    talkers = await gather(sandbox, 3, PATIENCE)
    async with hurrying(sandbox):
        plan_every_fault(sandbox)
        await asyncio.gather(*(talker.debriefs() for talker in talkers))
        await sandbox.clock.to(SECOND_NOTE)
        plan_every_fault(sandbox)
        await asyncio.gather(*(talker.sends_the_second_note() for talker in talkers))
        repeats = await ask(afterword, "SELECT sum(repeats) FROM outbox")
        await sandbox.clock.to(LAST_WORD)
        await asyncio.gather(*(talker.reads_the_last_word() for talker in talkers))
    await sandbox.settles()
    shown = sum(times(talker.person, SECOND_NOTE_SAYS) - 1 for talker in talkers)
    shown += sum(times(talker.person, LAST_WORD_SAYS) - 1 for talker in talkers)
    assert shown <= repeats
    assert await ask(afterword, "SELECT count(*) FROM outbox WHERE state <> 'sent'") == 0


# --- updates come twice, or in another order ---


async def test_what_telegram_brings_again_changes_nothing(
    sam: SandboxUser, sandbox: PeopledSandbox, afterword: RunningBot
) -> None:
    await afterword.stop()
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    again = deepcopy(sandbox.updates)
    await afterword.start()
    await sam.taps("Just now")
    before = sam.transcript
    sandbox.updates.extend(again)
    await sam.says("/timeline")
    assert sam.transcript.startswith(before.rpartition("toasts")[0])
    assert times(sam, "When was it?") == 1
    assert await ask(afterword, "SELECT count(*) FROM interviews") == 1


SAID = ("/new", "nurse at Acme", "yesterday", "by phone", "Priya Nair", "their wards")


async def say_while_it_is_away(bot: RunningBot) -> list[SandboxUser]:
    """Have five people say everything at once to a bot that does not run."""
    people = [await bot.sandbox.user(f"Sam {number}") for number in range(5)]
    await bot.stop()
    for text in SAID:
        for person in people:
            await person.says(text)
    return people


async def test_updates_of_many_people_all_mixed_up_reach_the_right_interviews(
    sandbox: PeopledSandbox, afterword: RunningBot
) -> None:
    people = await say_while_it_is_away(afterword)
    by_chat = {person.chat.id: iter(sandbox.updates[n::5]) for n, person in enumerate(people)}
    turns = [person.chat.id for person in people for _ in SAID]
    random.Random(1).shuffle(turns)  # noqa: S311  not for secrets
    sandbox.updates[:] = [next(by_chat[chat]) for chat in turns]
    await afterword.start()
    for person in people:
        await person.says("/interviews")
        await person.sees("nurse, Acme")


async def test_updates_in_any_order_each_get_a_reply(
    sandbox: PeopledSandbox, afterword: RunningBot
) -> None:
    people = await say_while_it_is_away(afterword)
    random.Random(1).shuffle(sandbox.updates)  # noqa: S311  not for secrets
    await afterword.start()
    assert await ask(afterword, "SELECT count(*) FROM inbox WHERE done_at IS NULL") == 0
    assert await ask(afterword, "SELECT count(*) FROM inbox WHERE failed = 1") == 0
    assert [len(person.messages) >= len(SAID) for person in people] == [True] * 5


# --- the database is in trouble ---


async def taken(sandbox: PeopledSandbox) -> None:
    """Wait until the bot has what was written in hand, and so asks for nothing more."""
    pulse = sandbox.world.pulse
    async with asyncio.timeout(PATIENCE):
        while sandbox.world.updates.polling:
            await pulse.after(pulse.count)
    assert sandbox.updates, "what was written is confirmed already"


@contextmanager
def locked(bot: RunningBot) -> Iterator[None]:
    """Another program writes to the file."""
    file = bot.settings.database_url.removeprefix("sqlite://")
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


@asynccontextmanager
async def hampered(bot: RunningBot, pragma: str, cure: str) -> AsyncIterator[None]:
    """Have the bot's connection take no writes; no transaction can begin then."""
    async with bot.database.transaction() as tx:
        await tx.execute(f"PRAGMA {pragma}")
    yield
    await tx.execute(f"PRAGMA {cure}")


@pytest.mark.parametrize(
    ("pragma", "cure"),
    [
        ("query_only = ON", "query_only = OFF"),
        ("max_page_count = 1", "max_page_count = 1073741823"),
    ],
    ids=["read-only", "full"],
)
async def test_an_answer_waits_for_a_database_that_takes_nothing(
    sam: SandboxUser,
    sandbox: PeopledSandbox,
    afterword: RunningBot,
    caplog: pytest.LogCaptureFixture,
    pragma: str,
    cure: str,
) -> None:
    await sam.says("/new")
    sandbox.idle = None
    async with hampered(afterword, pragma, cure):
        await sam.says("data engineer at Acme" + " and more" * 400)
        await until(lambda: "updates not stored" in caplog.text)
        assert times(sam, "When was it?") == 0
    await sam.sees("When was it?")


async def test_an_answer_waits_for_a_database_that_somebody_else_writes_to(
    sam: SandboxUser, sandbox: PeopledSandbox, afterword: RunningBot
) -> None:
    await sam.says("/new")
    sandbox.idle = None
    async with afterword.database.transaction() as tx:
        await tx.execute("PRAGMA busy_timeout = 50")
    with locked(afterword):
        await sam.says("data engineer at Acme")
        await taken(sandbox)
        assert times(sam, "When was it?") == 0
    await sam.sees("When was it?")


async def test_reminders_due_while_the_file_is_locked_come_once(
    sam: SandboxUser, sandbox: PeopledSandbox, afterword: RunningBot
) -> None:
    await debrief_one(sam)
    await sam.taps("Sent")
    idle, sandbox.idle = sandbox.idle, None
    async with afterword.database.transaction() as tx:
        await tx.execute("PRAGMA busy_timeout = 50")
    with locked(afterword):
        await sandbox.clock.to(SECOND_NOTE)
        await until(lambda: afterword.knows_the_time)
    await sam.sees(SECOND_NOTE_SAYS)
    sandbox.idle = idle
    await sandbox.clock.forward(hours=3)
    assert times(sam, SECOND_NOTE_SAYS) == 1


# --- the clock jumps ---


async def test_a_clock_that_jumps_both_ways_brings_each_reminder_once(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam)
    await sam.taps("Sent")
    for days in (5, -9, 3, 2):
        await sandbox.clock.forward(days=days)
    assert times(sam, SECOND_NOTE_SAYS) == 0
    await sandbox.clock.to(SECOND_NOTE)
    for days in (-6, 3, 3):
        await sandbox.clock.forward(days=days)
    assert times(sam, SECOND_NOTE_SAYS) == 1
    await sam.taps("Sent")
    await sandbox.clock.to(LAST_WORD)
    for days in (-30, 20, 25):
        await sandbox.clock.forward(days=days)
    assert times(sam, LAST_WORD_SAYS) == 1
