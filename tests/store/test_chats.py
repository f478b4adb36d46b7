"""Chats: profiles, what was asked, blocking, and deleting everything."""

from dataclasses import replace
from pathlib import Path

from bot.core.interview import Answer, Channel, Draft, Interview, Kind
from bot.store import chats, drafts, inbox, interviews, outbox, schedule
from bot.store.chats import Asking, Profile
from bot.store.database import Transaction, migrate, open_database
from bot.store.outbox import Outgoing
from bot.store.vault import Vault
from tests.store.conftest import KIM, SAM

TABLES = ("interviews", "people", "answers", "events", "drafts", "schedule", "outbox", "inbox")


async def test_a_chat_nobody_met_is_unknown(tx: Transaction) -> None:
    assert await chats.load(tx, 99) is None


async def test_a_profile_comes_back_as_it_was_saved(tx: Transaction) -> None:
    profile = Profile("Asia/Tokyo", True, "JP", "ja", 7, 22, 6, "Sam O'Lée", True, True)
    await chats.save_profile(tx, SAM, profile)
    loaded = await chats.load(tx, SAM)
    assert loaded
    assert loaded.profile == profile
    assert loaded.created_at == 100


async def test_meeting_somebody_again_changes_nothing(tx: Transaction) -> None:
    before = await chats.load(tx, SAM)
    assert await chats.create(tx, SAM, Profile(zone="Asia/Tokyo"), 999) == before


async def test_what_was_asked_is_remembered_until_it_is_answered(tx: Transaction) -> None:
    asking = Asking("edit", interview=3, question="strength", person=4, message=5, detail="Grüße")
    await chats.set_asking(tx, SAM, asking)
    asked, other = await chats.load(tx, SAM), await chats.load(tx, KIM)
    assert asked
    assert asked.asking == asking
    assert other
    assert other.asking is None
    await chats.set_asking(tx, SAM, None)
    answered = await chats.load(tx, SAM)
    assert answered == replace(asked, asking=None)


async def test_while_blocked_nothing_is_due_or_sent_and_after_it_all_goes_out(
    tx: Transaction,
) -> None:
    await schedule.set_due(tx, SAM, 500)
    await outbox.put(tx, SAM, Outgoing("sendMessage", {"text": "Hello"}), 400)
    await chats.set_blocked(tx, SAM, True)
    assert (await outbox.waiting_chats(tx, 600, 9), await schedule.due_chats(tx, 600, 9)) == (
        (),
        (),
    )
    blocked = await chats.load(tx, SAM)
    assert blocked
    assert blocked.blocked
    await chats.set_blocked(tx, SAM, False)
    assert await outbox.waiting_chats(tx, 600, 9) == (SAM,)


async def _fill(tx: Transaction, interview: Interview) -> None:
    chat = interview.chat
    person = await interviews.add_person(tx, interview, "Priya")
    await interviews.save_answer(tx, interview, Answer("company", "Acme"), 7)
    await drafts.keep(tx, interview, Draft(person, Kind.SECOND, Channel.EMAIL, "Dear Priya"), 1)
    await schedule.set_due(tx, chat, 500)
    await outbox.put(tx, chat, Outgoing("sendMessage", {"text": "Hello"}), 1)
    await inbox.store(tx, chat + 1, chat, {"message": "old"}, 1)
    await inbox.store(tx, chat + 2, chat, {"message": "waits"}, 2)
    handled = await inbox.start_handling(tx, chat)
    assert handled
    await inbox.mark_done(tx, handled.row, 3)


async def _rows(tx: Transaction, chat: int) -> dict[str, int]:
    counted = {}
    for table in TABLES:
        counted[table] = await tx.fetchval(
            f"SELECT count(*) FROM {table} WHERE chat = $1",  # noqa: S608  names from this file
            chat,
        )
    return counted


async def test_erasing_deletes_all_of_one_chat_and_nothing_of_another(
    tx: Transaction, acme: Interview, bolt: Interview
) -> None:
    await _fill(tx, acme)
    await _fill(tx, bolt)
    kims = await _rows(tx, KIM)
    await chats.erase(tx, SAM)
    assert await chats.load(tx, SAM) is None
    assert await _rows(tx, SAM) == {**dict.fromkeys(TABLES, 0), "inbox": 1}
    assert await _rows(tx, KIM) == kims


async def test_what_is_said_after_erasing_is_still_heard_and_leaves_no_chat_behind(
    tx: Transaction, acme: Interview
) -> None:
    await _fill(tx, acme)
    await chats.erase(tx, SAM)
    waiting = await inbox.start_handling(tx, SAM)
    assert waiting
    assert waiting.body == {"message": "waits"}
    await inbox.mark_done(tx, waiting.row, 9)
    assert (await _rows(tx, SAM))["inbox"] == 0


def _content(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


async def test_erased_data_is_gone_from_the_files(tmp_path: Path, vault: Vault) -> None:
    database = await open_database(f"sqlite://{tmp_path}/bot.db", vault)
    await migrate(database)
    async with database.transaction() as tx:
        await chats.create(tx, SAM, Profile(sign_name="Sam"), 1)
        sealed = await tx.fetchval("SELECT profile FROM chats")
    assert sealed in _content(tmp_path)
    async with database.transaction() as tx:
        await chats.erase(tx, SAM)
    assert sealed not in _content(tmp_path)
    await database.close()


async def test_nothing_typed_can_be_read_in_the_files(tmp_path: Path, vault: Vault) -> None:
    database = await open_database(f"sqlite://{tmp_path}/bot.db", vault)
    await migrate(database)
    async with database.transaction() as tx:
        await chats.create(tx, SAM, Profile(sign_name="Secretname"), 1)
        interview = await interviews.get(tx, SAM, await interviews.start(tx, SAM, 1))
        assert interview
        await chats.set_asking(tx, SAM, Asking("edit", detail="Secretdetail"))
        person = await interviews.add_person(tx, interview, "Secretperson", "Secretrole", "s@x.y")
        await interviews.save_answer(tx, interview, Answer("company", "Secretco", "Secretval"))
        draft = Draft(person, Kind.SECOND, Channel.EMAIL, "Secrettext", "Secretsubject")
        await drafts.keep(tx, interview, draft, 1)
        outgoing = Outgoing("sendDocument", {"caption": "Secretcap"}, 0, None, b"Secretfile", "s")
        await outbox.put(tx, SAM, outgoing, 1)
        await inbox.store(tx, 1, SAM, {"text": "Secretupdate"}, 1)
    assert b"secret" not in _content(tmp_path).lower()
    await database.close()
