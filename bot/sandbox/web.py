"""HTTP for the chat page, its control commands and the clock, for this machine's browser only."""

import asyncio
import contextlib
import json
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from tornado.web import HTTPError, RequestHandler, StaticFileHandler

from bot.sandbox import transcript, views
from bot.sandbox.actions import ActionError
from bot.sandbox.control import COMMANDS
from bot.sandbox.pulse import Pulse
from bot.sandbox.refusal import RefusalError
from bot.sandbox.schema import Json
from bot.sandbox.script import ScriptError
from bot.sandbox.timelines import Timeline
from bot.sandbox.world import World

PAGE = Path(__file__).with_name("page")
# Seconds after which a long poll is answered though nothing changed.
LONGEST_WAIT = 25

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'self'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
_LOCAL = ("127.0.0.1", "localhost", "::1")


class LocalHandler(RequestHandler):
    """Serves this machine only: a foreign page that reaches for it is turned away."""

    def set_default_headers(self) -> None:
        """Every answer carries the content security policy."""
        for name, value in _HEADERS.items():
            self.set_header(name, value)

    def prepare(self) -> None:
        """403 for a name that is not this machine's, or a request from another site."""
        host = urlsplit(f"//{self.request.host}").hostname
        origin = self.request.headers.get("Origin", "")
        if host not in _LOCAL or (origin and urlsplit(origin).netloc != self.request.host):
            raise HTTPError(403)

    def answer(self, body: Json, code: int = 200) -> None:
        """Send JSON."""
        self.set_status(code)
        self.set_header("Content-Type", "application/json")
        self.write(json.dumps(body, ensure_ascii=False))


class WorldHandler(LocalHandler):
    """A handler that knows the world."""

    def initialize(self, world: World) -> None:
        """Take the state that every handler shares."""
        self.world = world
        self._wait: asyncio.Task[Any] | None = None

    def on_connection_close(self) -> None:
        """Stop waiting for somebody who left."""
        if self._wait:
            self._wait.cancel()

    async def wait(self, pulse: Pulse) -> None:
        """Wait for a change after the `seen` of the request, if it gives one."""
        seen = self.get_query_argument("seen", "")
        if not seen.isdigit() or int(seen) != pulse.count:
            return
        self._wait = asyncio.create_task(pulse.after(int(seen)))
        await asyncio.wait([self._wait], timeout=LONGEST_WAIT)
        self._wait.cancel()

    def read_number(self, name: str) -> int:
        """A query argument that is a whole number; 0 if it is missing."""
        text = self.get_query_argument(name, "0")
        if not text.lstrip("-").isdigit():
            raise HTTPError(400)
        return int(text)


class ClockHandler(WorldHandler):
    """The clock's offset, as the bot follows it; `due` is the bot's next reminder."""

    async def get(self) -> None:
        """{"offset": seconds, "revision": n}, at once or when the revision differs from `seen`."""
        due = self.get_query_argument("due", None)
        if due is not None:
            self.world.clock.expect(int(due) if due.isdigit() else None)
        clock = self.world.clock
        await self.wait(clock.pulse)
        self.answer({"offset": clock.offset, "revision": clock.pulse.count})


class StateHandler(WorldHandler):
    """What the page shows, at once or when something changed."""

    async def get(self) -> None:
        """The state; `chat` is the one to show and `since` what is known of it."""
        chat, since = self.read_number("chat"), self.read_number("since")
        await self.wait(self.world.pulse)
        shown = self.world.chats.get(chat)
        if shown:
            self.world.timelines.watch(shown)
        self.answer(views.show_state(self.world, chat, since) | {"life": LIFE})


class TimelineHandler(WorldHandler):
    """The bot's own answers to /timeline, which it gives here and not in the chat."""

    async def get(self) -> None:
        """The chats whose timeline is wanted, with their stage; waits until there are any."""
        wanted = self._wanted()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_WAIT):
                while not wanted:
                    await self.world.pulse.after(self.world.pulse.count)
                    wanted = self._wanted()
        self.answer({"wanted": wanted, "time": self.world.clock.pulse.count})

    def post(self) -> None:
        """Take `texts` for a `chat` at its `stage`; too late an answer is dropped."""
        world, body = self.world, json.loads(self.request.body)
        chat = world.chats[body["chat"]]
        if body["stage"] == world.stage(chat):
            told = Timeline(body["stage"], tuple(body["texts"]), body["zone"], body["due"])
            world.timelines.give(chat, told)
        self.answer({})

    def _wanted(self) -> list[list[int]]:
        world = self.world
        if world.updates.pending:
            return []
        watched = world.timelines.watched(world.chats.values())
        stages = [(chat, world.stage(chat)) for chat in watched]
        return [[c.id, stage] for c, stage in stages if not world.timelines.is_given(c, stage)]


class StoryHandler(WorldHandler):
    """Gives the page a chat's story, to be saved."""

    def get(self, form: str) -> None:
        """The story of a `chat` as text or as a page."""
        chat = self.world.chats.get(self.read_number("chat"))
        if chat is None or chat.kind != "private":
            raise HTTPError(404)
        write, kind = _FORMS[form]
        name = quote(f"afterword-{chat.members[chat.id].first_name.lower()}.{form}")
        self.set_header("Content-Type", f"{kind}; charset=utf-8")
        self.set_header("Content-Disposition", f"attachment; filename*=UTF-8''{name}")
        self.write(write(self.world, chat))


_FORMS = {
    "txt": (transcript.write_text, "text/plain"),
    "html": (transcript.write_page, "text/html"),
}


class RecordHandler(WorldHandler):
    """What was called, refused, or not answered."""

    def get(self, what: str) -> None:
        """`refusals`, `calls`, `unanswered`, or `messages` of a `chat`."""
        record = self.world.record
        match what:
            case "refusals":
                shown = [refused.show() for refused in record.refusals]
            case "calls":
                shown = [{"at": call.at, "method": call.method} for call in record.calls]
            case "unanswered":
                shown = views.show_callbacks(
                    self.world.callbacks.unanswered(), self.world.clock.now()
                )
            case _:
                chat = self.world.chats.get(self.read_number("chat"))
                shown = views.show_messages(chat) if chat else []
        self.answer({what: shown})


class CommandHandler(WorldHandler):
    """Carries out what the page or a test asks for."""

    def post(self, name: str) -> None:
        """The command's result, or 400 with a sentence."""
        if name not in COMMANDS:
            raise HTTPError(404)
        # A page of another site cannot send this type without asking first.
        if not self.request.headers.get("Content-Type", "").startswith("application/json"):
            raise HTTPError(415)
        try:
            body = json.loads(self.request.body)
            self.answer(COMMANDS[name](self.world, body))
        except (ActionError, ScriptError) as error:
            self.answer({"error": str(error)}, 400)
        except (KeyError, TypeError, ValueError) as error:
            self.answer({"error": f"the request is not understood: {error}"}, 400)


class FileHandler(WorldHandler):
    """Gives the page a file from a chat."""

    def get(self, file_id: str) -> None:
        """The content, to be saved under the file's own name."""
        try:
            stored = self.world.files.get(file_id)
        except RefusalError:
            raise HTTPError(404) from None
        name = quote(stored.name)
        self.set_header("Content-Type", stored.mime)
        self.set_header("Content-Disposition", f"attachment; filename*=UTF-8''{name}")
        self.write(stored.content)


class PageHandler(LocalHandler, StaticFileHandler):
    """The page's own files."""


# Tells a page that the stand-in was started anew and that nothing it knows holds.
LIFE = secrets.token_hex(8)
