"""The composition root: store, clock, Telegram, inbox and courier; the only place that wires.

Started by ``run`` until a signal or a fatal error ends it; whatever is stored goes on at the next
start.
"""

import asyncio
import logging
import signal
from collections.abc import Awaitable, Callable
from datetime import timedelta

from telegram import Update
from telegram.error import InvalidToken, RetryAfter, TelegramError
from tornado.httpserver import HTTPServer

from bot.alarm import Operator
from bot.attachments import Attachments
from bot.beside import Beside
from bot.chat import importing
from bot.chat.router import Router
from bot.chat.status import Desk
from bot.clock import Clock, SandboxClock, SystemClock
from bot.content import Content
from bot.courier import Courier
from bot.health import Health, Part
from bot.heartbeat import Heartbeat, tell_systemd
from bot.inbox import Inbox, Toast
from bot.introduction import introduce
from bot.listening import Listener, ListeningBot
from bot.pacing import Pace
from bot.roster import Roster
from bot.settings import Settings, Webhook
from bot.store.database import Database, Transaction
from bot.turnstile import Measure, Turnstile
from bot.updates import KINDS
from bot.webhook import PATH, Reception, serve
from bot.wire import name_trouble

log = logging.getLogger(__name__)

RETRY_SECONDS = 3
BACKLOG_LOOKS, BACKLOG_PAUSE = 60, 0.5  # half a minute
STOP_SECONDS = 30
"""How long an end may take."""


class RevokedTokenError(Exception):
    """Telegram no longer knows the bot's token."""


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
        measure: Measure | None = None,
        introduces: bool = True,
    ) -> None:
        """Wire it; nothing runs yet.

        ``sandbox`` is the address of a sandbox to take time from. ``pace`` is how fast messages
        may leave, by default as Telegram wants it; ``measure`` is how much one chat may send in.
        ``introduces`` is whether it looks at its start after what Telegram shows of it.
        """
        self.settings = settings
        self.content = content
        self._database = database
        self.clock: Clock = SandboxClock(sandbox, self.wake) if sandbox else SystemClock()
        self.ready = asyncio.Event()
        self._ended = asyncio.Event()
        self._revoked = False
        self._introduces = introduces
        self.health = Health()
        self.bot = ListeningBot(settings.token, settings.api_url)
        operator = Operator(database, self.clock, settings.operator_chat)
        self._attachments = Attachments(self.bot, importing.is_wanted)
        self.courier = self._make_courier(operator, pace or Pace())
        self._roster = Roster(database, self.courier.share)
        self._router = self._make_router()
        self.inbox = self._make_inbox(operator.alarm, measure)
        self._listener = Listener(
            self.bot, self.inbox.take, health=self.health, revoked=self.revoke
        )
        self._server: HTTPServer | None = None
        self._backlog_came = False
        self._heartbeat = self._make_heartbeat(database)

    def _make_inbox(
        self, alarm: Callable[[str], Awaitable[None]], measure: Measure | None
    ) -> Inbox:
        say = self.content.replies.plain
        return Inbox(
            self._database,
            self.clock,
            self.bot,
            self._handle,
            sorry=say("other.trouble"),
            alarm=alarm,
            pick_up=self.courier.pick_up,
            prepare=self._attachments.fetch,
            turnstile=Turnstile(measure, slower=say("other.too_many"), full=say("other.not_kept")),
        )

    def _make_router(self) -> Router:
        desk = Desk(self.settings.operator_chat, self.health.report, lambda: self._roster.alive)
        allowed = self.settings.allowed_chats
        return Router(self.content, allowed, self._attachments.content, desk)

    def _make_courier(self, operator: Operator, pace: Pace) -> Courier:
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
            in_touch=self._is_in_touch,
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
        """Have all loops look at once for what is due, what is to be sent, and what came in.

        The sandbox asks for that when its clock has moved, or Telegram is well again.
        """
        self.courier.hurry()
        self._listener.wake()

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

    def _is_in_touch(self) -> bool:
        """Whether what people wrote is known, so that what is due for them can be said."""
        return self._backlog_came if self.settings.webhook else self._listener.in_touch

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
            beside = Beside(self.clock, self._database, self.content)
            aside.append(asyncio.create_task(beside.run()))
        try:
            await self._insist(self.bot.initialize)
            if self._introduces:
                await self._insist(lambda: introduce(self.bot, self.content))
            if not self._ended.is_set():
                await self._work()
        finally:
            for task in aside:
                task.cancel()
            await asyncio.gather(*aside, return_exceptions=True)
            await self.bot.shutdown()
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
        await self._roster.start()
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
                await self._roster.stop()
        except TimeoutError:
            log.warning("stopped before everything in hand was done")

    async def _stop_listening(self) -> None:
        if self._server:
            self._server.stop()
            await self._server.close_all_connections()
        await self._listener.stop()

    async def _insist(self, call: Callable[[], Awaitable[object]]) -> None:
        """Call Telegram until it answers; the network may be down when the machine starts."""
        while not self._ended.is_set():
            self.health.beat(Part.ASKING)
            try:
                await call()
            except InvalidToken:
                self.revoke()
            except TelegramError as error:
                if self.health.fail(name_trouble(error)):
                    log.warning("Telegram not reached: %s; trying again", name_trouble(error))
                await _wait_for(self._ended, _seconds_to_wait(error))
            else:
                return

    async def _listen(self) -> None:
        """Have updates come in, by the webhook if there is one, else by asking for them."""
        webhook = self.settings.webhook
        if webhook is None:
            await self._insist(self._listener.start)
            await _wait_for_either(self._listener.touched, self._ended)
            return
        reception = Reception(webhook.secret, self.inbox.take, self.health)
        self._server = serve(webhook, reception)
        await self._insist(
            lambda: self.bot.set_webhook(
                _address(webhook), secret_token=webhook.secret, allowed_updates=KINDS
            )
        )
        self.health.beat(Part.UPDATES)
        await self._await_backlog()

    async def _await_backlog(self) -> None:
        """Wait until Telegram has brought what it kept while nobody listened, within a bound."""
        for _ in range(BACKLOG_LOOKS):
            try:
                waiting = (await self.bot.get_webhook_info()).pending_update_count
            except TelegramError:
                waiting = 1
            if not waiting or self._ended.is_set():
                break
            await _wait_for(self._ended, BACKLOG_PAUSE)
        self._backlog_came = True


def _address(webhook: Webhook) -> str:
    """Return where Telegram has to bring updates."""
    return f"{webhook.url}/{PATH}"


def _seconds_to_wait(error: TelegramError) -> float:
    if isinstance(error, RetryAfter) and isinstance(error.retry_after, timedelta):
        return error.retry_after.total_seconds()
    return RETRY_SECONDS


async def _wait_for_either(*events: asyncio.Event) -> None:
    waits = [asyncio.create_task(event.wait()) for event in events]
    await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    for wait in waits:
        wait.cancel()


async def _wait_for(event: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return


def stop_on_signals(application: Application) -> None:
    """End the application on SIGINT or SIGTERM; a second signal does not abort the end."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, application.stop)
