"""Uploads: a file that was sent to be imported, kept for a day until it is confirmed."""

from bot.store.transaction import Transaction

_KEPT_SECONDS = 86_400


async def put(tx: Transaction, chat: int, data: bytes, now: int) -> None:
    """Keep a file in place of an earlier one."""
    await tx.execute(
        "INSERT INTO uploads (chat, body, put_at) VALUES ($1, $2, $3)"
        " ON CONFLICT (chat) DO UPDATE SET body = excluded.body, put_at = excluded.put_at",
        chat,
        tx.vault.seal_bytes(data),
        now,
    )


async def take(tx: Transaction, chat: int) -> bytes | None:
    """Return the file of a chat, which is then kept no longer; None if there is none."""
    sealed = await tx.fetchval("DELETE FROM uploads WHERE chat = $1 RETURNING body", chat)
    return tx.vault.open_bytes(sealed) if sealed is not None else None


async def purge(tx: Transaction, now: int) -> None:
    """Delete files that nobody confirmed."""
    await tx.execute("DELETE FROM uploads WHERE put_at < $1", now - _KEPT_SECONDS)
