"""`python -m bot when`, as somebody calls it."""

import argparse
import io
import json
from typing import Any

import pytest

from bot.commands import when

NOW = ("--now", "2026-11-24T18:30", "--interview", "2026-11-24", "--zone", "Europe/London")


def call(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    when.add_arguments(parser)
    return when.run(parser.parse_args(list(arguments)))


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (("end of next week",), {"day": "2026-12-04"}),
        (("no idea",), {"none": True}),
        (("next friday",), {"choices": ["2026-11-27", "2026-12-04"]}),
        (("30 February",), {"unclear": "there is no such day"}),
        (("5/12", "--day-first"), {"day": "2026-12-05"}),
        (("12/5", "--month-first"), {"day": "2026-12-05"}),
        (("5/12",), {"choices": ["2026-12-05", "2027-05-12"]}),
        (
            ("Thu 2pm for an hour", "--asked", "interview"),
            {"moment": "2026-11-26T14:00", "minutes": 60},
        ),
        (("Monday 9am", "--asked", "snooze"), {"moment": "2026-11-30T09:00"}),
        (
            ("next friday at 9", "--asked", "snooze"),
            {"choices": ["2026-11-27T09:00", "2026-12-04T09:00"]},
        ),
    ],
)
def test_a_reading_is_one_line_of_json(
    arguments: tuple[str, ...], answer: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(*arguments, *NOW) == 0
    assert json.loads(capsys.readouterr().out) == answer


def test_the_holidays_are_those_of_the_zones_country(capsys: pytest.CaptureFixture[str]) -> None:
    call("5 business days", *NOW[:-1], "America/New_York")
    assert json.loads(capsys.readouterr().out) == {"day": "2026-12-02"}


def test_a_batch_answers_each_line_with_its_id(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    line = {
        "id": 7,
        "text": "5/12",
        "asked": "deadline",
        "now": "2026-11-24T18:30",
        "interview": "2026-11-24",
        "zone": "Europe/London",
        "day_first": None,
    }
    lines = [line, {**line, "id": "b", "text": "in 3 hours", "asked": "snooze"}]
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(json.dumps(entry) for entry in lines)))
    assert call("--batch") == 0
    assert [json.loads(answer) for answer in capsys.readouterr().out.splitlines()] == [
        {"id": 7, "choices": ["2026-12-05", "2027-05-12"]},
        {"id": "b", "moment": "2026-11-24T21:30"},
    ]


def test_a_broken_line_is_named_and_the_others_are_answered(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    good = json.dumps({"id": 1, "text": "soon", "now": "2026-11-24T18:30"})
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{{oops\n{good}\n"))
    assert call("--batch") == 2
    printed = capsys.readouterr()
    assert json.loads(printed.out) == {"id": 1, "none": True}
    assert "line 1" in printed.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("friday",),
        ("--now", "2026-11-24T18:30"),
        ("friday", "--now", "yesterday"),
        ("friday", "--now", "2026-11-24T18:30", "--zone", "Mars/Base"),
    ],
)
def test_what_is_missing_or_wrong_is_said(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(*arguments) == 2
    assert capsys.readouterr().err.startswith("when: ")
