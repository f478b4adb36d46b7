"""The courier: what is due is composed, what waits is sent, and every failure has its end."""

import math
from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from bot.courier import Courier
from bot.pacing import Pace
from bot.sandbox.faults import Fault, FaultKind
from bot.store import chats, claims, outbox, schedule
from bot.store.chats import Profile
from bot.store.claims import Work
from bot.store.database import Database, Transaction
from bot.store.outbox import Outgoing
from tests.user import PeopledSandbox, SandboxUser
from tests.wiring import Alarms, make_bot

AT_ONCE = Pace(math.inf, math.inf, 1_000)
BAD_HTML = {"text": "<nonsense>Acme</nonsense>", "parse_mode": "HTML"}


class Office:
    """A courier at work, and what it is given to do."""

    def __init__(self, database: Database, telegram: PeopledSandbox) -> None:
        self.database = database
        self.telegram = telegram
        self.courier: Courier
        self.composed: list[int] = []
        self.fails: set[int] = set()
        self.stays_due = False
        self.expected: list[int | None] = []
        self.fatal: list[str] = []

    async def compose(self, tx: Transaction, chat: int, now: int) -> None:
        """Write a reminder, and have nothing due after it."""
        await outbox.put(tx, chat, Outgoing("sendMessage", {"text": "It is time."}, 2), now)
        if chat in self.fails:
            raise ValueError(chat)
        if not self.stays_due:
            await schedule.set_due(tx, chat, None)
        self.composed.append(chat)

    async def put(self, person: SandboxUser, *messages: Outgoing | str) -> None:
        """Have messages sent to somebody."""
        async with self.database.transaction() as tx:
            for message in messages:
                ready = message if isinstance(message, Outgoing) else say(message)
                await outbox.put(tx, person.chat.id, ready, self.telegram.clock.now())

    async def due(self, person: SandboxUser, moment: int) -> None:
        """Have something due for somebody."""
        async with self.database.transaction() as tx:
            await schedule.set_due(tx, person.chat.id, moment)

    async def settle(self) -> None:
        """Let the courier do all it can do now."""
        self.courier.wake()
        await self.courier.idle()

    async def after(self, **span: float) -> None:
        """Let time pass, and the courier do what it can do then."""
        await self.telegram.clock.forward(**span)
        await self.settle()

    async def counts(self) -> dict[str, int]:
        """How many rows the outbox has in each state."""
        async with self.database.transaction() as tx:
            return dict(await outbox.counts(tx))


def say(text: str, priority: int = 0) -> Outgoing:
    return Outgoing("sendMessage", {"text": text}, priority)


def _make(office: Office, bot: Bot, alarms: Alarms, operator: int | None = None) -> Courier:
    return Courier(
        office.database,
        office.telegram.world.clock,
        bot,
        office.compose,
        alarm=alarms.raise_one,
        fatal=office.fatal.append,
        operator=operator,
        expect=office.expected.append,
        pace=AT_ONCE,
    )


@pytest.fixture
async def office(
    database: Database, telegram: PeopledSandbox, bot: Bot, alarms: Alarms
) -> AsyncIterator[Office]:
    made = Office(database, telegram)
    made.courier = _make(made, bot, alarms)
    await made.courier.start()
    yield made
    await made.courier.stop()


async def _meet(telegram: PeopledSandbox, database: Database, name: str) -> SandboxUser:
    person = await telegram.user(name)
    await person.says("/start")
    async with database.transaction() as tx:
        await chats.create(tx, person.chat.id, Profile(), 1)
    return person


@pytest.fixture
async def sam(telegram: PeopledSandbox, database: Database) -> SandboxUser:
    return await _meet(telegram, database, "Sam")


@pytest.fixture
async def kim(telegram: PeopledSandbox, database: Database) -> SandboxUser:
    return await _meet(telegram, database, "Kim")


def texts(person: SandboxUser) -> list[str]:
    return [message.text for message in person.messages]


def fault(office: Office, kind: FaultKind, times: int = 1, **more: int) -> None:
    office.telegram.world.faults.plan(Fault(kind, "sendMessage", times, **more))


# --- sending ---


async def test_messages_arrive_once_and_in_order(office: Office, sam: SandboxUser) -> None:
    wanted = [f"message {number}" for number in range(12)]
    await office.put(sam, *wanted)
    await office.settle()
    assert texts(sam) == wanted
    assert await office.counts() == {"sent": 12, "repeats": 0}


async def test_replies_go_before_reminders(office: Office, sam: SandboxUser) -> None:
    await office.put(sam, say("reminder", 2), say("reply", 0))
    await office.settle()
    assert texts(sam) == ["reply", "reminder"]


async def test_buttons_and_edits_are_sent_as_they_were_put(
    office: Office, sam: SandboxUser
) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    await office.put(sam, Outgoing("sendMessage", {"text": "Go?", "reply_markup": keyboard}))
    await office.settle()
    assert sam.buttons == ["Go"]
    message = {"message_id": sam.last.id}
    await office.put(sam, Outgoing("editMessageReplyMarkup", message))
    await office.settle()
    assert sam.buttons == []
    await office.put(
        sam, Outgoing("editMessageText", {"text": "<b>Went</b>", "parse_mode": "HTML", **message})
    )
    await office.settle()
    assert texts(sam) == ["Went"]


