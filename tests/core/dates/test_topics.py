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


@pytest.mark.parametrize(
    "text",
    [
        "whenever I talk about it I get nervous",
        "waiting for the bus",
        "when I get home I'll email you",
        "black friday campaign lead",
        "first shift, monday to friday",
        "24 hours in A&E",
        "April fools",
        "we talked about Black Friday sales",
        "they do a Friday drinks thing",
        "i get paid on friday",
        "start Monday!",
        "they pay every second Friday",
        "no weekends",
        "induction's on the 7th",
        "got till Thursday to send my passport",
    ],
)
def test_a_remark_that_holds_a_time_or_an_event_is_asked_about(text: str) -> None:
    assert isinstance(deadline(text), Unclear)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two weeks but she said three", date(2026, 12, 15)),
        ("end of month or early next", date(2026, 12, 10)),
        ("sometime next week prob thurs", date(2026, 12, 3)),
        ("test on Monday, then they need a week", date(2026, 12, 7)),
        ("he's away until the 7th and will decide that week", date(2026, 12, 11)),
        ("the board is on Thursday 10th and letters follow on the Monday", date(2026, 12, 14)),
        ("it's the holidays from the 19th so they want it done by then", date(2026, 12, 19)),
    ],
)
def test_what_is_left_unsaid_comes_from_the_time_before(text: str, expected: date) -> None:
    reading = deadline(text)
    assert isinstance(reading, Day)
    assert reading.day == expected


def test_what_was_only_hoped_for_gives_way_to_what_is() -> None:
    assert deadline("he'd have liked to decide today but he's away until Monday") == Day(MONDAY)


def test_a_day_for_another_employer_is_not_this_ones() -> None:
    text = "they know I've a deadline of Friday with another firm so promised Thursday"
    assert deadline(text) == Day(date(2026, 11, 26))


def test_a_bare_number_behind_its_weekday_is_a_day_of_the_month() -> None:
    assert deadline("Tuesday 8") == Day(date(2026, 12, 8))
    assert deadline("Tuesday at 8") == Day(date(2026, 12, 1))


def test_the_plain_promise_to_call_names_no_date() -> None:
    assert deadline("they said they'd call") == NoDate()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a week after the second interview on Thursday", date(2026, 12, 3)),
        ("three working days after the panel on the 7th", date(2026, 12, 10)),
        ("48 hours after the final interview tomorrow", date(2026, 11, 27)),
    ],
)
def test_a_length_counts_from_the_day_of_what_it_follows(text: str, expected: date) -> None:
    reading = deadline(text)
    assert isinstance(reading, Day)
    assert reading.day == expected


def test_the_employers_own_second_day_counts() -> None:
    assert deadline("if it's not by Thursday it'll be the following Monday") == Day(MONDAY)


def test_what_was_said_at_first_gives_way_to_what_is_said_now() -> None:
    text = "was told Monday originally, got a text saying Wednesday"
    assert deadline(text) == Day(date(2026, 11, 25))


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("before harvest starts, like first week of march", "NZ", date(2027, 3, 5)),
        ("harvest starts 3rd wk of march so before that", "NZ", date(2027, 3, 14)),
        ("The boss said no, the 28th", "US", date(2026, 11, 28)),
    ],
)
def test_what_has_to_come_first_leaves_the_day_that_follows(
    text: str, country: str, expected: date
) -> None:
    assert deadline(text, country=country) == Day(expected)


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("after Easter", "PT", Day(date(2027, 3, 29), "after Easter")),
        ("until carnival no, after carnival", "BR", Day(date(2027, 2, 10), "after Carnival")),
        ("after thanksgiving sometime", "CA", Day(date(2026, 11, 27), "after Thanksgiving")),
        ("after eid", "AE", Day(date(2027, 3, 9), "after Eid")),
    ],
)
def test_after_a_feast_is_after_its_rest(text: str, country: str, expected: Day) -> None:
    assert deadline(text, country=country) == expected


@pytest.mark.parametrize("text", ["after lambing, so may", "probably may", "sometime may"])
def test_a_month_that_is_a_name_as_well_is_one_behind_a_guess(text: str) -> None:
    assert deadline(text) == Day(date(2027, 5, 31), "May")
