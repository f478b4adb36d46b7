"""A long feeding: ``python -m tests.benchmarks.fuzz --updates 20000``.

Goes on after a failure, so that one run names every fault, each with the first conversation that
brought it.
"""

import argparse
import re
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.fuzzing import Feed, feeding
from tests.odd_updates import Json, conversations


class Findings:
    """The faults found so far, by their first line."""

    def __init__(self) -> None:
        self.count: Counter[str] = Counter()

    def add(self, error: AssertionError, conversation: Sequence[Json]) -> None:
        """Count a fault, and show it when it is new."""
        name = re.sub(r"\d+", "#", str(error))[:300]
        self.count[name] += 1
        if self.count[name] == 1:
            print(f"--- {str(error)[:1500]}\n{conversation}\n", flush=True)


def run(updates: int, number: int, folder: Path) -> None:
    """Feed so many updates and print what was found."""
    findings, begun = Findings(), time.monotonic()
    with feeding(folder) as feed:
        while feed.fed < updates:
            number += 1
            _feed_some(feed, findings, number)
        fed = feed.fed
    seconds = time.monotonic() - begun
    print(f"{fed} updates in {seconds:.0f} s, {len(findings.count)} faults")
    for name, times in findings.count.most_common():
        print(f"{times:6} {name[:200]}")


def _feed_some(feed: Feed, findings: Findings, number: int) -> None:
    @seed(number)
    @settings(
        max_examples=50,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(conversations)
    def some(conversation: Sequence[Json]) -> None:
        try:
            feed.feed(conversation)
        except AssertionError as error:
            findings.add(error, conversation)

    some()


def main() -> None:
    """Read the options and begin."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.fuzz", description=__doc__)
    parser.add_argument("--updates", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        run(args.updates, args.seed, Path(folder))


if __name__ == "__main__":
    main()
