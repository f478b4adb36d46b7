"""What the user tells of an employer's answer in a few words of their own: "they rang, another
week". Only a short message about what they did or said is read; what it supposes is none."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.employer_reply import Calendar, EmployerReply, ReplyKind, read_days

_NAMED_WITHIN = 60  # characters
_LONGEST = 240  # characters; whoever tells more than that is telling a story
_PIECE = re.compile(r"[,;:.!\n–—]+\s*|\s+-+\s+|\s+(?:and|but|so|cos|because|bc)\s+")
_APOSTROPHES = re.compile(r"(?<=\w)['’‘`´](?=\w)")
_IN_ORDER = (ReplyKind.NEXT_ROUND, ReplyKind.OFFER)


@dataclass(frozen=True, slots=True)
class ToldWords:
    """Patterns: ``heard`` shows that they did or said something, ``supposes`` that it is only
    thought of, ``wanted`` that they want something by a day, ``letter`` that they speak themselves,
    ``nothing`` that no answer has come; ``kinds`` what they said."""

    heard: re.Pattern[str]
    supposes: re.Pattern[str]
    wanted: re.Pattern[str]
    letter: re.Pattern[str]
    nothing: re.Pattern[str]
    kinds: Mapping[ReplyKind, re.Pattern[str]]


def read_told(
    text: str,
    words: ToldWords,
    calendar: Calendar,
    *,
    names: Collection[str] = (),
    asked: bool = False,
) -> EmployerReply | None:
    """Return what a message tells of the employer's answer; None where it tells of none.

    ``names``: of the people and the employers, who can be the ones that answered. ``asked``: the
    user was just asked whether there is an answer, so that nobody has to be named. Never raises.
    """
    plain = _with_they(_plain(text), names)
    if len(plain) > _LONGEST or words.supposes.search(plain):
        return None
    if not words.heard.search(plain) and not (asked and not words.letter.search(plain)):
        return None
    kind = _decided(plain, words)
    if kind is not None:
        return EmployerReply(kind)
    later = words.kinds[ReplyKind.LONGER].search(plain) and not words.wanted.search(plain)
    days = _days(plain, calendar) if later else ()
    return EmployerReply(ReplyKind.LONGER, days) if days else None


def says_nothing_came(text: str, words: ToldWords) -> bool:
    """Whether a message says that no answer has come yet, and nothing else."""
    plain = _plain(text)
    return bool(plain) and bool(words.nothing.search(plain))


def _plain(text: str) -> str:
    return " ".join(_APOSTROPHES.sub("", text).split())


def _with_they(plain: str, names: Collection[str]) -> str:
    """Return a message with "they" in place of whoever is named at its start."""
    for name in sorted((name for name in names if name.strip()), key=len, reverse=True):
        found = re.search(rf"\b{re.escape(_plain(name))}\b", plain[:_NAMED_WITHIN], re.IGNORECASE)
        if found:
            return f"{plain[: found.start()]}they{plain[found.end() :]}"
    return plain


def _decided(plain: str, words: ToldWords) -> ReplyKind | None:
    """Return a yes, a no or a further round; None where it is none of them, or a yes and a no."""
    found = [kind for kind in _IN_ORDER if words.kinds[kind].search(plain)]
    if words.kinds[ReplyKind.REJECTION].search(plain):
        return ReplyKind.REJECTION if not found else None
    return found[0] if found else None


def _days(plain: str, calendar: Calendar) -> tuple[date, ...]:
    """Return the day that the last part with one names, or the days it can mean."""
    pieces = [piece for piece in _PIECE.split(plain) if piece and piece.strip()]
    parts = (part for piece in (*reversed(pieces), plain) for part in _narrower(piece))
    return read_days(parts, calendar)


_START = re.compile(
    r"\b(?:another|an?\s+(?:extra|further)|one\s+more|\w+\s+more|till?|until|untill|by|before|after|in|"
    r"within|next|this|end\s+of|on|early|mid|late)\b",
    re.IGNORECASE,
)


def _narrower(piece: str) -> Sequence[str]:
    """Return a part of a message, and that part from each word on that a day can begin with."""
    return (piece, *(piece[found.start() :] for found in _START.finditer(piece)))
