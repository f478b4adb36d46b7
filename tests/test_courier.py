"""The courier sends what waits, and every failure has its end."""

import asyncio
import math
from contextlib import suppress

import pytest
from telegram import Bot

from bot.delivery import MOST_ATTEMPTS
from bot.pacing import Pace
from bot.sandbox.faults import Fault, FaultKind
from bot.store import chats, claims, outbox, schedule
from bot.store.claims import Work
from bot.store.database import Database
from bot.store.outbox import Outgoing
from tests.office import Office, fault, make_courier, meet, say, texts
from tests.user import PeopledSandbox, SandboxUser
from tests.wiring import Alarms, make_bot

BAD_HTML = {"text": "<nonsense>Acme</nonsense>", "parse_mode": "HTML"}


@pytest.fixture
async def sam(telegram: PeopledSandbox, database: Database) -> SandboxUser:
    return await meet(telegram, database, "Sam")


@pytest.fixture
async def kim(telegram: PeopledSandbox, database: Database) -> SandboxUser:
    return await meet(telegram, database, "Kim")


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
    office.courier = make_courier(office, bot, alarms, operator=sam.chat.id)
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


async def test_a_flooded_chat_rests_as_long_after_a_burst_has_used_up_its_pace(
    database: Database, telegram: PeopledSandbox, bot: Bot, alarms: Alarms, sam: SandboxUser
) -> None:
    office = Office(database, telegram)
    office.courier = make_courier(office, bot, alarms, pace=Pace(math.inf, 2, 1))
    await office.courier.start()
    fault(office, FaultKind.FLOOD, seconds=300)
    await office.put(sam, "one")
    await office.settle()
    await office.after(seconds=200)
    assert texts(sam) == []
    await office.after(seconds=101)
    assert texts(sam) == ["one"]
    await office.courier.stop()


async def test_what_kills_interrupted_makes_nobody_wait_longer_after_a_failure(
    office: Office, sam: SandboxUser, database: Database
) -> None:
    await office.put(sam, "one")
    async with database.transaction() as tx:
        await tx.execute("UPDATE outbox SET attempts = 6, state = 'sending'")
    fault(office, FaultKind.ERROR, code=500)
    await office.settle()
    assert texts(sam) == []
    await office.after(seconds=3)
    assert texts(sam) == ["one"]


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


async def test_what_rests_after_a_failure_is_tried_at_once_when_that_is_asked_for(
    office: Office, sam: SandboxUser
) -> None:
    fault(office, FaultKind.ERROR, times=3, code=502)
    await office.put(sam, "one")
    for _ in range(3):
        await office.settle()
        assert texts(sam) == []
        office.courier.hurry()
    await office.settle()
    assert texts(sam) == ["one"]
    assert await office.counts() == {"sent": 1, "repeats": 1}


async def test_a_message_whose_calls_all_end_unclear_is_given_up_loudly(
    office: Office, sam: SandboxUser, alarms: Alarms
) -> None:
    fault(office, FaultKind.ERROR, times=MOST_ATTEMPTS)
    await office.put(sam, "never", "next")
    for _ in range(MOST_ATTEMPTS + 1):
        await office.after(minutes=11)
    assert texts(sam) == ["next"]
    assert len(alarms) == 1


async def test_while_telegram_cannot_be_reached_nothing_is_given_up_or_counted(
    database: Database, telegram: PeopledSandbox, alarms: Alarms, sam: SandboxUser
) -> None:
    office = Office(database, telegram)
    async with make_bot(telegram.url, telegram.token) as bot:
        await telegram.stop()
        office.courier = make_courier(office, bot, alarms)
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
    office.courier = make_courier(office, bot, alarms)
    await office.courier.start()
    await office.after(seconds=claims.LEASE + 1)
    await office.courier.stop()
    assert texts(sam) == ["one"]
    assert await office.counts() == {"sent": 1, "repeats": 1}


# --- a clock that goes back ---


