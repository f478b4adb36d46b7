"""When an interview takes place, and until when a reminder waits."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.core.dates import Moment, MomentChoice, Unclear
from tests.core.dates.phrases import NOW, interview, snooze


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(date(2026, month, day), time(hour, minute))


@pytest.mark.parametrize(
    ("text", "start", "minutes"),
    [
        ("just now", NOW, None),
        ("yesterday at 3", at(11, 23, 15), None),
        ("14:30", at(11, 24, 14, 30), None),
        ("tomorrow 9:30", at(11, 25, 9, 30), None),
        ("Thu 2pm for an hour", at(11, 26, 14), 60),
        ("today, 3 to about 4:30", at(11, 24, 15), 90),
        ("last Friday at 2", at(11, 20, 14), None),
        ("two hours ago", at(11, 24, 16, 30), None),
        ("today at half 5", at(11, 24, 17, 30), None),
        ("heute um halb 5", at(11, 24, 16, 30), None),
    ],
)
def test_an_interviews_moment_is_read(text: str, start: datetime, minutes: int | None) -> None:
    assert interview(text) == Moment(start, minutes)


def test_a_day_without_an_hour_is_marked_so() -> None:
    assert interview("yesterday") == Moment(at(11, 23, 12), None, timed=False)


def test_a_weekday_without_a_tense_has_two_readings() -> None:
    assert interview("Friday 10am") == MomentChoice((at(11, 20, 10), at(11, 27, 10)))


def test_the_tense_decides_between_them() -> None:
    assert interview("it was on Friday at 10am") == Moment(at(11, 20, 10))


@pytest.mark.parametrize("text", ["no idea", "it went well", "30 February at 3", "25:99", ""])
def test_what_is_no_moment_is_asked_about(text: str) -> None:
    assert isinstance(interview(text), Unclear)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("tonight", at(11, 24, 20)),
        ("in 3 hours", at(11, 24, 21, 30)),
        ("Monday 9am", at(11, 30, 9)),
        ("next week", at(11, 30, 9)),
        ("tomorrow", at(11, 25, 9)),
        ("8am", at(11, 25, 8)),
    ],
)
def test_a_snooze_is_read(text: str, start: datetime) -> None:
    reading = snooze(text)
    assert isinstance(reading, Moment)
    assert reading.start == start


def test_a_snooze_never_ends_in_the_past() -> None:
    assert snooze("today at 5pm") == Unclear("past")


def test_hours_run_on_while_the_clocks_go_back() -> None:
    night = datetime.fromisoformat("2026-10-25T00:30").replace(tzinfo=ZoneInfo("Europe/London"))
    assert snooze("in 3 hours", now=night) == Moment(datetime.fromisoformat("2026-10-25T02:30"))


def test_a_time_that_the_clocks_skip_comes_as_much_later() -> None:
    friday = datetime.fromisoformat("2027-03-26T16:00").replace(tzinfo=ZoneInfo("Europe/London"))
    assert snooze("Sunday 1:30am", now=friday) == Moment(datetime.fromisoformat("2027-03-28T02:30"))


def test_a_time_that_happens_twice_is_given_as_typed() -> None:
    friday = datetime.fromisoformat("2026-10-23T14:00").replace(tzinfo=ZoneInfo("Europe/London"))
    assert snooze("Sunday 1:30am", now=friday) == Moment(datetime.fromisoformat("2026-10-25T01:30"))


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("after lunch tomorrow", at(11, 25, 13)),
        ("EOD tomorrow", at(11, 25, 17)),
        ("a week on Thursday at 9", at(12, 3, 9)),
        ("tomorrow, 9.15", at(11, 25, 9, 15)),
    ],
)
def test_hours_by_their_name_and_days_by_their_distance_are_read(
    text: str, start: datetime
) -> None:
    reading = snooze(text)
    assert isinstance(reading, Moment)
    assert reading.start == start


def test_a_number_of_people_is_no_hour() -> None:
    assert interview("today, 1pm, panel of 3") == Moment(at(11, 24, 13))


def test_a_part_of_today_that_is_over_does_not_move_to_tomorrow() -> None:
    assert snooze("this afternoon") == Unclear("past")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("today at quarter to one", at(11, 24, 12, 45)),
        ("later this evening at 8", at(11, 24, 20)),
        ("last night at 7:30", at(11, 23, 19, 30)),
        ("27 November, 10h", at(11, 27, 10)),
        ("hasn't happened yet, it's Friday at 4", at(11, 27, 16)),
    ],
)
def test_the_half_of_the_day_follows_from_what_was_said(text: str, start: datetime) -> None:
    assert interview(text) == Moment(start)


def test_a_length_does_not_turn_a_past_interview_into_one_to_come() -> None:
    assert interview("I met them on Friday at 3 for 45 minutes") == Moment(at(11, 20, 15), 45)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("in a quarter of an hour", at(11, 24, 18, 45)),
        ("three quarters of an hour", at(11, 24, 19, 15)),
        ("in einer halben Stunde", at(11, 24, 19)),
        ("wed next week at 3", at(12, 2, 15)),
        ("not tonight, tomorrow night", at(11, 25, 20)),
    ],
)
def test_a_reminder_waits_as_long_as_was_said(text: str, start: datetime) -> None:
    assert snooze(text) == Moment(start)


def test_not_before_a_day_is_that_day_and_after_it_the_next() -> None:
    assert snooze("not before Friday") == Moment(at(11, 27, 9), timed=False)
    assert snooze("after Friday") == Moment(at(11, 28, 9), timed=False)


def test_a_bare_hour_that_has_passed_may_be_tonights_or_tomorrows() -> None:
    assert snooze("at 9") == MomentChoice((at(11, 24, 21), at(11, 25, 9)))
    assert snooze("9:00") == Moment(at(11, 25, 9))


def test_the_same_time_is_the_one_at_which_it_is_typed() -> None:
    assert snooze("same time tomorrow") == Moment(at(11, 25, 18, 30))
