"""What is kept, and how it is erased: really, all of it, after one question."""

from bot.chat.turn import Button, Turn
from bot.content.replies import Markup
from bot.core.drafts.compose import forget
from bot.store import chats, transfer


async def explain(turn: Turn) -> None:
    """Say what is kept, for what, how long and who sees it."""
    await turn.say(turn.reply("privacy.text"))


async def ask_delete(turn: Turn) -> None:
    """Show what would go and ask."""
    records = await transfer.take_out(turn.tx, turn.chat.id)
    count = len(records)
    if not count:
        await turn.say(turn.reply("privacy.delete_ask_settings"), [_delete_row(turn)])
        return
    key = "privacy.interviews_one" if count == 1 else "privacy.interviews_many"
    words = turn.reply(key, count=count)
    people = sum(len(record.interview.people) for record in records)
    notes = sum(len(record.shown) for record in records)
    others = turn.reply("privacy.delete_others", people=people) if people else ""
    written = Markup(f" {turn.reply('privacy.delete_notes', notes=notes)}") if notes else ""
    text = turn.reply("privacy.delete_ask", interviews=words, others=others, notes=written)
    await turn.say(text, [_delete_row(turn)])


def _delete_row(turn: Turn) -> list[Button]:
    return [turn.button("delete_yes", "erase:yes"), turn.button("delete_no", "erase:no")]


async def delete(turn: Turn) -> None:
    """Erase everything of this chat, then say so."""
    await chats.erase(turn.tx, turn.chat.id)
    forget(turn.content.bank)
    await turn.rewrite(turn.reply("privacy.deleted"))


async def keep(turn: Turn) -> None:
    """Leave everything as it is."""
    await turn.rewrite(turn.reply("privacy.delete_kept"))
