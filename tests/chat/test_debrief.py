"""The debrief, as a tired person types it on a phone."""

from datetime import UTC, datetime

from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser


async def test_a_missing_half_is_asked_alone(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("Acme")
    await sam.sees("what is the job called?")
    await sam.says("data engineer")
    await sam.sees("When was it?")


async def test_each_question_shows_how_to_skip_go_back_and_stop(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.taps("Just now")
    assert {"Skip", "Back", "Stop"} <= set(sam.buttons)


async def test_back_asks_the_question_before_again(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.taps("Just now")
    await sam.taps("Back")
    await sam.sees("When was it?")
    await sam.taps("Yesterday")
    await sam.sees("How did you meet?")


async def test_a_stopped_debrief_is_offered_again_after_two_hours_and_next_morning(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.taps("Stop")
    await sandbox.clock.forward(hours=2, minutes=1)
    await sam.sees("Go on?")
    await sandbox.clock.to(datetime(2026, 11, 25, 9, 1, tzinfo=UTC))
    await sam.sees("Go on?")
    await sam.taps("Go on")
    await sam.sees("When was it?")


async def test_an_edited_message_corrects_its_answer(sam: SandboxUser) -> None:
    await sam.says("/new")
    message = await sam.says("data engineer at Acne")
    await sam.edits(message, "data engineer at Acme")
    await sam.sees("Acme")
    await sam.taps("Just now")
    await sam.taps("Stop")
    await sam.says("/interviews")
    await sam.sees("data engineer, Acme")


async def test_the_summary_has_a_button_for_each_line_and_corrects_it(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.taps("Summary")
    await sam.sees("moving their billing")
    await sam.taps("Liked talking about: Priya")
    await sam.says("their wiki")
    await sam.sees("their wiki")
    await sam.taps("Fresh notes")
    assert "wiki" in sam.transcript


async def test_the_day_is_said_back_and_one_tap_changes_it(sam: SandboxUser) -> None:
    await debrief_one(sam, finish=False)
    said = await sam.sees("Friday 4 December")
    assert "Monday 7 December" in said.text
    await sam.taps("Change the day")
    await sam.says("in two weeks")
    await sam.sees("Tuesday 8 December")


async def test_a_day_with_two_readings_comes_as_two_buttons(sam: SandboxUser) -> None:
    await debrief_one(sam, timeline="next friday", finish=False)
    await sam.taps("Friday 4 December")
    await sam.sees("Monday 7 December")


async def test_what_is_not_a_day_is_asked_again_and_not_guessed(sam: SandboxUser) -> None:
    await debrief_one(sam, timeline="flurble", finish=False)
    await sam.sees("I do not want to guess")
    await sam.says("in two weeks")
    await sam.sees("Tuesday 8 December")


async def test_a_second_new_offers_to_finish_or_park_the_first(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.says("/new")
    await sam.sees("Finish that first")
    await sam.taps("Put it aside")
    await sam.says("nurse at St. Mary's")
    await sam.taps("Stop")
    await sam.says("/interviews")
    listed = await sam.sees("Your interviews")
    assert "Acme" in listed.text
    assert "St. Mary's" in listed.text


async def test_an_interview_to_come_gets_good_luck_and_a_knock_afterwards(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.says("tomorrow 9:30 for an hour")
    await sam.sees("Good luck")
    await sandbox.clock.to(datetime(2026, 11, 25, 10, 59, tzinfo=UTC))
    assert not any("How did it go" in message.text for message in sam.fresh)
    await sandbox.clock.to(datetime(2026, 11, 25, 11, 1, tzinfo=UTC))
    await sam.sees("How did it go")
    await sam.taps("Tell me now")
    await sam.sees("How did you meet?")


async def test_three_people_get_their_own_questions_and_notes(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.taps("Just now")
    await sam.taps("Video")
    await sam.says("Priya Nair (CTO, priya@acme.com), Tom Baker from platform, Ana from HR")
    await sam.sees("With Priya")
    await sam.says("event streams")
    await sam.sees("With Tom")
    await sam.says("his racing bike")
    await sam.sees("With Ana")
    await sam.taps("Skip")
    await sam.says("no idea")
    await sam.taps("Enough, write my notes")
    greetings = [m for m in sam.messages if m.buttons and m.buttons[0][0]["text"] == "Sent"]
    assert len(greetings) == 3


async def test_one_message_can_answer_several_questions(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says(
        "just had a video interview for data engineer at Acme with Priya Nair (CTO), "
        "they'll decide in two weeks"
    )
    said = await sam.sees("Tuesday 8 December")
    assert "How: video" in said.text
    assert "Priya Nair" in said.text
    await sam.sees("With Priya, I liked talking about")
    await sam.says("event streams")
    await sam.sees("What did Priya ask")


async def test_a_name_without_capitals_is_mended_and_asked_about(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.taps("Just now")
    await sam.taps("Phone")
    await sam.says("sinead mcallister (recruiter)")
    await sam.taps("No, sinead mcallister")
    await sam.sees("Kept as you typed it: sinead mcallister")


async def test_somebody_nameless_is_asked_for_once_and_greeted_as_the_team(
    sam: SandboxUser,
) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.taps("Just now")
    await sam.taps("Video")
    await sam.says("the tall engineer")
    await sam.sees("Do you know the name of the tall engineer?")
    await sam.taps("Skip")
    await sam.says("their test rig")
    await sam.says("no idea")
    await sam.taps("Enough, write my notes")
    await sam.sees("Dear Hiring Team")
    assert sum("Do you know the name" in message.text for message in sam.messages) == 1


async def test_whoever_is_named_beside_the_one_who_was_asked_for_is_kept(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.taps("Just now")
    await sam.taps("Video")
    await sam.says("the tall engineer")
    await sam.sees("Do you know the name of the tall engineer?")
    await sam.says("Lin Zhao, lin@acme.com, and there was also Deji Bello from finance")
    said = await sam.sees("Noted: Lin Zhao")
    assert "Deji Bello (finance)" in said.text


async def test_somebody_forgotten_is_added_through_the_summary_and_nobody_is_lost(
    sam: SandboxUser,
) -> None:
    await debrief_one(sam)
    await sam.taps("Summary")
    await sam.taps("People")
    await sam.says("also Beth Young from HR")
    await sam.taps("Summary")
    said = await sam.sees("moving their billing")
    assert "Liked talking about (Priya)" in said.text
    await sam.taps("Fresh notes", on=next(m for m in sam.messages if "fresh ones" in m.text))
    assert any("Beth Young ·" in message.text for message in sam.fresh)
    assert any("Priya Nair ·" in message.text for message in sam.fresh)


async def test_somebody_is_removed_only_after_a_question(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.taps("Summary")
    await sam.taps("People")
    await sam.taps("Remove Priya")
    await sam.taps("Yes, remove")
    await sam.sees("Removed: Priya")


async def test_a_name_spelled_otherwise_than_last_time_is_questioned(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.taps("Just now")
    await sam.taps("Video")
    await sam.says("Katharine Young (CTO)")
    await sam.taps("Stop")
    await sam.says("/new")
    await sam.says("data lead at Acme")
    await sam.taps("Just now")
    await sam.taps("Video")
    await sam.says("Catherine Young (CTO)")
    await sam.sees("You met Katharine Young there before")
    await sam.taps("Yes, Katharine Young")
    await sam.sees("Good: Katharine Young")


async def test_an_empty_start_that_is_stopped_leaves_nothing(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.taps("Stop")
    await sam.says("/interviews")
    await sam.sees("No interviews yet")


async def test_a_corrected_signature_offers_fresh_notes(sam: SandboxUser) -> None:
    await debrief_one(sam, finish=False)
    await sam.taps("Enough, write my notes")
    await sam.taps("Other name")
    await sam.says("Samuel Lee-Hart")
    await sam.taps("Fresh notes")
    assert sam.fresh[-1].text.endswith("Samuel Lee-Hart")


async def test_a_span_from_an_event_without_a_day_asks_for_the_day(sam: SandboxUser) -> None:
    await debrief_one(sam, timeline="within three weeks after the board sits", finish=False)
    await sam.sees("Give me its day, and I count from there")
