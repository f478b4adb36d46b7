"""Closed interviews are deleted in time, never without a word before."""

from datetime import UTC, datetime

from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser


async def close(sam: SandboxUser) -> None:
    """Have one closed interview, to be kept for ninety days from Tuesday 24 November."""
    await debrief_one(sam)
    await sam.says("/retention 90 days")
    await sam.sees("Closed interviews are kept for 90 days")
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("Close it")


async def test_a_closed_interview_goes_a_week_after_the_notice(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await close(sam)
    await sandbox.clock.to(datetime(2027, 2, 15, 8, 59, tzinfo=UTC))
    assert not any("I delete" in message.text for message in sam.messages)
    await sandbox.clock.to(datetime(2027, 2, 15, 9, 1, tzinfo=UTC))
    notice = await sam.sees("On Monday 22 February I delete")
    assert "data engineer, Acme" in notice.text
    await sandbox.clock.forward(days=6.9)
    await sam.says("/interviews")
    await sam.sees("data engineer, Acme")
    await sandbox.clock.forward(days=0.2)
    await sam.says("/interviews")
    await sam.sees("No interviews yet")
    assert sandbox.refusals == []


async def test_one_tap_keeps_it_for_as_long_again(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await close(sam)
    await sandbox.clock.to(datetime(2027, 2, 15, 9, 1, tzinfo=UTC))
    await sam.taps("Keep data engineer, Acme")
    await sam.sees("Kept for 90 days from today")
    await sandbox.clock.forward(days=30)
    await sam.says("/interviews")
    await sam.sees("data engineer, Acme")
    await sandbox.clock.to(datetime(2027, 5, 9, 10, 0, tzinfo=UTC))
    await sam.sees("I delete")


async def test_a_shorter_time_set_later_still_gives_a_week(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await close(sam)
    await sam.says("/retention forever")
    await sandbox.clock.forward(days=200)
    assert not any("I delete" in message.text for message in sam.messages)
    await sam.says("/retention 30 days")
    await sandbox.clock.forward(days=1)
    assert any("I delete" in message.text for message in sam.messages)
    await sandbox.clock.forward(days=5)
    await sam.says("/interviews")
    await sam.sees("data engineer, Acme")


async def test_delete_names_what_goes_others_data_first(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.says("/delete")
    asked = await sam.sees("people you met (1); then 1 interview")
    assert "notes and drafts (1)" in asked.text
    await sam.taps("No")
    await sam.sees("Nothing was erased")


async def test_people_are_forgotten_after_half_of_the_time(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam)
    await sam.taps("Sent")
    await sam.taps("More questions")
    await sam.says("Priya asked about my years with Kafka")
    await sam.says("/retention 90 days")
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("Close it")
    await sandbox.clock.to(datetime(2027, 1, 8, 8, 0, tzinfo=UTC))
    await sam.says("/export")
    assert b"Priya" in sam.downloads(next(m for m in sam.fresh if "document" in m.content))
    await sandbox.clock.to(datetime(2027, 1, 8, 10, 0, tzinfo=UTC))
    await sam.says("/export")
    for message in (m for m in sam.fresh if "document" in m.content):
        content = sam.downloads(message)
        assert b"Priya" not in content
        assert b"priya@acme.com" not in content
        assert b"my years with Kafka" in content
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("Show the notes")
    await sam.sees("The notes of that one are gone")
    assert sandbox.refusals == []


async def test_the_privacy_text_tells_when_people_are_forgotten(sam: SandboxUser) -> None:
    await sam.says("/privacy")
    await sam.sees("after half of that time: names, roles, addresses")
