"""The schedule and its claims: one due moment per chat, one worker at a time."""

import asyncio

from bot.store import claims, schedule
from bot.store.claims import LEASE, Work
from bot.store.database import Database, Transaction
from tests.store.conftest import KIM, SAM


async def test_a_chat_has_one_due_moment(tx: Transaction) -> None:
    await schedule.set_due(tx, SAM, 500)
    await schedule.set_due(tx, SAM, 400)
    assert await schedule.due_of(tx, SAM) == 400
    await schedule.set_due(tx, SAM, None)
    assert await schedule.due_of(tx, SAM) is None
    assert await schedule.next_due(tx) is None


async def test_what_is_longest_due_comes_first_and_what_is_not_due_waits(tx: Transaction) -> None:
    await schedule.set_due(tx, SAM, 500)
    await schedule.set_due(tx, KIM, 400)
    await schedule.set_due(tx, 99, 601)
    assert await schedule.due_chats(tx, 600, 9) == (KIM, SAM)
    assert await schedule.due_chats(tx, 600, 1) == (KIM,)
    assert await schedule.next_due(tx) == 400


async def test_a_claimed_chat_is_nobody_elses_until_the_lease_ends(tx: Transaction) -> None:
    await schedule.set_due(tx, SAM, 500)
    assert await claims.take(tx, Work.SCHEDULE, SAM, "one", 600)
    assert not await claims.take(tx, Work.SCHEDULE, SAM, "two", 600 + LEASE - 1)
    assert await schedule.due_chats(tx, 600 + LEASE - 1, 9) == ()
    assert await schedule.due_chats(tx, 600 + LEASE, 9) == (SAM,)
    assert await claims.take(tx, Work.SCHEDULE, SAM, "two", 600 + LEASE)
    assert not await claims.hold(tx, Work.SCHEDULE, SAM, "one", 600 + LEASE)
    assert await claims.hold(tx, Work.SCHEDULE, SAM, "two", 600 + LEASE)


async def test_a_claim_for_one_kind_of_work_leaves_the_others_free(tx: Transaction) -> None:
    assert await claims.take(tx, Work.SCHEDULE, SAM, "one", 600)
    assert await claims.take(tx, Work.OUTBOX, SAM, "two", 600)
    await claims.release_all(tx, Work.SCHEDULE)
    assert await claims.take(tx, Work.SCHEDULE, SAM, "three", 600)
    assert not await claims.take(tx, Work.OUTBOX, SAM, "three", 600)


async def test_only_its_holder_gives_a_claim_up(tx: Transaction) -> None:
    assert await claims.take(tx, Work.SCHEDULE, SAM, "one", 600)
    await claims.release(tx, Work.SCHEDULE, SAM, "two")
    assert not await claims.take(tx, Work.SCHEDULE, SAM, "two", 600)
    await claims.release(tx, Work.SCHEDULE, SAM, "one")
    assert await claims.take(tx, Work.SCHEDULE, SAM, "two", 600)


async def test_a_clock_set_back_by_days_frees_what_was_claimed(tx: Transaction) -> None:
    day = 86400
    await schedule.set_due(tx, SAM, 5 * day)
    assert await claims.take(tx, Work.SCHEDULE, SAM, "one", 9 * day)
    assert await schedule.due_chats(tx, 6 * day, 9) == (SAM,)
    assert await claims.take(tx, Work.SCHEDULE, SAM, "two", 6 * day)


async def test_clocks_that_differ_a_little_do_not_break_a_claim(tx: Transaction) -> None:
    await schedule.set_due(tx, SAM, 500)
    assert await claims.take(tx, Work.SCHEDULE, SAM, "one", 630)
    assert not await claims.take(tx, Work.SCHEDULE, SAM, "two", 600)
    assert await schedule.due_chats(tx, 600, 9) == ()


async def test_of_many_who_claim_at_once_one_gets_the_chat(database: Database) -> None:
    async def claim(token: str) -> bool:
        async with database.transaction() as tx:
            return await claims.take(tx, Work.SCHEDULE, SAM, token, 600)

    assert sum(await asyncio.gather(*(claim(f"token {n}") for n in range(8)))) == 1
