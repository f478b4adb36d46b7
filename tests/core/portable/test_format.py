"""What FORMAT.md says of an export is so: every field and word of it is named there."""

import json
from pathlib import Path

import pytest

from bot.core.interview import Channel, EventKind, Kind, Medium
from bot.core.portable import MOST_INTERVIEWS, VERSION, write_document
from tests.core.portable.test_document import AT, EVERYTHING

TEXT = Path("bot/core/portable/FORMAT.md").read_text()


def _names(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*(_names(one) for one in value.values()))
    return set().union(*(_names(one) for one in value)) if isinstance(value, list) else set()


def test_every_field_is_described() -> None:
    written = json.loads(write_document(EVERYTHING, AT))
    assert {name for name in _names(written) if f"`{name}`" not in TEXT} == set()


@pytest.mark.parametrize("kinds", [Channel, EventKind, Kind, Medium])
def test_every_word_is_described(kinds: type[Channel]) -> None:
    assert [kind for kind in kinds if f"`{kind.value}`" not in TEXT] == []


def test_version_and_bounds_are_those_of_the_program() -> None:
    assert f"| `version` | `{VERSION}`" in TEXT
    assert f"at most {MOST_INTERVIEWS} |" in TEXT
