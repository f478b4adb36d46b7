"""The outbox: what is to be sent to Telegram, kept until it has been.

A row is marked "sending" before the call and "sent" with the message's id after it; one that is
found "sending" later may have arrived, so sending it again is counted as a repeat. What was sent
keeps no text, and its row goes after three days.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from bot.store import drafts
from bot.store.claims import Work, unclaimed
from bot.store.transaction import Row, Transaction

Method = Literal[
    "sendMessage", "editMessageText", "editMessageReplyMarkup", "sendDocument", "sendPhoto"
]

KEPT_SECONDS = 3 * 86400
"""How long the ids of what was sent, given up or held are kept; held rows a week longer."""

_HELD_SECONDS = 10 * 86400


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A call of the Bot API: ``payload`` holds its fields, without the chat's id.

    ``priority``: 0 a reply, 1 what follows a tap, 2 a reminder. ``draft`` is the draft that the
    message shows. A document or a picture travels as its content and name.
    """

    method: Method
    payload: Mapping[str, Any] = field(default_factory=dict)
    priority: int = 0
    draft: int | None = None
    document: bytes | None = None
    filename: str = ""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A row of the outbox; ``attempts`` counts this call and those that may have had an effect."""

    id: int
    chat: int
    outgoing: Outgoing
    attempts: int
    repeats: int


async def put(tx: Transaction, chat: int, outgoing: Outgoing, now: int) -> int | None:
    """Have a message sent after all others of its priority to this chat; returns the row's id.

    An edit that would leave a message as the edit before it did is dropped (None): Telegram refuses
    it, and a double tap asks for just that.
    """
    edits, face = outgoing.payload.get("message_id"), _face(outgoing)
    if edits is not None and await _last_face(tx, chat, edits) == face:
        return None
    made: int = await tx.fetchval(
        "INSERT INTO outbox (chat, method, priority, body, document, draft, put_at, edits, face)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id",
        chat,
        outgoing.method,
        outgoing.priority,
        tx.seal_fields(payload=dict(outgoing.payload), filename=outgoing.filename),
        tx.vault.seal_bytes(outgoing.document) if outgoing.document is not None else None,
        outgoing.draft,
        now,
        edits,
        face if edits is not None else None,
    )
    return made


def _face(outgoing: Outgoing) -> int:
    """Return a number that stands for what an edit makes of a message (63 bits of a hash)."""
    shape = json.dumps([outgoing.method, outgoing.payload], sort_keys=True).encode()
    return int.from_bytes(hashlib.sha256(shape).digest()[:8], "big") >> 1


async def _last_face(tx: Transaction, chat: int, message: int) -> int | None:
    face: int | None = await tx.fetchval(
        "SELECT face FROM outbox WHERE chat = $1 AND edits = $2 ORDER BY id DESC LIMIT 1",
        chat,
        message,
    )
    return face


async def waiting_chats(tx: Transaction, now: int, limit: int) -> tuple[int, ...]:
    """Return chats that wait for a message and are not claimed, the most urgent first."""
    rows = await tx.fetch(
        "SELECT chat, min(priority) AS priority, min(id) AS id FROM"  # noqa: S608  no value in it
        " (SELECT chat, priority, id FROM outbox WHERE state IN ('waiting', 'sending')"
        f" AND {unclaimed(Work.OUTBOX, 'outbox.chat', '$1')}"
        " ORDER BY priority, id LIMIT $2) AS first"
        " GROUP BY chat ORDER BY priority, id",
        now,
        limit,
    )
    return tuple(row["chat"] for row in rows)


async def unsent_of(tx: Transaction, chat: int) -> int:
    """Return how many messages wait for a chat."""
    unsent: int = await tx.fetchval(
        "SELECT count(*) FROM outbox WHERE chat = $1 AND state IN ('waiting', 'sending')", chat
    )
    return unsent


async def reminders_waiting(tx: Transaction, now: int, most: int) -> int:
    """Return how many reminders wait for their turn, so many at most are counted."""
    waiting: int = await tx.fetchval(
        "SELECT count(*) FROM (SELECT id FROM outbox"  # noqa: S608  no value in it
        " WHERE state IN ('waiting', 'sending') AND priority = 2"
        f" AND {unclaimed(Work.OUTBOX, 'outbox.chat', '$1')} LIMIT $2) AS reminders",
        now,
        most,
    )
    return waiting


async def start_sending(tx: Transaction, chat: int) -> Parcel | None:
    """Mark the chat's next row "sending" and return it; None if nothing waits."""
    row = await tx.fetchrow(
        "UPDATE outbox SET attempts = attempts + 1, state = 'sending',"
        " repeats = repeats + CASE WHEN state = 'sending' THEN 1 ELSE 0 END"
        " WHERE id = (SELECT id FROM outbox WHERE chat = $1 AND state IN ('waiting', 'sending')"
        " ORDER BY priority, id LIMIT 1) RETURNING *",
        chat,
    )
    return _parcel(tx, row) if row else None


