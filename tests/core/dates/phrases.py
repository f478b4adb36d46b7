"""What the tests of dates share: a Tuesday evening after an interview, and readers for it."""

from datetime import date, datetime

from bot.content.dates import load_date_words
from bot.content.holidays import PublicHolidays
from bot.core.dates import (
    DeadlineReading,
    MomentReading,
    read_deadline,
    read_interview,
    read_snooze,
)

NOW = datetime.fromisoformat("2026-11-24T18:30")
INTERVIEW = date(2026, 11, 24)
WORDS = load_date_words()


def deadline(
    text: str,
    *,
    now: datetime = NOW,
    interview: date = INTERVIEW,
    country: str = "GB",
    day_first: bool | None = True,
) -> DeadlineReading:
    """Read a text as the answer to "when will they get back to you?"."""
    return read_deadline(
        text,
        now=now,
        interview=interview,
        words=WORDS,
        holidays=PublicHolidays(country),
        day_first=day_first,
    )


def interview(text: str, *, now: datetime = NOW) -> MomentReading:
    """Read a text as the answer to "when was it?"."""
    return read_interview(text, now=now, words=WORDS, day_first=True)


def snooze(text: str, *, now: datetime = NOW) -> MomentReading:
    """Read a text as the answer to "remind you when?"."""
    return read_snooze(text, now=now, words=WORDS, day_first=True)
