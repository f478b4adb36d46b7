"""The lists of words: no name is given twice, so that no list hides another."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

FOLDER = Path("bot/content/words")
LISTS = ("tables.toml", "rewording.toml", "private.toml")
CLASSES = ("classes.txt", "spelling.txt")


def names_of_sets() -> Counter[str]:
    files = (tomllib.loads((FOLDER / name).read_text("utf-8")) for name in LISTS)
    return Counter(name for file in files for name in file["sets"])


def names_of_classes() -> Counter[str]:
    lines = (line for name in CLASSES for line in (FOLDER / name).read_text("utf-8").splitlines())
    return Counter(line.partition(":")[0] for line in lines if line and line[0] != "#")


@pytest.mark.parametrize("names", [names_of_sets(), names_of_classes()], ids=["sets", "classes"])
def test_no_list_of_words_stands_in_two_files_under_one_name(names: Counter[str]) -> None:
    assert names
    assert [name for name, times in names.items() if times > 1] == []


def test_no_list_takes_a_name_that_is_made_of_other_files() -> None:
    assert not {"never_asked", "terms"} & set(names_of_sets())


def test_the_source_of_borrowed_words_is_told() -> None:
    told = (FOLDER / "ATTRIBUTION.md").read_text("utf-8")
    assert "SCOWL" in told
    assert "Copyright 2000-2018 by Kevin Atkinson" in (FOLDER / "SCOWL.txt").read_text("utf-8")
    assert "bot/content/words/ATTRIBUTION.md" in Path("README.md").read_text("utf-8")
