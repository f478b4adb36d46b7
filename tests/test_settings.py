"""Settings: whatever is missing or wrong is named in one line, without a traceback."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import SettingsError, read_settings

ROOT = Path(__file__).parents[1]
TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
WEBHOOK = {"WEBHOOK_URL": "https://bot.example.org", "WEBHOOK_SECRET": "s" * 16}


class Recorded(dict[str, str]):
    """Settings that remember what was asked of them."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.asked: set[str] = set()

    def get(self, key: str, default: object = None, /) -> object:  # type: ignore[override]  # any key
        """Return a setting, and remember that it was asked for."""
        self.asked.add(key)
        return super().get(key, default)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_BOT_TOKEN", ""),
        ("TELEGRAM_BOT_TOKEN", "not a token"),
        ("TELEGRAM_BOT_TOKEN", "123456"),
        ("TELEGRAM_API_URL", "api.telegram.org"),
        ("TELEGRAM_API_URL", "ftp://api.telegram.org"),
        ("DATABASE_URL", "mysql://bot@db/bot"),
        ("DATABASE_URL", "sqlite:///"),
        ("WEBHOOK_URL", "bot.example.org"),
        ("WEBHOOK_LISTEN", "8443"),
        ("WEBHOOK_LISTEN", "127.0.0.1:none"),
        ("WEBHOOK_LISTEN", "127.0.0.1:0"),
        ("WEBHOOK_LISTEN", "127.0.0.1:65536"),
        ("WEBHOOK_SECRET", ""),
        ("WEBHOOK_SECRET", "short"),
        ("WEBHOOK_SECRET", "sixteen letters, with spaces"),
        ("ALLOWED_CHATS", "17, sam"),
        ("OPERATOR_CHAT", "sam"),
        ("OPERATOR_CHAT", "17, 18"),
        ("LOG_LEVEL", "LOUD"),
    ],
)
def test_what_is_missing_or_wrong_is_named_in_one_line(name: str, value: str) -> None:
    given = {"TELEGRAM_BOT_TOKEN": TOKEN, **WEBHOOK, name: value}
    with pytest.raises(SettingsError) as problem:
        read_settings(given)
    said = str(problem.value)
    assert said.startswith(name)
    assert "\n" not in said
    assert TOKEN not in said


def _run(tmp_path: Path, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  this very program
        [sys.executable, "-m", "bot", *arguments],
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), **settings},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("name", "settings"),
    [
        ("TELEGRAM_BOT_TOKEN", {}),
        ("DATA_KEY", {"TELEGRAM_BOT_TOKEN": TOKEN, "DATA_KEY": "short"}),
        (
            "DATABASE_URL",
            {"TELEGRAM_BOT_TOKEN": TOKEN, "DATABASE_URL": "sqlite:////proc/none/bot.sqlite"},
        ),
    ],
)
def test_the_bot_ends_with_that_one_line_and_code_2(
    tmp_path: Path, name: str, settings: dict[str, str]
) -> None:
    ended = _run(tmp_path, "run", **settings)
    assert ended.returncode == 2
    assert ended.stderr.startswith(name)
    assert ended.stderr.count("\n") == 1
    assert not ended.stdout


def test_only_the_token_must_be_given(tmp_path: Path) -> None:
    settings = read_settings(
        {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "XDG_DATA_HOME": str(tmp_path / "data"),
            "XDG_CONFIG_HOME": str(tmp_path / "config"),
        }
    )
    assert settings.database_url == f"sqlite:///{tmp_path}/data/afterword/afterword.sqlite"
    assert settings.data_key_file == tmp_path / "config" / "afterword" / "data.key"
    assert settings.webhook is None
    assert not settings.allowed_chats
    assert settings.operator_chat is None
    assert settings.log_level == "INFO"


def test_everything_can_be_given() -> None:
    settings = read_settings(
        {
            "TELEGRAM_BOT_TOKEN": f" {TOKEN} ",
            "TELEGRAM_API_URL": "http://127.0.0.1:8081/",
            "DATABASE_URL": "postgresql://afterword@db/afterword",
            "WEBHOOK_LISTEN": "[::]:8443",
            "ALLOWED_CHATS": "17, -18",
            "OPERATOR_CHAT": "-19",
            "LOG_LEVEL": "debug",
            **WEBHOOK,
        }
    )
    assert settings.token == TOKEN
    assert settings.api_url == "http://127.0.0.1:8081"
    assert settings.webhook
    assert (settings.webhook.host, settings.webhook.port) == ("::", 8443)
    assert settings.allowed_chats == {17, -18}
    assert settings.operator_chat == -19
    assert settings.log_level == "DEBUG"


def test_neither_token_nor_password_shows_in_the_settings_representation() -> None:
    settings = read_settings(
        {"TELEGRAM_BOT_TOKEN": TOKEN, "DATABASE_URL": "postgresql://bot:hidden@db/bot"}
    )
    assert TOKEN not in repr(settings)
    assert "hidden" not in repr(settings)


def test_the_example_names_exactly_the_settings_that_are_read() -> None:
    environment = Recorded({"TELEGRAM_BOT_TOKEN": TOKEN, **WEBHOOK})
    read_settings(environment)
    named = re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE)
    assert len(named) == len(set(named))
    assert set(named) == {name for name in environment.asked if not name.startswith("XDG_")}


def test_the_example_as_it_is_lacks_only_the_token() -> None:
    lines = (ROOT / ".env.example").read_text().splitlines()
    given = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    with pytest.raises(SettingsError, match=r"^TELEGRAM_BOT_TOKEN is missing"):
        read_settings(given)
    assert read_settings({**given, "TELEGRAM_BOT_TOKEN": TOKEN}).log_level == "INFO"
