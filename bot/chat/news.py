"""News typed while a question is open: asked about once, never filed unasked, never lost."""

from dataclasses import replace

from bot.chat import debrief, employer
from bot.chat.tapdata import StaleButtonError
from bot.chat.titles import title
from bot.chat.turn import Turn
from bot.core.interview import Answer
from bot.store import interviews
from bot.store.chats import Asking

_MARK = "news:"
_LONGEST_YES = 3  # words: a longer message says something of its own


async def take(turn: Turn, asking: Asking, text: str) -> bool:
    """Take what reads as news, or what follows it; False for a plain answer.

    The question about the news can be answered in words too. Where it is passed over, both
    messages are the answer; a letter is kept with the interview and is part of no answer.
    """
    waiting = _waiting(asking)
    if waiting:
        await _take_after(turn, asking, waiting, text)
        return True
    interview = await interviews.get(turn.tx, turn.chat.id, asking.interview)
    about = await employer.news_about(turn, interview, text) if interview else None
    if about is None:
        return False
    await turn.ask_for(replace(asking, detail=f"{_MARK}{text}"))
    row = [turn.button("news_yes", "news:yes"), turn.button("news_no", "news:no")]
    await turn.say(turn.reply("other.news", title=title(turn, about)), [row])
    return True


async def _take_after(turn: Turn, asking: Asking, waiting: str, text: str) -> None:
    """Take what was typed where a tap was asked for: a yes, a no, or an answer."""
    first = text.casefold().replace(",", " ").split()[:1]
    short = len(text.split()) <= _LONGEST_YES
    if short and first in (["yes"], ["yep"], ["yeah"]):
        await _take_as_news(turn, asking, waiting)
        return
    if short and first in (["no"], ["nope"]):
        await _take_as_answer(turn, asking, waiting)
        return
    await turn.ask_for(replace(asking, detail=""))
    if employer.is_letter(turn, waiting):
        await _keep(turn, asking, waiting)
        await debrief.take(turn, text)
    else:
        await debrief.take(turn, f"{waiting}\n{text}")


async def _take_as_answer(turn: Turn, asking: Asking, waiting: str) -> None:
    """Go on after a no: the message is the answer; after a letter the question is asked again."""
    await turn.ask_for(replace(asking, detail=""))
    if employer.is_letter(turn, waiting):
        await _keep(turn, asking, waiting)
        await debrief.ask_next(turn, asking.interview)
    else:
        await debrief.take(turn, waiting)


async def _keep(turn: Turn, asking: Asking, letter: str) -> None:
    interview = await interviews.get(turn.tx, turn.chat.id, asking.interview)
    if interview:
        kept = Answer("told", letter, at=turn.now)
        await interviews.save_answer(turn.tx, interview, kept, turn.message)


async def _take_as_news(turn: Turn, asking: Asking, text: str) -> None:
    await turn.ask_for(replace(asking, detail=""))
    interview = await interviews.get(turn.tx, turn.chat.id, asking.interview)
    about = await employer.news_about(turn, interview, text) if interview else None
    if about:
        await employer.take_news(turn, about, text)


def _waiting(asking: Asking | None) -> str:
    if asking is None or asking.kind != "question" or not asking.detail.startswith(_MARK):
        return ""
    return asking.detail.removeprefix(_MARK)


async def settle(turn: Turn, *, is_news: bool) -> None:
    """Take the message as news from the employer, or as the answer to the question."""
    asking = turn.chat.asking
    text = _waiting(asking)
    if asking is None or not text:
        raise StaleButtonError
    await turn.rekey([])
    await (_take_as_news if is_news else _take_as_answer)(turn, asking, text)
