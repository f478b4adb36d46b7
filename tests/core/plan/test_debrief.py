"""Until the debrief is made."""

from dataclasses import replace

from bot.core.interview import EventKind, StepKind
from tests.core.plan.story import Story

ASK, OFFER = StepKind.ASK_DEBRIEF, StepKind.OFFER_DEBRIEF


def planned() -> Story:
    return Story(told="2026-11-20 10:00")


def test_how_it_went_is_asked_thirty_minutes_after_a_planned_interview_ends() -> None:
    assert planned().says() == "ask_debrief, Tue 24 Nov 16:15, over"


def test_a_planned_interview_that_nobody_tells_about_is_asked_about_twice_and_then_let_go() -> None:
    assert planned().still_to_come() == [
        "ask_debrief, Tue 24 Nov 16:15, over",
        "ask_debrief, Wed 25 Nov 09:00, again",
        "move_on, Wed 09 Dec 09:00, debrief_unmade",
    ]


def test_an_interview_that_ends_late_in_the_evening_is_asked_about_after_the_quiet_hours() -> None:
    story = Story(told="2026-11-20 10:00", held="2026-11-24T20:00/60")
    assert story.still_to_come()[:2] == [
        "ask_debrief, Wed 25 Nov 08:00, over",
        "ask_debrief, Thu 26 Nov 09:00, again",
    ]


def test_a_rescheduled_interview_is_asked_about_after_its_new_end() -> None:
    story = planned().answers("held", "friday at 10", "2026-11-27T10:00/60", "2026-11-23 09:00")
    assert story.says() == "ask_debrief, Fri 27 Nov 11:30, over"


def test_an_interview_postponed_after_the_question_is_asked_about_anew() -> None:
    story = planned().knocked(ASK, "2026-11-24 16:15").tapped("2026-11-24 16:16")
    story.answers("held", "friday at 10", "2026-11-27T10:00/60", "2026-11-24 16:17")
    assert story.still_to_come()[:2] == [
        "ask_debrief, Fri 27 Nov 11:30, over",
        "ask_debrief, Sat 28 Nov 09:00, again",
    ]


def test_a_debrief_left_half_way_is_offered_after_two_hours_and_next_morning() -> None:
    story = Story().answers("medium", "video", "video", "2026-11-24 16:05")
    assert story.still_to_come() == [
        "offer_debrief, Tue 24 Nov 18:05, left",
        "offer_debrief, Wed 25 Nov 09:00, again",
        "move_on, Wed 09 Dec 09:00, debrief_unmade",
    ]


def test_a_debrief_begun_from_the_question_and_left_is_offered_again() -> None:
    story = planned().knocked(ASK, "2026-11-24 16:15").tapped("2026-11-24 16:20")
    assert story.says() == "offer_debrief, Tue 24 Nov 18:20, left"


def test_a_parked_debrief_is_offered_like_one_left_half_way() -> None:
    story = Story().happens(EventKind.PARKED, "2026-11-24 16:40")
    assert story.says() == "offer_debrief, Tue 24 Nov 18:40, left"


def test_two_hours_that_end_in_the_night_are_stretched_to_the_morning() -> None:
    assert Story(told="2026-11-24 19:30").says() == "offer_debrief, Wed 25 Nov 08:00, left"


def test_an_offer_after_which_the_user_goes_on_and_stops_again_is_made_anew() -> None:
    story = Story().knocked(OFFER, "2026-11-24 18:00").knocked(OFFER, "2026-11-25 09:00")
    story.answers("medium", "video", "video", "2026-11-26 12:00")
    assert story.says() == "offer_debrief, Thu 26 Nov 14:00, left"


def test_a_debrief_without_a_day_of_the_interview_reaches_an_end() -> None:
    assert Story(held="").still_to_come()[-1] == "move_on, Wed 09 Dec 09:00, debrief_unmade"


def test_an_unfinished_debrief_is_not_given_up_before_the_employers_date() -> None:
    story = Story().answers("timeline", "end of the year", "2026-12-31", "2026-11-24 16:05")
    assert story.still_to_come()[-1] == "move_on, Fri 01 Jan 09:00, debrief_unmade"


def test_the_question_can_be_moved_to_the_evening_and_comes_once_more_after_that() -> None:
    story = planned().knocked(ASK, "2026-11-24 16:15")
    story.moves(ASK, to="2026-11-24 20:15", when="2026-11-24 16:20")
    assert story.says() == "ask_debrief, Tue 24 Nov 20:15, moved"
    assert story.knocked(ASK, "2026-11-24 20:15").says() == "offer_debrief, Wed 25 Nov 09:00, again"


def test_an_answer_typed_meanwhile_overtakes_a_moved_question() -> None:
    story = planned().moves(ASK, to="2026-11-24 20:15", when="2026-11-24 16:20")
    story.answers("medium", "video", "video", "2026-11-24 17:00")
    assert story.says() == "offer_debrief, Tue 24 Nov 19:00, left"


def test_a_reopened_interview_whose_debrief_is_unfinished_is_offered_after_two_hours() -> None:
    story = Story().happens(EventKind.ENDED, "2026-11-24 17:00", "stopped")
    story.happens(EventKind.REOPENED, "2026-11-30 12:00")
    assert story.says() == "offer_debrief, Mon 30 Nov 14:00, left"


def test_a_change_of_zone_moves_the_question_with_the_interview() -> None:
    story = planned()
    story.preferences = replace(story.preferences, zone="America/New_York")
    assert story.says() == "ask_debrief, Tue 24 Nov 16:15, over"
