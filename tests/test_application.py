"""Starting, running and ending, as an operator sees them: the real process, its log, its code."""

import asyncio
import re
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.faults import EVERY, Fault, FaultKind
from bot.sandbox.server import TOKEN
from tests.process import BotProcess
from tests.user import PeopledSandbox, SandboxUser
from tests.waiting import until

waits = pytest.mark.long(reason="another process that waits for seconds before it calls again")
twice = pytest.mark.long(reason="another process that is started twice")

# Well above what an end may take, so that only a process that hangs fails.
BOUND = 60


class WatchedProcess(BotProcess):
    """The process, with other settings, and what an operator can learn from it."""

    def __init__(self, sandbox: PeopledSandbox, folder: Path, **settings: str) -> None:
        super().__init__(sandbox, folder)
        self.settings = settings

    def _environment(self) -> dict[str, str]:
        return super()._environment() | self.settings

    @property
    def is_running(self) -> bool:
        """Whether it was started and has not ended."""
        return self._process is not None and self._process.returncode is None

    async def ends(self) -> int:
        """Wait for its end; returns the exit code."""
        assert self._process is not None
        async with asyncio.timeout(BOUND):
            return await self._process.wait()

    def signals(self, number: int) -> None:
        """Send it a signal."""
        assert self._process is not None
        self._process.send_signal(number)

    async def logs(self, fragment: str) -> None:
        """Wait until its log contains a text."""
        await until(lambda: fragment in self.lines, seconds=BOUND)

    @property
    def lines(self) -> str:
        """Its log so far."""
        return self.log.read_text()


@pytest.fixture
async def process(telegram: PeopledSandbox, tmp_path: Path) -> AsyncIterator[WatchedProcess]:
    """A bot that has not been started; killed at the end if it still runs."""
    made = WatchedProcess(telegram, tmp_path)
    yield made
    if made.is_running:
        await made.kill()


async def _wait_for_call(telegram: PeopledSandbox, method: str, number: int = 1) -> None:
    pulse = telegram.world.pulse
    async with asyncio.timeout(BOUND):
        while len(telegram.calls(method)) < number:
            await pulse.after(pulse.count)


@pytest.mark.long(reason="a process waits for a slow call")
async def test_an_end_during_work_lets_the_call_under_way_finish(
    telegram: PeopledSandbox, process: WatchedProcess
) -> None:
    sam = await telegram.user("Sam")
    await process.start()
    await process.listens()
    telegram.world.faults.plan(Fault(FaultKind.SLOW, "sendMessage", seconds=3))
    await sam.says("/new")
    await _wait_for_call(telegram, "sendMessage")
    process.signals(signal.SIGTERM)
    await process.logs("stopping")
    process.signals(signal.SIGTERM)
    assert await process.ends() == 0
    database = await process.open()
    async with database.transaction() as tx:
        states = {row["state"] for row in await tx.fetch("SELECT state FROM outbox")}
    await database.close()
    assert states == {"sent"}


@twice
async def test_after_an_end_nothing_is_said_twice(
    telegram: PeopledSandbox, process: WatchedProcess
) -> None:
    sam = await telegram.user("Sam")
    await process.start()
    await process.listens()
    await sam.says("/new")
    await sam.sees("What was the job")
    assert await process.stop() == 0
    await sam.says("data engineer at Acme")
    await process.start()
    await sam.sees("When was it?")
    assert sum("What was the job" in message.text for message in sam.messages) == 1
    assert await process.stop() == 0


async def test_an_end_while_telegram_is_away_comes_within_the_bound(
    telegram: PeopledSandbox, process: WatchedProcess
) -> None:
    await process.start()
    await process.listens()
    telegram.world.faults.plan(Fault(FaultKind.ERROR, EVERY, times=None))
    await (await telegram.user("Sam")).says("/new")
    await process.logs("asking for updates failed")
    process.signals(signal.SIGTERM)
    assert await process.ends() == 0


async def test_an_end_while_the_start_still_waits_comes_within_the_bound(
    telegram: PeopledSandbox, process: WatchedProcess
) -> None:
    telegram.world.faults.plan(Fault(FaultKind.ERROR, EVERY, times=None))
    await process.start()
    await process.logs("Telegram not reached")
    process.signals(signal.SIGTERM)
    assert await process.ends() == 0


async def test_a_token_that_telegram_does_not_know_ends_with_one_line_and_code_2(
    telegram: PeopledSandbox, tmp_path: Path
) -> None:
    process = WatchedProcess(telegram, tmp_path, TELEGRAM_BOT_TOKEN="1:foreign")
    await process.start()
    assert await process.ends() == 2
    assert process.lines.startswith("TELEGRAM_BOT_TOKEN is refused")
    assert process.lines.count("\n") == 1


