"""What an employer's message says: an outcome to propose, with a day or a time if it names one.

The message is data: sentences in it are matched against a vocabulary, one kind at a time, and
nothing in it is ever acted on before the user has confirmed what was read.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.core.calendar import Holidays
from bot.core.dates import (
    Choice,
    DateWords,
    Day,
    Moment,
    MomentChoice,
    MomentReading,
    read_deadline,
    read_interview,
)

_LONGEST = 4096
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=\S)|\n\s*\n|\n(?=\s*[-*•])")
_MOST_TIMES = 3
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'"})


class ReplyKind(StrEnum):
    """What an employer can have said."""

    REJECTION = "rejection"
    OFFER = "offer"
    NEXT_ROUND = "next_round"
    LONGER = "longer"
    AWAY = "away"  # an automatic reply: nobody has read the note yet


@dataclass(frozen=True, slots=True)
class ReplyWords:
    """The vocabulary: patterns of each kind within a sentence.

    ``ends`` begins quoted text and small print, ``greets`` matches a greeting, ``alternatives``
    what stands between two proposed times, ``further`` time that comes on top of what was named,
    ``news`` and ``withdrew`` how the user tells what happened, ``moved`` how a new time is told,
    ``letters`` how an employer puts it,
    ``salutes`` and ``signs_off`` how a letter opens and ends. A sentence with ``supposes`` decides
    nothing; with ``denies`` it neither offers nor invites.
    """

    ends: re.Pattern[str]
    greets: re.Pattern[str]
    alternatives: re.Pattern[str]
    further: re.Pattern[str]
    news: re.Pattern[str]
    moved: re.Pattern[str]
    letters: re.Pattern[str]
    salutes: re.Pattern[str]
    signs_off: re.Pattern[str]
    withdrew: re.Pattern[str]
    supposes: re.Pattern[str]
    denies: re.Pattern[str]
    kinds: Mapping[ReplyKind, re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class Calendar:
    """What reading a date takes: the moment (local, naive), vocabularies, holidays, date order."""

    now: datetime
    dates: DateWords
    holidays: Holidays
    day_first: bool | None


@dataclass(frozen=True, slots=True)
class EmployerReply:
    """What a message says: its kind, None where that is not clear.

    ``days``: the day to wait for, or two or three that it can mean; ``starts``: local times of an
    invitation, with ``minutes`` its length if one was said.
    """

    kind: ReplyKind | None
    days: tuple[date, ...] = ()
    starts: tuple[datetime, ...] = ()
    minutes: int | None = None


def read_reply(text: str, words: ReplyWords, calendar: Calendar) -> EmployerReply:
    """Return what an employer's message says; never raises."""
    sentences = _sentences(text[:_LONGEST].translate(_APOSTROPHES), words)
    found = {kind: _matching(sentences, kind, words) for kind in ReplyKind}
    kind = _choose(found)
    if kind in (ReplyKind.LONGER, ReplyKind.AWAY):
        others = [s for s in sentences if s not in found[kind]]
        cores = [s[m.start() :] for s in found[kind] if (m := words.kinds[kind].search(s))]
        return EmployerReply(kind, days=read_days([*found[kind], *cores, *others], calendar))
    if kind is ReplyKind.NEXT_ROUND:
        starts, minutes = _read_starts(sentences, words, calendar)
        return EmployerReply(kind, starts=starts, minutes=minutes)
    return EmployerReply(kind)


def adds_time(text: str, words: ReplyWords) -> bool:
    """Whether a message asks for time on top of what was named before: "another week"."""
    return bool(words.further.search(text[:_LONGEST]))


def is_news(text: str, words: ReplyWords) -> bool:
    """Whether the user tells in passing that the employer has answered."""
    return bool(words.news.search(text[:_LONGEST].translate(_APOSTROPHES)))


