"""The files for operators fit the program that they start."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.__main__ import COMMANDS
from bot.application import STOP_SECONDS
from bot.heartbeat import LOOK_SECONDS

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"


def _settings() -> set[str]:
    return set(re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))


def _number(file: str, pattern: str) -> int:
    found = re.search(pattern, (DEPLOY / file).read_text(), re.MULTILINE)
    assert found, pattern
    return int(found[1])


def test_compose_hands_every_setting_to_the_bot_but_the_key_file_of_the_image() -> None:
    text = (DEPLOY / "compose.yaml").read_text()
    given = set(re.findall(r"^      ([A-Z_]+): \$\{\1", text, re.MULTILINE))
    assert given - {"POSTGRES_PASSWORD"} == _settings() - {"DATA_KEY_FILE"}
    assert "DATA_KEY_FILE=/key/" in (DEPLOY / "Dockerfile").read_text()


@pytest.mark.parametrize(
    ("file", "pattern"),
    [
        ("bot.service", r"^TimeoutStopSec=(\d+)$"),
        ("compose.yaml", r"^ +stop_grace_period: (\d+)s$"),
    ],
)
def test_the_bot_is_given_the_time_that_its_end_may_take(file: str, pattern: str) -> None:
    assert _number(file, pattern) > STOP_SECONDS


def test_the_watchdog_waits_for_several_looks() -> None:
    assert _number("bot.service", r"^WatchdogSec=(\d+)$") >= 3 * LOOK_SECONDS


@pytest.mark.parametrize("file", ["bot.service", "Dockerfile", "compose.yaml", "run"])
def test_only_commands_that_exist_are_named(file: str) -> None:
    named = re.findall(r"-m bot ([a-z-]+)", (DEPLOY / file).read_text())
    assert set(named) <= set(COMMANDS)


def test_systemd_takes_the_service() -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd: systemd-analyze is not installed")
    command = ["systemd-analyze", "verify", "--man=no", str(DEPLOY / "bot.service")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  a fixed command
    ours = [line for line in done.stderr.splitlines() if "bot.service" in line]
    assert not [line for line in ours if "is not executable" not in line], done.stderr


@pytest.mark.parametrize("script", ["deploy/run", "deploy/test", "deploy/audit", ".ci/run"])
def test_the_scripts_have_no_known_pitfall(script: str) -> None:
    if shutil.which("shellcheck") is None:
        pytest.skip("shellcheck is not installed")
    command = ["shellcheck", "--external-sources", "--severity=warning", script]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)  # noqa: S603  a fixed command
    assert done.returncode == 0, done.stdout


def test_the_image_is_made_from_the_lock_file_with_hashes_and_runs_as_nobody_special() -> None:
    text = (DEPLOY / "Dockerfile").read_text()
    assert "--require-hashes" in text
    assert "requirements.lock" in text
    assert re.search(r"^USER [1-9]", text, re.MULTILINE)
    assert text.index("\nUSER ") < text.index("\nENTRYPOINT ")