@pytest.mark.parametrize("method", [pytest.param("getUpdates", marks=twice), "sendMessage"])
async def test_a_token_that_is_revoked_while_the_bot_runs_ends_it_with_code_2(
    telegram: PeopledSandbox, process: WatchedProcess, method: str
) -> None:
    sam = await telegram.user("Sam")
    await process.start()
    await process.listens()
    fault = Fault(FaultKind.ERROR, method, times=None, code=401)
    telegram.world.faults.plan(fault)
    await sam.says("/new")
    assert await process.ends() == 2
    assert process.lines.splitlines()[-1].startswith("TELEGRAM_BOT_TOKEN is refused")
    assert "Traceback" not in process.lines
    telegram.world.faults.clear()
    await process.start()
    await sam.sees("What was the job")


async def test_a_second_poller_is_logged_and_outlived(
    telegram: PeopledSandbox, process: WatchedProcess
) -> None:
    sam = await telegram.user("Sam")
    await process.start()
    await process.listens()
    telegram.world.updates.end_poll("other getUpdates request")
    await process.logs("asking for updates failed: Conflict")
    await process.listens()
    await sam.says("/new")
    await sam.sees("What was the job")


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(Fault(FaultKind.DROP_BEFORE, EVERY, times=1), marks=waits),
        pytest.param(Fault(FaultKind.ERROR, EVERY, times=1, code=502), marks=waits),
        pytest.param(Fault(FaultKind.FLOOD, "getMe", times=1, seconds=1), marks=waits),
        pytest.param(Fault(FaultKind.ERROR, "deleteWebhook", times=1), marks=waits),
    ],
    ids=["no network", "server error", "flood", "error on the way"],
)
async def test_a_start_waits_until_telegram_can_be_reached(
    telegram: PeopledSandbox, process: WatchedProcess, fault: Fault
) -> None:
    sam = await telegram.user("Sam")
    telegram.world.faults.plan(fault)
    await process.start()
    await sam.says("/new")
    await process.listens()
    await sam.sees("What was the job")
    assert "Telegram not reached" in process.lines


async def test_a_second_bot_on_the_same_database_is_refused_in_one_line(
    telegram: PeopledSandbox, process: WatchedProcess, tmp_path: Path
) -> None:
    await process.start()
    await process.listens()
    second = WatchedProcess(telegram, tmp_path, DATA_KEY=process.key)
    second.log = tmp_path / "second.log"
    await second.start()
    assert await second.ends() == 2
    assert second.lines.startswith("DATABASE_URL:")
    assert "in use by another process" in second.lines


async def _live_through_trouble(telegram: PeopledSandbox, sam: SandboxUser) -> None:
    """A conversation with a failure of each kind in it."""
    await sam.says("/new")
    await sam.sees("What was the job")
    telegram.world.faults.plan(Fault(FaultKind.ERROR, "sendMessage", code=500))
    await sam.says("Zymurgist at Quibblecorp")
    await sam.sees("When was it?")
    await sam.taps("Just now")
    telegram.world.faults.plan(Fault(FaultKind.DROP_BEFORE, "sendMessage"))
    await sam.taps("Video")
    await sam.sees("Who was there?")
    telegram.world.faults.plan(Fault(FaultKind.ERROR, "sendMessage", code=400))
    await sam.says("Xanthippe Plover (Abbess, xplover@quibble.example)")
    telegram.world.faults.plan(Fault(FaultKind.ERROR, "getUpdates", code=502))
    await sam.says("her kumquat ledgers")
    await sam.says("by the end of next week")
    await sam.taps("Enough, write my notes")
    await sam.sees("kumquat")


@pytest.mark.long(reason="a process lives through faults that take seconds")
async def test_the_log_holds_a_line_with_its_moment_for_each_event_but_no_secret_and_no_word_typed(
    telegram: PeopledSandbox, tmp_path: Path
) -> None:
    process = WatchedProcess(telegram, tmp_path, LOG_LEVEL="DEBUG")
    sam = await telegram.user("Bartholomew", last_name="Wigglesworth", username="wiggly")
    await process.start()
    await process.listens()
    await _live_through_trouble(telegram, sam)
    assert await process.stop() == 0
    logged = process.lines.lower()
    secrets = [TOKEN, TOKEN.partition(":")[2], process.key, "Traceback"]
    typed = "zymurgist quibble xanthippe plover abbess kumquat ledgers"
    names = "bartholomew wigglesworth wiggly"
    for secret in [*secrets, *typed.split(), *names.split()]:
        assert secret.lower() not in logged
    assert re.search(r"update \d+ handled", logged), "the log tells what happens"
    moment = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} (DEBUG|INFO|WARNING|ERROR) \S+ \S")
    assert all(moment.match(line) for line in process.lines.splitlines())
