"""Asking Telegram for updates: a batch is stored before the next call confirms it.

At the start, and after trouble, all that waits at Telegram is fetched first; until that is done
the bot is not in touch, and what people wrote meanwhile is not known.

What Telegram sends goes into the store as it came: an update that nobody can read is noticed where
it is handled, and holds up no other.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import timedelta

from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError, TimedOut

from bot.health import Health, Part
from bot.trace import describe
from bot.updates import KINDS, RawUpdate
from bot.wire import Wire, name_trouble

log = logging.getLogger(__name__)

_CONNECTIONS = 64
_POLL_SECONDS = 10
_BATCH = 100  # updates; Telegram gives out no more at once
_ANSWER_SECONDS = 5  # beyond the poll
_LAST_CALL_SECONDS = 5
_LONGEST_PAUSE = 30

Take = Callable[[Sequence[RawUpdate]], Awaitable[None]]


class ListeningBot(Bot):
    """A bot that gives updates out as Telegram sent them."""

    def __init__(self, token: str, api_url: str) -> None:
        """Reach Telegram at an address (without ``/bot``)."""
        super().__init__(
            token,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=Wire(api_url, _CONNECTIONS),
            get_updates_request=Wire(api_url, 1),
        )

    async def ask(self, offset: int | None, seconds: int) -> list[RawUpdate]:
        """Wait so many seconds for updates from a number on; those below it are confirmed."""
        fields = {"offset": offset, "timeout": seconds, "allowed_updates": KINDS}
        updates: list[RawUpdate] = await self._post(
            "getUpdates", fields, read_timeout=seconds + _ANSWER_SECONDS
        )
        return updates


class Listener:
    """The loop that asks; ``take`` returns once updates are stored."""

    def __init__(
        self, bot: ListeningBot, take: Take, *, health: Health, revoked: Callable[[], None]
    ) -> None:
        """``revoked`` is called when Telegram refuses the token, which ends the loop."""
        self._bot = bot
        self._take = take
        self._health = health
        self._revoked = revoked
        self._offset: int | None = None
        self._in_touch = False
        self.touched = asyncio.Event()
        self._loop: asyncio.Task[None] | None = None
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """Ask again now, should a failure have made it pause."""
        self._wake.set()

    @property
    def in_touch(self) -> bool:
        """Whether all that waited at Telegram is stored, and what comes now arrives at once."""
        return self._in_touch

    async def start(self) -> None:
        """Begin to ask; raises TelegramError if Telegram does not let go of a webhook.

        ``touched`` is set once what waited is stored.
        """
        await self._bot.delete_webhook()
        self._loop = asyncio.create_task(self._listen())

    async def stop(self) -> None:
        """Ask no more; what was stored is confirmed, unless Telegram is away."""
        if self._loop is None:
            return
        self._loop.cancel()
        await asyncio.gather(self._loop, return_exceptions=True)
        with suppress(TelegramError, TimeoutError):
            async with asyncio.timeout(_LAST_CALL_SECONDS):
                await self._bot.ask(self._offset, 0)

    async def _listen(self) -> None:
        pause = 0.0
        while True:
            self._wake.clear()
            try:
                await self._ask()
            except InvalidToken:
                self._revoked()
                return
            except TelegramError as error:
                if self._health.fail(name_trouble(error)):
                    log.warning("asking for updates failed: %s", name_trouble(error))
                pause = _pause_after(error, pause)
            except Exception as error:  # noqa: BLE001  the loop must outlive all trouble
                log.error("updates not taken: %s", describe(error))  # noqa: TRY400  messages stay out of the log
                pause = _pause_after(error, pause)
            else:
                pause = 0
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self._wake.wait()

    async def _ask(self) -> None:
        updates = await self._fetch()
        if updates:
            await self._take(updates)
            self._offset = updates[-1]["update_id"] + 1
        if len(updates) < _BATCH:
            self._touch()
        self._health.beat(Part.ASKING, Part.UPDATES)

    async def _fetch(self) -> list[RawUpdate]:
        """Ask once; while not in touch, without waiting for what is still to come."""
        try:
            return await self._bot.ask(self._offset, _POLL_SECONDS if self._in_touch else 0)
        except TelegramError as error:
            self._in_touch = False
            if isinstance(error, Conflict):
                self._touch()  # somebody else fetches and stores them
            raise

    def _touch(self) -> None:
        self._in_touch = True
        self.touched.set()


def _pause_after(error: Exception, before: float) -> float:
    """Return the seconds to wait after a failure, ``before`` those after the one before it."""
    if isinstance(error, RetryAfter) and isinstance(error.retry_after, timedelta):
        return error.retry_after.total_seconds()
    if isinstance(error, TimedOut):
        return 0
    return min(1.5 * before, _LONGEST_PAUSE) if before else 1
