"""A setting asked for in the middle of something: afterwards the debrief goes on where it was."""

from dataclasses import replace

from bot.chat.turn import Turn
from bot.store.chats import Asking

KINDS = frozenset({"zone", "name", "hour", "quiet", "country", "kept", "strength"})
"""What the chat was asked, where that is a setting."""


def is_aside(asking: Asking | None) -> bool:
    """Whether a setting was asked for."""
    return asking is not None and asking.kind in KINDS


async def begin(turn: Turn, kind: str) -> None:
    """Ask for a setting, keeping the place of a debrief that is under way."""
    asking = turn.chat.asking
    in_debrief = asking is not None and (asking.kind == "question" or is_aside(asking))
    await turn.ask_for(replace(asking, kind=kind) if asking and in_debrief else Asking(kind))


async def end(turn: Turn) -> None:
    """Have what is typed next taken for what was asked before the setting."""
    asking = turn.chat.asking
    if is_aside(asking):
        back = replace(asking, kind="question") if asking and asking.interview else None
        await turn.ask_for(back)
