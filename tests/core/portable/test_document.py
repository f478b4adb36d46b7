"""Exports: what was written is read again, and whatever is wrong is named with its place."""

import json
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.interview import (
    Answer,
    Channel,
    Draft,
    Event,
    EventKind,
    Interview,
    Kind,
    Person,
    Receipt,
)
from bot.core.portable import (
    FaultError,
    Portable,
    Record,
    Settings,
    Shown,
    read_document,
    write_document,
)

AT = int(datetime(2026, 11, 24, 15, 0, tzinfo=UTC).timestamp())
PRIYA = Person(7, "Priya Nair", "CTO", "priya@acme.com")
ANSWERS = (
    Answer("company", "Acme", at=AT),
    Answer("held", "just now", "2026-11-24T14:15/45", at=AT),
    Answer("medium", "video", "video", at=AT),
    Answer("timeline", "a couple of weeks", "2026-12-08~a couple of weeks", at=AT),
    Answer("enjoyed", "event streams ✓", person=7, at=AT + 5),
)
EVENTS = (
    Event(EventKind.DEBRIEFED, AT, id=3),
    Event(EventKind.PROMISED, AT, "2026-11-30 send the portfolio", 4),
    Event(EventKind.SETTLED, AT, "4", 9),
)
DRAFT = Draft(7, Kind.THANK_YOU, Channel.EMAIL, "Dear Priya,\n\nThanks.", "Thank you",
              (Receipt("Thanks.", ("enjoyed",)),), 2)  # fmt: skip
RECORD = Record(
    Interview(0, 0, AT, (PRIYA,), {(a.question, a.person): a for a in ANSWERS}, (), EVENTS),
    (Shown(DRAFT, AT + 9, AT + 60), Shown(replace(DRAFT, variant=3), AT + 10, None)),
)
EVERYTHING = Portable(Settings("Europe/London", "GB", sign_name="Sam Lee"), (RECORD,))


def document() -> dict[str, Any]:
    """Return a whole export to spoil."""
    made: dict[str, Any] = json.loads(write_document(EVERYTHING, AT))
    return made


def fault_of(spoilt: object) -> tuple[str, str]:
    """Return reason and place of the fault that a document has."""
    with pytest.raises(FaultError) as caught:
        read_document(json.dumps(spoilt).encode())
    return caught.value.reason, caught.value.place


def test_what_was_written_is_read_again() -> None:
    assert read_document(write_document(EVERYTHING, AT)) == EVERYTHING


def test_a_broken_file_is_named_with_line_and_column() -> None:
    data = write_document(EVERYTHING, AT).replace(b'"Sam Lee",', b'"Sam Lee"')
    with pytest.raises(FaultError) as caught:
        read_document(data)
    assert caught.value.reason == "json"
    assert caught.value.place.partition(":")[0] == "12"


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"[" * 200_000, b"[1" + b"1" * 5000 + b"]"])
def test_what_is_no_json_is_refused(data: bytes) -> None:
    with pytest.raises(FaultError):
        read_document(data)


@pytest.mark.parametrize("other", [[], {}, 3, None, {"format": "something"}])
def test_another_file_is_told_apart(other: object) -> None:
    assert fault_of(other) == ("format", "")


def test_another_version_is_told_apart() -> None:
    assert fault_of({**document(), "version": 2}) == ("version", "version")


@pytest.mark.parametrize(
    ("path", "value", "reason"),
    [
        ("settings.zone", "Mars/Base", "word"),
        ("settings.hour", 24, "number"),
        ("settings.hour", True, "number"),
        ("settings.retention", 3, "number"),
        ("settings.plain", "yes", "flag"),
        ("settings.country", "gb", "word"),
        ("interviews", {}, "list"),
        ("interviews", [None] * 501, "many"),
        ("interviews[0].created_at", "yesterday", "moment"),
        ("interviews[0].created_at", "9999-11-24T15:00:00Z", "moment"),
        ("interviews[0].people[0].name", "", "length"),
        ("interviews[0].people[0].name", "\ud800", "text"),
        ("interviews[0].people[0].name", 3, "text"),
        ("interviews[0].answers[0].text", "x" * 5000, "length"),
        ("interviews[0].answers[0].text", "\x00", "text"),
        ("interviews[0].answers[1].value", "soon", "value"),
        ("interviews[0].answers[1].value", "2026-11-24T14:15/0", "value"),
        ("interviews[0].answers[4].person", 8, "reference"),
        ("interviews[0].events[0].kind", "exploded", "word"),
        ("interviews[0].events[1].value", "send it", "value"),
        ("interviews[0].drafts[0].channel", "pigeon", "word"),
        ("interviews[0].drafts[0].person", 0, "reference"),
        ("interviews[0].drafts[1].sent_at", 3, "text"),
    ],
)
def test_a_fault_is_named_with_its_place(path: str, value: object, reason: str) -> None:
    spoilt = document()
    *parents, last = path.replace("[", ".[").split(".")
    node: Any = spoilt
    for step in parents:
        node = node[int(step.strip("[]"))] if step.startswith("[") else node[step]
    node[last] = value
    assert fault_of(spoilt) == (reason, path)


def test_a_missing_field_is_named() -> None:
    spoilt = document()
    del spoilt["interviews"][0]["people"][0]["email"]
    assert fault_of(spoilt) == ("missing", "interviews[0].people[0].email")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.data())
def test_any_value_anywhere_is_read_or_refused_with_a_place(data: st.DataObject) -> None:
    spoilt = document()
    node: Any = spoilt
    while isinstance(node, (dict, list)) and node:
        key = data.draw(st.sampled_from(list(node) if isinstance(node, dict) else range(len(node))))
        if not isinstance(node[key], (dict, list)) or data.draw(st.booleans()):
            node[key] = data.draw(JSON)
            break
        node = node[key]
    with suppress(FaultError):
        read = read_document(json.dumps(spoilt).encode())
        assert read_document(write_document(read, AT)) == read
