"""The data of a button: words between colons, refused where they mean nothing here."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TypeVar

from bot.chat.titles import person_of
from bot.chat.turn import Turn
from bot.core.interview import Interview, Person
from bot.core.questionnaire import Asked

FURTHEST = timedelta(days=800)

Named = TypeVar("Named", bound=StrEnum)


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


def check_near(day: date, today: date) -> None:
    """Refuse a day that no button of the bot can have named."""
    if abs(day - today) > FURTHEST:
        raise StaleButtonError


def day(rest: list[str], place: int = 0) -> date:
    """Return the day (ISO) in a button's data."""
    try:
        return date.fromisoformat(rest[place] if place < len(rest) else "")
    except ValueError:
        raise StaleButtonError from None


def one_of(kinds: type[Named], rest: list[str]) -> Named:
    """Return the member of an enumeration that a button's data names."""
    try:
        return kinds(rest[0] if rest else "")
    except ValueError:
        raise StaleButtonError from None


def person(interview: Interview, rest: list[str]) -> Person:
    """Return the person of an interview that a button's data names."""
    found = person_of(interview, number(rest))
    if found is None:
        raise StaleButtonError
    return found


def question(turn: Turn, interview: Interview, rest: list[str]) -> Asked:
    """Return the question, and the person it is about, that a button's data names."""
    found = turn.content.question(rest[0] if rest else "")
    about = number(rest, 1)
    if found is None or found.per_person != bool(about):
        raise StaleButtonError
    if about and person_of(interview, about) is None:
        raise StaleButtonError
    return Asked(found, about)
