"""After the second follow-up: moving on."""

from dataclasses import replace
from datetime import date

from bot.core.interview import EventKind, Kind, StepKind
from tests.core.plan.story import DaysOff, Story

SECOND, ASK, MOVE_ON = StepKind.SECOND, StepKind.ASK_ANSWER, StepKind.MOVE_ON


def sent(they_said: str = "2026-12-04", when: str = "2026-12-07 09:30") -> Story:
    story = Story().debriefed(they_said=they_said).thanks("2026-11-24 17:00")
    return story.knocked(SECOND, "2026-12-07 09:00").tapped(when).sends_second(when)


def test_moving_on_comes_five_business_days_after_the_second_was_sent() -> None:
    assert sent().still_to_come() == ["move_on, Mon 14 Dec 09:00, unanswered"]


def test_the_first_second_sent_starts_the_five_days_and_no_holiday_counts() -> None:
    story = sent().sends_second("2026-12-10 10:00", people=[2])
    story.holidays = DaysOff(frozenset({date(2026, 12, 9)}))
    assert story.says() == "move_on, Tue 15 Dec 09:00, unanswered"


def test_sent_to_one_of_two_brings_no_further_reminder_of_the_second() -> None:
    story = Story().debriefed().thanks("2026-11-24 17:00").knocked(SECOND, "2026-12-04 09:00")
    story.sends_second("2026-12-04 10:00", people=[1])
    assert story.still_to_come() == ["move_on, Fri 11 Dec 09:00, unanswered"]


def test_longer_after_the_second_brings_one_question_without_a_note_and_then_the_end() -> None:
    assert sent().needs_longer("2026-12-18", "2026-12-09 11:00").still_to_come() == [
        "ask_answer, Mon 21 Dec 09:00, longer",
        "move_on, Mon 28 Dec 09:00, asked",
    ]


def test_longer_without_a_day_after_the_second_asks_ten_days_later() -> None:
    story = sent().needs_longer("", "2026-12-09 11:00")
    assert story.says() == "ask_answer, Mon 21 Dec 09:00, longer_ten_days"


def test_longer_told_before_the_second_was_sent_brings_no_question_after_it() -> None:
    story = Story().debriefed(they_said="2026-12-04").thanks("2026-11-24 17:00")
    story.needs_longer("2026-12-11", "2026-12-02 12:00").sends_second("2026-12-14 10:00")
    assert story.says() == "move_on, Mon 21 Dec 09:00, unanswered"


def test_longer_overtakes_an_end_that_was_moved_before() -> None:
    story = sent().moves(MOVE_ON, to="2026-12-20 12:00", when="2026-12-08 09:00")
    story.needs_longer("2026-12-23", "2026-12-09 11:00")
    assert story.says() == "ask_answer, Thu 24 Dec 09:00, longer"


def test_an_end_moved_before_the_second_was_sent_counts_no_more() -> None:
    story = Story().debriefed().thanks("2026-11-24 17:00").knocked(SECOND, "2026-12-04 09:00")
    story.moves(MOVE_ON, to="2026-12-30 09:00", when="2026-12-04 09:05")
    assert story.says() == "move_on, Wed 30 Dec 09:00, moved"
    story.sends_second("2026-12-07 10:00")
    assert story.says() == "move_on, Mon 14 Dec 09:00, unanswered"


def test_an_interview_reopened_after_the_new_date_is_asked_about_the_next_business_day() -> None:
    story = sent().needs_longer("2026-12-18", "2026-12-09 11:00")
    story.happens(EventKind.ENDED, "2026-12-10 09:00", "stopped")
    story.happens(EventKind.REOPENED, "2027-01-08 12:00")
    assert story.says() == "ask_answer, Mon 11 Jan 09:00, longer"


def test_still_longer_told_to_the_question_brings_it_once_more() -> None:
    story = sent().needs_longer("2026-12-18", "2026-12-09 11:00")
    story.knocked(ASK, "2026-12-21 09:00").needs_longer("2027-01-08", "2026-12-21 09:05")
    assert story.says() == "ask_answer, Mon 11 Jan 09:00, longer"


def test_a_second_sent_long_before_the_employers_date_waits_for_that_date() -> None:
    story = sent(they_said="2027-01-15")
    assert story.still_to_come() == [
        "ask_answer, Mon 18 Jan 09:00, date",
        "move_on, Mon 25 Jan 09:00, asked",
    ]


def test_moving_on_can_be_moved() -> None:
    story = sent().moves(MOVE_ON, to="2026-12-20 12:00", when="2026-12-08 09:00")
    assert story.says() == "move_on, Sun 20 Dec 12:00, moved"


def test_sent_taken_back_brings_the_second_back() -> None:
    story = Story().debriefed(they_said="2026-12-04").thanks("2026-11-24 17:00")
    story.knocked(SECOND, "2026-12-07 09:00").sends_second("2026-12-07 09:30")
    assert story.says() == "move_on, Mon 14 Dec 09:00, unanswered"
    thank_yous = tuple(n for n in story.interview.notes if n.kind is Kind.THANK_YOU)
    story.interview = replace(story.interview, notes=thank_yous)
    assert story.says() == "nudge_second, Wed 09 Dec 09:00, again"


def test_an_interview_reopened_after_the_second_waits_ten_business_days_without_a_third_note() -> (
    None
):
    story = sent().happens(EventKind.ENDED, "2026-12-14 09:00", "moved_on")
    story.happens(EventKind.REOPENED, "2026-12-16 12:00")
    assert story.still_to_come() == ["move_on, Wed 30 Dec 09:00, reopened"]


def test_an_end_that_was_announced_is_not_announced_again() -> None:
    assert sent().knocked(MOVE_ON, "2026-12-14 09:00").ended
