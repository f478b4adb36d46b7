"""Somebody at the page: types, taps and looks as people do in a browser."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal

from playwright.async_api import Browser, BrowserContext, Locator, Page, expect

from tests.user import PeopledSandbox

PATIENCE_MS = 10_000
AXE = Path(__file__).parents[2] / "build" / "npm" / "node_modules" / "axe-core" / "axe.min.js"
WIDE, NARROW = (1280, 900), (360, 740)
_GEOMETRY = Path(__file__).with_name("geometry.js").read_text()

expect.set_options(timeout=PATIENCE_MS)


class Window:
    """Opens windows on the page, and keeps what they complain of."""

    def __init__(self, chromium: Browser, stage: PeopledSandbox) -> None:
        self._chromium = chromium
        self._contexts: list[BrowserContext] = []
        self.stage = stage
        self.complaints: list[str] = []

    async def opens(
        self,
        size: tuple[int, int] = WIDE,
        scheme: Literal["light", "dark"] = "light",
        *,
        address: str = "/",
        touch: bool = False,
        locale: str = "en-GB",
        zone: str = "Europe/London",
    ) -> "Visitor":
        """Open the page in a window of this size, in a browser of this language and time zone."""
        context = await self._chromium.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,
            has_touch=touch,
            locale=locale,
            timezone_id=zone,
            permissions=["clipboard-read", "clipboard-write"],
            reduced_motion="reduce",
        )
        self._contexts.append(context)
        page = await context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        page.on("request", lambda request: self._check(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda said: self._note(said.type, said.text))
        await page.goto(self.stage.url + address)
        return Visitor(self.stage, page)

    async def close(self) -> None:
        """Close all of them."""
        for context in self._contexts:
            await context.close()

    def _check(self, url: str) -> None:
        if not url.startswith((self.stage.url, "data:", "blob:")):
            self.complaints.append(f"a request to {url}")

    def _note(self, kind: str, text: str) -> None:
        # The answer to a command that cannot be carried out is shown to the person.
        if kind == "error" and "status of 400" not in text:
            self.complaints.append(text)


class Visitor:
    """One person at one window."""

    def __init__(self, stage: PeopledSandbox, page: Page) -> None:
        self.stage = stage
        self.page = page

    async def introduces(self, first_name: str, last_name: str = "") -> None:
        """Give a name and start the bot."""
        await self.page.get_by_label("First name").fill(first_name)
        await self.page.get_by_label("Last name").fill(last_name)
        await self.page.get_by_role("button", name="Open the chat").click()
        await self.page.get_by_role("button", name="Start", exact=True).click()
        await self.stage.settles()
        await expect(self.messages.first).to_be_visible()

    @property
    def messages(self) -> Locator:
        """The messages of the open chat."""
        return self.page.locator("#messages li.message")

    @property
    def text(self) -> Locator:
        """Where messages are written."""
        return self.page.get_by_label("Message", exact=True)

    async def says(self, text: str) -> None:
        """Write a message."""
        await self.text.fill(text)
        await self.text.press("Enter")
        await self.messages.filter(has_text=text.splitlines()[0]).last.wait_for()
        await self.stage.settles()

    def button(self, label: str) -> Locator:
        """The newest button under a message whose label begins so."""
        pattern = re.compile(f"^{re.escape(label)}")
        return self.page.locator("#messages .keys").get_by_role("button", name=pattern).last

    async def taps(self, label: str) -> None:
        """Tap that button."""
        await self.button(label).click()
        await self.stage.settles()

    async def sees(self, text: str) -> Locator:
        """Wait for a message that contains it; the newest one is returned."""
        found = self.messages.filter(has_text=text).last
        await expect(found).to_be_visible()
        return found

    async def presses(self, name: str) -> None:
        """Press a button of the page that is not part of the chat."""
        await self.page.get_by_role("button", name=name, exact=True).click()
        await self.stage.settles()

    async def unfolds(self, title: str) -> None:
        """Open one of the folded parts at the side."""
        await self.page.locator("summary").filter(has_text=title).click()

    async def goes_to_next(self) -> None:
        """Move the clock to the next reminder."""
        await self.presses("To the next reminder")

    async def passes(self, span: timedelta) -> None:
        """Let days pass by the button."""
        for _ in range(span.days):
            await self.presses("+1 day")

    async def copied(self) -> str:
        """What lies in the clipboard."""
        found: str = await self.page.evaluate("navigator.clipboard.readText()")
        return found

    async def layout_faults(self) -> list[str]:
        """What is cut off, overlaps, or sticks out of the window."""
        found: list[str] = await self.page.evaluate(_GEOMETRY)
        return found

    async def audit(self) -> list[str]:
        """What axe-core finds against the accessibility guidelines."""
        await self.page.evaluate(AXE.read_text())
        result: dict[str, Any] = await self.page.evaluate("axe.run({resultTypes: ['violations']})")
        return [
            f"{one['id']} ({one['impact']}): {node['html'][:160]}"
            for one in result["violations"]
            for node in one["nodes"]
        ]
