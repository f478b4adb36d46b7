"""The operator's settings, read once from a mapping; what is missing or wrong is named at start.

They come from the environment, or from a file such as ``.env``, of which nothing is executed.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import urlsplit

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")


KNOWN = (
    "TELEGRAM_BOT_TOKEN", "TELEGRAM_API_URL", "DATABASE_URL", "DATA_KEY", "DATA_KEY_FILE",
    "WEBHOOK_URL", "WEBHOOK_LISTEN", "WEBHOOK_SECRET", "ALLOWED_CHATS", "OPERATOR_CHAT",
    "LOG_LEVEL",
)  # fmt: skip
"""Every setting; other names in a file are handed on to the environment."""

_LINE = re.compile(r"(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)")
_QUOTED = re.compile(r"""(?:'([^']*)'|"((?:[^"\\]|\\.)*)")\s*(?:#.*)?""")
_COMMENT = re.compile(r"(?:^|\s+)#.*$")
_LIKELY = 0.8  # of two names that differ by a slip or two


class SettingsError(Exception):
    """A setting is missing or wrong; the message is one line that names it, or one for each."""


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram sends updates (``url``), where we listen for them, and the shared secret."""

    url: str
    host: str
    port: int
    secret: str


@dataclass(frozen=True, slots=True)
class Storage:
    """Where the data lies and what opens it; the commands for the desk need no more."""

    database_url: str
    data_key: str
    data_key_file: Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything an operator can set. ``token`` is secret: it is left out of the representation."""

    token: str
    api_url: str
    database_url: str
    data_key: str
    data_key_file: Path
    webhook: Webhook | None
    allowed_chats: frozenset[int]
    operator_chat: int | None
    log_level: str
    heartbeat: Path
    """The file that tells whether the bot is well; it follows from the other settings."""

    def __repr__(self) -> str:
        return f"Settings(database={self.database_url.partition(':')[0]})"


def read_file(path: Path) -> dict[str, str]:
    """Read the settings in a file: NAME=value lines, comments, quotes where wanted.

    Raises SettingsError with one line for each line that is wrong; no value is in it.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise SettingsError(f"{path} cannot be read.") from None
    given: dict[str, str] = {}
    faults = [f"{path}, line {at}: {fault}" for at, fault in _read_lines(lines, given)]
    if faults:
        raise SettingsError("\n".join(faults))
    return given


def _read_lines(lines: list[str], given: dict[str, str]) -> Iterator[tuple[int, str]]:
    """Put what lines give into ``given``; yield the number of each wrong one, and its fault."""
    for number, line in enumerate(lines, 1):
        bare = line.strip().lstrip("\ufeff")
        if not bare or bare.startswith("#"):
            continue
        found = _LINE.fullmatch(bare)
        if found is None:
            yield number, "a line must be NAME=value, or a comment that begins with #."
            continue
        name, value = found[1], _read_value(found[2])
        meant = get_close_matches(name.upper(), KNOWN, 1, _LIKELY)
        if meant and name not in KNOWN:
            yield number, f"{name} is no setting; did you mean {meant[0]}?"
        elif name in given:
            yield number, f"{name} is given twice."
        elif value is None:
            yield number, f"{name}: the quotation marks do not match."
        else:
            given[name] = value


def _read_value(text: str) -> str | None:
    """Return a value without its quotation marks and the comment behind it; None if one is open."""
    if not text.startswith(("'", '"')):
        return _COMMENT.sub("", text).rstrip()
    found = _QUOTED.fullmatch(text)
    if found is None:
        return None
    return found[1] if found[1] is not None else re.sub(r"\\([\"\\$`])", r"\1", found[2])


def read_settings(environment: Mapping[str, str]) -> Settings:
    """Read the settings; raise SettingsError with one line naming the first one that is wrong."""
    storage = read_storage(environment)
    return Settings(
        token=_token(environment),
        api_url=_url(environment, "TELEGRAM_API_URL", "https://api.telegram.org"),
        database_url=storage.database_url,
        data_key=storage.data_key,
        data_key_file=storage.data_key_file,
        webhook=_webhook(environment),
        allowed_chats=_chats(environment, "ALLOWED_CHATS"),
        operator_chat=next(iter(_chats(environment, "OPERATOR_CHAT", most=1)), None),
        log_level=_level(environment),
        heartbeat=_heartbeat(storage.database_url, data_folder(environment)),
    )


def read_storage(environment: Mapping[str, str]) -> Storage:
    """Read the settings of the data alone; raise SettingsError as ``read_settings`` does."""
    config = Path(environment.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return Storage(
        database_url=_database(environment, data_folder(environment) / "afterword.sqlite"),
        data_key=environment.get("DATA_KEY", "").strip(),
        data_key_file=_key_file(environment, config / "afterword" / "data.key"),
    )


def data_folder(environment: Mapping[str, str]) -> Path:
    """Return the folder for the program's data, by the XDG base directory rules."""
    home = environment.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(home) / "afterword"


