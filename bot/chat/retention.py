"""Closed interviews go after the set time: told a week before, kept by one tap, then deleted."""

from collections.abc import Iterable
from dataclasses import replace

from bot.chat import preferences
from bot.chat.titles import day_name, shorten, title
from bot.chat.turn import Turn
from bot.core.anonymity import ABOUT_OTHERS, forget_names, forget_person
from bot.core.calendar import respect_quiet
from bot.core.interview import Answer, Event, EventKind, Interview
from bot.core.retention import NOTICE_DAYS, Expiry, expiry_of, people_expire_at
from bot.store import interviews

MOST_AT_ONCE = 20


def due(turn: Turn, mine: Iterable[Interview], busy_until: int | None) -> int | None:
    """Return when the next notice or deletion is due (UTC seconds), never in a debrief."""
    earliest = max(turn.now, busy_until or 0)
    mine = tuple(mine)
    moments = [_moment(turn, expiry, earliest) for _, expiry in _expiries(turn, mine)]
    moments += [max(at, earliest) for _, at in _people_expiries(turn, mine)]
    return min(moments, default=None)


def _people_expiries(turn: Turn, mine: Iterable[Interview]) -> list[tuple[Interview, int]]:
    days = turn.chat.profile.retention
    found = ((one, people_expire_at(one, days, turn.preferences)) for one in mine)
    return [(interview, at) for interview, at in found if at is not None]


def _expiries(turn: Turn, mine: Iterable[Interview]) -> list[tuple[Interview, Expiry]]:
    days = turn.chat.profile.retention
    found = ((interview, expiry_of(interview, days, turn.preferences)) for interview in mine)
    return [(interview, expiry) for interview, expiry in found if expiry is not None]


def _moment(turn: Turn, expiry: Expiry, earliest: int) -> int:
    at = max(expiry.at, earliest)
    return at if expiry.announced else respect_quiet(at, turn.preferences)


async def knock(turn: Turn) -> None:
    """Delete what was announced a week ago, and announce what goes in a week."""
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    for interview, at in _people_expiries(turn, mine):
        if at <= turn.now:
            await _forget_people(turn, interview)
    ripe = [
        (interview, expiry)
        for interview, expiry in _expiries(turn, mine)
        if _moment(turn, expiry, turn.now) <= turn.now
    ]
    for interview, expiry in ripe:
        if expiry.announced:
            await interviews.delete(turn.tx, turn.chat.id, interview.id)
    going = [interview for interview, expiry in ripe if not expiry.announced][:MOST_AT_ONCE]
    if going:
        await _announce(turn, going)


async def _forget_people(turn: Turn, interview: Interview) -> None:
    """Forget the people of an interview; what the user said of the own part stays."""
    word = turn.content.replies.plain("retention.somebody")
    people = [forget_person(one, n, word) for n, one in enumerate(interview.people, 1)]
    answers = [answer for answer in interview.answers.values() if answer.text]
    gone = [replace(answer, text="", value="") for answer in answers if _is_others(answer)]
    kept = [answer for answer in answers if not _is_others(answer)]
    changed = [*gone, *forget_names(kept, interview)]
    await interviews.forget_people(turn.tx, interview, people, changed)
    await interviews.record(turn.tx, interview, Event(EventKind.FORGOTTEN, turn.now))


def _is_others(answer: Answer) -> bool:
    return answer.question in ABOUT_OTHERS


async def _announce(turn: Turn, going: list[Interview]) -> None:
    for interview in going:
        await interviews.record(turn.tx, interview, Event(EventKind.EXPIRING, turn.now))
    day = day_name(turn, turn.local(turn.now + NOTICE_DAYS * 86_400).date())
    kept = preferences.length_words(turn, turn.chat.profile.retention)
    lines = [turn.reply("retention.notice", day=day, kept=kept)]
    lines += [turn.reply("retention.line", title=title(turn, interview)) for interview in going]
    rows = [
        [turn.button("stay", f"stay:{one.id}", title=shorten(title(turn, one), 50))]
        for one in going
    ]
    await turn.say("\n".join(lines), rows)


async def keep(turn: Turn, interview: Interview) -> None:
    """Keep an interview for the set time again, counted from now."""
    await interviews.record(turn.tx, interview, Event(EventKind.KEPT, turn.now))
    days = turn.chat.profile.retention
    kept = preferences.length_words(turn, days)
    key = "retention.kept" if days else "retention.kept_for_ever"
    await turn.say(turn.reply(key, title=title(turn, interview), kept=kept))
