"""How fast updates are answered with pacing lifted, beside a bare echo bot on the same stand-in."""

import asyncio
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from tests.process import BotProcess
from tests.user import PeopledSandbox, SandboxUser

DEBRIEF = ("/new", "nurse at Acme", "yesterday", "video", "Priya Nair", "their wards")
ALONE = 15  # debriefs of one person at a time, for the latency


@dataclass(frozen=True, slots=True)
class Speed:
    """Updates answered a second, and seconds from a message to the first reply to it."""

    rate: float
    median: float
    p95: float


class Unhurried(BotProcess):
    """The bot with pacing lifted."""

    def arguments(self) -> tuple[str, ...]:
        """Start it on the stand-in, by the machine's clock."""
        return ("-m", "tests.benchmarks.unhurried")


class Echo(BotProcess):
    """The reference."""

    def arguments(self) -> tuple[str, ...]:
        """Start it on the stand-in, by the machine's clock."""
        return ("-m", "tests.benchmarks.echo")


async def say(person: SandboxUser, text: str, patience: float = 60) -> float:
    """Say something; returns the seconds until the first reply."""
    pulse, begun = person.sandbox.world.pulse, time.perf_counter()
    await person.says(text)
    async with asyncio.timeout(patience):
        while not person.fresh:
            await pulse.after(pulse.count)
    return time.perf_counter() - begun


async def measure(kind: type[BotProcess], people: int) -> Speed:
    """Have so many people live through a debrief all at once, then some one after the other."""
    with tempfile.TemporaryDirectory() as folder:
        async with PeopledSandbox() as sandbox, kind(sandbox, Path(folder)) as bot:
            await bot.start()
            await bot.listens()
            rate = await _crowd(sandbox, people)
            waits = await _alone(sandbox)
            await bot.stop()
    return Speed(rate, median(waits), quantiles(waits, n=20)[-1])


async def _crowd(sandbox: PeopledSandbox, count: int) -> float:
    people = [await sandbox.user("Sam", last_name="Lee") for _ in range(count)]
    begun = time.perf_counter()
    for text in DEBRIEF:
        for person in people:
            await person.says(text)
        await _replied(people)
    return count * len(DEBRIEF) / (time.perf_counter() - begun)


async def _replied(people: Sequence[SandboxUser]) -> None:
    """Wait until each of them has a reply; looks at one at a time, so that looking costs little."""
    pulse = people[0].sandbox.world.pulse
    for person in people:
        async with asyncio.timeout(120):
            while not person.fresh:
                await pulse.after(pulse.count)


async def _alone(sandbox: PeopledSandbox) -> Sequence[float]:
    waits = []
    for _ in range(ALONE):
        person = await sandbox.user("Sam", last_name="Lee")
        waits += [await say(person, text) for text in DEBRIEF]
    return waits


def print_figures(people: int) -> None:
    """Measure both and print them side by side."""
    echo = asyncio.run(measure(Echo, people))
    ours = asyncio.run(measure(Unhurried, people))
    for name, speed in (("bare echo bot", echo), ("this bot", ours)):
        print(
            f"  {name:14} {speed.rate:6.0f} updates/s, reply median {1000 * speed.median:5.1f} ms,"
            f" p95 {1000 * speed.p95:5.1f} ms"
        )
    print(
        f"  rate {ours.rate / echo.rate:.2f} of it (aim 0.70), median"
        f" {ours.median / echo.median:.2f} times (aim 1.50), p95 {ours.p95 / echo.p95:.2f} times"
    )
