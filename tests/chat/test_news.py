"""What happened at the employer's, told at any moment and in one's own words."""

from datetime import UTC, datetime

import pytest

from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser


async def open_answers(sam: SandboxUser) -> None:
    """Come to the question what the employer said."""
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("They answered")


async def test_another_week_comes_on_top_of_the_day_that_lies_ahead(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await open_answers(sam)
    await sam.taps("They need longer")
    await sam.says("another week")
    await sam.sees("Counted from Friday 4 December, the day they named before")
    await sam.sees("Moved: Monday 14 December")


async def test_another_week_after_that_day_counts_from_today(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam)
    await sam.taps("Sent")
    await sandbox.clock.to(datetime(2026, 12, 7, 9, 1, tzinfo=UTC))
    await sandbox.clock.forward(minutes=5)
    await sam.taps("They answered")
    await sam.taps("They need longer")
    await sam.says("another week")
    await sam.sees("Moved: Tuesday 15 December")


async def test_a_new_day_can_be_taken_back(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await open_answers(sam)
    await sam.taps("They need longer")
    await sam.says("18 December")
    await sam.taps("Undo")
    await sam.sees("Taken back.")
    await sam.says("/timeline")
    await sam.sees("Monday 7 December, 9:00: the second note")


async def test_a_moved_reminder_can_be_taken_back(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.taps("Sent")
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("Later…")
    await sam.taps("In 3 days")
    await sam.sees("Moved: Friday 27 November")
    await sam.taps("Undo")
    await sam.sees("Monday 7 December")


@pytest.mark.parametrize("news", ["they rejected me", "got an offer!!", "omg they called back"])
async def test_news_in_mid_debrief_is_asked_about_once(sam: SandboxUser, news: str) -> None:
    await debrief_one(sam, finish=False)
    await sam.says(news)
    await sam.sees("Is this news from them")
    await sam.taps("No, my answer")
    await sam.sees("Did Priya seem to have a doubt")


async def test_news_in_mid_debrief_ends_the_interview_after_two_taps(sam: SandboxUser) -> None:
    await debrief_one(sam, finish=False)
    await sam.says("they rejected me")
    await sam.taps("Yes, news from them")
    await sam.sees("I read this as a no from Acme")
    await sam.taps("Yes, that is right")
    await sam.sees("that you got in the room stands")
    await sam.says("hello")
    await sam.sees("Hello.")


async def test_what_is_typed_instead_of_a_tap_is_the_answer_together_with_it(
    sam: SandboxUser,
) -> None:
    await debrief_one(sam, finish=False)
    await sam.says("they rejected me")
    await sam.says("is what she was afraid candidates say")
    await sam.sees("Did Priya seem to have a doubt")


async def test_an_ordinary_answer_is_not_taken_for_news(sam: SandboxUser) -> None:
    await debrief_one(sam, finish=False)
    await sam.says("how they would offer more training and whether I was rejected before")
    await sam.sees("Did Priya seem to have a doubt")


async def test_withdrawing_in_ones_own_words_and_once_more(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.says("i withdrew")
    await sam.taps("Withdraw: data engineer, Acme")
    await sam.sees("Withdrawn: data engineer, Acme")
    await sam.says("I withdrew")
    await sam.sees("Withdrawn already: data engineer, Acme")


async def test_reopening_asks_what_they_said(sam: SandboxUser, sandbox: PeopledSandbox) -> None:
    await debrief_one(sam)
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("Close it")
    await sandbox.clock.forward(days=2)
    await sam.taps("Open it again")
    await sam.sees("Did they write after all?")
    await sam.says("We are delighted to offer you the position.")
    await sam.sees("I read this as an offer")


async def test_opening_again_at_once_takes_the_slip_back(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.taps("Sent")
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("Close it")
    await sam.taps("Open it again")
    await sam.sees("Monday 7 December, 9:00: the second note")
    assert "Did they write after all?" not in sam.transcript


async def test_a_passed_over_day_is_heard_in_a_later_answer(sam: SandboxUser) -> None:
    await debrief_one(sam, timeline="skip", finish=False)
    await sam.says("my years with Kafka. they said they'd decide by friday")
    await sam.sees("So: by Friday 27 November")
    await sam.taps("Enough, write my notes")
    await sam.says("/timeline")
    await sam.sees("Monday 30 November")


async def test_the_timeline_names_the_note_that_a_half_told_debrief_will_bring(
    sam: SandboxUser,
) -> None:
    await debrief_one(sam, finish=False)
    await sam.taps("Stop")
    await sam.says("/timeline")
    await sam.sees("Once you have told me the rest: Monday 7 December, 9:00: the second note")


async def test_somebody_new_is_named_with_the_time_of_the_next_round(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await open_answers(sam)
    await sam.taps("Next round")
    await sam.says("Friday 3pm with Anna Berg, head of data")
    await sam.sees("Noted: Anna Berg (head of data)")
    await sam.sees("on Friday 27 November at 15:00")


async def test_a_story_fills_more_than_people_and_days(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await sam.says("/new data engineer at Acme")
    await sam.says("tomorrow 9:30 for an hour")
    await sandbox.clock.to(datetime(2026, 11, 25, 11, 1, tzinfo=UTC))
    await sam.sees("How did it go at Acme?")
    await sam.says(
        "Video call with Priya Nair, CTO. We talked about event streams. She asked about my years"
        " with Kafka. I messed up the SQL question. They decide by Friday."
    )
    told = await sam.sees("Thank you, I keep that")
    assert "Liked talking about (Priya Nair): event streams" in told.text
    assert "Asked or cared about (Priya Nair): my years with Kafka" in told.text
    assert "Went wrong: the SQL question" in told.text
    assert "With Priya, I liked talking about" not in sam.transcript


async def test_opening_again_right_after_the_last_word_keeps_it_open(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam, timeline="no idea")
    for _ in range(8):
        await sandbox.clock.to_due()
        if "put it out of mind" in sam.last.text:
            break
    await sam.taps("Open it again")
    await sam.sees("Did they write after all?")
    await sandbox.clock.forward(days=1)
    assert sum("put it out of mind" in m.text for m in sam.messages) == 1


async def test_an_offer_can_come_before_the_next_round_took_place(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.says("they wrote back!! second round friday 2pm with anna berg, head of data")
    await sam.taps("Yes, that is right")
    await sam.sees("Noted: Anna Berg (head of data)")
    await sam.says("got an offer!!")
    await sam.sees("I read this as an offer from Acme")


async def test_news_of_another_employer_in_mid_debrief_goes_to_that_one(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.says("/new barista at Blue Cup")
    await sam.taps("Just now")
    await sam.taps("On site")
    await sam.says("got an offer from acme!!")
    await sam.sees("about data engineer, Acme?")
    await sam.taps("Yes, news from them")
    await sam.sees("I read this as an offer from Acme")
    await sam.taps("Yes, that is right")
    await sam.says("Mo Baker")
    await sam.sees("With Mo, I liked talking about")
