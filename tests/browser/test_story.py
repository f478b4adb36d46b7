"""A whole story in a browser: a panel of three, from the debrief to moving on."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from tests.browser.visitor import Visitor
from tests.user import PeopledSandbox

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.long(reason="a browser")]

PANEL = "Priya Nair (CTO, priya@acme.com), Tom Weber (platform lead), Ana Lopez (HR, ana@acme.com)"


TOPICS = (
    "moving their billing to event streams",
    "how they run incidents without blame",
    "what the first three months look like",
)


async def debrief(sam: Visitor, people: str) -> None:
    """Tell of an interview with one to three people, up to the notes."""
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.taps("Just now")
    await sam.taps("Video")
    await sam.says(people)
    for topic in TOPICS[: people.count("(")]:
        await sam.says(topic)
    await sam.says("by the end of next week")
    await sam.taps("Enough, write my notes")
    await sam.taps("That is right")


async def send_all(sam: Visitor) -> None:
    """Mark the three newest notes as sent."""
    for _ in range(3):
        await sam.taps("Sent")


async def test_a_panel_of_three_from_the_first_question_to_moving_on(
    sam: Visitor, stage: PeopledSandbox
) -> None:
    await debrief(sam, PANEL)
    for name in ("Priya Nair", "Tom Weber", "Ana Lopez"):
        await sam.sees(f"{name} ·")
    await send_all(sam)
    await sam.sees("All sent")
    ahead = sam.page.get_by_role("region", name="What comes next, and why")
    await expect(ahead).to_contain_text("Monday 7 December")

    await sam.goes_to_next()
    reminder = await sam.sees("Have they answered?")
    await expect(reminder).to_contain_text("Friday 4 December")
    await sam.taps("Not yet")
    await send_all(sam)
    await sam.passes(timedelta(days=7))
    await sam.sees("one tap opens it again")
    await expect(ahead).to_contain_text("Nothing is due")
    await expect(sam.page.locator("#due")).to_have_text("No reminder to come in this chat.")
    await expect(sam.page.get_by_role("button", name="To the next reminder")).to_be_disabled()
    assert stage.refusals == []
    assert stage.unanswered == []
