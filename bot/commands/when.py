"""`python -m bot when`: reads a day or a time out of a text, as the chat does, and prints JSON.

One line per text: {"day"}, {"moment", "minutes"}, {"none"}, {"choices"} or {"unclear"}. Days and
times are local.
"""

import argparse
import json
import sys
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.content.dates import load_date_words
from bot.content.holidays import PublicHolidays
from bot.content.places import load_places
from bot.core.dates import (
    Choice,
    Day,
    DeadlineReading,
    Moment,
    MomentChoice,
    MomentReading,
    NoDate,
    Unclear,
    read_deadline,
    read_interview,
    read_snooze,
)
from bot.core.places import country_of

_ASKED = ("deadline", "interview", "snooze")
_UNCLEAR = {
    "empty": "nothing was typed",
    "not_understood": "no day or time could be read with certainty",
    "past": "that day has passed",
    "impossible": "there is no such day",
    "far": "that is more than a year away",
    "other_date": "the only date belongs to something else",
    "long": "the text is too long to be sure which day is meant",
    "negated": "a day was ruled out, and none was named",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("text", nargs="?", help="what was typed")
    parser.add_argument("--asked", choices=_ASKED, default="deadline")
    parser.add_argument("--now", help="local date and time, such as 2026-11-24T18:30")
    parser.add_argument("--interview", help="day of the interview (default: the day of --now)")
    parser.add_argument("--zone", default="UTC", help="time zone, such as Europe/London")
    order = parser.add_mutually_exclusive_group()
    order.add_argument("--day-first", dest="day_first", action="store_true", default=None)
    order.add_argument("--month-first", dest="day_first", action="store_false")
    parser.add_argument(
        "--batch", action="store_true", help="read JSON lines from standard input instead"
    )


def run(args: argparse.Namespace) -> int:
    """Print the readings; 2 if an argument or a line cannot be used, after a line that says why."""
    if args.batch:
        return _run_batch()
    if args.text is None or args.now is None:
        return _complain("give a text and --now, or --batch")
    try:
        answer = _read(vars(args))
    except (ValueError, ZoneInfoNotFoundError) as error:
        return _complain(str(error))
    _print(answer)
    return 0


def _run_batch() -> int:
    code = 0
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            entry = json.loads(line)
            _print({"id": entry.get("id"), **_read(entry)})
        except (ValueError, KeyError, TypeError, AttributeError, ZoneInfoNotFoundError) as error:
            code = _complain(f"line {number}: {error!r}")
    return code


def _print(answer: Mapping[str, Any]) -> None:
    sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")


def _complain(reason: str) -> int:
    sys.stderr.write(f"when: {reason}\n")
    return 2


def _read(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Read one text; ``entry`` holds text, asked, now, interview, zone and day_first."""
    zone = entry.get("zone") or "UTC"
    now = datetime.fromisoformat(entry["now"])
    here = ZoneInfo(zone)
    now = now.replace(tzinfo=here) if now.tzinfo is None else now.astimezone(here)
    asked, text = entry.get("asked") or "deadline", entry["text"]
    words, day_first = load_date_words(), entry.get("day_first")
    holidays = PublicHolidays(_country(zone))
    if asked == "deadline":
        return _as_json(
            read_deadline(
                text,
                now=now,
                interview=_read_day(entry.get("interview"), now.date()),
                words=words,
                holidays=holidays,
                day_first=day_first,
            )
        )
    read = {"interview": read_interview, "snooze": read_snooze}.get(asked)
    if read is None:
        raise ValueError(f"asked must be one of {', '.join(_ASKED)}, not {asked!r}")
    return _as_json(read(text, now=now, words=words, day_first=day_first, holidays=holidays))


def _read_day(typed: str | None, default: date) -> date:
    return date.fromisoformat(typed[:10]) if typed else default


@cache
def _country(zone: str) -> str:
    return country_of(zone, load_places()) or ""


def _as_json(reading: DeadlineReading | MomentReading) -> dict[str, Any]:
    match reading:
        case Day(day=day):
            return {"day": day.isoformat()}
        case Moment(start=start, minutes=minutes):
            answer: dict[str, Any] = {"moment": _write(start)}
            return answer if minutes is None else answer | {"minutes": minutes}
        case NoDate():
            return {"none": True}
        case Choice(days=days):
            return {"choices": [day.isoformat() for day in days]}
        case MomentChoice(starts=starts):
            return {"choices": [_write(start) for start in starts]}
        case Unclear(reason=reason):
            return {"unclear": _UNCLEAR.get(reason, reason)}


def _write(start: datetime) -> str:
    return start.strftime("%Y-%m-%dT%H:%M")
