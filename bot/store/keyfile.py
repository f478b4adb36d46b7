"""The key file: keys, the current one first, replaced as a whole or not at all."""

import os
import shutil
from pathlib import Path

from bot.store.failure import ConfigurationError


def split_keys(text: str) -> tuple[str, ...]:
    """Return the keys that a text lists, with commas or white space between them."""
    return tuple(text.replace(",", " ").split())


def read_keys(file: Path) -> tuple[str, ...]:
    """Return the keys of a key file; raises ConfigurationError if there are none."""
    try:
        keys = split_keys(file.read_text())
    except FileNotFoundError:
        raise ConfigurationError(
            f"DATA_KEY_FILE: there is no key at {file}; put the key there first"
        ) from None
    except (OSError, UnicodeDecodeError):
        raise ConfigurationError(f"DATA_KEY_FILE: {file} cannot be read") from None
    if not keys:
        raise ConfigurationError(f"DATA_KEY_FILE: {file} holds no key")
    return keys


def write_keys(file: Path, keys: tuple[str, ...]) -> None:
    """Replace the keys of a key file that exists, in one step; its owner and rights stay.

    They are on disk when this returns. Raises ConfigurationError if they cannot be written.
    """
    file = file.resolve()
    fresh = file.with_name(f"{file.name}.new")
    try:
        fresh.unlink(missing_ok=True)
        handle = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w") as out:
            out.write("\n".join(keys) + "\n")
            out.flush()
            os.fsync(out.fileno())
        shutil.copymode(file, fresh)
        os.chown(fresh, file.stat().st_uid, file.stat().st_gid)
        fresh.replace(file)
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise ConfigurationError(
            f"DATA_KEY_FILE: {file} cannot be written ({error.strerror})"
        ) from None
