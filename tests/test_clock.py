"""The sandbox's clock: the bot follows its moves and tells it what is due."""

import asyncio
import time
from collections.abc import AsyncIterator

import pytest

from bot.clock import SandboxClock, SystemClock
from tests.user import PeopledSandbox


class Follower:
    """A clock that follows a sandbox, and a count of its moves."""

    def __init__(self, telegram: PeopledSandbox) -> None:
        self.moved = asyncio.Event()
        self.clock = SandboxClock(telegram.url, self.moved.set)

    async def next_move(self) -> None:
        """Wait until the clock has moved."""
        async with asyncio.timeout(15):
            await self.moved.wait()
        self.moved.clear()


@pytest.fixture
async def follower(telegram: PeopledSandbox) -> AsyncIterator[Follower]:
    made = Follower(telegram)
    task = asyncio.create_task(made.clock.follow())
    await made.next_move()
    yield made
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


def test_the_system_clock_tells_utc_seconds() -> None:
    assert abs(SystemClock().now() - time.time()) < 5


async def test_the_clock_follows_the_sandbox_forward_and_back(
    follower: Follower, telegram: PeopledSandbox
) -> None:
    for days in (10, -20):
        await telegram.clock.forward(days=days)
        await follower.next_move()
        assert abs(follower.clock.now() - telegram.clock.now()) < 5


async def test_a_tick_is_heard_though_the_clock_stands(
    follower: Follower, telegram: PeopledSandbox
) -> None:
    await telegram.clock.tick()
    await follower.next_move()


async def test_the_sandbox_learns_what_is_due_next(
    follower: Follower, telegram: PeopledSandbox
) -> None:
    for due in (4_000_000_000, None, 4_100_000_000):
        follower.clock.expect(due)
        async with asyncio.timeout(15):
            while telegram.clock.due != due:  # noqa: ASYNC110  the stand-in sets no event for it
                await asyncio.sleep(0)
