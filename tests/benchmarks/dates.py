"""How often days and times are read right, and how often silently wrong, next to three libraries.

Run: python -m tests.benchmarks.dates [--no-libraries] [--misses dev|held]

The phrases are in deadlines.tsv, decided by the conventions; its head says what is kept aside, and
what the engine made of each batch at first sight. Times are processor time, the best of three. The
libraries are installed into a temporary folder, never into the project. A silent error is a wrong
day, or "no date", given without asking.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.content.dates import load_date_words
from bot.content.holidays import PublicHolidays
from bot.core.dates import (
    Choice,
    Day,
    Moment,
    MomentChoice,
    NoDate,
    Unclear,
    read_deadline,
    read_interview,
    read_snooze,
)
from tests.benchmarks.figure import Figure, Sizes

TABLE = Path(__file__).with_name("deadlines.tsv")
_COUNTRIES = {
    "Europe/London": "GB", "America/New_York": "US", "America/Toronto": "CA",
    "Europe/Berlin": "DE", "Europe/Madrid": "ES", "Europe/Paris": "FR", "Asia/Kolkata": "IN",
    "America/Chicago": "US", "Asia/Singapore": "SG", "Australia/Sydney": "AU",
    "Europe/Dublin": "IE",
}  # fmt: skip
_ORDERS = {"day": True, "month": False, "open": None}
_LIBRARIES = ("dateparser==1.5.0", "parsedatetime==2.6")
_WORDS = load_date_words()


@dataclass(frozen=True)
class Phrase:
    """A line of the table with its situation."""

    part: str
    asked: str
    text: str
    expected: str
    now: datetime
    interview: date
    zone: str
    day_first: bool | None


Reader = Callable[[Phrase], str]


def load_phrases(path: Path = TABLE) -> list[Phrase]:
    """Read the table."""
    situations: dict[str, tuple[datetime, date, str, bool | None]] = {}
    phrases = []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if line.startswith("@"):
            name, now, interview, zone, order = cells
            situations[name[1:]] = (
                datetime.fromisoformat(now),
                date.fromisoformat(interview),
                zone,
                _ORDERS[order],
            )
        elif line and not line.startswith("#"):
            part, situation, asked, text, expected = cells
            phrases.append(Phrase(part, asked, text, expected, *situations[situation]))
    return phrases


def read_ours(phrase: Phrase) -> str:
    """Read a phrase with the project's engine and write the result as the table does."""
    holidays = PublicHolidays(_COUNTRIES[phrase.zone])
    now = phrase.now.replace(tzinfo=ZoneInfo(phrase.zone))
    if phrase.asked == "d":
        return _write(
            read_deadline(
                phrase.text,
                now=now,
                interview=phrase.interview,
                words=_WORDS,
                holidays=holidays,
                day_first=phrase.day_first,
            )
        )
    read = read_interview if phrase.asked == "i" else read_snooze
    return _write(
        read(
            phrase.text,
            now=now,
            words=_WORDS,
            day_first=phrase.day_first,
            holidays=holidays,
        )
    )


def _write(reading: Any) -> str:
    match reading:
        case Day(day=day):
            return day.isoformat()
        case NoDate():
            return "none"
        case Choice(days=days):
            return ",".join(day.isoformat() for day in days)
        case Moment(start=start, minutes=minutes):
            return _moment(start) + (f"/{minutes}" if minutes else "")
        case MomentChoice(starts=starts):
            return ",".join(_moment(start) for start in starts)
        case Unclear():
            return "unclear"
    raise AssertionError(reading)


def _moment(start: datetime) -> str:
    return start.strftime("%Y-%m-%dT%H:%M")


def _from_library(phrase: Phrase, found: datetime | None) -> str:
    """Write a library's moment; lengths and choices, which none knows, are not held against it."""
    if found is None:
        return "none" if phrase.expected == "none" else "unclear"
    if phrase.asked == "d":
        return found.date().isoformat()
    length = phrase.expected.partition("/")[2]
    return _moment(found) + (f"/{length}" if length else "")


def _read_with_dateparser(phrase: Phrase) -> str:
    dateparser = import_module("dateparser")
    search = import_module("dateparser.search")
    settings: dict[str, Any] = {"RELATIVE_BASE": phrase.now, "PREFER_DATES_FROM": "future"}
    if phrase.asked == "i":
        settings["PREFER_DATES_FROM"] = "current_period"
    if phrase.day_first is not None:
        settings["DATE_ORDER"] = "DMY" if phrase.day_first else "MDY"
    languages = ["en", "de", "es", "fr"]
    found = dateparser.parse(phrase.text, languages=languages, settings=settings)
    if found is None and phrase.text.strip():
        hits = search.search_dates(phrase.text, languages=languages, settings=settings)
        found = hits[0][1] if hits else None
    return _from_library(phrase, found.replace(tzinfo=None) if found else None)


def _read_with_parsedatetime(phrase: Phrase) -> str:
    parsedatetime = import_module("parsedatetime")
    found, status = parsedatetime.Calendar().parseDT(phrase.text, sourceTime=phrase.now)
    return _from_library(phrase, found if status else None)


