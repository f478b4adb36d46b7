"""Drafts: every text that was shown, as it was shown; one that was marked sent is a note."""

from dataclasses import asdict, dataclass, replace
from typing import Any

from bot.core.interview import Channel, Draft, Interview, Kind, Receipt
from bot.store import interviews
from bot.store.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class ShownDraft:
    """A draft that was put before the user.

    ``message`` is the Telegram message that shows it, None until it has gone out and once another
    draft has taken its place there. Moments in UTC seconds.
    """

    id: int
    interview: int
    draft: Draft
    message: int | None
    shown_at: int
    sent_at: int | None


async def keep(tx: Transaction, interview: Interview, draft: Draft, now: int) -> int:
    """Store a draft that is about to be shown and return its id."""
    made: int = await tx.fetchval(
        "INSERT INTO drafts (chat, interview, person, kind, channel, fields, shown_at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id",
        interview.chat,
        interview.id,
        draft.person,
        draft.kind.value,
        draft.channel.value,
        tx.seal_fields(**_private(draft)),
        now,
    )
    return made


async def get(tx: Transaction, chat: int, draft: int) -> ShownDraft | None:
    """Return a draft of this chat, or None if it has no such one."""
    row = await tx.fetchrow("SELECT * FROM drafts WHERE chat = $1 AND id = $2", chat, draft)
    return _shown(tx, row) if row else None


async def by_message(tx: Transaction, chat: int, message: int) -> ShownDraft | None:
    """Return the draft that a Telegram message of this chat shows, be it shown again since."""
    row = await tx.fetchrow(
        "SELECT * FROM drafts WHERE chat = $1 AND id ="
        " (SELECT draft FROM draft_messages WHERE chat = $1 AND message = $2)",
        chat,
        message,
    )
    return _shown(tx, row) if row else None


async def of_interview(tx: Transaction, interview: Interview) -> tuple[ShownDraft, ...]:
    """Return all drafts of an interview, oldest first."""
    rows = await tx.fetch(
        "SELECT * FROM drafts WHERE chat = $1 AND interview = $2 ORDER BY id",
        interview.chat,
        interview.id,
    )
    return tuple(_shown(tx, row) for row in rows)


async def place(tx: Transaction, chat: int, draft: int, message: int) -> None:
    """Note which Telegram message shows a draft, in place of any draft it showed before."""
    await tx.execute(
        "UPDATE drafts SET message = NULL WHERE chat = $1 AND message = $2 AND id <> $3",
        chat,
        message,
        draft,
    )
    await tx.execute(
        "UPDATE drafts SET message = $2 WHERE chat = $1 AND id = $3", chat, message, draft
    )
    await tx.execute(
        "INSERT INTO draft_messages (chat, message, draft)"
        " SELECT chat, $2, id FROM drafts WHERE chat = $1 AND id = $3"
        " ON CONFLICT (chat, message) DO UPDATE SET draft = excluded.draft",
        chat,
        message,
        draft,
    )


async def mark_sent(tx: Transaction, chat: int, draft: int, at: int | None) -> None:
    """Make a draft the note to its person, sent at a moment (UTC seconds); None takes it back.

    A person gets one note of each kind: another draft that was marked before no longer is.
    """
    interviews.forget(tx, chat)
    if at is not None:
        await tx.execute(
            "UPDATE drafts SET sent_at = NULL WHERE chat = $1 AND id <> $2"
            " AND sent_at IS NOT NULL AND (interview, person, kind) ="
            " (SELECT interview, person, kind FROM drafts WHERE chat = $1 AND id = $2)",
            chat,
            draft,
        )
    await tx.execute("UPDATE drafts SET sent_at = $3 WHERE chat = $1 AND id = $2", chat, draft, at)


async def change(tx: Transaction, chat: int, draft: int, edited: Draft) -> None:
    """Replace the text of a draft by the user's own."""
    await tx.execute(
        "UPDATE drafts SET channel = $3, fields = $4 WHERE chat = $1 AND id = $2",
        chat,
        draft,
        edited.channel.value,
        tx.seal_fields(**_private(edited)),
    )


async def empty(tx: Transaction, interview: Interview) -> None:
    """Delete the drafts of an interview that were not sent, and the texts of those that were."""
    await tx.execute(
        "DELETE FROM drafts WHERE chat = $1 AND interview = $2 AND sent_at IS NULL",
        interview.chat,
        interview.id,
    )
    for shown in await of_interview(tx, interview):
        bare = replace(shown.draft, text="", subject="", receipts=())
        await change(tx, interview.chat, shown.id, bare)


def _private(draft: Draft) -> dict[str, Any]:
    return {
        "text": draft.text,
        "subject": draft.subject,
        "receipts": [asdict(receipt) for receipt in draft.receipts],
        "variant": draft.variant,
    }


def _shown(tx: Transaction, row: Row) -> ShownDraft:
    fields = tx.open_fields(row["fields"])
    receipts = tuple(Receipt(r["sentence"], tuple(r["sources"])) for r in fields.pop("receipts"))
    draft = Draft(
        person=row["person"],
        kind=Kind(row["kind"]),
        channel=Channel(row["channel"]),
        receipts=receipts,
        **fields,
    )
    return ShownDraft(
        row["id"], row["interview"], draft, row["message"], row["shown_at"], row["sent_at"]
    )
