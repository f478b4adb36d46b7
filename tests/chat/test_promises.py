"""What was promised in the interview."""

from datetime import UTC, datetime

from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser


async def promise(sam: SandboxUser, text: str = "I'll send the portfolio by Monday") -> None:
    """Mention a promise in an answer and finish the debrief."""
    await debrief_one(sam, finish=False)
    await sam.says(text)
    await sam.taps("Enough, write my notes")


async def test_a_promise_is_asked_about_after_the_debrief_and_not_in_its_middle(
    sam: SandboxUser,
) -> None:
    await debrief_one(sam, finish=False)
    await sam.says("I'll send the portfolio by Monday")
    assert not any("Remind you" in message.text for message in sam.fresh)
    await sam.taps("Enough, write my notes")
    await sam.sees("You said you would send the portfolio. Remind you on Monday 30 November?")


async def test_it_is_reminded_of_on_its_day_and_done(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await promise(sam)
    await sam.taps("Yes, remind me")
    await sam.sees("I remind you on Monday 30 November to send the portfolio")
    await sam.says("/timeline")
    await sam.sees("Monday 30 November, 9:00: I remind you to send the portfolio")
    await sandbox.clock.to(datetime(2026, 11, 30, 9, 1, tzinfo=UTC))
    await sam.sees("today is the day you meant to send the portfolio")
    await sam.taps("Done")
    await sam.sees("A word kept")
    await sam.says("/timeline")
    assert not any("portfolio" in message.text for message in sam.fresh)


async def test_a_promise_marked_done_by_a_slip_is_taken_back(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await promise(sam)
    await sam.taps("Yes, remind me")
    await sandbox.clock.to(datetime(2026, 11, 30, 9, 1, tzinfo=UTC))
    await sam.taps("Done")
    await sam.taps("Undo")
    await sam.sees("Taken back.")
    await sam.sees("today is the day you meant to send the portfolio")
    await sam.taps("Later")


async def test_later_moves_it(sam: SandboxUser, sandbox: PeopledSandbox) -> None:
    await promise(sam)
    await sam.taps("Yes, remind me")
    await sandbox.clock.to(datetime(2026, 11, 30, 9, 1, tzinfo=UTC))
    await sam.taps("Later", on=await sam.sees("today is the day"))
    await sam.says("wednesday")
    await sam.sees("I remind you on Wednesday 2 December")
    await sandbox.clock.to(datetime(2026, 12, 2, 9, 1, tzinfo=UTC))
    await sam.taps("Drop it")
    await sam.sees("Dropped: send the portfolio")
    await sandbox.clock.to(datetime(2026, 12, 4, 12, tzinfo=UTC))
    assert not any("portfolio" in message.text for message in sam.fresh)


async def test_another_day_can_be_chosen_at_once(sam: SandboxUser) -> None:
    await promise(sam)
    await sam.taps("Another day")
    await sam.taps("In 3 days")
    await sam.sees("I remind you on Friday 27 November")


async def test_without_a_day_tomorrow_is_proposed(sam: SandboxUser) -> None:
    await promise(sam, "promised to forward my references")
    await sam.sees(
        "You said you would forward your references. Remind you on Wednesday 25 November?"
    )


async def test_who_wants_no_reminder_gets_none_and_is_not_asked_again(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await promise(sam)
    await sam.taps("No", on=await sam.sees("Remind you on"))
    await sam.taps("More questions")
    await sam.taps("Enough")
    assert not any("Remind you on" in message.text for message in sam.fresh)
    await sandbox.clock.to(datetime(2026, 11, 30, 12, tzinfo=UTC))
    assert not any("today is the day" in message.text for message in sam.messages)


async def test_what_the_employer_will_send_is_no_promise(sam: SandboxUser) -> None:
    await promise(sam, "they will send the contract by Monday")
    assert "Remind you" not in sam.transcript
