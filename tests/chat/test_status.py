"""/status: the operator sees figures in their own chat, and nobody else sees anything of it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.faults import Fault, FaultKind
from tests.conftest import RunningBot
from tests.user import PeopledSandbox, SandboxUser


@pytest.fixture
async def olga(sandbox: PeopledSandbox) -> SandboxUser:
    """Whoever runs the bot."""
    return await sandbox.user("Olga")


@pytest.fixture
async def afterword(
    sandbox: PeopledSandbox, tmp_path: Path, olga: SandboxUser
) -> AsyncIterator[RunningBot]:
    """The bot, with Olga's chat for its operator's."""
    running = RunningBot(sandbox, tmp_path, OPERATOR_CHAT=str(olga.chat.id))
    await running.start()
    yield running
    await running.stop()


async def test_the_operator_sees_how_the_bot_is(sam: SandboxUser, olga: SandboxUser) -> None:
    await sam.says("/new")
    await olga.says("/status")
    shown = await olga.sees("All is well.")
    for line in (
        "Replicas alive: 1",
        "Chats: 1, of which 0 blocked the bot",
        "Updates waiting: 1, the oldest for 0 s",
        "Messages waiting: 0",
        "0 updates set aside, 0 messages given up",
    ):
        assert line in shown.text, shown.text


async def test_failures_are_told_at_once_and_counted_for_a_day(
    sam: SandboxUser, olga: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await olga.says("/status")
    sandbox.world.faults.plan(Fault(FaultKind.ERROR, "sendMessage", code=400))
    await sam.says("/new")
    await olga.sees("given up: sendMessage")
    await olga.says("/status")
    await olga.sees("1 messages given up")
    await sandbox.clock.forward(days=1, minutes=1)
    await olga.says("/status")
    await olga.sees("0 messages given up")


async def test_a_broken_update_is_told_without_a_word_of_it(
    sam: SandboxUser, olga: SandboxUser, afterword: RunningBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    await olga.says("/help")
    await sam.says("/help")
    monkeypatch.setattr(afterword.application, "_router", None)
    await sam.says("my secret")
    told = await olga.sees("set aside: update row")
    assert "secret" not in told.text
    await sam.sees("Something went wrong on my side")


async def test_blocked_chats_and_what_is_next_due_are_counted(
    sam: SandboxUser, olga: SandboxUser
) -> None:
    await sam.says("/start")
    await sam.blocks()
    await olga.says("/status")
    await olga.sees("of which 1 blocked the bot")
    await olga.sees("next due: nothing")


async def test_nobody_else_learns_anything(sam: SandboxUser, olga: SandboxUser) -> None:
    await sam.says("/help")
    assert "status" not in sam.last.text
    await sam.says("/status")
    assert "Replicas" not in sam.last.text
    unknown = sam.last.text
    await sam.says("/nonsense")
    assert sam.last.text == unknown
    assert olga.messages == []


async def test_the_operator_is_a_person_like_any_other_besides(
    olga: SandboxUser, afterword: RunningBot
) -> None:
    assert afterword.task
    await olga.says("/new")
    await olga.sees("What was the job")
    await olga.says("/status")
    await olga.says("data engineer at Acme")
    await olga.sees("When was it?")


async def test_a_group_of_operators_may_ask(sandbox: PeopledSandbox, tmp_path: Path) -> None:
    olga = await sandbox.user("Olga")
    group = await sandbox.group("Operators", olga)
    running = RunningBot(sandbox, tmp_path / "b", OPERATOR_CHAT=str(group.id), ALLOWED_CHATS="1")
    await running.start()
    await olga.says("/status@afterword_local_bot", chat=group)
    assert "All is well." in [m for m in group.present() if m.sender is sandbox.world.bot][-1].text
    await running.stop()