async def mark_sent(tx: Transaction, parcel: Parcel, message: int | None, now: int) -> None:
    """Note that a row has gone out as a message, and which draft that shows."""
    await _end(tx, parcel.id, "sent", message, now)
    if parcel.outgoing.draft is not None and message is not None:
        await drafts.place(tx, parcel.chat, parcel.outgoing.draft, message)


async def mark_failed(tx: Transaction, parcel: Parcel, now: int) -> None:
    """Give a row up for good; the next ones of the chat go on."""
    await _end(tx, parcel.id, "failed", None, now)


async def mark_waiting(tx: Transaction, parcel: Parcel) -> None:
    """Note that a call surely had no effect, so that the next one is no repeat."""
    await tx.execute(
        "UPDATE outbox SET state = 'waiting', attempts = attempts - 1"
        " WHERE id = $1 AND state = 'sending'",
        parcel.id,
    )


async def readdress(tx: Transaction, parcel: Parcel, chat: int) -> None:
    """Send a row to the id that its chat has moved to."""
    await tx.execute(
        "UPDATE outbox SET chat = $2, state = 'waiting' WHERE id = $1", parcel.id, chat
    )


async def purge(tx: Transaction, now: int, most: int = 2**62) -> int:
    """Delete rows that were sent or given up days ago, and held ones nobody came back for.

    So many of the former at most; returns how many.
    """
    gone = await tx.fetch(
        "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE done_at < $1 LIMIT $2)"
        " RETURNING id",
        now - KEPT_SECONDS,
        most,
    )
    await tx.execute("DELETE FROM outbox WHERE state = 'held' AND put_at < $1", now - _HELD_SECONDS)
    return len(gone)


async def counts(tx: Transaction) -> Mapping[str, int]:
    """Return how many rows are in each state, and under "repeats" how many calls were repeated."""
    rows = await tx.fetch("SELECT state, count(*) AS rows FROM outbox GROUP BY state")
    repeats = await tx.fetchval("SELECT count(*) FROM outbox WHERE repeats > 0")
    return {**{row["state"]: row["rows"] for row in rows}, "repeats": repeats}


async def _end(tx: Transaction, row: int, state: str, message: int | None, now: int) -> None:
    """Close a row: it loses its text, and its chat too if the store no longer knows that."""
    await tx.execute(
        "UPDATE outbox SET state = $2, message = $3, done_at = $4, body = NULL, document = NULL,"
        " chat = CASE WHEN EXISTS (SELECT 1 FROM chats WHERE chats.id = outbox.chat)"
        " THEN chat ELSE 0 END WHERE id = $1",
        row,
        state,
        message,
        now,
    )


def _parcel(tx: Transaction, row: Row) -> Parcel:
    fields = tx.open_fields(row["body"])
    document = row["document"]
    outgoing = Outgoing(
        method=row["method"],
        payload=fields["payload"],
        priority=row["priority"],
        draft=row["draft"],
        document=tx.vault.open_bytes(document) if document is not None else None,
        filename=fields["filename"],
    )
    return Parcel(row["id"], row["chat"], outgoing, row["attempts"], row["repeats"])
