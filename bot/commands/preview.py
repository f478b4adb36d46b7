"""`python -m bot preview`: composes the notes for a file of raw answers and prints them as JSON.

It reads and composes as the chat does; nothing is sent or stored. Made for whoever edits the phrase
bank.
"""

import argparse
import json
import re
import sys
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.content import Content, load_content
from bot.core.answers.sparing.fitness import says_nothing
from bot.core.calendar import Holidays, business_day_from, next_business_day
from bot.core.dates import (
    Choice,
    Day,
    DeadlineReading,
    Moment,
    MomentChoice,
    NoDate,
    read_deadline,
    read_interview,
)
from bot.core.dates.rough import write_between
from bot.core.debrief import Debrief, Listener
from bot.core.drafts.compose import compose
from bot.core.interview import Answer, Draft, EmployerDate, Interview, Kind, Person
from bot.core.jobs import read_medium
from bot.core.people import read_one
from bot.core.places import country_of
from bot.core.questionnaire import next_question

_TEXTS = (
    "user", "zone", "now", "company", "role", "held_on", "medium", "workplace", "went_well",
    "went_wrong", "stood_out", "issues", "strength", "timeline", "country",
)  # fmt: skip
_OTHERS = ("people", "day_first")
_PERSON = ("name", "role", "email", "asked", "concern", "reply", "enjoyed")
_MOST_VARIANTS = 50
"""Each version is made to differ from all before it, which takes longer with every one."""

_WAIT = 10  # days after an interview whose employer named no date


