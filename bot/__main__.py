"""The command line."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

from bot.settings import SettingsError, read_file
from bot.store.failure import ConfigurationError

COMMANDS = {
    "run": "run the bot (the default)",
    "start": "run the bot on Telegram if a token is set, else try it",
    "try": "run the bot against a local stand-in for Telegram",
    "sandbox": "serve the stand-in for Telegram and its chat page",
    "health": "tell whether the running bot is well",
    "backup": "copy the database into a file while the bot runs",
    "restore": "put a backup in the place of the database",
    "rotate-key": "seal all data with a new key",
    "new-key": "print a key",
    "preview": "compose the notes for a file of raw answers",
    "when": "read a day or a time out of a text",
}
_DEFAULT = "run"
_MODULES = {"try": "trial", "rotate-key": "rotate_key", "new-key": "new_key"}
"""The modules of ``bot.commands`` whose name is not the command's own."""


def main(arguments: list[str]) -> int:
    """Run the command that the arguments name and return its exit code.

    2, with one line that names the setting, if one is missing or wrong.
    """
    named = _find_command(arguments)
    module = import_module(f"bot.commands.{_MODULES.get(named, named)}")
    parser = _make_parser(named, module)
    args = parser.parse_args(arguments)
    if args.command is None:
        args = parser.parse_args([*arguments, _DEFAULT])
    try:
        if args.env:
            os.environ.update({**read_file(args.env), **os.environ})
        code: int = module.run(args)
    except (SettingsError, ConfigurationError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    return code


def _find_command(arguments: Sequence[str]) -> str:
    """Return the command that the arguments name; only what it needs is imported."""
    parser = argparse.ArgumentParser(prog="python -m bot", add_help=False)
    parser.add_argument("--env")
    parser.add_argument("command", nargs="?")
    named = parser.parse_known_args(arguments)[0].command
    return named if named in COMMANDS else _DEFAULT


def _make_parser(named: str, module: ModuleType) -> argparse.ArgumentParser:
    """Return what reads the arguments; of the options, it knows those of the named command."""
    parser = argparse.ArgumentParser(prog="python -m bot", description="Afterword")
    parser.add_argument("--env", type=Path, help="a file of settings; the environment's count more")
    chosen = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, purpose in COMMANDS.items():
        command = chosen.add_parser(name, help=purpose)
        if name == named:
            command.description = module.__doc__
            module.add_arguments(command)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
