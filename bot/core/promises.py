"""Promises in what the user typed: first person, a verb of giving, what, and by when.

Only found here; whether it is one, and the day to be reminded, the user confirms.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_MOST_WORDS = 14
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'"})
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class PromiseWords:
    """The vocabulary: ``made`` matches from the user's word to the verb (its group ``act``).

    ``ends`` ends what is promised, ``times`` begins the time it is promised for, ``empty`` is no
    thing to be reminded of, ``turned`` are words as they are said back to the user.
    """

    made: re.Pattern[str]
    ends: re.Pattern[str]
    times: re.Pattern[str]
    empty: re.Pattern[str]
    turned: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Given:
    """A promise as typed: ``what`` completes "to …", ``when`` is its time in words, or empty."""

    what: str
    when: str = ""


def read_promises(text: str, words: PromiseWords) -> tuple[Given, ...]:
    """Return the promises in a text, in its order, each once."""
    plain = text.translate(_APOSTROPHES)
    found: dict[str, Given] = {}
    for match in words.made.finditer(plain):
        given = _read_one(plain[match.start("act") :], match.group("act"), words)
        if given:
            found.setdefault(given.what, given)
    return tuple(found.values())


def _read_one(rest: str, act: str, words: PromiseWords) -> Given | None:
    """Read what follows a verb (which ``rest`` starts with), up to its end."""
    end = words.ends.search(rest, len(act))
    clause = " ".join(rest[: end.start() if end else len(rest)].split())
    time = words.times.search(clause, len(act))
    what = clause[: time.start()].strip() if time else clause
    when = clause[time.start() :].strip() if time else ""
    thing = what[len(act) :].strip()
    if words.empty.fullmatch(thing) or len(what.split()) > _MOST_WORDS:
        return None
    return Given(_turn(what, words), when)


def _turn(what: str, words: PromiseWords) -> str:
    """Return what was promised as it is said back: "send my CV" as "send your CV"."""
    first = what[0].lower() + what[1:]
    return _WORD.sub(lambda m: words.turned.get(m.group().lower(), m.group()), first)
