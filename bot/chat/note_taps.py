"""Taps on a draft: sent, another version, and all that stands behind *More…*."""

from collections.abc import Awaitable, Callable, Mapping

from bot.chat import drafts, notes, own_words, pictures
from bot.chat.tapdata import number, one_of
from bot.chat.turn import Turn
from bot.core.drafts.desk import Tone
from bot.core.interview import Channel, Interview
from bot.store.drafts import ShownDraft

OnDraft = Callable[[Turn, Interview, ShownDraft, list[str]], Awaitable[str | None]]


async def _sent(turn: Turn, interview: Interview, shown: ShownDraft, _rest: list[str]) -> str:
    return await notes.take_sent(turn, interview, shown)


async def _earlier(turn: Turn, interview: Interview, shown: ShownDraft, rest: list[str]) -> str:
    return await notes.mark_sent(turn, interview, shown, min(number(rest), 60))


async def _tone(turn: Turn, interview: Interview, shown: ShownDraft, rest: list[str]) -> str:
    tone = one_of(Tone, rest)
    return await drafts.another(turn, interview, shown, tone=tone)


async def _channel(turn: Turn, interview: Interview, shown: ShownDraft, rest: list[str]) -> str:
    channel = one_of(Channel, rest)
    return await drafts.another(turn, interview, shown, channel=channel)


ON_DRAFT: Mapping[str, OnDraft] = {
    "sent": _sent,
    "sentday": _earlier,
    "unsent": lambda turn, _interview, shown, _: notes.unmark_sent(turn, shown),
    "another": lambda turn, interview, shown, _: drafts.another(turn, interview, shown),
    "tone": _tone,
    "chan": _channel,
    "more": lambda turn, interview, shown, _: notes.show_more(turn, interview, shown),
    "less": lambda turn, _interview, shown, _: notes.show_less(turn, shown),
    "edit": lambda turn, _interview, shown, rest: notes.explain_edit(turn, shown, *rest[:1]),
    "why": lambda turn, _interview, shown, _: notes.explain(turn, shown),
    "respell": lambda turn, interview, shown, _: own_words.respell(turn, interview, shown),
    "signas": lambda turn, _interview, shown, _: own_words.sign_as(turn, shown),
    "card": lambda turn, _interview, shown, _: pictures.hand_over_card(turn, shown),
    "eml": lambda turn, interview, shown, _: notes.hand_over_file(turn, interview, shown),
}
