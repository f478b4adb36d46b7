"""The clock, the control commands and the page, over HTTP as a browser and a bot use them."""

import argparse
import asyncio
import base64
import contextlib
import re
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest
import telegram
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.clock import SandboxClock, SystemClock
from bot.commands import sandbox as command
from bot.sandbox import web
from tests.user import PeopledSandbox, SandboxUser


@contextlib.asynccontextmanager
async def followed(clock: SandboxClock) -> AsyncIterator[None]:
    """Have a clock keep up with the stand-in meanwhile."""
    following = asyncio.create_task(clock.follow())
    yield
    following.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await following


async def until(sandbox: PeopledSandbox, fits: Callable[[], bool]) -> None:
    """Wait until something holds of the stand-in."""
    while not fits():
        await sandbox.world.pulse.after(sandbox.world.pulse.count)


async def post(http: httpx.AsyncClient, name: str, /, **body: Any) -> dict[str, Any]:
    """The answer to a control command that is carried out."""
    answer = await http.post(f"/control/{name}", json=body)
    assert answer.status_code == 200, answer.text
    result: dict[str, Any] = answer.json()
    return result


async def test_a_bot_that_follows_the_clock_hears_of_every_move_and_tick(
    sandbox: PeopledSandbox,
) -> None:
    changed = asyncio.Queue[None]()
    clock = SandboxClock(sandbox.url, lambda: changed.put_nowait(None))
    async with followed(clock):
        await changed.get()
        await sandbox.clock.forward(days=3)
        await changed.get()
        assert abs(clock.now() - SystemClock().now() - 3 * 86400) <= 2
        await sandbox.clock.tick()
        await changed.get()


async def test_a_bot_keeps_its_time_while_the_stand_in_is_away() -> None:
    first, changed = PeopledSandbox(), asyncio.Event()
    await first.start()
    await first.clock.forward(days=3)
    clock = SandboxClock(first.url, changed.set)
    async with followed(clock):
        await changed.wait()
        await first.stop()
        assert clock.now() - SystemClock().now() > 2 * 86400
        changed.clear()
        async with PeopledSandbox(first.port):
            await changed.wait()
            assert abs(clock.now() - SystemClock().now()) <= 2


async def test_the_clock_can_be_moved_to_the_reminder_the_bot_announced(
    sandbox: PeopledSandbox, http: httpx.AsyncClient
) -> None:
    answer = await http.post("/control/clock", json={"due": True})
    assert answer.json() == {"error": "the bot has no reminder to come"}
    due = sandbox.clock.now() + 864_000
    clock = SandboxClock(sandbox.url, lambda: None)
    async with followed(clock):
        clock.expect(due)
        await until(sandbox, lambda: sandbox.clock.due == due)
        await post(http, "clock", due=True)
        assert due < sandbox.clock.now() <= due + 3
        clock.expect(None)
        await until(sandbox, lambda: sandbox.clock.due is None)


async def test_the_clock_moves_by_seconds_to_a_moment_and_back(
    sandbox: PeopledSandbox, http: httpx.AsyncClient
) -> None:
    assert (await post(http, "clock", forward=60))["offset"] == 60
    moment = sandbox.clock.now() + 5000
    assert moment <= (await post(http, "clock", to=moment))["now"] <= moment + 2
    assert (await post(http, "clock", reset=True))["offset"] == 0


async def test_a_whole_conversation_can_be_held_by_commands(
    http: httpx.AsyncClient, bot: telegram.Bot
) -> None:
    user = (await post(http, "users", first_name="Ann", language_code="de"))["user"]
    said = (await post(http, "say", user=user["id"], text="/start"))["message"]
    await post(http, "edit", user=user["id"], message=said["message_id"], text="/new")
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="y")]])
    sent = await bot.send_message(user["id"], "Ready?", reply_markup=markup)
    tapped = await post(http, "tap", user=user["id"], message=sent.message_id, row=0, column=0)
    await bot.answer_callback_query(tapped["callback"], "Good")
    shown = (await http.get("/control/state", params={"chat": user["id"]})).json()
    assert [m["text"] for m in shown["chat"]["messages"]] == ["/new", "Ready?"]
    assert [tap["text"] for tap in shown["chat"]["callbacks"]] == ["Good"]
    assert (await http.get("/control/unanswered")).json() == {"unanswered": []}


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("sticker", {}),
        ("photo", {"caption": "x"}),
        ("voice", {"seconds": 3}),
        ("document", {"name": "a.txt", "content": base64.b64encode(b"x").decode()}),
        ("location", {"latitude": "52.5", "longitude": 13.4}),
        ("contact", {"phone": "+15550100", "first_name": "Alex"}),
        ("forward", {"text": "x", "sender": "HR"}),
    ],
)
async def test_every_kind_of_thing_can_be_sent_by_command(
    sam: SandboxUser, http: httpx.AsyncClient, kind: str, more: dict[str, Any]
) -> None:
    message = (await post(http, "send", user=sam.user.id, kind=kind, **more))["message"]
    assert ("forward_origin" if kind == "forward" else kind) in message


