"""Small faults of understanding that would cost trust, each put right."""

import pytest

from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser


@pytest.mark.parametrize("job", ["asdf", "😀😀😀", "xxxx", "..."])
async def test_what_is_no_job_is_asked_about_once_more(sam: SandboxUser, job: str) -> None:
    await sam.says("/new")
    await sam.says(job)
    await sam.sees("I cannot make a job or an employer of that")
    await sam.says("data engineer at Acme")
    await sam.sees("When was it?")


async def test_what_is_no_employer_is_asked_about_once_more(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("nurse")
    await sam.says("😀😀😀")
    await sam.sees("I cannot make an employer of that")
    await sam.says("Testing Ltd")
    await sam.sees("When was it?")


async def test_a_shared_contact_never_shortens_a_name(sam: SandboxUser) -> None:
    await sam.says("/new data engineer at Acme")
    await sam.taps("Just now")
    await sam.taps("Video")
    await sam.says("Karin Ek")
    await sam.sends_contact("+46 70 000", "Karin")
    await sam.taps("Add")
    await sam.taps("Stop")
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("Summary")
    await sam.sees("People: Karin Ek")


async def test_delete_lists_no_zeros(sam: SandboxUser) -> None:
    await sam.says("/delete")
    asked = await sam.sees("There are no interviews here")
    assert "0" not in asked.text
    await sam.taps("No")
    await sam.says("/new data engineer at Acme")
    await sam.says("/delete")
    asked = await sam.sees("This erases 1 interview with all answers, every reminder")
    assert "(0)" not in asked.text


async def test_a_just_held_interview_offers_no_yesterday(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam)
    await sam.taps("Sent")
    assert "It was yesterday" not in sam.transcript
    await sam.taps("Undo")
    await sandbox.clock.forward(days=1)
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("Show the notes")
    await sam.taps("Sent")


async def test_why_these_words_says_what_comes_from_no_answer(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.taps("More…")
    await sam.taps("Why these words?")
    why = await sam.sees("Why these words")
    assert "my own words" not in why.text
    assert "from none of your answers" in why.text


async def test_start_in_mid_debrief_asks_the_same_question_again(sam: SandboxUser) -> None:
    await sam.says("/new data engineer at Acme")
    await sam.says("/start")
    await sam.sees("When was it?")
    await sam.taps("Just now")
    await sam.sees("How did you meet?")


async def test_one_question_about_one_raj(sam: SandboxUser) -> None:
    await sam.says("/new data engineer at Acme")
    await sam.taps("Just now")
    await sam.taps("Video")
    await sam.says("Rajesh Patell")
    await sam.taps("Stop")
    await sam.says("/new data engineer at Acme")
    await sam.taps("Just now")
    await sam.taps("Video")
    await sam.says("rajesh patel")
    questions = [m for m in sam.fresh if "Right?" in m.text or "same person" in m.text]
    assert len(questions) == 1, sam.transcript
    await sam.taps("Yes, Rajesh Patell")
    await sam.sees("Good: Rajesh Patell")
