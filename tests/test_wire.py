"""Whoever cannot reach Telegram is told why, in words and without the token."""

import socket
from collections.abc import Iterator

import pytest
from telegram.error import BadRequest, Conflict, NetworkError

from bot.wire import Wire, name_trouble

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


@pytest.fixture
def closed() -> Iterator[str]:
    """An address of this machine where nobody listens."""
    with socket.socket() as kept:
        kept.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{kept.getsockname()[1]}"


@pytest.fixture(autouse=True)
def _without_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


async def trouble_at(address: str) -> str:
    """What is said of a call to an address that cannot be reached."""
    wire = Wire(address, 1)
    await wire.initialize()
    try:
        with pytest.raises(NetworkError) as raised:
            await wire.do_request(f"{address}/bot{TOKEN}/getMe", "POST")
    finally:
        await wire.shutdown()
    return name_trouble(raised.value)


async def test_a_refused_connection_is_called_so(closed: str) -> None:
    assert await trouble_at(closed) == "NetworkError, the connection is refused"


async def test_a_name_that_is_not_found_is_called_so() -> None:
    said = await trouble_at("http://telegram.invalid")
    assert said == "NetworkError, its name is not found (DNS)"


async def test_a_proxy_that_is_away_is_called_so(
    closed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", closed)
    said = await trouble_at("http://telegram.invalid")
    assert said == "NetworkError, the proxy cannot be reached"


def test_an_answer_that_is_an_error_is_told_from_no_answer() -> None:
    assert name_trouble(NetworkError(TOKEN)) == "NetworkError, it answers with an error of its own"


@pytest.mark.parametrize("error", [Conflict(TOKEN), BadRequest(TOKEN)])
def test_what_telegram_says_is_not_repeated(error: NetworkError) -> None:
    assert name_trouble(error) == type(error).__name__
