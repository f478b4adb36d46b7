"""All data out as files, and into another instance."""

import json
from pathlib import Path

import pytest

from tests.chat.stories import debrief_one
from tests.conftest import TUESDAY_AFTERNOON, RunningBot
from tests.user import PeopledSandbox, SandboxUser


async def exported(sam: SandboxUser) -> dict[str, bytes]:
    """Return the files of an export by their endings."""
    await sam.says("/export")
    files = [m for m in sam.fresh if "document" in m.content]
    names = [m.content["document"]["file_name"] for m in files]
    return {n.rpartition(".")[2]: sam.downloads(m) for n, m in zip(names, files, strict=True)}


async def test_everything_goes_out_as_three_files(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.taps("Sent")
    files = await exported(sam)
    document = json.loads(files["json"])
    assert document["version"] == 1
    assert document["interviews"][0]["people"][0]["email"] == "priya@acme.com"
    text = files["txt"].decode()
    for part in ("data engineer, Acme", "Priya Nair (CTO, priya@acme.com)", "moving their billing",
                 "Note to Priya Nair, sent Tuesday 24", "Monday 7 December, 9:00"):  # fmt: skip
        assert part in text
    assert b"DTSTART:20261207T090000Z" in files["ics"]


async def test_a_planned_interview_stands_in_the_calendar(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.says("tomorrow 9:30 for an hour")
    calendar = (await exported(sam))["ics"]
    assert b"DTSTART:20261125T093000Z" in calendar
    assert b"DTEND:20261125T103000Z" in calendar
    assert b"SUMMARY:Interview: data engineer\\, Acme" in calendar


async def test_with_nothing_kept_there_is_nothing_to_export(sam: SandboxUser) -> None:
    await sam.says("/export")
    await sam.sees("nothing to hand over")


async def test_an_export_goes_on_in_another_instance(
    sam: SandboxUser, sandbox: PeopledSandbox, tmp_path: Path
) -> None:
    await debrief_one(sam)
    await sam.taps("Sent")
    await sam.says("/hour 8")
    first = await exported(sam)
    async with PeopledSandbox() as elsewhere:
        await elsewhere.clock.to(TUESDAY_AFTERNOON)
        other = RunningBot(elsewhere, tmp_path / "other")
        await other.start()
        samantha = await elsewhere.user("Samantha", language="de")
        await samantha.sends_document("afterword.json", first["json"])
        preview = await samantha.sees("In this file: interviews 1, people 1")
        assert "Its settings" in preview.text
        await samantha.taps("Yes, take it in")
        await samantha.sees("Taken in, interviews: 1")
        second = await exported(samantha)
        one, two = json.loads(first["json"]), json.loads(second["json"])
        assert two["settings"] == one["settings"]
        assert two["interviews"][0]["answers"] != []
        assert second["txt"] == first["txt"]
        await samantha.sends_document("afterword.json", first["json"])
        await samantha.sees("here already. Nothing was changed.")
        await elsewhere.clock.to_due()
        await samantha.sees("Have they answered?")
        assert elsewhere.refusals == []
        await other.stop()
    assert sandbox.refusals == []


async def test_a_file_can_be_declined(sam: SandboxUser) -> None:
    await debrief_one(sam)
    files = await exported(sam)
    await sam.says("/delete")
    await sam.taps("Yes, erase everything")
    await sam.sends_document("afterword.json", files["json"])
    await sam.taps("No")
    await sam.sees("Left it. Nothing was changed.")
    await sam.says("/interviews")
    await sam.sees("No interviews yet")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "broken at line 1, column 2"),
        (b"\xff\xff", "not a text that I can read"),
        (b'{"a": 1}', "not an export of an Afterword bot"),
        (b'{"format": "afterword-export", "version": 7}', "a version that I do not know"),
        (b'{"format": "afterword-export", "version": 1}', "At settings: this is missing"),
        (b" " * 1_000_001, "larger than 1 MB"),
    ],
)
async def test_a_file_with_a_fault_changes_nothing_and_the_fault_is_named(
    sam: SandboxUser, content: bytes, said: str
) -> None:
    await debrief_one(sam)
    before = await exported(sam)
    await sam.sends_document("afterword.json", content)
    refusal = await sam.sees(said)
    assert not refusal.buttons
    after = await exported(sam)
    assert after["txt"] == before["txt"]


async def test_what_is_too_much_for_one_file_comes_as_several(sam: SandboxUser) -> None:
    await debrief_one(sam)
    document = json.loads((await exported(sam))["json"])
    (one,) = document["interviews"]
    one["drafts"] = [{**one["drafts"][0], "text": "x" * 4096, "receipts": []}] * 80
    for half in ("a", "b"):
        copies = [{**one, "created_at": f"2026-01-0{n}T10:00:0{ord(half) - 96}Z"} for n in (1, 2)]
        large = json.dumps({**document, "interviews": copies}).encode()
        await sam.sends_document("part.json", large)
        await sam.taps("Yes, take it in")
    await sam.says("/export")
    files = [m for m in sam.fresh if "document" in m.content]
    parts = [m for m in files if m.content["document"]["file_name"].endswith(".json")]
    assert len(parts) == 2
    assert all(len(sam.downloads(part)) <= 1_000_000 for part in parts)


async def test_a_file_sent_in_mid_debrief_loses_no_place(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.sends_document("afterword.json", b"[]")
    await sam.sees("not an export")
    await sam.says("yesterday")
    await sam.sees("How did you meet?")


async def second_round(sam: SandboxUser) -> None:
    """Have two rounds with one employer, and one with the same name in between."""
    await debrief_one(sam)
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("They answered")
    await sam.taps("Next round")
    await sam.says("Friday 3pm")


async def test_a_next_round_finds_the_one_before_in_another_instance(
    sam: SandboxUser, tmp_path: Path
) -> None:
    await second_round(sam)
    first = await exported(sam)
    async with PeopledSandbox() as elsewhere:
        await elsewhere.clock.to(TUESDAY_AFTERNOON)
        other = RunningBot(elsewhere, tmp_path / "other")
        await other.start()
        kim = await elsewhere.user("Kim", language="en-GB")
        await elsewhere.clock.forward(minutes=7)
        await kim.says("/new nurse at Acme")
        await kim.taps("Stop")
        await kim.sends_document("afterword.json", first["json"])
        await kim.taps("Yes, take it in")
        files = await exported(kim)
        second = json.loads(files["json"])["interviews"]
        ids = [one["id"] for one in second]
        before = [a["value"] for one in second for a in one["answers"]
                  if a["question"] == "previous_round"]  # fmt: skip
        assert before == [str(ids[1])]
        await other.stop()


async def test_a_file_taken_in_again_after_a_correction_doubles_nothing(sam: SandboxUser) -> None:
    await debrief_one(sam)
    files = await exported(sam)
    await sam.taps("Summary")
    await sam.taps("Employer")
    await sam.says("Acme Corporation")
    await sam.sends_document("afterword.json", files["json"])
    await sam.sees("here already. Nothing was changed.")


async def test_an_export_of_an_earlier_program_is_taken_in(sam: SandboxUser) -> None:
    await debrief_one(sam)
    document = json.loads((await exported(sam))["json"])
    del document["settings"]["strengths"], document["settings"]["tone"]
    del document["interviews"][0]["id"]
    document["interviews"][0]["created_at"] = "2026-01-02T10:00:00Z"
    await sam.sends_document("afterword.json", json.dumps(document).encode())
    await sam.taps("Yes, take it in")
    await sam.sees("Taken in, interviews: 1")
