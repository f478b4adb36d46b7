"""A siege: the bot is killed again and again while people talk to it, and an account is kept.

What is held to afterwards: every answer is stored, every message was replied to, every reminder
came once, and a message came twice only where the outbox has counted the repeat.
"""

import asyncio
import random
import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Awaitable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.core.interview import EventKind, Interview, Outcome, StepKind
from bot.sandbox.faults import EVERY, Fault, FaultKind
from bot.store import interviews
from tests.crowd import (
    BEGINNING,
    LAST_WORD,
    LAST_WORD_SAYS,
    SECOND_NOTE,
    SECOND_NOTE_SAYS,
    TIMELINE,
    Talker,
    gather,
    read,
)
from tests.process import BotProcess
from tests.waiting import until

METHODS = (None, "getUpdates", "sendMessage", "answerCallbackQuery", "editMessageText", EVERY)
SLOW_SECONDS = (1, 7)  # python-telegram-bot waits five for an answer
MOST_REST = 120  # seconds; a pause doubles with each failure
LONGEST_LIFE = 4.0  # seconds from the start, of which getting ready takes half


@dataclass(frozen=True, slots=True)
class Posted:
    """A row of the outbox: its chat, method, state, the message it became, and its repeats."""

    chat: int
    method: str
    state: str
    message: int | None
    repeats: int


@dataclass
class Ledger:
    """All that the outbox ever said of its rows, those purged by now included."""

    rows: dict[int, Posted] = field(default_factory=dict)

    def read(self, file: Path) -> None:
        """Read the outbox of a dead bot, from a copy: recovering the file is the bot's part."""
        if not file.exists():
            return
        with tempfile.TemporaryDirectory() as folder:
            for part in file.parent.glob(f"{file.name}*"):
                shutil.copy(part, folder)
            connection = sqlite3.connect(Path(folder) / file.name)
            try:
                found = connection.execute(
                    "SELECT id, chat, method, state, message, repeats FROM outbox"
                ).fetchall()
            except sqlite3.OperationalError:  # killed before there was a table
                found = []
            finally:
                connection.close()
        self.rows |= {row[0]: Posted(*row[1:]) for row in found}

    @property
    def repeats(self) -> int:
        """How many calls the outbox knows to have been repeated."""
        return sum(row.repeats for row in self.rows.values())

    def messages(self, chat: int) -> set[int]:
        """The ids of the messages that the outbox has sent to a chat."""
        return {
            row.message
            for row in self.rows.values()
            if row.chat == chat and row.message and row.method in ("sendMessage", "sendDocument")
        }