def _token(environment: Mapping[str, str]) -> str:
    token = environment.get("TELEGRAM_BOT_TOKEN", "").strip()
    if not token:
        raise SettingsError("TELEGRAM_BOT_TOKEN is missing: put the token from @BotFather there.")
    if not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]{3,}", token):
        raise SettingsError(
            "TELEGRAM_BOT_TOKEN does not look like a token (digits, a colon, then letters)."
        )
    return token


def _url(environment: Mapping[str, str], name: str, default: str) -> str:
    url = environment.get(name, "").strip().rstrip("/") or default
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise SettingsError(f"{name} must be an http or https address.")
    return url


def _database(environment: Mapping[str, str], default: Path) -> str:
    url = environment.get("DATABASE_URL", "").strip() or f"sqlite:///{default}"
    if not re.match(r"sqlite:///.|postgres(ql)?://.", url):
        raise SettingsError("DATABASE_URL must be sqlite:///path or postgresql://user@host/name.")
    return url


def _key_file(environment: Mapping[str, str], default: Path) -> Path:
    named = environment.get("DATA_KEY_FILE", "").strip()
    return Path(os.path.expanduser(named)) if named else default  # noqa: PTH111  an empty home is no error here


def _heartbeat(database_url: str, folder: Path) -> Path:
    """Return a file beside the database, so that bots on one machine do not share it."""
    if database_url.startswith("sqlite:"):
        return Path(database_url.removeprefix("sqlite://") + ".heartbeat")
    return folder / "heartbeat"


def _webhook(environment: Mapping[str, str]) -> Webhook | None:
    if not environment.get("WEBHOOK_URL", "").strip():
        return None
    listen = environment.get("WEBHOOK_LISTEN", "").strip() or "127.0.0.1:8443"
    host, _, port = listen.rpartition(":")
    if not host or not port.isdigit() or not 0 < int(port) < 65536:
        raise SettingsError("WEBHOOK_LISTEN must be host:port, such as 127.0.0.1:8443.")
    secret = environment.get("WEBHOOK_SECRET", "").strip()
    if not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", secret):
        raise SettingsError(
            "WEBHOOK_SECRET must be 16 to 256 letters, digits, dashes or underscores."
        )
    return Webhook(_url(environment, "WEBHOOK_URL", ""), host.strip("[]"), int(port), secret)


def _chats(environment: Mapping[str, str], name: str, most: int = 100_000) -> frozenset[int]:
    words = re.split(r"[\s,;]+", environment.get(name, "").strip())
    try:
        chats = frozenset(int(word) for word in words if word)
    except ValueError:
        raise SettingsError(f"{name} must hold chat ids (whole numbers) only.") from None
    if len(chats) > most:
        raise SettingsError(f"{name} takes one chat id only.")
    return chats


def _level(environment: Mapping[str, str]) -> str:
    level = environment.get("LOG_LEVEL", "").strip().upper() or "INFO"
    if level not in LEVELS:
        raise SettingsError(f"LOG_LEVEL must be one of {', '.join(LEVELS)}.")
    return level
