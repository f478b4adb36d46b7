"""The bot under test: the real application, on a real database, over HTTP to the sandbox."""

import asyncio
import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import certifi
import pytest
from hypothesis import settings

from bot.application import Application
from bot.clock import SandboxClock
from bot.content import load_content
from bot.pacing import Pace
from bot.sandbox.profile import Profile
from bot.settings import read_settings
from bot.store.database import sqlite_path
from bot.store.vault import load_vault
from bot.turnstile import Measure
from tests.schema import open_migrated
from tests.user import PeopledSandbox, SandboxUser

pytest_plugins = ["tests.databases", "tests.wiring", "tests.office"]

UNHURRIED = Pace(overall=10_000, per_chat=10_000, burst=10_000)
UNMEASURED = Measure(a_second=10_000, at_once=10_000)
# How many made-up cases a rule is tried with, where its test does not say.
settings.register_profile("usual", max_examples=30, deadline=None)
settings.register_profile("long", max_examples=1_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))


def pytest_configure(config: pytest.Config) -> None:
    """Declare the mark of what only ``deploy/test --all`` and ``--long`` run."""
    config.addinivalue_line(
        "markers",
        "long(reason): takes many seconds by its nature: a browser, several processes that work"
        " together, one that is killed again and again, or that has to wait",
    )


TUESDAY_AFTERNOON = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)


@pytest.fixture(scope="session", autouse=True)
def _one_certificate(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Trust one authority only: nobody outside is called, and to read all takes its time."""
    end = "-----END CERTIFICATE-----\n"
    first = Path(certifi.where()).read_text().partition(end)[0]
    file = tmp_path_factory.mktemp("trust") / "authority.pem"
    file.write_text(first + end)
    os.environ["SSL_CERT_FILE"] = str(file)


class RunningBot:
    """The application as an operator starts it, to be stopped and started again."""

    def __init__(self, sandbox: PeopledSandbox, folder: Path, **settings: str) -> None:
        self.sandbox = sandbox
        self.measure = UNMEASURED
        self.introduces = not sandbox.world.profile.texts
        self.settings = read_settings(
            {
                "TELEGRAM_BOT_TOKEN": sandbox.token,
                "TELEGRAM_API_URL": sandbox.url,
                "DATABASE_URL": f"sqlite://{folder}/data/afterword.sqlite",
                "DATA_KEY_FILE": f"{folder}/key/data.key",
                **settings,
            }
        )

    async def start(self) -> None:
        """Start it and wait until it is ready."""
        file = sqlite_path(self.settings.database_url)
        key = self.settings.data_key
        vault = load_vault(key=key, file=self.settings.data_key_file, database=file)
        self.database = await open_migrated(self.settings.database_url, vault)
        self.application = Application(
            self.settings,
            self.database,
            load_content(),
            sandbox=self.sandbox.url,
            pace=UNHURRIED,
            measure=self.measure,
            introduces=self.introduces,
        )
        self.task = asyncio.create_task(self.application.run())
        await self.application.ready.wait()
        self.sandbox.idle = self.settle
        await self.sandbox.settles()

    async def settle(self) -> None:
        """Wait until the bot has seen the time and has nothing to do."""
        while not self.knows_the_time:  # noqa: ASYNC110  no event
            await asyncio.sleep(0)
        await self.application.idle()

    @property
    def knows_the_time(self) -> bool:
        """Whether the bot has seen the last move of the clock."""
        clock = self.application.clock
        return not isinstance(clock, SandboxClock) or (
            clock.seen >= self.sandbox.world.clock.pulse.count
        )

    async def stop(self) -> None:
        """Stop it as a signal does."""
        self.sandbox.idle = None
        self.application.stop()
        await self.task
        await self.database.close()


@pytest.fixture(scope="session")
def profile() -> Profile:
    """What Telegram shows of the bot; it outlasts a test, since only a first start sets it."""
    return Profile()


@pytest.fixture
async def sandbox(profile: Profile) -> AsyncIterator[PeopledSandbox]:
    """A stand-in for Telegram, on a Tuesday afternoon in London."""
    async with PeopledSandbox() as stand_in:
        stand_in.world.profile = profile
        await stand_in.clock.to(TUESDAY_AFTERNOON)
        yield stand_in


@pytest.fixture
async def afterword(sandbox: PeopledSandbox, tmp_path: Path) -> AsyncIterator[RunningBot]:
    """The bot, running against the sandbox."""
    running = RunningBot(sandbox, tmp_path)
    await running.start()
    yield running
    await running.stop()


@pytest.fixture
async def sam(sandbox: PeopledSandbox, afterword: RunningBot) -> SandboxUser:
    """Somebody in London who has just come out of an interview."""
    assert afterword.task
    return await sandbox.user("Sam", last_name="Lee", language="en-GB")
