"""The drain: what the outbox holds is sent, urgent things first, in order within a chat.

A chat is claimed for its messages, and a row marked "sending" before the call, so that only a
crash or a lost reply between call and mark can repeat a message, and the repeat is counted. While
there are permits, whoever puts a message has it marked in the same transaction, and the next one
is marked in the transaction that records the one before; else all wait for their turn.
"""

import asyncio
import logging
import math
import time
import uuid
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress

from telegram import Bot

from bot.clock import Clock
from bot.delivery import (
    MOST_ATTEMPTS,
    Ending,
    Flooded,
    Refused,
    Sent,
    Unauthorized,
    Unsent,
    Unsure,
    deliver,
    mark,
    name_ending,
)
from bot.pacing import Bucket, Pace
from bot.store import claims, outbox
from bot.store.claims import Work
from bot.store.database import Database, Transaction
from bot.store.outbox import Parcel
from bot.trace import describe

log = logging.getLogger(__name__)

_SLEEP = 1  # seconds; a chat's pause may have ended by then
_AT_ONCE = 50
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
        self._permits = Bucket(*pace.of_one(1))
        self._chats: dict[int, Bucket] = {}
        self._floods: dict[int, float] = {}
        self._unclear: Counter[int] = Counter()
        self._tasks: set[asyncio.Task[None]] = set()
        self._chats_in_hand: set[int] = set()
        self._about_to_send: dict[int, float] = {}  # until when, of the monotonic clock
        self._resting: set[int] = set()  # after a call without an answer
        self._hurried = False
        self._left_over = False
        self._calls = 0
        self._begun = 0
        self._claiming = False
        self._wake = asyncio.Event()
        self._stopped = asyncio.Event()
        self._token = uuid.uuid4().hex

    def wake(self) -> None:
        """Have the outbox looked at now, and whenever a call ends until nothing is under way."""
        self._left_over = True
        self._wake.set()

    def hurry(self) -> None:
        """Have what rests after a call without an answer tried again now."""
        self._hurried = True
        self.wake()

    def share(self, replicas: int, pause: float) -> None:
        """Send no more than one of so many replicas may, and nothing at all for some seconds."""
        self._permits.change(*self._pace.of_one(replicas))
        if pause:
            self._permits.pause(pause)

    async def claim(self, tx: Transaction, chat: int) -> Parcel | None:
        """Mark the chat's next message "sending" for ``send``; None if it has to wait its turn.

        What fails to be committed then costs a permit, nothing more.
        """
        if chat in self._chats_in_hand:
            return None
        parcel = await self._take(tx, chat)
        if parcel:
            self._about_to_send[chat] = time.monotonic() + claims.LEASE
            self._resting.discard(chat)
        return parcel

    def send(self, parcel: Parcel) -> None:
        """Begin to send what was claimed, once that is committed."""
        self._begun += 1
        self._about_to_send.pop(parcel.chat, None)
        self._chats_in_hand.add(parcel.chat)
        task = asyncio.create_task(self._send_all(parcel))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def run(self) -> None:
        """Send until ``stop``, then let the calls under way end, within a bound.

        Cancelled, it might leave messages marked "sending" that it never sent.
        """
        while not self._stopped.is_set():
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
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=_STOP_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def stop(self) -> None:
        """Begin no more calls; the rest stays in the outbox."""
        self._stopped.set()
        self._wake.set()

    async def has_work(self) -> bool:
        """Whether anything could be sent, which is then begun, or is being sent."""
        begun, busy = self._begun, bool(self._claiming or self._tasks)
        async with self._db.transaction() as tx:
            waiting = await outbox.waiting_chats(tx, self._clock.now(), 1)
        if waiting:
            self._wake.set()
        return bool(waiting or busy or self._claiming or self._tasks or begun != self._begun)

    def _room(self) -> int:
        """How many calls may begin now."""
        return min(self._permits.ready(), _AT_ONCE - self._calls)

    async def _dispatch(self) -> float:
        """Start as many calls as there are permits; return the seconds until the next look."""
        room = self._room()
        if room <= 0:
            return self._permits.delay() or _SLEEP
        self._left_over = bool(self._tasks)
        self._claiming = True
        try:
            async with self._db.transaction() as tx:
                for chat in sorted(self._resting) if self._hurried else ():
                    await claims.release(tx, Work.OUTBOX, chat, self._token)
                self._hurried = False
                waiting = await outbox.waiting_chats(
                    tx, self._clock.now(), room + len(self._chats_in_hand)
                )
                free = [chat for chat in waiting if chat not in self._chats_in_hand]
                # In the order of their ids, so that two replicas never wait for each other.
                claimed = [await self.claim(tx, chat) for chat in sorted(free[:room])]
            for parcel in claimed:
                if parcel:
                    self.send(parcel)
        finally:
            self._claiming = False
        return 0 if any(claimed) else _SLEEP

    async def _take(self, tx: Transaction, chat: int) -> Parcel | None:
        if self._room() <= 0 or not self._bucket(chat).ready() or self._stopped.is_set():
            self.wake()
            return None
        # Between its commit and ``send`` a claim counts even if the clock goes back meanwhile.
        about_to_send = self._about_to_send.get(chat, 0) > time.monotonic()
        spared = self._token if about_to_send else ""
        now = self._clock.now()
        if not await claims.take(tx, Work.OUTBOX, chat, self._token, now, spared):
            return None
        parcel = await outbox.start_sending(tx, chat)
        if parcel is None:
            await claims.release(tx, Work.OUTBOX, chat, self._token)
        else:
            self._permits.use()
        return parcel

    async def _send_all(self, first: Parcel) -> None:
        """Send what was claimed, and what may follow it at once."""
        parcel: Parcel | None = first
        try:
            while parcel:
                parcel = await self._send(parcel)
        finally:
            self._chats_in_hand.discard(first.chat)
            if self._left_over:
                self._wake.set()

    async def _send(self, parcel: Parcel) -> Parcel | None:
        """Make one call and record its end; then keep the chat for as long as its pace demands.

        Return the chat's next message if that may leave at once.
        """
        bucket = self._bucket(parcel.chat)
        bucket.use()
        self._calls += 1
        try:
            ending = await deliver(self._bot, parcel)
        finally:
            self._calls -= 1
        if isinstance(ending, Unsure):
            self._unclear[parcel.id] += 1
        else:
            self._unclear.pop(parcel.id, None)
        # A chat that has to wait after a failure does so by its claim, which has to stay.
        rest = not bucket.ready() and not isinstance(ending, Flooded | Unsent | Unsure)
        following = await self._record(parcel, ending, rest=rest)
        await self._tell(parcel, ending)
        if rest:
            with suppress(TimeoutError):
                async with asyncio.timeout(bucket.delay()):
                    await self._stopped.wait()
            await self._release(parcel.chat)
            self._left_over = True
        return following

    def _bucket(self, chat: int) -> Bucket:
        """Return the pace of a chat, and forget those of chats that are quiet by now."""
        if len(self._chats) > _CHATS_KEPT:
            self._chats = {key: kept for key, kept in self._chats.items() if not kept.full()}
        return self._chats.setdefault(chat, Bucket(self._pace.per_chat, self._pace.burst))

    async def _record(self, parcel: Parcel, ending: Ending, *, rest: bool) -> Parcel | None:
        """Store how a call ended, however long that takes: unrecorded, it would be repeated."""
        while True:
            try:
                following = await self._settle(parcel, ending, rest=rest)
            except Exception as error:  # noqa: BLE001  the next try tells whether it has passed
                log.error("outbox row %d not marked: %s", parcel.id, describe(error))  # noqa: TRY400  messages stay out of the log
                await asyncio.sleep(_SLEEP)
            else:
                log.info("outbox row %d %s chat=%d", parcel.id, name_ending(ending), parcel.chat)
                return following

    async def _settle(self, parcel: Parcel, ending: Ending, *, rest: bool) -> Parcel | None:
        """Mark the row, and give the chat up unless it has to rest or its next message leaves."""
        async with self._db.transaction() as tx:
            now = self._clock.now()
            held = await claims.hold(tx, Work.OUTBOX, parcel.chat, self._token, now)
            if not held and not isinstance(ending, Sent):
                return None  # somebody else has taken the row over
            pause = await mark(tx, parcel, ending, now, self._unclear[parcel.id])
            if pause:
                await claims.hold(tx, Work.OUTBOX, parcel.chat, self._token, now, pause)
                if isinstance(ending, Unsent | Unsure):
                    self._resting.add(parcel.chat)
            elif held and not rest:
                await claims.release(tx, Work.OUTBOX, parcel.chat, self._token)
                return await self._take(tx, parcel.chat)
        return None

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
