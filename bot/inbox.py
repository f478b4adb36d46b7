"""Updates: stored before Telegram is told "received", claimed chat by chat, handled, done.

Updates of one chat are handled in the order of their arrival, chats side by side. One that fails
three times is set aside and never blocks its chat; trouble with the database is not its fault.

The transaction that stores an update claims its chat, and the one that handles it has the reply
picked up, so that nobody looks for either: a reply leaves after two commits, on SQLite one. A kill
between commit and the answer to a tap costs the toast: by the next start the tap has expired.
"""

import asyncio
import logging
import uuid
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from telegram import Bot, Update
from telegram.error import TelegramError

from bot.clock import Clock
from bot.store import claims, inbox, outbox
from bot.store.claims import Work
from bot.store.database import Database, Transaction
from bot.store.inbox import StoredUpdate
from bot.store.outbox import Outgoing
from bot.trace import describe
from bot.turnstile import Turnstile
from bot.updates import RawUpdate, chat_of

log = logging.getLogger(__name__)

STRIKES = 3
"""How often an update may fail before it is set aside."""

_POLL_SECONDS = 2  # how soon rows are seen that another replica stored or left behind
_PAUSE = 0.5  # seconds before what failed is tried again
_STOP_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Toast:
    """The short text that a tapped button answers with, at most 200 characters."""

    text: str = ""
    alert: bool = False


Handle = Callable[[Transaction, Update, int], Awaitable[Toast | None]]
Prepare = Callable[[Update], Awaitable[None]]
Alarm = Callable[[str], Awaitable[None]]
PickUp = Callable[[Transaction, int], Awaitable[Callable[[], None]]]


@dataclass(frozen=True, slots=True)
class _Claimed:
    """A chat that is this process's to serve, the proof of it, and the update to begin with."""

    chat: int
    token: str
    update: StoredUpdate


