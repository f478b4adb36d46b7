"""Waiting for what announces nothing: a file, another process, a database.

The one place where tests look again and again; whatever tells of itself is awaited instead.
"""

import asyncio
from collections.abc import Awaitable, Callable
from inspect import isawaitable

_PAUSE = 0.02  # seconds between two looks, which leave the processor to whoever is awaited
PATIENCE = 60.0


async def until(
    holds: Callable[[], Awaitable[object] | object], *, seconds: float = PATIENCE
) -> None:
    """Return once something holds; raises TimeoutError if that takes longer than ``seconds``."""
    async with asyncio.timeout(seconds):
        while True:
            held = holds()
            if await held if isawaitable(held) else held:
                return
            await asyncio.sleep(_PAUSE)
