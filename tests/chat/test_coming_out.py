"""The first words of somebody who has just come out of an interview."""

import pytest

from tests.user import SandboxUser


async def test_a_tired_first_sentence_leaves_only_what_was_not_said(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("just got out of a thing at Brackwell Housing Trust, housing officer. knackered")
    await sam.sees("just now")
    assert "knackered" not in sam.last.text
    await sam.sees("How did you meet?")
    await sam.taps("Stop")
    await sam.says("/interviews")
    await sam.sees("housing officer, Brackwell Housing Trust")


@pytest.mark.parametrize(
    "text",
    [
        "back from Halden Robotics. firmware engineer",
        "interview done!! Halden Robotics firmware engineer",
        "the thing with Halden Robotics is over, firmware engineer",
    ],
)
async def test_the_job_in_the_next_breath_goes_with_the_employer(
    sam: SandboxUser, text: str
) -> None:
    await sam.says("/new")
    await sam.says(text)
    await sam.sees("When was it?")
    await sam.taps("Stop")
    await sam.says("/interviews")
    await sam.sees("firmware engineer, Halden Robotics")


async def test_an_employer_without_a_job_is_not_asked_for_again(sam: SandboxUser) -> None:
    await sam.says("/new just left Wren Kitchens, im shattered")
    await sam.sees("what is the job called?")
    await sam.says("showroom designer")
    await sam.taps("Stop")
    await sam.says("/interviews")
    await sam.sees("showroom designer, Wren Kitchens")


async def test_a_story_without_a_job_is_still_kept_as_one(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("it was awful, they laughed at my cv")
    await sam.sees("I keep that with the interview")
