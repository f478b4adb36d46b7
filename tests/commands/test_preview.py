import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from bot.commands import preview

RAW: dict[str, Any] = {
    "user": "liam mcallister", "zone": "Australia/Hobart", "now": "2026-11-30T15:40",
    "company": "Derwent Green", "role": "landscape gardener", "held_on": "this arvo",
    "medium": "in person", "workplace": "trade, crew of 6", "timeline": "couple of weeks",
    "people": [{"name": "Jacinta 'Jace' Papadimitriou", "enjoyed": "native grasses"}],
    "strength": "skip",
}  # fmt: skip


def run(raw: object, folder: Path, variant: int = 0) -> int:
    file = folder / "raw.json"
    file.write_text(raw if isinstance(raw, str) else json.dumps(raw), "utf-8")
    return preview.run(argparse.Namespace(file=file, variant=variant))


def shown(raw: object, folder: Path, capsys: pytest.CaptureFixture[str], variant: int = 0) -> Any:
    assert run(raw, folder, variant) == 0
    return json.loads(capsys.readouterr().out)


def test_a_file_of_answers_gives_notes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = shown(RAW, tmp_path, capsys)
    (note,) = found["thank_you"]
    assert found["channel"] == note["channel"] == "card"
    assert note["to"] == "Jacinta 'Jace' Papadimitriou"
    assert "subject" not in note
    assert note["text"].endswith("Liam McAllister")
    assert "native grasses" in note["text"]
    assert found["deadline"] == {"day": "2026-12-14"}
    assert found["follow_up_on"] == "2026-12-15"
    assert "couple of weeks" in found["second"][0]["text"]
    assert len(found["move_on"].split()) <= 60
    assert "<" not in found["move_on"]


def test_what_the_chat_would_still_ask_is_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    left = shown(RAW, tmp_path, capsys)["questions_left"]
    assert {"asked", "concern", "went_well", "stood_out"} <= set(left)
    assert not {"role", "company", "timeline", "strength", "enjoyed"} & set(left)


def test_the_same_file_gives_the_same_text_and_a_variant_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    usual = shown(RAW, tmp_path, capsys)
    assert shown(RAW, tmp_path, capsys) == usual
    assert shown(RAW, tmp_path, capsys, variant=1)["thank_you"] != usual["thank_you"]


def test_no_date_and_nobody_met_still_give_an_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = shown({"now": "2026-11-30T15:40", "timeline": "no idea"}, tmp_path, capsys)
    assert found["deadline"] == {"none": True}
    assert found["thank_you"] == []
    assert found["channel"] is None


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        ("{", "JSON"),
        ("[]", "object"),
        ({**RAW, "salary": "1"}, "salary"),
        ({**RAW, "people": [{"nickname": "Jace"}]}, "nickname"),
        ({**RAW, "role": 7}, "role"),
        ({**RAW, "now": "noon"}, "now"),
        ({"user": "Sam"}, "now"),
    ],
)
def test_a_bad_file_gives_one_line_that_names_the_fault(
    raw: object, word: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(raw, tmp_path) == 2
    complaint = capsys.readouterr().err
    assert word in complaint
    assert complaint.count("\n") == 1


def test_a_missing_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert preview.run(argparse.Namespace(file=tmp_path / "none.json", variant=0)) == 2
    assert "none.json" in capsys.readouterr().err


@pytest.mark.parametrize("variant", [999, 51, -1])
def test_a_version_out_of_bounds_is_refused_at_once(
    variant: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(RAW, tmp_path, variant) == 2
    assert capsys.readouterr().err == "--variant must be a whole number from 0 to 50.\n"


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("2027-05-12T17:25", "in late May"),
        ("2027-05-06T17:25", "in the middle of May"),
        ("2027-07-28T17:25", "in early August"),
        ("2027-05-25T17:25", "around the end of May"),
    ],
)
def test_of_two_days_neither_is_told_as_the_employers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], now: str, told: str
) -> None:
    raw = {
        "user": "Ann Lee", "zone": "America/New_York", "now": now, "company": "Acme",
        "role": "data engineer", "held_on": "today", "timeline": "by next wednesday",
        "people": [{"name": "Bo Ray", "enjoyed": "time zones"}],
    }  # fmt: skip
    (second,) = shown(raw, tmp_path, capsys)["second"]
    assert told in second["text"]
    assert "Wednesday" not in second["text"]
