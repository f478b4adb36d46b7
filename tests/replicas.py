"""Several replicas behind a webhook on one PostgreSQL, and what shares the updates out to them."""

import asyncio
import socket
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import httpx
from tornado.httpserver import HTTPServer
from tornado.testing import bind_unused_port
from tornado.web import Application, RequestHandler

from bot.store.database import Database, open_database
from bot.store.vault import Vault
from tests.process import BotProcess
from tests.user import PeopledSandbox
from tests.waiting import until

SECRET = "a-secret-of-some-length"
_READY_SECONDS = 30


class Balancer:
    """Gives each update to the next replica; to the one after it if that does not take it."""

    def __init__(self) -> None:
        self.addresses: list[str] = []
        self._turn = 0
        self._client = httpx.AsyncClient()
        listener, port = bind_unused_port()
        self.url = f"http://127.0.0.1:{port}"
        shared = {"balancer": self}
        self._server = HTTPServer(
            Application([(r"/updates", _Door, shared)], log_function=lambda _: None)
        )
        self._server.add_socket(listener)

    async def forward(self, body: bytes, headers: dict[str, str]) -> int:
        """Return the answer's code; 502 if nobody takes it."""
        self._turn += 1
        for number in range(len(self.addresses)):
            address = self.addresses[(self._turn + number) % len(self.addresses)]
            try:
                answer = await self._client.post(
                    f"{address}/updates", content=body, headers=headers
                )
            except httpx.TransportError:
                continue
            if answer.status_code == 200:
                return 200
        return 502

    async def close(self) -> None:
        """End it."""
        self._server.stop()
        await self._server.close_all_connections()
        await self._client.aclose()


class _Door(RequestHandler):
    def initialize(self, balancer: Balancer) -> None:
        self.balancer = balancer

    async def post(self) -> None:
        name = "X-Telegram-Bot-Api-Secret-Token"
        headers = {name: self.request.headers.get(name, "")}
        self.set_status(await self.balancer.forward(self.request.body, headers))


class Replica(BotProcess):
    """One of several processes on one database."""

    arguments_of: tuple[str, ...] = ()

    def __init__(self, sandbox: PeopledSandbox, folder: Path, **settings: str) -> None:
        folder.mkdir(parents=True)
        super().__init__(sandbox, folder)
        self.settings = settings
        self.address = f"http://127.0.0.1:{_free_port()}"

    def arguments(self) -> tuple[str, ...]:
        """What Python is started with."""
        return self.arguments_of or super().arguments()

    def _environment(self) -> dict[str, str]:
        listen = self.address.removeprefix("http://")
        return super()._environment() | {"WEBHOOK_LISTEN": listen} | self.settings

    async def listens(self) -> None:
        """Wait until it takes updates."""
        async with httpx.AsyncClient() as client:

            async def answers() -> bool:
                try:
                    await client.get(f"{self.address}/health")
                except httpx.TransportError:
                    return False
                return True

            await until(answers, seconds=_READY_SECONDS)

    @property
    def handled(self) -> int:
        """How many updates it has handled, by its log."""
        return self.log.read_text().count(" handled chat=")


class Fleet:
    """Replicas on one database; ``key`` opens it."""

    def __init__(
        self,
        sandbox: PeopledSandbox,
        folder: Path,
        url: str,
        count: int = 2,
        kind: type[Replica] = Replica,
        **settings: str,
    ) -> None:
        self.balancer = Balancer()
        self.url = url
        shared = {
            "DATABASE_URL": url,
            "WEBHOOK_URL": self.balancer.url,
            "WEBHOOK_SECRET": SECRET,
            **settings,
        }
        self.replicas = [kind(sandbox, folder / f"replica{n}", **shared) for n in range(count)]
        self.key = self.replicas[0].key
        for replica in self.replicas:
            replica.key = self.key
        self.balancer.addresses = [replica.address for replica in self.replicas]

    async def __aenter__(self) -> "Fleet":
        await asyncio.gather(*(replica.start() for replica in self.replicas))
        await asyncio.gather(*(replica.listens() for replica in self.replicas))
        return self

    async def __aexit__(self, *_: object) -> None:
        for replica in self.replicas:
            await replica.__aexit__()
        await self.balancer.close()

    async def ask(self, sql: str, *values: object) -> Any:
        """Return a number from the database while it is in use."""
        database = await self.open()
        try:
            async with database.transaction() as tx:
                return await tx.fetchval(sql, *values)
        finally:
            await database.close()

    async def open(self) -> Database:
        """Open the database."""
        return await open_database(self.url, Vault(self.key))

    async def waits_for(self, sql: str, seconds: float = 60) -> None:
        """Wait until something is true of the database."""
        database = await self.open()
        try:
            await until(lambda: _fetch(database, sql), seconds=seconds)
        finally:
            await database.close()

    async def sent(self, count: int, seconds: float = 60) -> None:
        """Wait until so many messages have been sent."""
        sql = f"SELECT count(*) >= {count} FROM outbox WHERE state = 'sent'"  # noqa: S608  a number
        await self.waits_for(sql, seconds)

    async def drains(self) -> None:
        """Wait until nothing waits to be handled or sent."""
        await self.waits_for(
            "SELECT (SELECT count(*) FROM inbox WHERE done_at IS NULL) + (SELECT count(*)"
            " FROM outbox WHERE state IN ('waiting', 'sending')) = 0"
        )


async def _fetch(database: Database, sql: str) -> object:
    async with database.transaction() as tx:
        found: object = await tx.fetchval(sql)
        return found


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def logs(replicas: Sequence[Replica]) -> str:
    """All that they have logged."""
    return "\n".join(replica.log.read_text() for replica in replicas)
