"""The sweep: what is due is composed in time, once, and no chat holds up another."""

import pytest
from telegram import Bot

from bot.pacing import Pace
from bot.store import inbox
from bot.store.database import Database
from tests.office import Office, make_courier, meet, texts
from tests.user import PeopledSandbox, SandboxUser
from tests.waiting import until
from tests.wiring import Alarms


@pytest.fixture
async def sam(telegram: PeopledSandbox, database: Database) -> SandboxUser:
    return await meet(telegram, database, "Sam")


@pytest.fixture
async def kim(telegram: PeopledSandbox, database: Database) -> SandboxUser:
    return await meet(telegram, database, "Kim")


async def test_what_is_due_is_composed_once_and_sent(office: Office, sam: SandboxUser) -> None:
    await office.due(sam, office.telegram.clock.now())
    await office.settle()
    await office.after(days=1)
    assert texts(sam) == ["It is time."]
    assert office.composed == [sam.chat.id]


async def test_what_a_chat_wrote_goes_before_what_is_due_for_it(
    office: Office, sam: SandboxUser, kim: SandboxUser, database: Database
) -> None:
    now = office.telegram.clock.now()
    async with database.transaction() as tx:
        await inbox.store(tx, 7_001, sam.chat.id, {}, now)
    await office.due(sam, now)
    await office.due(kim, now)
    await office.settle()
    assert texts(sam) == []
    assert texts(kim) == ["It is time."]
    async with database.transaction() as tx:
        waiting = await inbox.start_handling(tx, sam.chat.id)
        assert waiting
        await inbox.mark_done(tx, waiting.row, now)
    await office.settle()
    assert texts(sam) == ["It is time."]


async def test_nothing_due_is_composed_while_nobody_knows_what_people_wrote(
    office: Office, sam: SandboxUser
) -> None:
    office.in_touch = False
    await office.due(sam, office.telegram.clock.now())
    await office.settle()
    assert texts(sam) == []
    office.in_touch = True
    await office.settle()
    assert texts(sam) == ["It is time."]


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
    people = [await meet(telegram, database, f"Person {number}") for number in range(60)]
    for person in people:
        await office.due(person, telegram.clock.now())
    await office.settle()
    assert [texts(person) for person in people] == [["It is time."]] * 60


async def test_no_more_is_composed_than_can_leave_within_seconds_and_the_rest_in_its_turn(
    telegram: PeopledSandbox, database: Database, bot: Bot, alarms: Alarms
) -> None:
    people = [await meet(telegram, database, f"Person {number}") for number in range(80)]
    office = Office(database, telegram)
    office.courier = make_courier(office, bot, alarms, pace=Pace(overall=0.001))
    for person in people:
        await office.due(person, telegram.clock.now())
    await office.courier.start()
    await until(lambda: office.expected)
    await office.courier.stop()
    assert 50 <= len(office.composed) <= 52

    office.courier = make_courier(office, bot, alarms)
    await office.courier.start()
    await office.settle()
    await office.courier.stop()
    assert [texts(person) for person in people] == [["It is time."]] * 80


async def test_much_that_was_kept_long_enough_goes_in_portions(
    telegram: PeopledSandbox, database: Database, bot: Bot, alarms: Alarms
) -> None:
    long_ago = telegram.clock.now() - 2 * inbox.KEPT_SECONDS
    async with database.transaction() as tx:
        for number in range(1, 1_101):
            await inbox.store(tx, number, 1, {}, long_ago)
        await tx.execute("UPDATE inbox SET done_at = $1", long_ago)
    office = Office(database, telegram)
    office.courier = make_courier(office, bot, alarms)
    await office.courier.start()
    await until(lambda: nothing_is_kept(database))
    await office.courier.stop()


async def nothing_is_kept(database: Database) -> bool:
    async with database.transaction() as tx:
        return not await tx.fetchval("SELECT count(*) FROM inbox")
