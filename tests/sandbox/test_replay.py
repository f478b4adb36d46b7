"""A story is saved as a transcript, and a transcript is lived again, with the bot as it is."""

from typing import Any

import httpx
import pytest

from bot.sandbox.transcript import write_page, write_text
from tests.chat.stories import debrief_one
from tests.conftest import TUESDAY_AFTERNOON, RunningBot
from tests.user import PeopledSandbox, SandboxUser


@pytest.fixture
async def sandbox() -> Any:
    """A stand-in on a Tuesday afternoon, as the bot's own tests have it."""
    async with PeopledSandbox() as stand_in:
        await stand_in.clock.to(TUESDAY_AFTERNOON)
        yield stand_in


@pytest.fixture
async def sam(sandbox: PeopledSandbox, afterword: RunningBot) -> SandboxUser:
    assert afterword.task
    return await sandbox.user("Sam", last_name="Lee", language="en-GB")


async def replay(http: httpx.AsyncClient, sandbox: PeopledSandbox, text: str) -> dict[str, Any]:
    """Replay a story to its end; what the page shows of it."""
    answer = await http.post("/control/replay", json={"text": text})
    assert answer.status_code == 200, answer.text
    while (replayed := sandbox.world.replay) and replayed.running:
        await sandbox.world.pulse.after(sandbox.world.pulse.count)
    assert replayed
    return replayed.show()


async def timeline_of(http: httpx.AsyncClient, person: SandboxUser) -> dict[str, Any]:
    """What stands beside a chat, once the bot has nothing under way in it."""
    seen: dict[str, int] = {}
    while True:
        asked = {"chat": person.chat.id, **seen}
        state = (await http.get("/control/state", params=asked)).json()
        timeline: dict[str, Any] = state["chat"]["timeline"] or {"fresh": False}
        if timeline["fresh"]:
            return timeline
        seen = {"seen": state["revision"]}


async def test_a_transcript_lived_again_is_the_same_transcript(
    sam: SandboxUser, sandbox: PeopledSandbox, http: httpx.AsyncClient
) -> None:
    await debrief_one(sam)
    note = next(message for message in sam.messages if "Priya Nair ·" in message.text)
    await sam.replies(note, "Shorter please,\nand | without a < sign")
    await sam.sends_location(48.1, 11.6)
    await sam.sends_document("cv.txt", b"\x00\xff")
    await sam.forwards("We will call you.", "HR")
    await sam.edits((await sam.says("/stats")), "/help")
    await sam.taps("Sent")
    await sandbox.clock.to_due()
    await sam.blocks()
    await sam.unblocks()
    saved = write_text(sandbox.world, sam.chat)

    result = await replay(http, sandbox, saved)
    assert result["fault"] == ""
    again = sandbox.world.chats[result["chat"]]
    assert write_text(sandbox.world, again).splitlines() == saved.splitlines()
    assert sandbox.refusals == []


async def test_a_move_to_the_reminder_of_somebody_else_is_saved_as_a_moment(
    sam: SandboxUser, sandbox: PeopledSandbox, http: httpx.AsyncClient
) -> None:
    ann = await sandbox.user("Ann", language="en-GB")
    await ann.says("/help")
    await debrief_one(sam)
    await timeline_of(http, sam)
    body = {"due": True, "chat": sam.chat.id}
    assert (await http.post("/control/clock", json=body)).status_code == 200
    assert "@ next\n" in write_text(sandbox.world, sam.chat)
    assert "@ 2026-11-25 09:00:01\n" in write_text(sandbox.world, ann.chat)


async def test_nobody_is_taken_to_a_reminder_that_is_not_theirs(
    sam: SandboxUser, sandbox: PeopledSandbox, http: httpx.AsyncClient
) -> None:
    ann = await sandbox.user("Ann", language="en-GB")
    await ann.says("/help")
    await debrief_one(sam)
    await timeline_of(http, ann)
    answer = await http.post("/control/clock", json={"due": True, "chat": ann.chat.id})
    assert answer.json() == {"error": "the bot has no reminder to come"}


async def test_what_the_bot_does_without_a_word_is_no_reminder(
    sam: SandboxUser, sandbox: PeopledSandbox, http: httpx.AsyncClient
) -> None:
    await debrief_one(sam)
    told = await timeline_of(http, sam)
    assert (told["due"], told["zone"]) == (sandbox.clock.due, "Europe/London")
    for _ in range(12):
        told = await timeline_of(http, sam)
        if told["due"] is None:
            break
        await sandbox.clock.to(told["due"] + 1)
    assert "Nothing is due" in told["texts"][0]["text"]
    assert told["due"] is None
    assert sandbox.clock.due is not None  # the people of the other side are forgotten then


async def test_a_story_that_does_not_fit_the_bot_stops_at_its_line(
    sandbox: PeopledSandbox, afterword: RunningBot, http: httpx.AsyncClient
) -> None:
    assert afterword.task
    head = "Afterword story\n= Sam\n"
    result = await replay(http, sandbox, f"{head}@ next")
    assert result["fault"] == "Line 3: the bot has no reminder to come."
    result = await replay(http, sandbox, f"{head}> /new\n[No such button]\n> never said")
    assert result["fault"] == "Line 4: there is no button “No such button”."
    result = await replay(http, sandbox, f"{head}> /new\n^ 9 hello")
    assert result["fault"] == "Line 4: there is no such message."


async def test_a_broken_transcript_is_refused_with_one_line(http: httpx.AsyncClient) -> None:
    answer = await http.post("/control/replay", json={"text": "Afterword story\n> hi\nhello"})
    assert answer.status_code == 400
    assert answer.json()["error"].startswith("line 3: “hello” is none of")


async def test_a_transcript_is_saved_as_text_and_as_a_page(
    sam: SandboxUser, sandbox: PeopledSandbox, http: httpx.AsyncClient
) -> None:
    await sam.says("<script>alert(1)</script>")
    text = await http.get("/control/story.txt", params={"chat": sam.chat.id})
    assert text.text.startswith("Afterword story\n= Sam Lee, en-GB\n\n@ 2026-11-24 15:00")
    assert "afterword-sam.txt" in text.headers["Content-Disposition"]
    page = await http.get("/control/story.html", params={"chat": sam.chat.id})
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert page.text == write_page(sandbox.world, sam.chat)
    assert "<script>" not in page.text
    assert (await http.get("/control/story.txt", params={"chat": 1})).status_code == 404


async def test_the_timeline_stands_beside_the_chat_and_leaves_no_trace_in_it(
    sam: SandboxUser, sandbox: PeopledSandbox, http: httpx.AsyncClient
) -> None:
    await debrief_one(sam)
    count = len(sam.chat.messages)

    async def look() -> str:
        return "\n".join(one["text"] for one in (await timeline_of(http, sam))["texts"])

    beside = await look()
    assert "Wednesday 25 November" in beside
    assert len(sam.chat.messages) == count
    await sam.says("/timeline")
    assert sam.last.text == beside
    await sandbox.clock.forward(days=1)
    assert "Wednesday 25 November" not in await look()


async def test_a_late_answer_about_the_timeline_is_dropped(
    sandbox: PeopledSandbox, http: httpx.AsyncClient
) -> None:
    sam = await sandbox.user("Sam")
    await sam.says("hello")
    stage = sandbox.world.stage(sam.chat)
    await sam.says("again")
    answer = {"chat": sam.chat.id, "stage": stage, "texts": ["old"]}
    assert (await http.post("/timelines", json=answer)).status_code == 200
    assert sandbox.world.timelines.given == {}
