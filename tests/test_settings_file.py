"""The file of settings: read, not executed; every fault in it is one line."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import KNOWN, SettingsError, read_file
from tests.test_settings import ROOT, TOKEN


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / ".env"


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("DATABASE_URL=postgresql://u:p&q@h/n", "postgresql://u:p&q@h/n"),
        ("DATABASE_URL = postgresql://u:p$x;y(z)@h/n ", "postgresql://u:p$x;y(z)@h/n"),
        ("export DATABASE_URL='a b#c'  # where it lies", "a b#c"),
        ('DATABASE_URL="a \\"b\\" c"', 'a "b" c'),
        ("DATABASE_URL=a#b # a comment", "a#b"),
        ("DATABASE_URL=", ""),
        ("DATABASE_URL= # none", ""),
    ],
)
def test_a_value_is_taken_as_it_is_written(file: Path, line: str, value: str) -> None:
    file.write_text(f"# mine\n\n{line}\nTZ=Europe/Rome\n")
    assert read_file(file) == {"DATABASE_URL": value, "TZ": "Europe/Rome"}


def test_every_fault_is_named_in_a_line_of_its_own_without_its_value(file: Path) -> None:
    file.write_text(
        f"TELEGRAM_BOT_TOKN={TOKEN}\ntoken {TOKEN}\nDATA_KEY='{TOKEN}\nLOG_LEVEL=INFO\n"
        "LOG_LEVEL=DEBUG\nallowed_chats=17\n"
    )
    with pytest.raises(SettingsError) as problem:
        read_file(file)
    assert str(problem.value).splitlines() == [
        f"{file}, line 1: TELEGRAM_BOT_TOKN is no setting; did you mean TELEGRAM_BOT_TOKEN?",
        f"{file}, line 2: a line must be NAME=value, or a comment that begins with #.",
        f"{file}, line 3: DATA_KEY: the quotation marks do not match.",
        f"{file}, line 5: LOG_LEVEL is given twice.",
        f"{file}, line 6: allowed_chats is no setting; did you mean ALLOWED_CHATS?",
    ]


def test_a_file_that_is_not_there_is_named(file: Path) -> None:
    with pytest.raises(SettingsError, match=r"\.env cannot be read"):
        read_file(file)


def test_the_example_is_a_file_of_all_settings() -> None:
    assert set(read_file(ROOT / ".env.example")) == set(KNOWN)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """The repository as a newcomer has it, its environment made already."""
    folder = tmp_path / "clone"
    shutil.copytree(ROOT / "deploy", folder / "deploy", ignore=shutil.ignore_patterns("pictures"))
    (folder / "bot").symlink_to(ROOT / "bot")
    python = folder / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    python.chmod(0o755)
    with (folder / "deploy" / "requirements.lock").open() as lock:
        stamp = subprocess.run(["cksum"], stdin=lock, capture_output=True, check=True)  # noqa: S607  any cksum
    (folder / ".venv" / "installed-requirements.lock").write_bytes(stamp.stdout)
    return folder


def _start(clone: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  this very program
        [clone / "deploy" / "run", *arguments],
        env={"PATH": os.environ["PATH"], "HOME": str(clone)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_starting_with_a_slip_in_a_name_says_so_and_starts_nothing(clone: Path) -> None:
    (clone / ".env").write_text("TELEGRAM_BOT_TOKN=1:a\n")
    ended = _start(clone)
    assert ended.returncode == 2
    assert ended.stderr.count("\n") == 1
    assert "did you mean TELEGRAM_BOT_TOKEN?" in ended.stderr


def test_starting_without_a_token_says_that_it_is_the_stand_in(clone: Path) -> None:
    ended = _start(clone, "--port", "70000")
    assert ended.stdout.startswith("No TELEGRAM_BOT_TOKEN is set, so this is a stand-in")
    assert ended.stdout.count("\n") == 1
    assert ended.stderr == "--port must be between 0 and 65535.\n"


def test_the_settings_of_the_file_count_for_every_command(clone: Path) -> None:
    (clone / ".env").write_text(f"TELEGRAM_BOT_TOKEN = {TOKEN}\nDATABASE_URL=mysql://a&b\n")
    for arguments in ([], ["health"], ["backup", "x"]):
        ended = _start(clone, *arguments)
        assert ended.returncode == 2
        assert ended.stderr.startswith("DATABASE_URL must be")


def test_an_option_of_the_stand_in_does_not_fit_a_token(clone: Path) -> None:
    (clone / ".env").write_text(f"TELEGRAM_BOT_TOKEN={TOKEN}\n")
    ended = _start(clone, "--no-browser")
    assert ended.returncode == 2
    assert "are for the stand-in" in ended.stderr
