"""The turnstile: a flood from one chat is slowed down, so that it costs the others nothing.

What a person can type is taken in at once. Beyond that a chat rests between its updates, which wait
stored; only what comes while very many wait already is not kept. Counted by each replica for itself
on a monotonic clock: no statement is spent on a chat that keeps to the measure.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.pacing import Bucket
from bot.store import inbox, outbox
from bot.store.outbox import Outgoing
from bot.store.transaction import Transaction

REST_SECONDS = 10
"""How long a chat rests that has used up its measure; so many updates follow at once."""

MOST_WAITING = 200
"""Updates of one chat that are kept while it rests: minutes of work, and some hundred kilobytes."""

MOST_UNSENT = 60
"""Messages that may wait for one chat before it rests until they have gone out, one a second."""

_LOOK_EVERY = 10
_CHATS_KEPT = 10_000


@dataclass(frozen=True, slots=True)
class Measure:
    """Updates a second that are taken from one chat, and how many of them at once.

    A debrief with ten people takes 55 messages and taps. One a second is what Telegram lets the bot
    answer, so that taking more in would answer nobody sooner.
    """

    a_second: float = 1
    at_once: int = 60


@dataclass(slots=True)
class _Passage:
    """What one chat did lately."""

    arrived: Bucket
    handled: Bucket
    served: int = 0
    told: set[str] = field(default_factory=set)


class Turnstile:
    """Counts the updates of each chat, and tells a chat once when it goes beyond the measure."""

    def __init__(
        self,
        measure: Measure | None = None,
        *,
        slower: str = "",
        full: str = "",
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """``slower`` is what a chat is told that has to rest, ``full`` one whose words are lost."""
        self._measure = measure or Measure()
        self._slower = slower
        self._full = full
        self._now = now
        self._chats: dict[int, _Passage] = {}

    async def lets_in(self, tx: Transaction, chat: int, now: int) -> bool:
        """Whether an update is to be kept; False if too many of its chat wait already."""
        passage = self._passage(chat)
        if passage.arrived.ready():
            passage.arrived.use()
            return True
        if await inbox.waiting_of(tx, chat) < MOST_WAITING:
            return True
        await self._tell(tx, chat, passage, self._full, now)
        return False

    async def rest(self, tx: Transaction, chat: int, now: int) -> int:
        """Count an update that was handled; return for how many seconds its chat has to rest."""
        passage = self._passage(chat)
        passage.handled.use()
        passage.served += 1
        shut = not passage.handled.ready()
        if not (shut or passage.served % _LOOK_EVERY == 0):
            return 0
        unsent = await outbox.unsent_of(tx, chat)
        if not (shut or unsent > MOST_UNSENT) or not await inbox.waiting_of(tx, chat):
            return 0
        await self._tell(tx, chat, passage, self._slower, now)
        return max(unsent if unsent > MOST_UNSENT else 0, REST_SECONDS)

    async def _tell(
        self, tx: Transaction, chat: int, passage: _Passage, text: str, now: int
    ) -> None:
        """Say something, once for as long as the chat goes on like this."""
        if chat and text and text not in passage.told:
            passage.told.add(text)
            await outbox.put(tx, chat, Outgoing("sendMessage", {"text": text}), now)

    def _passage(self, chat: int) -> _Passage:
        """Return the count of a chat; a new one if it has kept to the measure for long."""
        found = self._chats.get(chat)
        if found is None or _is_quiet(found):
            if len(self._chats) > _CHATS_KEPT:
                self._chats = {key: one for key, one in self._chats.items() if not _is_quiet(one)}
            found = self._chats[chat] = self._begin()
        return found

    def _begin(self) -> _Passage:
        rate, size = self._measure.a_second, self._measure.at_once
        return _Passage(Bucket(rate, size, self._now), Bucket(rate, size, self._now))


def _is_quiet(passage: _Passage) -> bool:
    return passage.arrived.full() and passage.handled.full()
