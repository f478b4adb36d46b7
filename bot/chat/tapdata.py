"""The data of a button: words between colons, refused where they mean nothing here."""

from datetime import datetime


class StaleButtonError(Exception):
    """The data of a tapped button means nothing here: an older program's, or made up."""


def number(rest: list[str], place: int = 0) -> int:
    """Return a number from a button's data, refusing what no id or moment can be."""
    word = rest[place] if place < len(rest) else ""
    if not word.isascii() or not word.isdigit() or len(word) > 18:
        raise StaleButtonError
    return int(word)


def start(rest: list[str], place: int = 0) -> datetime:
    """Return the local time in a button's data, as written by ``%Y%m%d%H%M``."""
    try:
        return datetime.strptime(str(number(rest, place)), "%Y%m%d%H%M")  # noqa: DTZ007  local time
    except ValueError:
        raise StaleButtonError from None
