"""One headless Chromium for all tests of the page; a stand-in, a bot and a window for each."""

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from tests.browser.visitor import Visitor, Window
from tests.conftest import TUESDAY_AFTERNOON, RunningBot
from tests.user import PeopledSandbox

CHROMIUM = shutil.which(os.environ.get("CHROMIUM", "chromium"))
# What keeps it from calling anybody, and from needing a screen or a sandbox of its own.
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    """The browser; without one the tests that need it are skipped."""
    if not CHROMIUM:
        pytest.skip("no browser: chromium is not on the PATH (CHROMIUM names another)")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=[*_ARGUMENTS])
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def stage(chromium: Browser) -> AsyncIterator[PeopledSandbox]:
    """A stand-in for Telegram, on a Tuesday afternoon in London."""
    assert chromium.is_connected()
    async with PeopledSandbox() as stand_in:
        await stand_in.clock.to(TUESDAY_AFTERNOON)
        yield stand_in


@pytest_asyncio.fixture(loop_scope="session")
async def running(stage: PeopledSandbox, tmp_path: Path) -> AsyncIterator[RunningBot]:
    """The bot at work on that stage."""
    bot = RunningBot(stage, tmp_path)
    await bot.start()
    yield bot
    await bot.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def window(chromium: Browser, stage: PeopledSandbox) -> AsyncIterator[Window]:
    """Opens windows, and holds each to what it promises: no error, no request to elsewhere."""
    opened = Window(chromium, stage)
    yield opened
    await opened.close()
    assert opened.complaints == []


@pytest_asyncio.fixture(loop_scope="session")
async def sam(window: Window, running: RunningBot) -> Visitor:
    """Somebody on a desktop who has just opened the page and given a name."""
    assert running.task
    visitor = await window.opens()
    await visitor.introduces("Sam", "Lee")
    return visitor
