"""The command line."""

import argparse
import os
import sys
from pathlib import Path
from types import ModuleType

from bot.commands import (
    backup,
    health,
    new_key,
    preview,
    restore,
    rotate_key,
    run,
    sandbox,
    start,
    trial,
    when,
)
from bot.settings import SettingsError, read_file
from bot.store.failure import ConfigurationError

COMMANDS: dict[str, tuple[ModuleType, str]] = {
    "run": (run, "run the bot (the default)"),
    "start": (start, "run the bot on Telegram if a token is set, else try it"),
    "try": (trial, "run the bot against a local stand-in for Telegram"),
    "sandbox": (sandbox, "serve the stand-in for Telegram and its chat page"),
    "health": (health, "tell whether the running bot is well"),
    "backup": (backup, "copy the database into a file while the bot runs"),
    "restore": (restore, "put a backup in the place of the database"),
    "rotate-key": (rotate_key, "seal all data with a new key"),
    "new-key": (new_key, "print a key"),
    "preview": (preview, "compose the notes for a file of raw answers"),
    "when": (when, "read a day or a time out of a text"),
}


def main(arguments: list[str]) -> int:
    """Run the command that the arguments name and return its exit code.

    2, with one line that names the setting, if one is missing or wrong.
    """
    parser = argparse.ArgumentParser(prog="python -m bot", description="Afterword")
    parser.add_argument("--env", type=Path, help="a file of settings; the environment's count more")
    chosen = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, (module, purpose) in COMMANDS.items():
        module.add_arguments(chosen.add_parser(name, help=purpose, description=module.__doc__))
    args = parser.parse_args(arguments)
    if args.command is None:
        args = parser.parse_args([*arguments, "run"])
    try:
        if args.env:
            os.environ.update({**read_file(args.env), **os.environ})
        code: int = COMMANDS[args.command][0].run(args)
    except (SettingsError, ConfigurationError) as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
