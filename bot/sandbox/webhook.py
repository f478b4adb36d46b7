"""Delivery of updates to a webhook: in order, repeated until the bot takes them."""

import asyncio
import ssl
import time
from dataclasses import dataclass

import httpx

from bot.sandbox.schema import Json
from bot.sandbox.updates import UpdateQueue

# Seconds between attempts; Telegram's own grow in a like manner.
_FIRST_PAUSE = 0.2
_LONGEST_PAUSE = 30.0
_ANSWER_WITHIN = 60.0


@dataclass(slots=True)
class Webhook:
    """Where updates go, if the bot asked for it, and the last failure to deliver one."""

    updates: UpdateQueue
    url: str = ""
    secret: str = ""
    certificate: bytes = b""
    max_connections: int = 40
    last_error_at: int = 0
    last_error: str = ""

    def remove(self) -> None:
        """Go back to polling."""
        self.url = self.secret = self.last_error = ""
        self.certificate = b""
        self.last_error_at = 0

    def show(self) -> Json:
        """The Bot API's WebhookInfo."""
        shown: Json = {
            "url": self.url,
            "has_custom_certificate": bool(self.certificate),
            "pending_update_count": len(self.updates.pending),
        }
        if self.url:
            shown |= {"max_connections": self.max_connections, "ip_address": "127.0.0.1"}
        if self.last_error:
            shown |= {"last_error_date": self.last_error_at, "last_error_message": self.last_error}
        if self.updates.allowed:
            shown["allowed_updates"] = self.updates.allowed
        return shown

    async def deliver_forever(self) -> None:
        """Deliver whatever waits while a webhook is set; runs until cancelled."""
        pause = _FIRST_PAUSE
        while True:
            seen = self.updates.pulse.count
            if not self.url or not self.updates.pending:
                await self.updates.pulse.after(seen)
                continue
            update = self.updates.pending[0]
            if await self._deliver(update):
                self.updates.confirm(update["update_id"] + 1)
                pause = _FIRST_PAUSE
            else:
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)

    async def _deliver(self, update: Json) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.secret} if self.secret else {}
        try:
            async with httpx.AsyncClient(verify=self._trust(), timeout=_ANSWER_WITHIN) as client:
                answer = await client.post(self.url, json=update, headers=headers)
        except (httpx.HTTPError, OSError) as error:
            return self._fail(f"Connection failed: {type(error).__name__}")
        if answer.status_code // 100 != 2:
            return self._fail(f"Wrong response from the webhook: {answer.status_code}")
        return True

    def _trust(self) -> ssl.SSLContext | bool:
        if not self.certificate:
            return True
        context = ssl.create_default_context(cadata=self.certificate.decode("ascii"))
        context.check_hostname = False
        return context

    def _fail(self, reason: str) -> bool:
        self.last_error, self.last_error_at = reason, int(time.time())
        return False
