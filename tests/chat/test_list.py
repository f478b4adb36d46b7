"""The list of interviews: filters, pages, and deleting one with a way back."""

from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser


async def plan(sam: SandboxUser, company: str) -> None:
    """Have an interview that is still to come."""
    await sam.says(f"/new nurse at {company}")
    await sam.says("next week Tuesday at 10:00")


async def two_open_one_closed(sam: SandboxUser) -> None:
    for company in ("Acme", "Birch", "Cedar"):
        await plan(sam, f"{company} Clinic")
    await sam.says("/interviews")
    await sam.taps("1. nurse")
    await sam.taps("Close it")


async def test_the_list_can_show_open_or_closed_ones_only(sam: SandboxUser) -> None:
    await two_open_one_closed(sam)
    await sam.says("/interviews")
    shown = await sam.sees("Cedar")
    await sam.taps("Closed (1)")
    closed = await sam.sees("Your closed interviews")
    assert closed is shown, "the message is edited in place"
    assert "Cedar" in closed.text
    assert "Birch" not in closed.text
    await sam.taps("Open (2)")
    opened = await sam.sees("Your open interviews")
    assert "Cedar" not in opened.text
    await sam.taps("All (3)")
    await sam.sees("Cedar")


async def test_many_interviews_come_in_pages(sam: SandboxUser, sandbox: PeopledSandbox) -> None:
    for number in range(9):
        await plan(sam, f"Clinic{number}")
    await sam.says("/interviews")
    shown = await sam.sees("(page 1 of 2)")
    assert "Clinic0" not in shown.text
    await sam.taps("›")
    assert "Clinic0" in (await sam.sees("(page 2 of 2)")).text
    await sam.taps("‹")
    await sam.sees("(page 1 of 2)")
    assert sandbox.refusals == []


async def test_a_deleted_interview_comes_back_as_it_was(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("Delete")
    await sam.sees("Until 15:10 one tap brings it back")
    await sam.says("/timeline")
    await sam.sees("Nothing is due")
    await sam.taps("Undo")
    await sam.sees("Here again, as it was: data engineer, Acme")
    await sam.says("/timeline")
    await sam.sees("the second note")
    await sam.taps("Sent")
    await sam.sees("All sent")


async def test_after_ten_minutes_a_deleted_interview_is_gone_for_good(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam)
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("Delete")
    await sandbox.clock.forward(minutes=11)
    await sam.taps("Undo")
    await sam.sees_toast("gone for good")
    await sam.says("/export")
    await sam.sees("nothing to hand over")


async def test_what_was_put_away_sends_no_reminder(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam)
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("Delete")
    before = len(sam.messages)
    await sandbox.clock.forward(days=20)
    assert len(sam.messages) == before
