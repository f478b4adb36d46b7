"""The heartbeat: what it sees, and what it tells systemd and the file."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from telegram import Bot

from bot.clock import SystemClock
from bot.health import Health, Part, parse_report
from bot.heartbeat import Heartbeat
from bot.store import chats, outbox
from bot.store.chats import Profile
from bot.store.database import Database
from bot.store.outbox import Outgoing
from tests.test_health import Watch
from tests.user import PeopledSandbox

URL = "https://bot.example.org/updates"


@pytest.fixture
def systemd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """The socket on which systemd listens."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as channel:
        channel.bind(str(tmp_path / "notify"))
        channel.setblocking(False)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        yield channel


class Beating:
    """A heartbeat to start and end, with a clock in the test's hands."""

    def __init__(self, database: Database, bot: Bot, systemd: socket.socket, file: Path) -> None:
        self.watch = Watch()
        self.health = Health(self.watch)
        self.file = file
        self.systemd = systemd
        self.wiring = (database, SystemClock(), bot)
        self._task: asyncio.Task[None] | None = None

    async def told(self) -> str:
        """What systemd is told next."""
        async with asyncio.timeout(10):
            heard = await asyncio.get_running_loop().sock_recv(self.systemd, 1000)
        return heard.decode()

    async def looks(self, webhook: str | None = None) -> str:
        """Start it anew and wait for the end of its first look; returns what it told."""
        await self.ends()
        made = Heartbeat(self.health, *self.wiring, webhook=webhook, file=self.file)
        self._task = asyncio.create_task(made.run())
        assert await self.told() == "READY=1"
        return await self.told()

    async def ends(self) -> None:
        """End it."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)


@pytest.fixture
async def beating(
    database: Database, bot: Bot, systemd: socket.socket, tmp_path: Path
) -> AsyncIterator[Beating]:
    """A heartbeat on a real database and a stand-in for Telegram."""
    made = Beating(database, bot, systemd, tmp_path / "data" / "heartbeat")
    yield made
    await made.ends()


async def test_systemd_is_told_at_once_and_then_of_each_look(beating: Beating) -> None:
    beating.health.beat(*Part)
    assert await beating.looks() == "WATCHDOG=1\nSTATUS=well"


async def test_what_ails_is_told_to_systemd_and_in_the_file(beating: Beating) -> None:
    beating.health.beat(Part.ASKING, Part.SWEEP)
    assert await beating.looks() == "WATCHDOG=1\nSTATUS=updates"
    assert parse_report(beating.file.read_text()).ailing == ("updates",)


async def test_the_drain_is_well_while_nothing_waits(beating: Beating) -> None:
    await beating.looks()
    assert "drain" not in parse_report(beating.file.read_text()).ailing


async def test_an_outbox_that_does_not_move_is_noticed(
    beating: Beating, database: Database
) -> None:
    async with database.transaction() as tx:
        await chats.create(tx, 7, Profile(), 1)
        await outbox.put(tx, 7, Outgoing("sendMessage", {"text": "Hello"}), 1)
    loop = Heartbeat(beating.health, *beating.wiring, webhook=None, file=None)
    await loop.look()
    beating.watch.seconds += 200
    await loop.look()
    assert "drain" in beating.health.report().ailing


async def test_a_webhook_that_points_here_lets_updates_arrive(beating: Beating, bot: Bot) -> None:
    await bot.set_webhook(URL)
    await beating.looks(webhook=URL)
    assert "updates" not in beating.health.report().ailing


async def test_a_webhook_that_points_elsewhere_is_noticed(
    beating: Beating, bot: Bot, telegram: PeopledSandbox
) -> None:
    assert telegram.world
    await bot.set_webhook("https://other.example.org/updates")
    await beating.looks(webhook=URL)
    assert "updates" in beating.health.report().ailing


async def test_a_bot_that_is_past_help_leaves_the_watchdog_to_bite(beating: Beating) -> None:
    beating.health.beat(*Part)
    beating.watch.seconds += 86400
    loop = asyncio.create_task(beating.looks())
    while not beating.file.exists():  # noqa: ASYNC110  a file sets no event
        await asyncio.sleep(0)
    loop.cancel()
    await asyncio.gather(loop, return_exceptions=True)
    with pytest.raises(BlockingIOError):
        beating.systemd.recv(1000)
