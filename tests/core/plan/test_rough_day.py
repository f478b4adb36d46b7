"""A debrief cut short on a rough day."""

from bot.core.interview import StepKind
from tests.core.plan.story import Story


def rough(they_said: str = "2026-12-04") -> Story:
    story = Story().answers("mood", "rough", "rough", "2026-11-24 16:02")
    return story.debriefed(they_said=they_said)


def test_the_rest_is_offered_next_morning_and_the_thank_yous_the_day_after() -> None:
    assert rough().still_to_come()[:4] == [
        "offer_debrief, Wed 25 Nov 09:00, rest",
        "nudge_thank_you, Thu 26 Nov 09:00, unsent",
        "nudge_thank_you, Fri 27 Nov 09:00, again",
        "second, Mon 07 Dec 09:00, date",
    ]


def test_whoever_went_on_the_same_evening_is_not_offered_the_rest() -> None:
    story = rough().answers("strength", "proof", "", "2026-11-24 20:00")
    assert story.says() == "nudge_thank_you, Wed 25 Nov 09:00, unsent"


def test_the_rest_is_offered_only_once() -> None:
    story = rough().thanks("2026-11-24 17:00").knocked(StepKind.OFFER_DEBRIEF, "2026-11-25 09:00")
    assert story.says() == "second, Mon 07 Dec 09:00, date"


def test_a_second_due_the_same_morning_comes_instead() -> None:
    story = rough(they_said="2026-11-24").thanks("2026-11-20 17:00")
    assert story.still_to_come()[0] == "second, Wed 25 Nov 09:00, date"
    assert StepKind.OFFER_DEBRIEF not in {step.split(",")[0] for step in story.still_to_come()}
