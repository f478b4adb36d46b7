"""The inbox table: once each, in order, and nothing kept of what was handled."""

from bot.store import claims, inbox
from bot.store.claims import Work
from bot.store.database import Transaction
from tests.store.conftest import KIM, SAM


async def test_an_update_is_stored_once(tx: Transaction) -> None:
    assert await inbox.store(tx, 7, SAM, {"text": "one"}, 10)
    assert not await inbox.store(tx, 7, SAM, {"text": "two"}, 11)
    stored = await inbox.start_handling(tx, SAM)
    assert stored
    assert stored.body == {"text": "one"}


async def test_updates_of_a_chat_come_in_the_order_of_their_arrival(tx: Transaction) -> None:
    for update_id in (9, 3, 5):
        await inbox.store(tx, update_id, SAM, {"id": update_id}, 10)
    seen = []
    while (stored := await inbox.start_handling(tx, SAM)) is not None:
        seen.append(stored.body["id"])
        await inbox.mark_done(tx, stored.row, 20)
    assert seen == [9, 3, 5]


async def test_each_try_is_counted(tx: Transaction) -> None:
    await inbox.store(tx, 7, SAM, {}, 10)
    tries = [await inbox.start_handling(tx, SAM) for _ in range(3)]
    assert [stored.attempts for stored in tries if stored] == [1, 2, 3]


async def test_chats_wait_in_the_order_of_their_first_update_unless_claimed(
    tx: Transaction,
) -> None:
    await inbox.store(tx, 1, KIM, {}, 10)
    await inbox.store(tx, 2, SAM, {}, 10)
    await inbox.store(tx, 3, KIM, {}, 10)
    assert await inbox.waiting_chats(tx, 20, 9) == (KIM, SAM)
    assert await claims.take(tx, Work.INBOX, KIM, "me", 20)
    assert await inbox.waiting_chats(tx, 20, 9) == (SAM,)


async def test_a_handled_update_keeps_its_number_for_two_days_and_nothing_else(
    tx: Transaction,
) -> None:
    await inbox.store(tx, 7, SAM, {"text": "hi"}, 10)
    stored = await inbox.start_handling(tx, SAM)
    assert stored
    await inbox.mark_done(tx, stored.row, 20, failed=True)
    assert await tx.fetchval("SELECT body FROM inbox") is None
    assert await inbox.counts(tx) == {"waiting": 0, "failed": 1}
    await inbox.purge(tx, 20 + inbox.KEPT_SECONDS)
    assert not await inbox.store(tx, 7, SAM, {}, 30)
    await inbox.purge(tx, 21 + inbox.KEPT_SECONDS)
    assert await inbox.store(tx, 7, SAM, {}, 40)


async def test_no_more_is_purged_at_once_than_asked_for(tx: Transaction) -> None:
    for number in range(3):
        await inbox.store(tx, number, SAM, {}, 10)
        stored = await inbox.start_handling(tx, SAM)
        assert stored
        await inbox.mark_done(tx, stored.row, 20)
    late = 21 + inbox.KEPT_SECONDS
    assert [await inbox.purge(tx, late, 2) for _ in range(3)] == [2, 1, 0]


async def test_an_update_that_waits_is_never_purged(tx: Transaction) -> None:
    await inbox.store(tx, 7, SAM, {"text": "hi"}, 10)
    await inbox.purge(tx, 10**9)
    assert await inbox.start_handling(tx, SAM)
