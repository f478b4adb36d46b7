"""Where the reader is: the place in the chat, the keyboard's place, and what is seen whole."""

from datetime import timedelta

import pytest
from playwright.async_api import expect

from tests.browser.test_story import debrief
from tests.browser.visitor import NARROW, Visitor, Window
from tests.conftest import RunningBot
from tests.user import PeopledSandbox

pytestmark = [pytest.mark.asyncio(loop_scope="session"), pytest.mark.long(reason="a browser")]

PRIYA = "Priya Nair (CTO, priya@acme.com)"

# The words of buttons that run over more than one line.
BROKEN_WORDS = """() => [...document.querySelectorAll("#messages .key, .moves button, .moves a")]
  .filter((key) => key.checkVisibility())
  .flatMap((key) => [...key.textContent.matchAll(/[^ ]+/g)].map((word) => {
    const range = document.createRange();
    range.setStart(key.firstChild, word.index);
    range.setEnd(key.firstChild, word.index + word[0].length);
    return range.getClientRects().length > 1 ? word[0] : "";
  })).filter(Boolean)"""


def show_keys(stage: PeopledSandbox, *rows: list[str]) -> None:
    """Put a message with such buttons into the only chat."""
    world = stage.world
    (chat,) = world.chats.values()
    keyboard = [[{"text": label, "callback_data": label} for label in row] for row in rows]
    world.add_message(chat, world.bot, {"text": "Choose"}, keyboard={"inline_keyboard": keyboard})


@pytest.mark.parametrize("width", [320, 360, 761, 1400])
async def test_no_word_on_a_button_is_broken(
    window: Window, running: RunningBot, stage: PeopledSandbox, width: int
) -> None:
    assert running.task
    visitor = await window.opens((width, 900))
    await visitor.introduces("Sam")
    show_keys(
        stage,
        ["Another version", "Correct something", "Back"],
        ["1", "2", "3", "4", "5", "6", "7", "Back"],
        ["Somewhere", "Else", "Altogether", "Unconditionally", "Back"],
    )
    await visitor.sees("Choose")
    for fold in ("Story", "Faults"):
        await visitor.unfolds(fold)
        assert await visitor.page.evaluate(BROKEN_WORDS) == []
    assert await visitor.layout_faults() == []


async def test_the_keyboard_is_where_one_goes_on(window: Window, running: RunningBot) -> None:
    assert running.task
    visitor = await window.opens()
    press = visitor.page.keyboard.press
    await expect(visitor.page.get_by_label("First name")).to_be_focused()
    await visitor.page.keyboard.type("Sam")
    await press("Enter")
    await expect(visitor.page.get_by_role("button", name="Start", exact=True)).to_be_focused()
    await press("Enter")
    await expect(visitor.text).to_be_focused()
    await visitor.page.reload()
    await expect(visitor.text).to_be_focused()


async def test_one_key_leads_over_a_long_chat_to_where_one_writes(sam: Visitor) -> None:
    for number in range(6):
        await sam.says(f"/help {number}")
    first = sam.page.locator("button, a, input, textarea, [tabindex]").first
    await expect(first).to_have_text("Skip to writing")
    await first.focus()
    assert await sam.layout_faults() == []
    await sam.page.keyboard.press("Enter")
    await expect(sam.text).to_be_focused()
    await sam.messages.first.get_by_role("button", name="Reply").focus()
    await sam.page.keyboard.press("Escape")
    await expect(sam.text).to_be_focused()


async def test_the_last_word_is_seen_by_whoever_has_tapped_on_an_older_note(sam: Visitor) -> None:
    await debrief(sam, PRIYA)
    await sam.taps("Sent")
    await sam.sees("All sent")
    await sam.page.mouse.move(640, 400)
    await sam.page.mouse.wheel(0, -3000)
    await sam.page.locator("#scroll").evaluate("scroll => { scroll.scrollTop = 0; }")
    await sam.goes_to_next()
    await expect(await sam.sees("Have they answered?")).to_be_in_viewport()
    await sam.taps("Not yet")
    await sam.taps("Sent")
    await sam.page.locator("#scroll").evaluate("scroll => { scroll.scrollTop = 0; }")
    await sam.passes(timedelta(days=7))
    await expect(await sam.sees("one tap opens it again")).to_be_in_viewport()
    await expect(sam.page.get_by_role("button", name="New messages ↓")).to_be_hidden()


async def test_the_answer_to_a_tap_on_an_older_message_comes_into_view(sam: Visitor) -> None:
    await debrief(sam, PRIYA)
    for number in range(4):
        await sam.says(f"/help {number}")
    key = sam.button("Sent")
    await key.scroll_into_view_if_needed()
    await key.click()
    await sam.stage.settles()
    await expect(await sam.sees("All sent")).to_be_in_viewport()


async def test_a_window_of_another_size_shows_the_same_place(sam: Visitor) -> None:
    await debrief(sam, PRIYA)
    await sam.page.set_viewport_size({"width": 1400, "height": 500})
    scroll = sam.page.locator("#scroll")
    own = sam.messages.filter(has_text="data engineer at Acme").first
    await own.evaluate("item => item.scrollIntoView({ block: 'start' })")
    await expect(own).to_be_in_viewport(ratio=0.9)
    for width, height in ((360, 740), (800, 500), (1400, 500)):
        await sam.page.set_viewport_size({"width": width, "height": height})
        await expect(own).to_be_in_viewport(ratio=0.5)
    await scroll.evaluate("scroll => { scroll.scrollTop = scroll.scrollHeight; }")
    await expect(sam.messages.last).to_be_in_viewport(ratio=0.9)
    await sam.page.set_viewport_size({"width": 360, "height": 740})
    await expect(sam.messages.last).to_be_in_viewport(ratio=0.9)


async def test_a_phone_keeps_most_of_its_screen_for_the_chat(
    window: Window, running: RunningBot
) -> None:
    assert running.task
    visitor = await window.opens(NARROW, touch=True)
    await visitor.introduces("Sam")
    await visitor.page.get_by_role("button", name="Add a person").tap()
    await visitor.introduces("Ann")
    signs = [
        await visitor.page.get_by_role("button", name=name).evaluate(
            "button => getComputedStyle(button, '::before').content"
        )
        for name in ("Add a person", "Two chats side by side")
    ]
    assert signs[0] != signs[1]
    await visitor.unfolds("Faults")
    side = await visitor.page.locator(".side").bounding_box()
    assert side
    assert side["height"] <= 0.4 * NARROW[1]
    assert await visitor.layout_faults() == []
