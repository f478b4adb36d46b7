"""The drain: what the outbox holds is sent, urgent things first, in order within a chat.

A chat is claimed for each message, and a row marked "sending" before the call, so that only a
crash or a lost reply between call and mark can repeat a message, and the repeat is counted.
"""

import asyncio
import logging
import math
import time
import uuid
from collections.abc import Awaitable, Callable
from contextlib import suppress

from telegram import Bot

from bot.clock import Clock
from bot.delivery import (
    Blocked,
    Ending,
    Flooded,
    Moved,
    Refused,
    Sent,
    Unauthorized,
    Unsent,
    Unsure,
    deliver,
)
from bot.pacing import Bucket, Pace
from bot.store import chats, claims, outbox
from bot.store.claims import Work
from bot.store.database import Database, Transaction
from bot.store.outbox import Parcel
from bot.trace import describe

log = logging.getLogger(__name__)

MOST_ATTEMPTS = 70
"""How many calls may end unclear before a message is given up, after about two hours of them."""

_SLEEP = 1  # seconds; a chat's pause may have ended by then
_AT_ONCE = 50
_UNSENT_PAUSE = 5
_LONGEST_PAUSE = 120  # attempts count kills as well, and nobody should wait long for those
_STOP_SECONDS = 10
_CHATS_KEPT = 10_000

Alarm = Callable[[str], Awaitable[None]]


