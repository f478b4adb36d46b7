"""HTTP to Telegram, over connections that stay open.

The client that python-telegram-bot brings takes several times the processor time for a call, more
than all the rest of a reply: this one is there for that alone (``tests/benchmarks/answering.py``).
"""

import ssl
from functools import cache
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import httpx
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

_CONNECT_SECONDS = 5.0
_READ_SECONDS = 5.0
_WRITE_SECONDS = 20.0
_IDLE_SECONDS = 60.0  # for which an open connection is kept

NEVER_LEFT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
"""What the cause of a NetworkError or TimedOut is if the call surely did not reach Telegram."""


_TROUBLES: tuple[tuple[type[BaseException], str], ...] = (
    (aiohttp.ClientConnectorDNSError, "its name is not found (DNS)"),
    (aiohttp.ClientProxyConnectionError, "the proxy cannot be reached"),
    (aiohttp.ClientHttpProxyError, "the proxy refuses"),
    (aiohttp.ClientConnectorCertificateError, "its certificate is not trusted"),
    (aiohttp.ClientSSLError, "no secure connection comes about (TLS)"),
    (aiohttp.ConnectionTimeoutError, "no connection within some seconds"),
    (TimeoutError, "no answer within some seconds"),
    (aiohttp.ServerDisconnectedError, "the connection broke"),
)


def name_trouble(error: TelegramError) -> str:
    """Return an error's type, and in words for an operator why a call did not get through.

    Never what the error itself says: that can repeat the token.
    """
    words = _say_why(error.__cause__)
    if not words and type(error) is NetworkError:
        words = "it answers with an error of its own"
    return f"{type(error).__name__}, {words}" if words else type(error).__name__


def _say_why(cause: BaseException | None) -> str:
    found = next((words for kind, words in _TROUBLES if isinstance(cause, kind)), "")
    if not found and isinstance(cause, aiohttp.ClientConnectorError):
        refused = isinstance(cause.os_error, ConnectionRefusedError)
        return "the connection is refused" if refused else "there is no way to it"
    return found


class Wire(BaseRequest):
    """So many connections at most; ``initialize`` before the first call."""

    def __init__(self, address: str, connections: int) -> None:
        """``address`` is where all calls go."""
        self._address = urlsplit(address)
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """How long an answer may take, in seconds, unless a call says otherwise."""
        return _READ_SECONDS

    async def initialize(self) -> None:
        """Be ready for calls, by way of the environment's proxy if there is one."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=self._connections,
                    keepalive_timeout=_IDLE_SECONDS,
                    ssl=_load_authorities(),
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                proxy=self._proxy(),
            )

    def _proxy(self) -> str | None:
        # aiohttp would look again, and into a file, before each call.
        scheme, host = self._address.scheme, self._address.hostname or ""
        return None if proxy_bypass(host) else getproxies().get(scheme)

    async def shutdown(self) -> None:
        """Close all connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  the library's signature
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  the same
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,  # noqa: ARG002  the same
    ) -> tuple[int, bytes]:
        """Make a call; returns the code and the body of the answer. Raises NetworkError."""
        if self._session is None:
            raise RuntimeError("not initialized")
        read = _READ_SECONDS if isinstance(read_timeout, DefaultValue) else read_timeout
        timeout = aiohttp.ClientTimeout(
            total=_CONNECT_SECONDS + _WRITE_SECONDS + (read or 0),
            connect=_CONNECT_SECONDS,
            sock_read=read,
        )
        try:
            async with self._session.request(
                method, url, data=_body(request_data), timeout=timeout
            ) as answer:
                return answer.status, await answer.read()
        except TimeoutError as error:
            raise TimedOut from error
        except aiohttp.ClientError as error:
            raise NetworkError(type(error).__name__) from error


@cache
def _load_authorities() -> ssl.SSLContext:
    """Return whom to trust, read once: it is the slowest part of a start."""
    return httpx.create_ssl_context()


def _body(data: RequestData | None) -> aiohttp.FormData | None:
    """Return the fields and the files of a call."""
    if data is None:
        return None
    form = aiohttp.FormData(data.json_parameters, quote_fields=False)
    for name, (filename, content, kind) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form
