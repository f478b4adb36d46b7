"""`bot try` as somebody new starts it: both processes, and one clear line for whatever is wrong."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.store.occupancy import occupy
from tests.commands.desk import Desk
from tests.waiting import until

_PATIENCE = 60


class Trial:
    """A running `bot try` without a browser, and its page over HTTP."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.said = ""

    async def start(self) -> None:
        """Start it and wait until it names its address."""
        self.process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "try", "--port", "0", "--data", str(self.folder)),
            env={"PATH": os.environ["PATH"], "HOME": str(self.folder), "PYTHONTZPATH": ""},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        url = (await self.reads("Afterword is ready")).split()[4]
        self.http = httpx.AsyncClient(base_url=url, timeout=_PATIENCE)

    async def reads(self, words: str) -> str:
        """Wait for a line of its output."""
        assert self.process.stdout
        async with asyncio.timeout(_PATIENCE):
            while line := (await self.process.stdout.readline()).decode():
                self.said += line
                if words in line:
                    return line
        raise AssertionError(self.said)

    def bot(self) -> int:
        """The id of the bot's process."""
        pid = self.process.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return int(children[0])

    async def does(self, name: str, **body: Any) -> dict[str, Any]:
        """Carry out a command of the page."""
        answer = await self.http.post(f"/control/{name}", json=body)
        assert answer.status_code == 200, answer.text
        result: dict[str, Any] = answer.json()
        return result

    async def shows(self, chat: int, fits: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Wait until the page's state is as it should be."""
        seen: dict[str, str] = {}
        async with asyncio.timeout(_PATIENCE):
            while True:
                answer = await self.http.get("/control/state", params={"chat": chat, **seen})
                state: dict[str, Any] = answer.json()
                if fits(state):
                    return state
                seen = {"seen": str(state["revision"])}

    async def end(self) -> int:
        """End it as Ctrl+C does; returns its exit code."""
        await self.http.aclose()
        self.process.send_signal(signal.SIGINT)
        async with asyncio.timeout(_PATIENCE):
            return await self.process.wait()


@pytest.fixture
async def trial(tmp_path: Path) -> AsyncIterator[Trial]:
    made = Trial(tmp_path / "trial")
    await made.start()
    yield made
    if made.process.returncode is None:
        await made.end()


def texts(state: dict[str, Any]) -> str:
    return "\n".join(message.get("text", "") for message in state["chat"]["messages"])


@pytest.mark.long(reason="two processes, killed and started again")
async def test_a_bot_that_is_killed_comes_back_and_answers_what_was_written_meanwhile(
    trial: Trial,
) -> None:
    await trial.reads("No browser was found here; open that address in one on this machine.")
    sam = (await trial.does("users", first_name="Sam"))["user"]["id"]
    await trial.does("say", user=sam, text="/new")
    await trial.shows(sam, lambda state: "What was the job" in texts(state))

    os.kill(trial.bot(), signal.SIGKILL)
    await trial.does("say", user=sam, text="data engineer at Acme")
    state = await trial.shows(sam, lambda state: "When was it?" in texts(state))
    assert state["process"] == {"state": "running", "restarts": 1}

    assert await trial.end() == 0
    again = Trial(trial.folder)
    await again.start()
    assert "When was it?" in texts(await again.shows(sam, lambda state: bool(state["chat"])))
    assert await again.end() == 0


@pytest.mark.long(reason="two processes, killed and started again")
async def test_a_trial_that_is_killed_leaves_no_bot_behind_and_can_be_started_again(
    trial: Trial,
) -> None:
    sam = (await trial.does("users", first_name="Sam"))["user"]["id"]
    await trial.does("say", user=sam, text="/new")
    await trial.shows(sam, lambda state: "What was the job" in texts(state))

    bot = trial.bot()
    await trial.http.aclose()
    trial.process.kill()
    await trial.process.wait()
    await until(lambda: not lives(bot), seconds=_PATIENCE)

    again = Trial(trial.folder)
    await again.start()
    await again.does("say", user=sam, text="data engineer at Acme")
    state = await again.shows(sam, lambda state: "When was it?" in texts(state))
    assert state["process"] == {"state": "running", "restarts": 0}
    assert await again.end() == 0


def lives(process: int) -> bool:
    """Whether a process runs; one that has ended may still be waited for by nobody."""
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return False


@pytest.fixture
def home(desk: Desk, tmp_path: Path) -> Path:
    assert desk
    return tmp_path / "trial"


def test_a_port_in_use_is_named(desk: Desk, home: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert desk.runs("try", "--port", str(port), "--data", home) == 2
    reason = "Address already in use"
    assert desk.complained.startswith(f"Port {port} cannot be used ({reason}); for a second one")
    assert "--port" in desk.complained
    assert "--data" in desk.complained


def test_two_trials_on_the_same_data_are_refused(desk: Desk, home: Path) -> None:
    with occupy(home / "trial"):
        assert desk.runs("try", "--port", "0", "--data", home) == 2
    begun = f"A trial with its data in {home} is running; end it, or for a second one"
    assert desk.complained.startswith(begun)
    assert "--port" in desk.complained
    assert "--data" in desk.complained


def test_a_folder_that_cannot_be_written_is_named(desk: Desk, home: Path) -> None:
    home.write_text("a file, where a folder is needed")
    assert desk.runs("try", "--port", "0", "--data", home / "deeper") == 2
    expected = f"{home / 'deeper'} cannot be written; name another folder with --data.\n"
    assert desk.complained == expected


def test_broken_data_of_the_page_are_named(desk: Desk, home: Path) -> None:
    home.mkdir()
    (home / "sandbox.json").write_text("{")
    assert desk.runs("try", "--port", "0", "--data", home) == 2
    line = f"{home / 'sandbox.json'} cannot be read: JSONDecodeError; delete it to begin anew.\n"
    assert desk.complained == line


def test_a_port_that_is_none_is_refused(desk: Desk, home: Path) -> None:
    assert desk.runs("try", "--port", "70000", "--data", home) == 2
    assert desk.complained == "--port must be between 0 and 65535.\n"
