"""Failures on demand: the next calls of a method fail in the way that was asked for."""

from dataclasses import dataclass
from enum import StrEnum

from bot.sandbox.pulse import Pulse

# Matches every method; None matches every one but getUpdates.
EVERY = "*"


class FaultKind(StrEnum):
    """How a call fails."""

    FLOOD = "flood"  # 429 with retry_after
    ERROR = "error"  # 500, or the code that is given
    DROP_BEFORE = "drop_before"  # the connection breaks before the call has any effect
    DROP_AFTER = "drop_after"  # the call is carried out, then the connection breaks
    SLOW = "slow"  # carried out at once, answered `seconds` later
    LATE = "late"  # carried out and answered `seconds` later


@dataclass(slots=True)
class Fault:
    """The next `times` calls of `method` fail; None for `times` means until cleared.

    `seconds` is the retry_after of a flood and the delay of a slow or late one; `reason` is what an
    error says, by default what its code means.
    """

    kind: FaultKind
    method: str | None = None
    times: int | None = 1
    seconds: int = 1
    code: int = 500
    reason: str = ""


class Faults:
    """The failures that were asked for and have not happened yet; `shown` beats at changes."""

    def __init__(self, shown: Pulse) -> None:
        self.planned: list[Fault] = []
        self._shown = shown

    def plan(self, fault: Fault) -> None:
        """Add a failure after those already planned."""
        self.planned.append(fault)
        self._shown.beat()

    def clear(self) -> None:
        """Let everything work again."""
        self.planned.clear()
        self._shown.beat()

    def take(self, method: str) -> Fault | None:
        """The failure this call meets, counted as having happened; None if it meets none."""
        for fault in self.planned:
            if fault.method in (EVERY, method) or (fault.method is None and method != "getUpdates"):
                self._count(fault)
                return fault
        return None

    def _count(self, fault: Fault) -> None:
        if fault.times is not None:
            fault.times -= 1
            if fault.times <= 0:
                self.planned.remove(fault)
            self._shown.beat()
