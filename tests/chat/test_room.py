"""Room: how much is kept of one chat has an end, which is told with what to do."""

import json

from bot.chat.room import MOST_BYTES, MOST_INTERVIEWS, MOST_VERSIONS
from bot.core.interview import Answer
from bot.store import figures, interviews
from tests.chat.stories import debrief_one
from tests.conftest import RunningBot
from tests.user import SandboxUser

FULL = "has reached its limit"


async def start_many(bot: RunningBot, sam: SandboxUser, count: int) -> None:
    """Have somebody have so many interviews."""
    async with bot.database.transaction() as tx:
        made = {await interviews.start(tx, sam.chat.id, 1) for _ in range(count)}
        for kept in await interviews.of_chat(tx, sam.chat.id):
            if kept.id in made:
                await interviews.save_answer(tx, kept, Answer("company", "Acme", at=1))


async def fill(bot: RunningBot, sam: SandboxUser) -> None:
    """Have as much kept of somebody as may be."""
    async with bot.database.transaction() as tx:
        made = await interviews.start(tx, sam.chat.id, 1)
        await tx.execute(
            "INSERT INTO people (chat, interview, fields) VALUES ($1, $2, $3)",
            sam.chat.id,
            made,
            tx.seal_fields(name="x" * MOST_BYTES, role="", email="", named=True),
        )


async def test_one_interview_too_many_is_told_with_what_to_do(
    sam: SandboxUser, afterword: RunningBot
) -> None:
    await sam.says("/start")
    await start_many(afterword, sam, MOST_INTERVIEWS - 1)
    await sam.says("/new")
    await sam.sees("What was the job")
    await sam.says("/cancel")
    await sam.says("/new data engineer at Bolt")
    told = await sam.sees(FULL)
    assert f"{MOST_INTERVIEWS} interviews" in told.text
    assert "/export" in told.text


async def test_what_is_under_way_can_be_finished_when_no_interview_can_be_added(
    sam: SandboxUser, afterword: RunningBot
) -> None:
    await sam.says("/start")
    await start_many(afterword, sam, MOST_INTERVIEWS - 1)
    await sam.says("/new")
    await sam.says("data engineer at Bolt")
    await sam.sees("When was it?")


async def test_a_chat_that_is_full_keeps_no_more_words_but_can_export_and_erase(
    sam: SandboxUser, afterword: RunningBot
) -> None:
    await sam.says("/new")
    await fill(afterword, sam)
    await sam.says("data engineer at Bolt")
    await sam.sees(FULL)
    await sam.says("/delete")
    await sam.taps("Yes, erase everything")
    await sam.says("/new")
    await sam.says("data engineer at Bolt")
    await sam.sees("When was it?")


async def test_a_file_with_too_many_interviews_changes_nothing(
    sam: SandboxUser, afterword: RunningBot
) -> None:
    await debrief_one(sam)
    await sam.says("/export")
    files = [m for m in sam.messages if "document" in m.content]
    exported = next(m for m in files if m.content["document"]["file_name"].endswith(".json"))
    content = json.loads(sam.downloads(exported))
    content["interviews"][0]["created_at"] = "2026-01-02T03:04:05Z"
    await start_many(afterword, sam, MOST_INTERVIEWS)
    await sam.sends_document("afterword.json", json.dumps(content).encode())
    await sam.sees(FULL)
    async with afterword.database.transaction() as tx:
        kept = await figures.look_at_chat(tx, sam.chat.id)
    assert kept.interviews == MOST_INTERVIEWS + 1


async def test_after_very_many_versions_of_a_note_there_is_no_further_one(
    sam: SandboxUser, afterword: RunningBot
) -> None:
    await debrief_one(sam)
    async with afterword.database.transaction() as tx:
        (shown,) = await tx.fetch("SELECT * FROM drafts")
        for _ in range(MOST_VERSIONS - 1):
            await tx.execute(
                "INSERT INTO drafts (chat, interview, person, kind, channel, fields, shown_at)"
                " SELECT chat, interview, person, kind, channel, fields, shown_at FROM drafts"
                " WHERE id = $1",
                shown["id"],
            )
    await sam.taps("Another version")
    await sam.sees_toast("as many versions as I keep")
    await sam.taps("Sent")
    await sam.sees("All sent. Next:")