class Siege:
    """One bot, one stand-in, and a seed by which moments of death and faults are chosen."""

    def __init__(self, bot: BotProcess, seed: int, *, faults: bool = False) -> None:
        self.bot = bot
        self.kills = 0
        self.extra = 0
        self.ledger = Ledger()
        self._random = random.Random(seed)  # noqa: S311  not for secrets
        self._faults = faults

    async def round(self, count: int, kills: int, patience: float = 60) -> list[Talker]:
        """Let people live through three weeks; a third of the kills falls into each part.

        Raises AssertionError for whatever was lost, missed, or repeated without being counted.
        """
        clock = self.bot.sandbox.clock
        await clock.to(BEGINNING)
        talkers = await gather(self.bot.sandbox, count, patience)
        await self._batter(kills - 2 * (kills // 3), (t.debriefs() for t in talkers))
        for jump in (3, -5):
            await clock.forward(days=jump)
        await clock.to(SECOND_NOTE)
        await self._batter(kills // 3, (t.sends_the_second_note() for t in talkers))
        await clock.to(LAST_WORD)
        await self._batter(kills // 3, (t.reads_the_last_word() for t in talkers))
        await self._batter(0, (t.asks_for_the_list() for t in talkers), last=True)
        await self._check(talkers)
        return talkers

    async def _batter(
        self, kills: int, doings: Iterable[Awaitable[None]], *, last: bool = False
    ) -> None:
        """Kill the bot so often while people do something, then let them come to the end."""
        people = [asyncio.ensure_future(doing) for doing in doings]
        for _ in range(kills):
            if self._faults:
                self._plan_faults()
            await self.bot.start()
            await self._wait_for_death()
            await self._kill()
        await self.bot.start()
        await asyncio.gather(*people)
        if last:
            await self._drains()
            assert await self.bot.stop() == 0
            self.ledger.read(self.bot.file)
        else:
            await self._kill()

    async def _drains(self) -> None:
        """Wait until the outbox is empty: what rests after a failure is sent last."""
        self.bot.sandbox.world.faults.clear()
        left = "SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')"
        await until(lambda: not self.bot.asks(left)[0][0], seconds=MOST_REST)

    async def _kill(self) -> None:
        await self.bot.kill()
        self.kills += 1
        self.ledger.read(self.bot.file)

    async def _wait_for_death(self) -> None:
        """Wait for a random time, or until a random number of things has happened.

        The latter ends right after a call had its effect, most often before its reply was read.
        """
        if self._random.random() < 0.4:
            await asyncio.sleep(self._random.uniform(0, LONGEST_LIFE))
            return
        pulse = self.bot.sandbox.world.pulse
        try:
            async with asyncio.timeout(LONGEST_LIFE):
                for _ in range(self._random.randint(1, 60)):
                    await pulse.after(pulse.count)
        except TimeoutError:
            return

    def _plan_faults(self) -> None:
        """Plan a few; those of an earlier life are over, lest pauses double without end."""
        self.bot.sandbox.world.faults.clear()
        for _ in range(self._random.randint(0, 3)):
            kind = self._random.choice(list(FaultKind))
            seconds = 1 if kind is FaultKind.FLOOD else self._random.choice(SLOW_SECONDS)
            fault = Fault(kind, self._random.choice(METHODS), self._random.randint(1, 2), seconds)
            self.bot.sandbox.world.faults.plan(fault)

    async def _check(self, talkers: Sequence[Talker]) -> None:
        states = Counter(row.state for row in self.ledger.rows.values())
        assert set(states) == {"sent"}, states
        self._check_messages(talkers)
        self._check_log(talkers)
        database = await self.bot.open()
        try:
            async with database.transaction() as tx:
                lost = await tx.fetchval(
                    "SELECT count(*) FROM inbox WHERE done_at IS NULL OR failed = 1"
                )
                assert lost == 0, f"{lost} updates were not handled"
                for talker in talkers:
                    (kept,) = await interviews.of_chat(tx, talker.person.chat.id)
                    check_interview(talker, kept)
        finally:
            await database.close()

    def _check_messages(self, talkers: Sequence[Talker]) -> None:
        """Hold what people saw against what the outbox knows to have sent."""
        for talker in talkers:
            sent = self.ledger.messages(talker.person.chat.id)
            shown = {message.id: read(message) for message in talker.person.messages}
            assert sent <= shown.keys()
            self.extra += len(shown.keys() - sent)
            for words in (SECOND_NOTE_SAYS, LAST_WORD_SAYS):
                times = sum(words in shown[message] for message in sent)
                assert times == 1, f"{words!r} came {times} times\n{talker.person.transcript}"
        assert self.extra <= self.ledger.repeats, "a repeat was not counted"

    def _check_log(self, talkers: Sequence[Talker]) -> None:
        log = self.bot.log.read_text(encoding="utf-8")
        secrets = {self.bot.sandbox.token, "Priya", TIMELINE, *(t.topic for t in talkers)}
        assert "Traceback" not in log
        assert not [secret for secret in secrets if secret in log]


def check_interview(talker: Talker, kept: Interview) -> None:
    """Hold what is stored against what a person has said and tapped."""
    priya = kept.people[0].id
    stored = [
        kept.company,
        kept.role,
        kept.answer("held"),
        kept.answer("enjoyed", priya),
        kept.answer("timeline"),
    ]
    assert stored[:2] == [talker.company, "data engineer"], stored
    assert stored[2], stored
    assert stored[3:] == [talker.topic, TIMELINE], stored
    assert len(kept.people) == 1
    assert len(kept.notes) == 2, kept.notes
    assert kept.outcome is Outcome.MOVED_ON
    knocks = Counter(event.value for event in kept.events if event.kind is EventKind.KNOCKED)
    assert knocks == {str(StepKind.SECOND): 1, str(StepKind.MOVE_ON): 1}, knocks
