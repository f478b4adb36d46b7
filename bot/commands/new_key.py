"""`python -m bot new-key`: print a fresh key for DATA_KEY or DATA_KEY_FILE."""

import argparse
import sys

from bot.store.vault import make_key


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """The command takes none."""


def run(_args: argparse.Namespace) -> int:
    """Print the key."""
    sys.stdout.write(f"{make_key()}\n")
    return 0
