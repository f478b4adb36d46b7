"""Generated updates: whatever Telegram sends, nothing fails and nobody's words reach another."""

from collections.abc import Sequence
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

from tests.fuzzing import feeding
from tests.odd_updates import Json, conversations
from tests.user import PeopledSandbox, SandboxUser


def test_no_update_fails_or_shows_anybody_what_is_not_theirs(tmp_path: Path) -> None:
    with feeding(tmp_path) as feed:

        @settings(
            max_examples=60,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(conversations)
        def check(conversation: Sequence[Json]) -> None:
            feed.feed(conversation)

        check()


async def test_an_update_that_cannot_be_read_holds_up_nobody(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    for broken in ({"message_id": 1}, {"message_id": "x", "date": 0, "chat": {}}):
        sandbox.world.updates.add("message", broken)
    await sam.says("/help")
    await sam.sees("/new")
