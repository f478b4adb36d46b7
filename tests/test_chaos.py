"""Chaos: the bot is killed, refused and confused, and still nothing is lost, missed or doubled."""

from pathlib import Path

from tests.process import BotProcess
from tests.siege import Siege
from tests.user import PeopledSandbox


async def test_kills_at_any_moment_lose_no_answer_and_no_reminder(
    sandbox: PeopledSandbox, tmp_path: Path
) -> None:
    siege = Siege(BotProcess(sandbox, tmp_path), seed=1)
    await siege.round(count=4, kills=6)
    assert sandbox.refusals == []
