"""The sweep: what is due for a chat is composed into the outbox, in time and exactly once.

A chat is claimed first; the claim is checked in the transaction that composes. A chat that cannot
be composed for is tried again after a pause that doubles, and holds up no other.
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
_FAILURES_TO_ALARM = 3
_PAUSE = 5  # seconds after the first failure
_LONGEST_PAUSE = 600
_PURGE_SECONDS = 3600

ComposeDue = Callable[[Transaction, int, int], Awaitable[None]]
Alarm = Callable[[str], Awaitable[None]]
Expect = Callable[[int | None], None]


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
    ) -> None:
        self._db = db
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
        return bool(due or busy or self._claimed)

    async def next_due(self) -> int | None:
        """Return the earliest moment (UTC seconds) at which anything is due."""
        async with self._db.transaction() as tx:
            return await schedule.next_due(tx)

    async def _sweep(self) -> float:
        """Compose all that is due; return the seconds until the next look."""
        await self._purge()
        while await self._claim():
            while self._claimed:
                await self._try(self._claimed[0])
                self._claimed.popleft()
        if self._expect:
            self._expect(self._next)
        return _LONGEST_SLEEP if self._next is None else self._until(self._next)

    def _until(self, due: int) -> float:
        return min(max(due - self._clock.now(), 1), _LONGEST_SLEEP)

    async def _claim(self) -> bool:
        """Claim the chats that are longest due; False if there are none.

        The next due moment is looked up in the same transaction.
        """
        async with self._db.transaction() as tx:
            now = self._clock.now()
            due = await schedule.due_chats(tx, now, _AT_ONCE)
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

    async def _purge(self) -> None:
        """Now and then delete what has been kept long enough."""
        if time.monotonic() - self._purged_at < _PURGE_SECONDS:
            return
        async with self._db.transaction() as tx:
            now = self._clock.now()
            await inbox.purge(tx, now)
            await outbox.purge(tx, now)
            await claims.purge(tx, now)
            await uploads.purge(tx, now)
        self._purged_at = time.monotonic()
