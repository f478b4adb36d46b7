"""What the README promises is so: its dialogue, its pictures, its commands, its settings.

With REFRESH_README=1 in the environment the dialogue is written anew in place of being compared.
"""

import os
import re
from pathlib import Path

import pytest

from bot.__main__ import COMMANDS
from tests import dialogue
from tests.user import PeopledSandbox, SandboxUser

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"


def _between(text: str) -> tuple[int, int]:
    begin = text.index(dialogue.BEGIN)
    return begin, text.index(dialogue.END, begin) + len(dialogue.END)


async def test_the_dialogue_is_what_the_bot_says(sam: SandboxUser, sandbox: PeopledSandbox) -> None:
    await dialogue.live(sam, sandbox)
    text = README.read_text()
    begin, end = _between(text)
    if os.environ.get("REFRESH_README"):
        README.write_text(text[:begin] + dialogue.write(sandbox, sam) + text[end:])
        return
    shown = text[begin:end].split("\n\n")
    assert shown == dialogue.write(sandbox, sam).split("\n\n"), (
        "the dialogue is not what the bot says any more:"
        " REFRESH_README=1 .venv/bin/python -m pytest tests/test_readme.py"
    )


def test_every_file_it_leads_to_is_there() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README.read_text())
    missing = [link for link in links if "://" not in link and not (ROOT / link).exists()]
    assert not missing


def test_every_path_it_names_is_there() -> None:
    named = re.findall(r"`((?:bot|tests|deploy|\.ci)/[\w./-]+)`", README.read_text())
    assert named
    missing = [path for path in named if not (ROOT / path).exists()]
    assert not missing


def test_every_command_it_names_is_there() -> None:
    named = re.findall(r"python -m bot ([a-z-]+)", README.read_text())
    assert set(named) <= set(COMMANDS)


@pytest.mark.parametrize("setting", re.findall(r"`([A-Z]+(?:_[A-Z]+)+)`", README.read_text()))
def test_every_setting_it_names_is_there(setting: str) -> None:
    known = (ROOT / ".env.example").read_text()
    assert f"\n{setting}=" in known or setting == "REFRESH_README"
