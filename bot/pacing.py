"""How fast messages may leave: a little below what Telegram allows, measured on a monotonic clock.

Telegram lets a bot send about 30 messages a second, and one a second to a chat, short bursts
aside (https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this).
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

_MANY = 1_000_000


@dataclass(frozen=True, slots=True)
class Pace:
    """Messages a second, overall and to one chat, and how many a chat may get at once."""

    overall: float = 25
    per_chat: float = 1
    burst: int = 6

    def of_one(self, replicas: int) -> tuple[float, float]:
        """Return one replica's messages a second to all chats, and how many of them at once."""
        rate = self.overall / replicas
        return rate, max(1, rate / 5)


class Bucket:
    """Permits that come in at a steady rate and gather up to a number."""

    def __init__(self, rate: float, size: float, now: Callable[[], float] = time.monotonic) -> None:
        """Begin with ``size`` permits; ``rate`` come in a second, by the seconds of ``now``."""
        self._rate = rate
        self._size = size
        self._now = now
        self._permits = size
        self._counted_at = now()

    def change(self, rate: float, size: float) -> None:
        """Have permits come in at another rate, and gather up to another number, from now on."""
        self._permits = min(self._count(), size)
        self._rate, self._size = rate, size

    def _count(self) -> float:
        now = self._now()
        if now > self._counted_at:
            gained = (now - self._counted_at) * self._rate
            self._permits = min(self._size, self._permits + gained)
            self._counted_at = now
        return self._permits

    def ready(self) -> int:
        """How many permits there are right now."""
        if self._counted_at > self._now():
            return 0
        return max(0, int(min(self._count(), _MANY)))

    def full(self) -> bool:
        """Whether no permit has been used lately."""
        return self._count() >= self._size

    def use(self) -> None:
        """Take a permit; the next ones come later if there was none."""
        self._count()
        self._permits -= 1

    def delay(self) -> float:
        """Return the seconds until there is a permit."""
        lacking = max(0.0, 1 - self._count()) / self._rate
        return lacking + max(0.0, self._counted_at - self._now())

    def pause(self, seconds: float) -> None:
        """Give out nothing for a while, and then start with a single permit."""
        self._count()
        self._permits = min(self._permits, 1)
        self._counted_at = max(self._counted_at, self._now() + seconds)
