"""Asking for updates goes on after every failure, and says once what the failure was."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.health import Health
from bot.listening import Listener, ListeningBot
from bot.sandbox.faults import Fault, FaultKind
from tests.user import PeopledSandbox


@pytest.fixture
async def listener(telegram: PeopledSandbox) -> AsyncIterator[Listener]:
    """Somebody who asks for updates, and drops them."""

    async def take(_: object) -> None:
        return None

    bot = ListeningBot(telegram.token, telegram.url)
    async with bot:
        made = Listener(bot, take, health=Health(), revoked=lambda: None)
        yield made
        await made.stop()


async def test_a_failure_is_told_once_and_the_pause_after_it_can_be_cut_short(
    telegram: PeopledSandbox, listener: Listener, caplog: pytest.LogCaptureFixture
) -> None:
    world = telegram.world
    await listener.start()
    while not world.updates.polling:
        await world.pulse.after(world.pulse.count)
    world.faults.plan(Fault(FaultKind.ERROR, "getUpdates", 12, code=502))
    world.updates.end_poll("the test")
    # Twelve failures in a row would mean pauses of more than two minutes.
    async with asyncio.timeout(30):
        while world.faults.planned:
            await asyncio.sleep(0)
            listener.wake()
        while not world.updates.polling:
            listener.wake()
            await asyncio.sleep(0)
    said = [record.message for record in caplog.records]
    assert said == [
        "asking for updates failed: Conflict",
        "asking for updates failed: NetworkError, it answers with an error of its own",
    ]
