"""After the debrief: thank-yous and the second follow-up."""

from dataclasses import replace
from datetime import date

import pytest

from bot.core.interview import EventKind, Outcome, Preferences, StepKind
from bot.core.plan import Offer, employer_word, offers
from tests.core.plan.story import LONDON, DaysOff, Story, at

NUDGE, SECOND, NUDGE_SECOND = StepKind.NUDGE_THANK_YOU, StepKind.SECOND, StepKind.NUDGE_SECOND


def thanked(they_said: str = "none") -> Story:
    return Story().debriefed(they_said=they_said).thanks("2026-11-24 17:00")


def test_the_whole_story_of_somebody_who_never_taps_and_was_given_a_date() -> None:
    assert Story().debriefed(they_said="2026-12-04").still_to_come() == [
        "nudge_thank_you, Wed 25 Nov 09:00, unsent",
        "nudge_thank_you, Thu 26 Nov 09:00, again",
        "second, Mon 07 Dec 09:00, date",
        "nudge_second, Wed 09 Dec 09:00, again",
        "move_on, Wed 23 Dec 09:00, untapped",
    ]


def test_the_whole_story_of_somebody_who_never_taps_and_was_given_no_date() -> None:
    assert Story().debriefed().still_to_come()[2:] == [
        "second, Fri 04 Dec 09:00, ten_days",
        "nudge_second, Tue 08 Dec 09:00, again",
        "move_on, Tue 22 Dec 09:00, untapped",
    ]


@pytest.mark.parametrize(
    ("they_said", "knock"),
    [
        ("2026-12-03", "Fri 04 Dec"),
        ("2026-12-04", "Mon 07 Dec"),
        ("2026-12-05", "Mon 07 Dec"),
        ("2026-12-24", "Mon 28 Dec"),
        ("2027-03-01", "Tue 02 Mar"),
        ("2026-11-27", "Mon 30 Nov"),
    ],
)
def test_the_second_comes_on_the_first_business_day_after_the_employers_date(
    they_said: str, knock: str
) -> None:
    story = thanked(they_said)
    story.holidays = DaysOff(frozenset({date(2026, 12, 25)}))
    assert story.says() == f"second, {knock} 09:00, date"


@pytest.mark.parametrize(
    ("held", "knock"),
    [
        ("2026-11-23T10:00/45", "Thu 03 Dec"),
        ("2026-11-25T10:00/45", "Mon 07 Dec"),
        ("2026-12-15T10:00/45", "Mon 28 Dec"),
    ],
)
def test_without_a_date_ten_days_after_the_interview_on_a_business_day(
    held: str, knock: str
) -> None:
    story = Story(told="2026-11-25 16:00", held=held).debriefed("2026-11-25 16:30")
    story.holidays = DaysOff(frozenset({date(2026, 12, 25)}))
    assert story.thanks("2026-11-25 17:00").says() == f"second, {knock} 09:00, ten_days"


def test_the_second_keeps_three_days_distance_to_the_latest_thank_you() -> None:
    story = thanked("2026-12-04").thanks("2026-12-05 11:00", people=[2])
    step = story.next()
    assert story.tell(step) == "second, Tue 08 Dec 09:00, date"
    assert step.values["waited_for"] == "thank_you"
    assert step.values["waited_since"] == "2026-12-05"


def test_a_thank_you_sent_to_one_of_two_counts_as_sent() -> None:
    story = Story().debriefed(they_said="2026-12-04").thanks("2026-11-24 17:00", people=[2])
    assert story.says() == "second, Mon 07 Dec 09:00, date"


def test_a_debrief_made_after_midnight_is_followed_up_the_same_morning() -> None:
    story = Story().debriefed("2026-11-25 00:30")
    assert story.says() == "nudge_thank_you, Wed 25 Nov 09:00, unsent"


def test_an_employers_date_already_past_gives_one_combined_note_the_next_business_morning() -> None:
    story = Story(told="2026-12-16 18:00").debriefed("2026-12-16 18:30", "2026-12-04")
    step = story.next()
    assert story.tell(step) == "second, Thu 17 Dec 09:00, date"
    assert step.values["combined"] == "yes"
    assert step.values["waited_for"] == "debrief"
    assert step.values["days"] == "23"


