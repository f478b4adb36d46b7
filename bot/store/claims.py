"""Claims: who works on a chat, at what, until when.

A claim ends by itself with its lease, so nothing that crashed needs repair. Whoever holds one
checks its token in the transaction that stores the result. A claim from the future means that the
clock was set back: it counts for nothing, but for a process that knows it to be its own at work.

Replicas do not wake each other. Whoever stores an update or puts a reply goes on with it at once,
so that only what was left behind, by a death or in the moment a chat changes hands, waits for the
others' next look, a second or two later. That costs two small queries a second and needs nothing
that only one engine has.
"""

from enum import StrEnum

from bot.store.transaction import Transaction

LEASE = 60
"""How long a claim holds, in seconds, unless it is prolonged."""

_SKEW = 60
"""By how much the clocks of two replicas may differ, in seconds."""


class ClaimLostError(Exception):
    """Somebody else works on the chat by now."""


class Work(StrEnum):
    """What a chat is claimed for."""

    INBOX = "inbox"
    OUTBOX = "outbox"
    SCHEDULE = "schedule"


def unclaimed(work: Work, chat: str, now: str) -> str:
    """Return the SQL condition that nobody works on the chat in column ``chat`` at ``now``."""
    return (
        f"NOT EXISTS (SELECT 1 FROM claims WHERE claims.work = '{work.value}'"  # noqa: S608  no value in it
        f" AND claims.chat = {chat} AND claims.until > {now} AND claims.since - {_SKEW} <= {now})"
    )


_TAKE = (
    "INSERT INTO claims (work, chat, token, since, until)"  # noqa: S608  no value in it
    " VALUES ($1, $2, $3, $4, $5)"
    " ON CONFLICT (work, chat) DO UPDATE"
    " SET token = excluded.token, since = excluded.since, until = excluded.until"
    f" WHERE claims.until <= $4 OR (claims.since - {_SKEW} > $4 AND claims.token <> $6)"
    " RETURNING chat"
)


async def take(
    tx: Transaction, work: Work, chat: int, token: str, now: int, spared: str = ""
) -> bool:
    """Claim a chat; False if somebody else has it.

    A claim under the token ``spared`` counts though it is from the future: whoever asks knows that
    it is at work.
    """
    taken = await tx.fetchval(_TAKE, work.value, chat, token, now, now + LEASE, spared)
    return taken is not None


async def hold(
    tx: Transaction, work: Work, chat: int, token: str, now: int, seconds: int = LEASE
) -> bool:
    """Prolong a claim to ``seconds`` from now; False if it was lost.

    Until the transaction ends, nobody else can take it.
    """
    held = await tx.fetchval(
        "UPDATE claims SET since = $4, until = $5"
        " WHERE work = $1 AND chat = $2 AND token = $3 RETURNING chat",
        work.value,
        chat,
        token,
        now,
        now + seconds,
    )
    return held is not None


async def insist(tx: Transaction, work: Work, chat: int, token: str, now: int) -> None:
    """Prolong a claim; raises ClaimLostError if somebody else has the chat by now."""
    if not await hold(tx, work, chat, token, now):
        raise ClaimLostError


async def release(tx: Transaction, work: Work, chat: int, token: str) -> None:
    """Give a claim up."""
    await tx.execute(
        "DELETE FROM claims WHERE work = $1 AND chat = $2 AND token = $3", work.value, chat, token
    )


async def release_all(tx: Transaction, work: Work) -> None:
    """Void every claim for a kind of work: right at the start of the only process."""
    await tx.execute("DELETE FROM claims WHERE work = $1", work.value)


async def purge(tx: Transaction, now: int) -> None:
    """Delete claims that ended long ago."""
    await tx.execute("DELETE FROM claims WHERE until < $1", now - 86400)
