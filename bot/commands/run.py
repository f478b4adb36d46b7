"""`python -m bot run`: the bot itself, on Telegram or on whatever speaks its Bot API."""

import argparse
import asyncio
import logging
import os
import sys
from urllib.parse import quote

from bot.application import Application, RevokedTokenError, stop_on_signals
from bot.content import load_content
from bot.settings import Settings, SettingsError, read_settings
from bot.store.database import migrate, open_database, sqlite_path
from bot.store.failure import ConfigurationError
from bot.store.vault import load_vault


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument(
        "--sandbox",
        metavar="URL",
        help="follow the clock of the sandbox at this address",
    )


def run(args: argparse.Namespace) -> int:
    """Run until stopped; 2 with one line if a setting is missing or wrong."""
    try:
        settings = read_settings(os.environ)
        start_log(settings)
        asyncio.run(_serve(settings, args.sandbox))
    except (SettingsError, ConfigurationError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    except RevokedTokenError:
        sys.stderr.write("TELEGRAM_BOT_TOKEN is refused by Telegram: it was revoked or mistyped.\n")
        return 2
    return 0


async def _serve(settings: Settings, sandbox: str | None) -> None:
    file = sqlite_path(settings.database_url)
    vault = load_vault(key=settings.data_key, file=settings.data_key_file, database=file)
    database = await open_database(settings.database_url, vault)
    try:
        await migrate(database)
        application = Application(settings, database, load_content(), sandbox=sandbox)
        stop_on_signals(application)
        await application.run()
    finally:
        await database.close()


class TokenFilter(logging.Filter):
    """Takes the bot's token out of every line, whoever wrote it."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._forms = (token, quote(token))

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every line through, without the token."""
        text = record.getMessage()
        if any(form in text for form in self._forms):
            for form in self._forms:
                text = text.replace(form, "<token>")
            record.msg, record.args = text, ()
        return True


def start_log(settings: Settings) -> None:
    """Log one line per event to standard error, without the token and without others' chatter."""
    handler = logging.StreamHandler()
    handler.addFilter(TokenFilter(settings.token))
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=settings.log_level, handlers=[handler], force=True)
    for name in ("httpx", "httpcore", "telegram", "telegram.ext", "tornado.access"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
