"""The inbox table: every update from Telegram, from its arrival until it has been handled.

A handled update keeps only its ids, to know it again; they go after two days, since Telegram
repeats an update for one day and may use its number anew after a week.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.store.claims import Work, unclaimed
from bot.store.transaction import Transaction

KEPT_SECONDS = 2 * 86400
"""How long a handled update's ids are kept."""


@dataclass(frozen=True, slots=True)
class StoredUpdate:
    """An update that waits: its row, the update as Telegram sent it, and the tries so far."""

    row: int
    body: Mapping[str, Any]
    attempts: int


async def store(
    tx: Transaction, update_id: int, chat: int, body: Mapping[str, Any], now: int
) -> bool:
    """Store an update; False if it is here already."""
    return (
        await tx.fetchval(
            "INSERT INTO inbox (update_id, chat, received_at, body) VALUES ($1, $2, $3, $4)"
            " ON CONFLICT (update_id) DO NOTHING RETURNING id",
            update_id,
            chat,
            now,
            tx.vault.seal_fields(body),
        )
        is not None
    )


async def waiting_chats(tx: Transaction, now: int, limit: int) -> tuple[int, ...]:
    """Return chats that have unhandled updates and that nobody works on, longest waiting first."""
    rows = await tx.fetch(
        "SELECT chat, min(id) AS first FROM inbox WHERE done_at IS NULL"  # noqa: S608  no value in it
        f" AND {unclaimed(Work.INBOX, 'inbox.chat', '$1')}"
        " GROUP BY chat ORDER BY first LIMIT $2",
        now,
        limit,
    )
    return tuple(row["chat"] for row in rows)


async def waiting_of(tx: Transaction, chat: int) -> int:
    """Return how many updates of a chat are not handled yet."""
    waiting: int = await tx.fetchval(
        "SELECT count(*) FROM inbox WHERE chat = $1 AND done_at IS NULL", chat
    )
    return waiting


async def start_handling(tx: Transaction, chat: int) -> StoredUpdate | None:
    """Count a try for the chat's next unhandled update and return it; None if there is none."""
    row = await tx.fetchrow(
        "UPDATE inbox SET attempts = attempts + 1 WHERE id ="
        " (SELECT id FROM inbox WHERE chat = $1 AND done_at IS NULL ORDER BY id LIMIT 1)"
        " RETURNING id, body, attempts",
        chat,
    )
    if row is None:
        return None
    return StoredUpdate(row["id"], tx.open_fields(row["body"]), row["attempts"])


async def mark_done(tx: Transaction, row: int, now: int, *, failed: bool = False) -> None:
    """Close an update: it loses its content, and its chat too if the store no longer knows that."""
    await tx.execute(
        "UPDATE inbox SET done_at = $2, failed = $3, body = NULL,"
        " chat = CASE WHEN EXISTS (SELECT 1 FROM chats WHERE chats.id = inbox.chat)"
        " THEN chat ELSE 0 END WHERE id = $1",
        row,
        now,
        int(failed),
    )


async def purge(tx: Transaction, now: int, most: int = 2**62) -> int:
    """Delete so many at most of the ids of updates that were handled days ago; returns how many."""
    gone = await tx.fetch(
        "DELETE FROM inbox WHERE id IN (SELECT id FROM inbox WHERE done_at < $1 LIMIT $2)"
        " RETURNING id",
        now - KEPT_SECONDS,
        most,
    )
    return len(gone)


async def counts(tx: Transaction) -> Mapping[str, int]:
    """Return how many updates wait and how many were set aside lately."""
    row = await tx.fetchrow(
        "SELECT count(*) FILTER (WHERE done_at IS NULL) AS waiting,"
        " count(*) FILTER (WHERE failed = 1) AS failed FROM inbox"
    )
    return {"waiting": row["waiting"], "failed": row["failed"]} if row else {}
