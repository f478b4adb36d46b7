"""Health: since when each part of the bot has given no sign of life, and what that means.

A bot is well if every part gave a sign lately. It is past help, and only a restart may cure it, if
a part that was at work has been silent for much longer. Measured on a monotonic clock, which is the
same for all processes of a machine and does not jump.
"""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

STALE_SECONDS = 60
"""After how long a report on file says nothing any more."""


class Part(StrEnum):
    """What gives signs of life."""

    UPDATES = "updates"  # Telegram gave out what it has, or knows where to bring it
    ASKING = "asking"  # a call for that was made and ended, however it ended
    SWEEP = "sweep"  # what was due has been composed
    DRAIN = "drain"  # the outbox is empty, or moves


# Seconds of silence; asking for updates alone takes up to ten, and a pause after failures thirty.
_LIMITS: Mapping[Part, int] = {
    Part.UPDATES: 120,
    Part.ASKING: 120,
    Part.SWEEP: 120,
    Part.DRAIN: 120,
}
_PAST_HELP = 5
"""By how many limits a part has to be late before a restart is called for."""


@dataclass(frozen=True, slots=True)
class Report:
    """The state at a moment (seconds of the monotonic clock): silence in seconds, and what ails.

    ``trouble`` says why Telegram is not reached, "" if it is or nobody knows.
    """

    at: float
    silence: Mapping[str, int]
    ailing: tuple[str, ...]
    trouble: str = ""

    @property
    def well(self) -> bool:
        """Whether every part gave a sign lately."""
        return not self.ailing


class Health:
    """Takes the signs of life of one process."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._seen: dict[Part, float] = {}
        self._trouble = ""

    def beat(self, *parts: Part) -> None:
        """Note a sign of life."""
        self._seen.update(dict.fromkeys(parts, self._now()))
        if Part.UPDATES in parts:
            self._trouble = ""

    def fail(self, trouble: str) -> bool:
        """Note why Telegram was not reached just now; returns whether that is news."""
        self.beat(Part.ASKING)
        news, self._trouble = trouble != self._trouble, trouble
        return news

    def report(self) -> Report:
        """Return the state; a part that never gave a sign ails."""
        now = self._now()
        silence = {str(part): int(now - seen) for part, seen in self._seen.items()}
        ailing = tuple(p for p in Part if p not in silence or silence[p] > _LIMITS[p])
        return Report(now, silence, ailing, self._trouble)

    def past_help(self) -> bool:
        """Whether a part that has begun is silent for so long that only a restart may cure it.

        Not so if Telegram cannot be reached, as long as it is being tried.
        """
        now = self._now()
        return any(
            now - seen > _PAST_HELP * _LIMITS[part]
            for part, seen in self._seen.items()
            if part is not Part.UPDATES
        )


def write_report(file: Path, report: Report) -> None:
    """Put a report into a file, for another process to read; raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = file.with_name(f"{file.name}.new")
    fresh.write_text(json.dumps(asdict(report)))
    fresh.replace(file)


def parse_report(text: str) -> Report:
    """Read what ``write_report`` wrote; raises ValueError if it is something else."""
    try:
        fields = json.loads(text)
        silence, ailing = dict(fields["silence"]), tuple(fields["ailing"])
        return Report(float(fields["at"]), silence, ailing, str(fields["trouble"]))
    except (KeyError, TypeError) as error:
        raise ValueError("no report") from error


def describe_report(report: Report, now: float) -> str:
    """Return one line for an operator; ``now`` is the moment on the monotonic clock."""
    age = now - report.at
    if not 0 <= age <= STALE_SECONDS:
        return "not well: the bot has given no sign of life lately"
    if report.well:
        return "well"
    silences = (f"{part} ({_say(report.silence.get(part))})" for part in report.ailing)
    why = f"; Telegram not reached: {report.trouble}" if report.trouble else ""
    return f"not well: {', '.join(silences)}{why}"


def _say(seconds: int | None) -> str:
    return "not begun" if seconds is None else f"silent for {seconds} s"
