"""`python -m bot sandbox`: serve the stand-in for Telegram and its chat page on this machine."""

import argparse
import asyncio
import re
import signal
import sys
from pathlib import Path

from bot.sandbox.server import TOKEN, Sandbox
from bot.sandbox.snapshot import SnapshotError

_PORT = 8081


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's options."""
    parser.add_argument("--port", type=int, default=_PORT, help=f"port on loopback ({_PORT})")
    parser.add_argument("--state", type=Path, help="a file to keep the chats in between starts")
    parser.add_argument("--token", default=TOKEN, help="the token the bot has to present")


def run(args: argparse.Namespace) -> int:
    """Serve until stopped; 2 if the port is taken or the token has no form of one."""
    if not re.fullmatch(r"\d{1,15}:[\w-]+", args.token):
        return _complain("--token must look like 123456:ABC")
    if not 0 <= args.port < 65536:
        return _complain("--port must be between 0 and 65535")
    try:
        return asyncio.run(_serve(Sandbox(args.port, args.token, args.state)))
    except SnapshotError as error:
        return _complain(str(error))
    except OSError as error:
        return _complain(f"port {args.port} cannot be used: {error.strerror or error}")


async def _serve(sandbox: Sandbox) -> int:
    stopped = asyncio.Event()
    async with sandbox:
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, stopped.set)
        sys.stdout.write(f"Chat page: {sandbox.url}\n")
        sys.stdout.flush()
        await stopped.wait()
    return 0


def _complain(reason: str) -> int:
    sys.stderr.write(f"sandbox: {reason}\n")
    return 2
