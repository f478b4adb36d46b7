"""Telegram's flood limits, off unless switched on: 30 messages a second, one a second per chat.

A chat may take a short burst; a group takes 20 a minute. Measured in real time, since a bot waits
in real time whatever the stand-in's clock says.
"""

import math
import time
from dataclasses import dataclass, field

from bot.sandbox.refusal import too_many


@dataclass(slots=True)
class _Bucket:
    size: float
    per_second: float
    level: float = 0
    at: float = 0

    def wait(self, now: float) -> float:
        """Seconds until one more fits."""
        self.level = max(0.0, self.level - (now - self.at) * self.per_second)
        self.at = now
        return max(0.0, (self.level + 1 - self.size) / self.per_second)


@dataclass(slots=True)
class FloodLimits:
    """Counts messages when `enabled` and refuses what is too many."""

    enabled: bool = False
    _overall: _Bucket = field(default_factory=lambda: _Bucket(30, 30))
    _chats: dict[int, _Bucket] = field(default_factory=dict)

    def count(self, chat: int) -> None:
        """Count one message to a chat. Raises RefusalError (429) instead if it is too many."""
        if not self.enabled:
            return
        now = time.monotonic()
        limits = _Bucket(20, 20 / 60) if chat < 0 else _Bucket(5, 1)
        buckets = (self._overall, self._chats.setdefault(chat, limits))
        wait = max(bucket.wait(now) for bucket in buckets)
        if wait > 0:
            raise too_many(math.ceil(wait))
        for bucket in buckets:
            bucket.level += 1
