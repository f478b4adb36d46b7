"""A long siege: ``python -m tests.benchmarks.chaos --kills 200``.

Rounds of people live through three weeks while the bot is killed and Telegram fails in every way;
it ends with an AssertionError and what was lost, or with figures.
"""

import argparse
import asyncio
import tempfile
import time
from collections import Counter
from pathlib import Path

from tests.process import BotProcess
from tests.siege import Siege
from tests.user import PeopledSandbox

ROUND = 20
"""Kills a round."""


async def besiege(kills: int, people: int, seed: int, *, faults: bool) -> None:
    """Kill the bot so often, and print what came of it."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        async with PeopledSandbox() as sandbox, BotProcess(sandbox, Path(folder)) as bot:
            siege = Siege(bot, seed, faults=faults)
            lived = 0
            while siege.kills < kills:
                try:
                    lived += len(await siege.round(people, ROUND, patience=180))
                except AssertionError:
                    print("\n".join(bot.log.read_text(encoding="utf-8").splitlines()[-60:]))
                    print(bot.asks("SELECT id, chat, state, attempts, repeats FROM outbox"))
                    raise
                print(f"  {siege.kills} kills after {time.monotonic() - begun:.0f} s", flush=True)
            log = bot.log.read_text(encoding="utf-8")
        _print_figures(siege, sandbox, lived)
        levels = Counter(line.split()[2] for line in log.splitlines() if len(line.split()) > 2)
        print(f"log lines: {dict(levels)}; {time.monotonic() - begun:.0f} s, seed {seed}")


def _print_figures(siege: Siege, sandbox: PeopledSandbox, lived: int) -> None:
    refused = Counter((one.method, one.description) for one in sandbox.refusals)
    for name, value in {
        "kills": siege.kills,
        "interviews lived through to the end": lived,
        "messages and edits sent": len(siege.ledger.rows),
        "messages that came twice": siege.extra,
        "calls the outbox counted as repeated": siege.ledger.repeats,
        "answers, replies or reminders lost": 0,
        "taps whose toast died with the process": len(sandbox.unanswered),
        "calls refused": dict(refused),
    }.items():
        print(f"{name:45} {value}")


def main() -> None:
    """Read the options and begin."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.chaos", description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--people", type=int, default=6, help="people at a time")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--no-faults", action="store_true", help="kill only")
    args = parser.parse_args()
    asyncio.run(besiege(args.kills, args.people, args.seed, faults=not args.no_faults))


if __name__ == "__main__":
    main()
