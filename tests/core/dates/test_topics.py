"""Whether a text answers the question at all, and whose day a day is."""

from datetime import date

import pytest

from bot.core.dates import Choice, Day, NoDate, Unclear
from tests.core.dates.phrases import deadline

FRIDAY, MONDAY = date(2026, 11, 27), date(2026, 11, 30)


@pytest.mark.parametrize(
    "text",
    [
        "i led the migration of 40 tables with no downtime",
        "I have no allergies",
        "no idea why they asked me about golf",
        "nothing went wrong",
        "when I worked at Tesco I ran the night shift",
        "they want someone who knows SAP",
        "I'm waiting for my wife to pick me up",
        "e-mail campaigns and seo",
        "he has to fix the roof",
        "never missed a deadline",
        "Sunday Okafor, plant manager",
        "I did 3 months in Lisbon",
        "180 loaves every Saturday",
        "4.5 stars",
        "Monday.com",
    ],
)
def test_a_remark_on_something_else_is_asked_about(text: str) -> None:
    assert isinstance(deadline(text), Unclear)


@pytest.mark.parametrize(
    "text",
    [
        "no idea, sorry",
        "she didn't say when",
        "not sure when they'll call",
        "they'll e-mail",
        "when the CFO is back",
        "they need to talk to my references",
        "they want to see two others first",
        "nobody told me anything",
    ],
)
def test_an_answer_without_a_date_is_taken_as_one(text: str) -> None:
    assert isinstance(deadline(text), NoDate)


@pytest.mark.parametrize(
    "text",
    [
        "they'll email me friday, if i dont hear by then call monday",
        "Friday. If I don't hear by then, Monday",
        "they said Friday, if not, the week after",
        "hear by the 27th, and if not email Dana on the 30th",
    ],
)
def test_what_to_do_after_silence_does_not_move_the_day(text: str) -> None:
    assert deadline(text) == Day(FRIDAY)


def test_a_day_the_employer_may_need_counts() -> None:
    assert deadline("they may need until Monday but hope to call by Friday") == Day(MONDAY)
    assert deadline("friday or else monday") == Day(MONDAY)


@pytest.mark.parametrize(
    "text",
    [
        "friday if not monday",
        "call Monday if I don't hear by Friday",
        "HR said Friday but the boss said Monday",
    ],
)
def test_two_days_that_both_can_be_meant_are_asked_about(text: str) -> None:
    assert deadline(text) == Choice((FRIDAY, MONDAY))


def test_a_notice_period_is_no_distance() -> None:
    assert deadline("I told them I have a 3 month notice period. They'll call by friday") == Day(
        FRIDAY
    )


def test_an_hour_of_today_that_has_passed_is_asked_about() -> None:
    assert deadline("today by 2pm") == Unclear("past")
    assert deadline("this morning") == Unclear("past")


def test_a_month_that_has_just_been_is_not_taken_for_next_years() -> None:
    assert deadline("in October") == Unclear("past")


def test_after_the_weekend_is_its_monday() -> None:
    assert deadline("after the weekend") == Day(MONDAY)


def test_a_week_left_unsaid_is_the_next_one() -> None:
    assert deadline("not this week, maybe next") == Day(date(2026, 12, 4))