async def test_whatever_moment_it_is_stopped_at_nothing_is_repeated_afterwards(
    office: Office, sam: SandboxUser, bot: Bot, alarms: Alarms
) -> None:
    await office.courier.stop()
    wanted = [f"message {number}" for number in range(30)]
    for turns, text in enumerate(wanted):
        await office.put(sam, text)
        courier = make_courier(office, bot, alarms)
        await courier.start()
        for _ in range(turns):
            await asyncio.sleep(0)
        await courier.stop()
    office.courier = make_courier(office, bot, alarms)
    await office.courier.start()
    await office.settle()
    assert texts(sam) == wanted
    assert await office.counts() == {"sent": len(wanted), "repeats": 0}


async def test_a_clock_set_back_between_a_claim_and_its_call_repeats_nothing(
    office: Office, sam: SandboxUser, kim: SandboxUser, database: Database
) -> None:
    async with database.transaction() as tx:
        await outbox.put(tx, sam.chat.id, say("one"), office.telegram.clock.now())
        leave = await office.courier.pick_up(tx, sam.chat.id)
    office.telegram.world.clock.forward(-3600)
    await office.put(kim, "hello")
    office.courier.wake()
    await kim.sees("hello")  # so the drain has looked at both chats
    leave()
    await office.settle()
    assert texts(sam) == ["one"]
    assert await office.counts() == {"sent": 2, "repeats": 0}


async def test_a_claim_that_was_never_committed_holds_nothing_up(
    office: Office, sam: SandboxUser, database: Database
) -> None:
    await office.put(sam, "one")
    with suppress(ZeroDivisionError):
        async with database.transaction() as tx:
            await office.courier.pick_up(tx, sam.chat.id)
            raise ZeroDivisionError
    office.telegram.world.clock.forward(-3600)
    await office.settle()
    assert texts(sam) == ["one"]
    assert await office.counts() == {"sent": 1, "repeats": 0}


async def test_a_clock_set_back_ends_the_rest_of_a_chat_after_a_failure(
    office: Office, sam: SandboxUser
) -> None:
    fault(office, FaultKind.FLOOD, seconds=300)
    await office.put(sam, "one")
    await office.settle()
    assert texts(sam) == []
    office.telegram.world.clock.forward(-3600)
    await office.settle()
    assert texts(sam) == ["one"]


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


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (403, "Forbidden: bot was blocked by the user"),
        (403, "Forbidden: user is deactivated"),
        (403, "Forbidden: bot was kicked from the group chat"),
        (400, "Bad Request: chat not found"),
        (400, "Bad Request: not enough rights to send text messages to the chat"),
    ],
)
async def test_a_chat_that_is_gone_for_good_is_named_held_and_in_the_end_forgotten(
    office: Office,
    sam: SandboxUser,
    kim: SandboxUser,
    alarms: Alarms,
    caplog: pytest.LogCaptureFixture,
    code: int,
    reason: str,
) -> None:
    caplog.set_level("INFO")
    office.telegram.world.faults.plan(
        Fault(FaultKind.ERROR, "sendMessage", code=code, reason=reason)
    )
    await office.put(sam, "one", "two")
    await office.settle()
    assert await office.counts() == {"held": 2, "repeats": 0}
    named = f"blocked ({reason.partition(': ')[2]}) chat={sam.chat.id}"
    assert named.lower() in caplog.text.lower()
    await office.put(kim, "hello")
    await office.settle()
    assert texts(kim) == ["hello"]
    async with office.database.transaction() as tx:
        await outbox.purge(tx, office.telegram.clock.now() + 11 * 86400)
    assert await office.counts() == {"repeats": 0}
    assert texts(sam) == []
    assert alarms == []


async def test_a_refused_token_ends_the_process(
    database: Database, telegram: PeopledSandbox, alarms: Alarms, sam: SandboxUser
) -> None:
    office = Office(database, telegram)
    bot = make_bot(telegram.url, "123:a-token-nobody-gave-out-and-long-enough")
    await bot.request.initialize()
    office.courier = make_courier(office, bot, alarms)
    await office.courier.start()
    await office.put(sam, "one")
    await office.settle()
    await office.courier.stop()
    await bot.request.shutdown()
    assert len(office.fatal) == 1
    assert "TELEGRAM_BOT_TOKEN" in office.fatal[0]
    assert await office.counts() == {"waiting": 1, "repeats": 0}
