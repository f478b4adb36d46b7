"""Writing an export: plain lists and names, in the order in which things happened."""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from bot.core.interview import Answer, Event, Person
from bot.core.portable.values import FORMAT, VERSION, Portable, Record, Shown


def write_document(portable: Portable, now: int) -> bytes:
    """Return the document as UTF-8 JSON; ``now`` is when it was made (UTC seconds)."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": _moment(now),
        "settings": asdict(portable.settings),
        "interviews": [_record(record) for record in portable.records],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _moment(at: int) -> str:
    return f"{datetime.fromtimestamp(at, UTC):%Y-%m-%dT%H:%M:%SZ}"


def _record(record: Record) -> dict[str, Any]:
    interview = record.interview
    answers = sorted(interview.answers.values(), key=lambda a: (a.at, a.person, a.question))
    return {
        "id": interview.id,
        "created_at": _moment(interview.created_at),
        "people": [_person(person) for person in interview.people],
        "answers": [_answer(answer) for answer in answers],
        "events": [_event(event) for event in interview.events],
        "drafts": [_shown(shown) for shown in record.shown],
    }


def _person(person: Person) -> dict[str, Any]:
    return asdict(person)


def _answer(answer: Answer) -> dict[str, Any]:
    return {**asdict(answer), "at": _moment(answer.at)}


def _event(event: Event) -> dict[str, Any]:
    return {**asdict(event), "at": _moment(event.at)}


def _shown(shown: Shown) -> dict[str, Any]:
    return {
        **asdict(shown.draft),
        "shown_at": _moment(shown.shown_at),
        "sent_at": None if shown.sent_at is None else _moment(shown.sent_at),
    }
