"""Tokens, unknown methods, bodies of every kind, the bot's profile, faults and floods."""

import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import httpx
import pytest
import telegram
from telegram import BotCommand, BotCommandScopeChat, MenuButtonCommands

from bot.sandbox.faults import Fault, FaultKind
from tests.user import PeopledSandbox, SandboxUser

Refusal = Callable[..., Awaitable[str]]
Call = Callable[..., Awaitable[dict[str, Any]]]


@pytest.mark.parametrize(
    ("token", "code", "description"),
    [
        ("110201543:anothersecret", 401, "Unauthorized"),
        ("999:anothersecret", 401, "Unauthorized"),
        ("nonsense", 404, "Not Found"),
        ("", 404, "Not Found"),
    ],
)
async def test_a_foreign_token_opens_nothing(
    http: httpx.AsyncClient, token: str, code: int, description: str
) -> None:
    answer = await http.post(f"/bot{token}/getMe")
    assert answer.status_code == code
    assert answer.json() == {"ok": False, "error_code": code, "description": description}


async def test_a_method_the_stand_in_does_not_have_is_refused_and_remembered(
    sandbox: PeopledSandbox, sam: SandboxUser, bot: telegram.Bot
) -> None:
    with pytest.raises(telegram.error.InvalidToken):
        await bot.send_dice(sam.user.id)
    (refused,) = sandbox.refusals
    assert (refused.method, refused.code) == ("sendDice", 404)


async def test_query_form_multipart_and_json_are_all_read(
    sandbox: PeopledSandbox, sam: SandboxUser, http: httpx.AsyncClient
) -> None:
    url = f"/bot{sandbox.token}/SENDMESSAGE"
    chat = str(sam.user.id)
    await http.get(url, params={"chat_id": chat, "text": "query"})
    await http.post(url, data={"chat_id": chat, "text": "form"})
    await http.post(url, data={"chat_id": chat}, files={"text": (None, "multipart")})
    await http.post(url, json={"chat_id": int(chat), "text": "json"})
    assert [message.text for message in sam.messages] == ["query", "form", "multipart", "json"]
    assert sandbox.refusals == []


async def test_a_broken_body_is_refused(sandbox: PeopledSandbox, http: httpx.AsyncClient) -> None:
    url = f"/bot{sandbox.token}/getMe"
    headers = {"Content-Type": "application/json"}
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = await http.post(url, content=b"{", headers=headers)
    assert answer.json()["description"] == "Bad Request: can't parse JSON object"
    answer = await http.post(url, content=b"[]", headers=headers)
    assert answer.json()["description"] == "Bad Request: JSON object expected"
    answer = await http.post(url, content=b"x=%FF", headers=form)
    assert answer.json()["description"] == "Bad Request: strings must be encoded in UTF-8"


async def test_a_multipart_body_without_a_boundary_is_refused_as_telegram_would(
    sandbox: PeopledSandbox, http: httpx.AsyncClient
) -> None:
    url = f"/bot{sandbox.token}/getMe"
    headers = {"Content-Type": "multipart/form-data"}
    answer = await http.post(url, content=b"x", headers=headers)
    body = {"ok": False, "error_code": 400, "description": "Bad Request"}
    assert answer.json() == body
    assert [refused.method for refused in sandbox.refusals] == ["getMe"]


async def test_commands_are_kept_by_scope_and_language(sam: SandboxUser, bot: telegram.Bot) -> None:
    await bot.set_my_commands([BotCommand("new", "Start")])
    await bot.set_my_commands([BotCommand("neu", "Los")], language_code="de")
    scope = BotCommandScopeChat(sam.user.id)
    await bot.set_my_commands([BotCommand("status", "State")], scope=scope)
    assert [c.command for c in await bot.get_my_commands()] == ["new"]
    assert [c.command for c in await bot.get_my_commands(language_code="de")] == ["neu"]
    assert [c.command for c in await bot.get_my_commands(scope=scope)] == ["status"]
    await bot.delete_my_commands(scope=scope)
    assert await bot.get_my_commands(scope=scope) == ()


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        ({"command": "New", "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "a" * 33, "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "new", "description": "x" * 257}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"command": "new"}, 'can\'t find field "description"'),
    ],
)
async def test_a_bad_command_is_refused(
    refusal: Refusal, command: dict[str, Any], reason: str
) -> None:
    assert reason in await refusal("setMyCommands", commands=[command])


