"""What the user's own interviews say together."""

from tests.chat.stories import debrief_one
from tests.user import SandboxUser


async def test_one_answer_is_too_few_to_say(sam: SandboxUser) -> None:
    await debrief_one(sam)
    await sam.taps("Sent")
    await sam.says("/stats")
    shown = await sam.sees("open 1, answered 0")
    assert "thank-yous 1, second notes 0" in shown.text
    assert "too few to say (0)" in shown.text


async def test_without_interviews_there_are_no_numbers(sam: SandboxUser) -> None:
    await sam.says("/stats")
    await sam.sees("No interviews yet")


async def test_a_doubt_that_came_up_three_times_is_named_with_what_worked(
    sam: SandboxUser,
) -> None:
    doubts = ["no Kubernetes", "salary", "too little kubernetes", "notice", "knowing Kubernetes"]
    for number, doubt in enumerate(doubts):
        await sam.says(f"/new data engineer at Firm{number} Ltd")
        await sam.taps("Just now")
        await sam.taps("Video")
        await sam.says("Priya Nair")
        await sam.says("event streams")
        await sam.says("no idea")
        await sam.taps("Skip")
        await sam.says(doubt)
        await sam.says("I ran a cluster at home for two years")
        await sam.taps("Enough, write my notes")
    await sam.says("/interviews")
    await sam.taps("3. data engineer, Firm2")
    await sam.taps("They answered")
    await sam.taps("Offer")
    await sam.says("/stats")
    shown = await sam.sees("came up in 3 of your last 5 interviews")
    assert "knowing Kubernetes" in shown.text
    assert "(Firm2 Ltd): I ran a cluster at home for two years" in shown.text
