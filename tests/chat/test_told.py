"""What the employer answered, told in the user's own words: another week, a no, nothing yet."""

from datetime import UTC, datetime

import pytest

from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser

MONDAY_AFTER = datetime(2026, 12, 7, 9, 1, tzinfo=UTC)


async def be_asked(sam: SandboxUser, sandbox: PeopledSandbox) -> None:
    """Come to the day after the employer's date, when the bot asks whether they answered."""
    await debrief_one(sam)
    await sam.taps("Sent")
    await sandbox.clock.to(MONDAY_AFTER)
    await sam.sees("Have they answered?")
    await sandbox.clock.forward(minutes=5)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("they called, another week", "Tuesday 15 December"),
        ("they rang me. its going to be another week", "Tuesday 15 December"),
        ("they mailed me, need till jan 5", "Wednesday 6 January"),
        ("Priya rang, 2 more weeks", "Tuesday 22 December"),
        ("acme told me to wait for two weeks more", "Tuesday 22 December"),
        ("not yet, they need another week", "Tuesday 15 December"),
        ("another week", "Tuesday 15 December"),
    ],
)
async def test_more_time_told_after_the_question_moves_the_reminder(
    sam: SandboxUser, sandbox: PeopledSandbox, told: str, day: str
) -> None:
    await be_asked(sam, sandbox)
    await sam.says(told)
    await sam.sees("Good that they answered")
    await sam.sees(f"Moved: {day}")
    await sam.taps("Undo")
    await sam.sees("Taken back")


async def test_more_time_told_out_of_the_blue_counts_from_that_day(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam)
    await sam.taps("Sent")
    await sandbox.clock.to(datetime(2026, 12, 2, 12, 0, tzinfo=UTC))
    await sam.says("they called, another week")
    await sam.sees("I wait until Wednesday 9 December")
    await sam.sees("Moved: Thursday 10 December")


async def test_more_time_told_where_a_day_to_come_back_was_asked_moves_the_reminder(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await be_asked(sam, sandbox)
    await sam.taps("Later…")
    await sam.says("not yet, they need another week")
    await sam.sees("I wait until Monday 14 December")
    await sam.sees("Moved: Tuesday 15 December")


async def test_a_no_told_in_a_few_words_is_met_kindly(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await be_asked(sam, sandbox)
    await sam.says("they rang, they gave it to someone else")
    await sam.sees("a no from Acme")
    await sam.taps("Yes, that is right")
    await sam.sees("that you got in the room stands")


async def test_nothing_yet_is_an_answer(sam: SandboxUser, sandbox: PeopledSandbox) -> None:
    await be_asked(sam, sandbox)
    await sam.says("nope, nothing yet")
    await sam.sees("Not yet, then.")


async def test_of_two_open_interviews_it_is_asked_which(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.says("/new")
    await sam.says("nurse at St. Mary's")
    await sam.taps("Just now")
    await sam.taps("Stop")
    await sam.says("they rang, need till jan 5")
    await sam.sees("Which one is that from?")
    await sam.taps("nurse")
    await sam.sees("I wait until Tuesday 5 January")


async def test_a_day_never_confirmed_is_asked_about_again_before_the_last_word(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam, timeline="no idea")
    await sam.forwards("Sorry for the delay. We need until 29 January.", "Priya")
    for _ in range(8):
        await sandbox.clock.to_due()
        if "Before I give up" in sam.transcript:
            break
    await sam.sees("Before I give up on")
    assert "put it out of mind" not in sam.transcript
    await sam.sees("answer by Friday 29 January")
    await sam.taps("Yes, that is right")
    await sam.sees("Moved: Monday 1 February")


async def test_a_day_never_confirmed_holds_up_the_last_word_once(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam, timeline="no idea")
    await sam.forwards("Sorry for the delay. We need until 29 January.", "Priya")
    for _ in range(9):
        await sandbox.clock.to_due()
        if "put it out of mind" in sam.last.text:
            break
    assert "put it out of mind" in sam.last.text
    assert sum("Before I give up" in m.text for m in sam.messages) == 1


@pytest.mark.parametrize("said", ["nah no word yet", "still nothing heard from them", "no news"])
async def test_nothing_yet_out_of_the_blue_brings_what_comes_next(
    sam: SandboxUser, said: str
) -> None:
    await debrief_one(sam)
    await sam.taps("Sent")
    await sam.says(said)
    await sam.sees("Not yet, then. That is no bad sign by itself.")
    await sam.sees("What comes next: ")
