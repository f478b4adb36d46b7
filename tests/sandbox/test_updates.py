"""Updates: how the bot fetches and confirms them, and how they reach a webhook."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
import telegram
from tornado.httpserver import HTTPServer
from tornado.testing import bind_unused_port
from tornado.web import Application, RequestHandler

from tests.user import PeopledSandbox, SandboxUser

Refusal = Callable[..., Awaitable[str]]


async def until(sandbox: PeopledSandbox, fits: Callable[[], bool]) -> None:
    """Wait until something holds of the stand-in."""
    while not fits():
        await sandbox.world.pulse.after(sandbox.world.pulse.count)


KINDS = ["message", "edited_message", "callback_query", "my_chat_member"]


async def test_an_update_comes_again_until_a_higher_offset_confirms_it(
    sam: SandboxUser, bot: telegram.Bot
) -> None:
    assert sam.messages == []
    first = await bot.get_updates()
    again = await bot.get_updates(offset=first[0].update_id)
    assert [u.update_id for u in again] == [u.update_id for u in first]
    assert await bot.get_updates(offset=first[0].update_id + 1) == ()
    assert await bot.get_updates() == ()


async def test_a_negative_offset_keeps_only_the_last(sam: SandboxUser, bot: telegram.Bot) -> None:
    await sam.says("two")
    await sam.says("three")
    assert [u.message.text for u in await bot.get_updates(offset=-1) if u.message] == ["three"]
    assert len(await bot.get_updates()) == 1


async def test_a_waiting_poll_gets_what_somebody_writes_meanwhile(
    sandbox: PeopledSandbox, bot: telegram.Bot
) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=20))
    ann = await sandbox.user("Ann")
    await ann.says("hello")
    (update,) = await poll
    assert update.message
    assert update.message.text == "hello"
    assert update.message.from_user
    assert update.message.from_user.first_name == "Ann"


async def test_a_limit_is_kept(sam: SandboxUser, bot: telegram.Bot) -> None:
    await sam.says("two")
    assert len(await bot.get_updates(limit=1)) == 1
    assert len(await bot.get_updates()) == 2


async def test_the_kinds_of_updates_asked_for_stay_as_they_were(
    sam: SandboxUser, bot: telegram.Bot
) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    await sam.says("not wanted")
    texts = [u.message.text for u in await bot.get_updates() if u.message]
    assert texts == ["/start"]
    await bot.get_updates(allowed_updates=[])
    await sam.says("wanted")
    assert len(await bot.get_updates()) == 2


async def test_a_kind_of_update_that_does_not_exist_is_refused(refusal: Refusal) -> None:
    said = await refusal("getUpdates", allowed_updates=["messages"])
    assert 'called "messages"' in said


async def test_a_second_poller_ends_the_first_with_a_conflict(
    sandbox: PeopledSandbox, bot: telegram.Bot, refusal: Refusal
) -> None:
    first = asyncio.ensure_future(refusal("getUpdates", timeout=20))
    await until(sandbox, lambda: sandbox.world.updates.polling)
    await bot.get_updates()
    assert "terminated by other getUpdates request" in await first


async def test_a_poller_that_went_away_is_no_conflict(
    sandbox: PeopledSandbox, bot: telegram.Bot
) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", sandbox.port)
    target = f"/bot{sandbox.token}/getUpdates?timeout=20"
    writer.write(f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
    await writer.drain()
    await until(sandbox, lambda: sandbox.world.updates.polling)
    writer.close()
    await writer.wait_closed()
    await until(sandbox, lambda: not sandbox.world.updates.polling)
    await bot.get_updates()
    assert sandbox.refusals == []
    assert await reader.read() == b""


class _Receiver(RequestHandler):
    got: list[tuple[dict[str, Any], str]]
    answers: list[int]

    def initialize(self, hook: "Hook") -> None:
        self.hook = hook

    def post(self) -> None:
        secret = self.request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        self.hook.got.append((json.loads(self.request.body), secret))
        refused = 500 if self.hook.texts[-1] in self.hook.fails else 200
        self.set_status(self.hook.answers.pop(0) if self.hook.answers else refused)
        self.hook.arrived.set()


class Hook:
    """A webhook that notes what it gets, and first answers with the given codes."""

    def __init__(self) -> None:
        self.got: list[tuple[dict[str, Any], str]] = []
        self.answers: list[int] = []
        self.fails: set[str] = set()
        self.arrived = asyncio.Event()
        listener, self.port = bind_unused_port()
        shared = {"hook": self}
        self.server = HTTPServer(
            Application([("/hook", _Receiver, shared)], log_function=lambda _: None)
        )
        self.server.add_socket(listener)
        self.url = f"http://127.0.0.1:{self.port}/hook"

    @property
    def texts(self) -> list[str]:
        """What the messages said, in the order in which they came."""
        return [got["message"]["text"] for got, _ in self.got]


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    made = Hook()
    yield made
    made.server.stop()
    await made.server.close_all_connections()


async def test_a_webhook_gets_updates_with_its_secret(
    sandbox: PeopledSandbox, sam: SandboxUser, bot: telegram.Bot, hook: Hook
) -> None:
    await bot.set_webhook(hook.url, secret_token="s3cret", allowed_updates=KINDS)
    await sam.says("hello")
    await sandbox.settles()
    assert [got["message"]["text"] for got, _ in hook.got] == ["/start", "hello"]
    assert {secret for _, secret in hook.got} == {"s3cret"}
    assert (await bot.get_webhook_info()).pending_update_count == 0


async def test_a_webhook_that_fails_gets_the_same_update_again(
    sandbox: PeopledSandbox, sam: SandboxUser, bot: telegram.Bot, hook: Hook
) -> None:
    assert sam.messages == []
    hook.answers.append(500)
    await bot.set_webhook(hook.url)
    await sandbox.settles()
    assert [got["update_id"] for got, _ in hook.got] == [hook.got[0][0]["update_id"]] * 2
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 500"


async def test_an_update_that_fails_holds_up_its_own_chat_only(
    sandbox: PeopledSandbox, sam: SandboxUser, bot: telegram.Bot, hook: Hook
) -> None:
    kim = await sandbox.user("Kim")
    hook.fails.add("one")
    await bot.set_webhook(hook.url, allowed_updates=KINDS)
    for text in ("one", "two"):
        await sam.says(text)
    await kim.says("hello")
    pulse = sandbox.world.pulse
    while "hello" not in hook.texts:
        await pulse.after(pulse.count)
    assert "two" not in hook.texts
    hook.fails.clear()
    await sandbox.settles()
    assert hook.texts[-1] == "two"
    assert hook.texts.count("two") == 1


async def test_polling_is_refused_while_a_webhook_is_set(bot: telegram.Bot, hook: Hook) -> None:
    await bot.set_webhook(hook.url)
    with pytest.raises(telegram.error.Conflict, match="webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()
    assert (await bot.get_webhook_info()).url == ""


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"url": "http://example.com/hook"}, "An HTTPS URL must be provided"),
        ({"url": "https://example.com:1234/hook"}, "only on ports 80, 88, 443 or 8443"),
        ({"url": "https://example.com/", "secret_token": "sec ret"}, "unallowed characters"),
        ({"url": "https://example.com/", "max_connections": 101}, "max_connections"),
    ],
)
async def test_a_webhook_that_telegram_would_not_take_is_refused(
    refusal: Refusal, fields: dict[str, Any], reason: str
) -> None:
    assert reason in await refusal("setWebhook", **fields)
