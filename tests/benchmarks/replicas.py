"""Two replicas on PostgreSQL beside one, pacing lifted.

People all write at once, several messages each without waiting; a reply names the message that it
answers, so that order and repeats show. Everything is on loopback and bounded in number and time.
"""

import asyncio
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.figure import Figure, Sizes
from tests.databases import find_pg_ctl, postgres_cluster, postgres_database
from tests.replicas import Fleet, Replica
from tests.user import PeopledSandbox, SandboxUser

MESSAGES = 10
LONGEST = 300
"""Seconds after which a run is given up."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Updates answered a second, chats out of order, messages beyond one each, and who did what."""

    rate: float
    disordered: int
    repeated: int
    handled: Sequence[int]


class UnhurriedReplica(Replica):
    """A replica with pacing lifted."""

    arguments_of = ("-m", "tests.benchmarks.unhurried")


async def measure(server: str, replicas: int, people: int) -> Outcome:
    """Have so many people write to so many replicas."""
    with tempfile.TemporaryDirectory() as folder:
        async with (
            postgres_database(server) as url,
            PeopledSandbox() as sandbox,
            Fleet(sandbox, Path(folder), url, replicas, UnhurriedReplica) as fleet,
        ):
            crowd = [await sandbox.user("Sam", last_name="Lee") for _ in range(people)]
            names = [f"Sam Lee {chr(ord('a') + number)}" for number in range(MESSAGES)]
            await fleet.waits_for(f"SELECT count(*) = {replicas} FROM replicas WHERE beats > 1")  # noqa: S608  a number
            begun = time.perf_counter()
            for name in names:
                for person in crowd:
                    await person.says(f"/name {name}")
            await fleet.sent(people * MESSAGES, LONGEST)
            seconds = time.perf_counter() - begun
            heard = [_heard(person, names) for person in crowd]
            return Outcome(
                rate=people * MESSAGES / seconds,
                disordered=sum(one != names for one in heard),
                repeated=sum(len(one) - len(set(one)) for one in heard),
                handled=[replica.handled for replica in fleet.replicas],
            )


def _heard(person: SandboxUser, names: Sequence[str]) -> list[str]:
    """Return what was answered, in the order in which it came."""
    return [name for message in person.messages for name in names if name in message.text]


def figures(sizes: Sizes) -> Iterator[Figure]:
    """Measure one replica and two."""
    what = "updates answered a second on PostgreSQL by two replicas, pacing lifted"
    control = find_pg_ctl()
    if control is None:
        yield Figure(what, "skipped: PostgreSQL is not installed")
        return
    with postgres_cluster(control) as server:
        one, two = (asyncio.run(measure(server, count, sizes.people)) for count in (1, 2))
    yield Figure(what, f"{two.rate:.0f}", f"one replica {one.rate:.0f}")
    faults = two.disordered + two.repeated
    yield Figure(
        "the same: chats out of order, messages that came twice",
        f"{two.disordered}, {two.repeated}",
        f"handled {' + '.join(str(number) for number in two.handled)}",
        "none",
        faults == 0,
    )
