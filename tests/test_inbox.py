"""The inbox: nothing is lost, chats keep their order, failures end, taps are answered."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from telegram import Bot, Update

from bot.inbox import Inbox, Toast
from bot.sandbox.chats import Message
from bot.store import claims, inbox, outbox
from bot.store.claims import Work
from bot.store.database import Database, Transaction, migrate, open_database
from bot.store.outbox import Outgoing
from bot.store.vault import Vault
from tests.user import PeopledSandbox, SandboxUser
from tests.wiring import Alarms

SORRY = "That did not work."

Make = Callable[..., Awaitable[Inbox]]


@dataclass
class Handler:
    """Writes down what it was given; fails where ``fails`` says so."""

    fails: Callable[[str], bool] = lambda _: False
    heard: list[tuple[int, str]] = field(default_factory=list)
    tries: int = 0
    enough: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self, tx: Transaction, update: Update, now: int) -> Toast | None:
        self.tries += 1
        chat = update.effective_chat
        assert chat
        query = update.callback_query
        text = (query.data if query else update.effective_message.text) or ""  # type: ignore[union-attr]  # always a message
        await outbox.put(tx, chat.id, Outgoing("sendMessage", {"text": text}), now)
        if self.fails(text):
            raise ValueError(text)
        self.heard.append((chat.id, text))
        return Toast(f"You tapped {text}") if query else None


async def leave_it(_tx: Transaction, _chat: int) -> Callable[[], None]:
    """Leave in the outbox what was put there."""
    return lambda: None


@pytest.fixture
async def make_inbox(
    database: Database, telegram: PeopledSandbox, bot: Bot, alarms: Alarms
) -> AsyncIterator[Make]:
    """Starts inboxes on the database, and stops them at the end."""
    made: list[Inbox] = []

    async def make(handler: Handler, *, start: bool = True) -> Inbox:
        new = Inbox(
            database,
            telegram.world.clock,
            bot,
            handler,
            sorry=SORRY,
            alarm=alarms.raise_one,
            pick_up=leave_it,
        )
        made.append(new)
        if start:
            await new.start()
        return new

    yield make
    for each in made:
        await each.stop()


@pytest.fixture
async def sam(telegram: PeopledSandbox) -> SandboxUser:
    return await telegram.user("Sam")


@pytest.fixture
async def kim(telegram: PeopledSandbox) -> SandboxUser:
    return await telegram.user("Kim")


async def _bring(to: Inbox, telegram: PeopledSandbox) -> None:
    await to.take(list(telegram.updates))


async def _waiting(database: Database) -> list[str]:
    """What the outbox holds, in order."""
    async with database.transaction() as tx:
        rows = await tx.fetch("SELECT body FROM outbox ORDER BY id")
        return [tx.open_fields(row["body"])["payload"]["text"] for row in rows]


async def test_messages_of_each_chat_are_handled_in_order(
    make_inbox: Make, telegram: PeopledSandbox, sam: SandboxUser, kim: SandboxUser
) -> None:
    for number in range(5):
        await sam.says(f"sam {number}")
        await kim.says(f"kim {number}")
    handler = Handler()
    started = await make_inbox(handler)
    await _bring(started, telegram)
    await started.idle()
    for person, name in ((sam, "sam"), (kim, "kim")):
        heard = [text for chat, text in handler.heard if chat == person.chat.id]
        assert heard == [f"{name} {number}" for number in range(5)]


async def test_what_was_stored_is_handled_after_a_restart(
    make_inbox: Make, telegram: PeopledSandbox, sam: SandboxUser, database: Database
) -> None:
    await sam.says("hello 🙂")
    await _bring(await make_inbox(Handler(), start=False), telegram)
    handler = Handler()
    await (await make_inbox(handler)).idle()
    assert handler.heard == [(sam.chat.id, "hello 🙂")]
    assert await _waiting(database) == ["hello 🙂"]


async def test_an_update_that_comes_twice_is_handled_once(
    make_inbox: Make, telegram: PeopledSandbox, sam: SandboxUser
) -> None:
    await sam.says("hello")
    handler = Handler()
    started = await make_inbox(handler)
    for _ in range(3):
        await _bring(started, telegram)
        await started.idle()
    assert len(handler.heard) == 1


async def test_an_update_that_keeps_failing_is_set_aside_and_the_next_one_handled(
    make_inbox: Make,
    telegram: PeopledSandbox,
    sam: SandboxUser,
    database: Database,
    alarms: Alarms,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    await sam.says("a secret")
    await sam.says("fine")
    handler = Handler(fails=lambda text: text == "a secret")
    started = await make_inbox(handler)
    await _bring(started, telegram)
    await started.idle()
    assert handler.tries == 4
    assert await _waiting(database) == [SORRY, "fine"]
    assert len(alarms) == 1
    assert "ValueError" in alarms[0]
    assert "secret" not in caplog.text + alarms[0]


async def test_an_update_that_fails_once_is_tried_again_without_a_trace(
    make_inbox: Make,
    telegram: PeopledSandbox,
    sam: SandboxUser,
    database: Database,
    alarms: Alarms,
) -> None:
    await sam.says("hello")
    failures = iter([True, False])
    handler = Handler(fails=lambda _: next(failures))
    started = await make_inbox(handler)
    await _bring(started, telegram)
    await started.idle()
    assert await _waiting(database) == ["hello"]
    assert alarms == []


async def test_what_cannot_be_read_as_an_update_is_set_aside(
    make_inbox: Make, database: Database, alarms: Alarms
) -> None:
    async with database.transaction() as tx:
        await inbox.store(tx, 1, 5, {"update_id": 1, "message": "no message at all"}, 10)
    await (await make_inbox(Handler())).idle()
    assert len(alarms) == 1
    assert await _waiting(database) == [SORRY]


async def test_a_tap_is_answered_with_its_toast(
    make_inbox: Make, telegram: PeopledSandbox, bot: Bot, sam: SandboxUser
) -> None:
    shown = await _show_button(telegram, bot, sam)
    await sam.taps("Go", on=shown)
    started = await make_inbox(Handler())
    await _bring(started, telegram)
    await started.idle()
    assert telegram.unanswered == []
    assert sam.toasts == ["You tapped go"]


async def test_a_tap_that_fails_is_answered_all_the_same(
    make_inbox: Make, telegram: PeopledSandbox, bot: Bot, sam: SandboxUser
) -> None:
    shown = await _show_button(telegram, bot, sam)
    await sam.taps("Go", on=shown)
    started = await make_inbox(Handler(fails=lambda _: True))
    await _bring(started, telegram)
    await started.idle()
    assert telegram.unanswered == []


async def test_a_tap_too_old_to_be_answered_is_handled(
    make_inbox: Make, telegram: PeopledSandbox, bot: Bot, sam: SandboxUser, alarms: Alarms
) -> None:
    shown = await _show_button(telegram, bot, sam)
    await sam.taps("Go", on=shown)
    waiting = list(telegram.updates)
    await telegram.clock.forward(hours=1)
    handler = Handler()
    started = await make_inbox(handler)
    await started.take(waiting)
    await started.idle()
    assert (sam.chat.id, "go") in handler.heard
    assert alarms == []


async def _show_button(telegram: PeopledSandbox, bot: Bot, sam: SandboxUser) -> Message:
    """Have the bot show Sam a button, to whom it may write since Sam wrote first."""
    await sam.says("/start")
    telegram.world.updates.pending.clear()
    keyboard = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    sent = await bot.send_message(sam.chat.id, "Go?", api_kwargs={"reply_markup": keyboard})
    return next(message for message in sam.messages if message.id == sent.message_id)


async def test_a_chat_that_somebody_else_took_over_is_left_to_them(
    make_inbox: Make, telegram: PeopledSandbox, sam: SandboxUser, database: Database
) -> None:
    class Overtaken(Handler):
        async def __call__(self, tx: Transaction, update: Update, now: int) -> Toast | None:
            await tx.execute("UPDATE claims SET token = 'somebody else'")
            return await super().__call__(tx, update, now)

    await sam.says("one")
    await sam.says("two")
    handler = Overtaken()
    started = await make_inbox(handler, start=False)
    await _bring(started, telegram)
    await started.start()
    await started.idle()
    assert handler.heard == [(sam.chat.id, "one")]
    async with database.transaction() as tx:
        assert (await inbox.counts(tx))["waiting"] == 1
        await claims.release_all(tx, Work.INBOX)


async def test_an_update_that_cannot_be_stored_holds_up_no_other(
    make_inbox: Make,
    telegram: PeopledSandbox,
    sam: SandboxUser,
    kim: SandboxUser,
    alarms: Alarms,
) -> None:
    await sam.says("hello")
    await kim.says("hi")
    before, after = telegram.updates
    too_large = {"update_id": 2**70, "message": before["message"]}
    handler = Handler()
    await (started := await make_inbox(handler)).take([before, too_large, after])
    await started.idle()
    assert sorted(handler.heard) == sorted([(sam.chat.id, "hello"), (kim.chat.id, "hi")])
    assert len(alarms) == 1
    assert "hello" not in alarms[0]


async def test_an_update_waits_at_the_door_while_the_disk_is_full(
    telegram: PeopledSandbox,
    bot: Bot,
    tmp_path: Path,
    vault: Vault,
    alarms: Alarms,
    caplog: pytest.LogCaptureFixture,
) -> None:
    database = await open_database(f"sqlite://{tmp_path}/a.db", vault)
    await migrate(database)
    sam = await telegram.user("Sam")
    await sam.says("x" * 4000)
    door = Inbox(
        database,
        telegram.world.clock,
        bot,
        Handler(),
        sorry=SORRY,
        alarm=alarms.raise_one,
        pick_up=leave_it,
    )
    async with database.transaction() as tx:
        pages = await tx.fetchval("PRAGMA page_count")
        await tx.execute(f"PRAGMA max_page_count = {pages}")
    putting = asyncio.create_task(_bring(door, telegram))
    while "not stored" not in caplog.text:
        async with database.transaction() as tx:
            assert (await inbox.counts(tx))["waiting"] == 0
    assert not putting.done()
    async with database.transaction() as tx:
        await tx.execute("PRAGMA max_page_count = 100000")
    await putting
    async with database.transaction() as tx:
        assert (await inbox.counts(tx))["waiting"] == 1
    await database.close()
