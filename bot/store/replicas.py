"""Replicas: which processes work on the database, told by beats and not by any clock."""

from collections.abc import Mapping

from bot.store.transaction import Transaction


async def beat(tx: Transaction, name: str) -> Mapping[str, int]:
    """Give a sign of life; return the beats of every replica, this one's included."""
    await tx.execute(
        "INSERT INTO replicas (name, beats) VALUES ($1, 1)"
        " ON CONFLICT (name) DO UPDATE SET beats = replicas.beats + 1",
        name,
    )
    rows = await tx.fetch("SELECT name, beats FROM replicas")
    return {row["name"]: row["beats"] for row in rows}


async def strike_off(tx: Transaction, name: str, beats: int | None = None) -> None:
    """Forget a replica; only if it has given no further beat, where their number is given."""
    await tx.execute(
        "DELETE FROM replicas WHERE name = $1 AND ($2 = 0 OR beats = $2)", name, beats or 0
    )