async def test_descriptions_name_and_menu_button_are_kept(
    sam: SandboxUser, bot: telegram.Bot, refusal: Refusal
) -> None:
    await bot.set_my_description("Long")
    await bot.set_my_short_description("Short", language_code="de")
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert (await bot.get_my_description()).description == "Long"
    assert (await bot.get_my_short_description("de")).short_description == "Short"
    assert (await bot.get_my_short_description()).short_description == ""
    assert (await bot.get_my_name()).name == "Afterword"
    assert isinstance(await bot.get_chat_menu_button(sam.user.id), MenuButtonCommands)
    assert "is too long" in await refusal("setMyDescription", description="x" * 513)
    assert "unsupported type" in await refusal("setChatMenuButton", menu_button={"type": "x"})


async def test_a_flood_on_demand_says_how_long_to_wait(
    sandbox: PeopledSandbox, sam: SandboxUser, bot: telegram.Bot
) -> None:
    sandbox.world.faults.plan(Fault(FaultKind.FLOOD, "sendMessage", seconds=7))
    await bot.send_chat_action(sam.user.id, "typing")
    with pytest.raises(telegram.error.RetryAfter) as caught:
        await bot.send_message(sam.user.id, "x")
    assert caught.value.retry_after == timedelta(seconds=7)
    await bot.send_message(sam.user.id, "x")
    assert sandbox.refusals == []


async def test_a_server_error_has_no_effect(
    sandbox: PeopledSandbox, sam: SandboxUser, bot: telegram.Bot
) -> None:
    sandbox.world.faults.plan(Fault(FaultKind.ERROR, times=2, code=502))
    for _ in range(2):
        with pytest.raises(telegram.error.NetworkError, match="Bad Gateway"):
            await bot.send_message(sam.user.id, "x")
    await bot.send_message(sam.user.id, "y")
    assert [message.text for message in sam.messages] == ["y"]


@pytest.mark.parametrize(
    ("kind", "arrived"), [(FaultKind.DROP_BEFORE, []), (FaultKind.DROP_AFTER, ["x"])]
)
async def test_a_dropped_connection_leaves_the_bot_unsure(
    sandbox: PeopledSandbox,
    sam: SandboxUser,
    bot: telegram.Bot,
    kind: FaultKind,
    arrived: list[str],
) -> None:
    sandbox.world.faults.plan(Fault(kind, "sendMessage"))
    with pytest.raises(telegram.error.NetworkError):
        await bot.send_message(sam.user.id, "x")
    assert [message.text for message in sam.messages] == arrived


async def test_a_slow_answer_comes_after_the_effect(
    sandbox: PeopledSandbox, sam: SandboxUser, bot: telegram.Bot
) -> None:
    sandbox.world.faults.plan(Fault(FaultKind.SLOW, "sendMessage", seconds=30))
    with pytest.raises(telegram.error.TimedOut):
        await bot.send_message(sam.user.id, "x", read_timeout=0.05)
    await sam.sees("x")


async def test_a_late_call_has_no_effect_before_its_time(
    sandbox: PeopledSandbox, sam: SandboxUser, bot: telegram.Bot
) -> None:
    sandbox.world.faults.plan(Fault(FaultKind.LATE, "sendMessage", seconds=30))
    with pytest.raises(telegram.error.TimedOut):
        await bot.send_message(sam.user.id, "x", read_timeout=0.05)
    assert sam.messages == []
    sandbox.world.faults.plan(Fault(FaultKind.LATE, "sendMessage", seconds=0))
    await bot.send_message(sam.user.id, "y")
    assert sam.last.text == "y"


async def test_faults_for_everything_spare_no_poll(
    sandbox: PeopledSandbox, bot: telegram.Bot
) -> None:
    sandbox.world.faults.plan(Fault(FaultKind.ERROR, "*", times=None))
    with pytest.raises(telegram.error.NetworkError):
        await bot.get_updates()
    sandbox.world.faults.clear()
    assert await bot.get_updates() == ()


async def test_a_flood_is_refused_once_limits_are_on(
    sandbox: PeopledSandbox,
    sam: SandboxUser,
    bot: telegram.Bot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    moment = 1000.0
    monkeypatch.setattr(time, "monotonic", lambda: moment)
    sandbox.world.limits.enabled = True
    for number in range(5):
        await bot.send_message(sam.user.id, str(number))
    with pytest.raises(telegram.error.RetryAfter):
        await bot.send_message(sam.user.id, "x")
    moment += 1
    await bot.send_message(sam.user.id, "y")
    assert sam.last.text == "y"
