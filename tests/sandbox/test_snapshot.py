"""A stand-in that is stopped and started again shows the same chats at the same time."""

from pathlib import Path

import pytest
import telegram

from bot.sandbox.snapshot import SnapshotError
from tests.user import PeopledSandbox, SandboxUser


async def test_chats_files_commands_updates_and_the_clock_outlive_a_restart(
    tmp_path: Path,
) -> None:
    state = tmp_path / "state" / "sandbox.json"
    async with PeopledSandbox(state=state) as first:
        sam = await first.user("Sam", last_name="Rivera", language="de")
        await sam.says("/start")
        await sam.says("hello 😀")
        async with make_bot(first) as bot:
            await bot.set_my_commands([telegram.BotCommand("new", "Start")])
            await bot.send_document(
                sam.user.id,
                b"BEGIN",
                filename="a.eml",
                reply_markup=telegram.InlineKeyboardMarkup.from_button(
                    telegram.InlineKeyboardButton("Fine", callback_data="f")
                ),
            )
        await first.clock.forward(days=3)
        shown = sam.transcript
    async with PeopledSandbox(state=state) as second, make_bot(second) as bot:
        again = SandboxUser(second, second.world.users[sam.user.id])
        assert again.transcript == shown
        assert again.downloads(again.last) == b"BEGIN"
        assert second.world.clock.offset == first.world.clock.offset
        assert [c.command for c in await bot.get_my_commands()] == ["new"]
        texts = [u.message.text for u in await bot.get_updates() if u.message]
        assert texts == ["/start", "hello 😀"]
        sent = await bot.send_message(sam.user.id, "next", reply_to_message_id=again.last.id)
        assert sent.message_id == 4


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"form": 1, "bot": 5}'])
async def test_a_broken_file_is_named_and_not_overwritten(tmp_path: Path, content: str) -> None:
    state = tmp_path / "sandbox.json"
    state.write_text(content)
    with pytest.raises(SnapshotError, match=r"sandbox\.json"):
        await PeopledSandbox(state=state).start()
    assert state.read_text() == content


async def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SnapshotError, match=r"sandbox\.json cannot be"):
        await PeopledSandbox(state=tmp_path / "file" / "sandbox.json").start()


def make_bot(sandbox: PeopledSandbox) -> telegram.Bot:
    """A bot of the real library that talks to the stand-in."""
    return telegram.Bot(
        sandbox.token, base_url=f"{sandbox.url}/bot", base_file_url=f"{sandbox.url}/file/bot"
    )
