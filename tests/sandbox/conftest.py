"""A stand-in for each test, a real bot library that talks to it, and plain HTTP for what it cannot
say."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import httpx
import pytest
import telegram

from tests.user import PeopledSandbox, SandboxUser

Call = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture(autouse=True)
def _durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the bot library give waiting times in the form it does not warn about."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
async def sandbox() -> AsyncIterator[PeopledSandbox]:
    async with PeopledSandbox() as served:
        yield served


@pytest.fixture
async def sam(sandbox: PeopledSandbox) -> SandboxUser:
    """Somebody who has started the bot."""
    sam = await sandbox.user("Sam", last_name="Rivera")
    await sam.says("/start")
    return sam


@pytest.fixture
async def bot(sandbox: PeopledSandbox) -> AsyncIterator[telegram.Bot]:
    made = telegram.Bot(
        sandbox.token, base_url=f"{sandbox.url}/bot", base_file_url=f"{sandbox.url}/file/bot"
    )
    async with made:
        yield made


@pytest.fixture
async def http(sandbox: PeopledSandbox) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=sandbox.url, timeout=30) as client:
        yield client


@pytest.fixture
def call(sandbox: PeopledSandbox, http: httpx.AsyncClient) -> Call:
    """Call a method with JSON fields; the whole answer comes back, refused or not."""

    async def send(method: str, **fields: Any) -> dict[str, Any]:
        answer = await http.post(f"/bot{sandbox.token}/{method}", json=fields)
        body: dict[str, Any] = answer.json()
        assert answer.status_code == body.get("error_code", 200)
        return body

    return send


@pytest.fixture
def refusal(call: Call) -> Callable[..., Awaitable[str]]:
    """Call a method that is expected to be refused; the description comes back."""

    async def send(method: str, **fields: Any) -> str:
        body = await call(method, **fields)
        assert not body["ok"]
        return str(body["description"])

    return send
