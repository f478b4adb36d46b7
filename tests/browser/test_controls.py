"""What stands beside the chat: the clock, the story, the faults and the bot's process."""

import asyncio
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.async_api import expect

from bot.sandbox.keeper import Keeper
from tests.browser.visitor import NARROW, Visitor, Window
from tests.conftest import RunningBot
from tests.user import PeopledSandbox

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_clock_goes_by_days_to_a_date_and_back(
    sam: Visitor, stage: PeopledSandbox
) -> None:
    clock = sam.page.get_by_role("region", name="Clock")
    await expect(clock).to_contain_text("Tue 24 Nov")
    await sam.presses("+1 day")
    await expect(clock).to_contain_text("Wed 25 Nov")
    await sam.page.get_by_role("button", name="To a date…").click()
    await sam.page.get_by_label("Date and time").fill("2026-12-24T18:00")
    await sam.page.get_by_role("button", name="Go", exact=True).click()
    await expect(clock).to_contain_text("Thu 24 Dec")
    await sam.presses("Back to real time")
    await expect(clock).to_contain_text("real time")
    assert stage.world.clock.offset == 0


async def test_a_story_is_saved_and_lived_again_by_somebody_new(
    sam: Visitor, tmp_path: Path
) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.taps("Just now")
    await sam.unfolds("Story")
    async with sam.page.expect_download() as saved:
        await sam.page.get_by_role("link", name="Save as text").click()
    file = tmp_path / "story.txt"
    await (await saved.value).save_as(file)
    async with sam.page.expect_file_chooser() as chooser:
        await sam.page.get_by_role("button", name="Replay a file…").click()
    await (await chooser.value).set_files(file)
    await expect(sam.page.get_by_role("navigation").get_by_role("listitem")).to_have_count(2)
    await sam.sees("How did you meet?")
    await expect(sam.page.locator("#replaying")).to_be_hidden()


async def test_a_broken_transcript_is_refused_with_its_line(sam: Visitor, tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text("Afterword story\n> hello\nnonsense\n")
    await sam.page.locator("#script").set_input_files(file)
    await expect(sam.page.locator("#toast")).to_contain_text("line 3: “nonsense” is none of")


async def test_a_story_starts_over(sam: Visitor) -> None:
    await sam.says("/new")
    await sam.unfolds("Story")
    await sam.page.get_by_role("button", name="Start over").click()
    await expect(sam.page.get_by_role("button", name="Start", exact=True)).to_be_visible()
    await expect(sam.messages).to_have_count(0)


async def test_what_is_written_while_telegram_is_down_is_answered_later(sam: Visitor) -> None:
    await sam.unfolds("Faults")
    await sam.page.get_by_role("button", name="Telegram down").click()
    await expect(sam.page.locator("#faults-now")).to_have_text("(Telegram is down)")
    await sam.text.fill("/new")
    await sam.text.press("Enter")
    await sam.page.get_by_role("button", name="All well again").click()
    await sam.sees("What was the job")


async def test_the_bot_is_blocked_and_let_in_again(sam: Visitor) -> None:
    await sam.unfolds("Faults")
    await sam.presses("Block the bot")
    await expect(sam.page.locator("#chat-status")).to_have_text("blocked")
    await expect(sam.text).to_be_hidden()
    await sam.presses("Unblock the bot")
    await expect(sam.text).to_be_visible()


async def test_a_bot_that_was_killed_is_seen_to_come_back(
    sam: Visitor, stage: PeopledSandbox
) -> None:
    keeper = Keeper([sys.executable, "-c", "import time; time.sleep(60)"], {}, stage.world.pulse)
    stage.world.keeper = keeper
    keeping = asyncio.create_task(keeper.run())
    await sam.unfolds("Faults")
    await sam.page.get_by_role("button", name="Kill the bot").click()
    note = sam.page.locator("#process")
    await expect(note).to_have_text("The bot was started again once.")
    await sam.page.get_by_role("button", name="Switch the bot off").click()
    await expect(note).to_contain_text("What you write waits for it.")
    await sam.page.get_by_role("button", name="Switch the bot on").click()
    await expect(note).to_have_text("The bot was started again once.")
    keeping.cancel()
    with suppress(asyncio.CancelledError):
        await keeping


async def test_a_thumb_finds_everything_on_a_phone(window: Window, running: RunningBot) -> None:
    assert running.task
    visitor = await window.opens(NARROW, touch=True)
    await visitor.introduces("Sam")
    await visitor.says("/new")
    await visitor.says("data engineer at Acme")
    own = await visitor.sees("data engineer at Acme")
    await expect(own.get_by_role("button", name="Edit")).to_be_visible()
    await visitor.button("Just now").tap()
    await visitor.sees("How did you meet?")
    for key in await visitor.page.locator("#messages .key").all():
        box = await key.bounding_box()
        assert box
        assert box["height"] >= 40
