"""The same reminders as date jobs of APScheduler, which the bot does without; for comparison only.

APScheduler is no dependency: ``pip install 'apscheduler==3.11.*'``. Each measure is a process of
its own, ended after some minutes, and then tells how far it came.
"""

import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec

from tests.benchmarks.figure import Figure, Sizes

PATIENCE = 240
"""Seconds for which jobs are added."""

_MEASURE = """
import sys, time
from datetime import datetime, timedelta, timezone
from pathlib import Path
from apscheduler.schedulers.background import BackgroundScheduler

def memory():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))

wanted, patience, added = int(sys.argv[1]), float(sys.argv[2]), 0
now, scheduler = datetime.now(timezone.utc), BackgroundScheduler(timezone="UTC")
scheduler.start(paused=True)
before, begun = memory(), time.perf_counter()
while added < wanted and time.perf_counter() - begun < patience:
    at = now + timedelta(days=30, seconds=added % 86400)
    scheduler.add_job(print, "date", run_date=at, args=(added,), id=str(added))
    added += 1
seconds = time.perf_counter() - begun
print(added, seconds, memory() - before)
"""


def figures(sizes: Sizes) -> Iterator[Figure]:
    """Add the jobs, as many as patience allows."""
    what = f"{sizes.reminders:,} reminders as APScheduler date jobs"
    if find_spec("apscheduler") is None:
        yield Figure(what, "not installed: pip install 'apscheduler==3.11.*'")
        return
    command = [sys.executable, "-c", _MEASURE, str(sizes.reminders), str(PATIENCE)]
    ended = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  a fixed command
    added, seconds, memory = (float(number) for number in ended.stdout.split())
    far = "" if added == sizes.reminders else f" for the first {added:,.0f}, then given up"
    yield Figure(f"{what}: to have them again at a start", f"{seconds:.0f} s{far}")
    yield Figure(f"{what}: resident memory", f"+{memory:.0f} MB{far}")
