"""An employer's letter pasted where a question was asked: it is news, whatever the question."""

import pytest

from tests.chat.stories import debrief_one
from tests.user import SandboxUser

APPLICANT = (
    "Dear applicant, thank you for your interest in Springfield Nuclear. We regret to inform you"
    " that after careful consideration we have decided to move forward with other candidates."
    " We wish you all the best. HR"
)
MS_ADA = (
    "Dear Ms Ada, unfortunately we have to tell you that we decided for another candidate."
    " All the best, HR Brot GmbH"
)
OFFER = (
    "Dear Sam,\n\nwe are delighted to offer you the position of data engineer."
    "\n\nKind regards,\nPriya"
)
INVITATION = (
    "Hi Sam, thank you for your time yesterday. We would like to invite you to a second interview"
    " next Tuesday at 14:00. Best, Priya"
)
LETTERS = [APPLICANT, MS_ADA, OFFER, INVITATION]
STEPS = (
    "data engineer at Acme",
    "just now",
    "video",
    "Priya Nair (CTO)",
    "event streams",
    "friday",
)


async def come_to(sam: SandboxUser, question: str) -> None:
    """Answer one question after the other until a certain one is asked."""
    await sam.says("/new")
    for step in (*STEPS, "kafka", "skip"):
        if question in sam.last.text:
            return
        await sam.says(step)
    assert question in sam.last.text, sam.transcript


@pytest.mark.parametrize("letter", LETTERS)
@pytest.mark.parametrize(
    "question", ["When was it?", "Who was there?", "When did they say", "What sort of place is it?"]
)
async def test_a_pasted_letter_is_news_at_any_question(
    sam: SandboxUser, question: str, letter: str
) -> None:
    await come_to(sam, question)
    await sam.says(letter)
    await sam.sees("Is this news from them, about data engineer, Acme?")
    await sam.taps("Yes, news from them")
    await sam.sees("I read this as a")


async def test_a_letter_at_the_very_first_question_makes_no_job_of_itself(
    sam: SandboxUser,
) -> None:
    await sam.says("/new")
    await sam.says(APPLICANT)
    await sam.sees("Is this news from them")
    await sam.says("data engineer at Acme")
    await sam.sees("When was it?")
    assert "Dear applicant" not in sam.last.text


async def test_an_answer_typed_after_a_letter_stands_alone(sam: SandboxUser) -> None:
    await come_to(sam, "What sort of place is it?")
    await sam.says(MS_ADA)
    await sam.says("family bakery")
    assert "What sort of place is it?" not in sam.last.text
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("Summary")
    summary = await sam.sees("Tap a line to change it")
    assert "family bakery" in summary.text
    assert "another candidate" not in summary.text


@pytest.mark.parametrize("word", ["yes", "yes it is", "yep"])
async def test_the_question_about_news_can_be_answered_in_words(
    sam: SandboxUser, word: str
) -> None:
    await come_to(sam, "When did they say")
    await sam.says(MS_ADA)
    await sam.says(word)
    await sam.sees("I read this as a no from Acme")


@pytest.mark.parametrize(
    "answer",
    [
        "how they thank you for your time in every letter",
        "she would like to invite me to the summer party",
        "why I left, and what I would do best in the first year",
    ],
)
async def test_an_answer_that_sounds_a_little_like_a_letter_is_an_answer(
    sam: SandboxUser, answer: str
) -> None:
    await debrief_one(sam, finish=False)
    await sam.says(answer)
    await sam.sees("Did Priya seem to have a doubt")