async def test_a_document_arrives_with_its_name_and_content(
    office: Office, sam: SandboxUser
) -> None:
    await office.put(
        sam, Outgoing("sendDocument", {"caption": "Yours"}, document=b"\x00\xff", filename="a.eml")
    )
    await office.settle()
    assert sam.downloads(sam.last) == b"\x00\xff"
    assert sam.last.content["document"]["file_name"] == "a.eml"


async def test_an_edit_that_changes_nothing_is_fine(
    office: Office, sam: SandboxUser, alarms: Alarms
) -> None:
    await office.put(sam, "same")
    await office.settle()
    edit = Outgoing("editMessageText", {"text": "same", "message_id": sam.last.id})
    await office.put(sam, edit)
    await office.settle()
    assert (await office.counts())["sent"] == 2
    assert alarms == []


async def test_an_edit_of_a_message_that_is_gone_is_dropped_quietly(
    office: Office, sam: SandboxUser, alarms: Alarms
) -> None:
    await office.put(sam, Outgoing("editMessageText", {"text": "x", "message_id": 9999}), "next")
    await office.settle()
    assert texts(sam) == ["next"]
    assert (await office.counts())["failed"] == 1
    assert alarms == []


async def test_what_telegram_never_takes_is_given_up_loudly_and_the_next_goes_on(
    office: Office, sam: SandboxUser, alarms: Alarms
) -> None:
    await office.put(sam, Outgoing("sendMessage", BAD_HTML), "next")
    await office.settle()
    assert texts(sam) == ["next"]
    assert len(alarms) == 1
    assert "BadRequest, Can't parse entities" in alarms[0]
    assert "Acme" not in alarms[0]


async def test_what_fails_in_the_operators_chat_raises_no_alarm_there(
    database: Database,
    telegram: PeopledSandbox,
    bot: Bot,
    alarms: Alarms,
    sam: SandboxUser,
) -> None:
    office = Office(database, telegram)
    office.courier = _make(office, bot, alarms, operator=sam.chat.id)
    await office.courier.start()
    await office.put(sam, Outgoing("sendMessage", BAD_HTML))
    await office.settle()
    await office.courier.stop()
    assert (await office.counts())["failed"] == 1
    assert alarms == []


async def test_a_payload_that_cannot_even_be_sent_is_given_up(
    office: Office, sam: SandboxUser, alarms: Alarms
) -> None:
    await office.put(sam, Outgoing("sendMessage", {}), "next")
    await office.settle()
    assert texts(sam) == ["next"]
    assert len(alarms) == 1


# --- failures that pass ---


async def test_a_flooded_chat_rests_as_long_as_telegram_says(
    office: Office, sam: SandboxUser, kim: SandboxUser
) -> None:
    fault(office, FaultKind.FLOOD, seconds=300)
    await office.put(sam, "one", "two")
    await office.settle()
    await office.put(kim, "hello")
    await office.settle()
    assert texts(sam) == []
    assert texts(kim) == ["hello"]
    await office.after(seconds=301)
    assert texts(sam) == ["one", "two"]
    assert (await office.counts())["repeats"] == 0


async def test_a_lost_reply_repeats_the_message_and_counts_it(
    office: Office, sam: SandboxUser
) -> None:
    fault(office, FaultKind.DROP_AFTER)
    await office.put(sam, "one", "two")
    await office.settle()
    assert texts(sam) == ["one"]
    await office.after(minutes=1)
    assert texts(sam) == ["one", "one", "two"]
    assert await office.counts() == {"sent": 2, "repeats": 1}


async def test_a_lost_call_is_made_again(office: Office, sam: SandboxUser) -> None:
    fault(office, FaultKind.DROP_BEFORE, times=3)
    await office.put(sam, "one")
    for _ in range(4):
        await office.after(minutes=1)
    assert texts(sam) == ["one"]


async def test_a_server_error_is_tried_again(office: Office, sam: SandboxUser) -> None:
    fault(office, FaultKind.ERROR, code=502)
    await office.put(sam, "one")
    await office.settle()
    await office.after(minutes=1)
    assert texts(sam) == ["one"]


async def test_a_message_whose_calls_all_end_unclear_is_given_up_loudly(
    office: Office, sam: SandboxUser, alarms: Alarms
) -> None:
    fault(office, FaultKind.ERROR, times=20)
    await office.put(sam, "never", "next")
    for _ in range(21):
        await office.after(minutes=11)
    assert texts(sam) == ["next"]
    assert len(alarms) == 1


