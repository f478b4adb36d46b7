"""`python -m bot health`: whether the bot that has these settings is well; 0 if so, else 1."""

import argparse
import os
import sys
import time
import urllib.error
import urllib.request

from bot.health import Report, describe_report, parse_report
from bot.settings import Settings, Webhook, read_settings

_ANSWER_SECONDS = 5
_NO_ANSWER = Report(float("-inf"), {}, ())
_ANY = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104  read, not listened on


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """The command takes none."""


def run(_args: argparse.Namespace) -> int:
    """Print one line about the bot."""
    report = _read(read_settings(os.environ))
    said = describe_report(report, time.monotonic())
    sys.stdout.write(f"{said}\n")
    return 0 if said == "well" else 1


def _read(settings: Settings) -> Report:
    """Return the newest report that is to be had."""
    try:
        text = _ask(settings.webhook) if settings.webhook else settings.heartbeat.read_text()
        return parse_report(text)
    except (OSError, ValueError):
        return _NO_ANSWER


def _ask(webhook: Webhook) -> str:
    host = _ANY.get(webhook.host, webhook.host)
    address = f"http://{f'[{host}]' if ':' in host else host}:{webhook.port}/health"
    try:
        with urllib.request.urlopen(address, timeout=_ANSWER_SECONDS) as answer:
            return str(answer.read().decode())
    except urllib.error.HTTPError as error:
        with error:
            return error.read().decode()
