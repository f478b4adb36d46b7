"""An operator at the desk, who runs commands on one bot's data."""

from pathlib import Path

import pytest

from bot.__main__ import main

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


class Desk:
    """Runs commands in this process; ``said`` and ``complained`` are what the last one wrote."""

    def __init__(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.folder = folder
        self.database = folder / "data" / "afterword.sqlite"
        self.key_file = folder / "key" / "data.key"
        self.said = self.complained = ""
        self._patch = monkeypatch
        self._capture = capsys
        self.sets("HOME", str(folder))
        self.sets("DATABASE_URL", f"sqlite://{self.database}")
        self.sets("DATA_KEY_FILE", str(self.key_file))
        self.sets("TELEGRAM_BOT_TOKEN", TOKEN)

    def sets(self, setting: str, value: str) -> None:
        """Change a setting."""
        self._patch.setenv(setting, value)

    def runs(self, *arguments: str | Path) -> int:
        """Run a command; returns its exit code."""
        self._capture.readouterr()
        code = main([str(argument) for argument in arguments])
        self.said, self.complained = self._capture.readouterr()
        return code
