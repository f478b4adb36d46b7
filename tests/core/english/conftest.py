"""What the tests of reading English share."""

from pathlib import Path

import pytest

import bot.content.english


@pytest.fixture
def model() -> bytes:
    """Return the bytes of the model file."""
    folder = Path(bot.content.english.__file__).parent / "english"
    return (folder / "model.gz").read_bytes()
