"""`health`, as a container runs it beside the bot."""

import asyncio
import time

from bot.health import Health, Part, write_report
from bot.settings import read_settings
from tests.commands.desk import TOKEN, Desk
from tests.conftest import RunningBot
from tests.test_webhook import SECRET, address, afterword

__all__ = ["address", "afterword"]


def _heartbeat(desk: Desk, health: Health) -> None:
    settings = read_settings(
        {"TELEGRAM_BOT_TOKEN": TOKEN, "DATABASE_URL": f"sqlite://{desk.database}"}
    )
    write_report(settings.heartbeat, health.report())


def test_a_bot_that_does_not_run_is_not_well(desk: Desk) -> None:
    assert desk.runs("health") == 1
    assert desk.said == "not well: the bot has given no sign of life lately\n"


def test_a_bot_that_runs_well_gives_code_0(desk: Desk) -> None:
    health = Health()
    health.beat(*Part)
    _heartbeat(desk, health)
    assert desk.runs("health") == 0
    assert desk.said == "well\n"


def test_what_ails_is_named(desk: Desk) -> None:
    health = Health()
    health.beat(Part.ASKING, Part.SWEEP, Part.DRAIN)
    _heartbeat(desk, health)
    assert desk.runs("health") == 1
    assert desk.said == "not well: updates (not begun)\n"


def test_a_bot_that_hangs_is_not_well(desk: Desk) -> None:
    health = Health(lambda: time.monotonic() - 600)
    health.beat(*Part)
    _heartbeat(desk, health)
    assert desk.runs("health") == 1


async def test_by_webhook_the_bot_itself_is_asked(
    desk: Desk, afterword: RunningBot, address: str
) -> None:
    desk.sets("WEBHOOK_URL", address)
    desk.sets("WEBHOOK_LISTEN", address.replace("http://127.0.0.1", "0.0.0.0"))  # noqa: S104  only asked
    desk.sets("WEBHOOK_SECRET", SECRET)
    assert await asyncio.to_thread(desk.runs, "health") == 0
    await afterword.stop()
    assert await asyncio.to_thread(desk.runs, "health") == 1
    await afterword.start()
