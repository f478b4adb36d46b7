"""Figures: how much waits, failed or is due, and how much is kept of a chat."""

from dataclasses import dataclass, fields

from bot.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts, and since when (UTC seconds) the oldest waits, None if nothing does.

    ``set_aside`` updates, messages ``given_up`` and ``repeated`` calls are those of the time asked
    about; the other counts are of now.
    """

    chats: int
    blocked: int
    updates: int
    oldest_update: int | None
    messages: int
    oldest_message: int | None
    due: int
    next_due: int | None
    set_aside: int
    given_up: int
    repeated: int


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a chat: interviews, and the sum of all sealed content in bytes."""

    interviews: int
    size: int


_KEPT = (
    "SELECT (SELECT count(*) FROM interviews WHERE chat = $1) AS interviews,"
    " (SELECT coalesce(sum(length(fields)), 0) FROM people WHERE chat = $1)"
    " + (SELECT coalesce(sum(length(fields)), 0) FROM answers WHERE chat = $1)"
    " + (SELECT coalesce(sum(length(fields)), 0) FROM drafts WHERE chat = $1)"
    " + (SELECT coalesce(sum(length(value)), 0) FROM events WHERE chat = $1) AS size"
)

_LOOK = (
    "SELECT (SELECT count(*) FROM chats) AS chats,"
    " (SELECT count(*) FROM chats WHERE blocked = 1) AS blocked,"
    " (SELECT count(*) FROM inbox WHERE done_at IS NULL) AS updates,"
    " (SELECT min(received_at) FROM inbox WHERE done_at IS NULL) AS oldest_update,"
    " (SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')) AS messages,"
    " (SELECT min(put_at) FROM outbox WHERE state IN ('waiting', 'sending')) AS oldest_message,"
    " (SELECT count(*) FROM schedule WHERE due <= $1) AS due,"
    " (SELECT min(due) FROM schedule WHERE due > $1) AS next_due,"
    " (SELECT count(*) FROM inbox WHERE done_at >= $2 AND failed = 1) AS set_aside,"
    " (SELECT count(*) FROM outbox WHERE done_at >= $2 AND state = 'failed') AS given_up,"
    " (SELECT count(*) FROM outbox WHERE done_at >= $2 AND repeats > 0) AS repeated"
)


async def look(tx: Transaction, now: int, since: int) -> Figures:
    """Count; ``since`` is the moment (UTC seconds) from which on failures are counted."""
    (row,) = await tx.fetch(_LOOK, now, since)
    return Figures(**{field.name: row[field.name] for field in fields(Figures)})


async def look_at_chat(tx: Transaction, chat: int) -> Kept:
    """Measure what is kept of a chat."""
    (row,) = await tx.fetch(_KEPT, chat)
    return Kept(row["interviews"], row["size"])
