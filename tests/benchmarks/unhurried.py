"""The bot as ``python -m bot run`` starts it, with pacing lifted."""

import asyncio
import logging
import os

from bot.application import Application, stop_on_signals
from bot.content import load_content
from bot.pacing import Pace
from bot.settings import read_settings
from bot.store.database import migrate, open_database
from bot.store.vault import Vault
from bot.turnstile import Measure

UNHURRIED = Pace(overall=100_000, per_chat=100_000, burst=100_000)
UNMEASURED = Measure(a_second=100_000, at_once=100_000)


async def serve() -> None:
    """Run until stopped."""
    settings = read_settings(os.environ)
    logging.basicConfig(level=settings.log_level)
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
    database = await open_database(settings.database_url, Vault(settings.data_key))
    await migrate(database)
    application = Application(
        settings, database, load_content(), pace=UNHURRIED, measure=UNMEASURED
    )
    stop_on_signals(application)
    await application.run()
    await database.close()


if __name__ == "__main__":
    asyncio.run(serve())
