"""How fast updates are answered with pacing lifted, beside a bare echo bot on the same stand-in.

The two are measured in turns, so that whatever else the machine does falls on both.
"""

import asyncio
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks.figure import Figure, Sizes
from tests.process import BotProcess
from tests.user import PeopledSandbox, SandboxUser

DEBRIEF = ("/new", "nurse at Acme", "yesterday", "video", "Priya Nair", "their wards")
ALONE = 15  # debriefs of one person at a time, for the latency


@dataclass(frozen=True, slots=True)
class Speed:
    """Updates answered a second, and seconds from each message to the first reply to it."""

    rate: float
    waits: Sequence[float]

    @property
    def median(self) -> float:
        """The wait of half of the messages at most."""
        return median(self.waits)

    @property
    def p95(self) -> float:
        """The wait of all but one in twenty."""
        return quantiles(self.waits, n=20)[-1]


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
    return Speed(rate, waits)


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


def figures(sizes: Sizes) -> Iterator[Figure]:
    """Measure both in turns; the rate is that of the middle round, the waits are those of all."""
    rounds = [
        (asyncio.run(measure(Echo, sizes.people)), asyncio.run(measure(Unhurried, sizes.people)))
        for _ in range(sizes.rounds)
    ]
    echo, ours = (_together(speeds) for speeds in zip(*rounds, strict=True))
    pace = ours.rate / echo.rate
    yield Figure(
        "updates answered a second, pacing lifted",
        f"{ours.rate:.0f}",
        f"bare echo bot {echo.rate:.0f}",
        f">= 0.70 of it, is {pace:.2f}",
        pace >= 0.7,
    )
    waits = (("median", ours.median, echo.median), ("p95", ours.p95, echo.p95))
    for name, own, other in waits:
        yield Figure(
            f"reply latency in a debrief, {name}",
            f"{1000 * own:.1f} ms",
            f"bare echo bot {1000 * other:.1f} ms",
            f"<= 1.50 times, is {own / other:.2f}",
            own <= 1.5 * other,
        )


def _together(speeds: Sequence[Speed]) -> Speed:
    return Speed(median(one.rate for one in speeds), [w for one in speeds for w in one.waits])
