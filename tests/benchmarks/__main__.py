"""Every figure beside its reference, in one run: ``python -m tests.benchmarks``."""

import argparse

from tests.benchmarks import answering, pending, rush


def main() -> None:
    """Read the options and measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--people", type=int, default=100, help="people who write at once")
    parser.add_argument("--reminders", type=int, default=1_000_000, help="pending reminders")
    parser.add_argument("--due", type=int, default=300, help="reminders due at once (10000: full)")
    args = parser.parse_args()
    print(f"answering {args.people} people with pacing lifted")
    answering.print_figures(args.people)
    print("pending reminders")
    pending.print_figures(args.reminders)
    print("due at once, Telegram's limits on")
    rush.print_figures(args.due)


if __name__ == "__main__":
    main()
