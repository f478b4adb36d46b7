"""The pictures of the README, taken of the page as it is.

With REFRESH_README=1 in the environment they are written to deploy/pictures; else to nowhere.
"""

import os
from pathlib import Path

import pytest

from tests.browser.test_story import debrief
from tests.browser.visitor import Visitor, Window
from tests.conftest import RunningBot

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.long(reason="a browser")]

PICTURES = Path(__file__).parents[2] / "deploy" / "pictures"
PRIYA = "Priya Nair (CTO, priya@acme.com)"


async def take(visitor: Visitor, name: str, folder: Path) -> None:
    """Take a picture of the window, and see that nothing in it is cut off."""
    assert await visitor.layout_faults() == []
    await visitor.page.evaluate("document.getElementById('toast').classList.remove('shown')")
    target = PICTURES if os.environ.get("REFRESH_README") else folder
    target.mkdir(exist_ok=True)
    await visitor.page.screenshot(path=target / name)
    assert (PICTURES / name).exists(), f"REFRESH_README=1 takes {name}"


async def test_the_pictures_can_be_taken(
    window: Window, running: RunningBot, tmp_path: Path
) -> None:
    assert running.task
    phone = await window.opens((390, 900), touch=True)
    await phone.introduces("Sam", "Lee")
    await debrief(phone, PRIYA)
    note = await phone.sees("Priya Nair ·")
    await note.evaluate("note => note.scrollIntoView()")
    await phone.page.mouse.move(0, 0)
    await take(phone, "note.png", tmp_path)

    desk = await window.opens((1200, 820), "dark")
    await desk.sees("Priya Nair ·")
    await desk.taps("Sent")
    await desk.goes_to_next()
    await desk.sees("Have they answered?")
    await take(desk, "reminder.png", tmp_path)
