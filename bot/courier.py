"""Everything outgoing: the sweep composes what is due, the drain sends what the outbox holds.

Both are loops that wait for an event or for some seconds of the monotonic clock. No scheduler:
the database is the schedule, and a wall clock set back by days would stop a timer that runs on
it, while here it only changes what is due.
"""

import asyncio
from collections.abc import Awaitable, Callable

from telegram import Bot

from bot.clock import Clock
from bot.drain import Drain
from bot.pacing import Pace
from bot.store import claims
from bot.store.claims import Work
from bot.store.database import Database, Transaction
from bot.sweep import ComposeDue, Sweep


class Courier:
    """The one sender of the bot."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        bot: Bot,
        compose_due: ComposeDue,
        *,
        alarm: Callable[[str], Awaitable[None]],
        fatal: Callable[[str], None],
        operator: int | None = None,
        expect: Callable[[int | None], None] | None = None,
        in_touch: Callable[[], bool] = lambda: True,
        pace: Pace = Pace(),  # noqa: B008  a frozen value
    ) -> None:
        """Have ``compose_due`` put what is due for a chat into the outbox and set its next due.

        ``alarm`` tells the operator, but not of what failed in the ``operator``'s own chat;
        ``fatal`` is called with one line when Telegram refuses the token; ``expect`` learns the
        next due moment (UTC seconds) whenever that was looked up; ``in_touch`` tells whether all
        that people wrote is in the inbox, without which nothing due is composed.
        """
        self._db = db
        self._drain = Drain(db, clock, bot, alarm=alarm, fatal=fatal, operator=operator, pace=pace)
        self._sweep = Sweep(
            db,
            clock,
            compose_due,
            alarm=alarm,
            composed=self._drain.wake,
            expect=expect,
            in_touch=in_touch,
        )
        self._composing: asyncio.Task[None] | None = None
        self._sending: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin to compose and send, first of all what an earlier run left behind."""
        if not self._db.shared:
            async with self._db.transaction() as tx:
                await claims.release_all(tx, Work.SCHEDULE)
                await claims.release_all(tx, Work.OUTBOX)
        self._composing = asyncio.create_task(self._sweep.run())
        self._sending = asyncio.create_task(self._drain.run())

    async def stop(self) -> None:
        """Let the calls under way end, within a bound; everything else stays stored."""
        if self._composing:
            self._composing.cancel()
        self._drain.stop()
        loops = [loop for loop in (self._composing, self._sending) if loop]
        await asyncio.gather(*loops, return_exceptions=True)

    def wake(self) -> None:
        """Say that something was put into the outbox, or that the clock or a due moment moved."""
        self._sweep.wake()
        self._drain.wake()

    def hurry(self) -> None:
        """Look at once, also for what rests after a call that got no answer."""
        self.wake()
        self._drain.hurry()

    def share(self, replicas: int, pause: float) -> None:
        """Send no more than one of so many replicas may, and nothing at all for some seconds."""
        self._drain.share(replicas, pause)

    async def pick_up(self, tx: Transaction, chat: int) -> Callable[[], None]:
        """Have what was put for a chat leave right after the commit: call what this returns then.

        To be called last in a transaction that may have put messages or moved a due moment.
        """
        parcel = await self._drain.claim(tx, chat)

        def leave() -> None:
            self._sweep.wake()
            if parcel:
                self._drain.send(parcel)
            else:
                self._drain.wake()

        return leave

    async def next_due(self) -> int | None:
        """Return the earliest moment (UTC seconds) at which anything is due."""
        return await self._sweep.next_due()

    async def idle(self) -> None:
        """Wait until nothing is due or could be sent; what has to rest after a failure may wait."""
        while await self._sweep.has_work() or await self._drain.has_work():
            continue  # each look waits for the database, and lets the loops go on
