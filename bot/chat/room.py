"""How much a chat may have kept: far more than a search for work takes, and not without end.

An answer is bounded by Telegram's longest message (4,096 characters), an interview's people by
``meeting.MOST_PEOPLE``; here the number of interviews, the versions of notes, and the sum.
"""

from collections.abc import Sized

from bot.chat.turn import Turn
from bot.store import figures

MOST_INTERVIEWS = 300
"""Interviews of one chat: six new ones a week for a year, after which the closed ones go."""

MOST_VERSIONS = 150
"""Drafts shown for one interview: six for each note to twelve people."""

MOST_BYTES = 10_000_000
"""The sum of all that is kept of one chat, sealed: three hundred interviews of the usual size."""


async def allows_interviews(turn: Turn, more: int = 1) -> bool:
    """Whether so many more interviews may be kept; if not, say what to do."""
    return await _allows(turn, more)


async def allows_words(turn: Turn) -> bool:
    """Whether anything more may be kept; if not, say what to do."""
    return await _allows(turn, 0)


def allows_version(shown: Sized) -> bool:
    """Whether one more draft may be kept of an interview that has these."""
    return len(shown) < MOST_VERSIONS


async def _allows(turn: Turn, more: int) -> bool:
    kept = await figures.look_at_chat(turn.tx, turn.chat.id)
    if kept.size < MOST_BYTES and kept.interviews + more <= max(MOST_INTERVIEWS, kept.interviews):
        return True
    megabytes = f"{kept.size / 1_000_000:.1f}"
    await turn.say(turn.reply("other.no_room", interviews=kept.interviews, megabytes=megabytes))
    return False
