"""Everything that can be sent to the bot in mid-debrief: each is answered, and no place is lost.

The same table stands in the README's appendix.
"""

from typing import Any

import pytest

from bot.sandbox import things
from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser

FILE = {"file_id": "AAA", "file_unique_id": "a"}
DONE = {"id": "1", "question": "Tea?", "total_voter_count": 0, "is_closed": False,
        "type": "regular",
        "is_anonymous": True, "allows_multiple_answers": False, "allows_revoting": False,
        "members_only": False,
        "options": [{"text": "Yes", "voter_count": 0, "persistent_id": "1"}]}  # fmt: skip

SENT: list[tuple[str, dict[str, Any], str]] = [
    ("a video", {"video": {**FILE, "width": 1, "height": 1, "duration": 3}}, "watch videos"),
    ("a video note", {"video_note": {**FILE, "length": 1, "duration": 3}}, "watch videos"),
    ("a piece of music", {"audio": {**FILE, "duration": 3}}, "listen to recordings"),
    ("an animation", {"animation": {**FILE, "width": 1, "height": 1, "duration": 3},
                      "document": FILE}, "Nicely put"),
    ("a dice", {"dice": {"emoji": "🎲", "value": 3}}, "Nicely put"),
    ("a game", {"game": {"title": "Snake", "description": "It bites",
                         "photo": [{**FILE, "width": 1, "height": 1}]}}, "Nicely put"),
    ("a poll", {"poll": DONE}, "I cannot vote"),
    ("a live location", {"location": {"latitude": 52.5, "longitude": 13.4, "live_period": 900}},
     "Europe/Berlin"),
    ("a venue", {"venue": {"location": {"latitude": 52.5, "longitude": 13.4}, "title": "Café",
                           "address": "Street 1"},
                 "location": {"latitude": 52.5, "longitude": 13.4}}, "Europe/Berlin"),
    ("a story", {"story": {"chat": {"id": 5, "type": "private"}, "id": 1}}, "only use words"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "said"), [s[1:] for s in SENT], ids=[s[0] for s in SENT])
async def test_things_are_answered_and_the_question_stands(
    sam: SandboxUser, sandbox: PeopledSandbox, content: dict[str, Any], said: str
) -> None:
    await sam.says("/new data engineer at Acme")
    await sam.sends(content)
    await sam.sees(said)
    await sam.says("yesterday")
    await sam.sees("How did you meet?")
    assert sandbox.refusals == []


@pytest.mark.parametrize(
    "report",
    [{"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}},
     {"write_access_allowed": {"web_app_name": "x"}},
     {"chat_background_set": {"type": {"type": "wallpaper", "dark_theme_dimming": 0,
                                       "document": FILE}}}],
)  # fmt: skip
async def test_what_telegram_reports_of_the_chat_is_not_answered(
    sam: SandboxUser, report: dict[str, Any]
) -> None:
    await sam.says("/new data engineer at Acme")
    before = len(sam.messages)
    await sam.sends(report)
    assert len(sam.messages) == before


async def test_a_photo_with_words_below_it_is_taken_by_its_words(sam: SandboxUser) -> None:
    await sam.says("/new data engineer at Acme")
    await sam.sends_photo("yesterday")
    await sam.sees("How did you meet?")


async def test_an_edit_of_words_that_answered_nothing_is_let_be(sam: SandboxUser) -> None:
    first = await sam.says("hi")
    before = len(sam.messages)
    await sam.edits(first, "hello there")
    assert len(sam.messages) == before


async def test_a_reply_to_a_note_that_was_sent_changes_nothing(sam: SandboxUser) -> None:
    await debrief_one(sam)
    note = next(m for m in reversed(sam.messages) if "Priya Nair ·" in m.text)
    await sam.taps("Sent")
    await sam.replies(note, "Dear Priya, another text.")
    await sam.sees("I keep it as it went out")


async def test_a_forward_that_says_nothing_of_an_employer_is_asked_about(sam: SandboxUser) -> None:
    await sam.sends(things.make_forward(sam.sandbox.world, "data engineer at Acme", "HR"))
    await sam.sees("Is this about a new interview?")


async def test_in_a_group_only_a_command_is_answered(
    sam: SandboxUser, sandbox: PeopledSandbox
) -> None:
    group = await sandbox.group("Friends", sam)
    own = [m for m in group.present() if m.sender is sandbox.world.bot]
    await sam.says("data engineer at Acme", chat=group)
    assert [m for m in group.present() if m.sender is sandbox.world.bot] == own
    await sam.says("/interviews", chat=group)
    said = [m for m in group.present() if m.sender is sandbox.world.bot][-1]
    assert "in a chat of our own only" in said.text