def _read_with_dateutil(phrase: Phrase) -> str:
    from dateutil import parser

    start = phrase.now.replace(hour=0, minute=0)
    try:
        found = parser.parse(
            phrase.text, default=start, fuzzy=True, dayfirst=bool(phrase.day_first)
        )
    except (ValueError, OverflowError, TypeError):
        return _from_library(phrase, None)
    return _from_library(phrase, found.replace(tzinfo=None))


def measure(name: str, read: Reader, phrases: list[Phrase]) -> None:
    """Print how much of each part a reader gets right, and how much silently wrong."""
    for part in ("dev", "held"):
        chosen = [phrase for phrase in phrases if phrase.part == part]
        answers = [(phrase, read(phrase)) for phrase in chosen]
        right = sum(answer == phrase.expected for phrase, answer in answers)
        silent = sum(_is_silent(phrase, answer) for phrase, answer in answers)
        count = len(chosen)
        print(
            f"{name:<16}{part:<6}{count:>5} phrases {right / count:>8.1%} right"
            f" {silent / count:>7.1%} silently wrong"
        )


def figures(_sizes: Sizes) -> Iterator[Figure]:
    """Measure how much is read right, and how much silently wrong."""
    phrases = load_phrases()
    for part in ("dev", "held"):
        answers = [(phrase, read_ours(phrase)) for phrase in phrases if phrase.part == part]
        right = sum(answer == phrase.expected for phrase, answer in answers) / len(answers)
        silent = sum(_is_silent(phrase, answer) for phrase, answer in answers) / len(answers)
        what = f"dates and times read right, {part}"
        yield Figure(what, f"{right:.1%}, silently wrong {silent:.1%}", f"{len(answers)} phrases")


def _is_silent(phrase: Phrase, answer: str) -> bool:
    """Whether a wrong answer was given without asking, or asked without the right one."""
    if answer in {phrase.expected, "unclear"}:
        return False
    return "," not in answer or phrase.expected not in answer


def measure_time(phrases: list[Phrase]) -> None:
    """Print microseconds per phrase, and the slowest of texts as long as a message can be."""
    for phrase in phrases:
        read_ours(phrase)
    taken = sorted(min(_time(phrase) for _ in range(3)) * 1e6 for phrase in phrases)
    p99 = taken[int(len(taken) * 0.99)]
    print(f"per phrase: median {statistics.median(taken):.0f} µs, 99th percentile {p99:.0f} µs")
    first = phrases[0]
    slowest = max(
        (min(_time(_with(first, text, asked)) for _ in range(3)), text[:24], asked)
        for text in _long_texts()
        for asked in "dis"
    )
    print(f"4,096 characters: at most {slowest[0] * 1e3:.1f} ms ({slowest[1]!r}, {slowest[2]})")


def _with(phrase: Phrase, text: str, asked: str) -> Phrase:
    return Phrase("", asked, text, "", phrase.now, phrase.interview, phrase.zone, phrase.day_first)


def _long_texts() -> list[str]:
    units = (
        "friday or ", "the end of next ", "5 ", "5/12 ", "two weeks and ", "-", "a", "the ",
        "before ", "after ", "week after ", "tomorrw mondday ", "1-2-3-", "monday, ", "5 to ",
        "half ", "may ", "one two ", "? ", "lorem ipsum dolor ", "a week from ", "\n", "🤞 ",
        "xyzzyfridayxyzzyfriday ", "the monday after ",
    )  # fmt: skip
    whole = [(unit * 4096)[:4096] for unit in units]
    # As many words as are read at all, then padding.
    return whole + [" ".join((unit * 4096).split()[:140])[:4096].ljust(4096) for unit in units]


def _time(phrase: Phrase) -> float:
    start = time.process_time()
    read_ours(phrase)
    return time.process_time() - start


def _install(folder: str) -> None:
    command = [sys.executable, "-m", "pip", "install", "-q", "--target", folder, *_LIBRARIES]
    subprocess.run(command, check=True)  # noqa: S603  a fixed command
    sys.path.append(folder)


def main() -> None:
    """Print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--no-libraries", action="store_true")
    arguments.add_argument("--misses", choices=("dev", "held"))
    chosen = arguments.parse_args()
    phrases = load_phrases()
    measure("Afterword", read_ours, phrases)
    for phrase in phrases:
        answer = read_ours(phrase)
        if phrase.part == chosen.misses and answer != phrase.expected:
            mark = "silent" if _is_silent(phrase, answer) else "miss"
            print(f"  {mark:<7}{phrase.text!r}: {answer}, not {phrase.expected}")
    measure_time(phrases)
    if not chosen.no_libraries:
        with tempfile.TemporaryDirectory() as folder:
            _install(folder)
            measure("dateparser", _read_with_dateparser, phrases)
            measure("parsedatetime", _read_with_parsedatetime, phrases)
            measure("dateutil fuzzy", _read_with_dateutil, phrases)


if __name__ == "__main__":
    main()
