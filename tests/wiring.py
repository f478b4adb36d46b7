"""A bot token's worth of Telegram: the stand-in, and a bot that talks to it over HTTP."""

from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from bot.listening import ListeningBot
from tests.user import PeopledSandbox


class Alarms(list[str]):
    """What the operator was told."""

    async def raise_one(self, text: str) -> None:
        """Tell the operator."""
        self.append(text)


@pytest.fixture
async def telegram() -> AsyncIterator[PeopledSandbox]:
    """A stand-in for Telegram."""
    async with PeopledSandbox() as stand_in:
        yield stand_in


def make_bot(url: str, token: str) -> ListeningBot:
    """Return a bot whose Telegram is at ``url``."""
    return ListeningBot(token, url)


@pytest.fixture
async def bot(telegram: PeopledSandbox) -> AsyncIterator[Bot]:
    """A bot of that Telegram."""
    async with make_bot(telegram.url, telegram.token) as made:
        yield made


@pytest.fixture
def alarms() -> Alarms:
    """An operator who has heard nothing yet."""
    return Alarms()
