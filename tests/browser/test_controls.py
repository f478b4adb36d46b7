"""What stands beside the chat: the clock, the story, the faults and the bot's process."""

import asyncio
import re
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.async_api import expect

from bot.sandbox import actions, things
from bot.sandbox.faults import FaultKind
from bot.sandbox.keeper import Keeper
from tests.browser.test_story import debrief
from tests.browser.visitor import NARROW, Visitor, Window
from tests.conftest import RunningBot
from tests.user import PeopledSandbox

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.long(reason="a browser")]


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
    listed = sam.page.get_by_role("navigation").get_by_role("listitem")
    await expect(listed).to_have_text([re.compile(r"Sam Lee$"), re.compile(r"Sam Lee \(replay\)$")])
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
    await sam.page.get_by_role("button", name="Start over…").click()
    question = sam.page.get_by_role("dialog", name="Start over as Sam Lee?")
    await expect(question).to_contain_text("cannot be undone")
    await expect(question.get_by_role("link", name="Save the chat as text")).to_be_visible()
    await question.get_by_role("button", name="Cancel").click()
    await sam.sees("What was the job")
    await sam.page.get_by_role("button", name="Start over…").click()
    await question.get_by_role("button", name="Start over").click()
    await expect(sam.page.get_by_role("button", name="Start", exact=True)).to_be_visible()
    await expect(sam.messages).to_have_count(0)
    await expect(sam.page.locator("#shift")).to_have_text("real time")


async def test_somebody_is_removed_once_that_is_confirmed(sam: Visitor) -> None:
    await sam.presses("+1 day")
    await sam.page.get_by_role("button", name="Add a person").click()
    await sam.introduces("Sam", "Lee")
    listed = sam.page.get_by_role("navigation").get_by_role("listitem")
    await expect(listed).to_have_text([re.compile(r"Sam Lee$"), re.compile(r"Sam Lee \(2\)$")])
    await sam.unfolds("Story")
    await sam.page.get_by_role("button", name="Remove this person…").click()
    question = sam.page.get_by_role("dialog", name="Remove Sam Lee (2)?")
    await expect(question.get_by_role("checkbox")).not_to_be_checked()
    await question.get_by_role("button", name="Remove").click()
    await expect(listed).to_have_text([re.compile(r"Sam Lee$")])
    await expect(sam.page.locator("#shift")).not_to_have_text("real time")
    await sam.page.get_by_role("button", name="Remove this person…").click()
    question = sam.page.get_by_role("dialog", name="Remove Sam Lee?")
    await expect(question.get_by_role("checkbox")).to_be_checked()
    await question.get_by_role("button", name="Remove").click()
    await expect(sam.page.get_by_label("First name")).to_be_focused()
    await expect(sam.page.locator("#shift")).to_have_text("real time")


async def test_the_times_beside_the_chat_are_told_as_the_bot_counts(
    window: Window, running: RunningBot, stage: PeopledSandbox
) -> None:
    assert running.task
    visitor = await window.opens(locale="en-US", zone="Europe/Berlin")
    await visitor.introduces("Sam", "Lee")
    await debrief(visitor, "Priya Nair (CTO, priya@acme.com)")
    due, note = visitor.page.locator("#due"), visitor.page.locator("#zone")
    ahead = visitor.page.get_by_role("region", name="What comes next, and why")
    await expect(ahead).to_contain_text("Wednesday, November 25, 9:00")
    await expect(due).to_have_text("Next: Wed, Nov 25, 09:00 AM")
    await expect(visitor.page.locator("#now")).to_contain_text("10:0")
    await expect(note).to_contain_text("In America/New_York, as the bot counts")
    await expect(note).to_contain_text("Nov 24, 04:0")
    await visitor.page.get_by_role("button", name="To a date…").click()
    field = visitor.page.get_by_label("Date and time")
    await expect(field).to_have_value(re.compile("^2026-11-25T10:0"))
    await field.fill("2026-11-24T20:00")
    await visitor.page.get_by_role("button", name="Go", exact=True).click()
    await expect(visitor.page.locator("#now")).to_have_text("Tue, Nov 24, 08:00 PM")
    person = next(iter(stage.world.users.values()))
    actions.post(stage.world, person, things.make_location(52.52, 13.4))
    await expect(note).to_be_hidden()
    await expect(due).to_have_text("Next: Wed, Nov 25, 09:00 AM")