async def test_a_story_starts_over_as_the_same_person_with_a_new_account(
    sam: SandboxUser, http: httpx.AsyncClient, bot: telegram.Bot
) -> None:
    made = (await post(http, "restart", user=sam.user.id))["user"]
    assert made["id"] != sam.user.id
    assert made["first_name"] == "Sam"
    change = (await bot.get_updates())[-1].my_chat_member
    assert change
    assert change.new_chat_member.status == "kicked"
    people = (await http.get("/control/state")).json()["people"]
    assert [person["id"] for person in people] == [made["id"]]


async def test_faults_limits_and_records_are_at_hand(
    sandbox: PeopledSandbox, sam: SandboxUser, http: httpx.AsyncClient, bot: telegram.Bot
) -> None:
    await post(http, "faults", kind="flood", method="getMe", seconds=3)
    with pytest.raises(telegram.error.RetryAfter):
        await bot.get_me()
    await post(http, "faults", kind="error", times=None)
    before = sandbox.world.clock.pulse.count
    await post(http, "clear-faults")
    assert sandbox.world.clock.pulse.count > before  # so the bot tries again at once
    await bot.send_message(sam.user.id, "x")
    with pytest.raises(telegram.error.BadRequest):
        await bot.send_message(1, "x")
    (refused,) = (await http.get("/control/refusals")).json()["refusals"]
    assert (refused["method"], refused["code"]) == ("sendMessage", 400)
    assert "sendMessage" in [
        c["method"] for c in (await http.get("/control/calls")).json()["calls"]
    ]
    await post(http, "forget")
    assert sandbox.refusals == []
    await post(http, "limits", enabled=True)
    assert sandbox.world.limits.enabled


async def test_groups_and_blocks_go_by_command(sam: SandboxUser, http: httpx.AsyncClient) -> None:
    group = (await post(http, "groups", user=sam.user.id, title="Friends"))["chat"]
    await post(http, "bot", user=sam.user.id, chat=group["id"], present=False)
    await post(http, "block", user=sam.user.id)
    assert [chat.status for chat in sam.sandbox.world.chats.values()] == ["kicked", "kicked"]
    await post(http, "unblock", user=sam.user.id)
    assert [chat.status for chat in sam.sandbox.world.chats.values()] == ["member", "kicked"]


@pytest.mark.parametrize(
    ("name", "body", "status"),
    [
        ("say", {"user": 1, "text": "x"}, 400),
        ("say", {}, 400),
        ("users", {"first_name": " "}, 400),
        ("faults", {"kind": "earthquake"}, 400),
        ("send", {"user": 1}, 400),
        ("nonsense", {}, 404),
    ],
)
async def test_a_command_that_makes_no_sense_is_refused(
    http: httpx.AsyncClient, name: str, body: dict[str, Any], status: int
) -> None:
    assert (await http.post(f"/control/{name}", json=body)).status_code == status


async def test_a_foreign_site_can_neither_read_nor_act(
    sandbox: PeopledSandbox, http: httpx.AsyncClient
) -> None:
    evil = {"Host": "evil.example"}
    assert (await http.get("/control/state", headers=evil)).status_code == 403
    other = {"Origin": "https://evil.example"}
    body = {"first_name": "x"}
    assert (await http.post("/control/users", json=body, headers=other)).status_code == 403
    assert (await http.post("/control/users", content=b"{}")).status_code == 415
    assert sandbox.world.users == {}


async def test_the_page_is_served_whole_and_allows_nothing_from_elsewhere(
    http: httpx.AsyncClient,
) -> None:
    page = await http.get("/")
    assert page.status_code == 200
    policy = page.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for path in web.PAGE.iterdir():
        assert (await http.get(f"/{path.name}")).status_code == 200
    assert (await http.get("/nonsense")).status_code == 404
    assert (await http.get("/../server.py")).status_code == 404


def test_the_page_names_no_address_outside_and_no_inline_code() -> None:
    for path in web.PAGE.glob("*.html"):
        text = path.read_text()
        assert not re.search(
            r"https?://|\son\w+=|\sstyle=|<style|<script(?! type=\"module\" src)", text
        )
    for path in web.PAGE.glob("*.js"):
        assert "innerHTML" not in path.read_text()


async def test_a_file_from_the_chat_is_downloaded_under_its_name(
    sam: SandboxUser, http: httpx.AsyncClient, bot: telegram.Bot
) -> None:
    await bot.send_document(sam.user.id, b"BEGIN", filename="nóte.eml")
    file_id = sam.last.content["document"]["file_id"]
    answer = await http.get(f"/control/files/{file_id}")
    assert answer.content == b"BEGIN"
    assert answer.headers["Content-Disposition"] == "attachment; filename*=UTF-8''n%C3%B3te.eml"
    assert (await http.get("/control/files/nothing")).status_code == 404


async def test_a_port_in_use_ends_the_command_with_one_line(
    sandbox: PeopledSandbox, capsys: pytest.CaptureFixture[str]
) -> None:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    args = parser.parse_args(["--port", str(sandbox.port)])
    assert await asyncio.to_thread(command.run, args) == 2
    shown = capsys.readouterr().err
    assert shown == f"sandbox: port {sandbox.port} cannot be used: Address already in use\n"


@pytest.mark.parametrize("options", [["--token", "x"], ["--port", "70000"]])
def test_wrong_options_end_the_command_with_one_line(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    assert command.run(parser.parse_args(options)) == 2
    assert capsys.readouterr().err.count("\n") == 1
