"""What the user promised an employer is reminded of once, on its day, as long as it is open."""

from dataclasses import dataclass
from datetime import date

from bot.core.calendar import at_hour
from bot.core.interview import Event, EventKind, Interview, Step, StepKind
from bot.core.plan.facts import Facts, age

_AT_THE_EARLIEST = 2 * 60 * 60


@dataclass(frozen=True, slots=True)
class Promise:
    """Something promised for a day: ``what`` completes "to …". ``id`` is that of its event."""

    id: int
    day: date
    what: str

    @classmethod
    def parse(cls, event: Event) -> "Promise":
        """Read the value of an event: "2026-11-30 send the portfolio"."""
        day, _, what = event.value.partition(" ")
        return cls(event.id, date.fromisoformat(day), what)


def open_promises(interview: Interview) -> tuple[Promise, ...]:
    """Return the promises that are neither kept nor dropped, oldest first."""
    return tuple(Promise.parse(event) for event in _open(interview))


def _open(interview: Interview) -> list[Event]:
    settled = {e.value for e in interview.events if e.kind is EventKind.SETTLED}
    made = [e for e in interview.events if e.kind is EventKind.PROMISED]
    return sorted((e for e in made if str(e.id) not in settled), key=age)


def promise_step(facts: Facts) -> Step | None:
    """Return the next reminder of promises: at the user's hour of the earliest day of any.

    What was promised for the same day is told two hours later at the earliest. A reminder stands
    for all promises whose day has come.
    """
    left = [k for k in facts.events(EventKind.KNOCKED) if k.value == StepKind.PROMISE]
    due: list[tuple[int, Promise]] = []
    for event in _open(facts.interview):
        promise = Promise.parse(event)
        reminded = (age(k) > age(event) and facts.day(k.at) >= promise.day for k in left)
        if not any(reminded):
            hour = at_hour(promise.day, facts.preferences)
            due.append((max(hour, event.at + _AT_THE_EARLIEST), promise))
    if not due:
        return None
    at = min(moment for moment, _ in due)
    day = facts.step(StepKind.PROMISE, at, "promised").day
    what = "; ".join(promise.what for moment, promise in due if facts.day(moment) <= day)
    return facts.step(StepKind.PROMISE, at, "promised", {"what": what})
