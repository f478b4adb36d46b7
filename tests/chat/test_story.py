"""A whole follow-up, as people live through it."""

from datetime import UTC, datetime

from tests.chat.stories import debrief_one
from tests.conftest import RunningBot
from tests.user import PeopledSandbox, SandboxUser


async def test_seven_messages_bring_the_first_draft(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    await sam.taps("Just now")
    await sam.taps("Video")
    await sam.says("Priya Nair (CTO, priya@acme.com)")
    await sam.says("moving their billing to event streams")
    await sam.says("by the end of next week")
    await sam.taps("Enough, write my notes")

    draft = await sam.sees("Priya Nair · e-mail to priya@acme.com")
    assert "Sam Lee" in draft.text


async def test_the_whole_story_of_one_interviewer_with_a_date(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam)
    await sam.taps("Sent")
    await sam.sees("All sent")

    await sandbox.clock.to(datetime(2026, 12, 7, 8, 0, tzinfo=UTC))
    assert not any("Have they answered?" in message.text for message in sam.messages)
    await sandbox.clock.to(datetime(2026, 12, 7, 9, 1, tzinfo=UTC))
    reminder = await sam.sees("Have they answered?")
    assert "Friday 4 December" in reminder.text
    await sam.taps("Not yet")
    await sam.taps("Sent")

    await sandbox.clock.forward(days=5)
    assert not any("put it out of mind" in message.text for message in sam.messages)
    await sandbox.clock.forward(days=3)
    await sam.sees("put it out of mind")
    assert sandbox.refusals == []
    assert sandbox.unanswered == []


async def test_no_date_means_ten_days(sam: SandboxUser, sandbox: PeopledSandbox) -> None:
    await debrief_one(sam, timeline="no idea")
    await sam.taps("Sent")

    await sandbox.clock.to(datetime(2026, 12, 4, 9, 1, tzinfo=UTC))
    reminder = await sam.sees("they named no date")
    assert "10 days ago" in reminder.text


async def test_an_unsent_thank_you_is_asked_about_twice(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam)

    await sandbox.clock.to(datetime(2026, 11, 25, 9, 1, tzinfo=UTC))
    await sam.sees("not marked as sent")
    await sandbox.clock.to(datetime(2026, 11, 26, 9, 1, tzinfo=UTC))
    await sam.sees("Once more about the thank-you note")
    before = len(sam.messages)
    await sandbox.clock.to(datetime(2026, 11, 29, 9, 1, tzinfo=UTC))
    assert len(sam.messages) == before


async def test_a_restart_goes_on_at_the_same_question(
    sam: SandboxUser, afterword: RunningBot
) -> None:
    await sam.says("/new")
    await sam.says("nurse at St. Mary's")
    await afterword.stop()
    await afterword.start()
    await sam.taps("Yesterday")
    await sam.sees("How did you meet?")


async def test_what_was_written_while_the_bot_was_off_goes_before_a_stale_reminder(
    sam: SandboxUser, sandbox: PeopledSandbox, afterword: RunningBot
) -> None:
    await sam.says("/new")
    await sam.says("nurse at St. Mary's")
    await sam.taps("Yesterday")
    await afterword.stop()
    await sam.says("on site")
    await sandbox.clock.forward(days=1)
    await afterword.start()
    assert "Who was there?" in sam.last.text
    assert "This comes late" not in sam.transcript
    assert "We stopped in the middle" not in sam.transcript
