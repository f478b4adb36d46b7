"""Words that nothing had asked for, and questions to the bot: each gets an answer of its own."""

import pytest

from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser


async def test_each_button_starts_with_the_words_it_stands_under(sam: SandboxUser) -> None:
    await sam.says("data engineer at Acme")
    first = sam.last
    await sam.says("your mom")
    await sam.taps("Yes, start with this", on=first)
    await sam.sees("When was it?")
    await sam.says("/interviews")
    await sam.sees("data engineer, Acme")
    assert "your mom" not in sam.last.text


@pytest.mark.parametrize("word", ["nothing", "never mind", "nvm"])
async def test_nothing_is_not_a_new_interview(sam: SandboxUser, word: str) -> None:
    await sam.says(word)
    await sam.sees("Nothing waits for you just now")


async def test_words_out_of_the_blue_lead_to_the_open_interview(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.says("the weather was lovely")
    await sam.sees("Is this about a new interview?")
    await sam.taps("data engineer, Acme")
    await sam.sees("data engineer, Acme – today")


async def test_nobody_is_sent_to_open_interviews_when_none_is_open(sam: SandboxUser) -> None:
    await sam.says("the weather was lovely")
    await sam.sees("Nothing is open here")
    assert "what I have open is below" not in sam.last.text


async def test_words_out_of_the_blue_name_what_is_open(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.says("the weather was lovely")
    await sam.sees("what I have open is below")


async def test_words_out_of_the_blue_lead_to_help(sam: SandboxUser) -> None:
    await sam.says("the weather was lovely")
    await sam.taps("What I can do")
    await sam.sees("/timeline")


@pytest.mark.parametrize(
    "text", ["should I call them?", "shall i email them now", "can I follow up already?"]
)
async def test_whether_to_chase_them_is_answered_in_mid_debrief(
    sam: SandboxUser, text: str
) -> None:
    await debrief_one(sam, finish=False)
    await sam.says(text)
    await sam.sees("Not now")
    await sam.sees("What did Priya ask")


async def test_whether_to_call_them_is_answered_while_waiting(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.says("should I call them?")
    await sam.sees("Not now")
    assert "Is this about a new interview?" not in sam.transcript


async def move_on(sam: SandboxUser, sandbox: PeopledSandbox) -> None:
    """Wait until the last word is said about an interview."""
    await debrief_one(sam, timeline="no idea")
    for _ in range(8):
        await sandbox.clock.to_due()
        if "put it out of mind" in sam.last.text:
            return


async def test_whether_to_call_them_is_answered_after_moving_on(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await move_on(sam, sandbox)
    await sam.says("should I call them?")
    await sam.sees("I would not")


@pytest.mark.parametrize(
    "text",
    [
        "they called, they want me!!",
        "i got it!!",
        "they picked me",
        "im in!!",
        "omg they chose me",
        "I got the job",
    ],
)
async def test_good_news_after_moving_on_is_heard(
    sam: SandboxUser, sandbox: PeopledSandbox, text: str
) -> None:
    await move_on(sam, sandbox)
    await sam.says(text)
    await sam.sees("I read this as an offer from Acme")


@pytest.mark.parametrize("text", ["they want me!!", "they picked me"])
async def test_good_news_in_mid_debrief_is_asked_about(sam: SandboxUser, text: str) -> None:
    await debrief_one(sam, finish=False)
    await sam.says(text)
    await sam.sees("Is this news from them")


async def test_being_wanted_for_another_talk_is_no_offer(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.says("they want me to come in for a second interview")
    await sam.sees("an invitation to another round")


async def test_how_to_change_an_answer_is_told(sam: SandboxUser) -> None:
    await debrief_one(sam, finish=False)
    await sam.says("how do i change the job?")
    await sam.sees("edit your message")
    await sam.sees("What did Priya ask")
    await sam.taps("Summary")
    await sam.sees("Tap a line to change it")


@pytest.mark.parametrize(
    "said",
    [
        "i think i said arrears wrong it was 95k to 41k",
        "the number was wrong, sorry",
        "oops it was 12 not 10",
    ],
)
async def test_who_got_an_answer_wrong_is_led_to_it(sam: SandboxUser, said: str) -> None:
    await debrief_one(sam)
    await sam.says(said)
    await sam.sees("tap its line in the summary")
    await sam.taps("Summary")


async def test_a_moved_interview_is_heard(sam: SandboxUser) -> None:
    await sam.says("/new data engineer at Acme")
    await sam.says("tomorrow 9:30 for an hour")
    await sam.says("moved to thursday 16:30")
    await sam.taps("Thursday 26 November")
    await sam.sees("Thursday 26 November at 16:30")


async def test_a_question_before_the_debrief_is_no_part_of_the_story(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await sam.says("/new data engineer at Acme")
    await sam.says("tomorrow 9:30 for an hour")
    await sandbox.clock.forward(hours=21)
    await sam.sees("How did it go")
    await sam.says("should I email them?")
    await sam.sees("Not now")
    assert "I keep that" not in sam.transcript


async def test_a_question_about_writing_is_an_ordinary_answer(sam: SandboxUser) -> None:
    await debrief_one(sam, finish=False)
    await sam.says("can I write in German?")
    await sam.sees("Did Priya seem to have a doubt")
