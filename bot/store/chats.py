"""Chats: who is talking to the bot, how they like it, and what they were asked last."""

from dataclasses import asdict, dataclass
from typing import Any

from bot.store.transaction import Transaction

MOST_STRENGTHS = 8
"""How many strengths are kept."""


@dataclass(frozen=True, slots=True)
class Profile:
    """How a user lives and signs: zone (IANA name), country code, hours (local), name.

    ``language`` is Telegram's code. The ``confirmed`` flags say that the user agreed to what was
    proposed. ``plain`` asks for messages without emoji and for choices that can be typed.
    ``retention`` is how many days closed interviews are kept (0: until they are deleted).
    ``overview_since`` is when the Monday overview was wanted or last came (0: it is not wanted).
    ``strengths`` are offered for every interview, the newest first; ``tone`` is that of all notes
    (empty: as the place suggests).
    """

    zone: str = "UTC"
    zone_confirmed: bool = False
    country: str = ""
    language: str = ""
    hour: int = 9
    quiet_from: int = 21
    quiet_to: int = 8
    sign_name: str = ""
    sign_confirmed: bool = False
    plain: bool = False
    retention: int = 365
    overview_since: int = 0
    strengths: tuple[str, ...] = ()
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Asking:
    """What the chat was asked last and has not answered, where that is not the next question."""

    kind: str
    interview: int = 0
    question: str = ""
    person: int = 0
    message: int = 0
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat with one user; ``created_at`` in UTC seconds.

    ``offered`` is the data of the buttons that can be chosen by typing their number, from 1.
    """

    id: int
    profile: Profile
    asking: Asking | None
    created_at: int
    blocked: bool = False
    offered: tuple[str, ...] = ()


async def load(tx: Transaction, chat: int) -> Chat | None:
    """Return the chat, or None if it is unknown."""
    row = await tx.fetchrow("SELECT * FROM chats WHERE id = $1", chat)
    if row is None:
        return None
    asking, offered = row["asking"], row["offered"]
    return Chat(
        id=chat,
        profile=_profile(tx.open_fields(row["profile"])),
        asking=Asking(**tx.open_fields(asking)) if asking is not None else None,
        created_at=row["created_at"],
        blocked=bool(row["blocked"]),
        offered=tuple(tx.open_fields(offered)["data"]) if offered is not None else (),
    )


def _profile(fields: dict[str, Any]) -> Profile:
    return Profile(**{**fields, "strengths": tuple(fields.get("strengths", ()))})


async def exists(tx: Transaction, chat: int) -> bool:
    """Whether the chat is known."""
    return await tx.fetchval("SELECT 1 FROM chats WHERE id = $1", chat) is not None


async def create(tx: Transaction, chat: int, profile: Profile, now: int) -> Chat:
    """Add a chat; one that exists already stays as it is."""
    await tx.execute(
        "INSERT INTO chats (id, created_at, profile) VALUES ($1, $2, $3)"
        " ON CONFLICT (id) DO NOTHING",
        chat,
        now,
        tx.seal_fields(**asdict(profile)),
    )
    return await load(tx, chat) or Chat(chat, profile, None, now)


async def save_profile(tx: Transaction, chat: int, profile: Profile) -> None:
    """Replace the profile of a chat."""
    await tx.execute(
        "UPDATE chats SET profile = $2 WHERE id = $1", chat, tx.seal_fields(**asdict(profile))
    )


async def set_asking(tx: Transaction, chat: int, asking: Asking | None) -> None:
    """Remember what the chat was asked, or that nothing particular was."""
    sealed = tx.seal_fields(**asdict(asking)) if asking else None
    await tx.execute("UPDATE chats SET asking = $2 WHERE id = $1", chat, sealed)


async def set_offered(tx: Transaction, chat: int, offered: tuple[str, ...]) -> None:
    """Remember the data of the buttons that can be chosen by typing their number."""
    sealed = tx.seal_fields(data=list(offered)) if offered else None
    await tx.execute("UPDATE chats SET offered = $2 WHERE id = $1", chat, sealed)


async def set_blocked(tx: Transaction, chat: int, blocked: bool) -> None:
    """Note that the user blocked the bot, or lets it in again.

    While blocked, nothing is due and what waits in the outbox is held; unblocked, it goes out. The
    caller sets the next due moment again.
    """
    await tx.execute("UPDATE chats SET blocked = $2 WHERE id = $1", chat, int(blocked))
    if blocked:
        await tx.execute("DELETE FROM schedule WHERE chat = $1", chat)
        await tx.execute(
            "UPDATE outbox SET state = 'held' WHERE chat = $1 AND state IN ('waiting', 'sending')",
            chat,
        )
    else:
        await tx.execute(
            "UPDATE outbox SET state = 'waiting' WHERE chat = $1 AND state = 'held'", chat
        )


async def erase(tx: Transaction, chat: int) -> None:
    """Delete everything the store holds about a chat and wipe it from the files.

    What the chat says after this, and what it is told, is new: updates that were not handled yet
    stay, and the outbox takes messages again.
    """
    tx.known.pop(chat, None)
    await tx.execute("DELETE FROM chats WHERE id = $1", chat)
    await tx.execute("DELETE FROM schedule WHERE chat = $1", chat)
    await tx.execute("DELETE FROM outbox WHERE chat = $1", chat)
    await tx.execute("DELETE FROM inbox WHERE chat = $1 AND done_at IS NOT NULL", chat)
    tx.erase_traces()
