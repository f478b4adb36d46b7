"""A pulse is a number that rises whenever something changed, and that anybody can wait on."""

import asyncio
import secrets


class Pulse:
    """Counts changes and wakes whoever waits for the next one."""

    def __init__(self) -> None:
        # A random start, so that a number from an earlier life of the server is not mistaken
        # for the present one.
        self.count = secrets.randbelow(1_000_000) + 1
        self._next = asyncio.Event()

    def beat(self) -> int:
        """Count one change and return the new number."""
        self.count += 1
        waiting, self._next = self._next, asyncio.Event()
        waiting.set()
        return self.count

    async def after(self, seen: int) -> int:
        """Wait until the number differs from `seen`, and return it."""
        while self.count == seen:
            await self._next.wait()
        return self.count
