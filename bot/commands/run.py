"""`python -m bot run`: the bot itself, on Telegram or on whatever speaks its Bot API."""

import argparse
import asyncio
import os
import sys
from contextlib import nullcontext
from pathlib import Path

from bot.application import Application, RevokedTokenError, stop_on_signals
from bot.content import load_content
from bot.journal import note_stray, start_log
from bot.settings import Settings, read_settings
from bot.store.database import migrate, open_database, sqlite_path
from bot.store.occupancy import occupy
from bot.store.vault import load_vault


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument(
        "--sandbox",
        metavar="URL",
        help="follow the clock of the sandbox at this address",
    )


def run(args: argparse.Namespace) -> int:
    """Run until stopped; 2 with one line if the token is refused."""
    settings = read_settings(os.environ)
    start_log(settings)
    try:
        asyncio.run(_hold(settings, args.sandbox))
    except RevokedTokenError:
        sys.stderr.write("TELEGRAM_BOT_TOKEN is refused by Telegram: it was revoked or mistyped.\n")
        return 2
    return 0


async def _hold(settings: Settings, sandbox: str | None) -> None:
    """Serve; a SQLite database is this process's alone meanwhile."""
    asyncio.get_running_loop().set_exception_handler(note_stray)
    file = sqlite_path(settings.database_url)
    with occupy(file) if file else nullcontext():
        await _serve(settings, file, sandbox)


async def _serve(settings: Settings, file: Path | None, sandbox: str | None) -> None:
    vault = load_vault(key=settings.data_key, file=settings.data_key_file, database=file)
    database = await open_database(settings.database_url, vault)
    try:
        await migrate(database)
        application = Application(settings, database, load_content(), sandbox=sandbox)
        stop_on_signals(application)
        await application.run()
    finally:
        await database.close()
