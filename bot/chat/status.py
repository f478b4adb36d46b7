"""/status: how the bot is, for whoever runs it, and in their chat only."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from telegram import Update

from bot.chat.turn import Turn
from bot.content.replies import Markup
from bot.health import Part, Report
from bot.store import figures

SINCE_SECONDS = 86_400
"""How far back failures are counted."""

_COMMAND = "/status"


@dataclass(frozen=True, slots=True)
class Desk:
    """The operator's chat (None: there is none), and what only the running process knows."""

    chat: int | None = None
    report: Callable[[], Report] = lambda: Report(0, {}, ())
    replicas: Callable[[], int] = lambda: 1

    def is_asked(self, update: Update) -> bool:
        """Whether an update is the operator's question."""
        chat, message = update.effective_chat, update.message
        if chat is None or message is None or self.chat is None or chat.id != self.chat:
            return False
        return (message.text or "").split("@")[0].split(" ")[0].lower() == _COMMAND


async def tell(turn: Turn, desk: Desk) -> None:
    """Say how the bot is, in figures that name nobody."""
    found = await figures.look(turn.tx, turn.now, turn.now - SINCE_SECONDS)
    report = desk.report()
    lines = [
        _health(turn, report),
        turn.reply("status.replicas", replicas=desk.replicas()),
        turn.reply("status.chats", chats=found.chats, blocked=found.blocked),
        _waiting(turn, "updates", found.updates, found.oldest_update),
        _waiting(turn, "messages", found.messages, found.oldest_message),
        turn.reply("status.due", due=found.due, next=_moment(turn, found.next_due)),
        turn.reply("status.swept", seconds=report.silence.get(Part.SWEEP, 0)),
        turn.reply(
            "status.failures",
            set_aside=found.set_aside,
            given_up=found.given_up,
            repeated=found.repeated,
        ),
    ]
    await turn.say("\n".join(lines))


def _health(turn: Turn, report: Report) -> Markup:
    if report.well:
        return turn.reply("status.well")
    return turn.reply("status.ailing", parts=", ".join(report.ailing))


def _waiting(turn: Turn, what: str, count: int, oldest: int | None) -> Markup:
    seconds = max(0, turn.now - oldest) if oldest is not None else 0
    return turn.reply(f"status.{what}", count=count, seconds=seconds)


def _moment(turn: Turn, at: int | None) -> str:
    if at is None:
        return turn.content.replies.plain("status.never")
    return f"{datetime.fromtimestamp(at, UTC):%Y-%m-%d %H:%M} UTC"
