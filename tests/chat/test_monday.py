"""The Monday overview, for those who asked for it."""

from datetime import UTC, datetime

from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser

MONDAY = datetime(2026, 11, 30, 9, 0, 1, tzinfo=UTC)


async def test_nobody_gets_it_unasked(sam: SandboxUser, sandbox: PeopledSandbox) -> None:
    await debrief_one(sam)
    await sam.taps("Sent")
    await sandbox.clock.to(MONDAY)
    assert not any("This week" in message.text for message in sam.messages)


async def test_it_comes_every_monday_at_the_users_hour(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await debrief_one(sam, timeline="in 4 weeks")
    await sam.taps("Sent")
    await sam.says("/overview")
    await sam.sees("On Mondays, at your hour")
    await sandbox.clock.to(datetime(2026, 11, 30, 8, 59, tzinfo=UTC))
    assert not any("This week" in message.text for message in sam.messages)
    await sandbox.clock.to(MONDAY)
    overview = await sam.sees("This week, interviews open: 1")
    assert "data engineer, Acme, 6 days ago. Next: " in overview.text
    await sandbox.clock.forward(days=6)
    assert sum("This week" in message.text for message in sam.messages) == 1
    await sandbox.clock.forward(days=1, minutes=1)
    assert sum("This week" in message.text for message in sam.messages) == 2
    await sam.taps("No more overviews")
    await sandbox.clock.forward(days=7)
    assert sum("This week" in message.text for message in sam.messages) == 2
    assert sandbox.refusals == []


async def test_with_nothing_open_it_stays_away_and_comes_back_on_a_monday(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    await sam.says("/overview on")
    await sandbox.clock.to(MONDAY)
    await sandbox.clock.forward(days=2)
    await sam.says("/new")
    await sam.says("data engineer at Acme")
    assert not any("This week" in message.text for message in sam.messages)
    await sandbox.clock.to(datetime(2026, 12, 7, 9, 0, 1, tzinfo=UTC))
    await sam.sees("This week")
