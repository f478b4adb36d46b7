"""How long a closed interview is kept: a set time, a notice a week before its end, then it goes.

Whoever keeps it after the notice has it for the same time again. What was known of the people on
the other side goes first, after half of the time.
"""

from dataclasses import dataclass
from datetime import timedelta

from bot.core.calendar import at_hour, local
from bot.core.interview import Event, EventKind, Interview, Preferences

NOTICE_DAYS = 7
_WEEK = NOTICE_DAYS * 86_400


@dataclass(frozen=True, slots=True)
class Expiry:
    """What comes next, and when (UTC seconds): the notice, or once it was ``announced`` the end."""

    at: int
    announced: bool


def expiry_of(interview: Interview, days: int, preferences: Preferences) -> Expiry | None:
    """Return what comes next for an interview that is kept so many days after its closing.

    None while it is open, and where 0 days say that it is kept until the user deletes it. A notice
    that came before its day, since less time was set then, does not count.
    """
    ended = interview.latest(EventKind.ENDED)
    if not days or interview.outcome is None or ended is None:
        return None
    since = max(ended, interview.latest(EventKind.KEPT) or ended, key=_age)
    day = local(since.at, preferences.zone).date() + timedelta(days=days - NOTICE_DAYS)
    notice = at_hour(day, preferences)
    told = interview.latest(EventKind.EXPIRING)
    if told and _age(told) > _age(since) and told.at >= notice:
        return Expiry(told.at + _WEEK, announced=True)
    return Expiry(notice, announced=False)


def people_expire_at(interview: Interview, days: int, preferences: Preferences) -> int | None:
    """Return when the people of an interview are to be forgotten (UTC seconds).

    None while it is open, once it was done, and where it is kept until the user deletes it.
    """
    ended = interview.latest(EventKind.ENDED)
    if not days or interview.outcome is None or ended is None:
        return None
    done = interview.latest(EventKind.FORGOTTEN)
    if done and _age(done) > _age(ended):
        return None
    day = local(ended.at, preferences.zone).date() + timedelta(days=days // 2)
    return at_hour(day, preferences)


def _age(event: Event) -> tuple[int, int]:
    return event.at, event.id
