"""`python -m bot try`: the sandbox and the bot side by side, as two processes."""

import argparse
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from bot.sandbox.server import TOKEN
from bot.settings import data_folder

_PORT = 8081
_START_SECONDS = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("--port", type=int, default=_PORT, help=f"port on loopback ({_PORT})")


def run(args: argparse.Namespace) -> int:
    """Start both, print the address of the chat page, and end both together."""
    url = f"http://127.0.0.1:{args.port}"
    if _is_taken(args.port):
        sys.stderr.write(f"Port {args.port} is in use; choose another with --port.\n")
        return 2
    folder = data_folder(os.environ) / "trial"
    folder.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, **_settings(folder, url)}
    arguments = ["--port", str(args.port), "--state", str(folder / "sandbox.json")]
    page = _start(["sandbox", *arguments], environment)
    both = [page]
    try:
        if not _is_up(page, url):
            return page.poll() or 1
        both.append(_start(["run", "--sandbox", url], environment))
        sys.stdout.write(f"\nAfterword is ready: open {url} in a browser. Ctrl+C ends it.\n\n")
        sys.stdout.flush()
        return _wait_for_any(both)
    except KeyboardInterrupt:
        return 0
    finally:
        _end(both)


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
        "DATA_KEY_FILE": str(folder.parent / "trial-key" / "data.key"),
    }


def _start(arguments: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "bot", *arguments]
    return subprocess.Popen(command, env=environment)  # noqa: S603  this very program


def _is_taken(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False


def _is_up(page: subprocess.Popen[bytes], url: str) -> bool:
    deadline = time.monotonic() + _START_SECONDS
    while page.poll() is None and time.monotonic() < deadline:
        try:
            urllib.request.urlopen(url, timeout=1).close()  # noqa: S310  our own loopback address
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
        else:
            return True
    return False


def _wait_for_any(both: list[subprocess.Popen[bytes]]) -> int:
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    while True:
        for process in both:
            code = process.poll()
            if code is not None:
                return code
        time.sleep(0.2)


def _end(both: list[subprocess.Popen[bytes]]) -> None:
    for process in reversed(both):  # the bot first: it still talks to the sandbox
        if process.poll() is None:
            process.terminate()
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
