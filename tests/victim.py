"""A process to be killed: it echoes what it is told, by way of a real inbox and courier.

Run as ``python -m tests.victim DATABASE_URL DATA_KEY TELEGRAM_URL TOKEN``.
"""

import asyncio
import math
import sys

from telegram import Update

from bot.clock import SystemClock
from bot.core.interview import Answer
from bot.courier import Courier
from bot.health import Health
from bot.inbox import Inbox, Toast
from bot.listening import Listener
from bot.pacing import Pace
from bot.store import chats, interviews, outbox
from bot.store.chats import Profile
from bot.store.database import Transaction, migrate, open_database
from bot.store.outbox import Outgoing
from bot.store.vault import Vault
from tests.wiring import make_bot


async def echo(tx: Transaction, update: Update, now: int) -> Toast | None:
    """Keep a message as an interview of its own, and say it back."""
    message = update.effective_message
    assert message
    chat, text = message.chat.id, message.text or ""
    await chats.create(tx, chat, Profile(), now)
    interview = await interviews.get(tx, chat, await interviews.start(tx, chat, now))
    assert interview
    await interviews.save_answer(tx, interview, Answer("company", text, at=now))
    await outbox.put(tx, chat, Outgoing("sendMessage", {"text": text}), now)
    return None


async def nothing_is_due(_tx: Transaction, _chat: int, _now: int) -> None:
    """Nothing ever is."""


async def shout(text: str) -> None:
    """Tell whoever reads the output."""
    sys.stderr.write(text + "\n")


async def live(url: str, key: str, telegram: str, token: str) -> None:
    """Echo until killed."""
    database = await open_database(url, Vault(key))
    await migrate(database)
    bot, clock = make_bot(telegram, token), SystemClock()
    courier = Courier(
        database,
        clock,
        bot,
        nothing_is_due,
        alarm=shout,
        fatal=sys.exit,
        pace=Pace(math.inf, math.inf, 1_000),
    )
    inbox = Inbox(database, clock, bot, echo, sorry="?", alarm=shout, pick_up=courier.pick_up)
    listener = Listener(bot, inbox.take, health=Health(), revoked=sys.exit)
    await bot.initialize()
    await inbox.start()
    await courier.start()
    await listener.start()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(live(*sys.argv[1:]))
