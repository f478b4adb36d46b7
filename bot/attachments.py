"""Files that come with messages: fetched before the transaction that handles the message.

A transaction never waits for the network, so the content lies here until it is asked for. It is
not kept any longer: after a restart the file is fetched again with its message.
"""

import logging
from collections.abc import Callable

from telegram import Bot, Document, Update
from telegram.error import TelegramError

log = logging.getLogger(__name__)

Wanted = Callable[[Document | None], bool]


class Attachments:
    """The content of wanted files, by the message's update."""

    def __init__(self, bot: Bot, wanted: Wanted) -> None:
        self._bot = bot
        self._wanted = wanted
        self._fetched: dict[int, bytes] = {}

    async def fetch(self, update: Update) -> None:
        """Download the file of a message if it is wanted; a failure leaves it out."""
        document = update.message.document if update.message else None
        if document is None or not self._wanted(document):
            return
        try:
            file = await self._bot.get_file(document.file_id)
            self._fetched[update.update_id] = bytes(await file.download_as_bytearray())
        except TelegramError as error:
            log.warning("a file was not fetched: %s", type(error).__name__)

    def content(self, update: Update) -> bytes | None:
        """Return the content that was fetched with an update, if any."""
        return self._fetched.get(update.update_id)

    def drop(self, update: Update) -> None:
        """Forget the content that was fetched with an update."""
        self._fetched.pop(update.update_id, None)
