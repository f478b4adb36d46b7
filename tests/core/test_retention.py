"""How long closed interviews are kept."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.core.interview import Event, EventKind, Interview, Outcome, Preferences
from bot.core.retention import Expiry, expiry_of

LONDON = Preferences("Europe/London")
CLOSED_AT = int(datetime(2026, 12, 1, 15, 0, tzinfo=UTC).timestamp())
CLOSED = Interview(
    1, 1, CLOSED_AT - 1000, events=(Event(EventKind.ENDED, CLOSED_AT, Outcome.OFFER, 1),)
)


def after(interview: Interview, kind: EventKind, at: int) -> Interview:
    """Return the interview after something more has happened."""
    event = Event(kind, at, id=len(interview.events) + 1)
    return replace(interview, events=(*interview.events, event))


def test_the_notice_comes_a_week_before_at_the_users_hour() -> None:
    expected = int(datetime(2027, 2, 22, 9, 0, tzinfo=UTC).timestamp())
    assert expiry_of(CLOSED, 90, LONDON) == Expiry(expected, announced=False)


def test_it_goes_a_week_after_the_notice_however_late_that_was() -> None:
    late = CLOSED_AT + 200 * 86_400
    told = after(CLOSED, EventKind.EXPIRING, late)
    assert expiry_of(told, 90, LONDON) == Expiry(late + 7 * 86_400, announced=True)


def test_whoever_keeps_it_has_it_for_the_same_time_again() -> None:
    told = after(CLOSED, EventKind.EXPIRING, CLOSED_AT + 83 * 86_400)
    kept = after(told, EventKind.KEPT, CLOSED_AT + 84 * 86_400)
    expiry = expiry_of(kept, 90, LONDON)
    assert expiry
    assert not expiry.announced
    assert expiry.at > CLOSED_AT + 166 * 86_400


def test_a_longer_time_set_after_the_notice_asks_for_a_new_one() -> None:
    told = after(CLOSED, EventKind.EXPIRING, CLOSED_AT + 83 * 86_400)
    expiry = expiry_of(told, 365, LONDON)
    assert expiry
    assert not expiry.announced


def test_an_open_interview_and_one_kept_for_ever_never_go() -> None:
    assert expiry_of(after(CLOSED, EventKind.REOPENED, CLOSED_AT + 5), 90, LONDON) is None
    assert expiry_of(Interview(1, 1, 0), 90, LONDON) is None
    assert expiry_of(CLOSED, 0, LONDON) is None


@given(st.integers(30, 3650), st.lists(st.integers(0, 4000), max_size=4).map(sorted))
def test_nothing_goes_without_a_week_of_notice(days: int, told_after: list[int]) -> None:
    interview = CLOSED
    for day in told_after:
        interview = after(interview, EventKind.EXPIRING, CLOSED_AT + day * 86_400)
    expiry = expiry_of(interview, days, LONDON)
    assert expiry
    if expiry.announced:
        told = interview.latest(EventKind.EXPIRING)
        assert told
        assert expiry.at - told.at == 7 * 86_400
        assert expiry.at >= CLOSED_AT + (days - 1) * 86_400
