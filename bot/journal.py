"""The log: one line per event on standard error, without the token, and without any content.

Other libraries' lines stay out: they quote addresses with the token in them, and what came in.
"""

import asyncio
import logging
from types import TracebackType
from typing import Any
from urllib.parse import quote

from bot.settings import Settings
from bot.trace import describe

log = logging.getLogger(__name__)

_SILENT = logging.CRITICAL + 1
_CHATTER = ("aiohttp", "httpx", "httpcore", "telegram", "telegram.ext", "tornado.access")

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class TokenFilter(logging.Filter):
    """Takes the bot's token out of every line, whoever wrote it."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._forms = (token, quote(token))

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every line through, without the token."""
        text = record.getMessage()
        if any(form in text for form in self._forms):
            for form in self._forms:
                text = text.replace(form, "<token>")
            record.msg, record.args = text, ()
        return True


class OneLine(logging.Formatter):
    """Writes each event as one line; of an exception it tells the type and the place."""

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802  the library's name
        """Describe an exception without its message."""
        return describe(ei[1]) if ei[1] else ""

    def format(self, record: logging.LogRecord) -> str:
        """Write an event, whatever is in it, as one line."""
        return " | ".join(super().format(record).splitlines())


def start_log(settings: Settings) -> None:
    """Send the log to standard error, without the token and without others' chatter."""
    handler = logging.StreamHandler()
    handler.addFilter(TokenFilter(settings.token))
    handler.setFormatter(OneLine("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=settings.log_level, handlers=[handler], force=True)
    for name in _CHATTER:
        logging.getLogger(name).setLevel(_SILENT)


def note_stray(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Log what no task waited for; asyncio itself would quote the exception's message."""
    error = context.get("exception")
    log.error("stray: %s", describe(error) if error else context["message"])
