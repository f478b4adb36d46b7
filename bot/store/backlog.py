"""The backlog: what waits to be handled, composed or sent."""

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


async def is_busy(tx: Transaction, chat: int, now: int) -> bool:
    """Return whether anything of a chat waits to be handled, is due, or waits to be sent."""
    return bool(
        await tx.fetchval(
            "SELECT EXISTS (SELECT 1 FROM inbox WHERE chat = $1 AND done_at IS NULL)"
            " OR EXISTS (SELECT 1 FROM schedule WHERE chat = $1 AND due <= $2)"
            " OR EXISTS (SELECT 1 FROM outbox WHERE chat = $1 AND state IN ('waiting', 'sending'))",
            chat,
            now,
        )
    )
