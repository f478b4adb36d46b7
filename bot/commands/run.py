"""`python -m bot run`: the bot itself, on Telegram or on whatever speaks its Bot API."""

import argparse
import asyncio
import logging
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

log = logging.getLogger(__name__)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument(
        "--sandbox",
        metavar="URL",
        help="follow the clock of the sandbox at this address",
    )
    parser.add_argument(
        "--end-with-input",
        action="store_true",
        help="end at once when the standard input does: whoever started this has died",
    )


def run(args: argparse.Namespace) -> int:
    """Run until stopped; 2 with one line if the token is refused."""
    settings = read_settings(os.environ)
    start_log(settings)
    try:
        asyncio.run(_hold(settings, args.sandbox, tied=args.end_with_input))
    except RevokedTokenError:
        sys.stderr.write("TELEGRAM_BOT_TOKEN is refused by Telegram: it was revoked or mistyped.\n")
        return 2
    return 0


async def _hold(settings: Settings, sandbox: str | None, *, tied: bool) -> None:
    """Serve; a SQLite database is this process's alone meanwhile."""
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(note_stray)
    if tied:
        loop.add_reader(sys.stdin.fileno(), _end_with_input)
    file = sqlite_path(settings.database_url)
    with occupy(file) if file else nullcontext():
        await _serve(settings, file, sandbox)


def _end_with_input() -> None:
    """Die as by a kill, which loses nothing: with the sandbox gone, nobody could be answered."""
    if not os.read(sys.stdin.fileno(), 1024):
        log.error("whoever started this has died")
        os._exit(1)


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
