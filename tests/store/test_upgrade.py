"""An older database with data in it goes on with the newer program, nothing lost."""

from pathlib import Path

from bot.core.interview import Answer, Interview
from bot.store import chats, interviews
from bot.store.database import migrate, open_database
from bot.store.vault import Vault

FIRST = Path("bot/store/migrations/0001_start.sql").read_text()


async def test_a_database_of_the_first_version_keeps_its_data(
    database_url: str, vault: Vault
) -> None:
    database = await open_database(database_url, vault)
    script = "\n".join(x for x in FIRST.splitlines() if not x.startswith("--"))
    async with database.transaction() as tx:
        for statement in script.format(**database.dialect).split(";\n"):
            if statement.strip():
                await tx.execute(statement.strip().removesuffix(";"))
        version = "CREATE TABLE schema_version (version {int} PRIMARY KEY) {strict}"
        await tx.execute(version.format(**database.dialect))
        await tx.execute("INSERT INTO schema_version (version) VALUES (1)")
        profile = tx.seal_fields(zone="Europe/London", sign_name="Sam Lee")
        await tx.execute(
            "INSERT INTO chats (id, created_at, profile) VALUES ($1, $2, $3)", 11, 100, profile
        )
        made = Interview(await interviews.start(tx, 11, 200), 11, 200)
        await interviews.save_answer(tx, made, Answer("company", "Acme", at=300))
    await migrate(database)
    async with database.transaction() as tx:
        chat = await chats.load(tx, 11)
        assert chat
        assert chat.profile.sign_name == "Sam Lee"
        assert chat.profile.retention == 365
        assert chat.offered == ()
        (kept,) = await interviews.of_chat(tx, 11)
        assert kept.company == "Acme"
    await database.close()
