"""Several interviews of one chat."""

from dataclasses import replace

from bot.core.interview import EventKind, Step, StepKind
from bot.core.plan import chat_due, due_together, may_leave, next_step, step_at
from tests.core.plan.story import LONDON, NO_HOLIDAYS, Story, at


def thanked(they_said: str) -> Story:
    return Story().debriefed(they_said=they_said).thanks("2026-11-24 17:00")


def together(now: str, *stories: Story) -> tuple[int, ...]:
    steps = {number: story.next() for number, story in enumerate(stories, 1)}
    return due_together(steps, at(now), LONDON, NO_HOLIDAYS)


def leaves(step: Step, now: str) -> int:
    return may_leave(step, at(now), LONDON, NO_HOLIDAYS)


def test_nothing_is_sent_before_anything_is_due() -> None:
    assert together("2026-12-07 08:59", thanked("2026-12-04")) == ()


def test_two_interviews_due_the_same_morning_arrive_together() -> None:
    later = thanked("2026-12-04")
    later.moves(StepKind.SECOND, to="2026-12-07 11:00", when="2026-12-01 10:00")
    other_day, afternoon = thanked("2026-12-07"), thanked("2026-12-04")
    afternoon.moves(StepKind.SECOND, to="2026-12-07 12:00", when="2026-12-01 10:00")
    stories = (later, thanked("2026-12-04"), other_day, afternoon)
    assert together("2026-12-07 09:00", *stories) == (2, 1)


def test_what_is_due_in_the_afternoon_takes_nothing_along() -> None:
    stories = []
    for hour in (14, 15):
        story = thanked("2026-12-04")
        story.moves(StepKind.SECOND, to=f"2026-12-07 {hour}:00", when="2026-12-01 10:00")
        stories.append(story)
    assert together("2026-12-07 14:00", *stories) == (1,)


def test_nobody_is_asked_about_an_interview_that_is_not_over() -> None:
    planned = Story(told="2026-12-01 10:00", held="2026-12-07T10:00/45")
    assert together("2026-12-07 09:00", planned, thanked("2026-12-04")) == (2,)


def test_a_chat_is_woken_for_its_earliest_reminder() -> None:
    interviews = [thanked("2026-12-11").interview, thanked("2026-12-04").interview]
    assert chat_due(interviews, LONDON, NO_HOLIDAYS) == at("2026-12-07 09:00")


def test_a_chat_whose_interviews_have_all_ended_sleeps() -> None:
    ended = thanked("2026-12-11").happens(EventKind.ENDED, "2026-12-01 10:00", "offer")
    assert chat_due([ended.interview], LONDON, NO_HOLIDAYS) is None


def test_a_debrief_in_progress_postpones_the_reminder_until_it_is_quiet() -> None:
    interviews, busy = [thanked("2026-12-04").interview], at("2026-12-07 09:07")
    assert chat_due(interviews, LONDON, NO_HOLIDAYS, busy) == busy
    earlier = at("2026-12-06 12:00")
    assert chat_due(interviews, LONDON, NO_HOLIDAYS, earlier) == at("2026-12-07 09:00")


def test_a_debrief_that_runs_into_the_night_postpones_the_reminder_to_the_morning() -> None:
    evening = Story(told="2026-11-24 18:30")
    due = chat_due([evening.interview], LONDON, NO_HOLIDAYS, at("2026-11-24 21:04"))
    assert due == at("2026-11-25 08:00")


def test_a_late_reminder_leaves_at_once_by_day_and_after_the_quiet_hours_by_night() -> None:
    step = thanked("2026-12-04").next()
    assert leaves(step, "2026-12-06 12:00") == at("2026-12-07 09:00")
    assert leaves(step, "2026-12-07 15:30") == at("2026-12-07 15:30")
    assert leaves(step, "2026-12-08 02:00") == at("2026-12-08 08:00")


def test_a_late_second_waits_for_monday_but_a_late_thank_you_reminder_does_not() -> None:
    second, saturday = thanked("2026-12-03").next(), "2026-12-05 10:00"
    assert leaves(second, saturday) == at("2026-12-07 09:00")
    assert leaves(replace(second, reason="moved"), saturday) == at(saturday)
    assert leaves(Story().debriefed().next(), saturday) == at(saturday)


def test_a_late_second_is_not_sent_on_a_saturday_along_with_something_else() -> None:
    assert together("2026-12-05 10:00", thanked("2026-12-03"), Story().debriefed()) == (2,)


def test_after_days_without_reminders_the_second_is_sent_and_no_thank_you_nudge_before_it() -> None:
    story = Story().debriefed(they_said="2026-12-04")
    step = step_at(story.interview, LONDON, NO_HOLIDAYS, at("2026-12-07 10:00"))
    assert step is not None
    assert story.tell(step) == "second, Mon 07 Dec 09:00, date"


def test_while_the_second_is_not_due_the_late_thank_you_reminder_stays_the_next_step() -> None:
    story = Story().debriefed(they_said="2026-12-04")
    for now in ("2026-11-24 20:00", "2026-11-30 10:00"):
        step = step_at(story.interview, LONDON, NO_HOLIDAYS, at(now))
        assert step == next_step(story.interview, LONDON, NO_HOLIDAYS)
