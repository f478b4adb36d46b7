"""`python -m bot try`: the sandbox in this process, and the bot beside it in one that is kept
running."""

import argparse
import asyncio
import os
import signal
import sys
import webbrowser
from collections.abc import Mapping
from pathlib import Path

from bot.sandbox.keeper import Keeper
from bot.sandbox.server import TOKEN, Sandbox
from bot.sandbox.snapshot import SnapshotError
from bot.settings import data_folder
from bot.store.failure import ConfigurationError
from bot.store.occupancy import OccupiedError, occupy

PORT = 8081
_SECOND = "for a second one name both another --port and another folder with --data"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("--port", type=int, default=PORT, help=f"port on loopback ({PORT})")
    parser.add_argument("--data", type=Path, help="the folder to keep everything of the trial in")
    parser.add_argument("--no-browser", action="store_true", help="only print the page's address")


def run(args: argparse.Namespace) -> int:
    """Serve the page, run the bot, open the browser; 2 with one line if that cannot be."""
    folder = (args.data or data_folder(os.environ) / "trial").absolute()
    if not 0 <= args.port < 65536:
        return _complain("--port must be between 0 and 65535.")
    try:
        with occupy(folder / "trial"):
            return asyncio.run(_serve(args.port, folder, browser=not args.no_browser))
    except OccupiedError:
        return _complain(f"A trial with its data in {folder} is running; end it, or {_SECOND}.")
    except ConfigurationError:
        return _complain(f"{folder} cannot be written; name another folder with --data.")
    except SnapshotError as error:
        return _complain(f"{error}; delete it to begin anew.")
    except OSError as error:
        reason = error.strerror or error
        return _complain(f"Port {args.port} cannot be used ({reason}); {_SECOND}.")


async def _serve(port: int, folder: Path, *, browser: bool) -> int:
    async with Sandbox(port, TOKEN, folder / "sandbox.json") as sandbox:
        settings = {**os.environ, **_settings(folder, sandbox.url)}
        command = [sys.executable, "-m", "bot", "run", "--end-with-input"]
        command += ["--sandbox", sandbox.url]
        sandbox.world.keeper = keeper = Keeper(command, settings, sandbox.world.pulse)
        keeping = asyncio.create_task(keeper.run())
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, keeping.cancel)
        _say(f"\nAfterword is ready: open {sandbox.url} in a browser. Ctrl+C ends it.\n")
        if browser and not _open(sandbox.url, os.environ):
            _say("No browser was found here; open that address in one on this machine.\n")
        try:
            return await keeping
        except asyncio.CancelledError:
            return 0


def _settings(folder: Path, url: str) -> dict[str, str]:
    """Return the settings of a trial: its data stays apart from that of a bot on Telegram."""
    return {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": url,
        "WEBHOOK_URL": "",
        "ALLOWED_CHATS": "",
        "OPERATOR_CHAT": "",
        "DATABASE_URL": f"sqlite://{folder / 'afterword.sqlite'}",
        "DATA_KEY": "",
        "DATA_KEY_FILE": str(folder.parent / f"{folder.name}-key" / "data.key"),
    }


def _open(url: str, environment: Mapping[str, str]) -> bool:
    """Open the page in a browser with windows; one in the terminal would take the terminal."""
    windows = sys.platform in ("darwin", "win32")
    if not windows and not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        return False
    try:
        return webbrowser.open(url)
    except webbrowser.Error:
        return False


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _complain(reason: str) -> int:
    sys.stderr.write(f"{reason}\n")
    return 2