def test_an_interview_told_of_three_weeks_late_on_a_friday_waits_for_monday_with_the_second() -> (
    None
):
    story = Story(told="2026-12-18 18:00").debriefed("2026-12-18 18:30")
    assert story.still_to_come()[:3] == [
        "nudge_thank_you, Sat 19 Dec 09:00, unsent",
        "nudge_thank_you, Sun 20 Dec 09:00, again",
        "second, Mon 21 Dec 09:00, ten_days",
    ]


def test_an_answer_promised_for_tomorrow_leaves_the_first_five_days_to_the_thank_you() -> None:
    story = Story().debriefed(they_said="2026-11-25")
    second = [s for s in story.still_to_come() if s.startswith("second")]
    assert second == ["second, Mon 30 Nov 09:00, date"]
    assert story.thanks("2026-11-25 10:00").says() == "second, Mon 30 Nov 09:00, date"


def test_a_second_that_the_user_moves_into_the_first_days_puts_the_thank_you_first() -> None:
    story = Story().debriefed().moves(SECOND, to="2026-11-24 18:00", when="2026-11-24 16:30")
    step = story.next()
    assert story.tell(step) == "second, Tue 24 Nov 18:00, moved"
    assert step.values["thank_you_first"] == "yes"
    assert "combined" not in step.values
    story.knocked(SECOND, "2026-11-24 18:00").thanks("2026-11-24 18:10")
    assert story.says() == "second, Fri 04 Dec 09:00, ten_days"


def test_each_person_gets_the_draft_that_is_due() -> None:
    story = Story().debriefed().thanks("2026-11-24 17:00", people=[1])
    early, late = date(2026, 11, 28), date(2026, 11, 29)
    assert offers(story.interview, early, LONDON) == {1: Offer.SECOND, 2: Offer.THANK_YOU}
    assert offers(story.interview, late, LONDON) == {1: Offer.SECOND, 2: Offer.COMBINED}
    story.sends_second("2026-12-04 09:30", people=[1])
    assert offers(story.interview, late, LONDON) == {2: Offer.COMBINED}


def test_a_second_that_carries_the_thanks_says_so_and_another_does_not() -> None:
    unthanked = Story().debriefed()
    for morning in ("2026-11-25 09:00", "2026-11-26 09:00"):
        unthanked.knocked(NUDGE, morning)
    assert unthanked.next().values["combined"] == "yes"
    assert "combined" not in thanked().next().values


def test_a_thank_you_sent_instead_of_the_combined_note_is_followed_by_a_second() -> None:
    story = Story().debriefed().knocked(SECOND, "2026-12-04 09:00").thanks("2026-12-04 10:00")
    assert story.says() == "second, Mon 07 Dec 09:00, ten_days"


def test_a_tap_on_the_second_spares_the_user_the_nudge_and_still_ends() -> None:
    story = thanked().knocked(SECOND, "2026-12-04 09:00").tapped("2026-12-04 09:05")
    assert story.still_to_come() == ["move_on, Fri 18 Dec 09:00, second_unsent"]


def test_a_second_put_off_until_tomorrow_comes_tomorrow_and_is_nudged_once() -> None:
    story = thanked().knocked(SECOND, "2026-12-04 09:00")
    story.moves(SECOND, to="2026-12-05 10:00", when="2026-12-04 09:05")
    assert story.still_to_come() == [
        "second, Sat 05 Dec 10:00, moved",
        "nudge_second, Tue 08 Dec 09:00, again",
        "move_on, Tue 22 Dec 09:00, untapped",
    ]


def test_of_two_moves_within_one_second_the_later_one_counts() -> None:
    story = thanked().moves(SECOND, to="2026-12-02 10:00", when="2026-11-30 10:00")
    story.moves(SECOND, to="2026-12-01 10:00", when="2026-11-30 10:00")
    backwards = tuple(reversed(story.interview.events))
    story.interview = replace(story.interview, events=backwards)
    assert story.says() == "second, Tue 01 Dec 10:00, moved"


