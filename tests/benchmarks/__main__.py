"""Every figure beside its reference and its aim: ``python -m tests.benchmarks [NAME …]``.

All in one go takes about half an hour, most of it for 10,000 reminders at Telegram's pace.
"""

import argparse
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields

from tests.benchmarks import answering, dates, notes, pending, replicas, rush, scheduler
from tests.benchmarks.figure import Figure, Sizes, print_table

BENCHMARKS: Mapping[str, Callable[[Sizes], Iterator[Figure]]] = {
    "answering": answering.figures,
    "pending": pending.figures,
    "scheduler": scheduler.figures,
    "rush": rush.figures,
    "replicas": replicas.figures,
    "dates": dates.figures,
    "notes": notes.figures,
}


def main() -> None:
    """Read what is wanted, measure it, and print one table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    for size in fields(Sizes):
        parser.add_argument(f"--{size.name}", type=int, default=size.default)
    chosen = vars(parser.parse_args())
    names = chosen.pop("names") or list(BENCHMARKS)
    if unknown := sorted(set(names) - set(BENCHMARKS)):
        parser.error(f"no such benchmark: {', '.join(unknown)}")
    found: list[Figure] = []
    for name in names:
        print(f"measuring {name} …", flush=True)
        found += BENCHMARKS[name](Sizes(**chosen))
    print_table(found)


if __name__ == "__main__":
    main()
