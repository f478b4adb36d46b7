"""People who live through a whole follow-up, each at their own pace, whatever the bot goes through.

A person does the next thing only when the reply to the last one has come, so that a reply that
never comes is noticed; nobody says or taps anything twice.
"""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.sandbox.chats import Message
from tests.user import PeopledSandbox, SandboxUser

BEGINNING = datetime(2026, 11, 24, 15, 0, tzinfo=UTC)
SECOND_NOTE = datetime(2026, 12, 7, 9, 0, tzinfo=UTC)
LAST_WORD = datetime(2026, 12, 14, 9, 0, tzinfo=UTC)

SECOND_NOTE_SAYS = "Have they answered?"
LAST_WORD_SAYS = "Open it again"
TIMELINE = "by the end of next week"


class UnansweredError(AssertionError):
    """A person waited in vain."""


@dataclass
class Talker:
    """Somebody in London just after an interview; ``patience`` is in seconds for each reply."""

    person: SandboxUser
    number: int
    patience: float

    @property
    def company(self) -> str:
        """The employer, different for each person."""
        return f"Firm{self.number}"

    @property
    def topic(self) -> str:
        """What the person liked talking about, once corrected."""
        return f"their {self.number} warehouses"

    async def debriefs(self) -> None:
        """Answer the questions, correct one of the answers, and mark the note as sent."""
        await self._says("/new", "What was the job")
        await self._says(f"data engineer at {self.company}", "When was it?")
        await self._taps("Just now", "How did you meet?")
        await self._taps("Video", "Who was there?")
        await self._says("Priya Nair (CTO, priya@acme.com)", "Finish the sentence")
        topic = await self._says("their wharehouses", "When did they say")
        await self._says(TIMELINE, "What did Priya ask")
        await self._does(self.person.edits(topic, self.topic), "Corrected:")
        await self._taps("Enough, write my notes", "I take it that your clock")
        await self._taps("That is right", "I take it that your clock")
        await self._taps("Sent", "All sent. Next:")

    async def sends_the_second_note(self) -> None:
        """Take the reminder, and mark its note as sent."""
        await self._sees(SECOND_NOTE_SAYS)
        await self._sees("Second note")
        # Its answer is a toast only, which dies with the process that owes it.
        await self.person.taps("Not yet")
        await self._taps("Sent", "All sent. Next:")

    async def reads_the_last_word(self) -> None:
        """Wait for the message that ends it."""
        await self._sees(LAST_WORD_SAYS)

    async def asks_for_the_list(self) -> None:
        """Read what the bot has kept."""
        await self._says("/interviews", self.company)

    async def _says(self, text: str, reply: str) -> Message:
        said = await self.person.says(text)
        await self._sees(reply)
        return said

    async def _taps(self, label: str, reply: str) -> None:
        await self._does(self.person.taps(label), reply)

    async def _does(self, action: object, reply: str) -> None:
        assert asyncio.iscoroutine(action)
        await action
        await self._sees(reply)

    async def _sees(self, fragment: str) -> None:
        """Wait for a message, new or changed since the last action, with these words in it."""
        pulse = self.person.sandbox.world.pulse
        try:
            async with asyncio.timeout(self.patience):
                while not any(fragment in read(message) for message in self.person.fresh):
                    await pulse.after(pulse.count)
        except TimeoutError:
            shown = self.person.transcript
            raise UnansweredError(f"no {fragment!r} within {self.patience} s\n{shown}") from None


def read(message: Message) -> str:
    """Return the text of a message and the labels of its buttons."""
    return "\n".join([message.text, *(b["text"] for row in message.buttons for b in row)])


async def gather(sandbox: PeopledSandbox, count: int, patience: float = 60) -> list[Talker]:
    """Bring people together."""
    users = [await sandbox.user("Sam", last_name="Lee", language="en-GB") for _ in range(count)]
    return [Talker(user, number, patience) for number, user in enumerate(users, 1)]
