"""The schedule: when each chat needs the bot next, one row per chat."""

from bot.store.claims import Work, unclaimed
from bot.store.transaction import Transaction


async def set_due(tx: Transaction, chat: int, at: int | None) -> None:
    """Set the moment (UTC seconds) at which something is due for a chat; None: nothing is."""
    if at is None:
        await tx.execute("DELETE FROM schedule WHERE chat = $1", chat)
        return
    await tx.execute(
        "INSERT INTO schedule (chat, due) VALUES ($1, $2)"
        " ON CONFLICT (chat) DO UPDATE SET due = excluded.due",
        chat,
        at,
    )


async def due_of(tx: Transaction, chat: int) -> int | None:
    """Return the moment at which something is due for a chat."""
    due: int | None = await tx.fetchval("SELECT due FROM schedule WHERE chat = $1", chat)
    return due


async def due_chats(tx: Transaction, now: int, limit: int) -> tuple[int, ...]:
    """Return chats for which something is due and that nobody works on, longest due first.

    A chat that has written and was not heard yet is left out: what it wrote comes first.
    """
    rows = await tx.fetch(
        "SELECT chat FROM schedule WHERE due <= $1"  # noqa: S608  no value in it
        f" AND {unclaimed(Work.SCHEDULE, 'schedule.chat', '$1')}"
        " AND NOT EXISTS (SELECT 1 FROM inbox"
        " WHERE inbox.chat = schedule.chat AND inbox.done_at IS NULL)"
        " ORDER BY due, chat LIMIT $2",
        now,
        limit,
    )
    return tuple(row["chat"] for row in rows)


async def next_due(tx: Transaction) -> int | None:
    """Return the earliest moment (UTC seconds) at which anything is due."""
    due: int | None = await tx.fetchval("SELECT min(due) FROM schedule")
    return due
