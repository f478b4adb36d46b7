"""The stand-in as one server on loopback: Bot API, chat page, control commands and clock."""

import asyncio
import contextlib
import inspect
import socket
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Self

from tornado.httpserver import HTTPServer
from tornado.web import Application

from bot.sandbox import transport, web
from bot.sandbox.snapshot import keep_saved, resume
from bot.sandbox.world import World

LOOPBACK = "127.0.0.1"
TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"  # noqa: S105  opens the stand-in only
MOST_BODY = 60 * 1024 * 1024


class Sandbox:
    """A stand-in that runs in this process; port 0 takes a free one.

    `state` is a file that the world is kept in from one start to the next; None keeps it in memory.
    `idle` may be set to a function that waits until the bot has nothing under way.
    """

    def __init__(self, port: int = 0, token: str = TOKEN, state: Path | None = None) -> None:
        self.world = World(token)
        self.port = port
        self.state = state
        self.idle: Callable[[], Awaitable[None] | None] | None = None
        self._server: HTTPServer | None = None
        self._tasks: list[asyncio.Task[None]] = []

    @property
    def token(self) -> str:
        """The token of the one bot it serves."""
        return self.world.token

    @property
    def url(self) -> str:
        """The address of the chat page and, with /bot or /file/bot behind it, of the Bot API."""
        return f"http://{LOOPBACK}:{self.port}"

    async def start(self) -> None:
        """Serve. Raises OSError if the port is taken, SnapshotError if `state` is no use."""
        if self.state:
            resume(self.world, self.state)
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((LOOPBACK, self.port))
            listener.listen(128)
        except OSError:
            listener.close()
            raise
        listener.setblocking(False)
        self.port = listener.getsockname()[1]
        self._server = HTTPServer(make_application(self.world), max_buffer_size=MOST_BODY)
        self._server.add_socket(listener)
        self._tasks = [asyncio.create_task(self.world.webhook.deliver_forever())]
        if self.state:
            self._tasks.append(asyncio.create_task(keep_saved(self.world, self.state)))

    async def stop(self) -> None:
        """Close every connection and stop."""
        if self._server:
            self._server.stop()
            await self._server.close_all_connections()
        for task in self._tasks:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def settle(self) -> None:
        """Wait until every update is confirmed, every tap answered, and the bot idle."""
        while True:
            await self._quiet()
            before = self.world.pulse.count
            if self.idle is not None:
                waiting = self.idle()
                if inspect.isawaitable(waiting):
                    await waiting
            if self.world.pulse.count == before:
                return

    async def _quiet(self) -> None:
        world = self.world
        while world.updates.pending or world.callbacks.waiting(world.clock.now()):
            await world.pulse.after(world.pulse.count)


def make_application(world: World) -> Application:
    """The addresses of everything that is served."""
    shared = {"world": world}
    return Application(
        [
            (r"/bot([^/]*)/([^/]+)", transport.MethodHandler, shared),
            (r"/file/bot([^/]*)/(.+)", transport.DownloadHandler, shared),
            (r"/clock", web.ClockHandler, shared),
            (r"/timelines", web.TimelineHandler, shared),
            (r"/control/story\.(txt|html)", web.StoryHandler, shared),
            (r"/control/state", web.StateHandler, shared),
            (r"/control/(refusals|calls|unanswered|messages)", web.RecordHandler, shared),
            (r"/control/files/([\w-]+)", web.FileHandler, shared),
            (r"/control/([a-z-]+)", web.CommandHandler, shared),
            (
                r"/(|[\w-]+\.(?:html|css|js|svg))",
                web.PageHandler,
                {"path": str(web.PAGE), "default_filename": "index.html"},
            ),
        ],
        default_handler_class=transport.AnythingElse,
        log_function=lambda _: None,
    )
