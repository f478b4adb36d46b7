"""`python -m bot start`: on Telegram if a token is set, else against the local stand-in for it."""

import argparse
import os
import sys

from bot.commands import run as telegram
from bot.commands import trial
from bot.settings import SettingsError

_STAND_IN = (
    "No TELEGRAM_BOT_TOKEN is set, so this is a stand-in for Telegram, on this machine alone.\n"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the stand-in."""
    trial.add_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Start what the settings ask for; raises SettingsError if the options do not fit them."""
    if not os.environ.get("TELEGRAM_BOT_TOKEN", "").strip():
        sys.stdout.write(_STAND_IN)
        return trial.run(args)
    if args.port != trial.PORT or args.data or args.no_browser:
        raise SettingsError(
            "TELEGRAM_BOT_TOKEN is set, so this runs on Telegram, without a page:"
            " --port, --data and --no-browser are for the stand-in (python -m bot try)."
        )
    return telegram.run(argparse.Namespace(sandbox=None, end_with_input=False))
