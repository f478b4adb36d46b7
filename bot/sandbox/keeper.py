"""Keeps the bot's process running: starts it anew when it dies, within bounds, and kills it on
demand."""

import asyncio
import contextlib
import sys
import time
from asyncio.subprocess import Process
from collections import deque
from collections.abc import Mapping, Sequence
from enum import StrEnum

from bot.sandbox.pulse import Pulse

# Seconds before a bot that died is started again.
PAUSE = 1.0
# A bot that died this often within so many seconds would only die again.
MOST_DEATHS = 5
WITHIN = 60
STOP_SECONDS = 15
# The exit code of a bot whose settings are wrong: starting it again would not help.
REFUSED = 2


class State(StrEnum):
    """How the bot's process is."""

    RUNNING = "running"
    RESTARTING = "restarting"
    OFF = "off"
    GIVEN_UP = "given up"


class Keeper:
    """One process, by its command and environment; `shown` beats when its state changes."""

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str], shown: Pulse
    ) -> None:
        self.state = State.OFF
        self.restarts = 0
        self._command = command
        self._environment = environment
        self.shown = shown
        self._process: Process | None = None
        self._wanted = asyncio.Event()
        self._deaths: deque[float] = deque(maxlen=MOST_DEATHS)

    @property
    def pid(self) -> int | None:
        """The running process's id."""
        running = self._process is not None and self._process.returncode is None
        return self._process.pid if running and self._process else None

    async def run(self) -> int:
        """Keep the process running until cancelled, or until it refuses its settings."""
        self._wanted.set()
        try:
            while True:
                await self._wanted.wait()
                code = await self._live()
                if code == REFUSED:
                    return code
                await self._take_death(code)
        finally:
            await self._end()

    def kill(self) -> None:
        """End the process without warning (SIGKILL); it is started again."""
        if self.pid and self._process:
            self._deaths.clear()
            self._process.kill()

    def switch(self, *, on: bool) -> None:
        """Kill the process and leave it off, or start it."""
        if on:
            self._deaths.clear()
            self._wanted.set()
        else:
            self._wanted.clear()
            self.kill()

    async def _live(self) -> int:
        self._process = await asyncio.create_subprocess_exec(
            *self._command,
            env=dict(self._environment),
            stdin=asyncio.subprocess.PIPE,  # ends when this process does, whatever ends it
            start_new_session=True,  # Ctrl+C is for the keeper, which then ends it in order
        )
        self._tell(State.RUNNING)
        return await self._process.wait()

    async def _take_death(self, code: int) -> None:
        if not self._wanted.is_set():
            self._tell(State.OFF)
            return
        now = time.monotonic()
        self._deaths.append(now)
        if len(self._deaths) == MOST_DEATHS and now - self._deaths[0] < WITHIN:
            sys.stderr.write(f"The bot ended {MOST_DEATHS} times within a minute: left alone.\n")
            self._wanted.clear()
            self._tell(State.GIVEN_UP)
            return
        sys.stderr.write(f"The bot ended ({_describe(code)}) and is started again.\n")
        self._tell(State.RESTARTING)
        self.restarts += 1
        await asyncio.sleep(PAUSE)

    def _tell(self, state: State) -> None:
        self.state = state
        self.shown.beat()

    async def _end(self) -> None:
        if self._process is None or self._process.returncode is not None:
            return
        self._process.terminate()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(STOP_SECONDS):
                await self._process.wait()
        if self._process.returncode is None:
            self._process.kill()
            await self._process.wait()


def _describe(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"code {code}"