def is_letter(text: str, words: ReplyWords) -> bool:
    """Whether a text is a letter of an employer that decides, offers or invites, pasted whole."""
    text = text[:_LONGEST].translate(_APOSTROPHES)
    sentences = _sentences(text, words)
    told = any(
        _matching(sentences, kind, words)
        for kind in (ReplyKind.REJECTION, ReplyKind.OFFER, ReplyKind.NEXT_ROUND)
    )
    framed = bool(words.salutes.search(text) or words.signs_off.search(text))
    return told and bool(words.letters.search(text)) and (framed or len(sentences) > 1)


def says_withdrawn(text: str, words: ReplyWords) -> bool:
    """Whether the user says that they no longer want the job."""
    return bool(words.withdrew.search(text[:_LONGEST].translate(_APOSTROPHES)))


def _sentences(text: str, words: ReplyWords) -> list[str]:
    end = words.ends.search(text)
    own = text[: end.start()] if end and text[: end.start()].strip() else text
    own = words.greets.sub("", own, count=1)
    return [" ".join(piece.split()) for piece in _SENTENCE_END.split(own) if piece.strip()]


def _matching(sentences: Iterable[str], kind: ReplyKind, words: ReplyWords) -> list[str]:
    """Return the sentences that say something of a kind, suppositions and denials left out."""
    denied = kind in (ReplyKind.OFFER, ReplyKind.NEXT_ROUND)
    undecided = kind not in (ReplyKind.LONGER, ReplyKind.AWAY)
    return [
        sentence
        for sentence in sentences
        if words.kinds[kind].search(sentence)
        and not (undecided and words.supposes.search(sentence))
        and not (denied and words.denies.search(sentence))
    ]


def _choose(found: Mapping[ReplyKind, list[str]]) -> ReplyKind | None:
    """Return the kind a message is of; a no beside an invitation or an offer is not clear."""
    good = [kind for kind in (ReplyKind.OFFER, ReplyKind.NEXT_ROUND) if found[kind]]
    if found[ReplyKind.AWAY] and not found[ReplyKind.REJECTION] and ReplyKind.OFFER not in good:
        return ReplyKind.AWAY
    if found[ReplyKind.REJECTION]:
        return None if good else ReplyKind.REJECTION
    if good:
        return good[0]
    return ReplyKind.LONGER if found[ReplyKind.LONGER] else None


def read_days(sentences: Iterable[str], calendar: Calendar) -> tuple[date, ...]:
    """Return the day that the first sentence with one names, or the days it can mean."""
    for sentence in sentences:
        reading = read_deadline(
            sentence,
            now=calendar.now,
            interview=calendar.now.date(),
            words=calendar.dates,
            holidays=calendar.holidays,
            day_first=calendar.day_first,
        )
        if isinstance(reading, Day):
            return (reading.day,)
        if isinstance(reading, Choice):
            return reading.days
    return ()


def _read_starts(
    sentences: Iterable[str], words: ReplyWords, calendar: Calendar
) -> tuple[tuple[datetime, ...], int | None]:
    """Return the times still to come that an invitation names, in its own order."""
    starts: list[datetime] = []
    minutes = None
    for sentence in sentences:
        for reading in _readings(sentence, words, calendar):
            if isinstance(reading, Moment) and reading.timed:
                starts.append(reading.start)
                minutes = minutes or reading.minutes
            elif isinstance(reading, MomentChoice):
                starts += reading.starts
    coming = dict.fromkeys(start for start in starts if start > calendar.now)
    return tuple(coming)[:_MOST_TIMES], minutes


def _readings(sentence: str, words: ReplyWords, calendar: Calendar) -> list[MomentReading]:
    """Return what a sentence says about when: of each alternative, or of the whole."""
    if not any(sign.isdigit() for sign in sentence):
        return []
    pieces = words.alternatives.split(sentence)
    apart = [_read_start(piece, calendar) for piece in pieces]
    timed = [r for r in apart if isinstance(r, Moment) and r.timed]
    return list(timed) if len(timed) > 1 else [_read_start(sentence, calendar)]


def _read_start(text: str, calendar: Calendar) -> MomentReading:
    return read_interview(
        text, now=calendar.now, words=calendar.dates, day_first=calendar.day_first
    )
