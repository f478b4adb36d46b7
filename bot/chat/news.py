"""News typed while a question is open: asked about once, never filed unasked, never lost."""

from dataclasses import replace

from bot.chat import debrief, employer
from bot.chat.tapdata import StaleButtonError
from bot.chat.titles import title
from bot.chat.turn import Turn
from bot.store import interviews
from bot.store.chats import Asking

_MARK = "news:"


async def take(turn: Turn, asking: Asking, text: str) -> bool:
    """Take what reads as news, or what follows it; False for a plain answer.

    Where the question about the news is not answered by a tap, both messages are the answer.
    """
    waiting = _waiting(asking)
    if waiting:
        await turn.ask_for(replace(asking, detail=""))
        await debrief.take(turn, f"{waiting}\n{text}")
        return True
    interview = await interviews.get(turn.tx, turn.chat.id, asking.interview)
    about = await employer.news_about(turn, interview, text) if interview else None
    if about is None:
        return False
    await turn.ask_for(replace(asking, detail=f"{_MARK}{text}"))
    row = [turn.button("news_yes", "news:yes"), turn.button("news_no", "news:no")]
    await turn.say(turn.reply("other.news", title=title(turn, about)), [row])
    return True


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
    await turn.ask_for(replace(asking, detail=""))
    if not is_news:
        await debrief.take(turn, text)
        return
    interview = await interviews.get(turn.tx, turn.chat.id, asking.interview)
    about = await employer.news_about(turn, interview, text) if interview else None
    if about:
        await employer.take_news(turn, about, text)