class Inbox:
    """Takes updates in; ``start`` has them handled."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        bot: Bot,
        handle: Handle,
        *,
        sorry: str,
        alarm: Alarm,
        pick_up: PickUp,
        prepare: Prepare | None = None,
        turnstile: Turnstile | None = None,
        side_by_side: int = 50,
    ) -> None:
        """Have ``handle`` work on updates inside of the transaction that marks them done.

        ``sorry`` is what a person reads whose update was set aside, ``alarm`` tells the operator.
        ``pick_up`` is called for the chat at the end of the transaction, and what it returns after
        the commit. ``prepare`` may use the network before the transaction begins.
        """
        self._db = db
        self._clock = clock
        self._bot = bot
        self._handle = handle
        self._sorry = sorry
        self._alarm = alarm
        self._pick_up = pick_up
        self._prepare = prepare
        self._turnstile = turnstile or Turnstile()
        self._side_by_side = side_by_side
        self._busy: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._begun = 0
        self._claiming = False
        self._left_over = False
        self._stopping = True
        self._dispatcher: asyncio.Task[None] | None = None

    # --- the way in ---

    async def take(self, updates: Sequence[RawUpdate]) -> None:
        """Return once updates, as Telegram sent them, are stored, however long that takes.

        Telegram is told "received" as soon as this returns. Never raises: while the database is in
        trouble they wait at the door; one that cannot be stored for a reason of its own is given
        up after three tries, and the operator told, so that it holds up no other.
        """
        await asyncio.shield(self._spawn(self._insist(updates)))

    async def _insist(self, updates: Sequence[RawUpdate]) -> None:
        strikes = 0
        while True:
            try:
                await self._store(updates)
            except Exception as error:  # noqa: BLE001  an update must not be lost to any of them
                log.error("%d updates not stored: %s", len(updates), describe(error))  # noqa: TRY400  messages stay out of the log
                if not self._db.is_trouble(error):
                    strikes += 1
                    if await self._give_way(updates, strikes, error):
                        return
                await asyncio.sleep(_PAUSE)
            else:
                return

    async def _give_way(self, updates: Sequence[RawUpdate], strikes: int, error: Exception) -> bool:
        """Keep an update that cannot be stored from holding up others; whether that is done."""
        if len(updates) > 1:
            for update in updates:
                await self._insist([update])
            return True
        if strikes == STRIKES:
            number = updates[0]["update_id"]
            await self._alarm(f"lost: update {number} cannot be stored, {describe(error)}")
        return strikes == STRIKES

    async def _store(self, updates: Sequence[RawUpdate]) -> None:
        """Store updates, claim their chats and begin to handle them."""
        arrived: set[int] = set()
        async with self._db.transaction() as tx:
            now = self._clock.now()
            for update in updates:
                number, chat = update["update_id"], chat_of(update)
                if not await self._turnstile.lets_in(tx, chat, now):
                    log.warning("update %d not kept: too many of chat %d wait", number, chat)
                elif await inbox.store(tx, number, chat, update, now):
                    arrived.add(chat)
                else:
                    log.info("update %d came again", number)
            claimed = await self._claim(tx, now, arrived)
            tx.then(lambda: self._begin(claimed))
        if len(claimed) < len({chat_of(update) for update in updates}):
            # Their chats are being served; whoever is through with one looks again.
            self._left_over = True
            self._wake.set()

    # --- the way through ---

    async def start(self) -> None:
        """Begin to handle what is stored, first of all what an earlier run left behind."""
        async with self._db.transaction() as tx:
            await inbox.purge(tx, self._clock.now())
            if not self._db.shared:
                await claims.release_all(tx, Work.INBOX)
        self._stopping = False
        self._dispatcher = asyncio.create_task(self._dispatch_for_ever())

    async def stop(self) -> None:
        """Finish the updates that are being handled; the others stay stored."""
        self._stopping = True
        self._wake.set()
        if self._dispatcher:
            await self._dispatcher
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=_STOP_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def idle(self) -> None:
        """Wait until nothing that is for this process waits to be handled or answered."""
        while await self._has_work():
            if self._tasks:
                await asyncio.wait(self._tasks)

    async def _has_work(self) -> bool:
        """Whether anything waits, which is then begun, or is under way."""
        begun, busy = self._begun, bool(self._claiming or self._tasks)
        async with self._db.transaction() as tx:
            waiting = await inbox.waiting_chats(tx, self._clock.now(), 1)
        if waiting:
            self._wake.set()
        return bool(waiting or busy or self._claiming or self._tasks or begun != self._begun)

    async def _dispatch_for_ever(self) -> None:
        while not self._stopping:
            self._wake.clear()
            try:
                self._claiming = True
                await self._dispatch()
            except Exception as error:  # noqa: BLE001  the dispatcher must outlive all trouble
                log.error("inbox not read: %s", describe(error))  # noqa: TRY400  messages stay out of the log
            finally:
                self._claiming = False
            with suppress(TimeoutError):
                async with asyncio.timeout(_POLL_SECONDS):
                    await self._wake.wait()

    async def _dispatch(self) -> None:
        """Begin with what nobody works on."""
        self._left_over = bool(self._busy)
        async with self._db.transaction() as tx:
            now, most = self._clock.now(), self._side_by_side
            claimed = await self._claim(tx, now, await inbox.waiting_chats(tx, now, most))
        self._begin(claimed)

    async def _claim(self, tx: Transaction, now: int, chats: Iterable[int]) -> list[_Claimed]:
        """Claim those of waiting chats that are free, as many as may be worked on side by side."""
        free = 0 if self._stopping else self._side_by_side - len(self._busy)
        token, claimed = uuid.uuid4().hex, list[_Claimed]()
        # In the order of their ids, so that two replicas never wait for each other.
        for chat in sorted([chat for chat in chats if chat not in self._busy][: max(free, 0)]):
            if await claims.take(tx, Work.INBOX, chat, token, now):
                stored = await inbox.start_handling(tx, chat)
                if stored:
                    claimed.append(_Claimed(chat, token, stored))
        self._left_over |= len(claimed) >= free
        return claimed

    def _begin(self, claimed: Sequence[_Claimed]) -> None:
        for each in claimed:
            self._busy.add(each.chat)
            self._spawn(self._serve(each.chat, each.token, each.update))

    def _spawn(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        self._begun += 1
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _serve(self, chat: int, token: str, first: StoredUpdate) -> None:
        """Handle the updates of a claimed chat, one after the other, until none is left."""
        stored: StoredUpdate | None = first
        try:
            while stored is not None:
                stored = await self._try(chat, token, stored)
        finally:
            self._busy.discard(chat)
            if self._left_over:
                self._wake.set()

    async def _try(self, chat: int, token: str, stored: StoredUpdate) -> StoredUpdate | None:
        """Attend to an update, or see to its failure; return what to try next."""
        try:
            return await self._attend(chat, token, stored)
        except claims.ClaimLostError:
            log.warning("chat %d was taken over", chat)
            return None
        except Exception as error:  # noqa: BLE001  whatever a handler raises ends here
            return await self._stumble(chat, token, stored, error)

    async def _attend(self, chat: int, token: str, stored: StoredUpdate) -> StoredUpdate | None:
        """Handle an update and mark it done, in one transaction; return the chat's next one."""
        update = Update.de_json(dict(stored.body), self._bot)
        if self._prepare:
            await self._prepare(update)
        async with self._db.transaction() as tx:
            now = self._clock.now()
            await claims.insist(tx, Work.INBOX, chat, token, now)
            await tx.lock_chat(chat)
            toast = await self._handle(tx, update, now)
            await inbox.mark_done(tx, stored.row, now)
            following = await self._follow(tx, chat, token)
            leave = await self._pick_up(tx, chat)
        leave()
        self._answer(stored, toast)
        log.info("update %d handled chat=%d", update.update_id, chat)
        return following

    async def _stumble(
        self, chat: int, token: str, stored: StoredUpdate, error: Exception
    ) -> StoredUpdate | None:
        """Wait a moment after a failure; return what to try next."""
        log.error("update row %d failed: %s", stored.row, describe(error))
        if self._db.is_trouble(error):
            await asyncio.sleep(_PAUSE)
            return stored
        if stored.attempts < STRIKES:
            await asyncio.sleep(_PAUSE * (stored.attempts - 1))
        try:
            return await self._strike(chat, token, stored, error)
        except Exception as worse:  # noqa: BLE001  the next try tells whether it has passed
            log.error("failure of row %d not counted: %s", stored.row, describe(worse))  # noqa: TRY400  messages stay out of the log
            return stored

    async def _strike(
        self, chat: int, token: str, stored: StoredUpdate, error: Exception
    ) -> StoredUpdate | None:
        """Count a failure; after the third, set the update aside. Return what comes next."""
        async with self._db.transaction() as tx:
            now = self._clock.now()
            await claims.insist(tx, Work.INBOX, chat, token, now)
            if stored.attempts < STRIKES:
                return await self._follow(tx, chat, token)
            await inbox.mark_done(tx, stored.row, now, failed=True)
            if chat:
                await outbox.put(tx, chat, Outgoing("sendMessage", {"text": self._sorry}), now)
            following = await self._follow(tx, chat, token)
            leave = await self._pick_up(tx, chat)
        leave()
        self._answer(stored, None)
        await self._alarm(f"set aside: update row {stored.row}, {describe(error)}")
        return following

    async def _follow(self, tx: Transaction, chat: int, token: str) -> StoredUpdate | None:
        """Go on to the chat's next update, or give the chat up if there is none."""
        now = self._clock.now()
        rest = 0 if self._stopping else await self._turnstile.rest(tx, chat, now)
        if rest:
            await claims.hold(tx, Work.INBOX, chat, token, now, rest)
            return None
        following = None if self._stopping else await inbox.start_handling(tx, chat)
        if following is None:
            await claims.release(tx, Work.INBOX, chat, token)
        return following

    # --- the answer to a tap ---

    def _answer(self, stored: StoredUpdate, toast: Toast | None) -> None:
        """Answer a tapped button without holding up the chat."""
        query = stored.body.get("callback_query")
        if query:
            self._spawn(self._answer_query(query["id"], toast or Toast()))

    async def _answer_query(self, query: str, toast: Toast) -> None:
        """Stop the button's spinner; a tap that is too old to be answered is no failure."""
        try:
            await self._bot.answer_callback_query(
                query, text=toast.text or None, show_alert=toast.alert or None
            )
        except TelegramError as error:
            log.info("a tap was not answered: %s", type(error).__name__)
