"""From words to a day, a moment, "no date was given", or a choice between readings."""

from bot.core.calendar import Holidays
from bot.core.dates.deadlines import read_deadline
from bot.core.dates.moments import read_interview, read_snooze
from bot.core.dates.readings import (
    Choice,
    Day,
    DeadlineReading,
    Moment,
    MomentChoice,
    MomentReading,
    NoDate,
    Unclear,
)
from bot.core.dates.words import DateWords, Language, compile_language

__all__ = [
    "Choice",
    "DateWords",
    "Day",
    "DeadlineReading",
    "Holidays",
    "Language",
    "Moment",
    "MomentChoice",
    "MomentReading",
    "NoDate",
    "Unclear",
    "compile_language",
    "read_deadline",
    "read_interview",
    "read_snooze",
]
