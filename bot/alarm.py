"""Alarms: whoever runs the bot is told of trouble, in the log, and in a chat if there is one."""

import logging
from dataclasses import dataclass, field

from bot.clock import Clock
from bot.pacing import Bucket
from bot.store.database import Database
from bot.store.outbox import Outgoing, put
from bot.trace import describe

log = logging.getLogger(__name__)

PRIORITY = 1
AT_ONCE = 10
"""How many alarms a chat gets at once; one trouble can raise thousands."""

_A_SECOND = 1 / 60


@dataclass(slots=True)
class Operator:
    """Whoever runs the bot; ``chat`` is where they read, None if only the log tells them."""

    database: Database
    clock: Clock
    chat: int | None
    _permits: Bucket = field(default_factory=lambda: Bucket(_A_SECOND, AT_ONCE))
    _untold: int = 0

    async def alarm(self, text: str) -> None:
        """Tell the operator; the text names no person and quotes nobody.

        After ten at once it is one a minute, which says how many there were besides.
        """
        log.error("alarm: %s", text)
        if self.chat is None:
            return
        if not self._permits.ready():
            self._untold += 1
            return
        self._permits.use()
        more, self._untold = self._untold, 0
        await self._tell(f"{text} (and {more} more since the last; see /status)" if more else text)

    async def _tell(self, text: str) -> None:
        try:
            async with self.database.transaction() as tx:
                outgoing = Outgoing("sendMessage", {"text": text}, PRIORITY)
                await put(tx, self.chat or 0, outgoing, self.clock.now())
        except Exception as error:  # noqa: BLE001  an alarm must not add to the trouble
            log.error("alarm not delivered: %s", describe(error))  # noqa: TRY400  messages stay out of the log
