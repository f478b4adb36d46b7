"""What is said once notes are out: what that means for the others, and what comes next."""

from datetime import UTC, datetime

import pytest

from bot.sandbox.chats import Message
from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser


def london(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


async def debrief_three(sam: SandboxUser) -> None:
    await sam.says(
        "/new just had a video interview for data engineer at Acme with Priya Nair (CTO),"
        " Tom Baker from platform and Ana Silva (recruiter), they'll decide in two weeks"
    )
    await sam.says("event streams")
    await sam.says("his racing bike")
    await sam.says("the culture of reviews")
    await sam.taps("Enough, write my notes")
    await sam.taps("That is right")


def note_to(sam: SandboxUser, name: str) -> Message:
    return next(m for m in reversed(sam.messages) if m.text.startswith(name))


async def test_the_timeline_says_of_several_notes_what_stays_true(sam: SandboxUser) -> None:
    await debrief_three(sam)
    await sam.says("/timeline")
    await sam.sees("as long as none is marked as sent")


async def test_with_the_first_of_three_it_is_said_once_what_happens_with_the_others(
    sam: SandboxUser,
) -> None:
    await debrief_three(sam)
    await sam.taps("Sent", on=note_to(sam, "Priya Nair"))
    said = await sam.sees("I do not remind you of the others")
    assert "Next:" in said.text
    await sam.taps("Sent", on=note_to(sam, "Tom Baker"))
    assert not any("I do not remind you" in m.text for m in sam.fresh)
    await sam.taps("Sent", on=note_to(sam, "Ana Silva"))
    await sam.sees("All sent")


def body(message: Message) -> str:
    return message.text.split("\n\n", 1)[1]


@pytest.mark.parametrize("mornings", [1, 2])
async def test_the_next_morning_the_note_is_the_same_but_for_its_day(
    sam: SandboxUser, sandbox: PeopledSandbox, mornings: int
) -> None:
    await debrief_one(sam)
    before = body(note_to(sam, "Priya Nair"))
    assert " today" in before
    for day in range(mornings):
        await sandbox.clock.to(london(25 + day, 9, 1))
    reminder = await sam.sees("thank-you note for")
    assert "notes" not in reminder.text
    now = body(note_to(sam, "Priya Nair"))
    assert now == before.replace(" today", " yesterday" if mornings == 1 else "")


async def test_the_note_of_yesterday_can_be_marked_as_sent(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam)
    await sandbox.clock.to(london(25, 9, 1))
    await sam.taps("Sent")
    await sam.sees_toast("Marked as sent")


async def test_opened_again_after_the_second_note_no_third_is_announced(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam)
    await sam.taps("Sent")
    await sandbox.clock.to(london(7, 9, 1, month=12))
    await sam.sees("Second note")
    await sam.taps("Stop reminding me")
    await sandbox.clock.to(london(10, 12, month=12))
    await sam.taps("Open it again")
    said = await sam.sees("What comes next")
    assert "the second note" not in said.text
    assert "I ask whether an answer has come" in said.text
    await sandbox.clock.to(london(11, 9, 1, month=12))
    await sam.sees("What did they say?")
    assert not any("Second note" in m.text for m in sam.fresh)


async def test_after_their_day_has_gone_no_note_says_that_they_decide_within_a_week(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await sam.says("/new")
    await sam.says("paralegal at Hart & Sons Solicitors")
    await sam.taps("Just now")
    await sam.taps("On site")
    await sam.says("Ruth Okafor (partner, ruth@hart.example)")
    await sam.says("the old archive")
    await sam.says("by friday")
    await sam.taps("Enough, write my notes")
    await sam.taps("Sent")
    await sandbox.clock.to(london(30, 9, 1))
    note = await sam.sees("Second note")
    assert "within a week" not in note.text


async def test_an_offer_is_answered_to_whoever_has_an_address(sam: SandboxUser) -> None:
    await sam.says(
        "/new just had a video interview for nurse at Klinikum Nord with Ada Fox and"
        " Tom Baker (tom@klinikum.example), they'll decide in two weeks"
    )
    await sam.says("the ward")
    await sam.says("the night shift")
    await sam.taps("Enough, write my notes")
    await sam.taps("That is right")
    await sam.says("got an offer from klinikum nord!!")
    await sam.sees("I read this as an offer from Klinikum Nord.")
    await sam.taps("Yes, that is right")
    letter = await sam.sees("Thank you very much for the offer")
    assert letter.text.startswith("Tom Baker")


async def second_morning(
    sam: SandboxUser, sandbox: PeopledSandbox, people: str, *, topics: int
) -> str:
    """Live up to the second notes; return all that was said on that morning."""
    await sam.says(f"/new just had a video interview for picker at Kessler with {people}")
    for number in range(topics):
        await sam.says(f"the sorting line number {number + 4}")
    await sam.says("in two weeks")
    await sam.taps("Enough, write my notes")
    await sam.taps("That is right")
    await sam.taps("Sent")
    await sandbox.clock.to(london(10, 9, 1, month=12))
    return "\n".join(message.text for message in sam.fresh)


async def test_nobody_is_told_to_write_only_to_somebody_without_an_address(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    said = await second_morning(
        sam, sandbox, "Sabrina Wolf from HR and Tom Baker (shift lead, tom@kessler.de)", topics=2
    )
    assert "These are the second notes, and the last." in said
    assert "writing only to" not in said


async def test_whoever_runs_the_process_and_has_an_address_is_enough(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    said = await second_morning(
        sam, sandbox, "Sabrina Wolf from HR (wolf@kessler.de) and Tom Baker (shift lead)", topics=2
    )
    assert "writing only to Sabrina is fine" in said


async def test_one_second_note_is_spoken_of_as_one(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    said = await second_morning(sam, sandbox, "Tom Baker (tom@kessler.de)", topics=1)
    assert "This is the second note, and the last." in said


async def test_the_offer_of_more_questions_says_what_they_are_for(sam: SandboxUser) -> None:
    await debrief_one(sam)
    assert "More questions gives the notes more that only you can say" in sam.transcript
