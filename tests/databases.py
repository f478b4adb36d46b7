"""Real databases for tests: a SQLite file, and PostgreSQL where it is installed.

``POSTGRES_URL`` names a server to use; else a throw-away cluster is started if ``initdb`` is
there, as a user other than root, since PostgreSQL refuses root.
"""

import os
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit, urlunsplit

import pytest

from bot.store.database import Database
from bot.store.vault import Vault, make_key
from tests.schema import open_migrated


@pytest.fixture
def vault() -> Vault:
    """A vault with a fresh key."""
    return Vault(make_key())


@pytest.fixture(params=["sqlite", "postgresql"])
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """The address of an empty database, of either engine."""
    if request.param == "sqlite":
        yield f"sqlite://{tmp_path}/data/test.sqlite"
        return
    async with postgres_database(request.getfixturevalue("postgres_server")) as url:
        yield url


@pytest.fixture
async def postgres_url(postgres_server: str) -> AsyncIterator[str]:
    """The address of an empty PostgreSQL database."""
    async with postgres_database(postgres_server) as url:
        yield url


@asynccontextmanager
async def postgres_database(server: str) -> AsyncIterator[str]:
    """A database on a server, for as long as the block lasts."""
    name = f"afterword_test_{secrets.token_hex(6)}"
    await _tell(server, f"CREATE DATABASE {name}")
    yield urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
    await _tell(server, f"DROP DATABASE {name} WITH (FORCE)")


async def _tell(server: str, command: str) -> None:
    import asyncpg  # an extra

    connection = await asyncpg.connect(server)
    await connection.execute(command)
    await connection.close()


@pytest.fixture
async def database(database_url: str, vault: Vault) -> AsyncIterator[Database]:
    """A database with the schema in it."""
    opened = await open_migrated(database_url, vault)
    yield opened
    await opened.close()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL server to create databases on."""
    pytest.importorskip("asyncpg", reason="PostgreSQL: asyncpg is not installed")
    if given := os.environ.get("POSTGRES_URL"):
        yield given
        return
    control = find_pg_ctl()
    if control is None:
        pytest.skip("PostgreSQL: neither POSTGRES_URL nor initdb is there")
    with postgres_cluster(control) as url:
        yield url


@contextmanager
def postgres_cluster(control: str) -> Iterator[str]:
    """A server of its own that keeps nothing, reached by a socket in its folder."""
    folder = Path(tempfile.mkdtemp(prefix="afterword-pg-"))
    user = _give_away(folder)
    data = folder / "data"
    options = f"-k {folder} -c listen_addresses='' -c fsync=off"
    try:
        _run(user, folder, control, "init", "-D", data, "-o", "-A trust -U afterword --no-sync")
        _run(user, folder, control, "start", "-w", "-D", data, "-l", folder / "log", "-o", options)
        yield f"postgresql://afterword@/postgres?host={folder}"
    finally:
        _run(user, folder, control, "stop", "-m", "immediate", "-D", data)
        shutil.rmtree(folder, ignore_errors=True)


def crash_and_restart(control: str, server: str) -> None:
    """End a server of ``postgres_cluster`` as a crash does, and start it again."""
    folder = Path(parse_qs(urlsplit(server).query)["host"][0])
    user = _give_away(folder)
    command = (control, "restart", "-w", "-m", "immediate", "-D", folder / "data")
    _run(user, folder, *command, "-l", folder / "log")


def find_pg_ctl() -> str | None:
    """Return the program that makes and starts servers, None if it is not installed."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"), reverse=True)
    return str(installed[0]) if installed else shutil.which("pg_ctl")


def _give_away(folder: Path) -> str | None:
    """Hand a folder to a user without rights if the tests run as root; return that user."""
    if os.geteuid() != 0:
        return None
    shutil.chown(folder, "nobody")
    return "nobody"


def _run(user: str | None, folder: Path, *command: str | Path) -> None:
    subprocess.run(  # noqa: S603  fixed commands
        command, user=user, cwd=folder, check=True, stdout=subprocess.DEVNULL
    )
