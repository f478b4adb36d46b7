"""The outbox: order, what a call's end leaves behind, and what is kept for how long."""

from bot.core.interview import Channel, Draft, Interview, Kind
from bot.store import claims, drafts, outbox
from bot.store.claims import Work
from bot.store.database import Transaction
from bot.store.outbox import Outgoing, Parcel
from tests.store.conftest import KIM, SAM


async def _put(tx: Transaction, chat: int, text: str, priority: int = 0) -> int:
    made = await outbox.put(tx, chat, Outgoing("sendMessage", {"text": text}, priority), 10)
    assert made
    return made


async def _take(tx: Transaction, chat: int) -> Parcel:
    parcel = await outbox.start_sending(tx, chat)
    assert parcel
    return parcel


async def test_a_message_comes_out_as_it_was_put_in(tx: Transaction) -> None:
    outgoing = Outgoing(
        "sendDocument",
        {"caption": "Grüße", "reply_markup": {"inline_keyboard": [[{"text": "a"}]]}},
        2,
        None,
        b"\x00content",
        "note.eml",
    )
    await outbox.put(tx, SAM, outgoing, 10)
    assert (await _take(tx, SAM)).outgoing == outgoing


async def test_the_most_urgent_chat_comes_first_and_each_keeps_its_order(tx: Transaction) -> None:
    await _put(tx, SAM, "reminder 1", priority=2)
    await _put(tx, SAM, "reminder 2", priority=2)
    await _put(tx, KIM, "reply 1")
    await _put(tx, KIM, "reply 2")
    assert await outbox.waiting_chats(tx, 20, 9) == (KIM, SAM)
    await _put(tx, SAM, "reply")
    said = []
    while (parcel := await outbox.start_sending(tx, SAM)) is not None:
        said.append(parcel.outgoing.payload["text"])
        await outbox.mark_sent(tx, parcel, 1, 20)
    assert said == ["reply", "reminder 1", "reminder 2"]


async def test_a_chat_that_is_being_sent_to_is_left_alone(tx: Transaction) -> None:
    await _put(tx, SAM, "hello")
    assert await claims.take(tx, Work.OUTBOX, SAM, "me", 20)
    assert await outbox.waiting_chats(tx, 20, 9) == ()
    assert await outbox.waiting_chats(tx, 20 + claims.LEASE, 9) == (SAM,)


async def test_a_draft_learns_its_message_when_it_has_gone_out(
    tx: Transaction, acme: Interview
) -> None:
    kept = await drafts.keep(tx, acme, Draft(1, Kind.SECOND, Channel.EMAIL, "Dear"), 1)
    await outbox.put(tx, SAM, Outgoing("sendMessage", {"text": "Dear"}, draft=kept), 10)
    await outbox.mark_sent(tx, await _take(tx, SAM), 900, 20)
    found = await drafts.by_message(tx, SAM, 900)
    assert found
    assert found.id == kept


async def test_a_call_whose_end_is_unknown_makes_the_next_one_a_repeat(tx: Transaction) -> None:
    await _put(tx, SAM, "hello")
    first, second = await _take(tx, SAM), await _take(tx, SAM)
    assert (first.id, first.attempts, first.repeats) == (second.id, 1, 0)
    assert (second.attempts, second.repeats) == (2, 1)
    assert (await outbox.counts(tx))["repeats"] == 1


async def test_a_call_that_surely_failed_counts_for_nothing(tx: Transaction) -> None:
    await _put(tx, SAM, "hello")
    await outbox.mark_waiting(tx, await _take(tx, SAM))
    again = await _take(tx, SAM)
    assert (again.attempts, again.repeats) == (1, 0)


async def test_a_message_that_is_given_up_lets_the_next_one_go(tx: Transaction) -> None:
    await _put(tx, SAM, "bad")
    await _put(tx, SAM, "good")
    await outbox.mark_failed(tx, await _take(tx, SAM), 20)
    assert (await _take(tx, SAM)).outgoing.payload["text"] == "good"
    assert await outbox.counts(tx) == {"failed": 1, "sending": 1, "repeats": 0}


async def test_what_was_sent_keeps_no_text_and_goes_after_days(tx: Transaction) -> None:
    await _put(tx, SAM, "hello")
    await outbox.mark_sent(tx, await _take(tx, SAM), 900, 20)
    row = await tx.fetchrow("SELECT chat, body, message FROM outbox")
    assert row
    assert (row["chat"], row["body"], row["message"]) == (SAM, None, 900)
    await outbox.purge(tx, 20 + outbox.KEPT_SECONDS)
    assert (await outbox.counts(tx))["sent"] == 1
    await outbox.purge(tx, 21 + outbox.KEPT_SECONDS)
    assert await outbox.counts(tx) == {"repeats": 0}


async def test_of_a_chat_that_is_not_known_not_even_the_id_stays(tx: Transaction) -> None:
    await _put(tx, 99, "private bot, sorry")
    await outbox.mark_sent(tx, await _take(tx, 99), 900, 20)
    assert await tx.fetchval("SELECT chat FROM outbox") == 0


async def test_a_moved_chat_gets_its_message_at_the_new_id(tx: Transaction) -> None:
    await _put(tx, SAM, "hello")
    await outbox.readdress(tx, await _take(tx, SAM), KIM)
    assert await outbox.start_sending(tx, SAM) is None
    assert (await _take(tx, KIM)).repeats == 0


async def test_an_edit_that_changes_nothing_is_not_sent(tx: Transaction) -> None:
    edit = Outgoing("editMessageReplyMarkup", {"message_id": 7, "reply_markup": {}})
    assert await outbox.put(tx, SAM, edit, 10)
    assert await outbox.put(tx, SAM, edit, 11) is None
    other = Outgoing("editMessageText", {"message_id": 7, "text": "Done"})
    assert await outbox.put(tx, SAM, other, 12)
    assert await outbox.put(tx, SAM, edit, 13)
    assert await outbox.put(tx, KIM, edit, 14)
