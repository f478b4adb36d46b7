"""The composition root: store, clock, Telegram, inbox and courier; the only place that wires.

Started by ``run`` until a signal or a fatal error ends it; whatever is stored goes on at the next
start.
"""

import asyncio
import logging
import signal
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from telegram import Update
from telegram.error import InvalidToken, RetryAfter, TelegramError
from telegram.ext import ExtBot, Updater
from telegram.request import HTTPXRequest
from tornado.httpserver import HTTPServer

from bot.attachments import Attachments
from bot.chat import importing
from bot.chat.router import Router
from bot.clock import Clock, SandboxClock, SystemClock
from bot.content import Content
from bot.courier import Courier
from bot.health import Health, Part
from bot.heartbeat import Heartbeat, tell_systemd
from bot.inbox import Inbox, Toast
from bot.introduction import introduce
from bot.pacing import Pace
from bot.settings import Settings, Webhook
from bot.store.database import Database, Transaction
from bot.store.outbox import Outgoing, put
from bot.trace import describe
from bot.webhook import PATH, Reception, serve

log = logging.getLogger(__name__)

UPDATES = [Update.MESSAGE, Update.EDITED_MESSAGE, Update.CALLBACK_QUERY, Update.MY_CHAT_MEMBER]
RETRY_SECONDS = 3
STOP_SECONDS = 30
"""How long an end may take."""
CONNECTIONS = 64
ALARM_PRIORITY = 1


class RevokedTokenError(Exception):
    """Telegram no longer knows the bot's token."""


class WatchedBot(ExtBot[None]):
    """A bot that tells when its token is refused while it asks for updates.

    python-telegram-bot's polling task ends silently then, which would leave a deaf process.
    """

    def __init__(self, settings: Settings, health: Health, on_revoked: Callable[[], None]) -> None:
        super().__init__(
            settings.token,
            base_url=f"{settings.api_url}/bot",
            base_file_url=f"{settings.api_url}/file/bot",
            request=HTTPXRequest(connection_pool_size=CONNECTIONS),
        )
        self._health = health
        self._on_revoked = on_revoked

    async def get_updates(self, *args: Any, **kwargs: Any) -> tuple[Update, ...]:
        """Ask for updates; a refused token is reported before it is raised."""
        try:
            updates = await super().get_updates(*args, **kwargs)
        except InvalidToken:
            self._on_revoked()
            raise
        except TelegramError:
            self._health.beat(Part.ASKING)
            raise
        except Exception as error:  # noqa: BLE001  whatever a malformed update makes the parser raise
            log.error("updates cannot be read: %s", describe(error))  # noqa: TRY400  messages stay out of the log
            updates = await self._read_one_by_one(kwargs.get("offset"))
        self._health.beat(Part.ASKING, Part.UPDATES)
        return updates

    async def _read_one_by_one(self, offset: int | None) -> tuple[Update, ...]:
        """Ask once more; an update that cannot be read comes without content, so that it is
        confirmed and does not hold up all others for ever.
        """
        found: Any = await self._post("getUpdates", {"offset": offset, "timeout": 0})
        return tuple(self._read(raw) for raw in found)

    def _read(self, raw: dict[str, Any]) -> Update:
        try:
            return Update.de_json(raw, self)
        except Exception as error:  # noqa: BLE001  the same
            log.error("update %d is skipped: %s", raw["update_id"], describe(error))  # noqa: TRY400  messages stay out of the log
            return Update(raw["update_id"])


