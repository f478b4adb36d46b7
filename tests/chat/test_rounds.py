"""A further round with the same employer."""

from datetime import UTC, datetime

from bot.core.drafts.overlap import overlap
from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser


async def next_round(sam: SandboxUser) -> None:
    """Finish a first round with some detail and be asked for another."""
    await debrief_one(sam, finish=False)
    await sam.says("how I would migrate without downtime")
    await sam.says("that I have never led a team")
    await sam.says("I mentored two juniors for a year")
    await sam.taps("Enough, write my notes")
    await sam.taps("Sent")
    await sam.says("/interviews")
    await sam.taps("1. data engineer")
    await sam.taps("They answered")
    await sam.taps("Next round")


def bodies(sam: SandboxUser) -> list[str]:
    """Return the notes to Priya that were shown, without heading, greeting and closing."""
    shown = [m.text for m in sam.messages if m.buttons and m.buttons[0][0]["text"] == "Sent"]
    shown += [m.text for m in sam.messages if m.buttons and "✓" in m.buttons[0][0]["text"]]
    return ["\n\n".join(text.split("\n\n")[2:-1]) for text in dict.fromkeys(shown)]


async def test_a_further_round_keeps_job_and_people_and_asks_when_it_is(sam: SandboxUser) -> None:
    await next_round(sam)
    await sam.sees("When is it?")
    await sam.says("thursday 3 december at 14:00")
    await sam.sees("Good luck with data engineer, Acme on Thursday 3 December at 14:00")


async def test_two_hours_before_it_the_round_before_is_told_again(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await next_round(sam)
    await sam.says("thursday 3 december at 14:00")
    await sam.sees("Two hours before, I remind you")
    await sandbox.clock.to(datetime(2026, 12, 3, 11, 59, tzinfo=UTC))
    assert not any("from last time" in message.text for message in sam.fresh)
    await sandbox.clock.to(datetime(2026, 12, 3, 12, 1, tzinfo=UTC))
    brief = await sam.sees("from last time")
    for known in ("Priya Nair", "CTO", "never led a team", "mentored two juniors", "event streams"):
        assert known in brief.text
    await sandbox.clock.to(datetime(2026, 12, 3, 15, 16, tzinfo=UTC))
    await sam.sees("How did it go")


async def test_a_round_within_two_hours_brings_the_brief_at_once(sam: SandboxUser) -> None:
    await next_round(sam)
    await sam.says("today at 16:00")
    await sam.sees("from last time")


async def test_a_time_not_known_yet_is_asked_for_in_some_days(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await next_round(sam)
    await sam.taps("Not known yet")
    await sam.sees("Then I ask again on Friday 27 November")
    await sandbox.clock.to(datetime(2026, 11, 27, 9, 1, tzinfo=UTC))
    await sam.sees("Is there a time for the next round")
    await sam.says("1 december 10am")
    await sam.sees("Good luck")


async def test_the_same_people_are_one_tap_and_get_notes_unlike_the_first_ones(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await next_round(sam)
    (first,) = bodies(sam)
    await sam.says("thursday 3 december at 14:00")
    await sandbox.clock.to(datetime(2026, 12, 3, 15, 16, tzinfo=UTC))
    await sam.taps("Tell me now")
    await sam.taps("Video")
    await sam.sees("Who was there this time? So far I have Priya Nair")
    await sam.taps("The same people")
    await sam.says("the on-call rota and who decides about it")
    await sam.says("no idea")
    await sam.taps("Enough, write my notes")
    second = next(body for body in bodies(sam) if body != first)
    assert overlap(first, second, ["Priya", "Acme", "data engineer"]) <= 0.1


async def test_somebody_else_can_be_there_in_a_further_round(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await next_round(sam)
    await sam.says("thursday 3 december at 14:00")
    await sandbox.clock.to(datetime(2026, 12, 3, 15, 16, tzinfo=UTC))
    await sam.taps("Tell me now")
    await sam.taps("Video")
    await sam.says("Tom Baker from platform")
    await sam.sees("With Tom, I liked talking about")


async def test_an_invitation_with_a_time_starts_the_round_at_that_time(sam: SandboxUser) -> None:
    await debrief_one(sam)
    text = "We would like to invite you to a second interview on Thursday 3 December at 14:00."
    await sam.forwards(text, "Priya Nair")
    await sam.sees("on Thursday 3 December, 14:00")
    await sam.taps("Yes, that is right")
    await sam.sees("Good luck with data engineer, Acme on Thursday 3 December at 14:00")


async def test_an_invitation_with_several_times_lets_one_choose(sam: SandboxUser) -> None:
    await debrief_one(sam)
    text = "Are you available on Tuesday 1 December at 10am or Wednesday 2 December at 3pm?"
    await sam.forwards(text, "Priya Nair")
    await sam.taps("Wednesday 2 December, 15:00")
    await sam.sees("Good luck with data engineer, Acme on Wednesday 2 December at 15:00")


async def test_a_forwarded_time_is_proposed_for_the_round_that_waits_for_one(
    sam: SandboxUser,
) -> None:
    await next_round(sam)
    await sam.taps("Not known yet")
    await sam.forwards("Could you come on Thursday 3 December at 14:00?", "Priya Nair")
    await sam.sees("I read a time for data engineer, Acme")
    await sam.taps("Thursday 3 December, 14:00")
    await sam.sees("Good luck with data engineer, Acme on Thursday 3 December at 14:00")
