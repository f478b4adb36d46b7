"""Interviews still to come: the time changes, or they are called off."""

from datetime import UTC, datetime

import pytest

from tests.user import PeopledSandbox, SandboxUser


async def plan(sam: SandboxUser, when: str = "tomorrow 9:30 for an hour") -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.says(when)
    await sam.sees("Good luck")


def november(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


async def test_a_new_time_moves_the_question_how_it_went(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await plan(sam)
    await sam.taps("Change the time")
    await sam.says("friday 2pm")
    said = await sam.sees("is now on Friday 27 November at 14:00")
    assert "Friday 27 November, 15:30" in said.text
    await sandbox.clock.to(november(25, 12))
    assert not any("How did it go" in message.text for message in sam.fresh)
    await sandbox.clock.to(november(27, 15, 31))
    await sam.sees("How did it go")


async def test_a_day_alone_keeps_the_hour(sam: SandboxUser) -> None:
    await plan(sam)
    await sam.taps("Change the time")
    await sam.says("thursday")
    await sam.sees("is now on Thursday 26 November at 9:30")


async def test_an_hour_alone_is_asked_about(sam: SandboxUser) -> None:
    await plan(sam, "27 november 10:00")
    await sam.taps("Change the time")
    await sam.says("5pm")
    await sam.sees("Which of these do you mean?")
    await sam.taps("Friday 27 November, 17:00")
    await sam.sees("is now on Friday 27 November at 17:00")


async def test_what_is_no_time_is_asked_again(sam: SandboxUser) -> None:
    await plan(sam)
    await sam.taps("Change the time")
    await sam.says("whenever")
    await sam.sees("could not read a time")
    await sam.says("friday 2pm")
    await sam.sees("is now on Friday 27 November")


async def test_it_can_be_moved_after_the_question_came(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await plan(sam)
    await sandbox.clock.to(november(25, 11, 1))
    await sam.sees("How did it go")
    await sam.taps("Change the time")
    await sam.says("friday 9:30")
    await sam.sees("is now on Friday 27 November at 9:30")
    await sandbox.clock.to(november(26, 10))
    assert not any("How did it go" in message.text for message in sam.fresh)
    await sandbox.clock.to(november(27, 11, 1))
    await sam.sees("How did it go")


async def test_a_time_that_is_over_goes_on_with_the_debrief(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await plan(sam)
    await sandbox.clock.to(november(25, 11, 1))
    await sam.taps("Change the time")
    await sam.says("today at 10")
    await sam.sees("So it was on Wednesday 25 November at 10:00")
    await sam.sees("How did you meet?")


@pytest.mark.parametrize("after", [False, True])
async def test_called_off_closes_kindly_and_asks_for_nothing(
    sam: SandboxUser, sandbox: PeopledSandbox, after: bool
) -> None:
    await plan(sam)
    if after:
        await sandbox.clock.to(november(25, 11, 1))
        await sam.sees("How did it go")
    await sam.taps("It was called off")
    await sam.sees("it says nothing about you")
    before = len(sam.messages)
    await sandbox.clock.to(november(30, 12))
    assert len(sam.messages) == before
    await sam.says("/interviews")
    await sam.sees("called off")


async def test_what_was_called_off_can_get_another_day(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await plan(sam)
    await sam.taps("It was called off")
    await sam.taps("Change the time")
    await sam.says("friday 2pm")
    await sam.sees("is now on Friday 27 November at 14:00")
    await sandbox.clock.to(november(27, 15, 31))
    await sam.sees("How did it go")


async def test_after_the_debrief_the_old_buttons_change_nothing(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await plan(sam)
    wish = await sam.sees("Good luck")
    await sandbox.clock.to(november(25, 11, 1))
    await sam.taps("Tell me now")
    await sam.taps("Video")
    await sam.says("Priya Nair (CTO)")
    await sam.says("event streams")
    await sam.says("no idea")
    await sam.taps("Enough")
    await sam.taps("It was called off", on=wish)
    await sam.sees_toast("You have told me how that one went")
    await sam.taps("Change the time", on=wish)
    await sam.sees_toast("You have told me how that one went")


async def test_the_page_of_a_planned_interview_has_both_buttons(sam: SandboxUser) -> None:
    await plan(sam)
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    assert {"Change the time", "It was called off"} <= set(sam.buttons)


async def test_what_is_told_after_the_knock_starts_the_debrief(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await plan(sam)
    await sandbox.clock.to(november(25, 11, 1))
    await sam.says("it went ok i think! met Ruth Okafor the team lead on zoom")
    said = await sam.sees("I keep that")
    assert "Ruth Okafor" in said.text
    await sam.sees("With Ruth, I liked talking about")


async def test_when_of_a_planned_interview_is_changed_to_a_time_to_come(sam: SandboxUser) -> None:
    await plan(sam)
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("Summary")
    await sam.taps("When")
    asked = await sam.sees("When is data engineer, Acme now?")
    assert not asked.buttons
    await sam.says("thursday 16:30")
    await sam.sees("is now on Thursday 26 November at 16:30")


async def test_the_page_of_a_planned_interview_offers_what_makes_sense_before_it(
    sam: SandboxUser,
) -> None:
    await plan(sam)
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    assert not {"Show the notes", "They answered", "Notes as text", "Go on"} & set(sam.buttons)
    assert {"Summary", "Change the time", "Withdraw", "Delete"} <= set(sam.buttons)


async def test_the_list_takes_the_word_for_what_it_shall_show(sam: SandboxUser) -> None:
    await plan(sam)
    await sam.taps("It was called off")
    await plan(sam, "27 november 11:00")
    await sam.says("/interviews closed")
    shown = await sam.sees("Your closed interviews")
    assert "called off" in shown.text
    await sam.says("/interviews Open")
    await sam.sees("Your open interviews")


async def test_in_plain_mode_the_last_list_stays_valid_until_a_new_one(sam: SandboxUser) -> None:
    await sam.says("/plain on")
    await plan(sam)
    await sam.says("/interviews")
    await sam.sees("1 data engineer, Acme")
    await sam.says("/help")
    await sam.says("/name")
    await sam.sees("How do you sign?")
    await sam.says("1")
    await sam.sees("All interviews")