class Application:
    """Everything that runs in one process, wired together."""

    def __init__(
        self,
        settings: Settings,
        database: Database,
        content: Content,
        *,
        sandbox: str | None = None,
        pace: Pace | None = None,
    ) -> None:
        """Wire it; nothing runs yet.

        ``sandbox`` is the address of a sandbox to take time from. ``pace`` is how fast messages
        may leave, by default as Telegram wants it.
        """
        self.settings = settings
        self.content = content
        self.clock: Clock = SandboxClock(sandbox, self.wake) if sandbox else SystemClock()
        self.ready = asyncio.Event()
        self._ended = asyncio.Event()
        self._revoked = False
        self.health = Health()
        self.bot = WatchedBot(settings, self.health, self.revoke)
        operator = Operator(database, self.clock, settings.operator_chat)
        self._attachments = Attachments(self.bot, importing.is_wanted)
        self._router = Router(content, settings.allowed_chats, self._attachments.content)
        self.courier = self._make_courier(operator, pace or Pace())
        self.inbox = Inbox(
            database,
            self.clock,
            self.bot,
            self._handle,
            sorry=content.replies.plain("other.trouble"),
            alarm=operator.alarm,
            handled=self.courier.wake,
            prepare=self._attachments.fetch,
        )
        self.updater = Updater(self.bot, update_queue=self.inbox)
        self._server: HTTPServer | None = None
        self._heartbeat = self._make_heartbeat(database)

    def _make_courier(self, operator: "Operator", pace: Pace) -> Courier:
        return Courier(
            operator.database,
            self.clock,
            self.bot,
            self._compose_due,
            alarm=operator.alarm,
            fatal=self.revoke,
            operator=operator.chat,
            pace=pace,
            expect=self._expect,
        )

    def _make_heartbeat(self, database: Database) -> Heartbeat:
        webhook = self.settings.webhook
        return Heartbeat(
            self.health,
            database,
            self.clock,
            self.bot,
            webhook=_address(webhook) if webhook else None,
            file=None if webhook else self.settings.heartbeat,
        )

    def wake(self) -> None:
        """Have the courier look for what is due and what is to be sent."""
        self.courier.wake()

    async def idle(self) -> None:
        """Wait until nothing that came in or is due waits to be handled or sent."""
        await self.inbox.idle()
        await self.courier.idle()

    async def _handle(self, tx: Transaction, update: Update, now: int) -> Toast | None:
        toast = await self._router.handle(tx, update, now)
        self._attachments.drop(update)
        return Toast(toast) if toast else None

    async def _compose_due(self, tx: Transaction, chat: int, now: int) -> None:
        self.health.beat(Part.SWEEP)
        await self._router.compose_due(tx, chat, now)

    def _expect(self, due: int | None) -> None:
        """Take what the sweep says at the end of each round."""
        self.health.beat(Part.SWEEP)
        if isinstance(self.clock, SandboxClock):
            self.clock.expect(due)

    async def run(self) -> None:
        """Work until stopped; raises RevokedTokenError if Telegram refuses the token."""
        aside = [asyncio.create_task(self._heartbeat.run())]
        if isinstance(self.clock, SandboxClock):
            aside.append(asyncio.create_task(self.clock.follow()))
        try:
            await self._insist(self.bot.initialize)
            await self._insist(lambda: introduce(self.bot, self.content))
            if not self._ended.is_set():
                await self._work()
        finally:
            for task in aside:
                task.cancel()
            await asyncio.gather(*aside, return_exceptions=True)
        if self._revoked:
            raise RevokedTokenError

    def stop(self) -> None:
        """End ``run`` after what is in hand is done; a second call changes nothing."""
        self._ended.set()

    def revoke(self, _reason: str = "") -> None:
        """End ``run`` because the token is refused."""
        self._revoked = True
        self._ended.set()

    async def _work(self) -> None:
        await self.inbox.start()
        await self.courier.start()
        self.health.beat(Part.SWEEP, Part.DRAIN)
        try:
            await self._listen()
            log.info("ready")
            self.ready.set()
            await self._ended.wait()
        finally:
            log.info("stopping")
            tell_systemd("STOPPING=1")
            await self._wind_up()

    async def _wind_up(self) -> None:
        """Finish what is in hand, within a bound; everything else is stored."""
        try:
            async with asyncio.timeout(STOP_SECONDS):
                await self._stop_listening()
                await self.inbox.stop()
                await self.courier.stop()
                await self.updater.shutdown()
                await self.bot.shutdown()
        except TimeoutError:
            log.warning("stopped before everything in hand was done")

    async def _stop_listening(self) -> None:
        if self._server:
            self._server.stop()
            await self._server.close_all_connections()
        if self.updater.running:
            # A pause after failures can take half a minute, and a refused token raises here again.
            with suppress(TelegramError, TimeoutError):
                async with asyncio.timeout(STOP_SECONDS / 6):
                    await self.updater.stop()

    async def _insist(self, call: Callable[[], Awaitable[object]]) -> None:
        """Call Telegram until it answers; the network may be down when the machine starts."""
        while not self._ended.is_set():
            self.health.beat(Part.ASKING)
            try:
                await call()
            except InvalidToken:
                self.revoke()
            except TelegramError as error:
                log.warning("Telegram not reached: %s", type(error).__name__)
                await _wait_for(self._ended, _seconds_to_wait(error))
            else:
                return

    async def _listen(self) -> None:
        """Have updates come in, by the webhook if there is one, else by asking for them."""
        await self.updater.initialize()
        webhook = self.settings.webhook
        if webhook is None:
            await self._insist(self._start_polling)
            return
        reception = Reception(self.bot, webhook.secret, self.inbox.put, self.health)
        self._server = serve(webhook, reception)
        await self._insist(
            lambda: self.bot.set_webhook(
                _address(webhook), secret_token=webhook.secret, allowed_updates=UPDATES
            )
        )
        self.health.beat(Part.UPDATES)

    async def _start_polling(self) -> None:
        await self.updater.start_polling(
            allowed_updates=UPDATES, bootstrap_retries=0, error_callback=note_poll_error
        )


def _address(webhook: Webhook) -> str:
    """Return where Telegram has to bring updates."""
    return f"{webhook.url}/{PATH}"


def note_poll_error(error: TelegramError) -> None:
    """Log, by type only, why asking for updates failed; it is tried again."""
    log.warning("asking for updates failed: %s", type(error).__name__)


def _seconds_to_wait(error: TelegramError) -> float:
    if isinstance(error, RetryAfter) and isinstance(error.retry_after, timedelta):
        return error.retry_after.total_seconds()
    return RETRY_SECONDS


async def _wait_for(event: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return


@dataclass(frozen=True, slots=True)
class Operator:
    """Whoever runs the bot: told about trouble in the log, and in a chat if there is one."""

    database: Database
    clock: Clock
    chat: int | None

    async def alarm(self, text: str) -> None:
        """Tell the operator; the text names no person and quotes nobody."""
        log.error("alarm: %s", text)
        if self.chat is None:
            return
        try:
            async with self.database.transaction() as tx:
                outgoing = Outgoing("sendMessage", {"text": text}, ALARM_PRIORITY)
                await put(tx, self.chat, outgoing, self.clock.now())
        except Exception as error:  # noqa: BLE001  an alarm must not add to the trouble
            log.error("alarm not delivered: %s", describe(error))  # noqa: TRY400  messages stay out of the log


def stop_on_signals(application: Application) -> None:
    """End the application on SIGINT or SIGTERM; a second signal does not abort the end."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, application.stop)
