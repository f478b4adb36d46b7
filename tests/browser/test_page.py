"""The page behaves like a messenger: for the mouse, the keyboard, a screen reader and a thumb."""

import re
from typing import Literal

import pytest
from playwright.async_api import expect

from bot.sandbox.faults import Fault, FaultKind
from tests.browser.test_story import debrief
from tests.browser.visitor import AXE, NARROW, WIDE, Visitor, Window
from tests.conftest import RunningBot
from tests.user import PeopledSandbox

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.long(reason="a browser")]

needs_axe = pytest.mark.skipif(
    not AXE.exists(), reason="no axe-core: npm install --prefix build/npm axe-core"
)


async def test_a_tap_on_a_note_copies_it_and_says_so(sam: Visitor) -> None:
    await debrief(sam, "Priya Nair (CTO, priya@acme.com)")
    blocks = (await sam.sees("Priya Nair ·")).locator(".copyable")
    subject, body = blocks.first, blocks.last
    await subject.click()
    await expect(sam.page.get_by_text("Copied", exact=True)).to_be_visible()
    assert await sam.copied() == await subject.inner_text()
    await body.focus()
    await sam.page.keyboard.press("Enter")
    await expect(body).to_have_class(re.compile("copied"))
    assert await sam.copied() == await body.inner_text()


async def test_the_keyboard_alone_is_enough(window: Window, running: RunningBot) -> None:
    assert running.task
    visitor = await window.opens()
    press, type_ = visitor.page.keyboard.press, visitor.page.keyboard.type
    await visitor.page.get_by_label("First name").focus()
    await type_("Sam")
    await press("Enter")
    await expect(visitor.page.get_by_role("button", name="Start", exact=True)).to_be_visible()
    await visitor.page.get_by_role("button", name="Start", exact=True).focus()
    await press("Enter")
    await expect(visitor.messages).to_have_count(2)
    await visitor.text.focus()
    await type_("/ne")
    await press("ArrowDown")
    await press("Enter")
    await visitor.sees("What was the job, and where?")
    await expect(visitor.text).to_be_focused()
    await type_("data engineer at Acme")
    await press("Enter")
    await visitor.sees("When was it?")
    await visitor.button("Just now").focus()
    await press("Enter")
    await visitor.sees("How did you meet?")


async def test_every_control_shows_where_the_keyboard_is(sam: Visitor) -> None:
    reached = set()
    await sam.text.focus()
    for _ in range(40):
        await sam.page.keyboard.press("Tab")
        place = await sam.page.evaluate(
            "[document.activeElement.id || document.activeElement.textContent.trim(),"
            " getComputedStyle(document.activeElement).outlineStyle]"
        )
        if not await sam.page.evaluate("document.activeElement === document.body"):
            assert place[1] != "none", place
        reached.add(place[0])
    assert {"to-date", "add-person", "menu", "text"} <= reached


async def test_commands_complete_and_are_sent_by_a_tap(sam: Visitor) -> None:
    await sam.text.fill("/ti")
    listed = sam.page.get_by_role("list", name="Commands").get_by_role("button")
    await expect(listed.first).to_contain_text("/timeline")
    await listed.first.click()
    await sam.sees("Nothing is due")
    await sam.page.get_by_role("button", name="Commands").click()
    await expect(listed.first).to_be_focused()
    await sam.page.keyboard.press("Escape")
    await expect(sam.text).to_be_focused()


async def test_an_own_message_is_edited_and_a_message_answered(sam: Visitor) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.text.press("ArrowUp")
    await expect(sam.page.locator("#context")).to_contain_text("Edit")
    await sam.text.fill("data scientist at Acme")
    await sam.text.press("Enter")
    own = await sam.sees("data scientist at Acme")
    await expect(own).to_contain_text("edited")
    question = await sam.sees("When was it?")
    await question.hover()
    await question.get_by_role("button", name="Reply").click()
    await sam.says("yesterday")
    await expect((await sam.sees("yesterday")).locator(".quote")).to_contain_text("When was it?")


async def test_a_tap_waits_for_its_answer_and_expires_without_one(
    sam: Visitor, stage: PeopledSandbox
) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    stage.world.faults.plan(Fault(FaultKind.ERROR, "*", None, code=502))
    await sam.button("Just now").click()
    key = sam.button("Just now")
    await expect(key).to_have_attribute("aria-busy", "true")
    await sam.page.get_by_role("button", name="+1 day").click()
    await expect(key).to_have_class(re.compile("expired"))
    await sam.unfolds("Faults")
    await sam.page.get_by_role("button", name="All well again").click()
    await sam.sees("How did you meet?")


