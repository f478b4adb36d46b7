"""The webhook, over HTTP: Telegram's updates get in, nobody else's do, and health is told."""

import json
import socket
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.health import Health
from bot.settings import SettingsError, Webhook
from bot.webhook import Reception, serve
from tests.conftest import RunningBot
from tests.user import PeopledSandbox, SandboxUser

SECRET = "a-secret-of-some-length"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@pytest.fixture
def address() -> str:
    """Where the bot listens."""
    return f"http://127.0.0.1:{_free_port()}"


@pytest.fixture
async def afterword(
    sandbox: PeopledSandbox, tmp_path: Path, address: str
) -> AsyncIterator[RunningBot]:
    """The bot, to which Telegram brings the updates."""
    running = RunningBot(
        sandbox,
        tmp_path,
        WEBHOOK_URL=address,
        WEBHOOK_LISTEN=address.removeprefix("http://"),
        WEBHOOK_SECRET=SECRET,
    )
    await running.start()
    yield running
    await running.stop()


@pytest.fixture
async def web(afterword: RunningBot, address: str) -> AsyncIterator[httpx.AsyncClient]:
    """Somebody who found the address."""
    assert afterword.task
    async with httpx.AsyncClient(base_url=address) as client:
        yield client


def _update(sam: SandboxUser, text: str) -> dict[str, object]:
    user = {"id": sam.user.id, "is_bot": False, "first_name": "Sam"}
    chat = {"id": sam.chat.id, "type": "private", "first_name": "Sam"}
    message = {"message_id": 9000, "date": 1, "chat": chat, "from": user, "text": text}
    return {"update_id": 900_000_000, "message": message}


async def test_a_conversation_runs_by_webhook(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.taps("Just now")
    await sam.sees("How did you meet?")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {HEADER: ""},
        {HEADER: "wrong"},
        {HEADER: SECRET + "x"},
        {HEADER: "ä".encode().decode("latin-1")},
    ],
)
async def test_without_the_secret_nothing_gets_in(
    web: httpx.AsyncClient, sam: SandboxUser, sandbox: PeopledSandbox, headers: dict[str, str]
) -> None:
    sent = {name.encode(): value.encode("latin-1") for name, value in headers.items()}
    answer = await web.post("/updates", json=_update(sam, "/new"), headers=sent)
    assert answer.status_code == 403
    assert not answer.content
    await sandbox.settles()
    assert not sam.messages


async def test_with_the_secret_it_is_taken(
    web: httpx.AsyncClient, sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await sam.says("/help")  # nobody can be written to who never wrote
    answer = await web.post("/updates", json=_update(sam, "/new"), headers={HEADER: SECRET})
    assert answer.status_code == 200
    await sandbox.settles()
    await sam.sees("What was the job")


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"null", b"7", b'{"update_id": 1, "message": 5}', b"\xff\xfe", b"[" * 99999],
)
async def test_what_is_no_update_is_refused_and_harms_nothing(
    web: httpx.AsyncClient, sam: SandboxUser, body: bytes
) -> None:
    answer = await web.post("/updates", content=body, headers={HEADER: SECRET})
    assert answer.status_code == 400
    await sam.says("/new")
    await sam.sees("What was the job")


async def test_an_oversized_body_is_refused(web: httpx.AsyncClient, sam: SandboxUser) -> None:
    body = json.dumps(_update(sam, "x" * 2_000_000)).encode()
    try:
        answer = await web.post("/updates", content=body, headers={HEADER: SECRET})
    except httpx.TransportError:  # the connection is cut before all of it has been sent
        return
    assert answer.status_code in {400, 413}


@pytest.mark.parametrize("path", ["/", "/updates", "/bot", "/updates/../health/x"])
async def test_nothing_else_is_served(web: httpx.AsyncClient, path: str) -> None:
    answer = await web.get(path)
    assert answer.status_code in {404, 405}
    assert not answer.content
    assert "Server" not in answer.headers


async def test_a_running_bot_says_that_it_is_well(web: httpx.AsyncClient) -> None:
    answer = await web.get("/health")
    assert answer.status_code == 200
    assert answer.json()["ailing"] == []


async def _take_nothing(_updates: Sequence[dict[str, Any]]) -> None:
    """Nothing comes."""


async def test_an_address_that_is_taken_is_named() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port: int = taken.getsockname()[1]
        webhook = Webhook("https://bot.example.org", "127.0.0.1", port, SECRET)
        reception = Reception(SECRET, _take_nothing, Health())
        with pytest.raises(SettingsError, match=r"^WEBHOOK_LISTEN: 127"):
            serve(webhook, reception)
