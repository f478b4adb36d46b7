"""What the user promised the employer."""

from bot.core.interview import EventKind, StepKind
from bot.core.plan import open_promises
from tests.core.plan.story import Story


def promised(day: str = "2026-11-30", when: str = "2026-11-24 16:30") -> Story:
    story = Story().debriefed(they_said="2026-12-04").thanks("2026-11-24 17:00")
    return story.happens(EventKind.PROMISED, when, f"{day} send the portfolio")


def test_a_promise_is_reminded_of_once_on_its_day() -> None:
    assert promised().still_to_come()[:2] == [
        "promise, Mon 30 Nov 09:00, promised",
        "second, Mon 07 Dec 09:00, date",
    ]


def test_what_was_promised_for_today_is_reminded_of_two_hours_later() -> None:
    assert promised("2026-11-24").says() == "promise, Tue 24 Nov 18:30, promised"


def test_two_promises_of_one_day_share_a_reminder() -> None:
    story = promised()
    story.happens(EventKind.PROMISED, "2026-11-24 16:31", "2026-11-30 forward the references")
    assert story.next().values["what"] == "send the portfolio; forward the references"
    story.knocked(StepKind.PROMISE, "2026-11-30 09:00")
    assert story.next().kind is StepKind.SECOND


def test_a_kept_promise_is_not_reminded_of() -> None:
    story = promised()
    event = story.interview.events[-1]
    story.happens(EventKind.SETTLED, "2026-11-26 10:00", str(event.id))
    assert story.next().kind is StepKind.SECOND
    assert open_promises(story.interview) == ()


def test_a_promise_put_off_after_its_reminder_comes_again_on_its_new_day() -> None:
    story = promised().knocked(StepKind.PROMISE, "2026-11-30 09:00")
    story.happens(EventKind.PROMISED, "2026-11-30 09:05", "2026-12-02 send the portfolio")
    assert story.says() == "promise, Wed 02 Dec 09:00, promised"


def test_an_interview_that_has_ended_asks_for_nothing() -> None:
    assert promised().happens(EventKind.ENDED, "2026-11-25 10:00", "rejection").ended
