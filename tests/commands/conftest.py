"""The desk, set to the same folder as the bot that runs in the same test."""

from pathlib import Path

import pytest

from tests.commands.desk import Desk


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    """An operator with a fresh folder."""
    return Desk(tmp_path, monkeypatch, capsys)