async def test_a_file_is_opened_and_can_be_saved(sam: Visitor) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.says("/export")
    await sam.page.locator("a.file", has_text=".json").last.click()
    shown = sam.page.get_by_role("dialog")
    await expect(shown).to_contain_text('"format"')
    async with sam.page.expect_download() as saved:
        await shown.get_by_role("link", name="Save").click()
    assert (await saved.value).suggested_filename.endswith(".json")


async def test_a_toast_tells_what_a_tap_did(sam: Visitor) -> None:
    await debrief(sam, "Priya Nair (CTO, priya@acme.com)")
    await sam.button("Sent").click()
    await expect(sam.page.locator("#toast")).to_have_text("Marked as sent.")


async def test_two_people_are_seen_side_by_side_and_apart(sam: Visitor) -> None:
    await sam.says("/new")
    await sam.page.get_by_role("button", name="Add a person").click()
    await sam.introduces("Ann")
    await expect(sam.messages.filter(has_text="What was the job")).to_have_count(0)
    await sam.page.get_by_role("button", name="Two chats side by side").click()
    other = sam.page.frame_locator("#second")
    await expect(other.locator("#messages")).to_contain_text("What was the job")
    await other.get_by_label("Message", exact=True).fill("nurse at St. Mary's")
    await other.get_by_label("Message", exact=True).press("Enter")
    await expect(other.locator("#messages")).to_contain_text("When was it?")
    await expect(sam.messages.filter(has_text="When was it?")).to_have_count(0)
    assert await sam.layout_faults() == []


async def test_a_bot_that_types_is_seen_typing(sam: Visitor, stage: PeopledSandbox) -> None:
    person = next(user for user in stage.world.users.values() if user.first_name == "Sam")
    chat = stage.world.chats[person.id]
    chat.action, chat.acted_at = "typing", stage.world.pulse.beat()
    await expect(sam.page.locator("#chat-status")).to_have_text("typing…")


async def test_html_typed_by_people_stays_text(sam: Visitor) -> None:
    await sam.says("/new")
    await sam.says("<img src=x onerror=alert(1)> at <b>Acme</b>")
    assert await sam.messages.locator("img").count() == 0


async def check(visitor: Visitor, scheme: Literal["light", "dark"]) -> None:
    """Hold the page, as it is, to the accessibility guidelines and to its own edges."""
    await visitor.page.emulate_media(color_scheme=scheme)
    assert await visitor.audit() == []
    assert await visitor.layout_faults() == []


@needs_axe
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
async def test_an_audit_finds_nothing_and_nothing_is_cut_off(
    window: Window, running: RunningBot, size: tuple[int, int]
) -> None:
    assert running.task
    visitor = await window.opens(size)
    await check(visitor, "light")
    await visitor.introduces("Sam", "Lee")
    await debrief(visitor, "Priya Nair (CTO, priya@acme.com)")
    await check(visitor, "dark")
    await visitor.unfolds("Story")
    await check(visitor, "light")
    await visitor.presses("Remove this person…")
    await check(visitor, "dark")
    await visitor.presses("Cancel")
    await visitor.unfolds("Faults")
    await check(visitor, "dark")
    await visitor.presses("Block the bot")
    await check(visitor, "light")
    await visitor.presses("Let it write again")
    await visitor.page.get_by_role("button", name="Send something else").click()
    await check(visitor, "dark")
    await visitor.page.get_by_role("button", name="Commands").click()
    await check(visitor, "light")


async def test_nothing_is_cut_off_at_any_width(window: Window, running: RunningBot) -> None:
    assert running.task
    visitor = await window.opens((320, 720), touch=True)
    await visitor.introduces("Bartholomew-Maximilian", "von Hohenzollern-Sigmaringen")
    await visitor.says("/new")
    await visitor.says("Donaudampfschifffahrtsgesellschaftskapitänsanwärterin at Rindfleisch-AG")
    for width in (320, 400, 600, 761, 900, 1600):
        await visitor.page.set_viewport_size({"width": width, "height": 720})
        assert await visitor.layout_faults() == [], width
