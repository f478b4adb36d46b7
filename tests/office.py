"""A courier at work on a real database and the stand-in, and what tests ask of it."""

import math
from collections.abc import AsyncIterator

import pytest
from telegram import Bot

from bot.courier import Courier
from bot.pacing import Pace
from bot.sandbox.faults import Fault, FaultKind
from bot.store import chats, outbox, schedule
from bot.store.chats import Profile
from bot.store.database import Database, Transaction
from bot.store.outbox import Outgoing
from tests.user import PeopledSandbox, SandboxUser
from tests.wiring import Alarms

AT_ONCE = Pace(math.inf, math.inf, 1_000)


class Office:
    """A courier at work, and what it is given to do."""

    def __init__(self, database: Database, telegram: PeopledSandbox) -> None:
        self.database = database
        self.telegram = telegram
        self.courier: Courier
        self.composed: list[int] = []
        self.fails: set[int] = set()
        self.stays_due = False
        self.in_touch = True
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


def make_courier(
    office: Office, bot: Bot, alarms: Alarms, operator: int | None = None, pace: Pace = AT_ONCE
) -> Courier:
    return Courier(
        office.database,
        office.telegram.world.clock,
        bot,
        office.compose,
        alarm=alarms.raise_one,
        fatal=office.fatal.append,
        operator=operator,
        expect=office.expected.append,
        in_touch=lambda: office.in_touch,
        pace=pace,
    )


@pytest.fixture
async def office(
    database: Database, telegram: PeopledSandbox, bot: Bot, alarms: Alarms
) -> AsyncIterator[Office]:
    made = Office(database, telegram)
    made.courier = make_courier(made, bot, alarms)
    await made.courier.start()
    yield made
    await made.courier.stop()


async def meet(telegram: PeopledSandbox, database: Database, name: str) -> SandboxUser:
    person = await telegram.user(name)
    await person.says("/start")
    async with database.transaction() as tx:
        await chats.create(tx, person.chat.id, Profile(), 1)
    return person


def texts(person: SandboxUser) -> list[str]:
    return [message.text for message in person.messages]


def fault(
    office: Office, kind: FaultKind, times: int = 1, *, seconds: int = 1, code: int = 500
) -> None:
    planned = Fault(kind, "sendMessage", times, seconds, code)
    office.telegram.world.faults.plan(planned)
