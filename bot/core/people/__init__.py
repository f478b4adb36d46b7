"""People met at an interview: read from free text, recognised again, and addressed."""

from bot.core.people.address import (
    address,
    first_name,
    may_be_family_first,
    short_name,
    surname,
)
from bot.core.people.case import mend_case, own_name
from bot.core.people.halves import halves
from bot.core.people.likeness import similar_name
from bot.core.people.met import Met
from bot.core.people.namesakes import name_like_title
from bot.core.people.pairs import read_one
from bot.core.people.reading import read_people
from bot.core.people.signing import read_own_name, split_statements
from bot.core.people.spelling import double, mend_titles, put_right, spelled_in_address
from bot.core.people.words import PeopleWords, RoleWords

__all__ = [
    "Met",
    "PeopleWords",
    "RoleWords",
    "address",
    "double",
    "first_name",
    "halves",
    "may_be_family_first",
    "mend_case",
    "mend_titles",
    "name_like_title",
    "own_name",
    "put_right",
    "read_one",
    "read_own_name",
    "read_people",
    "short_name",
    "similar_name",
    "spelled_in_address",
    "split_statements",
    "surname",
]
