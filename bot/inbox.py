"""Updates: stored before Telegram is told "received", claimed chat by chat, handled, done.

Updates of one chat are handled in the order of their arrival, chats side by side. One that fails
three times is set aside and never blocks its chat; trouble with the database is not its fault.
"""

import asyncio
import logging
import uuid
from collections.abc import Awaitable, Callable, Coroutine
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


class ClaimLostError(Exception):
    """Somebody else works on the chat by now."""


class Inbox(asyncio.Queue[object]):
    """The queue that python-telegram-bot puts updates into; ``start`` has them handled."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        bot: Bot,
        handle: Handle,
        *,
        sorry: str,
        alarm: Alarm,
        handled: Callable[[], None],
        prepare: Prepare | None = None,
        side_by_side: int = 16,
    ) -> None:
        """Have ``handle`` work on updates inside of the transaction that marks them done.

        ``sorry`` is what a person reads whose update was set aside, ``alarm`` tells the operator,
        ``handled`` is called after each commit. ``prepare`` may use the network before the
        transaction begins.
        """
        super().__init__()
        self._db = db
        self._clock = clock
        self._bot = bot
        self._handle = handle
        self._sorry = sorry
        self._alarm = alarm
        self._handled = handled
        self._prepare = prepare
        self._side_by_side = side_by_side
        self._busy: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()
        self._begun = 0
        self._claiming = False
        self._stopping = False
        self._dispatcher: asyncio.Task[None] | None = None

    # --- the way in ---

    async def put(self, item: object) -> None:
        """Return once an update is stored, however long that takes; never raise.

        Telegram is told "received" as soon as this returns. Other items, like the signal by which
        python-telegram-bot stops, pass through as in any queue.
        """
        if not isinstance(item, Update):
            await super().put(item)
            return
        while not await self._store(item):  # noqa: ASYNC110  a full disk sets no event
            await asyncio.sleep(_PAUSE)
        self._wake.set()

    async def _store(self, update: Update) -> bool:
        """Store an update; False if that failed."""
        try:
            body = update.to_dict()
            async with self._db.transaction() as tx:
                now = self._clock.now()
                if not await inbox.store(tx, update.update_id, _chat_of(update), body, now):
                    log.info("update %d came again", update.update_id)
        except Exception as error:  # noqa: BLE001  an update must not be lost to any of them
            log.error("update %d not stored: %s", update.update_id, describe(error))  # noqa: TRY400  messages stay out of the log
            return False
        return True

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
        """Claim waiting chats, as many as may be worked on side by side."""
        free = self._side_by_side - len(self._busy)
        if free <= 0:
            return
        token = uuid.uuid4().hex
        taken: list[tuple[int, StoredUpdate]] = []
        async with self._db.transaction() as tx:
            now = self._clock.now()
            for chat in await inbox.waiting_chats(tx, now, free + len(self._busy)):
                if chat in self._busy or len(taken) == free:
                    continue
                if await claims.take(tx, Work.INBOX, chat, token, now):
                    stored = await inbox.start_handling(tx, chat)
                    if stored:
                        taken.append((chat, stored))
        for chat, stored in taken:
            self._busy.add(chat)
            self._spawn(self._serve(chat, token, stored))

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        self._begun += 1
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, chat: int, token: str, first: StoredUpdate) -> None:
        """Handle the updates of a claimed chat, one after the other, until none is left."""
        stored: StoredUpdate | None = first
        try:
            while stored is not None:
                stored = await self._try(chat, token, stored)
        finally:
            self._busy.discard(chat)
            self._wake.set()

    async def _try(self, chat: int, token: str, stored: StoredUpdate) -> StoredUpdate | None:
        """Attend to an update, or see to its failure; return what to try next."""
        try:
            return await self._attend(chat, token, stored)
        except ClaimLostError:
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
            await _check_claim(tx, chat, token, now)
            toast = await self._handle(tx, update, now)
            await inbox.mark_done(tx, stored.row, now)
            following = await self._follow(tx, chat, token)
        self._handled()
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
            await _check_claim(tx, chat, token, now)
            if stored.attempts < STRIKES:
                return await self._follow(tx, chat, token)
            await inbox.mark_done(tx, stored.row, now, failed=True)
            if chat:
                await outbox.put(tx, chat, Outgoing("sendMessage", {"text": self._sorry}), now)
            following = await self._follow(tx, chat, token)
        self._handled()
        self._answer(stored, None)
        await self._alarm(f"set aside: update row {stored.row}, {describe(error)}")
        return following

    async def _follow(self, tx: Transaction, chat: int, token: str) -> StoredUpdate | None:
        """Go on to the chat's next update, or give the chat up if there is none."""
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


async def _check_claim(tx: Transaction, chat: int, token: str, now: int) -> None:
    """Prolong the claim; nobody else can take the chat before the transaction ends."""
    if not await claims.hold(tx, Work.INBOX, chat, token, now):
        raise ClaimLostError


def _chat_of(update: Update) -> int:
    """Return the chat that an update belongs to, or 0 if it has none."""
    chat = update.effective_chat or update.effective_user
    return chat.id if chat else 0
