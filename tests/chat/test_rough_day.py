"""A bad day: three questions, gently put, and the rest tomorrow."""

from datetime import UTC, datetime

from tests.user import PeopledSandbox, SandboxUser


async def rough_day(sam: SandboxUser) -> None:
    await sam.says("/new")
    await sam.taps("Rough day")
    await sam.sees("Three short questions")
    await sam.says("data engineer at Acme")
    await sam.sees("A name or two will do")
    await sam.says("Priya Nair, CTO, priya@acme.com")
    await sam.sees("One good thing")
    await sam.says("I explained our migration well")
    await sam.sees("When did they say")
    await sam.says("by the end of next week")


async def test_three_questions_bring_the_notes(sam: SandboxUser) -> None:
    await rough_day(sam)
    await sam.sees("Priya Nair · e-mail to priya@acme.com")
    await sam.sees("after a rough day")


async def test_the_rest_is_offered_next_morning(sam: SandboxUser, sandbox: PeopledSandbox) -> None:
    await rough_day(sam)
    await sandbox.clock.to(datetime(2026, 11, 24, 20, tzinfo=UTC))
    assert "got it down all the same" not in sam.transcript
    await sandbox.clock.to(datetime(2026, 11, 25, 9, 1, tzinfo=UTC))
    await sam.sees("got it down all the same")
    await sam.taps("Go on")
    await sam.sees("How did you meet?")


async def test_who_does_not_want_the_rest_is_left_alone_with_it(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await rough_day(sam)
    await sam.taps("Sent")
    await sandbox.clock.to(datetime(2026, 11, 25, 9, 1, tzinfo=UTC))
    await sam.taps("Not now")
    await sandbox.clock.to(datetime(2026, 12, 6, 12, tzinfo=UTC))
    assert sum("got it down all the same" in message.text for message in sam.messages) == 1


async def test_the_button_still_works_one_question_later(sam: SandboxUser) -> None:
    await sam.says("/new")
    question = sam.last
    await sam.says("data engineer at Acme")
    await sam.taps("Rough day", on=question)
    await sam.sees("A name or two will do")
