"""The backlog: what waits in the outbox although somebody could send it."""

from bot.store.claims import Work, unclaimed
from bot.store.transaction import Transaction


async def next_in_line(tx: Transaction, now: int) -> int | None:
    """Return the row that goes out next, None if no chat that is free waits for one.

    The same row at two looks means that nothing has been taken out in between.
    """
    row: int | None = await tx.fetchval(
        "SELECT id FROM outbox WHERE state IN ('waiting', 'sending')"  # noqa: S608  no value in it
        f" AND {unclaimed(Work.OUTBOX, 'outbox.chat', '$1')} ORDER BY priority, id LIMIT 1",
        now,
    )
    return row
