"""The reminder of the earlier round, before a further one."""

from bot.core.interview import StepKind
from bot.core.plan import chat_due, due_together, step_at
from tests.core.plan.story import LONDON, NO_HOLIDAYS, Story, at


def further(told: str = "2026-11-20 10:00", held: str = "2026-11-24T15:00/45") -> Story:
    return Story(told=told, held=held).answers("previous_round", "1", "1", told)


def test_a_further_round_is_prepared_for_two_hours_before_it() -> None:
    assert further().still_to_come() == [
        "brief, Tue 24 Nov 13:00, ahead",
        "ask_debrief, Tue 24 Nov 16:15, over",
        "ask_debrief, Wed 25 Nov 09:00, again",
        "move_on, Wed 09 Dec 09:00, debrief_unmade",
    ]


def test_a_first_round_has_no_brief() -> None:
    assert Story(told="2026-11-20 10:00").says() == "ask_debrief, Tue 24 Nov 16:15, over"


def test_before_an_early_round_the_brief_comes_when_the_quiet_hours_end() -> None:
    assert further(held="2026-11-24T09:00/45").says() == "brief, Tue 24 Nov 08:00, ahead"


def test_before_a_very_early_round_the_brief_comes_the_evening_before() -> None:
    assert further(held="2026-11-24T08:15/45").says() == "brief, Mon 23 Nov 20:15, ahead"


def test_a_round_told_of_within_its_two_hours_leaves_no_time_for_a_brief() -> None:
    story = further(told="2026-11-24 14:00")
    assert story.says() == "ask_debrief, Tue 24 Nov 16:15, over"


def test_a_round_that_is_moved_is_prepared_for_anew() -> None:
    story = further().knocked(StepKind.BRIEF, "2026-11-24 13:00")
    assert story.says() == "ask_debrief, Tue 24 Nov 16:15, over"
    story.answers("held", "friday at 3", "2026-11-27T15:00/45", "2026-11-24 14:00")
    assert story.says() == "brief, Fri 27 Nov 13:00, ahead"


def test_a_brief_that_could_not_leave_before_the_round_began_is_skipped() -> None:
    interview = further().interview
    now = at("2026-11-24 15:05")
    step = step_at(interview, LONDON, NO_HOLIDAYS, now)
    assert step is not None
    assert step.kind is StepKind.ASK_DEBRIEF
    assert due_together({1: step}, now, LONDON, NO_HOLIDAYS) == ()
    assert chat_due([interview], LONDON, NO_HOLIDAYS, now=now) == at("2026-11-24 16:15")


def test_a_brief_is_not_drawn_into_the_digest_of_its_morning() -> None:
    second = Story().debriefed(they_said="2026-12-04").thanks("2026-11-24 17:00")
    later = further(told="2026-12-01 10:00", held="2026-12-07T13:00/45")
    steps = {1: second.next(), 2: later.next()}
    assert later.says() == "brief, Mon 07 Dec 11:00, ahead"
    assert due_together(steps, at("2026-12-07 09:00"), LONDON, NO_HOLIDAYS) == (1,)