async def test_the_button_goes_to_what_the_open_chat_announces(sam: Visitor) -> None:
    await debrief(sam, "Priya Nair (CTO, priya@acme.com)")
    await sam.page.get_by_role("button", name="Add a person").click()
    await sam.introduces("Ann")
    button = sam.page.get_by_role("button", name="To the next reminder")
    await expect(button).to_be_disabled()
    await expect(sam.page.locator("#due")).to_have_text("No reminder to come in this chat.")
    await sam.page.get_by_role("button", name="Sam Lee").click()
    await expect(sam.page.locator("#due")).to_contain_text("Wed 25 Nov, 09:00")
    await button.click()
    await expect(sam.page.locator("#now")).to_contain_text("Wed 25 Nov, 09:00")


async def test_what_is_written_while_telegram_is_down_is_answered_later(sam: Visitor) -> None:
    await sam.unfolds("Faults")
    await sam.page.get_by_role("button", name="Telegram down").click()
    await expect(sam.page.locator("#faults-now")).to_have_text("(Telegram is down)")
    await expect(sam.page.locator("#chat-status")).to_have_text("waiting for Telegram")
    await sam.text.fill("/new")
    await sam.text.press("Enter")
    await sam.page.get_by_role("button", name="All well again").click()
    await sam.sees("What was the job")


async def test_slow_answers_are_slow_from_the_first_on(sam: Visitor, stage: PeopledSandbox) -> None:
    await sam.unfolds("Faults")
    await sam.page.get_by_role("button", name="Slow answers").click()
    await expect(sam.page.locator("#faults-now")).to_have_text("(answers are slow)")
    (fault,) = stage.world.faults.planned
    assert fault.kind is FaultKind.LATE
    await sam.page.get_by_role("button", name="All well again").click()
    await expect(sam.page.locator("#faults-now")).to_be_empty()


async def test_the_bot_is_blocked_and_let_in_again(sam: Visitor) -> None:
    await sam.unfolds("Faults")
    await sam.presses("Block the bot")
    await expect(sam.page.locator("#chat-status")).to_have_text("blocked")
    await expect(sam.text).to_be_hidden()
    await expect(sam.page.locator("#faults-now")).to_have_text("(the bot is blocked)")
    await expect(sam.page.get_by_text("You have blocked the bot")).to_be_visible()
    await sam.presses("Unblock the bot")
    await expect(sam.text).to_be_visible()
    await sam.presses("Block the bot")
    await sam.presses("Let it write again")
    await expect(sam.text).to_be_visible()
    await sam.presses("Block the bot")
    await sam.presses("All well again")
    await expect(sam.text).to_be_visible()
    await expect(sam.page.locator("#faults-now")).to_be_empty()


async def test_a_bot_that_was_killed_is_seen_to_come_back(
    sam: Visitor, stage: PeopledSandbox
) -> None:
    keeper = Keeper([sys.executable, "-c", "import time; time.sleep(60)"], {}, stage.world.pulse)
    stage.world.keeper = keeper
    keeping = asyncio.create_task(keeper.run())
    await sam.page.clock.install()
    await sam.unfolds("Faults")
    await sam.page.get_by_role("button", name="Kill the bot").click()
    note = sam.page.locator("#process")
    await expect(note).to_have_text("The bot was started again.")
    await sam.page.clock.fast_forward(11_000)
    await expect(note).to_be_hidden()
    status = sam.page.locator("#chat-status")
    await sam.page.get_by_role("button", name="Switch the bot off").click()
    await expect(note).to_contain_text("What you write waits for it.")
    await expect(status).to_have_text("switched off")
    await expect(sam.page.locator("#faults-now")).to_have_text("(the bot is off)")
    await sam.page.get_by_role("button", name="All well again").click()
    await expect(note).to_be_hidden()
    await expect(status).to_have_text("online")
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
