"""Delivery of updates to a webhook: side by side, repeated until the bot takes them.

Updates of one kind of one chat come in their order; Telegram promises no more than that.
"""

import asyncio
import ssl
import time
from dataclasses import dataclass, field

import httpx

from bot.sandbox.schema import Json
from bot.sandbox.updates import UpdateQueue

# Seconds between attempts; Telegram's own grow in a like manner.
_FIRST_PAUSE = 0.2
_LONGEST_PAUSE = 30.0
_ANSWER_WITHIN = 60.0

Lane = tuple[int, str]
"""A chat, or else a user, and the kind of update: what keeps its order."""


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
    _lanes: set[Lane] = field(default_factory=set)
    _clients: dict[bytes, httpx.AsyncClient] = field(default_factory=dict)

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
        try:
            async with asyncio.TaskGroup() as group:
                while True:
                    seen = self.updates.pulse.count
                    for lane, update in self._next_in_line():
                        self._lanes.add(lane)
                        group.create_task(self._see_through(lane, update))
                    await self.updates.pulse.after(seen)
        finally:
            for client in self._clients.values():
                await client.aclose()
            self._clients.clear()

    def _next_in_line(self) -> list[tuple[Lane, Json]]:
        """Return the first waiting update of each lane that is free, as many as may go at once."""
        if not self.url or len(self._lanes) >= self.max_connections:
            return []
        found: dict[Lane, Json] = {}
        for update in self.updates.pending:
            if len(self._lanes) + len(found) == self.max_connections:
                break
            if (lane := _lane_of(update)) not in self._lanes:
                found.setdefault(lane, update)
        return list(found.items())

    async def _see_through(self, lane: Lane, update: Json) -> None:
        """Deliver one update, however often that takes, unless the webhook is removed."""
        pause = _FIRST_PAUSE
        try:
            while self.url:
                if await self._deliver(update):
                    self.updates.take_out(update)
                    return
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)
        finally:
            self._lanes.discard(lane)
            self.updates.pulse.beat()

    async def _deliver(self, update: Json) -> bool:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.secret} if self.secret else {}
        try:
            answer = await self._connect().post(self.url, json=update, headers=headers)
        except (httpx.HTTPError, OSError) as error:
            return self._fail(f"Connection failed: {type(error).__name__}")
        if answer.status_code // 100 != 2:
            return self._fail(f"Wrong response from the webhook: {answer.status_code}")
        return True

    def _connect(self) -> httpx.AsyncClient:
        """Return what keeps the connections; one for each certificate that was ever set."""
        if self.certificate not in self._clients:
            self._clients[self.certificate] = httpx.AsyncClient(
                verify=self._trust(), timeout=_ANSWER_WITHIN, limits=httpx.Limits()
            )
        return self._clients[self.certificate]

    def _trust(self) -> ssl.SSLContext | bool:
        if not self.certificate:
            return True
        context = ssl.create_default_context(cadata=self.certificate.decode("ascii"))
        context.check_hostname = False
        return context

    def _fail(self, reason: str) -> bool:
        self.last_error, self.last_error_at = reason, int(time.time())
        return False


def _lane_of(update: Json) -> Lane:
    """Return the lane of an update; one that names nobody shares a lane with its like."""
    kind, content = next((item for item in update.items() if item[0] != "update_id"), ("", {}))
    content = content if isinstance(content, dict) else {}
    whose = content.get("chat") or content.get("from") or {}
    number = whose.get("id") if isinstance(whose, dict) else 0
    return number if isinstance(number, int) else 0, kind
