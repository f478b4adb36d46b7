"""What the bot called and what was refused, so that a test can ask."""

from collections import deque
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.schema import Json

# Older calls are forgotten, so that a stand-in that runs for days does not grow.
MOST_CALLS = 20_000


@dataclass(frozen=True, slots=True)
class Call:
    """One call that was carried out. `at` is the stand-in's UTC second."""

    at: int
    method: str
    fields: Json
    result: Any


@dataclass(frozen=True, slots=True)
class Refused:
    """One call that was refused, with the answer's code and description."""

    at: int
    method: str
    fields: Json
    code: int
    description: str

    def show(self) -> Json:
        """The refusal as JSON; uploaded content is left out."""
        return {
            "at": self.at,
            "method": self.method,
            "code": self.code,
            "description": self.description,
            "fields": {name: str(value)[:200] for name, value in self.fields.items()},
        }


@dataclass(slots=True)
class Record:
    """All calls in order; injected failures and empty polls are not among them."""

    calls: deque[Call] = field(default_factory=lambda: deque(maxlen=MOST_CALLS))
    refusals: list[Refused] = field(default_factory=list)
