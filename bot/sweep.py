"""The sweep: what is due for a chat is composed into the outbox, in time and exactly once.

A chat is claimed first; the claim is checked in the transaction that composes. What a chat wrote
goes before what is due for it: it is composed for once all of that is handled, and nothing at all
while updates cannot be had. A chat that cannot be composed for is tried again after a pause that
doubles, and holds up no other. While many reminders wait to be sent no more are composed: that
would take time from the people who write, and what is composed late is composed from newer facts.
"""

import asyncio
import logging
import time
import uuid
from collections import Counter, deque
from collections.abc import Awaitable, Callable
from contextlib import suppress

from bot.clock import Clock
from bot.store import claims, inbox, outbox, schedule, uploads
from bot.store.claims import Work
from bot.store.database import Database, Transaction
from bot.trace import describe

log = logging.getLogger(__name__)

_LONGEST_SLEEP = 10  # seconds, whatever the clock did meanwhile
_AT_ONCE = 50
_MOST_UNSENT = 50  # reminders that wait for their turn, two seconds' worth
_UNSENT_PAUSE = 0.1  # seconds until the next look while they are so many
_BREATH = 0.005  # seconds between two chats, in which what came in meanwhile gets in line
_FAILURES_TO_ALARM = 3
_PAUSE = 5  # seconds after the first failure
_LONGEST_PAUSE = 600
_PURGE_SECONDS = 3600
_PURGE_PAUSE = 0.05
_PURGED_AT_ONCE = 500  # rows of a table, so that nobody waits long for the database

ComposeDue = Callable[[Transaction, int, int], Awaitable[None]]
Alarm = Callable[[str], Awaitable[None]]
Expect = Callable[[int | None], None]
InTouch = Callable[[], bool]


class Sweep:
    """The loop that composes; ``wake`` makes it look at once."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        compose_due: ComposeDue,
        *,
        alarm: Alarm,
        composed: Callable[[], None],
        expect: Expect | None,
        in_touch: InTouch = lambda: True,
    ) -> None:
        self._db = db
        self._in_touch = in_touch
        self._clock = clock
        self._compose_due = compose_due
        self._alarm = alarm
        self._composed = composed
        self._expect = expect
        self._wake = asyncio.Event()
        self._token = uuid.uuid4().hex
        self._claimed: deque[int] = deque()
        self._failures: Counter[int] = Counter()
        self._next: int | None = None
        self._crowded = False
        self._purged_at = float("-inf")

    def wake(self) -> None:
        """Have what is due looked up now."""
        self._wake.set()

    async def run(self) -> None:
        """Sweep until cancelled."""
        while True:
            self._wake.clear()
            try:
                pause = await self._sweep()
            except Exception as error:  # noqa: BLE001  the sweep must outlive all trouble
                log.error("sweep failed: %s", describe(error))  # noqa: TRY400  messages stay out of the log
                pause = 1
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self._wake.wait()

    async def has_work(self) -> bool:
        """Whether anything is due, which is then begun, or being composed."""
        busy = bool(self._claimed)
        async with self._db.transaction() as tx:
            due = await schedule.due_chats(tx, self._clock.now(), 1)
        if due:
            self._wake.set()
        return bool((due and self._in_touch()) or busy or self._claimed)

    async def next_due(self) -> int | None:
        """Return the earliest moment (UTC seconds) at which anything is due."""
        async with self._db.transaction() as tx:
            return await schedule.next_due(tx)

    async def _sweep(self) -> float:
        """Compose all that is due; return the seconds until the next look."""
        purged = await self._purge()
        while await self._claim():
            while self._claimed:
                await self._try(self._claimed[0])
                self._claimed.popleft()
                await asyncio.sleep(_BREATH)
        if self._expect:
            self._expect(self._next)
        if not purged:
            return _PURGE_PAUSE
        if self._crowded:
            return _UNSENT_PAUSE
        return _LONGEST_SLEEP if self._next is None else self._until(self._next)

    def _until(self, due: int) -> float:
        return min(max(due - self._clock.now(), 1), _LONGEST_SLEEP)

    async def _claim(self) -> bool:
        """Claim the chats that are longest due; False if there are none, or too much is unsent.

        The next due moment is looked up in the same transaction.
        """
        async with self._db.transaction() as tx:
            now = self._clock.now()
            room = _MOST_UNSENT - await outbox.reminders_waiting(tx, now, _MOST_UNSENT)
            self._crowded = room <= 0
            most = min(room, _AT_ONCE) if self._in_touch() else 0
            due = await schedule.due_chats(tx, now, most)
            # In the order of their ids, so that two replicas never wait for each other.
            taken = {
                chat
                for chat in sorted(due)
                if await claims.take(tx, Work.SCHEDULE, chat, self._token, now)
            }
            self._claimed.extend(chat for chat in due if chat in taken)
            self._next = await schedule.next_due(tx)
        return bool(self._claimed)

    async def _try(self, chat: int) -> None:
        try:
            await self._compose(chat)
        except Exception as error:  # noqa: BLE001  one chat must not hold up the others
            await self._stumble(chat, error)
        else:
            self._failures.pop(chat, None)
            self._composed()

    async def _compose(self, chat: int) -> None:
        """Compose for a claimed chat, in one transaction."""
        async with self._db.transaction() as tx:
            now = self._clock.now()
            if not await claims.hold(tx, Work.SCHEDULE, chat, self._token, now):
                return
            await tx.lock_chat(chat)
            if await inbox.waiting_of(tx, chat):
                await claims.release(tx, Work.SCHEDULE, chat, self._token)
                return
            await self._compose_due(tx, chat, now)
            due = await schedule.due_of(tx, chat)
            if due is not None and due <= now:
                # Whatever is wrong with its facts, a chat is not written to without end.
                await schedule.set_due(tx, chat, now + _LONGEST_PAUSE)
            await claims.release(tx, Work.SCHEDULE, chat, self._token)
        log.info("composed chat=%d", chat)

    async def _stumble(self, chat: int, error: Exception) -> None:
        """Let a chat rest after a failure; tell the operator of the third in a row."""
        self._failures[chat] += 1
        failures = self._failures[chat]
        log.error("chat %d not composed: %s", chat, describe(error))
        pause = min(_PAUSE * 2 ** (failures - 1), _LONGEST_PAUSE)
        try:
            async with self._db.transaction() as tx:
                await claims.hold(tx, Work.SCHEDULE, chat, self._token, self._clock.now(), pause)
        except Exception as worse:  # noqa: BLE001  then the lease ends the claim
            log.error("chat %d not postponed: %s", chat, describe(worse))  # noqa: TRY400  messages stay out of the log
        if failures == _FAILURES_TO_ALARM:
            await self._alarm(f"reminders of chat {chat} fail: {describe(error)}")

    async def _purge(self) -> bool:
        """Now and then delete what has been kept long enough; False if some of it is left."""
        if time.monotonic() - self._purged_at < _PURGE_SECONDS:
            return True
        async with self._db.transaction() as tx:
            now = self._clock.now()
            updates = await inbox.purge(tx, now, _PURGED_AT_ONCE)
            messages = await outbox.purge(tx, now, _PURGED_AT_ONCE)
            await claims.purge(tx, now)
            await uploads.purge(tx, now)
        if max(updates, messages) == _PURGED_AT_ONCE:
            return False
        self._purged_at = time.monotonic()
        return True
