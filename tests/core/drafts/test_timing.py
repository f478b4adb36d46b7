"""How the time that was named is said back in a second follow-up."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.core.debrief import Debrief
from bot.core.drafts.timing import stretch_in_prose, time_in_prose, told_by_listener
from bot.core.interview import EmployerDate
from tests.core.drafts.panels import debrief, listener

FRIDAY = date(2026, 12, 4)


def named(timeline: str, day: date = FRIDAY, rough: str = "", country: str = "GB") -> Debrief:
    return debrief(timeline=timeline, employer_date=EmployerDate(day, rough), country=country)


@pytest.mark.parametrize(
    ("timeline", "rough", "said"),
    [
        ("by friday", "", "by Friday 4 December"),
        ("maybe friday", "", "around Friday 4 December"),
        ("after the board meets on the 4th", "", "around Friday 4 December"),
        ("sometime after the 4th", "", "after Friday 4 December"),
        ("couple of weeks", "a couple of weeks", "within a couple of weeks"),
        ("a week or so", "about a week", "within about a week"),
        ("10 working days", "ten business days", "within ten working days"),
        ("10 business days", "ten business days", "within ten business days"),
        ("early december", "early December", "in early December"),
        ("mid may", "the middle of May", "in the middle of May"),
        ("end of january", "the end of January", "by the end of January"),
        ("january", "January", "in January"),
        ("after chinese new year", "after Chinese New Year", "after Chinese New Year"),
        ("not until christmas", "by Christmas", "around Christmas"),
        ("two weeks, vetting takes 3 more", "two weeks", "within two weeks"),
        ("nothing before the 4th", "", "around Friday 4 December"),
        ("letter on the 4th, the clearance is longer", "", "by Friday 4 December"),
    ],
)
def test_a_time_is_said_back_as_it_was_meant(timeline: str, rough: str, said: str) -> None:
    assert time_in_prose(named(timeline, rough=rough)) == said


@pytest.mark.parametrize(
    ("timeline", "day", "said"),
    [
        ("before the first of december", date(2026, 11, 30), "before Tuesday 1 December"),
        ("before the 5th", FRIDAY, "before 5 December"),
        ("before december", date(2026, 11, 30), "before December"),
        ("before friday, he hopes", date(2026, 12, 3), "before Friday 4 December"),
        ("before the second of january", date(2027, 1, 1), "before 2 January"),
        ("before the tenth of december", date(2026, 12, 9), "before Thursday 10 December"),
        ("two days before the 7th", FRIDAY, "by Friday 4 December"),
        ("not before the first of december", date(2026, 12, 1), "around Tuesday 1 December"),
        ("tomorrow or the day after", FRIDAY, "around Friday 4 December"),
    ],
)
def test_the_day_before_which_it_is_to_come_is_named_as_it_was(
    timeline: str, day: date, said: str
) -> None:
    assert time_in_prose(named(timeline, day)) == said


@pytest.mark.parametrize(
    ("timeline", "rough", "said"),
    [
        ("end of next week more or less", "", "around Friday 4 December"),
        ("friday, give or take", "", "around Friday 4 December"),
        ("two weeks more or less", "two weeks", "within about two weeks"),
        ("couple weeks give or take", "a couple of weeks", "within a couple of weeks"),
        ("end of january give or take", "the end of January", "around the end of January"),
    ],
)
def test_a_time_that_was_a_guess_stays_one(timeline: str, rough: str, said: str) -> None:
    assert time_in_prose(named(timeline, rough=rough)) == said


@pytest.mark.parametrize(
    "timeline",
    ["within two weeks after the synod sits", "once the lease is signed, then 3 weeks"],
)
def test_a_time_counted_from_an_undated_event_is_not_said_back(timeline: str) -> None:
    assert time_in_prose(named(timeline)) == ""


def test_a_later_round_is_no_day_for_an_answer() -> None:
    assert time_in_prose(named("second interviews the week of Nov 30")) == ""
    assert time_in_prose(named("second interviews the 2nd, decision friday"))


def test_the_end_of_a_month_is_no_weekday() -> None:
    assert time_in_prose(named("end of the month", date(2026, 1, 31))) == "by the end of January"


def test_a_stretch_that_was_named_is_said_as_such() -> None:
    week = named("first week of december", date(2026, 12, 11))
    assert time_in_prose(week) == "in the first week of December"
    year = named("not until the new year", date(2027, 1, 1), "by New Year")
    assert time_in_prose(year) == "in the new year"


def test_a_day_that_was_changed_is_no_longer_said_in_the_old_words() -> None:
    later = date(2026, 12, 18)
    assert time_in_prose(named("first week of december", later)) == "by Friday 18 December"
    assert time_in_prose(named("in the new year", later)) == "by Friday 18 December"


def test_what_ends_with_a_month_is_called_as_it_was() -> None:
    last = date(2026, 12, 31)
    assert time_in_prose(named("next month", last)) == "in December"
    assert time_in_prose(named("before the end of the year", last)) == "by the end of the year"
    assert (
        time_in_prose(named("friday, contract by the end of the month")) == "by Friday 4 December"
    )


@pytest.mark.parametrize(
    ("timeline", "day", "said"),
    [
        ("hell ring early next week", date(2026, 12, 1), "early in the week of 30 November"),
        ("start of next week he thinks", date(2026, 12, 1), "early in the week of 30 November"),
        ("the week after next", FRIDAY, "in the week of 30 November"),
        ("early next week, the 1st", date(2026, 12, 1), "by Tuesday 1 December"),
        ("late this week or early next week", date(2026, 12, 1), "by Tuesday 1 December"),
        ("early next week", date(2026, 12, 4), "by Friday 4 December"),
        ("letters go out week of the 30th", FRIDAY, "in the week of 30 November"),
        ("w/c 30 November", FRIDAY, "in the week of 30 November"),
        ("w/c 30 November", date(2026, 12, 11), "by Friday 11 December"),
    ],
)
def test_a_week_that_was_named_is_no_day(timeline: str, day: date, said: str) -> None:
    assert time_in_prose(named(timeline, day)) == said


@pytest.mark.parametrize(
    ("timeline", "days", "said"),
    [
        ("give us till the weekend", 4, "before the weekend"),
        ("you should know by the weekend", 3, "by the weekend"),
        ("she rings me at the weekend", 3, "over the weekend"),
        ("nothing before the weekend", 4, ""),
        ("after the weekend", 4, ""),
        ("till the weekend", 24, ""),
    ],
)
def test_the_coming_weekend_is_called_so(timeline: str, days: int, said: str) -> None:
    friday = named(timeline)
    held = FRIDAY + timedelta(days=1 - days)
    moved = replace(friday, held=held, employer_date=EmployerDate(FRIDAY + timedelta(days=1)))
    assert stretch_in_prose(moved) == said


def test_the_week_behind_a_feast_is_said_as_such() -> None:
    week = named("the week after easter", rough="the week after Easter")
    assert time_in_prose(week) == "in the week after Easter"


def test_a_sunday_that_nobody_called_so_is_said_by_its_date() -> None:
    assert time_in_prose(named("by the 6th", date(2026, 12, 6))) == "by 6 December"
    assert time_in_prose(named("by sunday", date(2026, 12, 6))) == "by Sunday 6 December"


def test_an_american_reads_the_month_first() -> None:
    assert time_in_prose(named("by friday", country="US")) == "by Friday, December 4"


@pytest.mark.parametrize(
    "timeline",
    [
        "she said before the holidays, Mr Ellery said by the 4th",
        "HR said friday, the boss said two weeks",
        "background check takes 3 to 4 weeks",
        "after the harvest",
        "once vetting is done, two weeks",
        "hollis said a week. j.p. said tomorrow",
        "harvest starts 1st wk of december so before that",
    ],
)
def test_what_not_everybody_said_is_said_to_nobody(timeline: str) -> None:
    assert time_in_prose(named(timeline)) == ""


@pytest.mark.parametrize(
    ("timeline", "told"),
    [
        ("she said by friday", True),
        ("Priya said by friday", True),
        ("by friday", True),
        ("HR will call by friday", False),
        ("lt said about 2 weeks", False),
    ],
)
def test_only_who_must_have_named_the_time_is_told_so(timeline: str, told: bool) -> None:
    assert told_by_listener(named(timeline)) is told


def test_with_two_people_nobody_in_particular_named_it() -> None:
    two = replace(named("by friday"), people=(listener(1), listener(2)))
    assert not told_by_listener(two)


@pytest.mark.parametrize(
    ("timeline", "day", "rough", "said"),
    [
        ("sometime next week", FRIDAY, "", "in the week of 30 November"),
        ("early the week after next", date(2026, 12, 8), "", "early in the week of 7 December"),
        ("after the weekend", date(2026, 11, 30), "", "around Monday 30 November"),
        ("before year end", date(2026, 12, 31), "", "by the end of the year"),
        ("this week or the week after", FRIDAY, "", "around Friday 4 December"),
        (
            "after the first of the year",
            date(2027, 1, 8),
            "after New Year",
            "in the new year",
        ),
    ],
)
def test_a_time_that_was_understood_is_named(
    timeline: str, day: date, rough: str, said: str
) -> None:
    assert time_in_prose(named(timeline, day, rough)) == said