def test_the_timeline_of_a_late_reminder_counts_on_from_the_last_that_is_known() -> None:
    story = thanked("2026-12-04").tapped("2026-12-10 10:00")
    assert story.still_to_come() == [
        "second, Mon 07 Dec 09:00, date",
        "nudge_second, Mon 14 Dec 09:00, again",
        "move_on, Mon 28 Dec 09:00, untapped",
    ]


def test_a_step_moved_into_the_quiet_hours_comes_when_they_end() -> None:
    story = thanked().moves(SECOND, to="2026-12-02 22:00", when="2026-11-30 10:00")
    assert story.says() == "second, Thu 03 Dec 08:00, moved"


def test_a_second_moved_before_the_employers_date_comes_when_the_user_wants() -> None:
    story = thanked("2026-12-04").moves(SECOND, to="2026-12-03 11:00", when="2026-11-30 10:00")
    assert story.says() == "second, Thu 03 Dec 11:00, moved"


def test_they_need_longer_moves_the_second_to_the_business_day_after_the_new_date() -> None:
    story = thanked("2026-12-04").needs_longer("2026-12-11", "2026-12-02 12:00")
    step = story.next()
    assert story.tell(step) == "second, Mon 14 Dec 09:00, longer"
    assert step.values["date"] == "2026-12-11"
    assert step.values["longer"] == "2026-12-02"


def test_they_need_longer_told_on_the_reminder_brings_the_second_anew() -> None:
    story = thanked("2026-12-04").knocked(SECOND, "2026-12-07 09:00").tapped("2026-12-07 09:10")
    story.needs_longer("2026-12-18", "2026-12-07 09:11")
    assert story.still_to_come() == [
        "second, Mon 21 Dec 09:00, longer",
        "nudge_second, Wed 23 Dec 09:00, again",
        "move_on, Wed 06 Jan 09:00, untapped",
    ]


def test_they_need_longer_without_a_day_gives_them_ten_more_days() -> None:
    story = thanked("2026-12-04").needs_longer("none", "2026-12-07 09:11")
    assert story.says() == "second, Thu 17 Dec 09:00, longer_ten_days"
    assert employer_word(story.interview).longer


def test_they_need_longer_until_today_does_not_bring_the_second_today() -> None:
    story = thanked("2026-12-04").needs_longer("2026-12-08", "2026-12-09 07:00")
    assert story.says() == "second, Thu 10 Dec 09:00, longer"


def test_they_need_longer_overtakes_a_step_that_was_moved_before() -> None:
    story = thanked("2026-12-04").moves(SECOND, to="2026-12-03 11:00", when="2026-11-30 10:00")
    story.needs_longer("2026-12-11", "2026-12-01 12:00")
    assert story.says() == "second, Mon 14 Dec 09:00, longer"


def test_a_corrected_employers_date_overtakes_what_was_said_before() -> None:
    story = thanked("2026-12-04").needs_longer("2026-12-11", "2026-12-02 12:00")
    story.answers("timeline", "by wednesday", "2026-12-09", "2026-12-02 13:00")
    assert story.says() == "second, Thu 10 Dec 09:00, date"


def test_a_mended_spelling_of_the_date_does_not_bring_the_same_reminder_again() -> None:
    story = thanked("2026-12-04").knocked(SECOND, "2026-12-07 09:00")
    story.answers("timeline", "by Friday", "2026-12-04", "2026-12-07 09:30")
    assert story.says() == "nudge_second, Wed 09 Dec 09:00, again"


def test_a_mended_spelling_does_not_undo_that_the_second_was_put_off() -> None:
    story = thanked("2026-12-04").knocked(SECOND, "2026-12-07 09:00")
    story.moves(SECOND, to="2026-12-08 10:00", when="2026-12-07 09:05")
    story.answers("timeline", "by Friday", "2026-12-04", "2026-12-07 09:30")
    assert story.says() == "second, Tue 08 Dec 10:00, moved"


def test_a_rough_time_is_handed_on_for_the_sentence() -> None:
    values = thanked("2026-12-08~a couple of weeks").next().values
    assert values["date"] == "2026-12-08"
    assert values["rough"] == "a couple of weeks"


