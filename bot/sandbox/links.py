"""Links as Telegram takes them: http, https and tg, with a host that could exist."""

import re

from bot.sandbox.refusal import RefusalError, bad_request

_LINK = re.compile(r"(?:([a-z][a-z0-9+.-]*):)?(?://)?([^/?#]*)(.*)", re.IGNORECASE | re.DOTALL)
_HOST = re.compile(r"(?:[^@]*@)?([^:\[\]@]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?", re.IGNORECASE)


def check_link(url: str) -> str:
    """The link as Telegram stores it. Raises RefusalError with Telegram's reason."""
    stripped = url.strip()
    found = _LINK.fullmatch(stripped)
    if not stripped or found is None:
        raise bad_request("URL host is empty")
    scheme, host, rest = (found[1] or "").lower(), found[2], found[3]
    if scheme in ("tg", "ton", "tonsite"):
        return stripped
    if scheme and scheme not in ("http", "https"):
        # "acme.com:8080" has a port, not a scheme.
        if not re.match(r"[^:/]+\.[^:/]+:\d+(/|$)", stripped):
            raise bad_request("Unsupported URL protocol")
        return check_link("http://" + stripped)
    if not scheme:
        if "." not in host:
            raise bad_request("Wrong HTTP URL")
        return check_link("http://" + stripped)
    return f"{scheme}://{_check_host(host)}{rest or '/'}"


def is_link(url: str) -> bool:
    """Whether Telegram would make a link of it."""
    try:
        check_link(url)
    except RefusalError:
        return False
    return True


def _check_host(host: str) -> str:
    found = _HOST.fullmatch(host)
    if not host:
        raise bad_request("URL host is empty")
    if found is None or re.search(r"\s", host) or ".." in host:
        raise bad_request("Wrong HTTP URL")
    if found[2] and not 0 < int(found[2]) < 65536:
        raise bad_request("Wrong port number specified in the URL")
    if "." not in found[1] and not found[1].startswith("[") and found[1] != "localhost":
        raise bad_request("Wrong HTTP URL")
    return host.lower()