async def test_while_telegram_cannot_be_reached_nothing_is_given_up_or_counted(
    database: Database, telegram: PeopledSandbox, alarms: Alarms, sam: SandboxUser
) -> None:
    office = Office(database, telegram)
    async with make_bot(telegram.url, telegram.token) as bot:
        await telegram.stop()
        office.courier = _make(office, bot, alarms)
        await office.courier.start()
        await office.put(sam, "patience")
        for _ in range(25):
            await office.after(seconds=10)
        assert await office.counts() == {"waiting": 1, "repeats": 0}
        await telegram.start()
        await office.after(seconds=10)
        await office.courier.stop()
    assert texts(sam) == ["patience"]
    assert await office.counts() == {"sent": 1, "repeats": 0}


async def test_what_a_dead_process_was_sending_is_sent_and_counted_as_a_repeat(
    database: Database, telegram: PeopledSandbox, bot: Bot, alarms: Alarms, sam: SandboxUser
) -> None:
    office = Office(database, telegram)
    await office.put(sam, "one")
    async with database.transaction() as tx:
        assert await claims.take(tx, Work.OUTBOX, sam.chat.id, "dead", telegram.clock.now())
        assert await outbox.start_sending(tx, sam.chat.id)
    office.courier = _make(office, bot, alarms)
    await office.courier.start()
    await office.after(seconds=claims.LEASE + 1)
    await office.courier.stop()
    assert texts(sam) == ["one"]
    assert await office.counts() == {"sent": 1, "repeats": 1}


# --- failures that stay ---


async def test_a_blocked_chat_is_held_until_it_lets_the_bot_in_again(
    office: Office, sam: SandboxUser, database: Database, alarms: Alarms
) -> None:
    await sam.blocks()
    await office.due(sam, office.telegram.clock.now() + 86400)
    await office.put(sam, "one", "two")
    await office.settle()
    assert await office.counts() == {"held": 2, "repeats": 0}
    async with database.transaction() as tx:
        chat = await chats.load(tx, sam.chat.id)
        assert chat
        assert chat.blocked
        assert await schedule.due_of(tx, sam.chat.id) is None
    await sam.unblocks()
    async with database.transaction() as tx:
        await chats.set_blocked(tx, sam.chat.id, False)
    await office.settle()
    assert texts(sam) == ["one", "two"]
    assert alarms == []


async def test_a_refused_token_ends_the_process(
    database: Database, telegram: PeopledSandbox, alarms: Alarms, sam: SandboxUser
) -> None:
    office = Office(database, telegram)
    bot = make_bot(telegram.url, "123:a-token-nobody-gave-out-and-long-enough")
    office.courier = _make(office, bot, alarms)
    await office.courier.start()
    await office.put(sam, "one")
    await office.settle()
    await office.courier.stop()
    await bot.request.shutdown()
    assert len(office.fatal) == 1
    assert "TELEGRAM_BOT_TOKEN" in office.fatal[0]
    assert await office.counts() == {"waiting": 1, "repeats": 0}


# --- what is due ---


async def test_what_is_due_is_composed_once_and_sent(office: Office, sam: SandboxUser) -> None:
    await office.due(sam, office.telegram.clock.now())
    await office.settle()
    await office.after(days=1)
    assert texts(sam) == ["It is time."]
    assert office.composed == [sam.chat.id]


async def test_what_is_not_due_waits_and_its_moment_is_known(
    office: Office, sam: SandboxUser
) -> None:
    moment = office.telegram.clock.now() + 10 * 86400
    await office.due(sam, moment)
    await office.settle()
    assert texts(sam) == []
    assert await office.courier.next_due() == moment
    await office.after(days=10)
    assert texts(sam) == ["It is time."]
    assert await office.courier.next_due() is None


async def test_a_clock_set_back_by_days_stops_nothing(
    office: Office, sam: SandboxUser, kim: SandboxUser
) -> None:
    await office.due(sam, office.telegram.clock.now() - 10 * 86400)
    await office.after(days=-5)
    assert texts(sam) == ["It is time."]
    await office.put(kim, "hello")
    await office.settle()
    assert texts(kim) == ["hello"]


async def test_a_chat_that_cannot_be_composed_for_holds_up_no_other(
    office: Office, sam: SandboxUser, kim: SandboxUser, alarms: Alarms
) -> None:
    office.fails.add(sam.chat.id)
    await office.due(sam, office.telegram.clock.now() - 10)
    await office.due(kim, office.telegram.clock.now())
    await office.settle()
    assert texts(kim) == ["It is time."]
    assert alarms == []
    for _ in range(2):
        await office.after(minutes=10)
    assert len(alarms) == 1
    assert texts(sam) == []
    office.fails.clear()
    await office.after(minutes=10)
    assert texts(sam) == ["It is time."]


async def test_a_chat_for_which_something_stays_due_is_not_written_to_without_end(
    office: Office, sam: SandboxUser
) -> None:
    office.stays_due = True
    await office.due(sam, office.telegram.clock.now())
    for _ in range(5):
        await office.settle()
    assert texts(sam) == ["It is time."]


async def test_many_that_are_due_at_once_are_all_reached(
    office: Office, telegram: PeopledSandbox, database: Database
) -> None:
    people = [await _meet(telegram, database, f"Person {number}") for number in range(60)]
    for person in people:
        await office.due(person, telegram.clock.now())
    await office.settle()
    assert [texts(person) for person in people] == [["It is time."]] * 60
