"""Answers as people give them: a story in one go, feelings, a no in many words."""

from datetime import UTC, datetime

import pytest

from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser

STORY = (
    "It went ok I think. I met Dr. Sabine Kruse, the head nurse, her mail is"
    " s.kruse@klinikum-nord.de, and Tobias from HR. Sabine and I liked talking about the night"
    " shift model they have had since spring, she asked how I handle three emergencies at once and"
    " I told her about the bus accident in 2022 where I sorted 14 patients. Tobias worried that I"
    " have no German C1 certificate yet, I take the exam on 12 December. They will tell me in two"
    " weeks."
)


async def test_a_long_story_names_two_people_and_answers_their_questions(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await sam.says("/new nurse at Klinikum Nord")
    await sam.says("tomorrow 9:30 for an hour")
    await sandbox.clock.to(datetime(2026, 11, 25, 11, 1, tzinfo=UTC))
    await sam.sees("How did it go")
    await sam.says(STORY)
    told = (await sam.sees("Thank you, I keep that")).text
    assert "Dr. Sabine Kruse (head nurse, s.kruse@klinikum-nord.de); Tobias (HR)" in told
    assert "her mail is" not in told
    assert "Liked talking about (Dr. Sabine Kruse): the night shift model" in told
    assert "Asked or cared about (Dr. Sabine Kruse): how I handle three emergencies" in told
    assert "told her about the bus accident in 2022 where I sorted 14 patients" in told
    assert "Doubt (Tobias): I have no German C1 certificate yet" in told
    assert "Your answer to it (Tobias): I take the exam on 12 December" in told
    assert "So: by Wednesday 9 December" in told


@pytest.mark.parametrize(
    "text",
    [
        "it was awful, they laughed at my cv",
        "i hated it",
        "they were so rude to me",
        "the interview was a disaster",
        "i cried in the car afterwards",
    ],
)
async def test_feelings_are_no_job(sam: SandboxUser, text: str) -> None:
    await sam.says("/new")
    await sam.says(text)
    await sam.sees("I keep that")
    await sam.says("barista at Blue Cup")
    await sam.sees("When was it?")
    await sam.says("/interviews")
    await sam.sees("barista, Blue Cup")


@pytest.mark.parametrize(
    "text",
    ["it was at Lumen Hall", "i interviewed for a barista job at Blue Cup", "they are called Acme"],
)
async def test_a_job_told_in_a_sentence_is_a_job(sam: SandboxUser, text: str) -> None:
    await sam.says("/new")
    await sam.says(text)
    assert "I keep that" not in sam.transcript


async def test_swearing_is_no_job(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("the job is called shit")
    await sam.sees("I cannot make a job or an employer of that")


async def test_who_cares_is_nobody(sam: SandboxUser) -> None:
    await sam.says("/new barista at Blue Cup")
    await sam.taps("Just now")
    await sam.taps("On site")
    await sam.says("who cares")
    await sam.sees("I could not find a name in that")


@pytest.mark.parametrize(
    "no",
    [
        "dont think so",
        "not really",
        "i dont think so",
        "nope",
        "I don't think so.",
        "nah not at all",
    ],
)
async def test_no_doubt_in_any_words_asks_for_no_answer_to_it(sam: SandboxUser, no: str) -> None:
    await debrief_one(sam, finish=False)
    await sam.says("my years with Kafka")
    await sam.sees("Did Priya seem to have a doubt")
    await sam.says(no)
    await sam.sees("What sort of place is it?")


async def test_a_day_told_within_an_answer_is_not_asked_again(sam: SandboxUser) -> None:
    await sam.says("/new bartender at Lumen Hall")
    await sam.taps("Just now")
    await sam.taps("On site")
    await sam.says("Petra Voss, owner")
    await sam.says("how they do the open air season, they answer by friday")
    await sam.sees("So: by Friday 27 November")
    await sam.sees("What did Petra ask")
    await sam.says("/interviews")
    await sam.taps("1. ")
    await sam.taps("Summary")
    summary = await sam.sees("Tap a line to change it")
    assert "how they do the open air season\n" in summary.text


async def test_feelings_in_place_of_the_employer_alone_are_no_employer(sam: SandboxUser) -> None:
    await sam.says("/new barista")
    await sam.sees("which employer is it?")
    await sam.says("it was awful, they laughed at my cv")
    await sam.sees("I keep that")
    await sam.says("Blue Cup")
    await sam.sees("When was it?")


async def test_what_was_felt_goes_into_the_export(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("it was awful, they laughed at my cv")
    await sam.says("barista at Blue Cup")
    await sam.says("/export")
    files = [m for m in sam.messages if "document" in m.content]
    assert any("they laughed at my cv" in sam.downloads(m).decode() for m in files)


async def test_somebody_told_of_in_a_further_sentence_is_nobody_new(sam: SandboxUser) -> None:
    await sam.says("/new nurse at Klinikum Nord")
    await sam.taps("Just now")
    await sam.taps("On site")
    await sam.says("Sabine Kruse, the head nurse, and Tobias from HR. Sabine was nice")
    said = await sam.sees("Noted:")
    assert "Noted: Sabine Kruse (head nurse); Tobias (HR)." in said.text
