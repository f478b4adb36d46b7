"""The bot's process is kept running, within bounds, and killed or switched off on demand."""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

import pytest

from bot.sandbox import keeper as keeping
from bot.sandbox.keeper import Keeper, State
from bot.sandbox.pulse import Pulse

SLEEPS = "import time; time.sleep(60)"


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the pause before a new start."""
    monkeypatch.setattr(keeping, "PAUSE", 0.0)


@asynccontextmanager
async def kept(program: str) -> AsyncIterator[tuple[Keeper, asyncio.Task[int]]]:
    """Keep a Python program running meanwhile."""
    keeper = Keeper([sys.executable, "-c", program], {}, Pulse())
    task = asyncio.create_task(keeper.run())
    yield keeper, task
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    assert keeper.pid is None


async def until(keeper: Keeper, fits: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not fits():
            await keeper.shown.after(keeper.shown.count)


async def test_a_process_that_is_killed_is_started_again(
    capsys: pytest.CaptureFixture[str],
) -> None:
    async with kept(SLEEPS) as (keeper, _):
        await until(keeper, lambda: keeper.state is State.RUNNING)
        first = keeper.pid
        keeper.kill()
        await until(keeper, lambda: keeper.restarts == 1 and keeper.state is State.RUNNING)
        assert keeper.pid != first
    assert capsys.readouterr().err == "The bot ended (signal 9) and is started again.\n"


async def test_a_process_that_keeps_dying_is_left_alone_until_it_is_switched_on() -> None:
    async with kept("import sys; sys.exit(3)") as (keeper, _):
        await until(keeper, lambda: keeper.state is State.GIVEN_UP)
        assert keeper.restarts == keeping.MOST_DEATHS - 1
        keeper.switch(on=True)
        await until(keeper, lambda: keeper.state is State.RUNNING)


async def test_a_process_that_is_switched_off_stays_off() -> None:
    async with kept(SLEEPS) as (keeper, _):
        await until(keeper, lambda: keeper.state is State.RUNNING)
        keeper.switch(on=False)
        await until(keeper, lambda: keeper.state is State.OFF)
        assert keeper.pid is None
        keeper.switch(on=True)
        await until(keeper, lambda: keeper.state is State.RUNNING)
        assert keeper.restarts == 0


async def test_a_process_that_refuses_its_settings_ends_the_keeping() -> None:
    async with kept("import sys; sys.exit(2)") as (_, task):
        assert await task == 2
