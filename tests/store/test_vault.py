"""The vault: what is sealed, with which key, and where a key may lie."""

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.store.failure import ConfigurationError
from bot.store.vault import SealError, Vault, load_vault, make_key

LOCKED = Vault(make_key())


@given(some.text())
def test_any_text_comes_back_as_it_was(text: str) -> None:
    sealed = LOCKED.seal(text)
    assert LOCKED.open(sealed) == text
    assert not text.strip() or len(text) < 4 or text.encode() not in sealed


def test_half_a_character_is_sealed_as_a_question_mark() -> None:
    assert LOCKED.open(LOCKED.seal("a\ud83d")) == "a?"


def test_another_key_opens_nothing() -> None:
    with pytest.raises(SealError):
        Vault(make_key()).open(LOCKED.seal("Acme"))


def test_an_old_key_still_opens_and_the_new_one_seals() -> None:
    old, new = make_key(), make_key()
    both = Vault(f"{new}, {old}")
    sealed = Vault(old).seal("Acme")
    assert both.open(sealed) == "Acme"
    assert Vault(new).open(both.seal("Acme")) == "Acme"
    assert Vault(new).open(both.reseal(sealed)) == "Acme"


@pytest.mark.parametrize("key", ["short", "x" * 44, "ä" * 43 + "="])
def test_what_is_no_key_is_refused_by_the_settings_name(key: str) -> None:
    with pytest.raises(ConfigurationError, match=r"^DATA_KEY must"):
        Vault(key)


def test_the_first_start_makes_a_key_that_only_its_owner_reads(tmp_path: Path) -> None:
    file = tmp_path / "keys" / "data.key"
    made = load_vault(key="", file=file, database=tmp_path / "data" / "bot.db")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    again = load_vault(key="", file=file, database=tmp_path / "data" / "bot.db")
    assert again.open(made.seal("Acme")) == "Acme"


def test_a_key_is_not_made_beside_the_database(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"^DATA_KEY_FILE: .*database's folder"):
        load_vault(key="", file=tmp_path / "k", database=tmp_path / "bot.db")


def test_a_missing_key_is_not_replaced_while_there_is_data(tmp_path: Path) -> None:
    data = tmp_path / "data" / "bot.db"
    data.parent.mkdir()
    data.write_bytes(b"something")
    file = tmp_path / "keys" / "data.key"
    with pytest.raises(ConfigurationError, match=r"^DATA_KEY or DATA_KEY_FILE: no key"):
        load_vault(key="", file=file, database=data)
    assert not file.exists()


def test_postgresql_wants_a_key_that_is_given(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"^DATA_KEY .*must be given"):
        load_vault(key="", file=tmp_path / "data.key", database=None)
    assert load_vault(key=make_key(), file=tmp_path / "data.key", database=None)


def test_a_key_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"^DATA_KEY_FILE: .* cannot be read"):
        load_vault(key="", file=tmp_path, database=None)


def test_a_key_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "keys").write_text("a file")
    with pytest.raises(ConfigurationError, match=r"^DATA_KEY_FILE: .* cannot be written"):
        load_vault(key="", file=tmp_path / "keys" / "k", database=tmp_path / "data" / "bot.db")