def test_a_thank_you_reminder_can_be_moved_beyond_the_two_that_come_by_themselves() -> None:
    story = (
        Story().debriefed().knocked(NUDGE, "2026-11-25 09:00").knocked(NUDGE, "2026-11-26 09:00")
    )
    story.moves(NUDGE, to="2026-11-26 18:00", when="2026-11-26 09:02")
    assert story.says() == "nudge_thank_you, Thu 26 Nov 18:00, moved"
    assert story.knocked(NUDGE, "2026-11-26 18:00").says() == "second, Fri 04 Dec 09:00, ten_days"


@pytest.mark.parametrize(
    ("preferences", "moment"),
    [
        (Preferences("Europe/London", hour=18), "Fri 04 Dec 18:00"),
        (Preferences("Europe/London", hour=22), "Fri 04 Dec 08:00"),
        (Preferences("Europe/London", hour=6), "Fri 04 Dec 08:00"),
        (Preferences("Europe/London", hour=6, quiet_from=0, quiet_to=0), "Fri 04 Dec 06:00"),
        (Preferences("Asia/Tokyo"), "Fri 04 Dec 09:00"),
    ],
)
def test_the_second_comes_at_the_users_hour_outside_the_quiet_hours(
    preferences: Preferences, moment: str
) -> None:
    story = thanked()
    story.preferences = preferences
    assert story.says() == f"second, {moment}, ten_days"


@pytest.mark.parametrize("outcome", Outcome)
def test_an_ended_interview_has_no_next_step(outcome: Outcome) -> None:
    story = thanked().happens(EventKind.ENDED, "2026-12-01 10:00", outcome.value)
    assert story.ended
    assert story.still_to_come() == []


def test_an_interview_reopened_before_its_date_goes_on_as_planned() -> None:
    story = thanked("2026-12-11").happens(EventKind.ENDED, "2026-12-01 10:00", "stopped")
    story.happens(EventKind.REOPENED, "2026-12-01 10:01")
    assert story.says() == "second, Mon 14 Dec 09:00, date"


def test_a_move_made_before_an_interview_was_closed_is_forgotten_when_it_is_reopened() -> None:
    story = thanked("2026-12-11").moves(SECOND, to="2026-12-20 10:00", when="2026-11-30 10:00")
    story.happens(EventKind.ENDED, "2026-12-01 10:00", "stopped")
    story.happens(EventKind.REOPENED, "2026-12-01 10:01")
    assert story.says() == "second, Mon 14 Dec 09:00, date"


def test_an_interview_reopened_before_its_thank_yous_is_reminded_of_them_next_morning() -> None:
    story = Story().debriefed().happens(EventKind.ENDED, "2026-11-24 17:00", "stopped")
    story.happens(EventKind.REOPENED, "2026-11-28 12:00")
    assert story.says() == "nudge_thank_you, Sun 29 Nov 09:00, unsent"


def test_a_debrief_gone_on_with_after_the_notes_were_written_restarts_nothing() -> None:
    story = Story().debriefed().debriefed("2026-11-26 12:00")
    assert story.says() == "nudge_thank_you, Wed 25 Nov 09:00, unsent"


def test_an_interview_reopened_after_the_second_was_offered_is_asked_about_and_gets_no_third() -> (
    None
):
    story = thanked().knocked(SECOND, "2026-12-04 09:00").knocked(NUDGE_SECOND, "2026-12-08 09:00")
    story.happens(EventKind.ENDED, "2026-12-22 09:00", "moved_on")
    story.happens(EventKind.REOPENED, "2027-01-08 20:00")
    assert story.still_to_come() == [
        "ask_answer, Mon 11 Jan 09:00, opened",
        "move_on, Mon 25 Jan 09:00, untapped",
    ]


def test_the_zone_of_the_day_decides_and_not_the_one_at_the_debrief() -> None:
    story = thanked("2026-12-04")
    story.preferences = replace(LONDON, zone="Pacific/Auckland")
    assert story.next().at == at("2026-12-07 09:00", story.preferences)
