"""Encryption at rest: whatever a person typed or is shown passes through here on its way to disk.

The key never lies beside the database. Several keys may be given: the first seals, all of them
open, so that a key can be replaced without a stop.
"""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from bot.store.failure import ConfigurationError


class Vault:
    """Seals texts with the first of its keys and opens what any of them sealed."""

    def __init__(self, keys: str, *, setting: str = "DATA_KEY") -> None:
        """Take keys separated by commas or white space, the current one first.

        Raises ConfigurationError, naming ``setting``, if one of them is not a key.
        """
        found = keys.replace(",", " ").split()
        try:
            self._fernet = MultiFernet([Fernet(key) for key in found])
        except ValueError:
            raise ConfigurationError(
                f"{setting} must hold one or more keys of 32 bytes in URL-safe base64"
                " (44 characters each, separated by commas)"
            ) from None

    def seal(self, text: str) -> bytes:
        """Encrypt a text; half a surrogate pair, which is no text, becomes a question mark."""
        return self._fernet.encrypt(text.encode("utf-8", "replace"))

    def open(self, sealed: bytes) -> str:
        """Decrypt what ``seal`` made; raises SealError if no key fits."""
        return self.open_bytes(sealed).decode()

    def seal_bytes(self, content: bytes) -> bytes:
        """Encrypt a file's content."""
        return self._fernet.encrypt(content)

    def open_bytes(self, sealed: bytes) -> bytes:
        """Decrypt what ``seal_bytes`` made; raises SealError if no key fits."""
        try:
            return self._fernet.decrypt(sealed)
        except InvalidToken:
            raise SealError from None

    def seal_fields(self, fields: Mapping[str, Any]) -> bytes:
        """Encrypt the private fields of a row, as one JSON object."""
        return self.seal(json.dumps(fields, ensure_ascii=False, separators=(",", ":")))

    def open_fields(self, sealed: bytes) -> dict[str, Any]:
        """Decrypt what ``seal_fields`` made."""
        fields: dict[str, Any] = json.loads(self.open(sealed))
        return fields

    def reseal(self, sealed: bytes) -> bytes:
        """Encrypt again with the first key what any key sealed."""
        return self._fernet.rotate(sealed)


class SealError(Exception):
    """No key opens this: it was sealed with another one, or it was changed."""


def make_key() -> str:
    """Return a fresh key as text."""
    return Fernet.generate_key().decode()


def load_vault(*, key: str, file: Path, database: Path | None) -> Vault:
    """Return the vault for ``DATA_KEY`` if given, else for the file of ``DATA_KEY_FILE``.

    ``database`` is the SQLite file, or None on PostgreSQL. A missing key file is made (mode 0600)
    only for a SQLite database that does not exist yet. Raises ConfigurationError otherwise.
    """
    if key.strip():
        return Vault(key)
    if not file.exists():
        _refuse_to_make(file, database)
        _write_key(file, make_key())
    try:
        return Vault(file.read_text(), setting=f"DATA_KEY_FILE ({file})")
    except (OSError, UnicodeDecodeError):
        raise ConfigurationError(f"DATA_KEY_FILE: {file} cannot be read") from None


def _refuse_to_make(file: Path, database: Path | None) -> None:
    if database is None:
        raise ConfigurationError(
            "DATA_KEY (or DATA_KEY_FILE with an existing file) must be given with PostgreSQL:"
            " all replicas need the same key"
        )
    if database.exists() and database.stat().st_size:
        raise ConfigurationError(
            f"DATA_KEY or DATA_KEY_FILE: no key at {file}, and {database} holds data"
            " that only its own key can open; put that key back"
        )
    if file.resolve().parent == database.resolve().parent:
        raise ConfigurationError(
            f"DATA_KEY_FILE: {file} lies in the database's folder; choose another folder,"
            " so that a copy of the one does not hold the other"
        )


def _write_key(file: Path, key: str) -> None:
    """Write a new key file; only its owner may read it, and it is on disk before any data is."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w") as out:
            out.write(key + "\n")
            out.flush()
            os.fsync(out.fileno())
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        raise ConfigurationError(
            f"DATA_KEY_FILE: {file} cannot be written ({error.strerror})"
        ) from None
