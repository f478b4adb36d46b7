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
