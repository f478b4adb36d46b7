"""The command line."""

import argparse
import sys
from types import ModuleType

from bot.commands import preview, run, sandbox, trial, when

COMMANDS: dict[str, tuple[ModuleType, str]] = {
    "run": (run, "run the bot (the default)"),
    "try": (trial, "run the bot against a local stand-in for Telegram"),
    "sandbox": (sandbox, "serve the stand-in for Telegram and its chat page"),
    "preview": (preview, "compose the notes for a file of raw answers"),
    "when": (when, "read a day or a time out of a text"),
}


def main(arguments: list[str]) -> int:
    """Run the command that the arguments name and return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m bot", description="Afterword")
    chosen = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, (module, purpose) in COMMANDS.items():
        module.add_arguments(chosen.add_parser(name, help=purpose, description=module.__doc__))
    args = parser.parse_args(arguments or ["run"])
    code: int = COMMANDS[args.command][0].run(args)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
