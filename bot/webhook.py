"""The webhook: an HTTP server that takes updates from Telegram, and tells whether the bot is well.

An update is answered 200 once it is stored. Whoever does not know the secret gets nothing in.
"""

import hmac
import json
import logging
import socket
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.web import Application, HTTPError, RequestHandler

from bot.health import Health
from bot.settings import SettingsError, Webhook
from bot.trace import describe
from bot.updates import RawUpdate, is_update

log = logging.getLogger(__name__)

PATH = "updates"
_SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  the name of a header
_LARGEST = 1024 * 1024
"""Bytes of an update; Telegram's have some thousands."""


@dataclass(frozen=True, slots=True)
class Reception:
    """What the handlers share: ``take`` returns once updates are stored."""

    secret: str
    take: Callable[[Sequence[RawUpdate]], Awaitable[None]]
    health: Health


class Quiet(RequestHandler):
    """Says no more than it must, and logs no content."""

    def initialize(self, reception: Reception) -> None:
        """Take what the handlers share."""
        self.reception = reception

    def set_default_headers(self) -> None:
        """Leave out what serves it."""
        self.clear_header("Server")

    def write_error(self, status_code: int, **_: Any) -> None:
        """Answer with the code alone."""
        self.set_status(status_code)
        self.finish()

    def log_exception(self, _type: object, error: BaseException | None, _trace: object) -> None:
        """Log one line."""
        code = error.status_code if isinstance(error, HTTPError) else 500
        log.warning("webhook: %d, %s", code, describe(error) if error else "")


class UpdateHandler(Quiet):
    """Takes one update."""

    async def post(self) -> None:
        """200 once it is stored, 403 without the secret, 400 for what is no update."""
        given = self.request.headers.get(_SECRET, "")
        if not hmac.compare_digest(given.encode(), self.reception.secret.encode()):
            raise HTTPError(403)
        await self.reception.take([self._read()])

    def _read(self) -> RawUpdate:
        try:
            update = json.loads(self.request.body)
        except (ValueError, RecursionError) as error:
            raise HTTPError(400) from error
        if not is_update(update):
            raise HTTPError(400)
        return update


class HealthHandler(Quiet):
    """Tells how the bot is."""

    def get(self) -> None:
        """200 if it is well, else 503; the report is the body."""
        report = self.reception.health.report()
        self.set_status(200 if report.well else 503)
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(asdict(report)))


def serve(webhook: Webhook, reception: Reception) -> HTTPServer:
    """Begin to listen; raises SettingsError if the address cannot be had."""
    shared = {"reception": reception}
    application = Application(
        [(rf"/{PATH}", UpdateHandler, shared), (r"/health", HealthHandler, shared)],
        default_handler_class=Quiet,
        default_handler_args=shared,
        log_function=lambda _: None,
    )
    server = HTTPServer(application, max_buffer_size=_LARGEST, max_body_size=_LARGEST)
    server.add_socket(_listen(webhook))
    return server


def _listen(webhook: Webhook) -> socket.socket:
    family = socket.AF_INET6 if ":" in webhook.host else socket.AF_INET
    try:
        listener = socket.create_server((webhook.host, webhook.port), family=family, backlog=128)
    except OSError as error:
        raise SettingsError(
            f"WEBHOOK_LISTEN: {webhook.host}:{webhook.port} cannot be listened on"
            f" ({error.strerror})."
        ) from None
    listener.setblocking(False)
    return listener