class _BadFileError(Exception):
    """What is wrong with the file, in one line."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", type=Path, help="a JSON file of raw answers")
    most = f"another version: 1, 2, ... up to {_MOST_VARIANTS}"
    parser.add_argument("--variant", type=int, default=0, help=most)


def run(args: argparse.Namespace) -> int:
    """Print the notes for a file; 2 if it cannot be read, after one line that says why."""
    if not 0 <= args.variant <= _MOST_VARIANTS:
        sys.stderr.write(f"--variant must be a whole number from 0 to {_MOST_VARIANTS}.\n")
        return 2
    try:
        raw = _load(args.file)
        now = _moment(raw)
    except _BadFileError as error:
        sys.stderr.write(f"{args.file}: {error}\n")
        return 2
    shown = _preview(raw, now, load_content(), args.variant)
    sys.stdout.write(json.dumps(shown, ensure_ascii=False, indent=2) + "\n")
    return 0


def _load(path: Path) -> dict[str, Any]:
    try:
        raw = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise _BadFileError(f"cannot be read ({error.strerror})") from error
    except ValueError as error:
        raise _BadFileError(f"is not JSON ({error})") from error
    if not isinstance(raw, dict):
        raise _BadFileError("holds no object at the top")
    _check_fields(raw, (*_TEXTS, *_OTHERS), "")
    people = raw.get("people", [])
    if not isinstance(people, list):
        raise _BadFileError("people: a list is needed")
    for number, person in enumerate(people, 1):
        if not isinstance(person, dict):
            raise _BadFileError(f"people {number}: an object is needed")
        _check_fields(person, _PERSON, f"people {number}: ")
    return raw


def _check_fields(found: dict[str, Any], known: tuple[str, ...], where: str) -> None:
    for key, value in found.items():
        if key not in known:
            raise _BadFileError(f"{where}unknown field “{key}”")
        if key not in _OTHERS and not isinstance(value, str | None):
            raise _BadFileError(f"{where}{key}: a text is needed")


def _moment(raw: dict[str, Any]) -> datetime:
    try:
        return datetime.fromisoformat(raw["now"]).replace(tzinfo=None)
    except KeyError as error:
        raise _BadFileError("now is missing") from error
    except (TypeError, ValueError) as error:
        raise _BadFileError("now: a local time such as 2026-11-17T17:48 is needed") from error


@dataclass(frozen=True, slots=True)
class _Read:
    """The file as understood."""

    debrief: Debrief
    names: tuple[str, ...]
    deadline: DeadlineReading
    holidays: Holidays


def _preview(raw: dict[str, Any], now: datetime, content: Content, variant: int) -> dict[str, Any]:
    read = understand(raw, now, content)
    notes = {kind: compose(read.debrief, kind, content.bank, variant=variant) for kind in Kind}
    first = notes[Kind.THANK_YOU]
    return {
        "channel": first[0].channel if first else None,
        "deadline": _deadline_shown(read.deadline),
        "follow_up_on": _follow_up_on(read).isoformat(),
        "questions_left": _questions_left(raw, read, content),
        "thank_you": [_note(d, n) for d, n in zip(first, read.names, strict=True)],
        "second": [_note(d, n) for d, n in zip(notes[Kind.SECOND], read.names, strict=True)],
        "move_on": _move_on(content, read.debrief),
    }


def understand(raw: dict[str, Any], now: datetime, content: Content) -> _Read:
    country = raw.get("country") or country_of(raw.get("zone") or "", content.places)
    day_first = raw.get("day_first")
    held = _held(raw, now, content)
    holidays = content.holidays(country)
    deadline = read_deadline(
        raw.get("timeline") or "", now=now, interview=held, words=content.dates,
        holidays=holidays, day_first=day_first,
    )  # fmt: skip
    given = [(_text(p, "name"), _listener(i, p, content)) for i, p in enumerate(_people(raw), 1)]
    medium = _text(raw, "medium")
    debrief = Debrief(
        user=_text(raw, "user"), company=_answer(raw, "company", content),
        role=_answer(raw, "role", content), now=now,
        people=tuple(listener for _, listener in given), held=held, held_text=_text(raw, "held_on"),
        medium=read_medium(medium, content.jobs), medium_text=medium,
        workplace=_text(raw, "workplace"), country=country, day_first=day_first,
        went_well=_text(raw, "went_well"), went_wrong=_text(raw, "went_wrong"),
        stood_out=_text(raw, "stood_out"), issues=_text(raw, "issues"),
        strength=_text(raw, "strength"), timeline=_text(raw, "timeline"),
        employer_date=_employer_date(deadline, content),
    )  # fmt: skip
    return _Read(debrief, tuple(name for name, _ in given), deadline, holidays)


def _people(raw: dict[str, Any]) -> list[dict[str, Any]]:
    return raw.get("people") or []


def _text(raw: dict[str, Any], key: str) -> str:
    return raw.get(key) or ""


def _answer(raw: dict[str, Any], key: str, content: Content) -> str:
    text = _text(raw, key)
    return "" if says_nothing(text, content.bank.words) else text


def _held(raw: dict[str, Any], now: datetime, content: Content) -> date:
    text = _text(raw, "held_on")
    found = read_interview(text, now=now, words=content.dates, day_first=raw.get("day_first"))
    start = now
    if isinstance(found, Moment):
        start = found.start
    elif isinstance(found, MomentChoice):
        start = max(s for s in found.starts if s <= now) if min(found.starts) <= now else now
    return min(start, now).date()


def _listener(number: int, raw: dict[str, Any], content: Content) -> Listener:
    name = _text(raw, "name")
    met = read_one(name, content.people)
    role, email = _text(raw, "role"), _text(raw, "email")
    person = Person(number, name or "somebody", role, email, named=bool(name))
    if met:
        person = replace(
            person, name=met.proposal or met.name, named=met.named,
            role=role or met.role, email=email or met.email,
        )  # fmt: skip
    return Listener(person, *(_text(raw, key) for key in ("asked", "concern", "reply", "enjoyed")))


def _employer_date(reading: DeadlineReading, content: Content) -> EmployerDate:
    """Return what the employer named; of several days, which the chat would ask about, roughly."""
    if isinstance(reading, Day):
        return EmployerDate(reading.day, reading.rough)
    if isinstance(reading, Choice):
        return EmployerDate(max(reading.days), write_between(reading.days, content.dates.rough))
    return EmployerDate(None)


def _deadline_shown(reading: DeadlineReading) -> dict[str, Any]:
    if isinstance(reading, Day):
        return {"day": reading.day.isoformat()}
    if isinstance(reading, Choice):
        return {"choices": [day.isoformat() for day in reading.days]}
    return {"none": True} if isinstance(reading, NoDate) else {"unclear": reading.reason}


def _follow_up_on(read: _Read) -> date:
    date = read.debrief.employer_date
    if date and date.day:
        return next_business_day(date.day, read.holidays)
    held = read.debrief.held or read.debrief.now.date()
    return business_day_from(held + timedelta(days=_WAIT), read.holidays)


def _questions_left(raw: dict[str, Any], read: _Read, content: Content) -> list[str]:
    """Return the questions that the chat would still ask, each once, in their order."""
    interview = _as_interview(raw, read)
    left: list[str] = []
    while asked := next_question(content.questions, interview):
        key = asked.question.key
        left += [key] if key not in left else []
        place = (asked.question.fills or (key,))[0], asked.person
        answers = {**interview.answers, place: Answer(place[0], "", person=place[1])}
        interview = replace(interview, answers=answers)
    return left


def _as_interview(raw: dict[str, Any], read: _Read) -> Interview:
    answers = {
        (key, 0): Answer(key, _text(raw, field))
        for key, field in (("held", "held_on"), *((k, k) for k in _TEXTS))
        if raw.get(field) is not None
    }
    if _people(raw):
        answers["people", 0] = Answer("people", "; ".join(read.names))
    for listener, person in zip(read.debrief.people, _people(raw), strict=True):
        number = listener.person.id
        answers |= {
            (key, number): Answer(key, _text(person, key), person=number)
            for key in _PERSON[3:]
            if person.get(key) is not None
        }
    people = tuple(listener.person for listener in read.debrief.people)
    return Interview(1, 1, 0, people=people, answers=answers)


def _note(draft: Draft, name: str) -> dict[str, str]:
    note = {"to": name, "channel": str(draft.channel)}
    if draft.subject:
        note["subject"] = draft.subject
    return {**note, "text": draft.text}


def _move_on(content: Content, debrief: Debrief) -> str:
    replies = content.replies
    text = replies.plain(
        "moving_on.text",
        title=debrief.company or debrief.role,
        alive=replies.plain("moving_on.alive_none"),
    )
    return re.sub(r"</?b>", "", text)