class Drain:
    """The loop that sends; ``wake`` makes it look at once."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        bot: Bot,
        *,
        alarm: Alarm,
        fatal: Callable[[str], None],
        operator: int | None,
        pace: Pace,
    ) -> None:
        self._db = db
        self._clock = clock
        self._bot = bot
        self._alarm = alarm
        self._fatal = fatal
        self._operator = operator
        self._pace = pace
        self._permits = Bucket(pace.overall, max(1, pace.overall / 5))
        self._chats: dict[int, Bucket] = {}
        self._floods: dict[int, float] = {}
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._calls = 0
        self._begun = 0
        self._claiming = False
        self._wake = asyncio.Event()
        self._stopped = asyncio.Event()
        self._token = uuid.uuid4().hex

    def wake(self) -> None:
        """Have the outbox looked at now."""
        self._wake.set()

    async def run(self) -> None:
        """Send until cancelled."""
        while True:
            self._wake.clear()
            try:
                pause = await self._dispatch()
            except Exception as error:  # noqa: BLE001  the drain must outlive all trouble
                log.error("outbox not read: %s", describe(error))  # noqa: TRY400  messages stay out of the log
                pause = _SLEEP
            if pause:
                with suppress(TimeoutError):
                    async with asyncio.timeout(pause):
                        await self._wake.wait()

    async def finish(self) -> None:
        """Let the calls under way end, within a bound; the rest stays in the outbox."""
        self._stopped.set()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks.values(), timeout=_STOP_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def has_work(self) -> bool:
        """Whether anything could be sent, which is then begun, or is being sent."""
        begun, busy = self._begun, bool(self._claiming or self._tasks)
        async with self._db.transaction() as tx:
            waiting = await outbox.waiting_chats(tx, self._clock.now(), 1)
        if waiting:
            self._wake.set()
        return bool(waiting or busy or self._claiming or self._tasks or begun != self._begun)

    async def _dispatch(self) -> float:
        """Start as many calls as there are permits; return the seconds until the next look."""
        room = min(self._permits.ready(), _AT_ONCE - self._calls)
        if room <= 0:
            return self._permits.delay() or _SLEEP
        self._claiming = True
        try:
            parcels = await self._claim(room)
            for parcel in parcels:
                self._permits.use()
                self._calls += 1
                self._begun += 1
                self._tasks[parcel.chat] = asyncio.create_task(self._send(parcel))
        finally:
            self._claiming = False
        return 0 if parcels else _SLEEP

    async def _claim(self, room: int) -> list[Parcel]:
        """Claim chats and mark the next message of each "sending"."""
        parcels: list[Parcel] = []
        async with self._db.transaction() as tx:
            now = self._clock.now()
            for chat in await outbox.waiting_chats(tx, now, room + len(self._tasks)):
                if len(parcels) == room or chat in self._tasks:
                    continue
                if await claims.take(tx, Work.OUTBOX, chat, self._token, now):
                    parcel = await outbox.start_sending(tx, chat)
                    if parcel:
                        parcels.append(parcel)
        return parcels

    async def _send(self, parcel: Parcel) -> None:
        """Make one call and record its end; then keep the chat for as long as its pace demands."""
        bucket = self._bucket(parcel.chat)
        bucket.use()
        try:
            try:
                ending = await deliver(self._bot, parcel)
            finally:
                self._calls -= 1
            await self._record(parcel, ending, rest=not bucket.ready())
            await self._tell(parcel, ending)
            if not bucket.ready():
                with suppress(TimeoutError):
                    async with asyncio.timeout(bucket.delay()):
                        await self._stopped.wait()
                await self._release(parcel.chat)
        finally:
            del self._tasks[parcel.chat]
            self._wake.set()

    def _bucket(self, chat: int) -> Bucket:
        """Return the pace of a chat, and forget those of chats that are quiet by now."""
        if len(self._chats) > _CHATS_KEPT:
            self._chats = {key: kept for key, kept in self._chats.items() if not kept.full()}
        return self._chats.setdefault(chat, Bucket(self._pace.per_chat, self._pace.burst))

    async def _record(self, parcel: Parcel, ending: Ending, *, rest: bool) -> None:
        """Store how a call ended, however long that takes: unrecorded, it would be repeated."""
        while True:
            try:
                await self._settle(parcel, ending, rest=rest)
            except Exception as error:  # noqa: BLE001  the next try tells whether it has passed
                log.error("outbox row %d not marked: %s", parcel.id, describe(error))  # noqa: TRY400  messages stay out of the log
                await asyncio.sleep(_SLEEP)
            else:
                log.info("outbox row %d %s chat=%d", parcel.id, _name(ending), parcel.chat)
                return

    async def _settle(self, parcel: Parcel, ending: Ending, *, rest: bool) -> None:
        """Mark the row, and give the chat up unless it has to rest."""
        async with self._db.transaction() as tx:
            now = self._clock.now()
            held = await claims.hold(tx, Work.OUTBOX, parcel.chat, self._token, now)
            if not held and not isinstance(ending, Sent):
                return  # somebody else has taken the row over
            pause = await _mark(tx, parcel, ending, now)
            if pause:
                await claims.hold(tx, Work.OUTBOX, parcel.chat, self._token, now, pause)
            elif not rest:
                await claims.release(tx, Work.OUTBOX, parcel.chat, self._token)

    async def _release(self, chat: int) -> None:
        try:
            async with self._db.transaction() as tx:
                await claims.release(tx, Work.OUTBOX, chat, self._token)
        except Exception as error:  # noqa: BLE001  then the lease ends the claim
            log.error("chat %d not released: %s", chat, describe(error))  # noqa: TRY400  messages stay out of the log

    async def _tell(self, parcel: Parcel, ending: Ending) -> None:
        """Let everybody know whom the end of a call concerns besides its row."""
        match ending:
            case Flooded(seconds):
                self._slow_down(parcel.chat, seconds)
            case Unauthorized():
                self._fatal("TELEGRAM_BOT_TOKEN was refused by Telegram")
            case Refused(reason, loud=True):
                await self._complain(parcel, reason)
            case Unsure(reason) if parcel.attempts >= MOST_ATTEMPTS:
                await self._complain(parcel, reason)

    async def _complain(self, parcel: Parcel, reason: str) -> None:
        log.error("outbox row %d given up chat=%d: %s", parcel.id, parcel.chat, reason)
        if parcel.chat != self._operator:
            await self._alarm(
                f"given up: {parcel.outgoing.method}, outbox row {parcel.id}"
                f" of chat {parcel.chat}: {reason}"
            )

    def _slow_down(self, chat: int, seconds: float) -> None:
        """Hold everything while two chats are refused: then the limit is not that of a chat."""
        now = time.monotonic()
        self._floods = {key: until for key, until in self._floods.items() if until > now}
        self._floods[chat] = now + seconds
        if len(self._floods) > 1:
            log.warning("sending pauses for %d s", math.ceil(seconds))
            self._permits.pause(seconds)


async def _mark(tx: Transaction, parcel: Parcel, ending: Ending, now: int) -> int:
    """Mark a row by the end of its call; return the seconds that its chat has to wait."""
    match ending:
        case Sent(message):
            await outbox.mark_sent(tx, parcel, message, now)
        case Unsure() if parcel.attempts < MOST_ATTEMPTS:
            return int(min(2**parcel.attempts, _LONGEST_PAUSE))
        case Refused() | Unsure():
            await outbox.mark_failed(tx, parcel, now)
        case Moved(chat):
            await outbox.readdress(tx, parcel, chat)
        case Blocked():
            await outbox.mark_waiting(tx, parcel)
            await chats.set_blocked(tx, parcel.chat, True)
        case Flooded(seconds):
            await outbox.mark_waiting(tx, parcel)
            return math.ceil(seconds)
        case Unsent():
            await outbox.mark_waiting(tx, parcel)
            return _UNSENT_PAUSE
        case Unauthorized():
            await outbox.mark_waiting(tx, parcel)
            return _LONGEST_PAUSE
    return 0


def _name(ending: Ending) -> str:
    """Return an ending's name for the log."""
    return type(ending).__name__.lower()
