"""Backup and restore, as an operator uses them."""

import asyncio
import shutil
import stat
from pathlib import Path

import pytest

from bot.store.occupancy import occupy
from bot.store.vault import make_key
from tests.commands.desk import Desk
from tests.conftest import RunningBot
from tests.user import SandboxUser


@pytest.fixture
async def backup(desk: Desk, afterword: RunningBot, sam: SandboxUser) -> Path:
    """A backup made while the bot ran, after Sam told of Acme and before Bolt."""
    file = desk.folder / "afterword.backup"
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    assert await asyncio.to_thread(desk.runs, "backup", file) == 0
    assert afterword.database
    await sam.taps("Stop")
    await sam.says("/new")
    await sam.says("nurse at Bolt")
    await sam.taps("Stop")
    return file


async def _list(sam: SandboxUser) -> str:
    await sam.says("/interviews")
    return (await sam.sees("Your interviews")).text


async def test_a_backup_brings_back_what_was_there_when_it_was_made(
    desk: Desk, backup: Path, afterword: RunningBot, sam: SandboxUser
) -> None:
    await afterword.stop()
    assert await asyncio.to_thread(desk.runs, "restore", backup, "--replace") == 0
    await afterword.start()
    listed = await _list(sam)
    assert "Acme" in listed
    assert "Bolt" not in listed


async def test_a_backup_brings_everything_back_on_a_machine_that_has_only_the_key(
    desk: Desk, backup: Path, afterword: RunningBot, sam: SandboxUser
) -> None:
    await afterword.stop()
    shutil.rmtree(desk.database.parent)
    assert await asyncio.to_thread(desk.runs, "restore", backup) == 0
    assert stat.S_IMODE(desk.database.stat().st_mode) == 0o600
    await afterword.start()
    assert "Acme" in await _list(sam)


async def test_a_restored_database_is_the_only_file_that_is_left(
    desk: Desk, backup: Path, afterword: RunningBot
) -> None:
    await afterword.stop()
    assert await asyncio.to_thread(desk.runs, "restore", backup, "--replace") == 0
    names = {file.name for file in desk.database.parent.iterdir() if file.suffix != ".heartbeat"}
    assert names == {"afterword.sqlite", "afterword.sqlite.lock"}
    await afterword.start()


def _read(file: Path) -> bytes:
    return file.read_bytes()


def _mode(file: Path) -> int:
    return stat.S_IMODE(file.stat().st_mode)


def _damage(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[8192:-4096] = b"\xff" * (len(content) - 12288)
    file.write_bytes(content)


async def test_a_backup_holds_neither_what_was_typed_nor_the_key(
    desk: Desk, backup: Path, afterword: RunningBot
) -> None:
    assert afterword.task
    content = _read(backup)
    assert b"Acme" not in content
    assert _read(desk.key_file).strip() not in content
    assert _mode(backup) == 0o600
    assert "the key is not in it" in desk.said
    assert str(desk.key_file) in desk.said
    assert desk.said.count("\n") == 1


async def test_data_is_not_replaced_unless_that_is_said(
    desk: Desk, backup: Path, afterword: RunningBot, sam: SandboxUser
) -> None:
    await afterword.stop()
    assert await asyncio.to_thread(desk.runs, "restore", backup) == 2
    assert "--replace" in desk.complained
    await afterword.start()
    assert "Bolt" in await _list(sam)


async def test_a_backup_of_another_key_touches_nothing(
    desk: Desk, backup: Path, afterword: RunningBot, sam: SandboxUser
) -> None:
    await afterword.stop()
    desk.sets("DATA_KEY", make_key())
    assert await asyncio.to_thread(desk.runs, "restore", backup, "--replace") == 2
    assert desk.complained.startswith("DATA_KEY or DATA_KEY_FILE: the key given is not the one")
    await afterword.start()
    assert "Bolt" in await _list(sam)


async def test_a_database_in_use_is_not_replaced(
    desk: Desk, backup: Path, afterword: RunningBot
) -> None:
    assert afterword.task
    with occupy(desk.database):
        assert await asyncio.to_thread(desk.runs, "restore", backup, "--replace") == 2
    assert "stop the bot first" in desk.complained


async def test_a_backup_of_a_newer_program_touches_nothing(
    desk: Desk, backup: Path, afterword: RunningBot, sam: SandboxUser
) -> None:
    async with afterword.database.transaction() as tx:
        await tx.execute("INSERT INTO schema_version (version) VALUES (9999)")
    newer = backup.with_suffix(".newer")
    assert await asyncio.to_thread(desk.runs, "backup", newer) == 0
    async with afterword.database.transaction() as tx:
        await tx.execute("DELETE FROM schema_version WHERE version = 9999")
    await afterword.stop()
    assert await asyncio.to_thread(desk.runs, "restore", newer, "--replace") == 2
    assert "9999" in desk.complained
    await afterword.start()
    assert "Bolt" in await _list(sam)


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0 and then nothing", b"a letter"])
def test_a_file_that_is_no_backup_is_refused(desk: Desk, content: bytes) -> None:
    desk.sets("DATA_KEY", make_key())
    file = desk.folder / "letter"
    file.write_bytes(content)
    assert desk.runs("restore", file) == 2
    assert desk.complained == f"{file} is no backup of this program's\n"
    assert not desk.database.exists()


async def test_a_damaged_backup_is_refused(desk: Desk, backup: Path, afterword: RunningBot) -> None:
    assert afterword.task
    _damage(backup)
    assert await asyncio.to_thread(desk.runs, "restore", backup) == 2
    assert str(backup) in desk.complained


def test_a_restore_without_any_key_says_so_and_makes_none(desk: Desk) -> None:
    assert desk.runs("restore", desk.folder / "a.backup") == 2
    missing = f"DATA_KEY_FILE: there is no key at {desk.key_file}; put the key there first\n"
    assert desk.complained == missing
    assert not desk.key_file.exists()


async def test_a_file_that_exists_is_not_overwritten(
    desk: Desk, backup: Path, afterword: RunningBot
) -> None:
    assert afterword.task
    before = _read(backup)
    assert await asyncio.to_thread(desk.runs, "backup", backup) == 2
    assert "exists already" in desk.complained
    assert _read(backup) == before


def test_without_a_database_there_is_nothing_to_back_up(desk: Desk) -> None:
    file = desk.folder / "a.backup"
    assert desk.runs("backup", file) == 2
    assert desk.complained == f"DATABASE_URL: {desk.database} does not exist\n"
    assert not file.exists()


async def test_a_backup_that_fails_leaves_no_file(desk: Desk, afterword: RunningBot) -> None:
    await afterword.stop()
    desk.database.write_bytes(b"no database at all" * 1000)
    file = desk.folder / "a.backup"
    assert await asyncio.to_thread(desk.runs, "backup", file) == 2
    assert desk.complained.startswith(f"{file} could not be written")
    assert not list(desk.folder.glob("a.backup*"))
    desk.database.unlink()
    await afterword.start()


@pytest.mark.parametrize(("command", "tool"), [("backup", "pg_dump"), ("restore", "pg_restore")])
def test_on_postgresql_its_own_tool_is_named(desk: Desk, command: str, tool: str) -> None:
    desk.sets("DATABASE_URL", "postgresql://afterword@db/afterword")
    assert desk.runs(command, desk.folder / "a.backup") == 2
    assert tool in desk.complained


def test_neither_needs_the_token(desk: Desk) -> None:
    desk.sets("TELEGRAM_BOT_TOKEN", "")
    desk.runs("backup", desk.folder / "a.backup")
    assert "TELEGRAM_BOT_TOKEN" not in desk.complained
